/** Which thread is bound to which cores: binding takes half a millisecond with its check, so it is done when something changes. */
import { pin } from './machine/affinity.ts';

/** The FWK thread's number here; workers have those of their own, from 1. */
export const FWK_THREAD = 0;

export class Bindings {
  readonly #cores = new Map<number, string>();

  /**
   * Binds a thread to cores, unless it is so already.
   * @param thread Node's number of the thread, which is never used again; the host's (`tid`) may be
   * @returns whether the thread runs on these cores and no others
   */
  async bind(thread: number, tid: number, cores: readonly number[]): Promise<boolean> {
    const wanted = cores.join();
    if (this.#cores.get(thread) === wanted) return true;
    this.#cores.set(thread, wanted);
    const { bound } = await pin(tid, cores);
    if (!bound) this.#cores.delete(thread);
    return bound;
  }

  /** A thread is gone. */
  forget(thread: number): void {
    this.#cores.delete(thread);
  }
}
