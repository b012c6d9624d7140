/**
 * The contract between a rank and the POSIX services. A service is one small function; it finds the arguments of the call in the words
 * of the request (an i64 takes two words, low first) and does its work directly in the rank's heap. The same function runs on the FWK
 * thread (`ship`) and on the rank's own thread (`direct`).
 */
import {
  ANSWER_SIGNAL,
  ARG_WORDS,
  BYTES_READ,
  channelAt,
  GO_ON,
  QUOTA,
  QUOTA_WORDS,
  REQUEST_ARGS,
} from '../../runtime/abi/layout.ts';
import { DescriptorTable } from '../../runtime/channel/descriptors.ts';
import { isEnding } from '../../runtime/channel/frozen.ts';
import { GuestMemory } from '../../runtime/memory/guest.ts';
import type { StreamTable } from './streams.ts';

/** A rank, as the code that serves its calls sees it: one object for each rank and serving thread, made when the rank attaches. */
export class Caller {
  readonly slot: number;
  /** The rest of a call that is carried out in steps. */
  steps: Steps | undefined;
  readonly #signal: Int32Array;
  /** Read, and written. */
  readonly #bytes: Float64Array;
  readonly args: Int32Array;
  readonly heap: GuestMemory;
  /** See quota.ts. */
  readonly quota: Float64Array;
  readonly fds: DescriptorTable;
  /** Names in the directories that the rank reads, by descriptor: see readdir.ts. */
  readonly listings: Map<number, readonly string[]>;

  constructor(
    kernel: WebAssembly.Memory,
    slot: number,
    heap: WebAssembly.Memory,
    listings: Caller['listings'] = new Map(),
  ) {
    this.slot = slot;
    this.listings = listings;
    this.#signal = new Int32Array(kernel.buffer, channelAt(slot) + ANSWER_SIGNAL, 1);
    this.#bytes = new Float64Array(kernel.buffer, channelAt(slot) + BYTES_READ, 2);
    this.args = new Int32Array(kernel.buffer, channelAt(slot) + REQUEST_ARGS, ARG_WORDS);
    this.heap = new GuestMemory(heap);
    this.quota = new Float64Array(kernel.buffer, channelAt(slot) + QUOTA, QUOTA_WORDS);
    this.fds = new DescriptorTable(kernel, slot);
  }

  /** Notes bytes that a call has read or written. @param where BYTES_READ or BYTES_WRITTEN */
  count(where: number, bytes: number): void {
    this.#bytes[(where - BYTES_READ) >> 3]! += bytes;
  }

  /** The job is being ended: what a guest has asked for need not be finished. */
  get ended(): boolean {
    return isEnding(Atomics.load(this.#signal, 0));
  }

  /** An i64 argument at a word, as a double; exact below 2^53, which is beyond every file size and offset of the host. */
  i64(word: number): number {
    const low = this.args[word]!;
    const high = this.args[word + 1]!;
    // A small number stays a small integer for V8; a double would be allocated for the host call that it goes to (20 ns of a pread).
    return high === 0 && low >= 0 ? low : high * 4294967296 + (low >>> 0);
  }
}

/**
 * Returns a WASI errno, or throws what errnoOf can turn into one, or returns EVENT_LOOP: the request goes to the main thread,
 * whose service of the same number answers it. Or GO_ON, by `inSteps`.
 */
export type Service = (caller: Caller) => number;

/**
 * A call that takes long, as a generator that yields after some milliseconds of work: what a guest asks for must not keep others
 * from being served, or its job from ending.
 */
export type Steps = Generator<void, number>;

/** Begins a call that is carried out in steps. What it still holds it gives back in a `finally`. */
export function inSteps(caller: Caller, steps: Steps): number {
  const { done, value } = steps.next();
  if (done) return value;
  caller.steps = steps;
  return GO_ON;
}

/** The main thread's part of a call: resolves with a WASI errno; with EINTR when the signal aborts. */
export type EventLoopService = (
  caller: Caller,
  streams: StreamTable,
  signal: AbortSignal,
) => Promise<number> | number;

export { EVENT_LOOP } from '../../runtime/abi/layout.ts';
