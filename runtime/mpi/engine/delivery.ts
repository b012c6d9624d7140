/**
 * Moves the bytes of messages that the compiled engine leaves to TypeScript: data of a datatype that is not one
 * block, from ring, state or heap to a heap, and operands of reductions, which are combined where they lie.
 */
import { MPI_ERR_TYPE } from '../../abi/mpi.ts';
import { type Copy, copyBetween } from '../../fabric/copies.ts';
import type { Fabric } from '../../fabric/fabric.ts';
import { CELL, CELL_KIND, CELL_KIND_MASK, PULL } from '../../fabric/layout.ts';
import { MESSAGE_FIELDS } from '../../fabric/records.ts';
import { Reducer } from '../reduce/reducer.ts';
import type { Request } from '../requests/request.ts';
import type { Datatype } from '../types/datatype.ts';
import type { Peers } from './peers.ts';
import type { Typed } from './typed.ts';

const MESSAGE = {
  FROM: MESSAGE_FIELDS.indexOf('from'),
  KIND: MESSAGE_FIELDS.indexOf('kind'),
  ADDRESS: MESSAGE_FIELDS.indexOf('address'),
};

export class Delivery {
  readonly #fabric: Fabric;
  readonly #peers: Peers;
  readonly #typed: Typed;
  #words: Int32Array;
  readonly #reducers = new Map<WebAssembly.Memory, Reducer>();

  constructor(fabric: Fabric, peers: Peers, typed: Typed) {
    this.#fabric = fabric;
    this.#peers = peers;
    this.#typed = typed;
    this.#words = new Int32Array(fabric.state.buffer);
  }

  /** Words of the state, which grows. */
  get words(): Int32Array {
    const { buffer } = this.#fabric.state;
    if (buffer.byteLength !== this.#words.byteLength) this.#words = new Int32Array(buffer);
    return this.#words;
  }

  /** The copy from the heap of a rank to the own one. */
  pull(from: number): Copy {
    return copyBetween(this.#peers.own, this.#peers.memory(from));
  }

  /** Packs data of a send that fits the ring to an address of the fabric. */
  pack(to: number, { type, buffer, count, bytes }: Request): void {
    this.#typed.toFabric(to, buffer, count, type!, bytes);
  }

  /** Puts the runs of a datatype where the receiver can read them. */
  publishRuns(type: Datatype): number {
    return this.#typed.publish(type);
  }

  /** Names data and layout of a send in a cell (bytes). */
  fillPull(cell: number, { type, buffer, count, called }: Request): void {
    const { i32 } = this.#fabric;
    const word = cell >> 2;
    i32[word + PULL.ADDRESS] = buffer;
    i32[word + CELL.KIND] = CELL_KIND.PULL_TYPED | called;
    i32[word + PULL.RUNS] = this.publishRuns(type!);
    i32[word + PULL.RUN_COUNT] = type!.runs.length / 4;
    i32[word + PULL.EXTENT] = type!.extent;
    i32[word + PULL.COUNT] = count;
    i32[word + PULL.SIZE] = type!.size;
  }

  /** Receives what a cell (bytes) holds or names. */
  fromCell(request: Request, from: number, cell: number): void {
    const { i32, dataIn, dataMask, memory } = this.#fabric;
    const word = cell >>> 2;
    const kind = i32[word + CELL.KIND]! & CELL_KIND_MASK;
    const payload = i32[word + CELL.PAYLOAD]!;
    if (kind > CELL_KIND.PULL) this.#fromTyped(request, from, kind, i32, word + PULL.ADDRESS);
    else if (kind === CELL_KIND.PULL) this.#fromBlock(request, this.#peers.memory(from), payload);
    else {
      const inline = kind === CELL_KIND.INLINE;
      const address = inline ? 4 * (word + CELL.PAYLOAD) : dataIn[from]! + (payload & dataMask);
      this.#fromBlock(request, memory, address);
    }
  }

  /** Receives an early message, an address of the state. */
  fromMessage(request: Request, message: number): void {
    const { words } = this;
    const first = message >> 2;
    const from = words[first + MESSAGE.FROM]!;
    const kind = words[first + MESSAGE.KIND]!;
    if (kind > CELL_KIND.PULL) this.#fromTyped(request, from, kind, words, first + MESSAGE.ADDRESS);
    else {
      const memory = kind === CELL_KIND.PULL ? this.#peers.memory(from) : this.#fabric.state;
      this.#fromBlock(request, memory, words[first + MESSAGE.ADDRESS]!);
    }
  }

  #fromBlock(request: Request, memory: WebAssembly.Memory, address: number): void {
    if (request.reduction >= 0) this.#reduce(request, memory, address);
    else {
      this.#check(request);
      this.#typed.fromMemory(request, memory, address, request.gotBytes);
    }
  }

  #fromTyped(request: Request, from: number, kind: number, words: Int32Array, at: number): void {
    this.#check(request);
    const memory = this.#peers.memory(from);
    if (kind === CELL_KIND.PULL_STRIDED)
      this.#typed.fromStrided(request, memory, words, at, request.gotBytes);
    else this.#typed.fromTyped(request, memory, words, at, request.gotBytes);
  }

  /** A message whose data end within an element of the receiver's datatype was sent with another one. */
  #check(request: Request): void {
    const { type, sentBytes, bytes } = request;
    if (sentBytes < bytes && type !== null && type.elementsIn(sentBytes) < 0) request.error = MPI_ERR_TYPE;
  }

  /** Combines what has come with the operand, where it lies. */
  #reduce(request: Request, memory: WebAssembly.Memory, address: number): void {
    const { count, bytes, gotBytes, reduction, buffer, operand } = request;
    const elements = Math.floor((gotBytes * count) / Math.max(bytes, 1));
    this.reducer(memory).apply(reduction, buffer, address, operand, elements);
  }

  /** The reductions of the heap with another memory. */
  reducer(memory: WebAssembly.Memory): Reducer {
    let reducer = this.#reducers.get(memory);
    if (reducer === undefined) {
      reducer = new Reducer(this.#peers.own, memory);
      this.#reducers.set(memory, reducer);
    }
    return reducer;
  }
}
