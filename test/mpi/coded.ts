/** Functions of MPI as a program sees them, which gets MPI_SUCCESS where they return nothing. */
import type { Calls } from '../../dist/runtime/mpi/calls.js';

export type CodedCalls = Readonly<Record<string, (...args: number[]) => number>>;

export function coded(calls: Calls): CodedCalls {
  const all = Object.entries(calls).map(([name, call]) => [name, (...args: number[]) => call(...args) ?? 0]);
  return Object.fromEntries(all);
}
