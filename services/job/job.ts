/**
 * A job: the ranks of one launch, from their start as a gang to the point where nothing of them is left. The job owns what the
 * ranks hold (streams, preopened directories, heaps, cores) and gives it back only when their threads are gone and the FWK has
 * let go of them and closed what they opened.
 */

import { constants } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { ERRNO, errnoName } from '../../runtime/abi/errno.ts';
import { LwkError } from '../../runtime/abi/errors.ts';
import { ANSWER_SIGNAL, channelAt, FORWARD, RANK_DOING, REQUEST_NUMBER } from '../../runtime/abi/layout.ts';
import { NR, SYSCALLS } from '../../runtime/abi/syscalls.ts';
import { answer } from '../../runtime/channel/answer.ts';
import { readRecords } from '../../runtime/channel/records.ts';
import { ringAll } from '../../runtime/fabric/bells.ts';
import { type RankEnd, TRAP_STATUS } from '../../runtime/task.ts';
import type { Mailbox } from '../host/messages.ts';
import type { Failure, OwnServices } from '../host/own.ts';
import { deniedWarning } from '../memory/denied.ts';
import type { Mounts } from '../mounts/mounts.ts';
import { eventLoopServices } from '../posix/eventloop.ts';
import type { StreamTable } from '../posix/streams.ts';
import type { JobTools } from '../tools/tools.ts';
import type { Job, JobResult, JobStats, RankState, Reason } from '../types.ts';
import { callsOf, statesOf } from './flight.ts';
import { Freezer } from './freezer.ts';
import type { Gang, JobHost } from './host.ts';
import { linesOf } from './lines.ts';
import { QuotaWatch } from './quotas.ts';
import {
  DEADLOCK_STATUS,
  describeUnfinalized,
  type Ending,
  endingOf,
  quotaEnding,
  reasonOf,
  resultOf,
} from './report.ts';
import { endThreads, farFirst, RunningRank } from './running-rank.ts';
import type { JobStdio } from './stdio.ts';
import { WaitWatch, WatchedRank } from './waits.ts';

/** How long ranks that compute may go on after a signal before their threads are ended, milliseconds. */
const GRACE_MS = 2000;

const ATTACH = NR['kernel.attach']!;

export class RunningJob implements Job {
  readonly id: number;
  readonly offload: 'ship' | 'direct';
  readonly heapBytes: number;
  readonly exited: Promise<JobResult>;
  /** Resolves when all ranks have attached and go; rejects with what kept them from it. */
  readonly started: Promise<void>;
  readonly #host: JobHost;
  readonly #stdio: JobStdio;
  readonly #streams: StreamTable;
  readonly #mounts: Mounts;
  readonly #ranks: readonly RunningRank[];
  readonly #stop = new AbortController();
  /** Aborted when the job ends otherwise than by its program's own exit: nobody waits for its output any more. */
  readonly #cut = new AbortController();
  readonly #start = Promise.withResolvers<void>();
  readonly #begun = performance.now();
  readonly #warnings: string[];
  #attached = 0;
  /** Why the job was ended. */
  #ending: Ending | undefined;
  /** The first rank that ended with another status than 0 when it had nothing to do with the others any more. */
  #first: Ending | undefined;
  /** Ranks that ended by themselves between MPI_Init and MPI_Finalize. */
  readonly #unfinalized: number[] = [];
  #grace: NodeJS.Timeout | undefined;
  readonly #waits: WaitWatch | undefined;
  readonly #freezer: Freezer;
  readonly #quotas: QuotaWatch;
  readonly #mostPages: number;
  readonly #tools: JobTools | undefined;
  readonly #own: OwnServices;
  readonly #mailbox: Mailbox;
  /** RAM disks that could not be saved, in words. */
  #unsaved: readonly string[] = [];
  readonly #ended: Gang['ended'];
  readonly #queuedMs: number;

  constructor(id: number, gang: Gang, host: JobHost) {
    const { placements, offload, stdio, streams, mounts, mostPages } = gang;
    this.#mostPages = mostPages;
    this.#tools = gang.tools;
    this.id = id;
    this.offload = offload;
    this.heapBytes = placements[0]!.heap.memory.buffer.byteLength;
    this.#host = host;
    this.#stdio = stdio;
    this.#streams = streams;
    this.#own = gang.own;
    this.#mailbox = gang.mailbox;
    this.#ended = gang.ended;
    this.#queuedMs = gang.queuedMs;
    this.#mounts = mounts;
    this.#warnings = [...gang.warnings];
    this.#ranks = placements.map((placement) => new RunningRank(placement, host));
    this.started = this.#start.promise;
    this.started.catch(() => {});
    if (host.fabric !== undefined) {
      const watched = this.#ranks.map((rank) => new WatchedRank(rank, host.k));
      const found = () => void this.#endWaiting({ reason: 'deadlock', status: DEADLOCK_STATUS });
      this.#waits = new WaitWatch(host.fabric, watched, host.deadlockMs, found);
    }
    this.#freezer = new Freezer({ ...host, ranks: this.#ranks, waits: this.#waits });
    this.#quotas = new QuotaWatch(gang.limits, this.#ranks, host, (ending) => this.end(ending, 0));
    this.exited = this.#run();
  }

