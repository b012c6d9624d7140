/**
 * Notices that somebody computes on a rank's core: a turn that was given away, or a moment of looking, took much
 * longer than neighbours that wait themselves make it. Then giving the core away costs the rank a time slice of the
 * host (Linux takes the rest of it from who yields, and the next one keeps the core to the end of its own), and
 * looking costs the time that it needs when its message comes. Who sleeps instead is woken by the sender, and the
 * host's scheduler lets it have the core at once.
 */

/**
 * Neighbours that wait give the core back within microseconds; a time slice of the host is 3 ms and more.
 * Milliseconds.
 */
const LONG_MS = 0.5;
/** So many sleeps later it is tried again: the trial may cost a time slice. */
const SLEEPS = 500;
/** Of so many turns, plus one, one is measured: the clock costs a tenth of a turn. */
const UNMEASURED = 7;

export class Crowd {
  /** Sleeps until the next trial. */
  #sleeps = 0;
  #turns = 0;

  /** Others want the core: who waits sleeps. */
  get here(): boolean {
    return this.#sleeps > 0;
  }

  /** Gives the core away once. */
  turn(yieldCore: () => void): void {
    // The first one of a trial is measured.
    const from = (this.#turns++ & UNMEASURED) === 0 ? performance.now() : 0;
    yieldCore();
    if (from > 0) this.took(performance.now() - from);
  }

  /** Something that takes microseconds on a core of one's own took so long. */
  took(ms: number): void {
    if (ms > LONG_MS) this.#sleeps = SLEEPS;
  }

  /** The rank has slept. */
  slept(): void {
    if (this.#sleeps > 0 && --this.#sleeps === 0) this.#turns = 0;
  }
}
