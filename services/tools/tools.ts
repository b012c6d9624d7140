/**
 * The tools of one job as the host has them: it makes the memories in which ranks leave what they record, takes lines out while
 * they run, and writes what was asked for when they have ended, however they did. Loaded for jobs that ask for tools alone.
 */
import { basename } from 'node:path';
import type { Writable } from 'node:stream';
import type { Worker } from 'node:worker_threads';
import { calledAs } from '../../runtime/abi/calls.ts';
import { LwkError } from '../../runtime/abi/errors.ts';
import type { CallRecord } from '../../runtime/channel/records.ts';
import {
  instrumentMemory,
  LINE_RING_BYTES,
  LINES,
  type ToolsTask,
  TURNS,
  turnsBytes,
} from '../../runtime/instruments/layout.ts';
import { LineReader } from '../../runtime/instruments/line-ring.ts';
import { unfinished } from '../../runtime/instruments/strace.ts';
import { Cores } from '../core/cores.ts';
import type { DumpedJob } from '../core/dump.ts';
import type { RankCore } from '../core/light.ts';
import type { CoreOptions } from '../core/types.ts';
import type { Image } from '../images/image.ts';
import type { Ending } from '../job/ending.ts';
import type { RunningRank } from '../job/running-rank.ts';
import type { CallStats, JobResult, JobStats, LaunchOptions, RankState, StraceOptions } from '../types.ts';
import { jobStats, rankStats, sitesIn } from './counts.ts';
import { openAll, type ToolFile } from './files.ts';
import { NoiseTrace } from './noise-trace.ts';
import { pprof } from './pprof.ts';
import { type Explain, placesOf, profileOfProgram, Sampler } from './profile.ts';
import { selectCalls } from './selection.ts';
import { speedscope } from './speedscope.ts';
import { summaryText } from './stats-text.ts';
import { timelineWriter } from './timeline-file.ts';

/** How often lines of strace are taken out of their rings, milliseconds. */
const PERIOD_MS = 10;

/** What tools ask of the programs of a job, by their numbers. */
interface Programs {
  readonly name: string;
  /** The program of a rank. */
  of(rank: number): number;
  readonly images: readonly Image[];
  /** Frames of the linked module in terms of the program. */
  readonly explain: Explain;
  /** The source of frames whose offsets are those of the program's file. */
  readonly sources: Explain;
}

/** A job of so many ranks that has not begun. */
function turnsFrom(seed: number, ranks: number): ToolsTask['turns'] {
  const memory = new SharedArrayBuffer(turnsBytes(ranks));
  new Int32Array(memory)[TURNS.SEED] = seed;
  return { memory, seed };
}

/** What they have to know of the job. */
interface Watched extends Pick<DumpedJob, 'ranks' | 'directories'> {
  state(): Promise<RankState[]>;
}

export class JobTools {
  readonly #ranks: number;
  readonly #strace: StraceOptions | undefined;
  readonly #calls: ReadonlySet<number>;
  readonly #files: readonly (ToolFile | undefined)[];
  readonly #straceFile: ToolFile | undefined;
  readonly #output: Writable;
  readonly #lines: readonly SharedArrayBuffer[];
  readonly #readers: readonly LineReader[];
  /** What ranks count and record. */
  readonly #memories: readonly WebAssembly.Memory[];
  readonly #counts: boolean;
  readonly #records: boolean;
  readonly #isCounted: boolean;
  readonly #traceFile: ToolFile | undefined;
  readonly #timer: NodeJS.Timeout | undefined;
  readonly #profileFile: ToolFile | undefined;
  readonly #reportFile: ToolFile | undefined;
  readonly #noise: NoiseTrace | undefined;
  readonly #turns: ToolsTask['turns'];
  readonly #jitter: number | undefined;
  /** Core files are wanted. */
  readonly cores: Cores | undefined;
  readonly #samplers = new Map<number, Sampler>();
  readonly #programs: Programs;
  /** Of each program, places by their offset in the image. */
  readonly #sites = new Map<number, Map<number, string>>();
  #ended = new Set<number>();
  #job: Watched | undefined;
  readonly #begun = performance.now();
  readonly #unwritten: string[] = [];
  readonly #coreFiles: string[] = [];

