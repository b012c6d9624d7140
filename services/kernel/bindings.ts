/**
 * Which thread is bound to which cores. Ranks have one each; while they run, every other thread of the process (the main thread,
 * the FWK's, those of V8 and libuv) is kept off these where there are cores without a rank. A rank whose core turns out busy is
 * let loose (crowding.ts). Threads that start meanwhile have the cores of the thread that starts them. Binding takes a system
 * call, so it is done when something changes.
 */

import { pin } from '../machine/affinity.ts';
import { loadLibc } from '../machine/libc.ts';
import { list } from '../machine/procfs.ts';
import { type Bound, Crowding, type Spare } from './crowding.ts';

/**
 * A job that lasts so long, milliseconds, is worth that others are kept off its cores: it takes two system calls a thread, and
 * again when it ends.
 */
const WORTH_MS = 20;

export class Bindings {
  readonly #cores = new Map<number, string>();
  /** The host's numbers of threads that have run ranks, by Node's. */
  readonly #tids = new Map<number, number>();
  readonly #ranks = new Set<number>();
  readonly #crowding = new Crowding(this);
  /** Where the other threads ran before, by the host's number. */
  readonly #before = new Map<number, readonly number[]>();
  #others = '';
  #soon: NodeJS.Timeout | undefined;

  /**
   * Binds the thread of a rank to cores, unless it is so already.
   * @param thread Node's number of the thread, which is never used again; the host's (`tid`) may be
   * @returns whether the thread runs on these cores and no others
   */
  async bind(thread: number, tid: number, cores: readonly number[]): Promise<boolean> {
    const wanted = cores.join();
    this.#ranks.add(tid);
    this.#tids.set(thread, tid);
    if (this.#cores.get(thread) === wanted) return true;
    this.#cores.set(thread, wanted);
    const { bound } = await pin(tid, cores);
    if (!bound) this.#cores.delete(thread);
    return bound;
  }

  /** Whether a thread has been bound to a core; -1 stands for any. */
  isBound(thread: number, core: number): boolean {
    return core < 0 || this.#cores.get(thread) === String(core);
  }

  tidOf(thread: number): number | undefined {
    return this.#tids.get(thread);
  }

  /** Lets these ranks, which have a core for themselves each, loose while strangers keep them from it. */
  follow(ranks: readonly Bound[], spare: Spare): void {
    this.#crowding.follow(ranks, spare);
  }

  /** A thread is gone. */
  forget(thread: number): void {
    this.#cores.delete(thread);
    this.#tids.delete(thread);
  }

  /** Keeps all threads but those of ranks on these cores, after a moment; without cores, lets them run where they ran before. */
  keepOthers(cores: readonly number[]): void {
    const wanted = cores.join();
    if (wanted === this.#others) return;
    this.#others = wanted;
    clearTimeout(this.#soon);
    if (cores.length > 0) this.#soon = setTimeout(() => void this.#keep(cores), WORTH_MS).unref();
    else if (this.#before.size > 0) void this.#keep(cores);
  }

  async #keep(cores: readonly number[]): Promise<void> {
    const { libc } = await loadLibc();
    // The last one to ask is the one that counts.
    if (libc === undefined || cores.join() !== this.#others) return;
    for (const tid of list('/', 'proc/self/task').map(Number)) {
      if (this.#ranks.has(tid)) continue;
      const before = this.#before.get(tid) ?? libc.getAffinity(tid);
      if (before === undefined) continue;
      libc.setAffinity(tid, cores.length > 0 ? cores : before);
      if (cores.length > 0) this.#before.set(tid, before);
    }
    if (cores.length === 0) this.#before.clear();
  }
}
