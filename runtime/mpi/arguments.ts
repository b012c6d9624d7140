/** Arguments of the guest as several chapters read and store them. */
import { MPI_ERR_COMM } from '../abi/mpi.ts';
import { MpiError } from './errors.ts';
import type { Mpi } from './mpi.ts';
import type { Comm, Group } from './objects/comm.ts';

/** Reads an array of ints, which need not be aligned. @throws MPI_ERR_ARG */
export function readInts(mpi: Mpi, pointer: number, count: number, what: string): Int32Array {
  const at = mpi.pointer(pointer, 4 * count, what);
  const ints = new Int32Array(count);
  for (let i = 0; i < count; i++) ints[i] = mpi.view.getInt32(at + 4 * i, true);
  return ints;
}

/** Stores an array of ints. @throws MPI_ERR_ARG */
export function writeInts(mpi: Mpi, pointer: number, ints: ArrayLike<number>, what: string): void {
  const at = mpi.pointer(pointer, 4 * ints.length, what);
  for (let i = 0; i < ints.length; i++) mpi.view.setInt32(at + 4 * i, ints[i]!, true);
}

/** Reads a handle that the call is going to change, and says where it is. @throws MPI_ERR_ARG */
export function handleAt(mpi: Mpi, pointer: number, what: string): { at: number; handle: number } {
  const at = mpi.pointer(pointer, 4, what);
  return { at, handle: mpi.view.getInt32(at, true) };
}

/** @throws MPI_ERR_COMM for an intercommunicator */
export function intraComm(mpi: Mpi, handle: number): Comm {
  const comm = mpi.comm(handle);
  if (comm.inter) throw new MpiError(MPI_ERR_COMM, 'the communicator is an intercommunicator');
  return comm;
}

/** @throws MPI_ERR_COMM for an intracommunicator */
export function interComm(mpi: Mpi, handle: number): Comm & { readonly remote: Group } {
  const comm = mpi.comm(handle);
  if (comm.remote === undefined) throw new MpiError(MPI_ERR_COMM, 'the communicator is an intracommunicator');
  return comm as Comm & { readonly remote: Group };
}
