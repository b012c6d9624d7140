/**
 * The worker threads that run ranks: a warm piscina pool with one thread for each LWK core and one task a thread. A job that shares cores with others
 * brings a pool of its own, because a gang that waits for threads of another gang would wait for ever.
 */
import { Piscina } from 'piscina';
import type { RankEnd, RankTask } from '../runtime/core.ts';

/** Stack of a worker, MiB: as much as native programs have; address space that is only used when touched. */
const STACK_MB = 8;

export class WorkerPool {
  readonly #pool: Piscina;

  constructor(threads: number) {
    this.#pool = new Piscina({
      filename: new URL(import.meta.resolve('../runtime/core.js')).href,
      minThreads: threads,
      maxThreads: threads,
      concurrentTasksPerWorker: 1,
      recordTiming: false,
      resourceLimits: { stackSizeMb: STACK_MB },
    });
    // A worker that dies without a task is replaced by the next one that is needed; its job has been told otherwise.
    this.#pool.on('error', () => {});
  }

  run(task: RankTask): Promise<RankEnd> {
    return this.#pool.run(task) as Promise<RankEnd>;
  }

  /** Ends the thread of a rank whatever it is doing, and waits until it is gone. The pool starts another one. */
  async kill(workerId: number): Promise<void> {
    await this.#pool.threads.find((worker) => worker.threadId === workerId)?.terminate();
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}
