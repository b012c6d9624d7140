/** What a launch has got together before its job is made. */
import type { SessionServices } from '../host/own.ts';
import type { JobServices } from '../host/services.ts';
import type { Gang } from '../job/host.ts';
import type { LaunchOptions } from '../types.ts';
import type { Allotted } from './placements.ts';
import type { Submission } from './submission.ts';
import type { WorkerPool } from './workers.ts';

/** A launch whose program is compiled and that has its cores and heaps. */
export interface Prepared extends Allotted {
  readonly pool: WorkerPool;
  readonly options: LaunchOptions;
  /** The session that it is for. */
  readonly session: SessionServices | undefined;
  readonly submission: Submission;
}

/** A gang, the workers that it runs on, and what it may call here. */
export interface WorkingGang extends Gang {
  readonly pool: WorkerPool;
  readonly services: JobServices;
  /** Prepares the channel of a rank, and opens what it has from the start. */
  open(rank: number, slot: number): void;
}
