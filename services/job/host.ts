/** What jobs have of the kernel, and what each works with. */
import type { Worker } from 'node:worker_threads';
import type { RankEnd, RankTask } from '../../runtime/task.ts';
import type { Trap } from '../../runtime/trap.ts';
import type { Mailbox } from '../host/messages.ts';
import type { OwnServices, SessionServices } from '../host/own.ts';
import type { JobEvents } from '../kernel/events.ts';
import type { Heap } from '../memory/heaps.ts';
import type { Mounts } from '../mounts/mounts.ts';
import type { StreamTable } from '../posix/streams.ts';
import type { JobTools } from '../tools/tools.ts';
import type { Limits } from './quotas.ts';
import type { Placement } from './running-rank.ts';
import type { JobStdio } from './stdio.ts';

/** After how long a deadlock ends a job, milliseconds. */
export const DEADLOCK_MS = 1000;

/** What the kernel does for its jobs. */
export interface JobHost {
  /** The kernel memory in words. */
  readonly k: Int32Array;
  readonly kernel: WebAssembly.Memory;
  /** Through which ranks talk to each other, if they do. */
  readonly fabric: WebAssembly.Memory | undefined;
  /** After how long a deadlock ends the job, milliseconds; 0 for never. */
  readonly deadlockMs: number;
  /** Threads for all ranks that need neither be bound nor given anything, if there are such. */
  warm(tasks: readonly RankTask[]): readonly number[] | undefined;
  /** Gives a worker the memories and the module of its task. */
  supply(workerId: number, task: RankTask, heap: Heap): void;
  /** Binds the thread of a rank to its core; false when that was not possible or not wanted. */
  bind(workerId: number, tid: number, core: number): Promise<boolean>;
  /** Tells what goes wrong, and where ranks run. */
  readonly events: JobEvents;
  /** The core on which this thread runs now, or -1. */
  here(): number;
  /** The job's time limit does not count, or counts again. */
  hold(on: boolean): void;
  /** The thread of a rank. */
  thread(workerId: number): Worker | undefined;
  /** Runs a task on a worker, on the thread that `warm` has chosen; when it is killed, rejects when its thread is gone. */
  run(task: RankTask, kill: AbortSignal, thread?: number): Promise<RankEnd>;
  /** Tells of a rank's trap in terms of its program; see Image. */
  explain(rank: number, trap: Trap, stackPointer: number | undefined): Promise<Trap>;
  /** Detaches a slot from the FWK, which closes what its rank left open. */
  detach(slot: number): Promise<void>;
  /** Makes the heap of a rank zero that has ended. */
  clean(heap: Heap): Promise<void>;
  /** Gives a rank its slot once more. */
  renew(rank: Placement): void;
  /** Takes back what the job had reserved. */
  release(): Promise<void>;
}

/** What a job works with from its start to its end. */
export interface Gang {
  readonly placements: readonly Placement[];
  readonly offload: 'ship' | 'direct';
  readonly warnings: readonly string[];
  readonly stdio: JobStdio;
  readonly streams: StreamTable;
  /** A program has V8's own tiers. */
  readonly tiered: boolean;
  /** Most pages of memory that the program can use. */
  readonly mostPages: number;
  readonly mounts: Mounts;
  readonly tools: JobTools | undefined;
  readonly limits: Limits;
  readonly own: OwnServices;
  readonly mailbox: Mailbox;
  /** How long the launch waited for its cores, milliseconds. */
  readonly queuedMs: number;
  readonly session: Pick<SessionServices, 'ended'> | undefined;
}
