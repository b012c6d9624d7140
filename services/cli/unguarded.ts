/**
 * Where address space is limited (`ulimit -v`), V8 may find it enough to guard memories with 8 GiB each, and then there is room
 * for few or none: 20 GB would not do where 8 GB do. Then the process starts itself again, in its place, with the flag that has
 * V8 check each access instead.
 */
import { guardedNeed } from '../machine/admission.ts';
import { readRoom } from '../machine/memory.ts';
import { heapReservation } from '../machine/reserve.ts';

const FLAG = '--disable-wasm-trap-handler';

/** Returns when memories for so many ranks fit as they are, or can be no smaller. Called before the command has done anything. */
export function restartUnguarded(ranks: number): void {
  const { addressSpace } = readRoom();
  if (addressSpace === undefined || guardedNeed(ranks) <= addressSpace) return;
  if (process.execArgv.includes(FLAG) || heapReservation(1) === 1) return;
  try {
    process.execve?.(process.execPath, [process.argv0, FLAG, ...process.execArgv, ...process.argv.slice(1)]);
  } catch {
    // Node's permission model may refuse it. Then the kernel says whether the job fits, and how to start Node.
  }
}
