/**
 * The kernel: boots a partition of cores, compiles images, launches jobs on them and serves their calls. It has one kernel memory,
 * one pool of warm workers and, when they are needed, one FWK thread and one compiler thread; an idle kernel burns nothing.
 */
import { availableParallelism } from 'node:os';
import { isMainThread } from 'node:worker_threads';
import { LwkError } from '../../runtime/abi/errors.ts';
import { KERNEL_PAGES } from '../../runtime/abi/layout.ts';
import { WASM_PAGE } from '../../runtime/abi/limits.ts';
import type { Machine } from '../../runtime/guest.ts';
import { DIRECT_SERVICES } from '../files.ts';
import type { SessionServices } from '../host/own.ts';
import { type JobServices, jobServices, withHost } from '../host/services.ts';
import { Compiler } from '../images/compiler.ts';
import { Image, loadImage } from '../images/image.ts';
import { choose } from '../images/optimize.ts';
import type { Gang } from '../job/host.ts';
import { RunningJob } from '../job/job.ts';
import { listenAll } from '../job/listen.ts';
import { offloading, planLaunch } from '../job/plan.ts';
import { JobStdio } from '../job/stdio.ts';
import { admitThreads, SERVANTS } from '../machine/admission.ts';
import { holdingRoot } from '../machine/at.ts';
import { allocateHeap } from '../machine/heap.ts';
import { type Libc, loadLibc } from '../machine/libc.ts';
import { addressSpaceLimit } from '../machine/memory.ts';
import { refused } from '../machine/refused.ts';
import type { FabricMemory, FabricPool } from '../memory/fabrics.ts';
import { type Heap, HeapPool } from '../memory/heaps.ts';
import { Mounts } from '../mounts/mounts.ts';
import { checkOptions, checkSource } from '../options/kinds.ts';
import { parseStack } from '../options/values.ts';
import { openListener } from '../posix/preopens.ts';
import { StreamTable } from '../posix/streams.ts';
import { Fwk } from '../server/fwk.ts';
import type { Session } from '../session/session.ts';
import type { SessionOptions } from '../session/types.ts';
import { wantsSites, wantsTools } from '../tools/wanted.ts';
import type {
  BootOptions,
  Bytes,
  CompileOptions,
  Job,
  LaunchOptions,
  RunOptions,
  RunResult,
} from '../types.ts';
import { Bindings } from './bindings.ts';
import { Partition } from './partition.ts';
import { type Allotted, placeRanks } from './placements.ts';
import { runCaptured } from './run.ts';
import { WorkerPool } from './workers.ts';

/** Bytes, a path, or a file URL of a program. */
export type Source = Bytes | string | URL;

/** A program, or an image that was compiled before. */
export type Program = Image | Source;

/** After how long a deadlock ends a job, milliseconds. */
const DEADLOCK_MS = 1000;

/** A launch whose program is compiled and that has its cores and heaps. */
interface Prepared extends Allotted {
  readonly pool: WorkerPool;
  readonly options: LaunchOptions;
  /** The session that it is for. */
  readonly session: SessionServices | undefined;
}

/** A gang, the workers that it runs on, and what it may call here. */
interface WorkingGang extends Gang {
  readonly pool: WorkerPool;
  readonly services: JobServices;
}

export class Kernel implements AsyncDisposable {
  readonly #options: BootOptions;
  readonly #partition: Partition;
  readonly #bind: boolean;
  readonly #stackBytes: number;
  readonly #kernel = allocateHeap(KERNEL_PAGES * WASM_PAGE);
  readonly #k = new Int32Array(this.#kernel.buffer);
  readonly #compiler = new Compiler();
  readonly #heaps = new HeapPool();
  /** Made for the first image that uses MPI. */
  #fabrics: FabricPool | undefined;
  readonly #bindings = new Bindings();
  readonly #fwk: Fwk;
  readonly #machine: Machine = { kernel: this.#kernel, services: DIRECT_SERVICES.href };
  readonly #workers: WorkerPool;
  readonly #jobs = new Map<number, RunningJob>();
  /** The job of each slot that is in use. */
  readonly #bySlot = new Map<number, RunningJob>();
  #nextJob = 1;
  /** Once a launch has loaded it. */
  #libc: Libc | undefined;
  /** Address space is limited: how much of it is left shows when every thread has taken its own. */
  readonly #limited = addressSpaceLimit() !== undefined;
  readonly #launching = new Set<Promise<Job>>();
  #closed: Promise<void> | undefined;

