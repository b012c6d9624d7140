/** The arguments that sends and receives have in common, checked (MPI-5.0 §3.2). */
import * as abi from '../../abi/mpi.ts';
import { MpiError } from '../errors.ts';
import { hex } from '../hex.ts';
import type { Mpi } from '../mpi.ts';
import type { Comm } from '../objects/comm.ts';
import type { Datatype } from '../types/datatype.ts';

/** Stands for MPI_PROC_NULL where world ranks are meant. */
export const NOBODY = -3;

/** Messages are shorter. */
const MOST = 2 ** 32;

/** World rank of a destination, or NOBODY. @throws MPI_ERR_RANK */
export function destination(comm: Comm, rank: number): number {
  if (rank >= 0 && rank < comm.peers.length) return comm.peers[rank]!;
  if (rank === abi.MPI_PROC_NULL) return NOBODY;
  throw new MpiError(
    abi.MPI_ERR_RANK,
    `rank ${rank}, and the communicator has the ranks 0 to ${comm.peers.length - 1}`,
  );
}

/** World rank of a source, ANY, or NOBODY. @throws MPI_ERR_RANK */
export function origin(comm: Comm, rank: number): number {
  return rank === abi.MPI_ANY_SOURCE ? abi.MPI_ANY_SOURCE : destination(comm, rank);
}

/** @throws MPI_ERR_TAG */
export function checkTag(tag: number, wildcard: boolean): void {
  if (tag >= 0 || (wildcard && tag === abi.MPI_ANY_TAG)) return;
  throw new MpiError(abi.MPI_ERR_TAG, `tag ${tag}: tags are 0 to 2147483647`);
}

function outside(buffer: number, bytes: number): never {
  const at =
    buffer === 0
      ? 'the buffer is a null pointer'
      : `the buffer of ${bytes} bytes at ${hex(buffer)} is not in the heap`;
  throw new MpiError(abi.MPI_ERR_BUFFER, at);
}

/** Where a handle is to be stored, or so many of them are. @throws MPI_ERR_ARG */
export function handleAt(mpi: Mpi, pointer: number, count = 1): number {
  // They are read and written as words.
  if ((pointer & 3) !== 0)
    throw new MpiError(abi.MPI_ERR_ARG, `requests at ${hex(pointer)}, which is no multiple of 4`);
  return mpi.pointer(pointer, 4 * count, 'the request');
}

/** Length of data, and the datatype of what is not one block. */
export interface Data {
  readonly bytes: number;
  readonly type: Datatype | null;
}

/**
 * Where there is no data there need not be a datatype, as with MPICH.
 * @throws MPI_ERR_COUNT, MPI_ERR_TYPE, MPI_ERR_BUFFER
 */
export function dataOf(mpi: Mpi, buffer: number, count: number, datatype: number): Data {
  mpi.count(count);
  const type = mpi.committed(count === 0 && datatype === abi.MPI_DATATYPE_NULL ? abi.MPI_BYTE : datatype);
  const bytes = count * type.size;
  if (bytes > 0 && buffer === abi.MPI_IN_PLACE)
    throw new MpiError(abi.MPI_ERR_BUFFER, 'MPI_IN_PLACE is not allowed for this buffer');
  if (!type.contiguous) mpi.typed.check(buffer, count, type);
  else if (bytes > 0 && (buffer === 0 || (buffer >>> 0) + bytes > mpi.heap.bytes)) outside(buffer, bytes);
  if (bytes >= MOST)
    throw new MpiError(abi.MPI_ERR_COUNT, `a message of ${bytes} bytes: there may be ${MOST - 1}`);
  return { bytes, type: type.contiguous ? null : type };
}
