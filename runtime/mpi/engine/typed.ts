/** Data of datatypes that are not one block: checks, packs, unpacks, and moves from layout to layout. */
import { MPI_ERR_BUFFER } from '../../abi/mpi.ts';
import { type Copy, copyBetween } from '../../fabric/copies.ts';
import type { Fabric } from '../../fabric/fabric.ts';
import { PULL, STRIDED } from '../../fabric/layout.ts';
import type { Arena } from '../arena.ts';
import { MpiError } from '../errors.ts';
import type { Request } from '../requests/request.ts';
import { Mover } from '../types/copy.ts';
import type { CopyExports } from '../types/copy-module.ts';
import type { Datatype } from '../types/datatype.ts';
import { RUN_WORDS } from '../types/runs.ts';
import type { Peers } from './peers.ts';

const FEW_BYTES = 32;
/** Of so many runs on, a layout is moved by compiled code, which reads it in the heap: 16 bytes a run. */
const MANY_RUNS = 16;

export class Typed {
  readonly #own: WebAssembly.Memory;
  readonly #fabric: WebAssembly.Memory;
  readonly #arena: Arena;
  readonly #words: Int32Array;
  readonly #copy: Copy;
  /** By the memory to which they move, and the one from which. */
  readonly #movers = new Map<WebAssembly.Memory, Map<WebAssembly.Memory, Mover>>();
  /** Heaps of other ranks in words. */
  readonly #peerWords = new Map<WebAssembly.Memory, Int32Array>();

  constructor(fabric: Fabric, { own }: Peers, arena: Arena) {
    this.#own = own;
    this.#fabric = fabric.memory;
    this.#arena = arena;
    this.#words = new Int32Array(own.buffer);
    this.#copy = copyBetween(own, own);
  }

