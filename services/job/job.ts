/**
 * A job: the ranks of one launch, from their start as a gang to the point where nothing of them is left. The job owns what the
 * ranks hold (streams, preopened directories, heaps, cores) and gives it back only when their threads are gone and the FWK has
 * let go of them and closed what they opened.
 */
import { constants } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { ERRNO, errnoName } from '../../runtime/abi/errno.ts';
import { channelAt, FORWARD, REQUEST_NUMBER, REQUEST_SEQ } from '../../runtime/abi/layout.ts';
import { SIGNAL } from '../../runtime/abi/signals.ts';
import { NR, SYSCALLS } from '../../runtime/abi/syscalls.ts';
import { answer } from '../../runtime/channel/answer.ts';
import { clearState } from '../../runtime/channel/clear.ts';
import { readRecords } from '../../runtime/channel/records.ts';
import { type RankEnd, TRAP_STATUS } from '../../runtime/task.ts';
import type { CoreOptions } from '../core/types.ts';
import type { Mailbox } from '../host/messages.ts';
import type { Failure, OwnServices } from '../host/own.ts';
import { deniedWarning } from '../memory/denied.ts';
import type { Mounts } from '../mounts/mounts.ts';
import { eventLoopServices } from '../posix/eventloop.ts';
import type { StreamTable } from '../posix/streams.ts';
import type { JobTools } from '../tools/tools.ts';
import { withCores } from '../tools/wanted.ts';
import type { Job, JobResult, JobStats, MachineCheckOptions, RankState, Reason } from '../types.ts';
import type { Ending } from './ending.ts';
import { callsOf, describeNoDirectory, statesOf } from './flight.ts';
import { Freezer } from './freezer.ts';
import { Gathering } from './gathering.ts';
import type { Gang, JobHost } from './host.ts';
import { linesOf } from './lines.ts';
import { JobOutput } from './output.ts';
import { QuotaWatch } from './quotas.ts';
import { renewed } from './renewal.ts';
import {
  DEADLOCK_STATUS,
  describeUnfinalized,
  endingOf,
  quotaEnding,
  reasonOf,
  resultOf,
  signalIn,
} from './report.ts';
import { endThreads, farFirst, RunningRank } from './running-rank.ts';
import { JobSignals } from './signals.ts';
import type { JobStdio } from './stdio.ts';
import { WaitWatch, WatchedRank } from './waits.ts';

/** How long ranks that compute may go on after a signal before their threads are ended, milliseconds. */
const GRACE_MS = 2000;

const ATTACH = NR['kernel.attach']!;

export class RunningJob implements Job {
  readonly id: number;
  readonly offload: 'ship' | 'direct';
  readonly heapBytes: number;
  readonly tiered: boolean;
  readonly exited: Promise<JobResult>;
  readonly #host: JobHost;
  readonly #stdio: JobStdio;
  readonly #streams: StreamTable;
  readonly #mounts: Mounts;
  readonly #ranks: readonly RunningRank[];
  readonly #stop = new AbortController();
  /** Aborted when the job ends otherwise than by its program's own exit: nobody waits for its output any more. */
  readonly #cut = new AbortController();
  readonly #begun = performance.now();
  readonly #warnings: string[];
  readonly #gathering: Gathering;
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
  readonly #signals: JobSignals;
  readonly #output: JobOutput;
  readonly #mailbox: Mailbox;
  /** RAM disks that could not be saved, in words. */
  #unsaved: readonly string[] = [];
  readonly #of: Pick<Gang, 'session' | 'queuedMs'>;

