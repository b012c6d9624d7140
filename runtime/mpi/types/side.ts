/** One side of a move: data of a layout in a memory, and where the next byte of it is. Nothing is allocated here. */
import type { Datatype } from './datatype.ts';
import { NO_RUNS, RUN_WORDS } from './runs.ts';

const SPACE = 2 ** 32;

/** Refuses blocks that do not lie in the address space one after the other. */
export function checkBlocks(address: number, reach: number, bytes: number): void {
  const at = address >>> 0;
  const low = reach < 0 ? at + reach : at;
  const high = (reach < 0 ? at : at + reach) + bytes;
  if (low < 0 || high > SPACE) outside(low, high);
}

function outside(low: number, high: number): never {
  throw new RangeError(`data from ${low} to ${high} lies outside of the address space`);
}

export class Side {
  /** Words of the memory of the data. */
  readonly #heap: Int32Array;
  /** Bytes that are left. */
  left = 0;
  // Where the data is a list of runs: its words, whether they stand in the memory itself, and the runs of an element.
  words: Int32Array = NO_RUNS;
  at = 0;
  resident = false;
  runs = 0;
  extent = 0;
  size = 0;
  /**
   * Elements that are left, with the one of the position, or 0 where the data is one run; and the address of that
   * element.
   */
  elements = 0;
  element = 0;
  /** Which run of the element. */
  run = 0;
  // What is left of the run: address of the next byte, bytes of a block and what is left of this one, distance
  // between blocks, blocks with this one.
  // Addresses are i32, so that they are small integers for the engine; their bits mean a u32.
  address = 0;
  bytes = 0;
  rest = 0;
  stride = 0;
  blocks = 0;

  constructor(memory: WebAssembly.Memory) {
    this.#heap = new Int32Array(memory.buffer);
  }

  /** A block of bytes. */
  block(address: number, bytes: number): this {
    this.elements = 0;
    this.resident = false;
    this.left = bytes;
    this.#stretch(address, bytes, 0, bytes > 0 ? 1 : 0);
    return this;
  }

  /**
   * Elements of a committed type. Where its runs are published, the memory of the data is the heap of the rank that
   * did it.
   */
  type(type: Datatype, address: number, count: number): this {
    const { runs, published, extent, size } = type;
    if (type.contiguous) return this.block(address, size * count);
    const runCount = runs.length / RUN_WORDS;
    const words = published === 0 || runCount === 1 ? runs : this.#heap;
    return this.layout(words, words === runs ? 0 : published >>> 2, runCount, extent, address, count, size);
  }

  /**
   * Elements of a layout that begins at word `at` of `words`. Layouts whose words stand in the memory of the data
   * move fastest.
   * @param size bytes of data of one element: what the runs come to, where the caller does not know
   */
  layout(
    words: Int32Array,
    at: number,
    runs: number,
    extent: number,
    address: number,
    count: number,
    size: number = sizeOf(words, at, runs),
  ): this {
    this.elements = 0;
    this.resident = false;
    if (runs === 0 || count === 0) return this.block(address, 0);
    const reach = extent * (count - 1);
    if (Math.abs(reach) >= SPACE) outside(address >>> 0, (address >>> 0) + reach);
    if (runs === 1 && this.#fold(words, at, extent, address, count)) return this;
    if (size === 0) return this.block(address, 0);
    this.size = size;
    this.left = size * count;
    this.words = words;
    this.at = at;
    this.resident = words.buffer === this.#heap.buffer;
    this.runs = runs;
    this.extent = extent;
    this.element = address | 0;
    this.elements = count;
    this.run = 0;
    this.#enter();
    return this;
  }

  /** A single run whose copies are one run again. */
  #fold(words: Int32Array, at: number, extent: number, address: number, count: number): boolean {
    const start = (address + words[at]!) | 0;
    const bytes = words[at + 1]! >>> 0;
    const stride = words[at + 2]!;
    const blocks = words[at + 3]! >>> 0;
    this.left = bytes * blocks * count;
    if (this.left === 0) this.block(start, 0);
    else if (blocks === 1)
      if (extent === bytes) this.block(start, bytes * count);
      else this.#stretch(start, bytes, extent, count);
    else if (count === 1 || extent === stride * blocks) this.#stretch(start, bytes, stride, blocks * count);
    else return false;
    return true;
  }

