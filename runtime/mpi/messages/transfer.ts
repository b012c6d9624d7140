/** The arguments that sends and receives have in common, checked (MPI-5.0 §3.2). */
import {
  MPI_ANY_SOURCE,
  MPI_ANY_TAG,
  MPI_BYTE,
  MPI_DATATYPE_NULL,
  MPI_ERR_ARG,
  MPI_ERR_BUFFER,
  MPI_ERR_COUNT,
  MPI_ERR_RANK,
  MPI_ERR_TAG,
  MPI_PROC_NULL,
} from '../../abi/mpi.ts';
import { MpiError } from '../errors.ts';
import { hex } from '../hex.ts';
import type { Mpi } from '../mpi.ts';
import type { Comm } from '../objects/comm.ts';
import type { Datatype } from '../types/datatype.ts';

/** Stands for MPI_PROC_NULL where world ranks are meant. */
export const NOBODY = -3;

const PREDEFINED = 1024;
/** Messages are shorter. */
const MOST = 2 ** 32;

/** World rank of a destination, or NOBODY. @throws MPI_ERR_RANK */
export function destination(comm: Comm, rank: number): number {
  if (rank >= 0 && rank < comm.peers.length) return comm.peers[rank]!;
  if (rank === MPI_PROC_NULL) return NOBODY;
  throw new MpiError(
    MPI_ERR_RANK,
    `rank ${rank}, and the communicator has the ranks 0 to ${comm.peers.length - 1}`,
  );
}

/** World rank of a source, ANY, or NOBODY. @throws MPI_ERR_RANK */
export function origin(comm: Comm, rank: number): number {
  return rank === MPI_ANY_SOURCE ? MPI_ANY_SOURCE : destination(comm, rank);
}

/** @throws MPI_ERR_TAG */
export function checkTag(tag: number, wildcard: boolean): void {
  if (tag >= 0 || (wildcard && tag === MPI_ANY_TAG)) return;
  throw new MpiError(MPI_ERR_TAG, `tag ${tag}: tags are 0 to 2147483647`);
}

/** Bytes of an element that is one block without gaps; 0 for any other datatype. */
export function blockBytes(mpi: Mpi, datatype: number): number {
  if (datatype >= 0 && datatype < PREDEFINED) return mpi.blockBytes[datatype]!;
  const type = mpi.types.get(datatype);
  return type?.contiguous && type.committed ? type.size : 0;
}

/** Length of a buffer of blocks. @throws MPI_ERR_COUNT, MPI_ERR_BUFFER */
export function blocks(mpi: Mpi, buffer: number, count: number, block: number): number {
  if (count < 0) mpi.count(count);
  const bytes = count * block;
  if (bytes > 0 && ((buffer >>> 0) + bytes > mpi.heap.bytes || buffer === 0)) outside(buffer, bytes);
  return bytes;
}

function outside(buffer: number, bytes: number): never {
  const at =
    buffer === 0
      ? 'the buffer is a null pointer'
      : `the buffer of ${bytes} bytes at ${hex(buffer)} is not in the heap`;
  throw new MpiError(MPI_ERR_BUFFER, at);
}

/** Where a handle is to be stored, or so many of them are. @throws MPI_ERR_ARG */
export function handleAt(mpi: Mpi, pointer: number, count = 1): number {
  // They are read and written as words.
  if ((pointer & 3) !== 0)
    throw new MpiError(MPI_ERR_ARG, `requests at ${hex(pointer)}, which is no multiple of 4`);
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
  const block = blockBytes(mpi, datatype);
  if (block > 0) return { bytes: blocks(mpi, buffer, count, block), type: null };
  mpi.count(count);
  const type = mpi.committed(count === 0 && datatype === MPI_DATATYPE_NULL ? MPI_BYTE : datatype);
  mpi.typed.check(buffer, count, type);
  const bytes = count * type.size;
  if (bytes >= MOST)
    throw new MpiError(MPI_ERR_COUNT, `a message of ${bytes} bytes: there may be ${MOST - 1}`);
  return { bytes, type: type.contiguous ? null : type };
}