  /** @internal Use {@link boot}. Threads for `early` ranks start before all else, because it takes them as long as all of that. */
  constructor(options: BootOptions, early = 0) {
    this.#options = options;
    this.#stackBytes = parseStack(options.stack);
    this.#bind = options.bindTo !== 'none';
    this.#workers = this.#pool(availableParallelism());
    try {
      // Threads are told of it.
      holdingRoot();
      // More share cores, with threads of their own.
      const first = early <= availableParallelism() ? early : 0;
      if (first > 0) admitThreads(first + SERVANTS);
      if (first > 0 && !this.#limited) this.#workers.start(first);
      this.#partition = new Partition(options);
      if (first === 0) admitThreads(this.#partition.lwkCores.length + SERVANTS);
    } catch (error) {
      void this.#workers.close();
      throw error;
    }
    this.#fwk = new Fwk(this.#kernel, {
      request: (slot) => this.#bySlot.get(slot)?.request(slot),
      posted: (slot) => this.#bySlot.get(slot)?.posted(slot),
    });
  }

  /** @internal Starts all workers now, and not with the jobs that need them. */
  warm(): void {
    this.#workers.start(this.#partition.lwkCores.length);
  }

  #pool(threads: number): WorkerPool {
    return new WorkerPool(threads, this.#machine, this.#stackBytes, this.#bindings);
  }

  /** Host numbers of the LWK cores. */
  get cores(): readonly number[] {
    return this.#partition.lwkCores;
  }

  /** Host numbers of the cores on which no rank runs, where the FWK may poll. */
  get idleCores(): readonly number[] {
    return this.#partition.idleCores;
  }

