/**
 * Memory of the runtime in the rank's own heap, where peers can read it: what MPI_Alloc_mem gives out, layouts of
 * datatypes, buffers of collectives. It comes from the maps at the top of the heap, in blocks of powers of two; large
 * ones are maps of their own.
 */
import { WASM_PAGE } from '../abi/limits.ts';
import { ANONYMOUS } from '../memory/map.ts';
import type { Rank } from '../rank.ts';

const SMALLEST = 4;
const CLASSES = 12;
/** Larger blocks are whole pages. */
const LARGEST = 1 << (SMALLEST + CLASSES - 1);

/** So many blocks of pages are kept, none larger than that. */
const KEPT = 4;
const KEPT_PAGES = 64;

interface Block {
  readonly address: number;
  readonly pages: number;
}

export class Arena {
  readonly #rank: Rank;
  readonly #free: number[][] = Array.from({ length: CLASSES }, () => []);
  /** Size class, or minus the pages, of what is given out. */
  readonly #given = new Map<number, number>();
  readonly #kept: Block[] = [];
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
    else this.#keep(address, -sizeClass);
    return true;
  }

  /**
   * Maps are made zero when they are taken, which costs more than most uses of one: a few are kept for the next use.
   */
  #keep(address: number, pages: number): void {
    if (pages <= KEPT_PAGES) this.#kept.push({ address, pages });
    else this.#release(address, pages);
    if (this.#kept.length > KEPT) this.#drop();
  }

  #drop(): void {
    const { address, pages } = this.#kept.shift()!;
    this.#release(address, pages);
  }

  #release(address: number, pages: number): void {
    this.#rank.map.release(address / WASM_PAGE, pages);
  }

  #takePages(pages: number): number {
    const kept = this.#kept.findIndex((block) => block.pages === pages);
    if (kept >= 0) {
      const [{ address }] = this.#kept.splice(kept, 1) as [Block];
      this.#given.set(address, -pages);
      return address;
    }
    let first = this.#map(pages);
    for (; first <= 0 && this.#kept.length > 0; first = this.#map(pages)) this.#drop();
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
    return this.#rank.map.take(pages, ANONYMOUS);
  }
}
