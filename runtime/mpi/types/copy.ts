/**
 * Moves data of one layout to another one, from memory to memory, without a packed copy in between wherever one run
 * can be matched with another. A layout is a list of runs (see runs.ts) that may stand in any Int32Array: that of
 * another rank is read straight from its memory. Nothing is allocated here. What lies outside of a memory is never
 * written: the module traps there, and a run that leaves the address space is a RangeError.
 */
import { type CopyExports, copyExports, type MoveRuns } from './copy-module.ts';
import { RUN_WORDS } from './runs.ts';
import { checkBlocks, Side } from './side.ts';

/** Elements of several runs are moved run by run for so many bytes at a time, so that they stay in the cache. */
const CHUNK = 32768;
/** Fewer elements than that are not worth it. */
const MIN_ELEMENTS = 4;
/**
 * Data whose blocks do not fit each other goes through a buffer of so many bytes, when there is enough of it and its
 * blocks are short.
 */
const BOUNCE_BYTES = 16384;
const MIN_BOUNCE = 256;
const LONGEST_BOUNCED = 128;
/** So many blocks at a time are worth a call. */
const MIN_BLOCKS = 8;
const LIMIT = 0x7fffffff;

/** A buffer between two layouts: one mover fills it, the other one empties it. */
interface Bounce {
  readonly fill: Mover;
  readonly drain: Mover;
}

/**
 * Moves data from one memory to another one, which may be the same: say what in `to` and `from`, then call `move`.
 */
export class Mover {
  readonly to: Side;
  readonly from: Side;
  readonly exports: CopyExports;
  readonly #memories: readonly [to: WebAssembly.Memory, from: WebAssembly.Memory];
  #bounce: Bounce | undefined;

  constructor(to: WebAssembly.Memory, from: WebAssembly.Memory, toSide?: Side, fromSide?: Side) {
    this.#memories = [to, from];
    this.exports = copyExports(to, from);
    this.to = toSide ?? new Side(to);
    this.from = fromSide ?? new Side(from);
  }

  /**
   * Moves until one side ends or `limit` bytes have been moved: how many were. Both sides stand behind what was
   * moved.
   */
  move(limit: number = Number.MAX_SAFE_INTEGER): number {
    const { to, from } = this;
    const bytes = Math.min(limit, to.left, from.left);
    let left = bytes;
    while (left > 0 && to.blocks > 0 && from.blocks > 0) left -= this.#step(left);
    return bytes - left;
  }

  /** Moves what one call can: bytes moved. */
  #step(left: number): number {
    const { to, from } = this;
    const toWhole = to.rest === to.bytes;
    const fromWhole = from.rest === from.bytes;
    if (to.elements + from.elements > 0) {
      const bytes = this.#elements(left) || this.#runs(left);
      if (bytes > 0) return bytes;
    }
    const bounces = left >= MIN_BOUNCE && !to.plain && !from.plain;
    if (toWhole && fromWhole && to.bytes === from.bytes && left >= to.bytes) {
      const lists = to.resident || from.resident;
      const few = lists && Math.min(to.blocks, from.blocks) < MIN_BLOCKS;
      if (!(bounces && few && to.bytes <= LONGEST_BOUNCED)) return this.#blocks(left);
    } else if (fromWhole && to.rest >= from.bytes && left >= from.bytes && this.#fits(to, from))
      return this.#fill(left);
    else if (toWhole && from.rest >= to.bytes && left >= to.bytes && this.#fits(from, to))
      return this.#drain(left);
    if (bounces && Math.min(to.bytes, from.bytes) <= LONGEST_BOUNCED) return this.#throughBuffer(left);
    const bytes = Math.min(to.rest, from.rest, left);
    this.#strided(0, 0, bytes, 1);
    to.passBytes(bytes);
    from.passBytes(bytes);
    return bytes;
  }

  /** Whether one block takes enough short ones for a call of its own. */
  #fits(long: Side, short: Side): boolean {
    return long.rest >= MIN_BLOCKS * short.bytes || long.plain || short.bytes > LONGEST_BOUNCED;
  }

