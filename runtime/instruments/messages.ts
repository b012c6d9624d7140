/** What calls of MPI move, by the names of parameters: where the gate of a function finds bytes, ranks and tags. */
import type { Called } from '../abi/calls.ts';
import { parametersOf } from './mpi-text.ts';

/** Parameters of a function, by index, that say what it moves; -1 for what it has not. */
export interface Shape {
  readonly count: number;
  readonly type: number;
  readonly to: number;
  readonly toTag: number;
  readonly from: number;
  readonly fromTag: number;
  readonly comm: number;
  readonly status: number;
}

/** Calls with which a message begins, or has been received or will be. */
const SENDS = /^MPI_I?[BSRbsr]?[Ss]end(?:recv(?:_replace)?)?(?:_c)?$/;
const RECEIVES = /^MPI_I?(?:[Rr]ecv|[Ss]endrecv(?:_replace)?)(?:_c)?$/;

/** Of a function of MPI; undefined for one that says nothing of it. */
export function shapeOf({ name: called }: Called): Shape | undefined {
  const parameters = parametersOf(called);
  const index = (wanted: RegExp): number => parameters.findIndex(({ name }) => wanted.test(name));
  // Functions with arrays of counts have no one number.
  const isSingle = parameters.some(({ name, pointed }) => /^(?:send)?count$/.test(name) && !pointed);
  const [sends, receives] = [SENDS.test(called), RECEIVES.test(called)];
  if (!isSingle && !sends && !receives) return undefined;
  return {
    count: isSingle ? index(/^(?:send)?count$/) : -1,
    type: isSingle ? index(/^(?:send|data)type$/) : -1,
    to: sends ? index(/^dest$/) : -1,
    toTag: index(/^(?:send)?tag$/),
    from: receives ? index(/^source$/) : -1,
    fromTag: index(/^(?:recv)?tag$/),
    comm: index(/^comm$/),
    status: receives ? index(/^status$/) : -1,
  };
}
