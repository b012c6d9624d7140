/** The data of each rank in a buffer: equal parts one after the other, or parts that were listed one by one. */
import type { Datatype } from '../types/datatype.ts';

interface Part {
  readonly at: number;
  readonly count: number;
  readonly type: Datatype;
}

export class Parts {
  readonly #at: number;
  readonly #count: number;
  readonly #type: Datatype;
  /** Bytes from one part to the next one. */
  readonly #stride: number;
  #list: Part[] | null = null;

  constructor(at: number, count: number, type: Datatype, stride: number) {
    this.#at = at;
    this.#count = count;
    this.#type = type;
    this.#stride = stride;
  }

  set(rank: number, at: number, count: number, type: Datatype): void {
    this.#list ??= [];
    this.#list[rank] = { at, count, type };
  }

  at(rank: number): number {
    return this.#list === null ? (this.#at + rank * this.#stride) | 0 : this.#list[rank]!.at;
  }

  count(rank: number): number {
    return this.#list === null ? this.#count : this.#list[rank]!.count;
  }

  type(rank: number): Datatype {
    return this.#list === null ? this.#type : this.#list[rank]!.type;
  }
}
