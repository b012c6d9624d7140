/** The interval timer of a rank (setitimer of POSIX, ITIMER_REAL), on the event loop of the main thread. Times are microseconds. */

/** Longest that a timer of Node can be, milliseconds. */
const MAX_TIMER_MS = 2 ** 31 - 1;

const now = (): number => Math.round(1000 * performance.now());

export class Itimer {
  readonly #ring: () => void;
  #timeout: NodeJS.Timeout | undefined;
  /** When it rings, 0 when it does not. */
  #due = 0;
  #every = 0;

  constructor(ring: () => void) {
    this.#ring = ring;
  }

  /** What is left; at least 1 of a timer that has not rung. */
  get left(): number {
    return this.#due === 0 ? 0 : Math.max(1, this.#due - now());
  }

  get every(): number {
    return this.#every;
  }

  /** Rings after so long, 0 for never, and then at intervals, 0 for none. */
  set(value: number, interval: number): void {
    this.stop();
    this.#every = interval;
    if (value === 0) return;
    this.#due = now() + value;
    this.#arm();
  }

  stop(): void {
    clearTimeout(this.#timeout);
    this.#due = 0;
  }

  #arm(): void {
    const ms = Math.ceil((this.#due - now()) / 1000);
    this.#timeout = setTimeout(this.#elapsed, Math.max(0, Math.min(ms, MAX_TIMER_MS)));
  }

  readonly #elapsed = (): void => {
    const late = now() - this.#due;
    if (late < 0) return void this.#arm();
    // Rings that were missed are one: signals of one number do not pile up.
    this.#due = this.#every === 0 ? 0 : this.#due + this.#every * (1 + Math.floor(late / this.#every));
    if (this.#due !== 0) this.#arm();
    this.#ring();
  };
}
