/** A call as strace prints it, from its record: `fd_read(4, [{iov_base="acorn\n", iov_len=1024}], 1, [6]) = 0`. */
import { calledAs, FIRST_MPI } from '../abi/calls.ts';
import type { CallRecord } from '../channel/records.ts';
import type { GuestMemory } from '../memory/guest.ts';
import { mpiArguments, mpiResult } from './mpi-text.ts';
import { Words } from './values.ts';
import { wasiArguments, wasiResult } from './wasi-text.ts';

/**
 * @param heap of the rank, where what pointers point to is still what it was
 * @returns the call, and what came of it
 */
export function textOf(
  { call, done, args, result }: Pick<CallRecord, 'call' | 'done' | 'args' | 'result'>,
  heap?: GuestMemory,
): { readonly call: string; readonly result: string } {
  const called = calledAs(call);
  if (called === undefined) return { call: `call ${call}`, result: '?' };
  const isMpi = call >= FIRST_MPI;
  const words = new Words(args);
  const stored = done && (isMpi || called.signature.endsWith(':') || result[0] === 0);
  const shown = isMpi ? mpiArguments(called, words, stored, heap) : wasiArguments(call, words, stored, heap);
  const came = isMpi ? mpiResult(called, result) : wasiResult(call, result);
  return { call: `${called.name}(${shown})`, result: done ? came : '?' };
}
