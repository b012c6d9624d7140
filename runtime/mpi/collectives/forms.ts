/**
 * Functions of MPI that the engine has under another name: collectives in their three forms, `Bcast`, `Ibcast` and
 * `Bcast_init` (MPI-5.0 §6.12, §6.13), and sends to receivers that are ready.
 */
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

/** Which function of the engine carries out one of MPI, and in which form. */
export interface Way {
  readonly compiled: string;
  readonly form: number;
}

const WAYS: ReadonlyMap<string, Way> = new Map([
  // What is ready is sent like anything else.
  ['Rsend', { compiled: 'Send', form: FORM.BLOCKING }],
  ['Irsend', { compiled: 'Isend', form: FORM.BLOCKING }],
  ['Rsend_init', { compiled: 'Send_init', form: FORM.BLOCKING }],
  ...Object.keys(COLLECTIVE).flatMap((compiled) =>
    formsOf(compiled).map(([name, form]): [string, Way] => [name, { compiled, form }]),
  ),
]);

/** The way of a function, by its name without `MPI_`; the engine may have it or not. */
export function wayOf(name: string): Way {
  return WAYS.get(name) ?? { compiled: name, form: FORM.BLOCKING };
}

/** How the engine is asked for a function of MPI, as the gate asks it; undefined when it has none. */
export function askedFor(
  engine: EngineCalls & Readonly<Record<string, Compiled>>,
  name: string,
): Compiled | undefined {
  const { compiled, form } = wayOf(name);
  const carryOut = engine[compiled];
  if (carryOut === undefined || form === FORM.BLOCKING) return carryOut;
  const persistent = form === FORM.PERSISTENT;
  return (...args) => {
    const handle = args.pop()!;
    if (persistent && args.pop() !== MPI_INFO_NULL) return 0;
    return engine.isReady(handle) === 0 ? 0 : engine.begin(carryOut(...args), handle, persistent ? 1 : 0);
  };
}