  constructor(id: number, gang: Gang, host: JobHost) {
    const { placements, offload, stdio, streams, mounts, mostPages } = gang;
    this.#mostPages = mostPages;
    this.tiered = gang.tiered;
    this.#tools = gang.tools;
    this.id = id;
    this.offload = offload;
    this.heapBytes = placements[0]!.heap.memory.buffer.byteLength;
    this.#host = host;
    this.#stdio = stdio;
    this.#streams = streams;
    this.#mailbox = gang.mailbox;
    this.#of = gang;
    this.#mounts = mounts;
    this.#warnings = [...gang.warnings];
    this.#ranks = placements.map((placement) => new RunningRank(placement, host));
    const directories = (rank: number) => mounts.names(this.#ranks[rank]!.task.program);
    this.#tools?.watch({ ranks: this.#ranks, directories, state: () => this.state() });
    const end = this.end.bind(this);
    this.#signals = new JobSignals({ ...host, ranks: this.#ranks, graceMs: GRACE_MS, end });
    this.#own = { ...gang.own, ...this.#signals.services };
    this.#output = new JobOutput(streams, this.#stop.signal, this.#signals, end);
    this.#mounts.begin(this.#ranks);
    this.#gathering = new Gathering(host, placements.length);
    if (host.fabric !== undefined) {
      const watched = this.#ranks.map((rank) => new WatchedRank(rank, host.k));
      const found = () => void this.#endWaiting({ reason: 'deadlock', status: DEADLOCK_STATUS });
      this.#waits = new WaitWatch(host.fabric, watched, host.deadlockMs, found);
    }
    this.#freezer = new Freezer({ ...host, ranks: this.#ranks, waits: this.#waits });
    this.#quotas = new QuotaWatch(gang.limits, this.#ranks, host, (ending) => this.end(ending, 0));
    this.exited = this.#run();
  }

  /** Resolves when all ranks have attached and go, or one has ended. */
  get started(): Promise<void> {
    return this.#gathering.started;
  }

  /** Its ranks run. */
  get going(): boolean {
    return this.#gathering.isComplete;
  }

  /** Its ranks that have not ended: the slots of others may be another job's. */
  get running(): readonly RunningRank[] {
    return this.#ranks.filter(({ result }) => result === undefined);
  }

  async state(): Promise<RankState[]> {
    const since = this.#tools?.isReproducible ? undefined : this.#begun;
    return statesOf(this.#ranks, this.#waits, this.#host.k, since);
  }

  async dump(to: Partial<CoreOptions> = {}): Promise<string[]> {
    return withCores(this.#tools).dumpRunning(to);
  }

  stats(): JobStats | undefined {
    return this.#tools?.stats(true);
  }

  /** Ends the job, telling what its ranks wait for. */
  async #endWaiting(ending: Ending, handlersMs = 0): Promise<void> {
    this.end({ ...ending, states: await this.state() }, 0, handlersMs);
  }

  readonly freeze = (): Promise<readonly number[]> => this.#freezer.freeze();
  readonly thaw = (): void => this.#freezer.thaw();

  get frozen(): boolean {
    return this.#freezer.frozen;
  }

  /** Its time is over. */
  expire(timeoutMs: number): void {
    const { frozenMs } = this.#freezer;
    void this.#endWaiting({ reason: 'timeout', status: 124, timeoutMs, frozenMs }, GRACE_MS);
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

  kill(signal: NodeJS.Signals = 'SIGTERM'): boolean {
    const ending = this.#signals.kill(signal);
    if (ending !== undefined) this.end(ending, signal === 'SIGKILL' ? 0 : GRACE_MS);
    return ending !== undefined;
  }

  machineCheck(options: MachineCheckOptions): void {
    this.#signals.check(options);
    this.#host.events.injected(options);
  }

  /**
   * Ends all ranks: those in a call at once, computing ones after the grace. Those that handle the signal, SIGTERM where time is
   * over, get it first, and have their own grace. The first reason counts.
   */
  end(ending: Ending, graceMs: number, handlersMs = graceMs): void {
    this.#ending ??= ending;
    const signal = ending.reason === 'timeout' ? SIGNAL.TERM : signalIn(ending);
    if (handlersMs === 0 || !this.#signals.ask(signal)) this.#halt(ending, graceMs);
    else
      this.#grace ??= setTimeout(() => {
        this.#grace = undefined;
        this.#halt(ending, 0);
      }, handlersMs);
  }

  #halt(ending: Ending, graceMs: number): void {
    this.#stop.abort();
    if (ending.reason !== 'exit') this.#cut.abort();
    const { running } = this;
    for (const rank of running) this.#signals.end(rank, signalIn(ending));
    this.#gathering.stop();
    if (running.length === 0) return;
    const grace = Math.max(graceMs, this.#tools?.graceMs(ending) ?? 0);
    if (grace === 0) this.#killWorkers();
    else this.#grace ??= setTimeout(() => this.#killWorkers(), grace);
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
    rank.taken = k[(channelAt(slot) + REQUEST_SEQ) >> 2]!;
    // What it posted before it called comes first; where there is none, what need not be waited for takes no promise.
    const stop = this.#signals.stopOf(rank, rank.stop ?? this.#stop.signal);
    const own = rank.posts.isEmpty ? this.#own[number]?.(rank, stop) : undefined;
    if (typeof own === 'number') answer(k, slot, own);
    else rank.pending = this.#carryOut(rank, number, own, stop).catch(() => answer(k, slot, ERRNO.EIO));
  }

  /** The FWK tells of posted output. */
  posted(slot: number): void {
    const rank = this.#bySlot(slot);
    if (rank !== undefined) void this.#output.drain(rank);
  }

  #bySlot(slot: number): RunningRank | undefined {
    return this.#ranks.find((rank) => rank.slot === slot);
  }

  async #carryOut(
    rank: RunningRank,
    number: number,
    begun: Promise<number | Failure> | undefined,
    stop: AbortSignal,
  ): Promise<void> {
    const { k } = this.#host;
    if (number === ATTACH) return this.#gathering.attach(rank, () => this.#ending !== undefined);
    if (begun === undefined) await this.#output.drain(rank);
    const own = await (begun ?? this.#own[number]?.(rank, stop));
    if (typeof own === 'object') this.end({ ...own, status: TRAP_STATUS, rank: rank.task.rank }, 0);
    if (own !== undefined) return answer(k, rank.slot, typeof own === 'number' ? own : ERRNO.EIO);
    const serving = eventLoopServices[number]?.(rank.caller, this.#streams, stop);
    const errno = (await serving) ?? ERRNO.ENOSYS;
    if (errno === ERRNO.EPIPE && SYSCALLS[number]!.name === 'fd_write') this.#output.brokenPipe(rank);
    answer(k, rank.slot, errno);
  }

  /** A rank alone is to end, whatever it does: its session goes on. */
  endRank(number: number, ending: Omit<Ending, 'rank'>): void {
    const rank = this.#ranks[number]!;
    rank.cut ??= { ...ending, rank: number };
    endThreads([rank]);
  }

  /** From the start of a rank to its last end: one that its session can do without may begin again. */
  async #live(rank: RunningRank): Promise<void> {
    const { rank: number, session } = rank.task;
    if (session) rank.stop = AbortSignal.any([this.#stop.signal, rank.kill.signal]);
    const ending = await this.#runRank(rank);
    this.#stdio.ended(number);
    if (this.#ending !== undefined) return;
    const left: Ending = { reason: 'exit', status: 0, rank: number };
    const then = this.#of.session?.ended(number, ending ?? left) ?? 'leaves';
    if (typeof then !== 'string') {
      const { signal: stop } = this.#stop;
      const job = { host: this.#host, output: this.#output, mounts: this.#mounts, streams: this.#streams };
      if (!(await renewed(rank, then, { ...job, stop }))) return;
      this.#gathering.again();
      return this.#live(rank);
    }
    if (ending !== undefined) this.end(ending, 0);
    else if (then === 'ends') this.end(left, 0);
  }

  async #run(): Promise<JobResult> {
    this.#gathering.warm(this.#ranks);
    await Promise.all(farFirst(this.#ranks, this.#host.here()).map((rank) => this.#live(rank)));
    clearTimeout(this.#grace);
    this.#signals.close();
    this.#freezer.close();
    this.#waits?.close();
    if (this.#ending !== undefined) await this.#tools?.dumpEnded(this.#ending);
    this.#warnings.push(...describeNoDirectory(this.#ending ?? this.#first, this.#ranks, this.#mounts));
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
      queuedMs: this.#of.queuedMs,
      ...told,
      ...(unwritten.length === 0 ? {} : { unwritten }),
    };
  }

  /** Gives what ends the job, if this end does. */
  async #runRank(rank: RunningRank): Promise<Ending | undefined> {
    let end: RankEnd & { reason: Reason; lost?: Error };
    try {
      const ended = await this.#host.run(rank.task, rank.kill.signal, rank.workerId || undefined);
      if (this.#tools?.samples) await this.#tools.sampled(rank.task.rank);
      end = { ...ended, reason: reasonOf(ended) };
    } catch (error) {
      // The thread is gone: we ended it, or it died.
      const reason = (this.#ending ?? rank.cut) === undefined ? 'lost' : 'signal';
      end = { status: 128 + constants.signals.SIGKILL, denied: 0, reason, lost: error as Error };
    }
    this.#mounts.ended(rank.task.rank);
    rank.usage.ended(end);
    rank.records = readRecords(this.#host.k, rank.slot);
    this.#tools?.rankEnded(rank.task.rank, rank.records, this.#ending?.signal ?? 'SIGKILL');
    rank.result = rank.over(end);
    if (end.reason === 'lost') this.#host.events.lost(rank.task.rank, end.lost?.message);
    if (end.denied > 0) this.#host.events.denied(rank.task.rank, this.heapBytes);
    this.#signals.forget(rank);
    const check = end.machineCheck;
    if (check !== undefined && this.#ending?.rank === rank.task.rank)
      this.#ending = { ...this.#ending, check };
    if (end.trap !== undefined) {
      // Only now: from its result on nobody ends the thread, which the pool may have given to another job.
      const found = end.trap;
      const trap = await this.#host.explain(rank.task.rank, found, end.stackPointer).catch(() => found);
      end = { ...end, trap };
      rank.result = { ...rank.result, trap };
    }
    const told = end.reason === 'trap' || end.reason === 'lost' ? rank.records : undefined;
    const calls = told && (await callsOf(told, this.#tools?.isReproducible ? undefined : this.#begun));
    rank.result = { ...rank.result, calls };
    this.#gathering.ended();
    const reason = end.abort === undefined ? end.reason : 'abort';
    if (reason === 'exit' && end.mpi === 'initialized' && !rank.task.session)
      this.#unfinalized.push(rank.task.rank);
    if (end.status === 0 || this.#ending !== undefined) return undefined;
    const ending = rank.cut ?? endingOf(rank.task.rank, { ...end, reason }, calls);
    if (reason !== 'exit' || end.mpi !== 'finalized') return ending;
    // Behind MPI_Finalize each rank ends on its own.
    this.#first ??= ending;
    return undefined;
  }

  /** What V8 has sampled goes with the threads. */
  #killWorkers(): void {
    const ranks = this.running.map(({ task }) => task.rank);
    if (this.#tools?.needsThreads) void this.#tools.beforeKill(ranks).then(() => endThreads(this.#ranks));
    else endThreads(this.#ranks);
  }

  /** In this order: nothing is under way for a rank on this thread, nor on the FWK's, what it had open is closed, its output is out. */
  async #cleanUp(): Promise<void> {
    for (const { pending } of this.#ranks) await pending;
    await Promise.all(this.#ranks.map(({ slot }) => this.#host.detach(slot)));
    for (const rank of this.#ranks) {
      await this.#output.drain(rank);
      rank.result = { ...rank.result!, usage: rank.usage.usage };
      clearState(this.#host.k, rank.slot);
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
