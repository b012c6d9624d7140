/**
 * The kernel: boots a partition of cores, compiles images, launches jobs on them and serves their calls. It has one kernel memory,
 * one pool of warm workers and, when they are needed, one FWK thread and one compiler thread; an idle kernel burns nothing.
 */
import { availableParallelism } from 'node:os';
import { LwkError } from '../../runtime/abi/errors.ts';
import { kernelBytes } from '../../runtime/abi/layout.ts';
import { MAX_RANKS } from '../../runtime/abi/limits.ts';
import type { SessionServices } from '../host/own.ts';
import { withHost } from '../host/services.ts';
import { Compiler } from '../images/compiler.ts';
import { Image, loadImage } from '../images/image.ts';
import type { Program, Programs, Source } from '../images/programs.ts';
import { DEADLOCK_MS, type JobHost } from '../job/host.ts';
import { RunningJob } from '../job/job.ts';
import { planLaunch, touchedBy } from '../job/plan.ts';
import { unservedEnding } from '../job/report.ts';
import { Ticket } from '../job/ticket.ts';
import { admitThreads, SERVANTS } from '../machine/admission.ts';
import { holdingRoot } from '../machine/at.ts';
import { allocateHeap } from '../machine/heap.ts';
import { type Libc, loadLibc } from '../machine/libc.ts';
import { addressSpaceLimit } from '../machine/memory.ts';
import { refused } from '../machine/refused.ts';
import type { PartitionMemory } from '../memory/designated.ts';
import type { FabricMemory, FabricPool } from '../memory/fabrics.ts';
import { type Heap, HeapPool } from '../memory/heaps.ts';
import { SegmentStore } from '../memory/segments.ts';
import { Meter } from '../observe/meter.ts';
import type { KernelStats, TimeSummary } from '../observe/types.ts';
import { checkOptions, checkSource } from '../options/kinds.ts';
import type { Segments } from '../options/segments.ts';
import { parseStack } from '../options/values.ts';
import { Fwk } from '../server/fwk.ts';
import type { Session } from '../session/session.ts';
import type { Descriptions, Exported } from '../session/typed.ts';
import type { SessionOptions } from '../session/types.ts';
import { addedFor, inspectable } from '../tools/wanted.ts';
import type { BootOptions, CompileOptions, Job, LaunchOptions, RunOptions, RunResult } from '../types.ts';
import { Bindings } from './bindings.ts';
import { carriedOut } from './carried-out.ts';
import { JobEvents, KernelEvents } from './events.ts';
import { openGang } from './gang.ts';
import { Partition } from './partition.ts';
import { explainTrap, memoriesOf } from './placements.ts';
import type { Prepared, WorkingGang } from './prepared.ts';
import { compilePrograms, type GivenProgram, importsOf, loadPrograms, programsOf } from './programs.ts';
import { runCaptured } from './run.ts';
import { Submission } from './submission.ts';
import { Watch } from './watch.ts';
import { WorkerPool } from './workers.ts';

export class Kernel implements AsyncDisposable {
  readonly events = new KernelEvents();
  readonly #options: BootOptions;
  readonly #partition: Partition;
  readonly #bind: boolean;
  readonly #stackBytes: number;
  readonly #kernel: WebAssembly.Memory;
  readonly #k: Int32Array;
  readonly #compiler = new Compiler();
  readonly #heaps: HeapPool;
  readonly memory: PartitionMemory;
  readonly segments: Segments;
  readonly #segments: SegmentStore;
  /** Made for the first image that uses MPI. */
  #fabrics: FabricPool | undefined;
  readonly #bindings = new Bindings();
  readonly #watch: Watch;
  readonly #meter = new Meter();
  readonly #fwk: Fwk;
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