  #stretch(address: number, bytes: number, stride: number, blocks: number): void {
    this.address = address | 0;
    this.bytes = bytes;
    this.rest = bytes;
    this.stride = stride;
    this.blocks = blocks;
    if (blocks > 0) checkBlocks(address, stride * (blocks - 1), bytes);
  }

  /** Enters the run of the position; empty ones are passed over. */
  #enter(): void {
    for (;;) {
      const word = this.at + this.run * RUN_WORDS;
      const { words } = this;
      const bytes = words[word + 1]! >>> 0;
      const blocks = words[word + 3]! >>> 0;
      if (bytes > 0 && blocks > 0) {
        this.#stretch(this.element + words[word]!, bytes, words[word + 2]!, blocks);
        return;
      }
      if (!this.#turn(1)) return;
    }
  }

  /** Passes over runs of the element; false at the end. */
  #turn(runs: number): boolean {
    if (this.elements === 0) return false;
    this.run += runs;
    if (this.run >= this.runs) {
      this.run = 0;
      this.element = (this.element + this.extent) | 0;
      if (--this.elements === 0) return false;
    }
    return true;
  }

  /** Passes over whole blocks, from the beginning of one. */
  passBlocks(count: number): void {
    this.left -= count * this.bytes;
    this.blocks -= count;
    if (this.blocks > 0) this.address = (this.address + count * this.stride) | 0;
    else if (this.#turn(1)) this.#enter();
  }

  /** Passes over bytes of the block. */
  passBytes(bytes: number): void {
    if (bytes > this.rest) outside(this.address >>> 0, (this.address >>> 0) + bytes);
    if (bytes < this.rest) {
      this.left -= bytes;
      this.rest -= bytes;
      this.address = (this.address + bytes) | 0;
      return;
    }
    this.left += this.bytes - this.rest;
    this.address = (this.address + this.rest - this.bytes) | 0;
    this.rest = this.bytes;
    this.passBlocks(1);
  }

  /** Passes over whole runs of the element, from the beginning of one; `bytes` is what they have. */
  passRuns(count: number, bytes: number): void {
    this.left -= bytes;
    this.blocks = 0;
    if (this.#turn(count)) this.#enter();
  }

  /** Passes over whole elements, from the beginning of one. */
  passElements(count: number): void {
    this.left -= count * this.size;
    this.elements -= count;
    this.blocks = 0;
    if (this.elements === 0) return;
    this.element = (this.element + count * this.extent) | 0;
    this.#enter();
  }

  /** At the beginning of a run of several. */
  get atRun(): boolean {
    return (
      this.elements > 0 &&
      this.rest === this.bytes &&
      this.blocks === this.words[this.at + this.run * RUN_WORDS + 3]! >>> 0
    );
  }

  /** All that is left is one block. */
  get plain(): boolean {
    return this.blocks === 1 && this.elements === 0;
  }

  /** Where the words of the position's run stand in the memory, bytes. */
  get wordsAddress(): number {
    return 4 * (this.at + this.run * RUN_WORDS);
  }

  /** Bytes of so many runs from the position on. */
  bytesOf(runs: number): number {
    if (runs === this.runs) return this.size;
    return sizeOf(this.words, this.at + this.run * RUN_WORDS, runs);
  }

  /** Passes over data. */
  skip(bytes: number): this {
    let left = Math.min(bytes, this.left);
    if (this.elements > 1 && left >= this.size && this.run === 0 && this.atRun) {
      const whole = Math.floor(left / this.size);
      this.passElements(whole);
      left -= whole * this.size;
    }
    while (left > 0 && this.blocks > 0) {
      const whole = this.rest === this.bytes ? Math.min(this.blocks, Math.floor(left / this.bytes)) : 0;
      const step = whole > 0 ? whole * this.bytes : Math.min(left, this.rest);
      if (whole > 0) this.passBlocks(whole);
      else this.passBytes(step);
      left -= step;
    }
    return this;
  }
}

function sizeOf(words: Int32Array, at: number, runs: number): number {
  let size = 0;
  for (let i = 0, word = at; i < runs; i++, word += RUN_WORDS)
    size += (words[word + 1]! >>> 0) * (words[word + 3]! >>> 0);
  return size;
}
