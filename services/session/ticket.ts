/** A call from when it is made until it returns: what may end it before. */
import { LwkError } from '../../runtime/abi/errors.ts';
import { printable } from '../../runtime/printable.ts';
import type { SessionCall } from './types.ts';

/** When a call is over, and what that is for one that has begun. */
export type Limits = Pick<SessionCall, 'timeoutMs' | 'signal' | 'begun'>;

/** Longest that a timer of the host can be, milliseconds. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

export class Ticket {
  readonly #name: string;
  readonly #limits: Limits;
  readonly #cut: (why: { readonly timeoutMs?: number | undefined }) => void;
  readonly #over = Promise.withResolvers<never>();
  readonly #timer: NodeJS.Timeout | undefined;
  #begun = false;
  #dropped: LwkError | undefined;

  /** @param cut ends the session, when the call is to be over and has begun */
  constructor(name: string, limits: Limits, cut: (why: { readonly timeoutMs?: number | undefined }) => void) {
    const { timeoutMs, signal } = limits;
    this.#name = printable(name);
    this.#limits = limits;
    this.#cut = cut;
    if (timeoutMs !== undefined && !(timeoutMs > 0 && timeoutMs <= MAX_TIMEOUT_MS))
      throw new LwkError(
        'LWK_E_USAGE',
        `call of ${this.#name}: timeoutMs is '${String(timeoutMs)}'; milliseconds above 0 are taken.`,
      );
    if (signal?.aborted) throw this.#aborted('was aborted before it was made');
    this.#over.promise.catch(() => {});
    if (timeoutMs !== undefined) this.#timer = setTimeout(this.#late, timeoutMs);
    signal?.addEventListener('abort', this.#abort);
  }

  /** A rank is about to carry it out. Throws when it is over already. */
  begin(): void {
    if (this.#dropped !== undefined) throw this.#dropped;
    this.#begun = true;
  }

  /** What comes first: the result, or its end in the queue. */
  first<T>(results: Promise<T>): Promise<T> {
    const { timeoutMs, signal } = this.#limits;
    return timeoutMs === undefined && signal === undefined
      ? results
      : Promise.race([results, this.#over.promise]);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#limits.signal?.removeEventListener('abort', this.#abort);
  }

  readonly #late = (): void => {
    const { timeoutMs } = this.#limits;
    if (this.#begun) this.#end({ timeoutMs });
    else this.#drop(this.#aborted(`waited ${timeoutMs} ms for others, its time limit`));
  };

  readonly #abort = (): void => {
    if (this.#begun) this.#end({});
    else this.#drop(this.#aborted('was aborted while it waited for others'));
  };

  #end(why: { readonly timeoutMs?: number | undefined }): void {
    if (this.#limits.begun !== 'goes on') this.#cut(why);
  }

  #aborted(why: string): LwkError {
    return new LwkError('LWK_E_ABORTED', `The call of ${this.#name} ${why}.`, { name: this.#name });
  }

  #drop(why: LwkError): void {
    this.#dropped = why;
    this.#over.reject(why);
  }
}
