/**
 * Freezing a job: its ranks rest until it is thawed. Its time limit and the watch for deadlocks count the time in which it is not
 * frozen.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { freeze, isStill, thaw } from '../../runtime/channel/frozen.ts';
import { ringAll } from '../../runtime/fabric/bells.ts';
import type { RunningRank } from './running-rank.ts';
import type { WaitWatch } from './waits.ts';

/** How long ranks have to come to a call, and between two looks whether they have, milliseconds. */
const SETTLE_MS = 300;
const LOOK_MS = 2;

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

  /** @returns ranks that have not come to a call or wait within a while, and compute on; none when all are still */
  async freeze(): Promise<readonly number[]> {
    this.#begin();
    const going = () =>
      this.#job.ranks.filter(({ slot, result }) => result === undefined && !isStill(this.#job.k, slot));
    for (const until = performance.now() + SETTLE_MS; this.frozen && going().length > 0; await sleep(LOOK_MS))
      if (performance.now() > until) break;
    return going().map(({ task }) => task.rank);
  }

  #begin(): void {
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
