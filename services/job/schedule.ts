/** Faults that are injected into a job, each at its time. */
import { LwkError } from '../../runtime/abi/errors.ts';
import { parseInjection } from '../options/inject.ts';
import type { RunningJob } from './job.ts';

/** Has them come, each so long after the ranks go: there is nothing to be lost before. */
export async function injectAll(job: RunningJob, faults: readonly string[]): Promise<void> {
  if (faults.length === 0) return;
  await job.started;
  const timers = faults.map((fault) => {
    const { afterMs, ...check } = parseInjection(fault, job.cores.length);
    return setTimeout(() => attempt(() => job.machineCheck(check)), afterMs);
  });
  await job.exited;
  for (const timer of timers) clearTimeout(timer);
}

/** A rank may have ended by then, or have others to be told of first. */
function attempt(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof LwkError)) throw error;
  }
}
