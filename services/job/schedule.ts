/** What happens to a job at a time, or when its embedder says so: its time limit, faults that are injected, its AbortSignal. */
import { LwkError } from '../../runtime/abi/errors.ts';
import { parseInjection } from '../options/inject.ts';
import type { LaunchOptions } from '../types.ts';
import type { RunningJob } from './job.ts';

/** Schedules that. Returns what ends it again. */
export function schedule(job: RunningJob, options: LaunchOptions): () => void {
  const { timeoutMs, inject = [], ranks = 1, signal } = options;
  const timers: NodeJS.Timeout[] = [];
  let over = false;
  // There is nothing to be lost before the ranks go.
  const injected = () => {
    for (const fault of over ? [] : inject) {
      const { afterMs, ...check } = parseInjection(fault, ranks);
      timers.push(setTimeout(() => attempt(() => job.machineCheck(check)), afterMs));
    }
  };
  if (inject.length > 0) void job.started.then(injected, () => {});
  if (timeoutMs !== undefined) timers.push(setTimeout(() => job.expire(timeoutMs), timeoutMs));
  const abort = () => job.abort();
  signal?.addEventListener('abort', abort, { once: true });
  return () => {
    over = true;
    for (const timer of timers) clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  };
}

/** A rank may have ended by then, or have others to be told of first. */
function attempt(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof LwkError)) throw error;
  }
}