  /** Its ranks run. */
  get going(): boolean {
    return this.#attached === this.#ranks.length;
  }

  /** Its ranks that have a core for themselves each. */
  get bound(): readonly RunningRank[] {
    return this.#ranks.filter(({ core, task, result }) => core >= 0 && task.alone && result === undefined);
  }

  /** From when on times are told: none of a reproducible run, which count nothing. */
  get #epoch(): number | undefined {
    return this.#tools?.isReproducible ? undefined : this.#begun;
  }

  async state(): Promise<RankState[]> {
    return statesOf(this.#ranks, this.#waits, this.#host.k, this.#epoch);
  }

  stats(): JobStats | undefined {
    return this.#tools?.stats(true);
  }

  /** Ends the job, telling what its ranks wait for. */
  async #endWaiting(ending: Ending): Promise<void> {
    this.end({ ...ending, states: await this.state() }, 0);
  }

  readonly freeze = (): void => this.#freezer.freeze();
  readonly thaw = (): void => this.#freezer.thaw();

  get frozen(): boolean {
    return this.#freezer.frozen;
  }

  /** Its time is over. */
  expire(timeoutMs: number): void {
    const { frozenMs } = this.#freezer;
    void this.#endWaiting({ reason: 'timeout', status: 124, timeoutMs, frozenMs });
  }

  /** Its AbortSignal says so. */
  abort(): void {
    this.end({ reason: 'aborted', status: 128 + constants.signals.SIGKILL }, 0);
  }

  get stdin(): Writable | null {
    return this.#stdio.stdin;
  }

  get stdout(): Readable | null {
    return this.#stdio.stdout;
  }

  get stderr(): Readable | null {
    return this.#stdio.stderr;
  }

  get cores(): readonly number[] {
    return this.#ranks.map((rank) => rank.core);
  }

  get messages(): Job['messages'] {
    return this.#mailbox.messages;
  }

  send(...message: Parameters<Job['send']>): void {
    this.#mailbox.send(...message);
  }

  lines(stream: 'stdout' | 'stderr' = 'stdout'): AsyncIterable<string> {
    return linesOf(this.#stdio[stream], stream);
  }

  kill(signal: NodeJS.Signals = 'SIGTERM'): void {
    const number = constants.signals[signal];
    if (number === undefined)
      throw new LwkError('LWK_E_USAGE', `kill: there is no signal '${String(signal)}'.`, { signal });
    this.end({ reason: 'signal', status: 128 + number, signal }, signal === 'SIGKILL' ? 0 : GRACE_MS);
  }

  /** Ends all ranks: those in a call at once, computing ones after the grace. The first reason counts. */
  end(ending: Ending, graceMs: number): void {
    this.#ending ??= ending;
    this.#stop.abort();
    if (ending.reason !== 'exit') this.#cut.abort();
    // The slots of a job that is over may be another job's.
    const running = this.#ranks.filter(({ result }) => result === undefined);
    if (running.length === 0) return;
    const signal = ending.status > 128 ? ending.status - 128 : constants.signals.SIGKILL;
    for (const { slot } of running) {
      const at = channelAt(slot) >> 2;
      Atomics.store(this.#host.k, at + (ANSWER_SIGNAL >> 2), signal);
      // Sleeping timers wait on this word; a rank that waits for an answer gets one from its aborted request.
      Atomics.notify(this.#host.k, at + (ANSWER_SIGNAL >> 2));
    }
    if (this.#host.fabric !== undefined) ringAll(this.#host.fabric, this.#ranks.length);
    // Ranks that wait for the rest of the gang wait no longer.
    if (this.#attached < this.#ranks.length)
      for (const { workerId, slot } of running) if (workerId > 0) answer(this.#host.k, slot, ERRNO.SUCCESS);
    if (graceMs === 0) this.#killWorkers();
    else this.#grace ??= setTimeout(() => this.#killWorkers(), graceMs);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.kill('SIGKILL');
    await this.exited;
  }

  /** The FWK passes on a request of one of our ranks. */
  request(slot: number): void {
    const rank = this.#bySlot(slot);
    // The last request of a rank that was ended meanwhile is nobody's.
    if (rank === undefined || rank.result !== undefined) return;
    const { k } = this.#host;
    const number = k[(channelAt(slot) + REQUEST_NUMBER) >> 2]! & ~FORWARD;
    // What it posted before it called comes first; where there is none, what need not be waited for takes no promise.
    const own = rank.posts.isEmpty ? this.#own[number]?.(rank, this.#stop.signal) : undefined;
    if (typeof own === 'number') answer(k, slot, own);
    else rank.pending = this.#carryOut(rank, number, own).catch(() => answer(k, slot, ERRNO.EIO));
  }

  /** The FWK tells of posted output. */
  posted(slot: number): void {
    const rank = this.#bySlot(slot);
    if (rank !== undefined) void this.#drain(rank);
  }

  #bySlot(slot: number): RunningRank | undefined {
    return this.#ranks.find((rank) => rank.slot === slot);
  }

  async #carryOut(
    rank: RunningRank,
    number: number,
    begun: Promise<number | Failure> | undefined,
  ): Promise<void> {
    const { k } = this.#host;
    if (number === ATTACH) return this.#attach(rank);
    if (begun === undefined) await this.#drain(rank);
    const own = await (begun ?? this.#own[number]?.(rank, this.#stop.signal));
    if (typeof own === 'object') this.end({ ...own, status: TRAP_STATUS, rank: rank.task.rank }, 0);
    if (own !== undefined) return answer(k, rank.slot, typeof own === 'number' ? own : ERRNO.EIO);
    const serving = eventLoopServices[number]?.(rank.caller, this.#streams, this.#stop.signal);
    const errno = (await serving) ?? ERRNO.ENOSYS;
    if (errno === ERRNO.EPIPE && SYSCALLS[number]!.name === 'fd_write') this.#brokenPipe();
    answer(k, rank.slot, errno);
  }

  async #attach(rank: RunningRank): Promise<void> {
    const [tid, workerId] = rank.caller.args as unknown as [number, number];
    rank.workerId = workerId;
    rank.usage.attached();
    this.#host.supply(workerId, rank.task, rank.heap);
    if (rank.task.core >= 0 && (await this.#host.bind(workerId, tid, rank.task.core)))
      rank.core = rank.task.core;
    if (this.#ending !== undefined) return answer(this.#host.k, rank.slot, ERRNO.SUCCESS);
    if (++this.#attached < this.#ranks.length) return;
    for (const { slot } of farFirst(this.#ranks, this.#host.here()))
      answer(this.#host.k, slot, ERRNO.SUCCESS);
    this.#start.resolve();
  }

  /** Where there are threads that have all that the ranks need, these go at once. */
  #attachWarm(): void {
    const threads = this.#host.warm(this.#ranks.map(({ task }) => task));
    if (threads === undefined) return;
    for (const [i, rank] of this.#ranks.entries()) rank.takes(threads[i]!);
    this.#attached = this.#ranks.length;
    this.#start.resolve();
  }

  /** Takes posted output out of the ring; its room is given back when the streams have taken it, which is the back-pressure. */
  #drain(rank: RunningRank): Promise<void> {
    rank.draining = rank.draining.then(async () => {
      const { posted, tail } = rank.posts.peek();
      for (const { stream, bytes } of posted) {
        rank.usage.posted(bytes.length);
        const errno = await this.#streams.write(stream, bytes, this.#stop.signal);
        if (errno !== ERRNO.SUCCESS) this.#outputFailed(rank, errno);
      }
      rank.posts.release(tail);
    });
    return rank.draining;
  }

  /** What a rank has posted could not be written, and the rank does not know: nothing but the end of the job tells. */
  #outputFailed(rank: RunningRank, errno: number): void {
    if (errno === ERRNO.EPIPE) this.#brokenPipe();
    if (errno === ERRNO.EPIPE || errno === ERRNO.EINTR) return;
    const fault = `the output of rank ${rank.task.rank} could not be written (${errnoName(errno)})`;
    this.end({ reason: 'fault', status: 1, rank: rank.task.rank, fault }, 0);
  }

  /** Nobody reads the output any more: the job ends as a program that gets SIGPIPE. */
  #brokenPipe(): void {
    this.end({ reason: 'signal', status: 128 + constants.signals.SIGPIPE, signal: 'SIGPIPE' }, 0);
  }

  async #run(): Promise<JobResult> {
    this.#attachWarm();
    const running = farFirst(this.#ranks, this.#host.here()).map(async (rank) => {
      await this.#runRank(rank);
      this.#stdio.ended(rank.task.rank);
      this.#ended?.(rank.task.rank);
    });
    await Promise.all(running);
    clearTimeout(this.#grace);
    this.#freezer.close();
    this.#waits?.close();
    await this.#cleanUp();
    const ranks = this.#ranks.map((rank) => rank.result!);
    const denied = this.#ranks.map((rank) => rank.denied);
    const warning = deniedWarning({ heapBytes: this.heapBytes, mostPages: this.#mostPages, denied });
    if (warning !== undefined) this.#warnings.push(warning);
    if (this.#unfinalized.length > 0) this.#warnings.push(describeUnfinalized(this.#unfinalized));
    this.#warnings.push(...((await this.#tools?.finish()) ?? []));
    const ending = quotaEnding(this.#ending ?? this.#first, this.#quotas.close());
    const told = this.#tools?.told();
    const unwritten = [...(told?.unwritten ?? []), ...this.#unsaved];
    return {
      ...resultOf(ending),
      warnings: this.#warnings,
      ranks,
      durationMs: performance.now() - this.#begun,
      queuedMs: this.#queuedMs,
      ...told,
      ...(unwritten.length === 0 ? {} : { unwritten }),
    };
  }

  async #runRank(rank: RunningRank): Promise<void> {
    let end: RankEnd & { reason: Reason; lost?: Error };
    try {
      const ended = await this.#host.run(rank.task, rank.kill.signal, rank.workerId || undefined);
      if (this.#tools?.samples) await this.#tools.sampled(rank.task.rank);
      end = { ...ended, reason: reasonOf(ended) };
    } catch (error) {
      // The thread is gone: we ended it, or it died.
      const reason = this.#ending === undefined ? 'lost' : 'signal';
      end = { status: 128 + constants.signals.SIGKILL, denied: 0, reason, lost: error as Error };
    }
    this.#mounts.ended(rank.task.rank);
    rank.usage.ended(end);
    rank.records = readRecords(this.#host.k, rank.slot);
    this.#tools?.rankEnded(rank.task.rank, rank.records, this.#ending?.signal ?? 'SIGKILL');
    rank.result = {
      rank: rank.task.rank,
      core: rank.core,
      status: end.status,
      reason: end.reason,
      trap: end.trap,
      values: end.values,
      usage: rank.usage.usage,
    };
    rank.denied = end.denied;
    if (end.trap !== undefined) {
      // Only now: from its result on nobody ends the thread, which the pool may have given to another job.
      const { trap: found } = end;
      const trap = await this.#host.explain(rank.task.rank, found, end.stackPointer).catch(() => found);
      end = { ...end, trap };
      rank.result = { ...rank.result, trap };
    }
    const told = end.reason === 'trap' || end.reason === 'lost' ? rank.records : undefined;
    const calls = told && (await callsOf(told, this.#epoch));
    rank.result = { ...rank.result, calls };
    this.#start.resolve();
    const reason = end.abort === undefined ? end.reason : 'abort';
    if (reason === 'exit' && end.mpi === 'initialized' && !rank.task.session)
      this.#unfinalized.push(rank.task.rank);
    if (end.status === 0 || this.#ending !== undefined) return;
    const ending = endingOf(rank.task.rank, end, reason, calls);
    // Behind MPI_Finalize each rank ends on its own.
    if (reason === 'exit' && end.mpi === 'finalized') this.#first ??= ending;
    else this.end(ending, 0);
  }

  #killWorkers(): void {
    // What V8 has sampled goes with the threads.
    if (this.#tools?.samples) void this.#tools.sampled().then(() => endThreads(this.#ranks));
    else endThreads(this.#ranks);
  }

  /** In this order: nothing is under way for a rank on this thread, nor on the FWK's, what it had open is closed, its output is out. */
  async #cleanUp(): Promise<void> {
    for (const { pending } of this.#ranks) await pending;
    await Promise.all(this.#ranks.map(({ slot }) => this.#host.detach(slot)));
    for (const rank of this.#ranks) {
      await this.#drain(rank);
      rank.result = { ...rank.result!, usage: rank.usage.usage };
      for (const word of [ANSWER_SIGNAL, RANK_DOING])
        Atomics.store(this.#host.k, (channelAt(rank.slot) + word) >> 2, 0);
    }
    const errno = await this.#streams.flushed(this.#cut.signal);
    if (errno !== ERRNO.SUCCESS && (this.#ending?.status ?? 0) === 0) {
      const fault = `the output of the job could not be written (${errnoName(errno)})`;
      this.#ending = { reason: 'fault', status: 1, fault };
    }
    this.#unsaved = await this.#mounts.save();
    this.#streams.close();
    await this.#mounts.close();
    this.#stdio.end();
    await this.#host.release();
  }
}
