/** Calling a function of the embedder and waiting for it, as long as its rank may wait. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { ERRNO, errnoOf } from '../../runtime/abi/errno.ts';
import { kindOf } from '../job/input.ts';
import type { RunningRank } from '../job/running-rank.ts';
import { FUNCTION } from '../observe/channels.ts';
import type { FunctionMessage, JobMessage } from '../observe/types.ts';
import type { HostCall } from '../types.ts';

/** In what a host function does, on whatever it waits: the rank that waits for it. */
export const behind = new AsyncLocalStorage<RunningRank>();

/** How a function failed, for its guest: an errno, and the message. */
export class Failed {
  readonly errno: number;
  readonly message: string;

  constructor(errno: number, message: string) {
    this.errno = errno;
    this.message = message;
  }

  static of(error: unknown): Failed {
    if (error instanceof Failed) return error;
    if (!(error instanceof Error))
      return new Failed(ERRNO.EIO, `${kindOf(error)} was thrown: ${text(error)}`);
    const { name, message } = error;
    if (name === 'TimeoutError') return new Failed(ERRNO.ETIMEDOUT, message);
    if (name === 'AbortError') return new Failed(ERRNO.ECANCELED, message);
    return new Failed(errnoOf(error), message);
  }
}

function text(value: unknown): string {
  try {
    return String(value);
  } catch {
    return '?';
  }
}

/** What a function is told of the call, its signal made when it is asked for. */
class Context implements HostCall {
  readonly rank: number;
  readonly heap: Uint8Array;
  #controller: AbortController | undefined;
  #reason: unknown;

  constructor({ task, caller }: RunningRank) {
    this.rank = task.rank;
    this.heap = caller.heap.u8;
  }

  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    if (this.#reason !== undefined) this.#controller.abort(this.#reason);
    return this.#controller.signal;
  }

  abort(reason: unknown): void {
    this.#reason = reason;
    this.#controller?.abort(reason);
  }
}

/** What calls of functions of a job have in common. */
export interface Terms {
  /** For how long one may be waited for, milliseconds, or undefined for as long as the job runs. */
  readonly timeoutMs: number | undefined;
  /** Of all jobs of the kernel. */
  readonly counts: { calls: number; failed: number };
  readonly job: JobMessage;
}

/**
 * Calls a function: what it returns, or a promise of it. Throws Failed, and so rejects what it throws.
 * @param stop aborted when the job ends
 */
export function callHost(
  name: string,
  rank: RunningRank,
  stop: AbortSignal,
  terms: Terms,
  run: (call: HostCall) => unknown,
): unknown {
  if (rank.caller.ended) throw ended();
  terms.counts.calls++;
  const context = new Context(rank);
  const begin = FUNCTION.hasSubscribers ? traced({ name, rank: rank.task.rank, of: terms.job }, run) : run;
  let value: unknown;
  try {
    // Only ranks that stay can be called back.
    value = rank.task.session ? behind.run(rank, begin, context) : begin(context);
  } catch (error) {
    terms.counts.failed++;
    throw Failed.of(error);
  }
  return isPromise(value) ? settled(value, context, stop, terms) : value;
}

const traced =
  (message: FunctionMessage, run: (call: HostCall) => unknown) =>
  (call: HostCall): unknown =>
    FUNCTION.tracePromise(async () => run(call), message);

export const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof (value as PromiseLike<unknown> | undefined)?.then === 'function';

const ended = () => new Failed(ERRNO.EINTR, 'the job ends');

/**
 * Waits for what a function has promised. Rejects with ETIMEDOUT when its time is over, with EINTR when the job ends; what comes of
 * the function after that is nobody's.
 */
async function settled(
  value: PromiseLike<unknown>,
  context: Context,
  stop: AbortSignal,
  { timeoutMs, counts }: Terms,
): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const give = (why: Failed, name: string) => {
    reject(why);
    context.abort(new DOMException(why.message, name));
  };
  const stopped = () => give(ended(), 'AbortError');
  const late = () => give(new Failed(ERRNO.ETIMEDOUT, `no result within ${timeoutMs} ms`), 'TimeoutError');
  const timer = timeoutMs === undefined ? undefined : setTimeout(late, timeoutMs);
  stop.addEventListener('abort', stopped);
  value.then(resolve, (error: unknown) => reject(Failed.of(error)));
  try {
    return await promise;
  } catch (error) {
    counts.failed++;
    throw error;
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', stopped);
  }
}
