/**
 * MPI_Status of the ABI: 32 bytes; SOURCE, TAG and ERROR, then words of the implementation: whether the operation was
 * cancelled, and the bytes that were received, low word first (MPI-5.0 §3.2.5, §3.8.4).
 */
import { MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_ERR_ARG } from '../../abi/mpi.ts';
import { MpiError } from '../errors.ts';
import type { Mpi } from '../mpi.ts';
import type { Request } from './request.ts';

export const STATUS_BYTES = 32;
export const STATUS = { SOURCE: 0, TAG: 4, ERROR: 8, CANCELLED: 12, BYTES: 16 } as const;

/** Checks a pointer to so many statuses; null means that the caller ignores them. @throws MPI_ERR_ARG */
export function checkStatus(mpi: Mpi, status: number, count = 1): void {
  if (status === 0) return;
  if ((status >>> 0) + count * STATUS_BYTES > mpi.heap.bytes)
    throw new MpiError(MPI_ERR_ARG, 'the status is not in the heap');
  if ((status & 3) !== 0) throw new MpiError(MPI_ERR_ARG, 'the address of the status is no multiple of 4');
}

/** Writes a status that was checked; the error field belongs to calls that complete several requests. */
export function setStatus(
  { i32 }: Mpi,
  status: number,
  source: number,
  tag: number,
  bytes: number,
  cancelled: boolean,
): void {
  if (status === 0) return;
  const at = status >>> 2;
  i32[at + (STATUS.SOURCE >> 2)] = source;
  i32[at + (STATUS.TAG >> 2)] = tag;
  i32[at + (STATUS.CANCELLED >> 2)] = cancelled ? 1 : 0;
  i32[at + (STATUS.BYTES >> 2)] = bytes;
  i32[at + (STATUS.BYTES >> 2) + 1] = 0;
}

/** The empty status (MPI-5.0 §3.7.3). */
export function setEmptyStatus(mpi: Mpi, status: number): void {
  setStatus(mpi, status, MPI_ANY_SOURCE, MPI_ANY_TAG, 0, false);
}

export function setRequestStatus(mpi: Mpi, status: number, request: Request): void {
  setStatus(mpi, status, request.source, request.gotTag, request.gotBytes, request.cancelled);
}
