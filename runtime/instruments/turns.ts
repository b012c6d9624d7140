/**
 * Turns of the ranks of a reproducible job: one rank runs at a time, and who is next follows from the seed and from what the ranks
 * have done. So everything that depends on the order of events between ranks is the same each time: which message a wildcard gets,
 * what a probe finds, in what order ranks write. A turn ends when the rank waits for others, looks for something in vain, sleeps,
 * gives the core away or ends, and after some calls, whose number follows from the seed too: another seed is another order.
 *
 * Time is counted, not measured: a call takes a microsecond. When nobody can run before a sleep is over, that is over at once.
 *
 * Whoever has the turn writes all words but ARRIVED. Handing it over is a store that publishes what was written before it.
 */
import { ANSWER_SIGNAL, channelAt } from '../abi/layout.ts';
import { TURN, TURNS, type TurnsTask } from './layout.ts';
import { Seeded } from './seeded.ts';

/** What a rank does that has not the turn. */
const STATE = {
  /** It could go on; behind WAKE, where it sleeps. */
  RUNS: 0,
  /** It has looked for something in vain: others go first. */
  POLLS: 1,
  /** It can go on only when another rank has done something. */
  WAITS: 2,
  GONE: 3,
} as const;

/** What the wall clock shows when the job begins: 1 January 2000, milliseconds since 1970. */
export const BEGIN_MS = Date.UTC(2000, 0);

/** What a call takes, and a look in vain of a rank that does not wait, which would look again and again. Nanoseconds. */
const CALL_NS = 1000;
const VAIN_NS = 100_000;
/** Most calls of a turn. */
const MOST_CALLS = 256;
/** Looks for the turn before the rank sleeps, where it has a core for itself. */
const LOOKS = 2000;
/** How long to sleep before looking whether the rank was ended, or asked what it waits for, milliseconds. */
const NAP_MS = 50;

/** Where a rank is, and the kernel memory in words. */
interface Place {
  readonly rank: number;
  readonly size: number;
  readonly slot: number;
  readonly k: Int32Array;
}

export class Turns {
  readonly #words: Int32Array;
  readonly #doubles: Float64Array;
  readonly #rank: number;
  readonly #ranks: number;
  readonly #order: Seeded;
  readonly #k: Int32Array;
  readonly #signal: number;
  readonly #looks: number;
  /** Calls that are left of the turn. */
  #left = 0;
  /** There are no turns any more: every rank waits, or the job is being ended. */
  #over = false;

  /** @param alone the rank has a core for itself */
  constructor({ memory }: TurnsTask, { rank, size, slot, k }: Place, alone: boolean) {
    this.#words = new Int32Array(memory);
    this.#doubles = new Float64Array(memory);
    this.#rank = rank;
    this.#ranks = size;
    this.#order = new Seeded(this.#words, TURNS.SEED);
    this.#k = k;
    this.#signal = (channelAt(slot) + ANSWER_SIGNAL) >> 2;
    this.#looks = alone ? LOOKS : 0;
  }

  /** The clock, nanoseconds since the job began. */
  get now(): number {
    return this.#doubles[TURNS.CLOCK]!;
  }

  /** In the form of the clocks of the host. */
  readonly clock = {
    monotonicNs: () => this.now,
    realtimeMs: () => BEGIN_MS + this.now / 1e6,
  };

