/**
 * Memory of the runtime in the rank's own heap, where peers can read it: what MPI_Alloc_mem gives out, layouts of datatypes, buffers of collectives. It comes from
 * the maps at the top of the heap, in blocks of powers of two; large ones are maps of their own.
 */
import { WASM_PAGE } from '../abi/limits.ts';
import type { Rank } from '../rank.ts';

const SMALLEST = 4;
const CLASSES = 12;
/** Larger blocks are whole pages. */
const LARGEST = 1 << (SMALLEST + CLASSES - 1);

export class Arena {
  readonly #rank: Rank;
  readonly #free: number[][] = Array.from({ length: CLASSES }, () => []);
  /** Size class, or minus the pages, of what is given out. */
  readonly #given = new Map<number, number>();
  #at = 0;
  #end = 0;

  constructor(rank: Rank) {
    this.#rank = rank;
  }

  /** Takes so many bytes, aligned to 16: their address, or 0 when the heap has no room. */
  take(bytes: number): number {
    if (bytes > LARGEST) return this.#takePages(Math.ceil(bytes / WASM_PAGE));
    const sizeClass = Math.max(0, 32 - Math.clz32(Math.max(bytes, 1) - 1) - SMALLEST);
    const at = this.#free[sizeClass]!.pop() ?? this.#carve(1 << (sizeClass + SMALLEST));
    if (at !== 0) this.#given.set(at, sizeClass);
    return at;
  }

  /** Gives a block back; false when there is none at the address. */
  give(address: number): boolean {
    const sizeClass = this.#given.get(address);
    if (sizeClass === undefined) return false;
    this.#given.delete(address);
    if (sizeClass >= 0) this.#free[sizeClass]!.push(address);
    else this.#rank.map.release(address / WASM_PAGE, -sizeClass);
    return true;
  }

  #takePages(pages: number): number {
    const first = this.#map(pages);
    if (first > 0) this.#given.set(first * WASM_PAGE, -pages);
    return Math.max(first, 0) * WASM_PAGE;
  }

  #carve(bytes: number): number {
    if (this.#at + bytes > this.#end) {
      const first = this.#map(1);
      if (first <= 0) return 0;
      this.#at = first * WASM_PAGE;
      this.#end = this.#at + WASM_PAGE;
    }
    this.#at += bytes;
    return this.#at - bytes;
  }

  #map(pages: number): number {
    return this.#rank.map.take(pages, { fd: -1, offset: 0, writeBack: false });
  }
}
