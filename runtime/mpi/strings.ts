/** Strings between the guest and MPI: UTF-8 with a NUL at the end, of a bounded length. */
import { MPI_ERR_ARG, MPI_MAX_OBJECT_NAME } from '../abi/mpi.ts';
import { MpiError } from './errors.ts';
import type { Mpi } from './mpi.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Stores a string with its NUL, cut to `room` bytes, and its length without the NUL where `lengthAt` points, unless
 * that is 0.
 */
export function putString(mpi: Mpi, at: number, lengthAt: number, text: string, room: number): void {
  const bytes = encoder.encode(text).subarray(0, room - 1);
  const to = mpi.pointer(at, bytes.length + 1, 'the string');
  mpi.heap.u8.set(bytes, to);
  mpi.heap.u8[to + bytes.length] = 0;
  if (lengthAt !== 0) mpi.out(lengthAt, bytes.length, 'the length');
}

/** Length without the NUL. */
export function byteLength(text: string): number {
  return encoder.encode(text).length;
}

/** Reads a string of at most `limit` bytes. @throws MPI_ERR_ARG, or `errorClass` for a longer one */
export function getString(
  mpi: Mpi,
  at: number,
  limit: number,
  what: string,
  errorClass: number = MPI_ERR_ARG,
): string {
  const from = mpi.pointer(at, 1, what);
  const end = Math.min(mpi.heap.bytes, from + limit + 1);
  const length = mpi.heap.u8.subarray(from, end).indexOf(0);
  if (length < 0) throw new MpiError(errorClass, `${what} is longer than ${limit} bytes`);
  return decoder.decode(mpi.heap.copyOut(from, length));
}

/** Reads the name of an object: a longer one is cut. */
export function getName(mpi: Mpi, at: number): string {
  const from = mpi.pointer(at, 1, 'the name');
  const room = mpi.heap.u8.subarray(from, from + MPI_MAX_OBJECT_NAME - 1);
  const nul = room.indexOf(0);
  if (nul < 0 && room.length < MPI_MAX_OBJECT_NAME - 1)
    throw new MpiError(MPI_ERR_ARG, 'the name has no end');
  return decoder.decode(mpi.heap.copyOut(from, nul < 0 ? room.length : nul));
}
