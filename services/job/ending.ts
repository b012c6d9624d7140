/** How a job ends, or one of its ranks. */
import type { MachineCheckReport } from '../../runtime/machine-checks.ts';
import type { Trap } from '../../runtime/trap.ts';
import type { CallState, RankState, Reason } from '../types.ts';

/** What ended a job that did not end with 0. */
export interface Ending {
  readonly reason: Reason;
  readonly status: number;
  readonly rank?: number | undefined;
  readonly trap?: Trap | undefined;
  readonly fault?: string | undefined;
  /** Why MPI ended a rank. */
  readonly abort?: string | undefined;
  /** Name of the signal that ended the job, or what a rank raised, in words. */
  readonly signal?: string | undefined;
  /** Who has sent it, where that was no rank itself. */
  readonly sender?: string | undefined;
  /** The machine check that ended the rank, as the rank could tell it. */
  readonly check?: MachineCheckReport | undefined;
  readonly timeoutMs?: number | undefined;
  /** How long it was frozen, which its time limit does not count. */
  readonly frozenMs?: number | undefined;
  /** Of a quota: what happened. */
  readonly quota?: string | undefined;
  /** The limit of captured output that was passed. */
  readonly outputBytes?: number | undefined;
  /** What the ranks did, where that was asked for. */
  readonly states?: readonly RankState[] | undefined;
  /** The last calls of the rank that ended. */
  readonly calls?: readonly CallState[] | undefined;
}
