/** How the ranks of a job come together: each attaches, gets what it needs and its core, and when all are there they go. */
import { ERRNO } from '../../runtime/abi/errno.ts';
import { answer } from '../../runtime/channel/answer.ts';
import type { JobHost } from './host.ts';
import { farFirst, type RunningRank } from './running-rank.ts';

export class Gathering {
  readonly #ranks: readonly RunningRank[];
  readonly #host: JobHost;
  readonly #isEnding: () => boolean;
  readonly #start = Promise.withResolvers<void>();
  #attached = 0;

  /** @param isEnding the job is being ended: nobody waits for the others */
  constructor(ranks: readonly RunningRank[], host: JobHost, isEnding: () => boolean) {
    this.#ranks = ranks;
    this.#host = host;
    this.#isEnding = isEnding;
  }

  /** Resolves when all ranks go, or one has ended before. */
  get started(): Promise<void> {
    return this.#start.promise;
  }

  get isComplete(): boolean {
    return this.#attached === this.#ranks.length;
  }

  /** Where there are threads that have all that the ranks need, these go at once. */
  attachWarm(): void {
    const threads = this.#host.warm(this.#ranks.map(({ task }) => task));
    if (threads === undefined) return;
    for (const [i, rank] of this.#ranks.entries()) rank.takes(threads[i]!);
    this.#attached = this.#ranks.length;
    this.#start.resolve();
  }

  /** A rank asks for what it needs, and to go. */
  async attach(rank: RunningRank): Promise<void> {
    const [tid, workerId] = rank.caller.args as unknown as [number, number];
    rank.workerId = workerId;
    rank.usage.attached();
    this.#host.supply(workerId, rank.task, rank.heap);
    const { core, rank: number } = rank.task;
    if (core >= 0 && (await this.#host.bind(workerId, tid, core))) rank.core = core;
    else if (core >= 0) this.#host.events.unbound(number, core);
    if (this.#isEnding()) return this.#go(rank);
    this.#attached++;
    if (!this.isComplete) return;
    for (const each of farFirst(this.#ranks, this.#host.here())) this.#go(each);
    this.#start.resolve();
  }

  /** Ranks that wait for the rest of the gang wait no longer. */
  dissolve(running: readonly RunningRank[]): void {
    if (!this.isComplete) for (const rank of running) if (rank.workerId > 0) this.#go(rank);
  }

  /** A rank has ended: nobody need wait for the start of the job. */
  over(): void {
    this.#start.resolve();
  }

  #go({ slot }: RunningRank): void {
    answer(this.#host.k, slot, ERRNO.SUCCESS);
  }
}