  #strided(toStride: number, fromStride: number, bytes: number, blocks: number): void {
    const { to, from } = this;
    this.exports.strided(to.address, toStride | 0, from.address, fromStride | 0, bytes | 0, blocks | 0);
  }

  /** Blocks of the same length. */
  #blocks(left: number): number {
    const { to, from } = this;
    const { bytes } = to;
    const blocks = Math.min(to.blocks, from.blocks, Math.floor(left / bytes));
    this.#strided(to.stride, from.stride, bytes, blocks);
    to.passBlocks(blocks);
    from.passBlocks(blocks);
    return blocks * bytes;
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
   * Whole elements of several runs out of a block, into one, or of equal layouts: run by run, because the elements of
   * a run are equally spaced. Bytes moved; 0 when there is no such case.
   */
  #elements(left: number): number {
    const { to, from } = this;
    const typedTo = to.elements >= MIN_ELEMENTS && to.run === 0 && to.atRun;
    const typedFrom = from.elements >= MIN_ELEMENTS && from.run === 0 && from.atRun;
    const typed = typedTo ? to : from;
    let count = Math.min(typed.elements, Math.floor(left / typed.size));
    if (typedTo && typedFrom) count = Math.min(count, from.elements);
    else if (typedTo) count = Math.min(count, Math.floor(from.rest / to.size));
    else if (typedFrom) count = Math.min(count, Math.floor(to.rest / from.size));
    else return 0;
    count = Math.min(count, Math.floor(CHUNK / Math.max(typed.size, Math.abs(typed.extent))));
    if (count < MIN_ELEMENTS || (typedTo && typedFrom && !this.#alike())) return 0;
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
    const words = to.runs * RUN_WORDS;
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
      const toAddress = typedTo ? to.element + to.words[to.at + word]! : to.address + packed;
      const toStride = typedTo ? to.words[to.at + word + 2]! : bytes;
      const toStep = typedTo ? to.extent : typed.size;
      const fromAddress = typedFrom ? from.element + from.words[from.at + word]! : from.address + packed;
      const fromStride = typedFrom ? from.words[from.at + word + 2]! : bytes;
      const fromStep = typedFrom ? from.extent : typed.size;
      checkElements(toAddress, toStride * (blocks - 1), toStep * (count - 1), bytes);
      checkElements(fromAddress, fromStride * (blocks - 1), fromStep * (count - 1), bytes);
      this.exports.nested(
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

  /**
   * Whole runs of an element out of a block, into one, or into equal ones; 0 when there is no such case, or their
   * words cannot be read by the module.
   */
  #runs(left: number): number {
    const { to, from } = this;
    const listTo = to.resident && to.runs - to.run > 1 && to.atRun;
    const listFrom = from.resident && from.runs - from.run > 1 && from.atRun;
    let bytes = 0;
    if (listTo && listFrom) bytes = this.#list(this.exports.pair, to, left);
    if (bytes === 0 && listFrom && to.plain)
      bytes = this.#list(this.exports.gather, from, Math.min(left, to.rest));
    if (bytes === 0 && listTo && from.plain)
      bytes = this.#list(this.exports.scatter, to, Math.min(left, from.rest));
    return bytes;
  }

  #list(moveRuns: MoveRuns, list: Side, limit: number): number {
    const { to, from } = this;
    const toElement = to.elements > 0 ? to.element : to.address;
    const fromElement = from.elements > 0 ? from.element : from.address;
    const both = moveRuns === this.exports.pair;
    const runs = both ? Math.min(to.runs - to.run, from.runs - from.run) : list.runs - list.run;
    const done = moveRuns(
      toElement,
      to.wordsAddress | 0,
      fromElement,
      from.wordsAddress | 0,
      runs,
      Math.min(limit, LIMIT),
    );
    if (done === 0) return 0;
    const bytes = list.bytesOf(done);
    if (both || list === to) to.passRuns(done, bytes);
    else to.passBytes(bytes);
    if (both || list === from) from.passRuns(done, bytes);
    else from.passBytes(bytes);
    return bytes;
  }

  /** Blocks that do not fit each other: packed into a small buffer that stays in the cache, and unpacked. */
  #throughBuffer(left: number): number {
    const { fill, drain } = (this.#bounce ??= this.#makeBounce());
    fill.to.block(0, BOUNCE_BYTES);
    const bytes = fill.move(left);
    drain.from.block(0, bytes);
    drain.move(bytes);
    return bytes;
  }

  #makeBounce(): Bounce {
    const [to, from] = this.#memories;
    const buffer = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    return {
      fill: new Mover(buffer, from, undefined, this.from),
      drain: new Mover(to, buffer, this.to),
    };
  }
}

/** Refuses blocks in two dimensions that do not lie in the address space. */
function checkElements(address: number, reach: number, step: number, bytes: number): void {
  const at = address >>> 0;
  const low = at + Math.min(reach, 0) + Math.min(step, 0);
  const high = at + Math.max(reach, 0) + Math.max(step, 0);
  if (low < 0) checkBlocks(0, low, bytes);
  checkBlocks(at, high - at, bytes);
}
