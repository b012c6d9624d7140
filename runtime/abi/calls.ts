/**
 * One number for whatever a guest calls: a call of the table has its own, and functions of MPI follow behind FIRST_MPI. Records of
 * calls and tools know calls by it.
 */
import { MPI_FUNCTIONS } from './mpi-functions.ts';
import { SYSCALLS } from './syscalls.ts';

export const FIRST_MPI = 1024;

/** What a call is to who records it. */
export interface Called {
  readonly call: number;
  readonly name: string;
  /** i for i32, I for i64, d for f64; parameters, a colon, the result. */
  readonly signature: string;
}

let numbers: Map<string, number> | undefined;

/** The number of a function of MPI. */
export function numberOf(name: string): number {
  numbers ??= new Map(MPI_FUNCTIONS.map((f, i) => [f.name, FIRST_MPI + i]));
  return numbers.get(name)!;
}

/** The call of a number; undefined where there is none. */
export function calledAs(call: number): Called | undefined {
  const mpi = MPI_FUNCTIONS[call - FIRST_MPI];
  if (mpi !== undefined) return { call, ...mpi };
  const found = SYSCALLS[call];
  return found && { call, name: found.name, signature: found.signature };
}