  #mover(to: WebAssembly.Memory, from: WebAssembly.Memory): Mover {
    let movers = this.#movers.get(to);
    if (movers === undefined) {
      movers = new Map();
      this.#movers.set(to, movers);
    }
    let mover = movers.get(from);
    if (mover === undefined) {
      mover = new Mover(to, from);
      movers.set(from, mover);
    }
    return mover;
  }

  /** Whether all data of a buffer lies in the heap. @throws MPI_ERR_BUFFER */
  check(buffer: number, count: number, type: Datatype): void {
    if (count === 0 || type.size === 0) return;
    const last = (count - 1) * type.extent;
    const first = (buffer >>> 0) + type.trueLb;
    // Addresses above 2 GiB that a program put into displacements are negative there.
    const lowest = first + Math.min(0, last);
    const low = lowest < 0 && buffer === 0 ? lowest + 2 ** 32 : lowest;
    const high = low + Math.abs(last) + type.trueExtent;
    if (low >= 0 && high <= this.#own.buffer.byteLength) return;
    throw new MpiError(
      MPI_ERR_BUFFER,
      `the data of ${count} elements reach from address ${low} to ${high}, and the heap ends at ${this.#own.buffer.byteLength}`,
    );
  }

  /** Moves blocks from the heap of a rank to the own one. */
  blocksFrom(memory: WebAssembly.Memory): CopyExports['nested'] {
    return this.#mover(this.#own, memory).exports.nested;
  }

  /** Moves data within the heap, from one layout to another one. */
  move(
    to: number,
    toCount: number,
    toType: Datatype,
    from: number,
    fromCount: number,
    fromType: Datatype,
  ): void {
    if (toType.contiguous && fromType.contiguous) {
      this.#block(to, from, Math.min(toCount * toType.size, fromCount * fromType.size));
      return;
    }
    const mover = this.#mover(this.#own, this.#own);
    mover.to.type(this.#listed(toType), to, toCount);
    mover.from.type(this.#listed(fromType), from, fromCount);
    mover.move();
  }

  /** Copies a block within the heap: a few words one by one, which costs less than the call. */
  #block(to: number, from: number, bytes: number): void {
    if (bytes > FEW_BYTES || ((to | from | bytes) & 3) !== 0) {
      this.#copy(to, from, bytes);
      return;
    }
    for (let i = 0; i < bytes; i += 4) this.#words[(to + i) >>> 2] = this.#words[(from + i) >>> 2]!;
  }

  /** Packs data into a block of the heap. */
  pack(to: number, buffer: number, count: number, type: Datatype): void {
    const mover = this.#mover(this.#own, this.#own);
    mover.to.block(to, count * type.size);
    mover.from.type(this.#listed(type), buffer, count);
    mover.move();
  }

  /** Packs data into a block of the fabric. */
  toFabric(to: number, buffer: number, count: number, type: Datatype, bytes: number): void {
    const mover = this.#mover(this.#fabric, this.#own);
    mover.to.block(to, bytes);
    mover.from.type(this.#listed(type), buffer, count);
    mover.move();
  }

  /** Receives a block of any memory. */
  fromMemory(request: Request, memory: WebAssembly.Memory, address: number, bytes: number): void {
    const mover = this.#target(request, memory);
    mover.from.block(address, bytes);
    mover.move(bytes);
  }

  /** Receives data of which an element is one run; `at` is the word of the first STRIDED word. */
  fromStrided(
    request: Request,
    memory: WebAssembly.Memory,
    words: Int32Array,
    at: number,
    bytes: number,
  ): void {
    const mover = this.#target(request, memory);
    const word = (name: keyof typeof STRIDED) => words[at + STRIDED[name] - STRIDED.ADDRESS]!;
    const run = Int32Array.of(0, word('BYTES'), word('STRIDE'), word('BLOCKS'));
    mover.from.layout(run, 0, 1, word('EXTENT'), word('ADDRESS'), word('COUNT'));
    mover.move(bytes);
  }

  /** Receives data whose layout is in the heap of its sender; `at` is the word of the first PULL word. */
  fromTyped(
    request: Request,
    memory: WebAssembly.Memory,
    words: Int32Array,
    at: number,
    bytes: number,
  ): void {
    const mover = this.#target(request, memory);
    const word = (name: keyof typeof PULL) => words[at + PULL[name] - PULL.ADDRESS]!;
    mover.from.layout(
      this.#wordsOf(memory),
      word('RUNS'),
      word('RUN_COUNT'),
      word('EXTENT'),
      word('ADDRESS'),
      word('COUNT'),
      word('SIZE'),
    );
    mover.move(bytes);
  }

  #target({ type, buffer, count, bytes }: Request, from: WebAssembly.Memory): Mover {
    const mover = this.#mover(this.#own, from);
    if (type === null) mover.to.block(buffer, bytes);
    else mover.to.type(this.#listed(type), buffer, count);
    return mover;
  }

  /** A datatype whose runs are in the heap if they are many, and there is room. */
  #listed(type: Datatype): Datatype {
    if (type.published === 0 && !type.contiguous && type.runs.length >= MANY_RUNS * RUN_WORDS)
      this.publish(type);
    return type;
  }

  #wordsOf(memory: WebAssembly.Memory): Int32Array {
    let words = this.#peerWords.get(memory);
    if (words === undefined) {
      words = new Int32Array(memory.buffer);
      this.#peerWords.set(memory, words);
    }
    return words;
  }

  /**
   * Puts the runs of a datatype into the heap, where receivers read them: the word at which they begin, or -1 when
   * the heap has no room.
   */
  publish(type: Datatype): number {
    if (type.published === 0) {
      const at = this.#arena.take(type.runs.byteLength);
      if (at === 0) return -1;
      this.#words.set(type.runs, at >>> 2);
      type.published = at;
    }
    return type.published >>> 2;
  }

  /** Nobody uses a datatype any more. */
  letGo(type: Datatype): void {
    if (type.published === 0) return;
    this.#arena.give(type.published);
    type.published = 0;
  }
}
