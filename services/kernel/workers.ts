/**
 * The worker threads that run ranks: a warm piscina pool with one thread for each LWK core and one task a thread. A job that
 * shares cores with others brings a pool of its own, because a gang that waits for threads of another gang would wait for ever. A
 * thread that is being ended has left the pool before.
 */
import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { Machine } from '../../runtime/guest.ts';
import { Shelf } from '../../runtime/shelf.ts';
import { type Loaded, type RankEnd, type RankTask, SHELF_CAPACITY, type Supply } from '../../runtime/task.ts';
import { DIRECT_SERVICES, THREADS } from '../files.ts';
import { refused } from '../machine/refused.ts';
import { OUR_THREADS } from '../machine/threads.ts';
import type { Bindings } from './bindings.ts';

type Balancer = NonNullable<NonNullable<ConstructorParameters<typeof Piscina>[0]>['loadBalancer']>;
/** Threads that there are to choose from. */
type Threads = Parameters<Balancer>[1];

/** What a worker keeps, as far as we have given it, and has loaded when it attached. */
interface Kept {
  readonly memories: Shelf<true>;
  readonly modules: Shelf<true>;
  /** The services, for ranks that carry out calls themselves. */
  services: boolean;
  /** MPI. */
  mpi: boolean;
}

export class WorkerPool {
  readonly #threads: number;
  readonly #machine: Machine;
  readonly #stackBytes: number;
  readonly #bindings: Bindings;
  #pool: Piscina | undefined;
  #ready: Promise<unknown> = Promise.resolve();
  /** Why there are no threads. */
  #failure: Error | undefined;
  readonly #kept = new WeakMap<Worker, Kept>();
  /** Threads that have been there to choose from, by number. */
  readonly #choice = new Map<number, Threads[number]>();
  /** The task that is being given out, and its thread, where it has been chosen before. */
  #offered:
    | { readonly task: RankTask & { attached: boolean }; readonly thread: number | undefined }
    | undefined;
  /** Threads that have left the pool; each resolves when its thread is gone. */
  readonly #leaving = new Set<Promise<void>>();
  /** Threads that have loaded their modules. */
  readonly #loaded = new WeakSet<Worker>();

  /**
   * @param threads that there can be
   * @param stackBytes of each thread: address space that is only used when touched
   * @param bindings know which thread is bound where, and are told of those that have left the pool
   */
  constructor(threads: number, kernel: WebAssembly.Memory, stackBytes: number, bindings: Bindings) {
    this.#threads = threads;
    this.#machine = { kernel, services: DIRECT_SERVICES.href };
    this.#stackBytes = stackBytes;
    this.#bindings = bindings;
  }

  /** Sees to it that there are so many threads, or will be soon; the rest start when there is more to do than they can. */
  start(threads: number): void {
    this.#pool ??= this.#make(threads);
  }

  /**
   * Resolves when all threads that it began with have loaded their modules, and have what memory they need; rejects when the host
   * does not make them.
   */
  get ready(): Promise<unknown> {
    return this.#ready;
  }

