/** The start of a gang: its ranks attach, and go when all have. */
import { ERRNO } from '../../runtime/abi/errno.ts';
import { answer } from '../../runtime/channel/answer.ts';
import type { JobHost } from './host.ts';
import { farFirst, type RunningRank } from './running-rank.ts';

export class Gathering {
  readonly #host: JobHost;
  /** How many have not attached. */
  #missing: number;
  /** Those that have, and wait for the rest. */
  readonly #waiting: RunningRank[] = [];
  readonly #start = Promise.withResolvers<void>();

  constructor(host: JobHost, ranks: number) {
    this.#host = host;
    this.#missing = ranks;
  }

  /** Resolves when all go, or one has ended. */
  get started(): Promise<void> {
    return this.#start.promise;
  }

  /** All go. */
  get isComplete(): boolean {
    return this.#missing === 0;
  }

  /** Where there are threads that have all that the ranks need, these go at once. */
  warm(ranks: readonly RunningRank[]): void {
    const threads = this.#host.warm(ranks.map(({ task }) => task));
    if (threads === undefined) return;
    for (const [i, rank] of ranks.entries()) rank.takes(threads[i]!);
    this.#missing = 0;
    this.#start.resolve();
  }

  /** A rank has a thread, and gets what it needs. */
  async attach(rank: RunningRank, isOver: () => boolean): Promise<void> {
    const [tid, workerId] = rank.caller.args as unknown as [number, number];
    rank.workerId = workerId;
    rank.usage.attached();
    this.#host.supply(workerId, rank.task, rank.heap);
    const { core, rank: number } = rank.task;
    if (core >= 0 && (await this.#host.bind(workerId, tid, core))) rank.core = core;
    else if (core >= 0) this.#host.events.unbound(number, core);
    this.#waiting.push(rank);
    if (isOver()) this.stop();
    else if (--this.#missing === 0) this.#go();
  }

  /** One is to attach again. */
  again(): void {
    this.#missing++;
  }

  /** A rank has ended: nobody waits for it. */
  ended(): void {
    this.#start.resolve();
  }

  /** The job ends: those that wait for the rest wait no longer. */
  stop(): void {
    for (const { slot } of this.#waiting.splice(0)) answer(this.#host.k, slot, ERRNO.SUCCESS);
  }

  #go(): void {
    for (const { slot } of farFirst(this.#waiting.splice(0), this.#host.here()))
      answer(this.#host.k, slot, ERRNO.SUCCESS);
    this.#start.resolve();
  }
}
