/**
 * Notices that somebody computes on a rank's core: a turn that was given away, or a moment of looking, took much
 * longer than neighbours that wait themselves make it. Then giving the core away costs the rank a time slice of the
 * host (Linux takes the rest of it from who yields, and the next one keeps the core to the end of its own), and
 * looking costs the time that it needs when its message comes. Who sleeps instead is woken by the sender, and the
 * host's scheduler lets it have the core at once.
 *
 * That is remembered for a few sleeps, since it may be a rank that starts, or a collection of V8's; then it is tried
 * again. Each trial that fails makes it twice as many.
 */
import { performance } from 'node:perf_hooks';

/**
 * Neighbours that wait give the core back within microseconds; a time slice of the host is 3 ms and more.
 * Milliseconds.
 */
const LONG_MS = 0.5;
/** So many sleeps later it is tried again, which may cost a time slice: at first, and at most. */
const FEW = 16;
const MANY = 64;
/** So long is a trial: strangers have had their turn by then. Milliseconds. */
const TRIAL_MS = 10;
/** Of so many turns outside of trials, plus one, one is measured: the clock costs a tenth of a turn. */
const UNMEASURED = 7;

export class Crowd {
  /** Sleeps until the next trial, and how many there were to be before the last one. */
  #sleeps = 0;
  #memory = FEW;
  /** When the last trial began, and whether it may still go on. */
  #since = Number.NEGATIVE_INFINITY;
  #tries = false;
  #turns = 0;

  /** Others want the core: who waits sleeps. */
  get here(): boolean {
    return this.#sleeps > 0;
  }

  /** Gives the core away once. */
  turn(yieldCore: () => void): void {
    const from = this.#tries || (this.#turns++ & UNMEASURED) === 0 ? performance.now() : 0;
    yieldCore();
    if (from === 0) return;
    const now = performance.now();
    this.#tries = now - this.#since < TRIAL_MS;
    this.took(now - from);
  }

  /** Something that takes microseconds on a core of one's own took so long. */
  took(ms: number): void {
    if (ms <= LONG_MS) return;
    const early = performance.now() - ms - this.#since < TRIAL_MS;
    this.#memory = early ? Math.min(2 * this.#memory, MANY) : FEW;
    this.#sleeps = this.#memory;
  }

  /** The rank has slept. */
  slept(): void {
    if (this.#sleeps === 0 || --this.#sleeps > 0) return;
    this.#since = performance.now();
    this.#tries = true;
  }
}
