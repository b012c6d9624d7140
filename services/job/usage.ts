/** What a rank has used, from its start on: what stands in its channel, and what its thread told when it ended, or the system did. */
import {
  BYTES_READ,
  BYTES_WRITTEN,
  channelAt,
  PROCESSOR_BEGAN,
  RANK_TID,
  REQUEST_SEQ,
} from '../../runtime/abi/layout.ts';
import { callsMade } from '../../runtime/channel/records.ts';
import type { RankEnd } from '../../runtime/task.ts';
import { threadTimes } from '../machine/procfs.ts';
import type { RankUsage } from '../types.ts';

export class UsageMeter {
  readonly #k: Int32Array;
  readonly #f64: Float64Array;
  readonly #slot: number;
  /** Number of the last request before its first. */
  #seq: number;
  #posted = 0;
  #processorMs: number | undefined;
  #ended: RankUsage | undefined;

  constructor(kernel: WebAssembly.Memory, slot: number) {
    this.#k = new Int32Array(kernel.buffer);
    this.#f64 = new Float64Array(kernel.buffer);
    this.#slot = slot;
    this.#seq = this.#k[this.#at(REQUEST_SEQ) >> 2]!;
    this.#k[this.#at(RANK_TID) >> 2] = 0;
    this.#f64.fill(0, this.#at(BYTES_READ) >> 3, (this.#at(BYTES_WRITTEN) >> 3) + 1);
  }

  #at(offset: number): number {
    return channelAt(this.#slot) + offset;
  }

  /** The rank has attached: that request was none of its program. */
  attached(): void {
    this.#seq++;
  }

  /** Output that it had posted has been taken. */
  posted(bytes: number): void {
    this.#posted += bytes;
  }

  /** Its thread is about to be ended, and will not say what it has had. */
  threadEnds(): void {
    const tid = this.#k[this.#at(RANK_TID) >> 2]!;
    const times = tid === 0 ? undefined : threadTimes('/', tid);
    if (times !== undefined)
      this.#processorMs = Math.max(0, times.ran - this.#f64[this.#at(PROCESSOR_BEGAN) >> 3]! / 1e3);
  }

  /**
   * The rank has ended.
   * @param end what the thread told
   */
  ended(end: RankEnd): void {
    this.#ended = {
      processorMs: end.processorMs ?? this.#processorMs,
      calls: callsMade(this.#k, this.#slot),
      shippedCalls: (this.#k[this.#at(REQUEST_SEQ) >> 2]! - this.#seq) >>> 0,
      readBytes: this.#f64[this.#at(BYTES_READ) >> 3]!,
      writtenBytes: this.#f64[this.#at(BYTES_WRITTEN) >> 3]!,
      heapHighBytes: end.heapHighBytes,
    };
  }

  /** Of a rank that has ended. */
  get usage(): RankUsage {
    return { ...this.#ended!, writtenBytes: this.#ended!.writtenBytes + this.#posted };
  }
}
