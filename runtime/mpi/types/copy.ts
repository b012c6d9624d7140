/**
 * Moves data of one layout to another one, from memory to memory, without a packed copy in between. A layout is a list of runs (see runs.ts), which may
 * stand in any Int32Array: that of another rank is read straight from its memory. Nothing is allocated here. What lies outside of a memory is
 * never written: the module traps there, and a run that leaves the address space is a RangeError.
 */
import type { CopyExports } from './copy-module.ts';
import type { Datatype } from './datatype.ts';
import { NO_RUNS, RUN_WORDS } from './runs.ts';

const SPACE = 2 ** 32;
/** Elements of several runs are moved run by run for so many bytes at a time, so that they stay in the cache. */
const CHUNK = 32768;
/** Fewer elements than that are not worth it. */
const MIN_ELEMENTS = 4;

/** Refuses blocks that do not lie in the address space one after the other. */
function check(address: number, reach: number, bytes: number): void {
  const low = reach < 0 ? address + reach : address;
  const high = (reach < 0 ? address : address + reach) + bytes;
  if (low < 0 || high > SPACE) outside(low, high);
}

/** The same of blocks in two dimensions. */
function checkBoth(address: number, reach: number, step: number, bytes: number): void {
  check(address + Math.min(step, 0), Math.min(reach, 0), bytes);
  check(address + Math.max(step, 0), Math.max(reach, 0), bytes);
}

function outside(low: number, high: number): never {
  throw new RangeError(`data from ${low} to ${high} lies outside of the address space`);
}

/** One side of a move: where the next byte is. */
export class Side {
  words: Int32Array = NO_RUNS;
  at = 0;
  runs = 0;
  extent = 0;
  /** Address of the element of the position; of elements behind it, how many there are with it. */
  element = 0;
  elements = 0;
  /** Which run of the element. */
  run = 0;
  /** Bytes of a whole element, where a layout has several runs or elements, or 0. */
  size = 0;
  // What is left of the run: address of the next byte, bytes of a block and what is left of this one, distance between blocks, blocks with this one.
  address = 0;
  bytes = 0;
  rest = 0;
  stride = 0;
  blocks = 0;

  /** A block of bytes. */
  block(address: number, bytes: number): this {
    this.elements = 0;
    this.size = 0;
    this.#stretch(address >>> 0, bytes, 0, bytes > 0 ? 1 : 0);
    return this;
  }

  /** Elements of a committed type. */
  type(type: Datatype, address: number, count: number): this {
    return type.contiguous
      ? this.block(address, type.size * count)
      : this.layout(type.runs, 0, type.runs.length / RUN_WORDS, type.extent, address, count);
  }

  /** Elements of a layout that begins at word `at` of `words`. */
  layout(words: Int32Array, at: number, runs: number, extent: number, address: number, count: number): this {
    this.elements = 0;
    this.size = 0;
    if (runs === 0 || count === 0) return this.block(address, 0);
    if (Math.abs(extent) * (count - 1) >= SPACE) outside(address >>> 0, (address >>> 0) + extent * count);
    if (runs === 1 && this.#fold(words, at, extent, address, count)) return this;
    this.words = words;
    this.at = at;
    this.runs = runs;
    this.extent = extent;
    this.element = address >>> 0;
    this.elements = count;
    this.run = 0;
    this.size = sizeOf(words, at, runs);
    if (this.size === 0) return this.block(address, 0);
    this.#enter();
    return this;
  }

  /** A single run whose copies are one run again. */
  #fold(words: Int32Array, at: number, extent: number, address: number, count: number): boolean {
    const start = (address + words[at]!) >>> 0;
    const bytes = words[at + 1]! >>> 0;
    const stride = words[at + 2]!;
    const blocks = words[at + 3]! >>> 0;
    if (blocks === 0 || bytes === 0) this.block(start, 0);
    else if (blocks === 1)
      if (extent === bytes) this.block(start, bytes * count);
      else this.#stretch(start, bytes, extent, count);
    else if (count === 1 || extent === stride * blocks) this.#stretch(start, bytes, stride, blocks * count);
    else return false;
    return true;
  }

