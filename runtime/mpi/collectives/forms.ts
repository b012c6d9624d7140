/** Names of collectives in their three forms: `Bcast`, `Ibcast` and `Bcast_init` (MPI-5.0 §6.12, §6.13). */
import { MPI_INFO_NULL } from '../../abi/mpi.ts';
import type { Compiled, EngineCalls } from '../engine/calls.ts';
import { COLLECTIVE } from './called.ts';

export const FORM = { BLOCKING: 0, NONBLOCKING: 1, PERSISTENT: 2 } as const;

/** The names of the forms of a collective. */
export function formsOf(collective: string): [name: string, form: number][] {
  return [
    [collective, FORM.BLOCKING],
    [`I${collective[0]!.toLowerCase()}${collective.slice(1)}`, FORM.NONBLOCKING],
    [`${collective}_init`, FORM.PERSISTENT],
  ];
}

/** A function of MPI as a form of a collective. */
export interface CollectiveForm {
  readonly collective: string;
  readonly form: number;
}

const FORMS: ReadonlyMap<string, CollectiveForm> = new Map(
  Object.keys(COLLECTIVE).flatMap((collective) =>
    formsOf(collective).map(([name, form]): [string, CollectiveForm] => [name, { collective, form }]),
  ),
);

/** What a function is, by its name without `MPI_`; undefined when it is no collective. */
export function collectiveForm(name: string): CollectiveForm | undefined {
  return FORMS.get(name);
}

/** How the engine is asked for a function of MPI, as the gate asks it; undefined when it has none. */
export function askedFor(
  compiled: EngineCalls & Readonly<Record<string, Compiled>>,
  name: string,
): Compiled | undefined {
  const { collective, form } = collectiveForm(name) ?? { collective: name, form: FORM.BLOCKING };
  const carryOut = compiled[collective];
  if (carryOut === undefined || form === FORM.BLOCKING) return carryOut;
  const persistent = form === FORM.PERSISTENT;
  return (...args) => {
    const handle = args.pop()!;
    if (persistent && args.pop() !== MPI_INFO_NULL) return 0;
    return compiled.isReady(handle) === 0 ? 0 : compiled.begin(carryOut(...args), handle, persistent ? 1 : 0);
  };
}
