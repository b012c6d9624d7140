/** A launch or a call from when it is made until it is over: what may end it before, a time limit or an AbortSignal. */
import { LwkError } from '../../runtime/abi/errors.ts';

/** What may end it. */
export interface Limits {
  readonly timeoutMs?: number | undefined;
  /** From when on the time counts. */
  readonly timeoutFrom?: 'submission' | 'start' | undefined;
  readonly signal?: AbortSignal | undefined;
  /** What they do to what has begun: it 'ends', or it 'goes on'. */
  readonly begun?: 'ends' | 'goes on' | undefined;
}

/** Ends what has begun: its time is over, or else its signal has aborted. */
export type Cut = (why: { readonly timeoutMs?: number | undefined }) => void;

/** Longest that a timer of the host can be, milliseconds. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

/** @throws LWK_E_USAGE */
export function checkTimeout(timeoutMs: number, what: string): void {
  if (timeoutMs > 0 && timeoutMs <= MAX_TIMEOUT_MS) return;
  throw new LwkError(
    'LWK_E_USAGE',
    `${what}: '${String(timeoutMs)}' is not a number of milliseconds above 0 and up to ${MAX_TIMEOUT_MS}.`,
    { asked: timeoutMs },
  );
}

export class Ticket {
  readonly #what: string;
  readonly #limits: Limits;
  readonly #cut: Cut;
  readonly #over = Promise.withResolvers<never>();
  #timer: NodeJS.Timeout | undefined;
  /** How much of the time is left, and since when it runs; undefined while it does not. */
  #leftMs = 0;
  #since: number | undefined;
  #begun = false;
  #dropped: LwkError | undefined;

  /**
   * @param what it is, in words: 'The launch'
   * @param cut ends it when it is to be over and has begun
   * @throws LWK_E_USAGE, LWK_E_ABORTED
   */
  constructor(what: string, limits: Limits, cut: Cut) {
    const { timeoutMs, timeoutFrom, signal } = limits;
    this.#what = what;
    this.#limits = limits;
    this.#cut = cut;
    if (timeoutMs !== undefined) checkTimeout(timeoutMs, `${what}: timeoutMs (--timeout)`);
    if (signal?.aborted) throw this.#aborted('was aborted before it was made');
    this.#over.promise.catch(() => {});
    if (timeoutFrom === 'submission') this.#wind();
    signal?.addEventListener('abort', this.#abort);
  }

  /** Rejects when it is over before it has begun. */
  get over(): Promise<never> {
    return this.#over.promise;
  }

  /** Throws when it is over already. */
  check(): void {
    if (this.#dropped !== undefined) throw this.#dropped;
  }

  /** From now on it can only be cut. Throws when it is over already. */
  begin(): void {
    this.check();
    this.#begun = true;
    if (this.#limits.timeoutFrom !== 'submission') this.#wind();
  }

  /** What comes first: this, or its end before it has begun. */
  first<T>(step: Promise<T>): Promise<T> {
    const { timeoutMs, signal } = this.#limits;
    if (timeoutMs === undefined && signal === undefined) return step;
    return Promise.race([step, this.#over.promise]);
  }

  /** The time does not count, or counts again. */
  hold(on: boolean): void {
    if (on && this.#since !== undefined) {
      clearTimeout(this.#timer);
      this.#leftMs -= performance.now() - this.#since;
      this.#since = undefined;
    } else if (!on && this.#leftMs > 0 && this.#since === undefined) this.#run();
  }

  close(): void {
    this.hold(true);
    this.#leftMs = 0;
    this.#limits.signal?.removeEventListener('abort', this.#abort);
  }

  #wind(): void {
    const { timeoutMs } = this.#limits;
    if (timeoutMs === undefined) return;
    this.#leftMs = timeoutMs;
    this.#run();
  }

  #run(): void {
    this.#since = performance.now();
    this.#timer = setTimeout(this.#late, Math.max(1, this.#leftMs));
  }

  readonly #late = (): void => {
    const { timeoutMs } = this.#limits;
    const why = `${this.#what} waited ${timeoutMs} ms for others, its time limit. Wait longer, or ask for less at a time.`;
    if (this.#begun) this.#end({ timeoutMs });
    else this.#drop(new LwkError('LWK_E_TIMEOUT', why, { timeoutMs }));
  };

  readonly #abort = (): void => {
    if (this.#begun) this.#end({});
    else this.#drop(this.#aborted('was aborted before it had begun'));
  };

  readonly #end: Cut = (why) => {
    if (this.#limits.begun !== 'goes on') this.#cut(why);
  };

  #aborted(why: string): LwkError {
    return new LwkError('LWK_E_ABORTED', `${this.#what} ${why}.`, {}, this.#limits.signal?.reason);
  }

  #drop(why: LwkError): void {
    this.#dropped = why;
    this.#over.reject(why);
  }
}
