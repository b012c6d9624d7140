/** The way to one rank of a session: what it is asked and what it answers, trip by trip, and the calls that wait for it. */
import { Earlier, fits, Trip, type Value } from '../../runtime/channel/trip.ts';
import type { GuestMemory } from '../../runtime/memory/guest.ts';
import { NEXT } from '../../runtime/session.ts';
import type { RunningRank } from '../job/running-rank.ts';

/** The number of an export, and its arguments. */
export type Asked = readonly (Value | Earlier)[];

interface Waiting {
  resolve(results: Value[][]): void;
  reject(error: Error): void;
}

export class Line {
  readonly #kernel: WebAssembly.Memory;
  readonly #expect: () => void;
  readonly #ready = Promise.withResolvers<void>();
  /** The last call that waits for this rank, or is carried out there. */
  last: Promise<unknown> = Promise.resolve();
  #trip: Trip | undefined;
  #rank: RunningRank | undefined;
  /** Answers the rank, which waits for the next trip. */
  #give: ((next: number) => void) | undefined;
  #waiting: Waiting | undefined;
  #failure: Error | undefined;
  readonly #over = Promise.withResolvers<never>();

  /**
   * @param expect is called when the rank goes on, and will be back in a moment
   * @param rank where it is there already, and begins again
   */
  constructor(kernel: WebAssembly.Memory, expect: () => void, rank?: RunningRank) {
    this.#kernel = kernel;
    this.#rank = rank;
    this.#expect = expect;
    this.ready.catch(() => {});
    this.over.catch(() => {});
  }

  /** Resolves when the rank waits for its first trip. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** Why nothing that waits for the rank will come. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  /** Rejects when nothing that waits for the rank will come. */
  get over(): Promise<never> {
    return this.#over.promise;
  }

  get rank(): RunningRank {
    return this.#rank!;
  }

  get heap(): GuestMemory {
    return this.#rank!.caller.heap;
  }

  /** The rank waits for a trip, and not behind one. */
  get idle(): boolean {
    return this.#give !== undefined;
  }

  /** The rank asks for its next trip, and has carried out the last one. */
  next(rank: RunningRank, signal: AbortSignal): Promise<number> {
    this.#rank = rank;
    this.#trip ??= new Trip(this.#kernel, rank.slot);
    const { promise, resolve } = Promise.withResolvers<number>();
    const ended = () => resolve(NEXT.END);
    signal.addEventListener('abort', ended);
    if (signal.aborted) ended();
    this.#give = (next) => {
      this.#give = undefined;
      signal.removeEventListener('abort', ended);
      resolve(next);
    };
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve([...this.#trip.take()] as Value[][]);
    this.#ready.resolve();
    return promise;
  }

  /** What a rank that waits answers to lists that fit one trip. */
  trip(lists: readonly Asked[]): Promise<Value[][]> {
    const { promise, resolve, reject } = Promise.withResolvers<Value[][]>();
    if (this.#failure !== undefined || this.#give === undefined) reject(this.#failure);
    else {
      this.#waiting = { resolve, reject };
      this.#trip!.put(lists);
      this.#give(NEXT.TRIP);
      this.#expect();
    }
    return promise;
  }

  /** What it answers to groups of lists, which refer to lists of their own group: in as few trips as they fit. */
  async trips(groups: readonly (readonly Asked[])[]): Promise<Value[][]> {
    const results: Value[][] = [];
    let lists: Asked[] = [];
    const send = async () => {
      if (lists.length > 0) results.push(...(await this.trip(lists)));
      lists = [];
    };
    for (const group of groups) {
      if (!fits([...lists, ...group])) await send();
      const from = lists.length;
      const moved = (value: Value | Earlier) =>
        value instanceof Earlier ? new Earlier(from + value.list) : value;
      lists.push(...group.map((list) => list.map(moved)));
    }
    await send();
    return results;
  }

  /** Ends the rank when it waits for a trip. */
  end(): void {
    this.#give?.(NEXT.END);
  }

  /** The rank has ended, or is to: nothing that waits for it will come. */
  fail(error: Error): void {
    this.#failure ??= error;
    this.#ready.reject(error);
    this.#over.reject(error);
    this.#waiting?.reject(error);
    this.#waiting = undefined;
  }
}