  /**
   * @throws LWK_E_USAGE, LWK_E_SANDBOX for what cannot be written
   */
  constructor(
    {
      strace = false,
      stats = false,
      trace,
      profile,
      report,
      replayNoise,
      reproducible,
      jitter,
      core,
    }: LaunchOptions,
    ranks: number,
    programs: Programs,
  ) {
    const options =
      strace === false
        ? undefined
        : strace === true
          ? {}
          : typeof strace === 'string'
            ? { calls: strace }
            : strace;
    this.#ranks = ranks;
    const noise = typeof replayNoise === 'string' ? { trace: replayNoise } : replayNoise;
    this.#noise = noise && new NoiseTrace(noise.trace, noise.seed ?? 0);
    if (reproducible !== undefined && jitter !== undefined)
      throw new LwkError(
        'LWK_E_USAGE',
        'reproducible and jitter: where one rank runs at a time, delays change nothing. Give one of them; another seed of ' +
          'the former is another order.',
        { reproducible, jitter },
      );
    this.#turns = reproducible === undefined ? undefined : turnsFrom(reproducible, ranks);
    this.#jitter = jitter;
    this.cores = core === undefined ? undefined : new Cores(core);
    this.#strace = options;
    this.#calls =
      options === undefined ? new Set() : selectCalls(options.calls ?? 'all', 'strace (--strace)');
    const { output } = options ?? {};
    const files = [
      ['strace output (-o)', typeof output === 'string' ? output : undefined],
      ['trace (--trace)', trace],
      ['profile (--profile)', profile],
      ['report (--report)', report],
    ] as const;
    this.#files = openAll(files, noise === undefined ? [] : [noise.trace]);
    [this.#straceFile, this.#traceFile, this.#profileFile, this.#reportFile] = this.#files;
    this.#output = output === undefined || typeof output === 'string' ? process.stderr : output;
    const isLined = options !== undefined && options.summary !== true;
    const lined = isLined ? (options?.ranks === 'all' ? ranks : 1) : 0;
    this.#lines = Array.from({ length: lined }, () => new SharedArrayBuffer(LINES.BYTES + LINE_RING_BYTES));
    this.#readers = this.#lines.map((memory) => new LineReader(memory));
    this.#programs = programs;
    this.#isCounted = stats;
    this.#counts = stats || report !== undefined || options?.summary === true;
    this.#records = trace !== undefined || report !== undefined;
    const others = [options, noise, reproducible, jitter].some((tool) => tool !== undefined);
    const isWanted = this.#counts || this.#records || others;
    this.#memories = Array.from({ length: isWanted ? ranks : 0 }, () =>
      instrumentMemory(ranks, this.#records),
    );
    if (isLined) this.#timer = setInterval(() => this.#take(), PERIOD_MS).unref();
  }

  /** What there is to do at each call of a rank; undefined: nothing, and its calls take no longer than without tools. */
  task(rank: number): ToolsTask | undefined {
    const memory = this.#lines[rank];
    const { times = false, relative = false } = this.#strace ?? {};
    const strace = memory && { memory, calls: this.#calls, times, relative };
    const replay = this.#noise?.task(rank);
    const hooks = { strace, replay, turns: this.#turns, jitter: this.#jitter };
    const [counters, events] = [this.#counts, this.#records];
    const isHooked = Object.values(hooks).some((part) => part !== undefined);
    if (!isHooked && !counters && !events) return undefined;
    return { memory: this.#memories[rank]!, counters, events, ...hooks };
  }

  get isReproducible(): boolean {
    return this.#turns !== undefined;
  }

  /** A rank is to have this thread: samples it from now on. */
  sample(rank: number, thread: Worker | undefined): void {
    if (thread !== undefined) this.cores?.runsOn(rank, thread);
    if (this.samples && thread !== undefined) this.#samplers.set(rank, new Sampler(rank, thread));
  }

  /** It has to know the thread of each rank. */
  get needsThreads(): boolean {
    return this.samples || this.cores !== undefined;
  }

  /** How long ranks of a job that is ended may take to leave what they alone know, milliseconds. */
  graceMs(ending: Ending): number {
    return this.cores === undefined ? 0 : Cores.graceMs(ending);
  }

  /** The threads of ranks are to be ended: what has to be taken from them before. */
  async beforeKill(ranks: readonly number[]): Promise<void> {
    await Promise.all([this.sampled(), this.cores?.sample(ranks)]);
  }

  /** The job is there. */
  watch(job: Watched): void {
    this.#job = job;
  }

  /** Writes core files of a job that has ended otherwise than well. */
  async dumpEnded(ending: Ending): Promise<void> {
    if (this.cores === undefined || !Cores.wants(ending)) return;
    this.#coreFiles.push(...(await this.#dump(this.cores, ending, ending.states ?? [])));
  }

  /** The same of one that runs; nothing is written when it has ended. @throws LWK_E_SANDBOX */
  async dumpRunning(to: Partial<CoreOptions>): Promise<string[]> {
    const cores = this.cores!.elsewhere(to);
    await cores.sample(this.#job!.ranks.map(({ task }) => task.rank));
    const states = await this.#job!.state();
    return this.#job!.ranks.every(({ result }) => result !== undefined)
      ? []
      : this.#dump(cores, undefined, states);
  }

  async #dump(cores: Cores, ending: Ending | undefined, states: readonly RankState[]): Promise<string[]> {
    const { ranks, directories } = this.#job!;
    const { dump } = await import('../core/dump.ts');
    const begun = this.isReproducible ? undefined : this.#begun;
    const { name, images, of } = this.#programs;
    const image = (rank: number) => images[of(rank)]!;
    const job = { name, image, ranks, directories, ending, states, begun };
    const { files, failure } = await dump(cores, job, (rank) => this.#stackOf(rank, cores));
    if (failure !== undefined) this.#unwritten.push(failure);
    return files;
  }

  async #stackOf(
    { task, remains }: RunningRank,
    cores: Cores,
  ): Promise<Pick<RankCore, 'stack' | 'stackNote'>> {
    const program = this.#programs.of(task.rank);
    const sampled = cores.sampled(task.rank);
    if (remains !== undefined) return { stack: await this.#programs.explain(program, remains.stack) };
    if (sampled === undefined) return { stack: [], stackNote: 'not known: its thread could not be asked' };
    return {
      stack: await this.#programs.explain(program, sampled),
      stackNote: 'sampled while it computed: lines are those at which functions begin',
    };
  }

  /** Threads are sampled. */
  get samples(): boolean {
    return this.#profileFile !== undefined;
  }

  /** To be awaited before the thread of a rank, or those of all, are others', or gone. */
  async sampled(rank?: number): Promise<void> {
    const some = rank === undefined ? [...this.#samplers.values()] : [this.#samplers.get(rank)];
    await Promise.all(some.map((sampler) => sampler?.stop()));
  }

  /** Looks up what the places that called functions of MPI are called. */
  async #nameSites(): Promise<void> {
    const memories = this.#buffers;
    const ranks = Map.groupBy(memories.keys(), (rank) => this.#programs.of(rank));
    for (const [program, of] of ranks) {
      const offsets = new Set(of.flatMap((rank) => sitesIn(memories[rank]!, this.#ranks)));
      const frames = [...offsets].map((offset) => ({ function: '', index: 0, offset }));
      const places = new Map<number, string>();
      for (const { offset, file, line } of await this.#programs.sources(program, frames))
        if (file !== undefined) places.set(offset, `${basename(file)}:${line}`);
      this.#sites.set(program, places);
    }
  }

  get #buffers(): SharedArrayBuffer[] {
    return this.#memories.map(({ buffer }) => buffer as unknown as SharedArrayBuffer);
  }

  /** Counters as they are now. */
  stats(running: boolean): JobStats | undefined {
    if (!this.#isCounted) return undefined;
    return this.#statistics(running);
  }

  #statistics(running: boolean): JobStats {
    const now = performance.now();
    return jobStats(
      this.#buffers.map((memory, rank) =>
        rankStats(
          memory,
          rank,
          this.#ranks,
          running && !this.#ended.has(rank) ? now : undefined,
          (offset) => this.#sites.get(this.#programs.of(rank))?.get(offset) ?? `0x${offset.toString(16)}`,
        ),
      ),
    );
  }

  /**
   * A rank has ended.
   * @param by what its thread was ended by, where it could not say so itself
   */
  rankEnded(rank: number, records: readonly CallRecord[], by: string): void {
    this.#ended.add(rank);
    if (this.#lines[rank] === undefined) return;
    this.#take();
    if (this.#readers[rank]!.ended) return;
    const mark = this.#ranks > 1 ? `[rank ${rank}] ` : '';
    const lines = [...unfinished(records, this.#calls), `+++ killed by ${by} +++`];
    this.#write(lines.map((line) => `${mark}${line}\n`).join(''));
  }

  #take(): void {
    for (const reader of this.#readers) this.#write(reader.take());
  }

  #write(text: string): void {
    if (text === '') return;
    if (this.#straceFile === undefined) this.#output.write(text);
    else this.#straceFile.write(text);
  }

  /** Of the calls that strace is to show. */
  #selected(): CallStats[] {
    const names = new Set([...this.#calls].map((call) => calledAs(call)?.name));
    return this.#statistics(false).calls.filter(({ name }) => names.has(name));
  }

  /** All ranks have ended: writes what is left. What should be known of it is told in words. */
  async finish(): Promise<string[]> {
    if (this.#isCounted || this.#reportFile !== undefined) await this.#nameSites();
    clearInterval(this.#timer);
    this.#take();
    const dropped = this.#readers.reduce((sum, reader) => sum + reader.dropped, 0);
    if (dropped > 0) this.#write(`lwk: ${dropped} calls of ranks that were ended are not shown\n`);
    if (this.#strace?.summary === true) this.#write(summaryText(this.#selected()));
    const notes: string[] = this.#noise === undefined ? [] : [this.#noise.note];
    if (this.#traceFile !== undefined) {
      const missing = timelineWriter(this.#traceFile.path)(this.#buffers, (data) =>
        this.#traceFile!.write(data),
      );
      if (missing > 0)
        notes.push(
          `${this.#traceFile.path} has the last calls of each rank; ${missing} before these were dropped.`,
        );
    }
    await this.#writeProfile(notes);
    if (this.#reportFile !== undefined) {
      const { jobHtml } = await import('../report/job.ts');
      this.#reportFile.write(await jobHtml(this.#programs.name, this.#statistics(false), this.#buffers));
    }
    for (const file of this.#files) {
      file?.close();
      if (file?.failure !== undefined) this.#unwritten.push(file.failure);
    }
    return notes;
  }

  /** What the result of the job has of them when all is finished. */
  told(): Pick<JobResult, 'stats' | 'unwritten' | 'cores'> {
    return { stats: this.stats(false), unwritten: this.#unwritten, cores: this.#coreFiles };
  }

  async #writeProfile(notes: string[]): Promise<void> {
    const file = this.#profileFile;
    if (file === undefined) return;
    const found = await Promise.all([...this.#samplers.values()].map((sampler) => sampler.stop()));
    const profiles = found.filter((profile) => profile !== undefined).sort((a, b) => a.rank - b.rank);
    if (profiles.length < this.#ranks)
      notes.push(
        `${file.path} has the samples of ${profiles.length} of ${this.#ranks} ranks: those of others could not be had.`,
      );
    const { of, explain, name } = this.#programs;
    const met = profiles.map((profile) => profileOfProgram(profile, of(profile.rank)));
    const places = await placesOf(met, explain);
    file.write(file.path.endsWith('.json') ? speedscope(met, places, name) : pprof(met, places));
  }

  /** The launch has failed. */
  abandon(): void {
    clearInterval(this.#timer);
    for (const file of this.#files) file?.close();
  }
}
