/** A rank that has ended, and begins again while the others of its job go on: only where these can do without it. */
import type { Mounts } from '../mounts/mounts.ts';
import type { JobHost } from './host.ts';
import type { JobOutput } from './output.ts';
import type { RunningRank } from './running-rank.ts';

/** What it needs of the job. */
interface Of {
  readonly host: JobHost;
  readonly output: JobOutput;
  readonly mounts: Mounts;
  /** Aborted when the job ends. */
  readonly stop: AbortSignal;
}

/**
 * Takes back what it had, as at the end of a job, and gives it to the same rank anew.
 * @param wanted resolves to whether it is to begin again
 * @returns false where it is not, or the job ends before
 */
export async function renewed(rank: RunningRank, wanted: Promise<boolean>, of: Of): Promise<boolean> {
  const { host, output, mounts, stop } = of;
  if (!(await Promise.race([wanted, aborted(stop)]))) return false;
  await rank.pending;
  await host.detach(rank.slot);
  await output.drain(rank);
  await host.clean(rank.heap);
  if (stop.aborted) return false;
  mounts.renewed(rank.task.rank);
  rank.renew(host.kernel);
  host.renew(rank);
  return true;
}

/** Resolves to false when a signal aborts. */
function aborted(signal: AbortSignal): Promise<false> {
  const { promise, resolve } = Promise.withResolvers<false>();
  signal.addEventListener('abort', () => resolve(false));
  if (signal.aborted) resolve(false);
  return promise;
}
