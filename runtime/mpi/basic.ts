/** Datatypes as the message engine sees them, and the predefined ones that are blocks of bytes. */
import * as abi from '../abi/mpi.ts';

export interface Datatype {
  readonly size: number;
  readonly extent: number;
  readonly committed: boolean;
  readonly contiguous: boolean;
  readonly runs: Int32Array;
}

const SIZES: Readonly<Record<number, number>> = {
  [abi.MPI_CHAR]: 1,
  [abi.MPI_BYTE]: 1,
  [abi.MPI_PACKED]: 1,
  [abi.MPI_SIGNED_CHAR]: 1,
  [abi.MPI_UNSIGNED_CHAR]: 1,
  [abi.MPI_INT]: 4,
  [abi.MPI_UNSIGNED]: 4,
  [abi.MPI_LONG]: 4,
  [abi.MPI_FLOAT]: 4,
  [abi.MPI_DOUBLE]: 8,
  [abi.MPI_INT64_T]: 8,
};

export function predefinedDatatypes(): ReadonlyMap<number, Datatype> {
  return new Map(
    Object.entries(SIZES).map(([handle, size]) => [
      Number(handle),
      { size, extent: size, committed: true, contiguous: true, runs: Int32Array.of(0, size, 0, 1) },
    ]),
  );
}
