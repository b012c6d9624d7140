/**
 * The trip of a session: lists of values that the main thread puts into the channel of a rank that waits for its next call, and
 * that the rank puts there when it has carried them out. Of what the rank is asked each list is the number of an export and its
 * arguments; of what comes back, the values that it returned. Only one side has it at a time.
 */
import { channelAt, TRIP, TRIP_BYTES } from '../abi/layout.ts';

/** Stands for the first value of the result of an earlier list of the same trip. */
export class Earlier {
  readonly list: number;

  constructor(list: number) {
    this.list = list;
  }
}

export type Value = number | bigint;

/** In a header word, two bits for each value. */
const KIND = { NUMBER: 0, BIGINT: 1, EARLIER: 2 } as const;
const BITS = 2;
const PER_WORD = 16;

/** Header of the trip: how many lists. Header of a list: how many values, and their kinds in two words. */
const HEADER = 8;
const LIST_HEADER = 16;

/** Most values of a list. */
export const LIST_VALUES = 2 * PER_WORD;

/** Whether lists of so many values fit one trip. */
export function fits(lists: readonly { readonly length: number }[]): boolean {
  const bytes = lists.reduce((sum, { length }) => sum + LIST_HEADER + 8 * length, HEADER);
  return bytes <= TRIP_BYTES && lists.every(({ length }) => length <= LIST_VALUES);
}

export class Trip {
  readonly #words: Int32Array;
  readonly #numbers: Float64Array;
  readonly #bigints: BigInt64Array;

  constructor(kernel: WebAssembly.Memory, slot: number) {
    const at = channelAt(slot) + TRIP;
    this.#words = new Int32Array(kernel.buffer, at, TRIP_BYTES / 4);
    this.#numbers = new Float64Array(kernel.buffer, at, TRIP_BYTES / 8);
    this.#bigints = new BigInt64Array(kernel.buffer, at, TRIP_BYTES / 8);
  }

  /** Puts lists that fit. */
  put(lists: readonly (readonly (Value | Earlier)[])[]): void {
    this.#words[0] = lists.length;
    let at = HEADER >> 3;
    for (const list of lists) {
      const head = 2 * at;
      this.#words[head] = list.length;
      this.#words[head + 1] = this.#words[head + 2] = 0;
      at += LIST_HEADER >> 3;
      for (let i = 0; i < list.length; i++, at++) {
        const value = list[i]!;
        if (typeof value === 'number') {
          this.#numbers[at] = value;
          continue;
        }
        const kind = typeof value === 'bigint' ? KIND.BIGINT : KIND.EARLIER;
        if (typeof value === 'bigint') this.#bigints[at] = value;
        else this.#numbers[at] = value.list;
        this.#words[head + 1 + Math.floor(i / PER_WORD)]! |= kind << (BITS * (i % PER_WORD));
      }
    }
  }

  /** Takes the lists out, one after the other, as far as they are gone through. */
  *take(): Generator<(Value | Earlier)[]> {
    let at = HEADER >> 3;
    for (let left = this.#words[0]!; left > 0; left--) {
      const head = 2 * at;
      at += LIST_HEADER >> 3;
      const list: (Value | Earlier)[] = [];
      for (let i = 0; i < this.#words[head]!; i++, at++) {
        const word = this.#words[head + 1 + Math.floor(i / PER_WORD)]!;
        const kind = (word >>> (BITS * (i % PER_WORD))) & (2 ** BITS - 1);
        if (kind === KIND.BIGINT) list.push(this.#bigints[at]!);
        else list.push(kind === KIND.NUMBER ? this.#numbers[at]! : new Earlier(this.#numbers[at]!));
      }
      yield list;
    }
  }
}
