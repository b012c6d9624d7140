/**
 * What goes wrong without anybody saying so: a thread that should serve calls does something else, a rank's thread is not where it
 * was bound. While jobs run and somebody listens for events, the main thread looks for that four times a second; the ranks notice
 * nothing of it.
 */
import { channelAt, FORWARD, REQUEST_NUMBER } from '../../runtime/abi/layout.ts';
import { SYSCALLS } from '../../runtime/abi/syscalls.ts';
import { requested } from '../../runtime/channel/answer.ts';
import type { RunningRank } from '../job/running-rank.ts';
import { formatCpuList } from '../machine/cpulist.ts';
import type { Bindings } from './bindings.ts';
import type { KernelEvents } from './events.ts';

/** Between two looks, and how late a thread may be, milliseconds. */
const LOOK_MS = 250;
const LATE_MS = 250;

/** Calls that are named. */
const SHOWN = 4;

interface WatchedJob {
  readonly id: number;
  readonly running: readonly RunningRank[];
}

/** A request that has not been answered: its number in the channel, and when it was first seen. */
interface Request {
  readonly seq: number;
  readonly since: number;
  readonly told: boolean;
}

export class Watch {
  readonly #events: KernelEvents;
  readonly #k: Int32Array;
  readonly #bindings: Bindings;
  readonly #jobs: () => Iterable<WatchedJob>;
  #running = false;
  #timer: NodeJS.Timeout | undefined;
  #last = 0;
  #requests = new Map<RunningRank, Request>();

  constructor(events: KernelEvents, k: Int32Array, bindings: Bindings, jobs: () => Iterable<WatchedJob>) {
    this.#events = events;
    this.#k = k;
    this.#bindings = bindings;
    this.#jobs = jobs;
    events.on('newListener', () => this.#follow(true));
  }

  /** Jobs run, or none does. */
  follow(running: boolean): boolean {
    this.#running = running;
    this.#follow(this.#events.heard);
    return running;
  }

  #follow(heard: boolean): void {
    const on = this.#running && heard;
    if (on === (this.#timer !== undefined)) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#requests.clear();
    if (!on) return;
    this.#last = performance.now();
    this.#timer = setInterval(() => this.#look(), LOOK_MS).unref();
  }

  #look(): void {
    if (!this.#events.heard) {
      this.#follow(false);
      return;
    }
    const now = performance.now();
    const lateMs = Math.round(now - this.#last - LOOK_MS);
    this.#last = now;
    if (lateMs > LATE_MS) {
      const message = `the main thread did something else for ${lateMs} ms: calls of ranks that need it waited.`;
      this.#events.tell('fwk-slow', message, { late: 'event-loop', lateMs });
    }
    this.#lookAtCalls(now);
    for (const job of this.#jobs()) for (const rank of job.running) this.#lookAtPlace(job, rank);
  }

  /** What neither the FWK's thread has answered, nor the main thread has. */
  #lookAtCalls(now: number): void {
    const requests = new Map<RunningRank, Request>();
    const late: string[] = [];
    let first = now;
    for (const job of this.#jobs())
      for (const rank of job.running) {
        const seq = this.#waits(rank);
        if (seq === undefined) continue;
        const before = this.#requests.get(rank);
        const seen = before?.seq === seq ? before : { seq, since: now, told: false };
        const isLate = !seen.told && now - seen.since >= LATE_MS;
        requests.set(rank, isLate ? { ...seen, told: true } : seen);
        if (!isLate) continue;
        first = Math.min(first, seen.since);
        const number = this.#k[(channelAt(rank.slot) + REQUEST_NUMBER) >> 2]!;
        late.push(`${SYSCALLS[number]?.name ?? 'a call'} of rank ${rank.task.rank} of job ${job.id}`);
      }
    this.#requests = requests;
    if (late.length === 0) return;
    const lateMs = Math.round(now - first);
    const more = late.length > SHOWN ? ` and ${late.length - SHOWN} more` : '';
    const message = `shipped calls have not been answered for ${lateMs} ms: ${late.slice(0, SHOWN).join(', ')}${more}.`;
    this.#events.tell('fwk-slow', message, { late: 'call', lateMs });
  }

  /** The request of a rank that waits for the FWK's thread. */
  #waits(rank: RunningRank): number | undefined {
    const at = channelAt(rank.slot);
    const seq = requested(this.#k, rank.slot);
    const forwarded = seq === rank.taken || this.#k[(at + REQUEST_NUMBER) >> 2]! >= FORWARD;
    return forwarded ? undefined : seq;
  }

  #lookAtPlace({ id: job }: WatchedJob, { core, workerId, task: { rank } }: RunningRank): void {
    const cores = core < 0 ? undefined : this.#bindings.strayed(workerId);
    if (cores === undefined) return;
    const message =
      `core ${core} was taken from rank ${rank}, which runs on cores ${formatCpuList(cores)} from now on: somebody has changed ` +
      'where its thread or this process may run (taskset, a cpuset).';
    this.#events.tell('core-gone', message, { job, rank, core });
  }
}