  #make(threads: number): Piscina {
    const pool = new Piscina({
      ...OUR_THREADS,
      filename: THREADS.rank.href,
      name: 'runRank',
      minThreads: threads,
      maxThreads: this.#threads,
      idleTimeout: Number.POSITIVE_INFINITY,
      concurrentTasksPerWorker: 1,
      loadBalancer: (_, workers) => this.#choose(workers),
      recordTiming: false,
      resourceLimits: { stackSizeMb: this.#stackBytes / 2 ** 20 },
      workerData: this.#machine,
      // Flags of the embedder's process, such as --import or --input-type, are not for our threads. Node calls its WASI
      // experimental (see runtime/yield.ts).
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    // Node pipes the streams of each worker into those of the process, and warns when there are more than ten.
    for (const stream of [process.stdout, process.stderr]) {
      const listeners = stream.getMaxListeners();
      if (listeners !== 0) stream.setMaxListeners(Math.max(listeners, this.#threads + 16));
    }
    const { promise: failing, reject } = Promise.withResolvers<never>();
    const loading = pool.threads.map(async (worker) => {
      await once(worker, 'online');
      await this.#loading(worker);
    });
    this.#ready = Promise.race([Promise.all(loading), failing]);
    this.#ready.catch(() => {});
    // A worker that dies without a task is replaced by the next one that is needed; its job has been told otherwise. When the
    // host makes no threads, tasks would wait for ever.
    pool.on('error', (error: NodeJS.ErrnoException) => {
      // Of a thread that cannot load its modules too.
      reject(error);
      if (error.code !== 'ERR_WORKER_INIT_FAILED') return;
      this.#failure ??= error;
      void pool.destroy();
    });
    pool.on('message', ({ loaded }: Loaded) => {
      const thread = this.thread(loaded);
      if (thread !== undefined) this.#loaded.add(thread);
    });
    pool.on('workerDestroy', ({ id }: { id: number }) => {
      this.#bindings.forget(id);
      this.#choice.delete(id);
      const leaving = this.#gone(id).finally(() => this.#leaving.delete(leaving));
      this.#leaving.add(leaving);
    });
    return pool;
  }

  /**
   * Runs a task. When it is killed before its result is here, its thread leaves the pool at once, so that no other task gets it,
   * and is ended whatever it is doing; a task that has its result holds no thread any more. Rejects when the thread is gone:
   * nothing of the task goes on.
   * @param thread one that `warm` has chosen just now
   */
  async run(task: RankTask, kill: AbortSignal, thread?: number): Promise<RankEnd> {
    try {
      this.#offered = { task: { ...task, attached: false }, thread };
      const running = this.#pool!.run(this.#offered.task, { signal: kill });
      this.#offered = undefined;
      return (await running) as RankEnd;
    } catch (error) {
      await Promise.all(this.#leaving);
      throw refused(this.#failure ?? error);
    }
  }

  /** One that does nothing: the one that has been chosen before, or one that is bound to the core. A task that had to wait takes any. */
  #choose(workers: Threads): Threads[number] | null {
    for (const worker of workers) this.#choice.set(worker.id, worker);
    const idle = workers.filter(({ currentUsage }) => currentUsage === 0);
    if (this.#offered === undefined) return idle[0] ?? null;
    const { task, thread } = this.#offered;
    const fits = ({ id }: Threads[number]) =>
      thread === undefined ? this.#bindings.isBound(id, task.core) : id === thread;
    const chosen = idle.find(fits) ?? idle[0] ?? null;
    task.attached = thread !== undefined && chosen?.id === thread;
    return chosen;
  }

  /**
   * Idle threads for the ranks of a job that have all that these need, which saves each of them a request; undefined unless there
   * is one for each.
   */
  warm(tasks: readonly RankTask[]): readonly number[] | undefined {
    const there = [...this.#choice.values()].filter(({ destroyed }) => !destroyed);
    const idle = new Set(there.filter(({ currentUsage }) => currentUsage === 0));
    const chosen = tasks.flatMap((task) => {
      const found = [...idle].find(({ id }) => this.#bindings.isBound(id, task.core) && this.#has(id, task));
      if (found === undefined) return [];
      idle.delete(found);
      return [found.id];
    });
    return chosen.length === tasks.length ? chosen : undefined;
  }

  #has(id: number, { heapId, moduleId, fabric, peers, mounts, direct, atFirst }: RankTask): boolean {
    const thread = this.thread(id);
    const kept = thread && this.#kept.get(thread);
    if (kept === undefined || !kept.modules.has(moduleId)) return false;
    // RAM disks are new for each job.
    if ((mounts?.disks.length ?? 0) > 0) return false;
    const serves = direct.length + atFirst.length > 0;
    if ((serves && !kept.services) || (fabric !== undefined && !kept.mpi)) return false;
    const heaps = fabric?.heapIds ?? peers ?? [heapId];
    const all = fabric === undefined ? heaps : [...heaps, fabric.memoryId];
    return all.every((memory) => kept.memories.has(memory));
  }

  /** Sends a worker what it has not kept, and needs for a task. It takes it when its attach call returns. */
  supply(
    workerId: number,
    task: RankTask,
    { memories, module, keep }: Required<Omit<Supply, 'wanted'>>,
  ): void {
    const thread = this.thread(workerId);
    // It may have been killed since it asked.
    if (thread === undefined) return;
    let kept = this.#kept.get(thread);
    if (kept === undefined) {
      const [memories, modules] = [new Shelf<true>(SHELF_CAPACITY), new Shelf<true>(SHELF_CAPACITY)];
      kept = { memories, modules, services: false, mpi: false };
      this.#kept.set(thread, kept);
    }
    kept.services ||= task.direct.length + task.atFirst.length > 0;
    kept.mpi ||= task.fabric !== undefined;
    const missing = memories.filter(({ id }) => !kept.memories.has(id));
    const known = kept.modules.has(module.id);
    if (missing.length === 0 && known) return;
    // What follows the worker does too, when it has the message.
    kept.memories.reserve(keep);
    const wanted = memories.map(({ id }) => id);
    for (const id of wanted) kept.memories.want(id);
    for (const { id } of missing) kept.memories.put(id, true);
    if (!known) kept.modules.put(module.id, true);
    const supply: Supply = { wanted, memories: missing, keep, ...(known ? {} : { module }) };
    thread.postMessage(supply);
  }

  /** Has the threads keep the code of their scripts, where it was not kept. */
  async saveScripts(purposes: readonly string[]): Promise<void> {
    const threads = this.#pool?.threads ?? [];
    await Promise.all(threads.map(() => this.#pool!.run(purposes, { name: 'saveScripts' })));
  }

  async close(): Promise<void> {
    // While a thread loads its modules it has files open that nobody would close.
    await Promise.all((this.#pool?.threads ?? []).map((thread) => this.#loading(thread)));
    await this.#pool?.destroy();
    await Promise.all(this.#leaving);
  }

  /** Resolves when a thread has loaded its modules, or is gone. */
  #loading(thread: Worker): Promise<unknown> | undefined {
    if (this.#loaded.has(thread)) return undefined;
    const { promise, resolve } = Promise.withResolvers<void>();
    thread.ref();
    thread.once('exit', resolve);
    thread.on('message', (message: Partial<Loaded>) => {
      if (message.loaded !== undefined) resolve();
    });
    return promise;
  }

  /** Resolves when a thread is gone that the pool has begun to end. */
  async #gone(workerId: number): Promise<void> {
    await this.thread(workerId)?.terminate();
  }

  thread(workerId: number): Worker | undefined {
    return this.#pool?.threads.find((worker) => worker.threadId === workerId);
  }
}
