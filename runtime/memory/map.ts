/**
 * The memory map of a heap. From below: data, stack and heap of the guest up to the break; from the top: the maps that mmap made,
 * down to the limit. The two never cross. `memory.grow` moves the break inside the guest (see runtime/image); here are brk, and
 * the mmap family.
 *
 *     0 ......... break ......... limit .......... end
 *     the guest's own    free       maps of mmap
 *
 * Addresses and sizes are multiples of the WebAssembly page. Memory that is handed out is zero: what was never handed out is zero because
 * heaps start that way, and what was is filled when it is handed out again.
 */
import { WASM_PAGE } from '../abi/limits.ts';
import { zero } from './zero.ts';

/** The globals that the linker appends to an image, as V8 shows them. */
export interface HeapGlobals {
  /** End of the guest's own memory, pages. */
  readonly brk: WebAssembly.Global;
  /** End of what the break may reach, pages. */
  readonly limit: WebAssembly.Global;
  /** Pages of the largest heap that was asked for in vain, without maps. */
  readonly denied: WebAssembly.Global;
}

export const PROT_WRITE = 2;
export const MAP_SHARED = 1;
export const MAP_PRIVATE = 2;
export const MAP_FIXED = 0x10;
export const MAP_ANONYMOUS = 0x20;
export const MREMAP_MAYMOVE = 1;

/** A map of consecutive pages. */
export interface Region {
  first: number;
  pages: number;
  /** It is a map of a file. */
  readonly file: boolean;
  /** Number of the file that changes are written back to (see map_hold), or -1. */
  readonly held: number;
  /** Where the map begins in the file, bytes. */
  readonly offset: number;
}

/** What a map of no file is. */
export const ANONYMOUS = { file: false, held: -1, offset: 0 } as const;

export class HeapMap {
  readonly #memory: WebAssembly.Memory;
  readonly #globals: HeapGlobals;
  readonly #end: number;
  /** The image's own pages: the break never falls below. */
  readonly #floor: number;
  /** By address. */
  readonly #regions: Region[] = [];
  /** The first page of the lowest map. Free pages below it are zero; free pages between maps may not be. */
  #lowestMap: number;
  /** Most pages that were in use when a map came or went. */
  #most = 0;
  /** The limit that the image itself declares as its maximum. */
  readonly #ownLimit: number;

  constructor(memory: WebAssembly.Memory, globals: HeapGlobals) {
    this.#memory = memory;
    this.#globals = globals;
    this.#end = memory.buffer.byteLength / WASM_PAGE;
    this.#floor = globals.brk.value;
    this.#lowestMap = this.#end;
    this.#ownLimit = globals.limit.value;
  }

  /** Regions by address; for msync, munmap and the end of the rank. */
  get regions(): readonly Region[] {
    return this.#regions;
  }

  /** Pages that maps have taken from the break. */
  get pages(): number {
    return this.#end - this.#lowestMap;
  }

  /** Most pages that have been in use: up to the break, and maps. */
  get mostPages(): number {
    return Math.max(this.#most, (this.#globals.brk.value as number) + this.pages);
  }

  /** brk(2): moves the break to an address, rounded up to a page; 0 asks. Returns the break in bytes, modulo 2^32. */
  brk(address: number): number {
    const pages = Math.ceil((address >>> 0) / WASM_PAGE);
    const now: number = this.#globals.brk.value;
    if (address !== 0 && pages >= this.#floor && pages <= (this.#globals.limit.value as number)) {
      // memory.grow promises zeroes and does not look, so what the break gives up is cleared here.
      this.#most = this.mostPages;
      if (pages < now) this.#clear(pages, now - pages);
      this.#globals.brk.value = pages;
    }
    return ((this.#globals.brk.value as number) * WASM_PAGE) | 0;
  }

  /** Takes `pages` pages and returns the first, or -1 when there is no room. They are zero. */
  take(pages: number, rest: Omit<Region, 'first' | 'pages'>): number {
    const first = this.#place(pages);
    if (first < 0) {
      const { brk, denied } = this.#globals;
      const needed: number = brk.value + pages;
      if (needed > denied.value) denied.value = needed;
      return -1;
    }
    if (first > this.#lowestMap) this.#clear(first, pages);
    this.#insert({ first, pages, ...rest });
    return first;
  }

  /** The regions, cut to a range of pages, that a range covers. */
  covered(first: number, pages: number): Region[] {
    return this.#regions
      .filter((r) => r.first < first + pages && first < r.first + r.pages)
      .map((r) => cut(r, Math.max(first, r.first), Math.min(first + pages, r.first + r.pages)));
  }

  /**
   * Gives a range of pages back; regions that it covers in part keep the rest. Returns the numbers of the files that no region
   * holds any more.
   */
  release(first: number, pages: number): number[] {
    const end = first + pages;
    const before = new Set(this.#regions.map((r) => r.held));
    const kept = this.#regions.flatMap((r) => {
      if (r.first >= end || first >= r.first + r.pages) return [r];
      const parts = [
        cut(r, r.first, Math.max(r.first, first)),
        cut(r, Math.min(r.first + r.pages, end), r.first + r.pages),
      ];
      return parts.filter((part) => part.pages > 0);
    });
    this.#regions.splice(0, this.#regions.length, ...kept);
    this.#moveLimit();
    for (const r of kept) before.delete(r.held);
    before.delete(-1);
    return [...before];
  }

  /** Grows the region that begins at a page in its place. False when something is in the way. */
  growInPlace(first: number, pages: number): boolean {
    const i = this.#regions.findIndex((r) => r.first === first);
    const region = this.#regions[i]!;
    const next = this.#regions[i + 1]?.first ?? this.#end;
    if (first + pages > next) return false;
    this.#clear(first + region.pages, pages - region.pages);
    region.pages = pages;
    return true;
  }

  #place(pages: number): number {
    let gapEnd = this.#end;
    for (let i = this.#regions.length - 1; i >= 0; i--) {
      const region = this.#regions[i]!;
      if (gapEnd - (region.first + region.pages) >= pages) return gapEnd - pages;
      gapEnd = region.first;
    }
    return gapEnd - (this.#globals.brk.value as number) >= pages ? gapEnd - pages : -1;
  }

  #insert(region: Region): void {
    const at = this.#regions.findIndex((r) => r.first > region.first);
    this.#regions.splice(at < 0 ? this.#regions.length : at, 0, region);
    this.#moveLimit();
  }

  /** The break may go up to the lowest map, and never beyond the maximum that the image declares. */
  #moveLimit(): void {
    const lowest = this.#regions[0]?.first ?? this.#end;
    // The guest may have grown over pages that once were maps, which memory.grow does not clear: they are cleared when they become free.
    if (lowest > this.#lowestMap) this.#clear(this.#lowestMap, lowest - this.#lowestMap);
    this.#most = this.mostPages;
    this.#lowestMap = lowest;
    this.#globals.limit.value = Math.min(this.#ownLimit, lowest);
  }

  #clear(first: number, pages: number): void {
    if (pages > 0) zero(this.#memory, first * WASM_PAGE, pages * WASM_PAGE);
  }
}

/** The part of a region from one page to another. */
function cut(region: Region, from: number, to: number): Region {
  return {
    ...region,
    first: from,
    pages: to - from,
    offset: region.offset + (from - region.first) * WASM_PAGE,
  };
}
