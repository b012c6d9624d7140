/**
 * Moves the bytes of messages: between a heap and the rings, from ring or store to a heap, and from heap to heap. A receive has one of three
 * targets: a block of bytes, data of a datatype that is not one block, or an operand of a reduction.
 */
import { MPI_ERR_TRUNCATE, MPI_ERR_TYPE, MPI_SUCCESS } from '../abi/mpi.ts';
import { type Copy, copyBetween } from '../fabric/copies.ts';
import type { Fabric } from '../fabric/fabric.ts';
import { CELL, CELL_KIND, CELL_KIND_MASK, PULL } from '../fabric/layout.ts';
import type { Message } from './message.ts';
import { Reducer } from './reduce/reducer.ts';
import type { Request } from './request.ts';
import { Store } from './store.ts';
import type { Typed } from './typed.ts';
import type { Datatype } from './types/datatype.ts';

/** Heaps of the ranks of the job. */
export interface Peers {
  readonly own: WebAssembly.Memory;
  memory(rank: number): WebAssembly.Memory;
}

export class Delivery {
  readonly heap8: Uint8Array;
  readonly heap32: Int32Array;
  readonly toRing: Copy;
  readonly fromRing: Copy;
  readonly #fabric: Fabric;
  readonly #peers: Peers;
  readonly #store: Store;
  /** From the heap of each rank, made when it is first needed. */
  readonly #pulls: (Copy | undefined)[];
  readonly #typed: Typed;
  readonly #reducers = new Map<WebAssembly.Memory, Reducer>();

  constructor(fabric: Fabric, peers: Peers, typed: Typed) {
    const { own } = peers;
    this.#fabric = fabric;
    this.#peers = peers;
    this.#typed = typed;
    this.heap8 = new Uint8Array(own.buffer);
    this.heap32 = new Int32Array(own.buffer);
    this.toRing = copyBetween(fabric.memory, own);
    this.fromRing = copyBetween(own, fabric.memory);
    this.#store = new Store(own, fabric.memory, fabric.geometry);
    this.#pulls = Array.from({ length: fabric.geometry.ranks }, () => undefined);
  }

  /** The copy from the heap of a rank to the own one. */
  pull(from: number): Copy {
    this.#pulls[from] ??= copyBetween(this.#peers.own, this.#peers.memory(from));
    return this.#pulls[from];
  }

  /** The payload of a cell to the heap. */
  fromCell(cell: number, buffer: number, bytes: number): void {
    const { i32, u8 } = this.#fabric;
    if (((buffer | bytes) & 3) === 0) {
      const to = buffer >>> 2;
      for (let i = 0, words = bytes >> 2; i < words; i++) this.heap32[to + i] = i32[cell + CELL.PAYLOAD + i]!;
    } else {
      const to = buffer >>> 0;
      const from = 4 * (cell + CELL.PAYLOAD);
      for (let i = 0; i < bytes; i++) this.heap8[to + i] = u8[from + i]!;
    }
  }

  /** Data of a send that fits the ring to an address of the fabric. */
  pack(to: number, { type, buffer, count, bytes }: Request): void {
    if (type === null) this.toRing(to, buffer, bytes);
    else this.#typed.toFabric(to, buffer, count, type, bytes);
  }

  /** Puts the runs of a datatype where the receiver can read them. */
  publishRuns(type: Datatype): number {
    return this.#typed.publish(type);
  }

