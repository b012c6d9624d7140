/**
 * The engine carries calls out on the communicator that was used last. That of a call becomes the one, and the engine is
 * asked again before TypeScript does it all.
 */
import { MPI_SUCCESS } from '../../abi/mpi.ts';
import { WORD } from '../../fabric/state.ts';
import type { Mpi } from '../mpi.ts';

type Call = (...args: number[]) => number;

/** Counts of 64 bits may be more. */
const isInt = (value: number) => value === (value | 0);

/** @param place of the communicator among the arguments */
export function askedAgain(mpi: Mpi, name: string, place: number, otherwise: Call): Call {
  const compiled = mpi.compiled[name]!;
  return (...args) => {
    const before = mpi.state[WORD.COMM >> 2];
    const { handle } = mpi.comm(args[place]!);
    return handle !== before && args.every(isInt) && compiled(...args) !== 0
      ? MPI_SUCCESS
      : otherwise(...args);
  };
}
