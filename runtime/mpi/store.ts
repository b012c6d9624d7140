/**
 * The store of payloads that came too early: blocks of powers of two from 64 bytes, in pages of one size each, in a memory of its own that grows up to
 * 256 MiB, and to 4 GiB for all ranks of a job together. When it is full, messages stay in the rings, and their senders wait. A page whose blocks are
 * all free serves any size again. One message of each source has a slot, so that whatever one source has sent, the next message of another one is seen.
 */
import { WASM_PAGE } from '../abi/limits.ts';
import { type Copy, copyBetween } from '../fabric/copies.ts';
import type { Geometry } from '../fabric/layout.ts';

const SMALLEST = 6;
const CLASSES = 11;
const PAGE_BITS = 16;
/** Of a rank, and of all ranks of a job. */
const MAX_PAGES = 4096;
const ALL_PAGES = 65536;

const classOf = (bytes: number) => Math.max(0, 32 - Math.clz32(Math.max(bytes, 1) - 1) - SMALLEST);

export class Store {
  readonly #heap: WebAssembly.Memory;
  readonly #fabric: WebAssembly.Memory;
  readonly #maxPages: number;
  readonly #slotBytes: number;
  /** By source: its slot is in use. */
  readonly #slots: Uint8Array;
  #memory: WebAssembly.Memory | undefined;
  #fromRing: Copy | undefined;
  #toHeap: Copy | undefined;
  /** Pages that have been used at some time; the slots come first. */
  #pages: number;
  /** Of those, the ones without blocks. */
  readonly #empty: number[] = [];
  /** By class: pages that may have a free block. */
  readonly #open: number[][] = Array.from({ length: CLASSES }, () => []);
  /** By page: free blocks, where the part begins that was never given out, and how many blocks are in use. */
  readonly #free: number[][] = [];
  readonly #rest: number[] = [];
  readonly #used: number[] = [];

  constructor(heap: WebAssembly.Memory, fabric: WebAssembly.Memory, { ranks, eagerBytes }: Geometry) {
    this.#heap = heap;
    this.#fabric = fabric;
    this.#slotBytes = eagerBytes;
    this.#slots = new Uint8Array(ranks);
    this.#pages = Math.ceil((ranks * eagerBytes) / WASM_PAGE);
    this.#maxPages = this.#pages + Math.min(MAX_PAGES, Math.floor(ALL_PAGES / ranks));
  }

  get memory(): WebAssembly.Memory {
    return this.#memory!;
  }

  /**
   * Copies a payload that came through a ring out of the fabric.
   * @param source whose slot may be used, or -1
   * @returns its address, or -1 when the store is full
   */
  put(from: number, bytes: number, source: number): number {
    if (this.#memory === undefined) this.#make();
    const sizeClass = classOf(bytes);
    const page = this.#openPage(sizeClass);
    const at = page >= 0 ? this.#takeBlock(page, sizeClass) : this.#takeSlot(source);
    if (at >= 0) this.#fromRing!(at, from, bytes);
    return at;
  }

  #takeSlot(source: number): number {
    if (source < 0 || this.#slots[source] === 1) return -1;
    this.#slots[source] = 1;
    return source * this.#slotBytes;
  }

  /** Copies a payload to the heap. */
  get(to: number, at: number, bytes: number): void {
    this.#toHeap!(to, at, bytes);
  }

  free(at: number, bytes: number): void {
    if (at < this.#slots.length * this.#slotBytes) {
      this.#slots[at / this.#slotBytes] = 0;
      return;
    }
    const open = this.#open[classOf(bytes)]!;
    const page = at >>> PAGE_BITS;
    const free = this.#free[page]!;
    if (!this.#hasBlock(page)) open.push(page);
    free.push(at);
    this.#used[page]!--;
    // The last page of a class stays, so that messages that come and go one by one do not make and unmake it.
    if (this.#used[page]! > 0 || open.length === 1) return;
    open.splice(open.indexOf(page), 1);
    free.length = 0;
    this.#empty.push(page);
  }

  #hasBlock(page: number): boolean {
    return this.#free[page]!.length > 0 || this.#rest[page]! < (page + 1) * WASM_PAGE;
  }

  #takeBlock(page: number, sizeClass: number): number {
    let at = this.#free[page]!.pop();
    if (at === undefined) {
      at = this.#rest[page]!;
      this.#rest[page] = at + (1 << (SMALLEST + sizeClass));
    }
    this.#used[page]!++;
    if (!this.#hasBlock(page)) this.#open[sizeClass]!.pop();
    return at;
  }

  /** The page for the next block of a class, or -1. */
  #openPage(sizeClass: number): number {
    const open = this.#open[sizeClass]!;
    if (open.length > 0) return open.at(-1)!;
    const page = this.#empty.pop() ?? this.#extend();
    if (page < 0) return -1;
    this.#rest[page] = page * WASM_PAGE;
    open.push(page);
    return page;
  }

  #extend(): number {
    if (this.#pages === this.#maxPages) return -1;
    const now = this.#memory!.buffer.byteLength / WASM_PAGE;
    if (this.#pages === now) this.#memory!.grow(Math.min(this.#maxPages - now, Math.max(now, 16)));
    this.#free[this.#pages] = [];
    this.#used[this.#pages] = 0;
    return this.#pages++;
  }

  #make(): void {
    this.#memory = new WebAssembly.Memory({ initial: this.#pages, maximum: this.#maxPages, shared: true });
    this.#fromRing = copyBetween(this.#memory, this.#fabric);
    this.#toHeap = copyBetween(this.#heap, this.#memory);
  }
}