  #stretch(address: number, bytes: number, stride: number, blocks: number): void {
    this.address = address;
    this.bytes = bytes;
    this.rest = bytes;
    this.stride = stride;
    this.blocks = blocks;
    if (blocks > 0) check(address, stride * (blocks - 1), bytes);
  }

  /** Enters the run of the position; empty ones are passed over. */
  #enter(): void {
    for (;;) {
      const word = this.at + this.run * RUN_WORDS;
      const { words } = this;
      const bytes = words[word + 1]! >>> 0;
      const blocks = words[word + 3]! >>> 0;
      if (bytes > 0 && blocks > 0) {
        this.#stretch((this.element + words[word]!) >>> 0, bytes, words[word + 2]!, blocks);
        return;
      }
      if (!this.#turn()) return;
    }
  }

  /** To the next run; false at the end. */
  #turn(): boolean {
    if (this.elements === 0) return false;
    if (++this.run === this.runs) {
      this.run = 0;
      this.element = (this.element + this.extent) >>> 0;
      if (--this.elements === 0) return false;
    }
    return true;
  }

  /** Passes over whole blocks, from the beginning of one. */
  passBlocks(count: number): void {
    this.blocks -= count;
    if (this.blocks > 0) this.address += count * this.stride;
    else if (this.#turn()) this.#enter();
  }

  /** Passes over bytes of the block. */
  passBytes(bytes: number): void {
    this.rest -= bytes;
    this.address += bytes;
    if (this.rest > 0) return;
    this.address -= this.bytes;
    this.rest = this.bytes;
    this.passBlocks(1);
  }

  /** Passes over whole elements, from the beginning of one. */
  passElements(count: number): void {
    this.elements -= count;
    this.blocks = 0;
    if (this.elements === 0) return;
    this.element = (this.element + count * this.extent) >>> 0;
    this.#enter();
  }

  /** At the beginning of an element, where there are several runs or elements. */
  get atElement(): boolean {
    return (
      this.elements > 0 &&
      this.run === 0 &&
      this.rest === this.bytes &&
      this.blocks === this.words[this.at + 3]! >>> 0
    );
  }

  /** Passes over data, from the beginning on. */
  skip(bytes: number): this {
    let left = bytes;
    if (this.elements > 1 && left >= this.size) {
      const whole = Math.min(this.elements, Math.floor(left / this.size));
      this.passElements(whole);
      left -= whole * this.size;
    }
    while (left > 0 && this.blocks > 0) {
      const whole = Math.min(this.blocks, Math.floor(left / this.bytes));
      if (whole > 0) {
        left -= whole * this.bytes;
        this.passBlocks(whole);
      } else {
        this.passBytes(left);
        left = 0;
      }
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

/** Moves data from one memory to another one: fill `to` and `from`, then call `move`. */
export class Mover {
  readonly to = new Side();
  readonly from = new Side();
  readonly #exports: CopyExports;

  constructor(exports: CopyExports) {
    this.#exports = exports;
  }

  /** Moves until one side ends or `limit` bytes have been moved: how many were. Both sides stand behind what was moved. */
  move(limit: number = Number.MAX_SAFE_INTEGER): number {
    const { to, from } = this;
    let left = limit;
    while (left > 0 && to.blocks > 0 && from.blocks > 0) left -= this.#step(left);
    return limit - left;
  }

  /** Moves what one call can: bytes moved. */
  #step(left: number): number {
    const { to, from } = this;
    const toWhole = to.rest === to.bytes;
    const fromWhole = from.rest === from.bytes;
    if (to.elements + from.elements >= MIN_ELEMENTS) {
      const bytes = this.#elements(left);
      if (bytes > 0) return bytes;
    }
    if (toWhole && fromWhole && to.bytes === from.bytes && left >= to.bytes) {
      const { bytes } = to;
      const blocks = Math.min(to.blocks, from.blocks, Math.floor(left / bytes));
      this.#strided(to.stride, from.stride, bytes, blocks);
      to.passBlocks(blocks);
      from.passBlocks(blocks);
      return blocks * bytes;
    }
    if (fromWhole && to.rest >= from.bytes && left >= from.bytes) return this.#fill(left);
    if (toWhole && from.rest >= to.bytes && left >= to.bytes) return this.#drain(left);
    const bytes = Math.min(to.rest, from.rest, left);
    this.#strided(0, 0, bytes, 1);
    to.passBytes(bytes);
    from.passBytes(bytes);
    return bytes;
  }

  #strided(toStride: number, fromStride: number, bytes: number, blocks: number): void {
    const { to, from } = this;
    this.#exports.strided(
      to.address | 0,
      toStride | 0,
      from.address | 0,
      fromStride | 0,
      bytes | 0,
      blocks | 0,
    );
  }

  /** Blocks into a longer one. */
  #fill(left: number): number {
    const { to, from } = this;
    const { bytes } = from;
    const blocks = Math.min(from.blocks, Math.floor(Math.min(to.rest, left) / bytes));
    this.#strided(bytes, from.stride, bytes, blocks);
    to.passBytes(blocks * bytes);
    from.passBlocks(blocks);
    return blocks * bytes;
  }

  /** Blocks out of a longer one. */
  #drain(left: number): number {
    const { to, from } = this;
    const { bytes } = to;
    const blocks = Math.min(to.blocks, Math.floor(Math.min(from.rest, left) / bytes));
    this.#strided(to.stride, bytes, bytes, blocks);
    to.passBlocks(blocks);
    from.passBytes(blocks * bytes);
    return blocks * bytes;
  }

  /**
   * Whole elements of several runs out of a block, into one, or of equal layouts: run by run, because the elements of a run are equally spaced. Bytes
   * moved; 0 when there is no such case.
   */
  #elements(left: number): number {
    const { to, from } = this;
    const typedTo = to.elements >= MIN_ELEMENTS && to.atElement;
    const typedFrom = from.elements >= MIN_ELEMENTS && from.atElement;
    const typed = typedTo ? to : from;
    let count = Math.min(typed.elements, Math.floor(left / typed.size));
    if (typedTo && typedFrom) {
      if (!this.#alike()) return 0;
      count = Math.min(count, from.elements);
    } else if (typedTo) count = Math.min(count, Math.floor(from.rest / to.size));
    else if (typedFrom) count = Math.min(count, Math.floor(to.rest / from.size));
    else return 0;
    if (count < MIN_ELEMENTS) return 0;
    count = Math.min(count, Math.max(1, Math.floor(CHUNK / Math.max(typed.size, Math.abs(typed.extent)))));
    const bytes = count * typed.size;
    this.#byRuns(typed, typedTo, typedFrom, count);
    if (typedTo) to.passElements(count);
    else to.passBytes(bytes);
    if (typedFrom) from.passElements(count);
    else from.passBytes(bytes);
    return bytes;
  }

  /** Whether the runs of both sides have the same blocks. */
  #alike(): boolean {
    const { to, from } = this;
    if (to.runs !== from.runs || to.size !== from.size) return false;
    const words = 4 * to.runs;
    for (let i = 0; i < words; i += RUN_WORDS) {
      if (to.words[to.at + i + 1] !== from.words[from.at + i + 1]) return false;
      if (to.words[to.at + i + 3] !== from.words[from.at + i + 3]) return false;
    }
    return true;
  }

  #byRuns(typed: Side, typedTo: boolean, typedFrom: boolean, count: number): void {
    const { to, from } = this;
    let packed = 0;
    for (let run = 0; run < typed.runs; run++) {
      const word = run * RUN_WORDS;
      const bytes = typed.words[typed.at + word + 1]! >>> 0;
      const blocks = typed.words[typed.at + word + 3]! >>> 0;
      if (bytes === 0 || blocks === 0) continue;
      const toAddress = typedTo ? (to.element + to.words[to.at + word]!) >>> 0 : to.address + packed;
      const toStride = typedTo ? to.words[to.at + word + 2]! : bytes;
      const toStep = typedTo ? to.extent : typed.size;
      const fromAddress = typedFrom
        ? (from.element + from.words[from.at + word]!) >>> 0
        : from.address + packed;
      const fromStride = typedFrom ? from.words[from.at + word + 2]! : bytes;
      const fromStep = typedFrom ? from.extent : typed.size;
      checkBoth(toAddress, toStride * (blocks - 1), toStep * (count - 1), bytes);
      checkBoth(fromAddress, fromStride * (blocks - 1), fromStep * (count - 1), bytes);
      this.#exports.nested(
        toAddress | 0,
        toStride | 0,
        toStep | 0,
        fromAddress | 0,
        fromStride | 0,
        fromStep | 0,
        bytes | 0,
        blocks | 0,
        count | 0,
      );
      packed += bytes * blocks;
    }
  }
}
