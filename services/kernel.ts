/**
 * The kernel: boots a partition of cores, compiles images, launches jobs on them and serves their calls. One kernel has one kernel memory, one
 * FWK thread, one pool of warm workers and one compiler thread; an idle kernel burns nothing.
 */
import type { Server } from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { LwkError } from '../runtime/abi/errors.ts';
import { KERNEL_PAGES } from '../runtime/abi/layout.ts';
import { MAX_RANKS, WASM_PAGE } from '../runtime/abi/limits.ts';
import { NR, SYSCALLS } from '../runtime/abi/syscalls.ts';
import { DescriptorTable } from '../runtime/channel/descriptors.ts';
import { gateBytes } from '../runtime/gate.ts';
import type { Machine } from '../runtime/guest.ts';
import type { RankTask } from '../runtime/task.ts';
import { Bindings, FWK_THREAD } from './bindings.ts';
import { Compiler } from './compiler.ts';
import { type Heap, HeapPool } from './heaps.ts';
import { Image, type LinkedModule, loadImage } from './image.ts';
import { type Placement, RunningJob } from './job.ts';
import { listenAll } from './listen.ts';
import { allocateHeap } from './machine/heap.ts';
import { compileOptimized } from './optimize.ts';
import { parseCalls, parseCount, parsePreopen } from './options.ts';
import { Partition, type Reservation } from './partition.ts';
import { closeAll, openListener, openPreopens } from './posix/preopens.ts';
import { StreamTable } from './posix/streams.ts';
import { Fwk } from './server/fwk.ts';
import { JobStdio } from './stdio.ts';
import type { BootOptions, CompileOptions, Job, LaunchOptions, RunOptions, RunResult } from './types.ts';
import { WorkerPool } from './workers.ts';

/** Bytes, a path, or a file URL of a program; or an image that was compiled before. */
export type Program = Image | Uint8Array | string | URL;

/** How often a rank looks for an answer before it sleeps, where the FWK polls on another core: some 50 us, longer than most calls take. */
const POLLS = 20_000;

const ATTACH = NR['kernel.attach']!;
const SHIPPED = SYSCALLS.filter((call) => call.where === 'shipped' && call.number !== ATTACH).map(
  (call) => call.number,
);

/** The module whose `serveDirectly` ranks use for calls that they carry out themselves. */
const SERVICES = import.meta.resolve('./server/serve.js');

/** Everything of a launch that has been checked and made before its ranks start. */
interface Prepared {
  readonly image: Image;
  readonly module: LinkedModule;
  readonly reservation: Reservation;
  readonly heaps: readonly Heap[];
  readonly options: LaunchOptions;
}

