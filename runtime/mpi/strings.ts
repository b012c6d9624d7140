/** Strings between the guest and MPI: UTF-8 with a NUL at the end, of a bounded length. */
import { MPI_ERR_ARG } from '../abi/mpi.ts';
import { MpiError } from './errors.ts';
import type { Mpi } from './mpi.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Stores a string with its NUL, cut to `room` bytes, and its length without the NUL where `lengthAt` points, unless that is 0. */
export function putString(mpi: Mpi, at: number, lengthAt: number, text: string, room: number): void {
  const bytes = encoder.encode(text).subarray(0, room - 1);
  const to = mpi.pointer(at, bytes.length + 1, 'the string');
  mpi.heap.u8.set(bytes, to);
  mpi.heap.u8[to + bytes.length] = 0;
  if (lengthAt !== 0) mpi.out(lengthAt, bytes.length, 'the length');
}

/** Reads a string of at most `limit` bytes. @throws MPI_ERR_ARG */
export function getString(mpi: Mpi, at: number, limit: number, what: string): string {
  const from = mpi.pointer(at, 1, what);
  const end = Math.min(mpi.heap.bytes, from + limit + 1);
  const nul = mpi.heap.u8.indexOf(0, from);
  if (nul < 0 || nul >= end) throw new MpiError(MPI_ERR_ARG, `${what} is longer than ${limit} bytes`);
  return decoder.decode(mpi.heap.copyOut(from, nul - from));
}