  /** @internal Use {@link boot}. Threads for `early` ranks, and it has no others, start first: it takes them as long as all of that. */
  constructor(options: BootOptions, early = 0) {
    this.#options = options;
    this.#stackBytes = parseStack(options.stack);
    this.#bind = options.bindTo !== 'none';
    this.segments = this.#segments = new SegmentStore(options.segmentBytes);
    const slots = early === 0 ? MAX_RANKS : Math.min(early, MAX_RANKS);
    this.#kernel = allocateHeap(kernelBytes(slots));
    this.#k = new Int32Array(this.#kernel.buffer);
    this.#watch = new Watch(this.events, this.#k, this.#bindings, () => this.#jobs.values());
    this.#workers = this.#pool(availableParallelism());
    try {
      // Threads are told of it.
      holdingRoot();
      // More share cores, with threads of their own.
      const first = early <= availableParallelism() ? early : 0;
      if (first > 0) admitThreads(first + SERVANTS);
      if (first > 0 && !this.#limited) this.#workers.start(first);
      this.#partition = new Partition(options, slots);
      if (first === 0) admitThreads(this.#partition.lwkCores.length + SERVANTS);
      this.#heaps = new HeapPool(options.memory);
      this.memory = this.#heaps.memory;
    } catch (error) {
      void this.#workers.close();
      throw error;
    }
    this.#fwk = new Fwk(this.#kernel, {
      request: (slot) => this.#bySlot.get(slot)?.request(slot),
      posted: (slot) => this.#bySlot.get(slot)?.posted(slot),
      lost: (slot, cause) => this.#bySlot.get(slot)?.end(unservedEnding(cause), 0),
    });
    options.signal?.addEventListener('abort', this.#abort);
  }

  readonly #abort = (): void => void this.close();

  /** @internal Starts all workers now, and not with the jobs that need them. */
  warm(): void {
    this.#workers.start(this.#partition.lwkCores.length);
  }

  #pool(threads: number): WorkerPool {
    return new WorkerPool(threads, this.#kernel, this.#stackBytes, this.#bindings);
  }

  /** Host numbers of the LWK cores. */
  get cores(): readonly number[] {
    return this.#partition.lwkCores;
  }

  /** Host numbers of the cores on which no rank runs, where the FWK may poll. */
  get idleCores(): readonly number[] {
    return this.#partition.idleCores;
  }

  /** Launches that do not have their cores yet. */
  get queueSize(): number {
    return this.#meter.launches.queueSize;
  }

  /** How long launches have waited for their cores. */
  get waitTime(): TimeSummary {
    return this.#meter.launches.waitTime.summary();
  }

  /** Of the time that the LWK cores could have had ranks since the boot, the part that they had: 0 to 1. */
  get utilization(): number {
    return this.#partition.utilization;
  }

  /** What has been counted since the boot. */
  stats(): KernelStats {
    return this.#meter.stats(this.#partition, this.#bySlot.size);
  }

  /** The same as text for Prometheus, of the type `text/plain; version=0.0.4`. */
  async metrics(): Promise<string> {
    const { metricsText } = await import('../observe/prometheus.ts');
    return metricsText(this.stats(), this.#meter);
  }

  /**
   * Reads and checks a program. It is linked and compiled when it is first launched with a heap of a size, and that is kept.
   * @throws LWK_E_USAGE, LWK_E_IMAGE_FILE, LWK_E_IMAGE_FORMAT, LWK_E_IMAGE_IMPORT, LWK_E_IMAGE_MEMORY, LWK_E_ABORTED
   */
  async compile(source: Source, options: CompileOptions = {}): Promise<Image> {
    this.#open();
    checkOptions('compile', options);
    checkSource('compile', source);
    const ticket = new Ticket('The compilation', options, () => {});
    try {
      return await ticket.first(loadImage(source, this.#compiler, withHost(this.#options, options)));
    } catch (error) {
      throw refused(error);
    } finally {
      ticket.close();
    }
  }

  /**
   * Starts a job and returns when its ranks go. Waits while other jobs have the cores.
   * @throws LWK_E_USAGE, LWK_E_ADMISSION, LWK_E_BUSY, LWK_E_SANDBOX, LWK_E_TIMEOUT, and what `compile` throws
   */
  async launch(program: Programs, options: LaunchOptions = {}): Promise<Job> {
    checkOptions('launch', options);
    return this.#begin('launch', program, options);
  }

  /**
   * Starts ranks that stay, and carry out calls of exports. They have their cores until the session ends.
   * @typeParam E its exports as functions, for the types of calls. Default: as `exports` describes them
   * @throws what `launch` throws, and LWK_E_SESSION with the report when a rank ends before it waits for calls
   */
  async session<E = never, const D extends Descriptions = never>(
    program: Program,
    options: SessionOptions<D> = {},
  ): Promise<Session<Exported<E, D>>> {
    checkOptions('session', options);
    const { tier, unknownImports, imports, signal } = options;
    const how = { tier, unknownImports, imports, signal };
    const image = program instanceof Image ? program : await this.compile(program, how);
    const start = (launch: LaunchOptions, of: SessionServices) => this.#begin('session', image, launch, of);
    const { Session } = await import('../session/session.ts');
    const of = { kernel: this.#kernel, start, expect: () => this.#fwk.expect(), meter: this.#meter };
    return Session.open(image, options, of);
  }

  async #begin(
    caller: 'launch' | 'run' | 'session',
    program: Programs,
    options: LaunchOptions,
    session?: SessionServices,
  ): Promise<RunningJob> {
    let submission: Submission | undefined;
    let launching: Promise<RunningJob> | undefined;
    try {
      const given = inspectable(withHost(this.#options, options));
      const programs = programsOf(caller, program, given);
      this.#open();
      this.#partition.admit(this.queueSize);
      submission = new Submission(programs, options, this.#meter, session !== undefined);
      launching = this.#launch(programs, given, submission, session);
      this.#launching.add(launching);
      // What a launch waits for are threads, which do not keep the process alive.
      this.#fwk.ref();
      return await launching;
    } catch (error) {
      const why = refused(error);
      submission?.failed(why);
      this.#meter.refused(why);
      throw why;
    } finally {
      if (launching !== undefined) this.#launching.delete(launching);
      this.#balance();
    }
  }

  async #launch(
    given: readonly GivenProgram[],
    options: LaunchOptions,
    submission: Submission,
    session?: SessionServices,
  ): Promise<RunningJob> {
    const { ticket } = submission;
    const loaded = await ticket.first(loadPrograms(given, this.#compiler));
    const plan = planLaunch(loaded, options, session !== undefined);
    this.#libc = (await loadLibc()).libc;
    const reservation = await this.#partition.reserve(plan.ranks, ticket.over);
    submission.reserved();
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
      // What is linked here is linked while threads start.
      const compiling = compilePrograms(plan, options, pool.ready);
      await ticket.first(pool.ready);
      if (!this.#limited && workers > 0) await take();
      if (loaded[0]!.image.usesMpi) {
        this.#fabrics ??= new (await import('../memory/fabrics.ts')).FabricPool();
        fabric = this.#fabrics.take(plan.ranks, importsOf(loaded));
      }
      const modules = await ticket.first(compiling);
      // What is left of a limited address space shows when threads and code have theirs.
      if (this.#limited) await take();
      const got = { plan, modules, reservation, pool, heaps, fabric };
      job = await this.#start({ ...got, options, session, submission });
    } catch (error) {
      this.#heaps.give(heaps);
      if (fabric !== undefined) this.#fabrics!.give(fabric);
      this.#partition.release(reservation);
      if (pool !== this.#workers) await pool.close();
      throw error;
    }
    // From here on the job gives back what it has.
    await job.started;
    submission.started();
    this.#balance();
    return job;
  }

  /**
   * Runs a program to its end and captures its output, as much of it as `maxOutputBytes` allows.
   * @throws what `launch` throws, and what the input fails with
   */
  run(program: Programs, options: RunOptions & { readonly encoding: 'buffer' }): Promise<RunResult<Buffer>>;
  run(
    program: Programs,
    options?: RunOptions & { readonly encoding?: 'utf8' | undefined },
  ): Promise<RunResult>;
  run(program: Programs, options?: RunOptions): Promise<RunResult<string | Buffer>>;
  async run(program: Programs, options: RunOptions = {}): Promise<RunResult<string | Buffer>> {
    checkOptions('run', options);
    return runCaptured(options, (launch) => this.#begin('run', program, launch));
  }

  /** @internal See script.ts. */
  readonly saveScripts = (purposes: readonly string[]): Promise<void> => this.#workers.saveScripts(purposes);
  /** @internal */
  readonly carriedOut = (): string[] => carriedOut(this.#k);

  /** Kills what runs, and ends all threads. Resolves when nothing is left. */
  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  readonly [Symbol.asyncDispose] = (): Promise<void> => this.close();

  async #close(): Promise<void> {
    this.#options.signal?.removeEventListener('abort', this.#abort);
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

  /** Makes the job when all is open that its ranks will have; when that fails, nothing is left open. */
  async #start(prepared: Prepared): Promise<RunningJob> {
    const { gang, undo } = await openGang(prepared, {
      kernel: this.#kernel,
      ownCore: this.#partition.idleCores.length > 0,
      bind: this.#bind,
      counts: this.#meter.functions,
      segments: this.#segments,
    });
    await using _ = undo;
    this.#open();
    prepared.submission.ticket.check();
    const job = this.#register(prepared, gang);
    undo.move();
    return job;
  }

  /** Makes the job, which gives everything back when it ends. */
  #register(
    { plan, modules, reservation, heaps, fabric, options, submission }: Prepared,
    gang: WorkingGang,
  ): RunningJob {
    const { placements, pool, services } = gang;
    for (const { task, heap } of placements) this.#fwk.attach(task.slot, heap, gang.tools !== undefined);
    const id = this.#nextJob++;
    const host: JobHost = {
      k: this.#k,
      kernel: this.#kernel,
      fabric: fabric?.memory,
      deadlockMs: options.deadlockTimeoutMs ?? DEADLOCK_MS,
      // A thread is sampled from where its rank attaches.
      warm: (tasks) => (gang.tools?.needsThreads ? undefined : pool.warm(tasks)),
      supply: (workerId, task, heap) => {
        gang.tools?.sample(task.rank, pool.thread(workerId));
        const own = memoriesOf({ plan, heaps, fabric }, heap);
        const memories = [...own, ...gang.mounts.memories(task.rank)];
        pool.supply(workerId, task, { memories, module: modules[task.program]!, keep: 2 * memories.length });
      },
      bind: (workerId, tid, core) => this.#bindings.bind(workerId, tid, [core]),
      events: new JobEvents(this.events, id, options.onBinding),
      hold: (on) => submission.ticket.hold(on),
      thread: (workerId) => pool.thread(workerId),
      here: () => this.#libc?.currentCpu() ?? -1,
      run: (task, kill, thread) => pool.run(task, kill, thread),
      explain: (rank, trap, pointer) =>
        explainTrap(plan, { rank, trap, pointer, stackBytes: this.#stackBytes, added: addedFor(options) }),
      detach: (slot) => this.#fwk.detach(slot),
      clean: (heap) => this.#heaps.renew(heap),
      renew: ({ task, heap }) => {
        gang.open(task.rank, task.slot);
        this.#fwk.attach(task.slot, heap, gang.tools !== undefined);
      },
      release: async () => {
        submission.ticket.close();
        services.close();
        for (const slot of reservation.slots) this.#bySlot.delete(slot);
        this.#jobs.delete(id);
        this.#heaps.give(heaps, touchedBy(plan));
        if (fabric !== undefined) this.#fabrics!.give(fabric);
        this.#partition.release(reservation);
        this.#balance();
        void this.#heaps.clean(() => this.#jobs.size === 0 && this.#closed === undefined);
        if (pool !== this.#workers) await pool.close();
      },
    };
    const job = submission.begin(() => new RunningJob(id, gang, host));
    this.#jobs.set(id, job);
    for (const slot of reservation.slots) this.#bySlot.set(slot, job);
    this.#balance();
    return job;
  }

  /** Gives the FWK thread the cores that jobs leave free, to poll on while jobs run; without one, it sleeps between calls. */
  #balance(): void {
    const idle = this.#partition.idleCores;
    const running = this.#watch.follow(this.#jobs.size > 0);
    this.#fwk.poll(running && idle.length > 0);
    if (running || this.#launching.size > 0) this.#fwk.ref();
    else this.#fwk.unref();
    // Threads of a job that starts need all the cores that there are.
    const going = [...this.#jobs.values()].filter((job) => job.going);
    if (this.#bind) this.#bindings.keepOthers(idle, going);
    this.#bindings.follow(idle.length > 0 ? going.flatMap((job) => job.running) : [], this.#partition);
  }
}