  /**
   * Reads and checks a program. It is linked and compiled when it is first launched with a heap of a size, and that is kept.
   * @throws LWK_E_USAGE, LWK_E_IMAGE_FILE, LWK_E_IMAGE_FORMAT, LWK_E_IMAGE_IMPORT, LWK_E_IMAGE_MEMORY
   */
  async compile(source: Source, options: CompileOptions = {}): Promise<Image> {
    this.#open();
    checkOptions('compile', options);
    checkSource('compile', source);
    try {
      return await loadImage(source, this.#compiler, withHost(this.#options, options));
    } catch (error) {
      throw refused(error);
    }
  }

  /**
   * Starts a job and returns when its ranks go. Waits while other jobs have the cores.
   * @throws LWK_E_USAGE, LWK_E_ADMISSION, LWK_E_SANDBOX, LWK_E_ABORTED, and what `compile` throws
   */
  async launch(program: Program, options: LaunchOptions = {}): Promise<Job> {
    checkOptions('launch', options);
    return this.#begin('launch', program, options);
  }

  /**
   * Starts ranks that stay, and carry out calls of exports. They have their cores until the session ends.
   * @throws what `launch` throws, and LWK_E_SESSION with the report when a rank ends before it waits for calls
   */
  async session(program: Program, options: SessionOptions = {}): Promise<Session> {
    checkOptions('session', options);
    const { tier, unknownImports, imports } = options;
    const image =
      program instanceof Image ? program : await this.compile(program, { tier, unknownImports, imports });
    const start = (launch: LaunchOptions, of: SessionServices) => this.#begin('session', image, launch, of);
    const { Session } = await import('../session/session.ts');
    const expect = () => this.#fwk.expect();
    return Session.open(image, options, { kernel: this.#kernel, start, expect });
  }

  async #begin(
    caller: 'launch' | 'run' | 'session',
    program: Program,
    options: LaunchOptions,
    session?: SessionServices,
  ): Promise<RunningJob> {
    if (!(program instanceof Image)) checkSource(caller, program);
    const launching = this.#launch(program, options, session);
    this.#launching.add(launching);
    // What a launch waits for are threads, which do not keep the process alive.
    this.#fwk.ref();
    try {
      return await launching;
    } catch (error) {
      throw refused(error);
    } finally {
      this.#launching.delete(launching);
      this.#balance();
    }
  }

  async #launch(program: Program, given: LaunchOptions, session?: SessionServices): Promise<RunningJob> {
    const options = withHost(this.#options, given);
    this.#proceed(options);
    const image = program instanceof Image ? program : await loadImage(program, this.#compiler, options);
    const plan = planLaunch(image, options, session !== undefined);
    this.#libc = (await loadLibc()).libc;
    const reservation = await this.#partition.reserve(plan.ranks, options.signal);
    // A job that shares cores has workers of its own.
    const pool = reservation.alone ? this.#workers : this.#pool(plan.ranks);
    let heaps: Heap[] = [];
    let fabric: FabricMemory | undefined;
    let job: RunningJob;
    try {
      if (this.#limited && !reservation.alone) admitThreads(plan.ranks);
      const workers = this.#limited || reservation.alone ? plan.ranks : 0;
      const take = async () => (heaps = await this.#heaps.take(plan.ranks, plan.demand, workers));
      // A job that shares cores has threads of its own, and none before it is known to fit.
      if (workers === 0) await take();
      pool.start(plan.ranks);
      await pool.ready;
      choose(image.way(options.tier), image.info.codeBytes);
      if (!this.#limited && workers > 0) await take();
      const compiling = image.module(plan.demand.pages, image.tier(options.tier), wantsSites(options));
      compiling.catch(() => {});
      if (image.usesMpi) {
        this.#fabrics ??= new (await import('../memory/fabrics.ts')).FabricPool();
        fabric = this.#fabrics.take(plan.ranks, image.info.imports);
      }
      const module = await compiling;
      // What is left of a limited address space shows when threads and code have theirs.
      if (this.#limited) await take();
      job = await this.#start({ plan, image, module, reservation, pool, heaps, fabric, options, session });
    } catch (error) {
      this.#heaps.give(heaps);
      if (fabric !== undefined) this.#fabrics!.give(fabric);
      this.#partition.release(reservation);
      if (pool !== this.#workers) await pool.close();
      throw error;
    }
    // From here on the job gives back what it has.
    await job.started;
    this.#balance();
    return job;
  }

  /**
   * Runs a program to its end and captures its output, as much of it as `maxOutputBytes` allows.
   * @throws what `launch` throws, and what the input fails with
   */
  run(program: Program, options: RunOptions & { readonly encoding: 'buffer' }): Promise<RunResult<Buffer>>;
  run(
    program: Program,
    options?: RunOptions & { readonly encoding?: 'utf8' | undefined },
  ): Promise<RunResult>;
  run(program: Program, options?: RunOptions): Promise<RunResult<string | Buffer>>;
  async run(program: Program, options: RunOptions = {}): Promise<RunResult<string | Buffer>> {
    checkOptions('run', options);
    return runCaptured(options, (launch) => this.#begin('run', program, launch));
  }

  /** @internal See script.ts. */
  readonly saveScripts = (purpose: string): Promise<void> => this.#workers.saveScripts(purpose);

  /** Kills what runs, and ends all threads. Resolves when nothing is left. */
  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #close(): Promise<void> {
    this.#partition.close();
    await this.#compiler.close();
    await Promise.all([...this.#jobs.values()].map((job) => job[Symbol.asyncDispose]()));
    // No launch gets past #proceed any more; those under way give back what they have.
    await Promise.allSettled(this.#launching);
    await Promise.all([this.#workers.close(), this.#fwk.close(), this.#heaps.close()]);
  }

  #open(): void {
    if (this.#closed !== undefined)
      throw new LwkError('LWK_E_CLOSED', 'The kernel has been closed: boot another one.');
  }

  /** Asked before each step of a launch that takes time or makes something. */
  #proceed({ signal }: LaunchOptions): void {
    this.#open();
    if (signal?.aborted)
      throw new LwkError('LWK_E_ABORTED', 'The launch was aborted before its ranks started.');
  }

  /** Opens what the ranks will have and makes the job; when that fails, nothing is left open. */
  async #start(prepared: Prepared): Promise<RunningJob> {
    const { plan, image, reservation, pool, options, session } = prepared;
    await using undo = new AsyncDisposableStack();
    const streams = undo.adopt(new StreamTable(), (table) => table.close());
    const stdio = undo.adopt(new JobStdio(streams, options), (made) => made.end());
    const mounts = undo.adopt(await Mounts.open(plan, this.#kernel, prepared), (made) => made.close());
    const own = { ...session?.own, ...mounts.own(options.functionTimeoutMs) };
    const services = undo.adopt(jobServices(image, streams, options, own), (made) => made.close());
    const listeners = (await listenAll(plan.listen)).map((server) => streams.addListener(server));
    const tools = wantsTools(options)
      ? new (await import('../tools/tools.ts')).JobTools(options, plan.ranks, {
          name: image.name,
          explain: (frames) => image.places(frames, plan.demand.pages, wantsSites(options)),
          sources: (frames) => image.withSources(frames),
        })
      : undefined;
    undo.defer(() => tools?.abandon());
    const ownCore = this.#partition.idleCores.length > 0;
    const { offload, direct, warnings } = offloading(plan, ownCore, isMainThread);
    const placements = placeRanks(prepared, {
      kernel: this.#kernel,
      polls: reservation.alone && ownCore,
      bind: this.#bind,
      direct,
      tools,
      open: (rank, fds) => {
        stdio.connect(rank, fds);
        if (rank === 0) for (const listener of listeners) openListener(fds, listener);
        mounts.give(fds);
      },
      mounts,
    });
    this.#proceed(options);
    const job = this.#register(prepared, {
      placements,
      offload,
      warnings,
      stdio,
      streams,
      mounts,
      mostPages: image.mostPages,
      own: services.own,
      ended: session?.ended,
      mailbox: services.mailbox,
      services,
      pool,
      tools,
    });
    undo.move();
    return job;
  }

  /** Makes the job, which gives everything back when it ends. */
  #register(
    { plan, image, module, reservation, heaps, fabric, options }: Prepared,
    gang: WorkingGang,
  ): RunningJob {
    const { placements, pool, services } = gang;
    for (const { task, heap } of placements) this.#fwk.attach(task.slot, heap, gang.tools !== undefined);
    const id = this.#nextJob++;
    const timers: NodeJS.Timeout[] = [];
    const abort = () => job.abort();
    const job: RunningJob = new RunningJob(id, gang, [...image.warnings, ...gang.warnings], {
      k: this.#k,
      kernel: this.#kernel,
      fabric: fabric?.memory,
      deadlockMs: options.deadlockTimeoutMs ?? DEADLOCK_MS,
      // A thread is sampled from where its rank attaches.
      warm: (tasks) => (gang.tools?.samples ? undefined : pool.warm(tasks)),
      supply: (workerId, task, heap) => {
        gang.tools?.sample(task.rank, pool.thread(workerId));
        const shared = fabric === undefined ? [heap] : [...heaps, fabric];
        const memories = [...shared, ...gang.mounts.memories(task.rank)];
        pool.supply(workerId, task, { memories, module, keep: 2 * memories.length });
      },
      bind: (workerId, tid, core) => this.#bindings.bind(workerId, tid, [core]),
      moved: (rank, cores) => options.onBinding?.(rank, cores),
      here: () => this.#libc?.currentCpu() ?? -1,
      run: (task, kill, thread) => pool.run(task, kill, thread),
      explain: (trap, pointer) =>
        image.explain(trap, pointer, plan.demand.pages, this.#stackBytes, wantsSites(options)),
      detach: (slot) => this.#fwk.detach(slot),
      release: async () => {
        for (const timer of timers) clearTimeout(timer);
        services.close();
        options.signal?.removeEventListener('abort', abort);
        for (const slot of reservation.slots) this.#bySlot.delete(slot);
        this.#jobs.delete(id);
        this.#heaps.give(heaps, plan.touch);
        if (fabric !== undefined) this.#fabrics!.give(fabric);
        this.#partition.release(reservation);
        this.#balance();
        void this.#heaps.clean(() => this.#jobs.size === 0 && this.#closed === undefined);
        if (pool !== this.#workers) await pool.close();
      },
    });
    this.#jobs.set(id, job);
    for (const slot of reservation.slots) this.#bySlot.set(slot, job);
    this.#balance();
    const { timeoutMs } = options;
    if (timeoutMs !== undefined) timers.push(setTimeout(() => job.expire(timeoutMs), timeoutMs));
    options.signal?.addEventListener('abort', abort, { once: true });
    return job;
  }

  /** Gives the FWK thread the cores that jobs leave free, to poll on while jobs run; without one, it sleeps between calls. */
  #balance(): void {
    const idle = this.#partition.idleCores;
    const running = this.#jobs.size > 0;
    this.#fwk.poll(running && idle.length > 0);
    if (running || this.#launching.size > 0) this.#fwk.ref();
    else this.#fwk.unref();
    // Threads of a job that starts need all the cores that there are.
    const going = [...this.#jobs.values()].filter((job) => job.going);
    if (this.#bind) this.#bindings.keepOthers(going.length > 0 ? idle : []);
    this.#bindings.follow(idle.length > 0 ? going.flatMap(({ bound }) => bound) : [], this.#partition);
  }
}
