/**
 * Functions that the engine carries out, where it has not: it knows the communicator that was used last, and counts that fit 32
 * bits. The communicator of the call becomes that one, it is told of counts of 64 bits, and is asked once more. When it has
 * still done nothing, arguments are checked, one by one, until it is found what is wrong with them.
 */
import { MPI_ERR_NO_MEM, MPI_SUCCESS } from '../../abi/mpi.ts';
import { WORD } from '../../fabric/state.ts';
import { askedFor } from '../collectives/forms.ts';
import { MpiError } from '../errors.ts';
import type { Mpi } from '../mpi.ts';

const WIDE = WORD.WIDE >> 2;
const MISSING = WORD.MISSING >> 2;

export interface Asked {
  /** Place of the communicator among the arguments; less than 0 where there is none. */
  readonly place: number;
  /** Counts in memory have 64 bits. */
  readonly large?: boolean;
  /** Throws what is wrong with the arguments. */
  readonly verify: (args: readonly number[]) => void;
  /** For what the heap has no room, by the bytes that the engine could not get. */
  readonly lacks: (missing: number, args: readonly number[]) => string;
}

const isInt = (value: number) => value === (value | 0);

/** @param name of the function, without `MPI_` */
export function askedAgain(mpi: Mpi, name: string, { place, large = false, verify, lacks }: Asked) {
  const asked = askedFor(mpi.compiled, name)!;
  const { state } = mpi;
  const isDone = (args: number[], wide: boolean): boolean => {
    state[MISSING] = 0;
    state[WIDE] = wide ? 1 : 0;
    try {
      return asked(...args) !== 0;
    } finally {
      state[WIDE] = 0;
    }
  };
  return (...args: number[]): number => {
    if (place >= 0) mpi.comm(args[place]!);
    const wide = large || !args.every(isInt);
    // Counts that do not fit 32 bits must not be taken for others.
    if (wide) verify(args);
    if (isDone(args, wide)) return MPI_SUCCESS;
    verify(args);
    const missing = state[MISSING]! >>> 0;
    if (missing === 0) mpi.tooManyRequests();
    throw new MpiError(MPI_ERR_NO_MEM, `the heap has no room for ${lacks(missing, args)}`);
  };
}
