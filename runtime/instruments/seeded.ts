/** Numbers that follow from a seed alone: not random, and no secret. One word of state, which may be in memory that ranks share. */

/** Steps of the state: 2^32 over the golden ratio, so that all states come before one comes again. */
const STEP = 0x9e3779b9;

export class Seeded {
  readonly #words: Int32Array;
  readonly #at: number;

  /** @param at the word of the state, which holds the seed or is to go on from where it stands */
  constructor(words: Int32Array, at: number) {
    this.#words = words;
    this.#at = at;
  }

  /** One of its own, for a rank: the same seed gives each rank other numbers. */
  static of(seed: number, rank: number): Seeded {
    const seeded = new Seeded(Int32Array.of(seed), 0);
    return new Seeded(Int32Array.of(seeded.next() ^ Math.imul(rank + 1, STEP)), 0);
  }

  /** 32 bits. */
  next(): number {
    let bits = (this.#words[this.#at]! + STEP) | 0;
    this.#words[this.#at] = bits;
    // Each bit of the state changes about half of the result.
    bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return (bits ^ (bits >>> 16)) >>> 0;
  }

  /** A number from 0 on and below `end`. */
  below(end: number): number {
    return this.next() % end;
  }
}
