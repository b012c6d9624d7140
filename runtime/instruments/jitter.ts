/**
 * Small delays before calls and behind them, messages among them, which follow from a seed: what a program does only because one rank
 * is always a little faster than another one shows sooner. The delays of a rank are the same for a seed; what comes of them is not,
 * because the machine has delays of its own (for that see turns.ts).
 */
import { performance } from 'node:perf_hooks';
import { Seeded } from './seeded.ts';

/** One in so many places has a delay, and one in so many of these a long one, which lets others go past by many calls. */
const SELDOM = 8;
const SELDOM_LONG = 32;
/** The longest of both kinds, microseconds. */
const MOST_US = 50;
const MOST_LONG_US = 2000;

/** The rank sleeps where a delay is longer than this: where ranks share a core, another one is to have it. Microseconds. */
const SLEEP_US = 100;

export class Jitter {
  readonly #seeded: Seeded;
  readonly #word = new Int32Array(new SharedArrayBuffer(4));

  constructor(seed: number, rank: number) {
    this.#seeded = Seeded.of(seed, rank);
  }

  delay(): void {
    const seeded = this.#seeded;
    if (seeded.below(SELDOM) !== 0) return;
    const us = seeded.below(seeded.below(SELDOM_LONG) === 0 ? MOST_LONG_US : MOST_US);
    if (us > SLEEP_US) Atomics.wait(this.#word, 0, 0, us / 1000);
    else for (const until = performance.now() + us / 1000; performance.now() < until; ) Atomics.pause();
  }
}
