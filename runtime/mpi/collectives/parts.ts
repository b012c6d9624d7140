/** The data of each rank in a buffer: equal parts one after the other, or parts that were listed one by one. */
import type { Datatype } from '../types/datatype.ts';

interface Part {
  readonly at: number;
  readonly count: number;
  readonly type: Datatype;
}

const NOWHERE = 2 ** 32;

/** Where elements of a datatype begin, as an address: of MPI_BOTTOM it is that of the data. */
export function lowOf(at: number, count: number, { size, trueLb, extent }: Datatype): number {
  return count * size === 0 ? NOWHERE : (at + trueLb + Math.min(0, (count - 1) * extent)) >>> 0;
}

export function highOf(at: number, count: number, type: Datatype): number {
  if (count * type.size === 0) return 0;
  return lowOf(at, count, type) + Math.abs((count - 1) * type.extent) + type.trueExtent;
}

export class Parts {
  readonly #at: number;
  readonly #count: number;
  readonly #type: Datatype;
  readonly #parts: number;
  #list: Part[] | null = null;

  /** @param parts how many equal parts there are, where they follow each other */
  constructor(at: number, count: number, type: Datatype, parts = 0) {
    this.#at = at;
    this.#count = count;
    this.#parts = parts;
    this.#type = type;
  }

  set(rank: number, at: number, count: number, type: Datatype): void {
    this.#list ??= [];
    this.#list[rank] = { at, count, type };
  }

  /** All data, where it is: equal parts are one piece. */
  get pieces(): readonly Part[] {
    return this.#list ?? [{ at: this.#at, count: this.#count * this.#parts, type: this.#type }];
  }

  /** Address of the first byte, 2^32 where there is none, and behind the last one. */
  get low(): number {
    if (this.#list === null) return lowOf(this.#at, this.#count * this.#parts, this.#type);
    let low = NOWHERE;
    for (const { at, count, type } of this.#list) low = Math.min(low, lowOf(at, count, type));
    return low;
  }

  get high(): number {
    if (this.#list === null) return highOf(this.#at, this.#count * this.#parts, this.#type);
    let high = 0;
    for (const { at, count, type } of this.#list) high = Math.max(high, highOf(at, count, type));
    return high;
  }
}
