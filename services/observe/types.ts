/** The types of what a kernel counts and tells of itself. */
import type { ErrorCode } from '../../runtime/abi/errors.ts';
import type { Job, JobResult, RankUsage, Reason } from '../types.ts';

/** A distribution of times, milliseconds, all 0 where there are none. Percentiles are right to a tenth. */
export interface TimeSummary {
  readonly count: number;
  readonly mean: number;
  readonly stddev: number;
  readonly min: number;
  readonly max: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly p99: number;
  readonly p99_9: number;
}

/** What a kernel counts, from its boot until now: `kernel.stats()`. */
export interface KernelStats {
  readonly version: 1;
  /** Milliseconds since the boot. */
  readonly uptimeMs: number;
  /** LWK cores, and those of them on which ranks run. */
  readonly cores: { readonly lwk: number; readonly busy: number };
  /** Of the time that the LWK cores could have had ranks since the boot, the part that they had: 0 to 1. */
  readonly utilization: number;
  /** Launches that do not have their cores yet, sessions among them, and most that may wait. */
  readonly queueSize: number;
  readonly maxQueue: number;
  /** How long launches waited for their cores. */
  readonly waitTime: TimeSummary;
  /** How long jobs ran that have ended. */
  readonly runTime: TimeSummary;
  readonly jobs: {
    readonly running: number;
    /** That have ended, and those of them that ended with 0. */
    readonly completed: number;
    readonly succeeded: number;
    /** By why they ended. */
    readonly ended: Readonly<Partial<Record<Reason, number>>>;
    /** Launches that threw, by code; 'other' stands for what is not an {@link LwkError}. */
    readonly refused: Readonly<Partial<Record<ErrorCode | 'other', number>>>;
  };
  /** Ranks of running jobs, and ranks that have ended with what they have used: see {@link RankUsage}. */
  readonly ranks: { readonly running: number; readonly completed: number } & {
    readonly [used in Exclude<keyof RankUsage, 'heapHighBytes'>]: number;
  };
  readonly sessions: {
    readonly running: number;
    /** Calls of them all. */
    readonly calls: {
      readonly queueSize: number;
      readonly running: number;
      /** That have returned, and that have failed: refused ones too. */
      readonly completed: number;
      readonly failed: number;
      readonly waitTime: TimeSummary;
      readonly runTime: TimeSummary;
    };
  };
  /** Host functions that guests have called by name or import, and those of these calls that failed. */
  readonly functions: { readonly calls: number; readonly failed: number };
}

/**
 * Of the channels `lwk:job:start`, when the ranks go, `lwk:job:end`, and `lwk:job:error`, when a launch fails instead: one object
 * for all of a job. Sessions are jobs, too.
 */
export interface JobMessage {
  /** File name of the program, or 'program' for bytes. */
  readonly program: string;
  readonly ranks: number;
  readonly session: boolean;
  /** When it was launched, milliseconds of the process's clock (`performance.now()`). */
  readonly submitted: number;
  /** How long it waited for its cores, milliseconds: once it has them. */
  readonly queuedMs?: number | undefined;
  /** From its start on. */
  readonly job?: Job | undefined;
  /** At its end. */
  readonly result?: JobResult | undefined;
  /** Why there is no job. */
  readonly error?: unknown;
}

/** Of the channels `lwk:session:start` and `lwk:session:end`; once more for each restart. */
export interface SessionMessage {
  /** The job that its ranks are. */
  readonly job: Job;
  /** At its end. */
  readonly result?: JobResult | undefined;
}

/** Of the tracing channel `lwk:call`: calls of sessions. */
export interface CallMessage {
  /** That of the session. */
  readonly job: Job;
  /** The export. */
  readonly name: string;
  /** The rank that it is called on; undefined for all. */
  readonly rank: number | undefined;
  readonly result?: unknown;
  readonly error?: unknown;
}

/** Of the tracing channel `lwk:function`: calls of host functions by guests. */
export interface FunctionMessage {
  /** Its name, or `module.name` of an import. */
  readonly name: string;
  readonly rank: number;
  readonly of: JobMessage;
  readonly result?: unknown;
  readonly error?: unknown;
}
