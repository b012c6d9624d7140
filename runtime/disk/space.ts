/** The room of a RAM disk: its blocks, the cells in some of them, and the lock of one that ranks share. */
import { WASM_PAGE } from '../abi/limits.ts';
import { zero } from '../memory/zero.ts';
import { BLOCK_BYTES, BLOCK_WORDS, CELLS, HEADER, LOCK_CONTENDED, TAG } from './layout.ts';

/** One name in the table for so many blocks: a disk of many small files has chains of one or two. */
const BLOCKS_OF_BUCKET = 2;

/** Looks at a lock before a rank sleeps, and how long it sleeps before it looks whether it is to end, milliseconds. */
const SPINS = 200;
const NAP_MS = 20;

export class Space {
  readonly memory: WebAssembly.Memory;
  readonly words: Int32Array;
  readonly doubles: Float64Array;
  readonly u8: Uint8Array;
  readonly view: DataView;

  constructor(memory: WebAssembly.Memory) {
    this.memory = memory;
    this.words = new Int32Array(memory.buffer);
    this.doubles = new Float64Array(memory.buffer);
    this.u8 = new Uint8Array(memory.buffer);
    this.view = new DataView(memory.buffer);
  }

  /** Divides a memory that is zero. */
  format(): void {
    const { words } = this;
    const blocks = words.length / BLOCK_WORDS;
    const buckets = 2 ** Math.max(10, Math.floor(Math.log2(blocks / BLOCKS_OF_BUCKET)));
    words[HEADER.BLOCKS] = blocks;
    words[HEADER.BUCKETS] = buckets;
    words[HEADER.FRESH] = words[HEADER.USED] = 1 + buckets / BLOCK_WORDS;
  }

  /**
   * Takes the lock.
   * @param isEnded whether the rank is to end: it waits no longer
   * @returns false where it has not got it
   */
  lock(rank: number, isEnded: () => boolean): boolean {
    const { words } = this;
    const mine = rank + 1;
    for (let i = 0; i < SPINS; i++) {
      if (Atomics.compareExchange(words, HEADER.LOCK, 0, mine) === 0) return true;
      Atomics.pause();
    }
    for (;;) {
      const held = Atomics.load(words, HEADER.LOCK);
      // Who has slept takes it as contended: there may be others.
      if (held === 0) {
        if (Atomics.compareExchange(words, HEADER.LOCK, 0, mine | LOCK_CONTENDED) === 0) return true;
        continue;
      }
      if (isEnded()) return false;
      const asked = held | LOCK_CONTENDED;
      if (held !== asked && Atomics.compareExchange(words, HEADER.LOCK, held, asked) !== held) continue;
      Atomics.wait(words, HEADER.LOCK, asked, NAP_MS);
    }
  }

  unlock(): void {
    if ((Atomics.exchange(this.words, HEADER.LOCK, 0) & LOCK_CONTENDED) !== 0)
      Atomics.notify(this.words, HEADER.LOCK, 1);
  }

  /** Frees the lock that a rank had whose thread is gone. */
  breakLock(rank: number): void {
    const held = Atomics.load(this.words, HEADER.LOCK);
    if ((held & ~LOCK_CONTENDED) === rank + 1) this.unlock();
  }

  /** Blocks that can still be had. */
  get freeBlocks(): number {
    return this.words[HEADER.BLOCKS]! - this.words[HEADER.USED]!;
  }

  /**
   * The number of a block that was free; 0 where the disk is full.
   * @param clean it is to be zero
   */
  takeBlock(clean: boolean): number {
    const { words } = this;
    let block = words[HEADER.FREE]!;
    if (block !== 0) {
      words[HEADER.FREE] = words[block * BLOCK_WORDS]!;
      if (clean) zero(this.memory, block * BLOCK_BYTES, BLOCK_BYTES);
    } else {
      block = words[HEADER.FRESH]!;
      if (block >= words[HEADER.BLOCKS]!) return 0;
      words[HEADER.FRESH] = block + 1;
    }
    words[HEADER.USED] = words[HEADER.USED]! + 1;
    return block;
  }

  giveBlock(block: number): void {
    const { words } = this;
    words[block * BLOCK_WORDS] = words[HEADER.FREE]!;
    words[HEADER.FREE] = block;
    words[HEADER.USED] = words[HEADER.USED]! - 1;
  }

  /** A cell, all zero; 0 where the disk is full. */
  takeCell(): number {
    const { words } = this;
    const at = (words[HEADER.CELLS] || this.#divide()) * BLOCK_WORDS;
    if (at === 0) return 0;
    const cell = words[at + CELLS.FREE]!;
    words[at + CELLS.FREE] = words[cell + 1]!;
    words[at + CELLS.USED] = words[at + CELLS.USED]! + 1;
    if (words[at + CELLS.FREE] === 0) this.#unlink(at);
    words.fill(0, cell, cell + CELLS.WORDS);
    return cell;
  }

  giveCell(cell: number): void {
    const { words } = this;
    const at = cell - (cell % BLOCK_WORDS);
    const wasFull = words[at + CELLS.FREE] === 0;
    words[cell] = TAG.FREE;
    words[cell + 1] = words[at + CELLS.FREE]!;
    words[at + CELLS.FREE] = cell;
    words[at + CELLS.USED] = words[at + CELLS.USED]! - 1;
    if (wasFull) this.#link(at);
    if (words[at + CELLS.USED] !== 0) return;
    this.#unlink(at);
    this.giveBlock(at / BLOCK_WORDS);
  }

  /** Makes a block of free cells the first one that has some. */
  #divide(): number {
    const { words } = this;
    const block = this.takeBlock(true);
    if (block === 0) return 0;
    const at = block * BLOCK_WORDS;
    for (let i = CELLS.COUNT - 1; i >= 0; i--) {
      const cell = at + CELLS.FIRST + i * CELLS.WORDS;
      words[cell + 1] = words[at + CELLS.FREE]!;
      words[at + CELLS.FREE] = cell;
    }
    this.#link(at);
    return block;
  }

  #link(at: number): void {
    const { words } = this;
    const next = words[HEADER.CELLS]!;
    words[at + CELLS.NEXT] = next;
    words[at + CELLS.PREV] = 0;
    if (next !== 0) words[next * BLOCK_WORDS + CELLS.PREV] = at / BLOCK_WORDS;
    words[HEADER.CELLS] = at / BLOCK_WORDS;
  }

  #unlink(at: number): void {
    const { words } = this;
    const [next, prev] = [words[at + CELLS.NEXT]!, words[at + CELLS.PREV]!];
    if (next !== 0) words[next * BLOCK_WORDS + CELLS.PREV] = prev;
    if (prev !== 0) words[prev * BLOCK_WORDS + CELLS.NEXT] = next;
    else words[HEADER.CELLS] = next;
  }
}

/** Pages of a memory for a disk of so many bytes. */
export const diskPages = (bytes: number): number => Math.ceil(bytes / WASM_PAGE);
