/**
 * The contract between a rank and the POSIX services. A service is one small function; it finds the arguments of the call in the words
 * of the request (an i64 takes two words, low first) and does its work directly in the rank's heap. The same function runs on the FWK
 * thread (`ship`) and on the rank's own thread (`direct`).
 */
import { ARG_WORDS, channelAt, REQUEST_ARGS } from '../../runtime/abi/layout.ts';
import { DescriptorTable } from '../../runtime/channel/descriptors.ts';
import { GuestMemory } from '../../runtime/memory/guest.ts';
import type { StreamTable } from './streams.ts';

/** A rank, as the code that serves its calls sees it: one object for each rank and serving thread, made when the rank attaches. */
export class Caller {
  readonly slot: number;
  readonly args: Int32Array;
  readonly heap: GuestMemory;
  readonly fds: DescriptorTable;
  /** Names in the directories that the rank reads, by descriptor: a cache, see readdir.ts. */
  readonly listings = new Map<number, Buffer[]>();

  constructor(kernel: WebAssembly.Memory, slot: number, heap: WebAssembly.Memory) {
    this.slot = slot;
    this.args = new Int32Array(kernel.buffer, channelAt(slot) + REQUEST_ARGS, ARG_WORDS);
    this.heap = new GuestMemory(heap);
    this.fds = new DescriptorTable(kernel, slot);
  }

  /** An i64 argument at a word, as a double; exact below 2^53, which is beyond every file size and offset of the host. */
  i64(word: number): number {
    const low = this.args[word]!;
    const high = this.args[word + 1]!;
    // A small number stays a small integer for V8; a double would be allocated for the host call that it goes to (20 ns of a pread).
    return high === 0 && low >= 0 ? low : high * 4294967296 + (low >>> 0);
  }
}

/** Returns a WASI errno, or throws what errnoOf can turn into one, or returns EVENT_LOOP: the request goes to the main thread, whose service of the same number answers it. */
export type Service = (caller: Caller) => number;

/** The main thread's part of a call: resolves with a WASI errno; with EINTR when the signal aborts. */
export type EventLoopService = (
  caller: Caller,
  streams: StreamTable,
  signal: AbortSignal,
) => Promise<number> | number;

export { EVENT_LOOP } from '../../runtime/abi/layout.ts';