  #kindOf(cell: number): number {
    return this.#fabric.i32[cell + CELL.KIND]! & CELL_KIND_MASK;
  }

  /** Receives what a cell holds or names, and takes the cell. */
  fromRingCell(request: Request, from: number, cell: number): void {
    const fabric = this.#fabric;
    const { i32 } = fabric;
    const bytes = this.#accept(request, i32[cell + CELL.BYTES]! >>> 0);
    const kind = this.#kindOf(cell);
    request.gotCalled = i32[cell + CELL.KIND]! & ~CELL_KIND_MASK;
    if (request.reduction >= 0) this.#reduceCell(request, from, cell, bytes);
    else if (kind === CELL_KIND.INLINE) {
      if (request.type === null) this.fromCell(cell, request.buffer, bytes);
      else this.#typed.fromFabric(request, 4 * (cell + CELL.PAYLOAD), bytes);
      fabric.take(from);
    } else if (kind === CELL_KIND.EAGER) {
      const at = i32[cell + CELL.PAYLOAD]!;
      const address = fabric.dataIn[from]! + (at & fabric.dataMask);
      if (request.type === null) this.fromRing(request.buffer, address, bytes);
      else this.#typed.fromFabric(request, address, bytes);
      fabric.takeData(from, at, i32[cell + CELL.BYTES]!);
    } else {
      if (kind === CELL_KIND.PULL && request.type === null)
        this.pull(from)(request.buffer, i32[cell + PULL.ADDRESS]!, bytes);
      else this.#pullTyped(request, from, kind, i32, cell + PULL.ADDRESS, bytes);
      fabric.take(from);
    }
  }

  /** Receives a message that was kept. */
  fromMessage(request: Request, message: Message): void {
    const bytes = this.#accept(request, message.bytes);
    request.gotCalled = message.called;
    const { kind, from, address } = message;
    if (request.reduction >= 0) {
      const memory = kind === CELL_KIND.EAGER ? this.#store.memory : this.#peers.memory(from);
      this.#reduce(request, memory, address, bytes);
      this.forget(message);
    } else if (kind === CELL_KIND.EAGER) {
      if (request.type === null) this.#store.get(request.buffer, address, bytes);
      else this.#typed.fromMemory(request, this.#store.memory, address, bytes);
      this.#store.free(address, message.bytes);
    } else if (kind === CELL_KIND.PULL && request.type === null)
      this.pull(from)(request.buffer, address, bytes);
    else this.#pullTyped(request, from, kind, message.words, 0, bytes);
  }

  #reduceCell(request: Request, from: number, cell: number, bytes: number): void {
    const fabric = this.#fabric;
    const kind = this.#kindOf(cell);
    const at = fabric.i32[cell + CELL.PAYLOAD]!;
    if (kind === CELL_KIND.PULL) this.#reduce(request, this.#peers.memory(from), at, bytes);
    else {
      const address =
        kind === CELL_KIND.INLINE ? 4 * (cell + CELL.PAYLOAD) : fabric.dataIn[from]! + (at & fabric.dataMask);
      this.#reduce(request, fabric.memory, address, bytes);
    }
    this.skip(from, cell);
  }

  /** Combines what has come with the operand, where it lies. */
  #reduce(request: Request, memory: WebAssembly.Memory, address: number, bytes: number): void {
    const elements = Math.floor((bytes * request.count) / Math.max(request.bytes, 1));
    this.reducer(memory).apply(request.reduction, request.buffer, address, request.operand, elements);
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

  #pullTyped(
    request: Request,
    from: number,
    kind: number,
    words: Int32Array,
    at: number,
    bytes: number,
  ): void {
    const memory = this.#peers.memory(from);
    if (kind === CELL_KIND.PULL) this.#typed.fromMemory(request, memory, words[at]!, bytes);
    else this.#typed.fromTyped(request, memory, words, at, bytes);
  }

  /** Notes how long the message is: the bytes to move. A message whose data end within an element of the receiver's datatype was sent with another one. */
  #accept(request: Request, bytes: number): number {
    const room = request.bytes >>> 0;
    request.error = bytes > room ? MPI_ERR_TRUNCATE : MPI_SUCCESS;
    if (bytes < room && request.type !== null && request.type.elementsIn(bytes) < 0)
      request.error = MPI_ERR_TYPE;
    request.sentBytes = bytes;
    request.gotBytes = Math.min(bytes, room);
    return request.gotBytes;
  }

  /** Keeps a message that has come too early, and takes its cell; false when there is no room. The first one of a source may take its slot. */
  keep(message: Message, from: number, cell: number, first: boolean): boolean {
    const fabric = this.#fabric;
    const { i32 } = fabric;
    const kind = this.#kindOf(cell);
    const { bytes } = message;
    message.called = i32[cell + CELL.KIND]! & ~CELL_KIND_MASK;
    if (kind === CELL_KIND.INLINE || kind === CELL_KIND.EAGER) {
      const at = i32[cell + CELL.PAYLOAD]!;
      const inline = kind === CELL_KIND.INLINE;
      const address = inline ? 4 * (cell + CELL.PAYLOAD) : fabric.dataIn[from]! + (at & fabric.dataMask);
      message.kind = CELL_KIND.EAGER;
      message.address = this.#store.put(address, bytes, first ? from : -1);
      if (message.address < 0) return false;
      if (inline) fabric.take(from);
      else fabric.takeData(from, at, bytes);
      return true;
    }
    message.kind = kind;
    message.address = i32[cell + PULL.ADDRESS]!;
    for (let i = 0; i < message.words.length; i++) message.words[i] = i32[cell + PULL.ADDRESS + i]!;
    fabric.take(from);
    return true;
  }

  /** Takes a cell whose message nobody receives. */
  skip(from: number, cell: number): void {
    const { i32 } = this.#fabric;
    if (this.#kindOf(cell) !== CELL_KIND.EAGER) this.#fabric.take(from);
    else this.#fabric.takeData(from, i32[cell + CELL.PAYLOAD]!, i32[cell + CELL.BYTES]!);
  }

  /** Gives back what a message that nobody receives has in the store. */
  forget({ kind, address, bytes }: Message): void {
    if (kind === CELL_KIND.EAGER) this.#store.free(address, bytes);
  }
}