export class Kernel implements AsyncDisposable {
  readonly #partition: Partition;
  readonly #bind: boolean;
  readonly #kernel = allocateHeap(KERNEL_PAGES * WASM_PAGE);
  readonly #k = new Int32Array(this.#kernel.buffer);
  readonly #compiler = new Compiler();
  readonly #heaps = new HeapPool();
  readonly #bindings = new Bindings();
  readonly #fwk: Fwk;
  readonly #machine: Machine = {
    kernel: this.#kernel,
    gate: compileOptimized(gateBytes()),
    services: SERVICES,
  };
  readonly #workers: WorkerPool;
  readonly #jobs = new Map<number, RunningJob>();
  /** The job of each slot that is in use. */
  readonly #bySlot = new Map<number, RunningJob>();
  #nextJob = 1;
  #closed: Promise<void> | undefined;

  /** @internal Use {@link boot}. */
  constructor(options: BootOptions) {
    this.#partition = new Partition(options);
    this.#bind = options.bindTo !== 'none';
    this.#workers = new WorkerPool(this.#partition.lwkCores.length, this.#machine);
    this.#fwk = new Fwk(this.#kernel, {
      request: (slot) => this.#bySlot.get(slot)?.request(slot),
      posted: (slot) => this.#bySlot.get(slot)?.posted(slot),
    });
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
   * @throws LWK_E_IMAGE_FILE, LWK_E_IMAGE_FORMAT, LWK_E_IMAGE_IMPORT, LWK_E_IMAGE_MEMORY
   */
  async compile(source: Uint8Array | string | URL, options: CompileOptions = {}): Promise<Image> {
    this.#open();
    return loadImage(source, this.#compiler, options);
  }

  /**
   * Starts a job and returns when its ranks go. Waits while other jobs have the cores.
   * @throws LWK_E_USAGE, LWK_E_ADMISSION, LWK_E_SANDBOX, LWK_E_ABORTED, and what `compile` throws
   */
  async launch(program: Program, options: LaunchOptions = {}): Promise<Job> {
    this.#open();
    options.signal?.throwIfAborted();
    const ranks = parseCount(options.ranks ?? 1, 'ranks (-n)', 1, MAX_RANKS);
    const image = program instanceof Image ? program : await this.compile(program, options);
    const pages = image.heapPages(options.heap);
    const demand = { pages, hugePages: options.hugePages ?? true, prefault: options.prefault ?? true };
    this.#partition.check(ranks);
    const reservation = await this.#partition.reserve(ranks, options.signal);
    let heaps: Heap[] = [];
    try {
      // Compiling and preparing heaps go on side by side; a heap that is too small for the image shows in the linking.
      const compiling = image.module(pages, image.tier(options.tier));
      compiling.catch(() => {});
      heaps = await this.#heaps.take(ranks, demand, reservation.alone ? ranks : 0);
      const module = await compiling;
      const job = await this.#start({ image, module, reservation, heaps, options });
      await job.started;
      return job;
    } catch (error) {
      // Nothing has started: what was reserved goes back here, otherwise at the end of the job.
      if (!this.#bySlot.has(reservation.slots[0]!)) {
        this.#heaps.give(heaps);
        this.#partition.release(reservation);
      }
      throw error;
    }
  }

  /** Runs a program to its end and captures its output. */
  async run(program: Program, options: RunOptions = {}): Promise<RunResult> {
    const { input, ...rest } = options;
    const stdin = input === undefined ? 'ignore' : Readable.from([Buffer.from(input as string)]);
    const job = await this.launch(program, { ...rest, stdin, stdout: 'pipe', stderr: 'pipe' });
    const [stdout, stderr, result] = await Promise.all([text(job.stdout!), text(job.stderr!), job.exited]);
    return { ...result, stdout, stderr };
  }

  /** Kills what runs, and ends all threads. Resolves when nothing is left. */
  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #close(): Promise<void> {
    await Promise.all([...this.#jobs.values()].map((job) => job[Symbol.asyncDispose]()));
    await Promise.all([
      this.#workers.close(),
      this.#fwk.close(),
      this.#compiler.close(),
      this.#heaps.close(),
    ]);
  }

  #open(): void {
    if (this.#closed !== undefined)
      throw new LwkError('LWK_E_CLOSED', 'The kernel has been closed: boot another one.');
  }

  async #start({ image, module, reservation, heaps, options }: Prepared): Promise<RunningJob> {
    const servers = await listenAll(options.listen ?? []);
    const streams = new StreamTable();
    const stdio = new JobStdio(streams, options);
    const pool = reservation.alone ? this.#workers : new WorkerPool(reservation.cores.length, this.#machine);
    const ownCore = this.#partition.idleCores.length > 0;
    const offload =
      (options.offload ?? 'auto') === 'auto'
        ? ownCore
          ? 'ship'
          : 'direct'
        : (options.offload as 'ship' | 'direct');
    const common = {
      size: reservation.cores.length,
      alone: reservation.alone,
      polls: reservation.alone && ownCore ? POLLS : 0,
      moduleId: module.id,
      args: encode(
        [options.programName ?? image.name, ...(options.invoke === undefined ? (options.args ?? []) : [])],
        'args',
      ),
      env: encode(
        Object.entries(options.env ?? {}).map(([name, value]) => variable(name, value)),
        'env',
      ),
      direct: directCalls(offload, options),
      invoke: options.invoke === undefined ? undefined : { name: options.invoke, args: options.args ?? [] },
    };
    const tables = reservation.slots.map((slot) => new DescriptorTable(this.#kernel, slot));
    let preopens: string[][];
    try {
      preopens = tables.map((fds, rank) =>
        connect(fds, rank, stdio, streams, rank === 0 ? servers : [], options),
      );
    } catch (error) {
      for (const fds of tables) closeAll(fds, streams);
      streams.close();
      stdio.end();
      if (pool !== this.#workers) await pool.close();
      throw error;
    }
    const placements = reservation.slots.map((slot, rank): Placement => {
      const heap = heaps[rank]!;
      const core = this.#bind ? reservation.cores[rank]! : -1;
      const task: RankTask = {
        ...common,
        rank,
        slot,
        core,
        heapId: heap.id,
        dirty: heap.dirty,
        preopens: encode(preopens[rank]!, 'dirs'),
      };
      return { task, heap };
    });
    return this.#register(
      placements,
      offload,
      stdio,
      streams,
      { image, module, reservation, heaps, options },
      pool,
    );
  }

  #register(
    placements: readonly Placement[],
    offload: 'ship' | 'direct',
    stdio: JobStdio,
    streams: StreamTable,
    prepared: Prepared,
    pool: WorkerPool,
  ): RunningJob {
    const { image, module, reservation, heaps, options } = prepared;
    for (const { task, heap } of placements) this.#fwk.attach(task.slot, heap);
    const id = this.#nextJob++;
    const timers: NodeJS.Timeout[] = [];
    const abort = () => job.kill('SIGKILL');
    const job: RunningJob = new RunningJob(id, offload, placements, stdio, streams, image.warnings, {
      k: this.#k,
      kernel: this.#kernel,
      supply: (workerId, heap) => pool.supply(workerId, { heap, module }),
      bind: (workerId, tid, core) => this.#bindings.bind(workerId, tid, [core]),
      run: (task) => pool.run(task),
      killWorker: (workerId) => pool.kill(workerId),
      detach: (slot) => this.#fwk.detach(slot),
      release: () => {
        for (const timer of timers) clearTimeout(timer);
        options.signal?.removeEventListener('abort', abort);
        for (const slot of reservation.slots) this.#bySlot.delete(slot);
        this.#jobs.delete(id);
        this.#heaps.give(heaps);
        this.#partition.release(reservation);
        if (pool !== this.#workers) void pool.close();
        this.#balance();
        void this.#heaps.clean(() => this.#jobs.size === 0 && this.#closed === undefined);
      },
    });
    this.#jobs.set(id, job);
    for (const slot of reservation.slots) this.#bySlot.set(slot, job);
    this.#balance();
    const { timeoutMs } = options;
    if (timeoutMs !== undefined)
      timers.push(setTimeout(() => job.end({ reason: 'timeout', status: 124, timeoutMs }, 0), timeoutMs));
    options.signal?.addEventListener('abort', abort, { once: true });
    return job;
  }

  /** Gives the FWK thread the cores that jobs leave free, to poll on while jobs run; without one, it sleeps between calls, wherever the host puts it. */
  #balance(): void {
    const idle = this.#partition.idleCores;
    const running = this.#jobs.size > 0;
    this.#fwk.poll(running && idle.length > 0);
    if (running) this.#fwk.ref();
    else this.#fwk.unref();
    if (this.#bind && running)
      void this.#fwk.tid.then(
        (tid) => this.#bindings.bind(FWK_THREAD, tid, idle.length > 0 ? idle : this.#partition.allowed),
        () => {},
      );
  }
}

/** Fills the descriptor table of a rank: standard streams, listening sockets, directories. Returns the names of the directories. */
function connect(
  fds: DescriptorTable,
  rank: number,
  stdio: JobStdio,
  streams: StreamTable,
  servers: readonly Server[],
  options: LaunchOptions,
): string[] {
  fds.clear();
  stdio.connect(rank, fds);
  for (const server of servers) openListener(fds, streams.addListener(server));
  return openPreopens(fds, (options.dirs ?? []).map(parsePreopen));
}

/** Numbers of the shipped calls that ranks carry out themselves. */
function directCalls(offload: 'ship' | 'direct', options: LaunchOptions): number[] {
  const numbers = new Set(offload === 'direct' ? SHIPPED : []);
  for (const number of parseCalls(options.local ?? [], '--local')) numbers.add(number);
  for (const number of parseCalls(options.ship ?? [], '--ship')) numbers.delete(number);
  return [...numbers];
}

const encoder = new TextEncoder();

function encode(strings: readonly string[], what: string): Uint8Array[] {
  for (const string of strings) {
    if (string.includes('\0'))
      throw new LwkError(
        'LWK_E_USAGE',
        `${what}: a NUL character in '${string.replaceAll('\0', '\\0')}'. Programs get strings that end with one.`,
        { what },
      );
  }
  return strings.map((string) => encoder.encode(string));
}

function variable(name: string, value: string): string {
  if (name === '' || name.includes('='))
    throw new LwkError('LWK_E_USAGE', `env: '${name}' cannot be the name of an environment variable.`, {
      name,
    });
  return `${name}=${value}`;
}

/**
 * Boots a kernel: designates the cores, starts the FWK thread and one warm worker for each LWK core.
 *
 *     await using lwk = await boot({ cores: 2 });
 *     const { stdout } = await lwk.run('hello.wasm', { ranks: 2 });
 *
 * @throws LWK_E_USAGE, LWK_E_ADMISSION
 */
export async function boot(options: BootOptions = {}): Promise<Kernel> {
  return new Kernel(options);
}
