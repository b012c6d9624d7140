/** One call of a rank on a file system of the embedding program, as long as the rank may wait for it. */
import { errnoOf } from '../../runtime/abi/errno.ts';
import type { HostCall } from '../host/call.ts';
import { callHost, Failed, type Terms } from '../host/settle.ts';
import type { RunningRank } from '../job/running-rank.ts';

export class Asking {
  readonly rank: RunningRank;
  /** Of the call that the rank makes. */
  readonly #name: string;
  readonly #stop: AbortSignal;
  readonly #terms: Terms;

  /** @param stop aborted when the job ends */
  constructor(name: string, rank: RunningRank, stop: AbortSignal, terms: Terms) {
    this.#name = name;
    this.rank = rank;
    this.#stop = stop;
    this.#terms = terms;
  }

  /** What a function of the file system returns or promises. Rejects with Failed. */
  async ask<T>(run: (call: HostCall) => T | PromiseLike<T>): Promise<T> {
    return (await callHost(this.#name, this.rank, this.#stop, this.#terms, run)) as T;
  }

  /** Whether the rank can still use what it gets: afterwards its heap may be another one's. */
  get isWanted(): boolean {
    return !this.#stop.aborted && !this.rank.caller.ended;
  }
}

/** The errno of what a call has thrown. */
export function errnoOfCall(error: unknown): number {
  return error instanceof Failed ? error.errno : errnoOf(error);
}