  #word(rank: number, word: number): number {
    return TURNS.HEAD + rank * TURN.WORDS + word;
  }

  #wake(rank: number): number {
    return this.#word(rank, TURN.WAKE) >> 1;
  }

  /** The rank is ready: comes back with the first turn. Nobody has one before all are, so that all see each other. */
  begin(): void {
    if (Atomics.add(this.#words, TURNS.ARRIVED, 1) === this.#ranks - 1)
      this.#give(this.#order.below(this.#ranks));
    this.#take();
  }

  /** Before each call. */
  tick(): void {
    if (this.#over) return;
    this.#doubles[TURNS.CLOCK]! += CALL_NS;
    if (--this.#left < 0) this.#pass(STATE.RUNS);
  }

  /** The rank has looked for something in vain, or gives its core away. */
  yield(): void {
    if (this.#over) return;
    this.#doubles[TURNS.CLOCK]! += VAIN_NS;
    this.#pass(STATE.POLLS);
  }

  /**
   * The rank can go on only when another one has done something.
   * @param came something has come for it since it had to wait
   * @param idle called now and then while it waits
   * @returns false when there are no turns any more
   */
  wait(came: boolean, idle: () => void): boolean {
    return this.#pass(STATE.WAITS, came, 0, idle);
  }

  /** Sleeps until the clock stands there, or the rank is being ended. */
  sleepUntil(ns: number): void {
    while (this.now < ns && this.#pass(STATE.RUNS, true, ns));
  }

  /** The rank has ended, and the others go on. */
  leave(): void {
    if (!this.#over) this.#hand(STATE.GONE, true, 0);
  }

  /** @returns true with the next turn, false when there are none any more */
  #pass(state: number, came = true, wake = 0, idle?: () => void): boolean {
    if (this.#over) return false;
    if (!this.#hand(state, came, wake)) return false;
    if (!this.#take(idle)) return false;
    this.#words[this.#word(this.#rank, TURN.STATE)] = STATE.RUNS;
    this.#doubles[this.#wake(this.#rank)] = 0;
    return true;
  }

  /** Hands the turn over; false when nobody can run. */
  #hand(state: number, came: boolean, wake: number): boolean {
    const words = this.#words;
    if (came)
      for (let rank = 0; rank < this.#ranks; rank++) {
        const at = this.#word(rank, TURN.STATE);
        if (words[at] === STATE.WAITS) words[at] = STATE.RUNS;
      }
    words[this.#word(this.#rank, TURN.STATE)] = state;
    this.#doubles[this.#wake(this.#rank)] = wake;
    const next = this.#next();
    if (next >= 0) {
      Atomics.store(words, this.#word(this.#rank, TURN.HAS), 0);
      this.#give(next);
      return true;
    }
    // Each waits for another one: from now on they sleep as ranks do without turns, and the host sees it.
    this.#over = true;
    Atomics.store(words, TURNS.STUCK, 1);
    for (let rank = 0; rank < this.#ranks; rank++) Atomics.notify(words, this.#word(rank, TURN.HAS));
    return false;
  }

  #give(rank: number): void {
    Atomics.store(this.#words, this.#word(rank, TURN.HAS), 1);
    Atomics.notify(this.#words, this.#word(rank, TURN.HAS));
  }

  /** Who has the next turn; -1 when nobody can run. */
  #next(): number {
    const runs = this.#one(STATE.RUNS);
    if (runs >= 0) return runs;
    const polls = this.#one(STATE.POLLS);
    return polls >= 0 ? polls : this.#firstSleeper();
  }

  /** One of the ranks in a state, or -1. */
  #one(state: number): number {
    const count = this.#count(state, this.#ranks);
    if (count === 0) return -1;
    const chosen = this.#order.below(count);
    let rank = 0;
    while (!this.#is(rank, state) || this.#count(state, rank) !== chosen) rank++;
    return rank;
  }

  #is(rank: number, state: number): boolean {
    return (
      this.#words[this.#word(rank, TURN.STATE)] === state && this.#doubles[this.#wake(rank)]! <= this.now
    );
  }

  /** How many of the first ranks are in a state. */
  #count(state: number, end: number): number {
    let count = 0;
    for (let rank = 0; rank < end; rank++) if (this.#is(rank, state)) count++;
    return count;
  }

  /** The rank whose sleep ends first, which is now; -1 when none sleeps. */
  #firstSleeper(): number {
    let first = -1;
    for (let rank = 0; rank < this.#ranks; rank++) {
      if (this.#words[this.#word(rank, TURN.STATE)] !== STATE.RUNS) continue;
      if (first < 0 || this.#doubles[this.#wake(rank)]! < this.#doubles[this.#wake(first)]!) first = rank;
    }
    if (first >= 0) this.#doubles[TURNS.CLOCK] = this.#doubles[this.#wake(first)]!;
    return first;
  }

  /** Waits for the turn; false when there are none any more. */
  #take(idle?: () => void): boolean {
    const words = this.#words;
    const has = this.#word(this.#rank, TURN.HAS);
    for (let looks = this.#looks; Atomics.load(words, has) === 0; looks--) {
      if (looks > 0) {
        Atomics.pause();
        continue;
      }
      if (Atomics.load(words, TURNS.STUCK) !== 0 || Atomics.load(this.#k, this.#signal) !== 0) {
        this.#over = true;
        return false;
      }
      idle?.();
      Atomics.wait(words, has, 0, NAP_MS);
    }
    this.#left = this.#order.below(MOST_CALLS);
    return true;
  }
}
