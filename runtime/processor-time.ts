/**
 * Processor time of this thread, microseconds. Node's own function has it as it was at the last tick of the machine's kernel, 1 to 10 ms
 * ago; clock_gettime(2) brings it up to date. That is bound when a program first asks, which takes a millisecond or two.
 */
import { nodeLibrary } from './library.ts';

const THREAD_CPUTIME = 3;

/** As it was at the last tick. */
export function processorTimeAtTick(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}

let exact: (() => number) | undefined;

export function processorTime(): number {
  exact ??= bind();
  return exact();
}

/** Where the C library cannot be called: as of the tick. */
function bind(): () => number {
  const library = process.platform === 'linux' && process.arch !== 's390x' ? nodeLibrary() : undefined;
  if (library === undefined) return processorTimeAtTick;
  // struct timespec of 64-bit systems, the low word first.
  const answer = new Uint32Array(new ArrayBuffer(16));
  const at = library.address(new Uint8Array(answer.buffer));
  const gettime = library.function('clock_gettime', 'int', 'long');
  return () => {
    if (gettime(THREAD_CPUTIME, at) !== 0) return processorTimeAtTick();
    return (answer[0]! + answer[1]! * 2 ** 32) * 1e6 + answer[2]! / 1e3;
  };
}
