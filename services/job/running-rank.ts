/** A rank of a running job, as the job knows it: its place, its thread, and how it ended. */
import { PostReader } from '../../runtime/channel/post.ts';
import type { CallRecord } from '../../runtime/channel/records.ts';
import type { Remains } from '../../runtime/remains.ts';
import type { RankEnd, RankTask } from '../../runtime/task.ts';
import type { JobEvents } from '../kernel/events.ts';
import type { Heap } from '../memory/heaps.ts';
import { Caller } from '../posix/service.ts';
import type { RankResult, Reason } from '../types.ts';
import type { Ending } from './ending.ts';
import type { Itimer } from './itimer.ts';
import { UsageMeter } from './usage.ts';

/** A task and the heap that its number stands for. */
export interface Placement {
  readonly task: RankTask;
  readonly heap: Heap;
}

/** What it needs of the job's host. */
interface RankHost {
  readonly kernel: WebAssembly.Memory;
  readonly events: Pick<JobEvents, 'moved'>;
}

export class RunningRank {
  readonly slot: number;
  readonly task: RankTask;
  readonly heap: Heap;
  readonly caller: Caller;
  posts: PostReader;
  /** Worker thread, once the rank has attached or when it has been chosen. */
  workerId = 0;
  kill = new AbortController();
  /** Of a session: aborted when its thread or its job is ended. */
  stop: AbortSignal | undefined;
  /** Why its thread is ended, and not all of its job. */
  cut: Ending | undefined;
  /** The last piece of work on its posted output; the next one waits for it. */
  draining: Promise<void> = Promise.resolve();
  /** A request that the main thread is carrying out. */
  pending: Promise<void> = Promise.resolve();
  /** The last request, by its number in the channel, that was the main thread's. */
  taken: number | undefined;
  /** Interrupts that request. */
  waiting: AbortController | undefined;
  /** Sends it SIGALRM. */
  timer: Itimer | undefined;
  result: RankResult | undefined;
  /** What it left for a core file. */
  remains: Remains | undefined;
  /** Its last calls, once it has ended. */
  records: readonly CallRecord[] | undefined;
  /** Pages of the heap that it would have needed for what it was refused; 0 if nothing was. */
  denied = 0;
  /** Core that its thread was bound to, or -1. */
  core = -1;
  usage: UsageMeter;

  /** It runs on these cores from now on. */
  readonly moved: (cores: readonly number[]) => void;

  constructor({ task, heap }: Placement, host: RankHost) {
    const { kernel } = host;
    this.task = task;
    this.heap = heap;
    this.slot = task.slot;
    this.caller = new Caller(kernel, task.slot, heap.memory);
    this.posts = new PostReader(kernel, task.slot);
    this.usage = new UsageMeter(kernel, task.slot);
    this.moved = (cores) => host.events.moved(task.rank, cores);
  }

  /** It begins again, in its slot and its heap. */
  renew(kernel: WebAssembly.Memory): void {
    this.posts = new PostReader(kernel, this.slot);
    this.usage = new UsageMeter(kernel, this.slot);
    this.kill = new AbortController();
    [this.workerId, this.core, this.denied] = [0, -1, 0];
    this.cut = this.result = this.remains = this.records = this.waiting = this.timer = undefined;
  }

  /** It has a thread that has been chosen because it is bound to the rank's core. */
  takes(workerId: number): void {
    this.workerId = workerId;
    this.core = this.task.core;
  }

  /** What is told of it, but for its last calls. */
  over(end: RankEnd & { readonly reason: Reason }): RankResult {
    const { status, reason, trap, values, denied, remains } = end;
    this.denied = denied;
    this.remains = remains;
    const { rank } = this.task;
    return { rank, core: this.core, status, reason, trap, values, usage: this.usage.usage };
  }
}

/** Ends the threads of ranks. Those that have none yet end by themselves when they attach. */
export function endThreads(ranks: readonly RunningRank[]): void {
  for (const { workerId, kill, usage } of ranks)
    if (workerId > 0) {
      usage.threadEnds();
      kill.abort();
    }
}

/**
 * Ranks in the order in which to wake them: one that wakes on the core of the waking thread takes it, and the others would sleep
 * meanwhile.
 */
export function farFirst(ranks: readonly RunningRank[], here: number): readonly RunningRank[] {
  const isHere = ({ task }: RunningRank) => Number(task.core === here);
  return ranks.toSorted((a, b) => isHere(a) - isHere(b));
}
