/** Calls that the job itself carries out, on the main thread: those for which there is more to know than descriptors and the heap. */
import type { Ending } from '../job/ending.ts';
import type { RunningRank } from '../job/running-rank.ts';

/** Ends the job: the call of the rank cannot be answered. */
export interface Failure {
  readonly reason: 'fault';
  readonly fault: string;
}

/**
 * Result of the call, or what ends the job, or undefined for a call that is somebody else's. Resolves when the signal aborts.
 */
export type OwnService = (
  rank: RunningRank,
  signal: AbortSignal,
) => Promise<number | Failure> | number | undefined;

/** By the number of the call. */
export type OwnServices = Readonly<Record<number, OwnService>>;

/** What a session does for its job. */
export interface SessionServices {
  readonly own: OwnServices;
  /** It goes on from a snapshot. */
  readonly restored: boolean;
  /**
   * A rank has ended, and its job has not: that 'ends' the job, or it 'leaves' because it was to. Of one that the others can do
   * without, a promise: whether it begins again.
   */
  ended(rank: number, how: Ending): Promise<boolean> | 'ends' | 'leaves';
}
