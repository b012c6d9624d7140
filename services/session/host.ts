/** What a session has of the kernel, and of each of its ranks. */
import type { SessionServices } from '../host/own.ts';
import type { RunningJob } from '../job/job.ts';
import type { Meter } from '../observe/meter.ts';
import type { LaunchOptions } from '../types.ts';
import type { Language } from './language.ts';
import type { Line } from './line.ts';

/** @internal It starts a job with services of the session's. */
export interface SessionHost {
  readonly kernel: WebAssembly.Memory;
  /** A rank goes on that will be back in a moment. */
  expect(): void;
  readonly meter: Meter;
  start(options: LaunchOptions, services: SessionServices): Promise<RunningJob>;
}

/** The way to a rank, and what its program allocates with. */
export interface OnRank {
  readonly line: Line;
  readonly language: Language | undefined;
}

/** All parts of a call, one on each rank: no other call begins before each is over, also when one has failed. */
export type All = <T>(parts: readonly Promise<T>[]) => Promise<T[]>;
