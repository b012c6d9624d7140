/**
 * Which thread is bound to which cores. Ranks have one each; all others are kept off these (others.ts). A rank whose core turns out
 * busy is let loose (crowding.ts). Threads that start meanwhile have the cores of the thread that starts them. Binding takes a
 * system call, so it is done when something changes.
 */

import { pin, threadCpus } from '../machine/affinity.ts';
import { type Bound, Crowding, type Spare } from './crowding.ts';
import { isRanks, keepOthers } from './others.ts';

export class Bindings {
  readonly #cores = new Map<number, string>();
  /** The host's numbers of threads that have run ranks, by Node's. */
  readonly #tids = new Map<number, number>();
  readonly #crowding = new Crowding(this);

  /**
   * Binds the thread of a rank to cores, unless it is so already.
   * @param thread Node's number of the thread, which is never used again; the host's (`tid`) may be
   * @returns whether the thread runs on these cores and no others
   */
  async bind(thread: number, tid: number, cores: readonly number[]): Promise<boolean> {
    const wanted = cores.join();
    isRanks(tid, true);
    this.#tids.set(thread, tid);
    if (this.#cores.get(thread) === wanted) return true;
    this.#cores.delete(thread);
    const { bound } = await pin(tid, cores);
    if (bound && this.#tids.has(thread)) this.#cores.set(thread, wanted);
    return bound;
  }

  /** Whether a thread has been bound to a core; -1 stands for any. */
  isBound(thread: number, core: number): boolean {
    return core < 0 || this.#cores.get(thread) === String(core);
  }

  /** Where a thread may run by now, when that is not where it was bound. It counts as bound no more, and the next rank binds it. */
  strayed(thread: number): readonly number[] | undefined {
    const wanted = this.#cores.get(thread);
    const cores = wanted === undefined ? [] : threadCpus(this.#tids.get(thread)!);
    if (cores.length === 0 || cores.join() === wanted) return undefined;
    this.#cores.delete(thread);
    return cores;
  }

  tidOf(thread: number): number | undefined {
    return this.#tids.get(thread);
  }

  /** Lets those of these ranks that have a core for themselves loose while strangers keep them from it. */
  follow(ranks: readonly (Bound & { readonly task: { readonly alone: boolean } })[], spare: Spare): void {
    const bound = ranks.filter(({ core, task }) => core >= 0 && task.alone);
    this.#crowding.follow(bound, spare);
  }

  /** A thread is gone. */
  forget(thread: number): void {
    this.#cores.delete(thread);
    const tid = this.#tids.get(thread);
    this.#tids.delete(thread);
    if (tid !== undefined) isRanks(tid, false);
  }

  /** Leaves these cores to all threads but those of ranks, as long as jobs run. */
  keepOthers(cores: readonly number[], running: readonly { readonly tiered: boolean }[]): void {
    const tiered = running.some((job) => job.tiered);
    keepOthers(this, running.length > 0 ? { cores, tiered } : undefined);
  }
}
