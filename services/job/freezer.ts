/**
 * Freezing a job: its ranks rest until it is thawed. Its time limit and the watch for deadlocks count the time in which it is not
 * frozen.
 */
import { freeze, thaw } from '../../runtime/channel/frozen.ts';
import { ringAll } from '../../runtime/fabric/bells.ts';
import type { RunningRank } from './running-rank.ts';
import type { WaitWatch } from './waits.ts';

/** What of a job it has to do with. */
export interface Freezable {
  readonly k: Int32Array;
  readonly fabric: WebAssembly.Memory | undefined;
  readonly ranks: readonly RunningRank[];
  readonly waits: WaitWatch | undefined;
  /** Its time does not count, or counts again. */
  hold(on: boolean): void;
}

export class Freezer {
  readonly #job: Freezable;
  #frozenAt: number | undefined;
  /** How long it was frozen before, milliseconds. */
  #before = 0;

  constructor(job: Freezable) {
    this.#job = job;
  }

  get frozen(): boolean {
    return this.#frozenAt !== undefined;
  }

  /** How long it has been frozen, milliseconds. */
  get frozenMs(): number {
    return this.#before + (this.#frozenAt === undefined ? 0 : performance.now() - this.#frozenAt);
  }

  freeze(): void {
    if (this.frozen) return;
    const { k, fabric, ranks, waits } = this.#job;
    this.#frozenAt = performance.now();
    this.#job.hold(true);
    waits?.pause();
    // The slots of ranks that have ended may be another job's.
    const running = ranks.filter(({ result }) => result === undefined);
    for (const { slot } of running) freeze(k, slot);
    if (fabric !== undefined && running.length > 0) ringAll(fabric, ranks.length);
  }

  thaw(): void {
    if (!this.frozen) return;
    const { k, ranks, waits } = this.#job;
    this.#before = this.frozenMs;
    this.#frozenAt = undefined;
    for (const { slot, result } of ranks) if (result === undefined) thaw(k, slot);
    waits?.goOn();
    this.#job.hold(false);
  }

  /** The job has ended. */
  close(): void {
    this.#frozenAt = undefined;
  }
}
