/**
 * The layout of a datatype in memory, flattened: strided runs in the order of the type map (MPI-5.0 §5.1). A run is
 * RUN_WORDS words, so that another rank can read it from shared memory: offset from the buffer's address, bytes of a
 * block, stride between blocks, blocks. Offset and stride are signed, the others unsigned. Address arithmetic is
 * modulo 2^32, as it is in the guest.
 */
import { MPI_ERR_NO_MEM } from '../../abi/mpi.ts';
import { MpiError } from '../errors.ts';

export const RUN_WORDS = 4;

/** Runs of one datatype at most (64 MiB), and steps in flattening it. */
export const MAX_RUNS = 1 << 22;
const MAX_STEPS = 1 << 26;

const WORD = 2 ** 32;
const HALF = 2 ** 31;
/**
 * Fewer equally spaced blocks that came one by one stay single: a list of single blocks is moved faster than one of
 * very short runs.
 */
const MIN_FOUND = 8;
/** Runs from which on it matters how even they are. */
const MIN_UNIFORM = 64;
/** Blocks so far apart that the distance does not fit a word are runs of their own; there cannot be many in 4 GiB. */
const MAX_FAR_BLOCKS = 4;

/** Room for so many at first: V8 has arrays of up to 64 bytes in its heap, and others are ten times as dear. */
const FIRST_RUNS = 4;

export const NO_RUNS = new Int32Array(0);

/**
 * The layout of a type that does not fit any heap: whoever moves it leaves the address space. Sizes and extents can
 * be asked for.
 */
const NOWHERE = Int32Array.of(0, -1, HALF - 1, 2);

export function isNowhere(runs: Int32Array): boolean {
  return runs === NOWHERE;
}

/**
 * Takes blocks in the order of the type map, merges those that touch and finds equal distances: 100000 equally spaced
 * blocks are one run. A block stays open until one comes that does not touch it; then it joins the run in front of it
 * or begins a new one.
 */
export class RunBuilder {
  #words = new Int32Array(FIRST_RUNS * RUN_WORDS);
  #length = 0;
  #steps = 0;
  #nowhere = false;
  // The run that may still get blocks; none when its blocks are 0.
  #offset = 0;
  #bytes = 0;
  #stride = 0;
  #blocks = 0;
  /** Its equal distances were found here. */
  #found = false;
  // The block that may still grow; none when its bytes are 0.
  #openAt = 0;
  #openBytes = 0;

  /** Adds `blocks` blocks. */
  add(offset: number, bytes: number, stride: number, blocks: number): void {
    if (++this.#steps > MAX_STEPS) tooMany();
    if (bytes === 0 || blocks === 0 || this.#nowhere) return;
    if (blocks > 1 && stride === bytes) this.#addBlock(offset, bytes * blocks);
    else if (blocks === 1) this.#addBlock(offset, bytes);
    else if (Math.abs(stride) < HALF) {
      this.#closeBlock();
      this.#addRun(offset, bytes, stride, blocks);
    } else if (blocks <= MAX_FAR_BLOCKS) {
      for (let i = 0; i < blocks; i++) this.#addBlock(offset + i * stride, bytes);
    } else this.#nowhere = true;
  }

  /** The layout cannot be in a heap. */
  addNowhere(): void {
    this.#nowhere = true;
  }

  #addBlock(offset: number, bytes: number): void {
    if (this.#openBytes > 0 && offset === this.#openAt + this.#openBytes) {
      this.#openBytes += bytes;
      return;
    }
    this.#closeBlock();
    this.#openAt = offset;
    this.#openBytes = bytes;
  }

  #closeBlock(): void {
    const bytes = this.#openBytes;
    if (bytes === 0) return;
    this.#openBytes = 0;
    this.#addRun(this.#openAt, bytes, 0, 1);
  }

  #addRun(offset: number, bytes: number, stride: number, blocks: number): void {
    if (this.#blocks > 0 && bytes === this.#bytes) {
      const step = this.#blocks > 1 ? this.#stride : blocks > 1 ? stride : offset - this.#offset;
      const next = this.#offset + step * this.#blocks;
      if (offset === next && (blocks === 1 || stride === step) && Math.abs(step) < HALF) {
        this.#stride = step;
        this.#blocks += blocks;
        return;
      }
    }
    this.#store();
    this.#offset = offset;
    this.#bytes = bytes;
    this.#stride = stride;
    this.#blocks = blocks;
    this.#found = blocks === 1;
  }

  #store(): void {
    if (!this.#found || this.#blocks >= MIN_FOUND) this.#put(this.#offset, this.#stride, this.#blocks);
    else for (let i = 0; i < this.#blocks; i++) this.#put(this.#offset + i * this.#stride, 0, 1);
  }

  #put(offset: number, stride: number, blocks: number): void {
    if (blocks === 0) return;
    if (offset < -HALF || offset >= WORD || this.#bytes >= WORD || blocks >= WORD) {
      this.#nowhere = true;
      return;
    }
    if (this.#length === MAX_RUNS * RUN_WORDS) tooMany();
    if (this.#length === this.#words.length) {
      const longer = new Int32Array(2 * this.#length);
      longer.set(this.#words);
      this.#words = longer;
    }
    const words = this.#words;
    words[this.#length++] = offset;
    words[this.#length++] = this.#bytes;
    words[this.#length++] = stride;
    words[this.#length++] = blocks;
  }

  /** The runs; the builder is used up. */
  finish(): Int32Array {
    this.#closeBlock();
    this.#store();
    return this.#nowhere ? NOWHERE : (this.#uniform() ?? this.#words.slice(0, this.#length));
  }

  /**
   * Many short blocks of uneven lengths, as single blocks of one length: a loop that never has to guess moves them
   * faster.
   */
  #uniform(): Int32Array | undefined {
    const words = this.#words;
    const runs = this.#length / RUN_WORDS;
    if (runs < MIN_UNIFORM) return undefined;
    let lengths = 0;
    let total = 0;
    for (let i = 0; i < this.#length; i += RUN_WORDS) {
      lengths |= words[i + 1]!;
      total += (words[i + 1]! >>> 0) * (words[i + 3]! >>> 0);
    }
    const unit = lengths & 7 ? 4 : 8;
    const units = total / unit;
    if (lengths & 3 || units === runs || units > 2 * runs || units > MAX_RUNS) return undefined;
    const uniform = new Int32Array(units * RUN_WORDS);
    let to = 0;
    for (let i = 0; i < this.#length; i += RUN_WORDS)
      for (let block = 0; block < words[i + 3]!; block++)
        for (let at = 0; at < words[i + 1]!; at += unit, to += RUN_WORDS) {
          uniform[to] = words[i]! + block * words[i + 2]! + at;
          uniform[to + 1] = unit;
          uniform[to + 3] = 1;
        }
    return uniform;
  }
}

function tooMany(): never {
  throw new MpiError(
    MPI_ERR_NO_MEM,
    `the datatype is made of more than ${MAX_RUNS} separate pieces: send parts of it, or pack it`,
  );
}
