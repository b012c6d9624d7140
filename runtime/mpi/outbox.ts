/**
 * What a rank sends. A message goes through the ring of its pair: a payload of up to INLINE_BYTES in the cell, up to `eagerBytes` in the data ring, and a longer
 * one stays where it is, for the receiver to copy from heap to heap and to acknowledge. Sends that find no room wait in the order in which they
 * were begun.
 */
import { MPI_ERR_NO_MEM } from '../abi/mpi.ts';
import { type Fabric, NO_ROOM } from '../fabric/fabric.ts';
import { CELL, CELL_KIND, INLINE_BYTES, PULL } from '../fabric/layout.ts';
import { MAX_WATCHED, WATCHED_ACKS, WORD } from '../fabric/state.ts';
import type { Delivery } from './delivery.ts';
import { type Pulse, RequestList } from './lists.ts';
import { REQUEST, type Request, STATE } from './request.ts';

const QUEUED = WORD.QUEUED >> 2;

export class Outbox {
  readonly #fabric: Fabric;
  readonly #delivery: Delivery;
  readonly #pulse: Pulse;
  readonly #heap32: Int32Array;
  readonly #heap8: Uint8Array;
  readonly #eager: number;
  /** Sends that wait for room in their ring, by destination. */
  readonly #queued: RequestList[];
  /** Counts them. */
  readonly #state: Int32Array;
  /** Sends that wait for their acknowledgement. */
  readonly #unacknowledged = new RequestList();

  constructor(fabric: Fabric, delivery: Delivery, pulse: Pulse) {
    this.#fabric = fabric;
    this.#delivery = delivery;
    this.#pulse = pulse;
    this.#heap8 = delivery.heap8;
    this.#heap32 = delivery.heap32;
    this.#eager = fabric.geometry.eagerBytes;
    this.#state = new Int32Array(fabric.state.buffer);
    this.#queued = Array.from({ length: fabric.geometry.ranks }, () => new RequestList());
  }

  /** Sends wait for room. */
  get full(): boolean {
    return this.#state[QUEUED]! > 0;
  }

  /**
   * Tries to send a block of bytes at once, without a request: true when the buffer may be used again. False when the message is too long for
   * that, or there is no room, or earlier messages still wait.
   */
  sendNow(to: number, context: number, tag: number, buffer: number, bytes: number, called = 0): boolean {
    if (bytes > this.#eager || (this.#state[QUEUED]! > 0 && this.#queued[to]!.head !== null)) return false;
    return this.#put(to, context, tag, buffer, bytes, called);
  }

  /** Puts a block that is short enough into its ring; false when there is no room. */
  #put(to: number, context: number, tag: number, buffer: number, bytes: number, called: number): boolean {
    const fabric = this.#fabric;
    const cell = fabric.claim(to);
    if (cell < 0) return false;
    const { i32 } = fabric;
    if (bytes <= INLINE_BYTES) {
      this.#fillInline(cell, buffer, bytes);
      i32[cell + CELL.KIND] = CELL_KIND.INLINE | called;
    } else {
      const at = fabric.claimData(to, bytes);
      if (at === NO_ROOM) return false;
      this.#delivery.toRing(fabric.dataOut[to]! + (at & fabric.dataMask), buffer, bytes);
      i32[cell + CELL.PAYLOAD] = at;
      i32[cell + CELL.KIND] = CELL_KIND.EAGER | called;
    }
    i32[cell + CELL.CONTEXT] = context;
    i32[cell + CELL.TAG] = tag;
    i32[cell + CELL.BYTES] = bytes;
    i32[cell + CELL.ACK] = 0;
    fabric.publish(to, cell);
    return true;
  }

  #fillInline(cell: number, buffer: number, bytes: number): void {
    const { i32, u8 } = this.#fabric;
    if (((buffer | bytes) & 3) === 0) {
      const from = buffer >>> 2;
      for (let i = 0, words = bytes >> 2; i < words; i++)
        i32[cell + CELL.PAYLOAD + i] = this.#heap32[from + i]!;
    } else {
      const from = buffer >>> 0;
      const to = 4 * (cell + CELL.PAYLOAD);
      for (let i = 0; i < bytes; i++) u8[to + i] = this.#heap8[from + i]!;
    }
  }

  /** Begins a send whose fields are filled. */
  send(request: Request): void {
    request.state = STATE.ACTIVE;
    request.kind = REQUEST.SEND;
    request.ack = -1;
    const queue = this.#queued[request.peer]!;
    if (queue.head === null && this.#dispatch(request)) {
      if (request.ack >= 0) this.#unacknowledged.push(request);
      return;
    }
    queue.push(request);
    this.#state[QUEUED]!++;
  }

  /** Goes on with a send that is in its ring and waits for its acknowledgement. */
  adopt(request: Request, ack: number): void {
    request.state = STATE.ACTIVE;
    request.kind = REQUEST.SEND;
    request.ack = ack;
    this.#unacknowledged.push(request);
  }

  /** Puts a send into its ring; false when there is no room. */
  #dispatch(request: Request): boolean {
    const { peer: to, type, bytes, synchronous } = request;
    const pulled = bytes > this.#eager;
    if (type === null && !synchronous && !pulled) {
      if (!this.#put(to, request.context, request.tag, request.buffer, bytes, request.called)) return false;
      request.state = STATE.DONE;
      return true;
    }
    if (pulled && type !== null && this.#delivery.publishRuns(type) < 0) {
      request.error = MPI_ERR_NO_MEM;
      request.state = STATE.DONE;
      return true;
    }
    const fabric = this.#fabric;
    const cell = fabric.claim(to);
    if (cell < 0) return false;
    // A message that the receiver pulls, or a synchronous one, ends with an acknowledgement.
    const ack = pulled || synchronous ? fabric.claimAck() : -1;
    if ((pulled || synchronous) && ack < 0) return false;
    if (pulled) this.#fillPull(cell, request);
    else if (!this.#fillEager(cell, request)) {
      if (ack >= 0) fabric.freeAck(ack);
      return false;
    }
    request.ack = ack;
    this.#fillEnvelope(cell, request);
    fabric.publish(to, cell);
    if (ack < 0) request.state = STATE.DONE;
    return true;
  }

  #fillEnvelope(cell: number, request: Request): void {
    const { i32 } = this.#fabric;
    i32[cell + CELL.CONTEXT] = request.context;
    i32[cell + CELL.TAG] = request.tag;
    i32[cell + CELL.BYTES] = request.bytes;
    i32[cell + CELL.ACK] = request.ack + 1;
  }

  #fillEager(cell: number, request: Request): boolean {
    const fabric = this.#fabric;
    const { bytes, peer: to } = request;
    if (bytes === 0) {
      fabric.i32[cell + CELL.KIND] = CELL_KIND.INLINE | request.called;
      return true;
    }
    const at = fabric.claimData(to, bytes);
    if (at === NO_ROOM) return false;
    this.#delivery.pack(fabric.dataOut[to]! + (at & fabric.dataMask), request);
    fabric.i32[cell + CELL.PAYLOAD] = at;
    fabric.i32[cell + CELL.KIND] = CELL_KIND.EAGER | request.called;
    return true;
  }

  #fillPull(cell: number, request: Request): void {
    const { i32 } = this.#fabric;
    const { type } = request;
    i32[cell + PULL.ADDRESS] = request.buffer;
    i32[cell + CELL.KIND] = (type === null ? CELL_KIND.PULL : CELL_KIND.PULL_TYPED) | request.called;
    if (type === null) return;
    i32[cell + PULL.RUNS] = this.#delivery.publishRuns(type);
    i32[cell + PULL.RUN_COUNT] = type.runs.length / 4;
    i32[cell + PULL.EXTENT] = type.extent;
    i32[cell + PULL.COUNT] = request.count;
    i32[cell + PULL.SIZE] = type.size;
  }

  #sendQueued(): void {
    for (const queue of this.#queued) {
      for (let request = queue.head; request !== null && this.#dispatch(request); request = queue.head) {
        queue.remove(request, null);
        this.#state[QUEUED]!--;
        this.#pulse.count++;
        if (request.ack >= 0) this.#unacknowledged.push(request);
      }
    }
  }

  /** Sends what had to wait, and looks for acknowledgements. */
  progress(): void {
    if (this.#state[QUEUED]! > 0) this.#sendQueued();
    if (this.#unacknowledged.head !== null) this.#lookForAcks();
  }

  /** Lists acknowledgements for the shortcut that watches them, as many as there is room for. */
  listAcks(): void {
    let count = 0;
    for (let at = this.#unacknowledged.head; at !== null && count < MAX_WATCHED; at = at.next)
      this.#state[(WATCHED_ACKS >> 2) + count++] = at.ack;
    this.#state[WORD.WATCHED >> 2] = count;
  }

  #lookForAcks(): void {
    let before: Request | null = null;
    for (let request = this.#unacknowledged.head; request !== null; ) {
      const { next } = request;
      if (this.#fabric.acknowledged(request.ack)) {
        this.#fabric.freeAck(request.ack);
        this.#unacknowledged.remove(request, before);
        request.ack = -1;
        request.state = STATE.DONE;
        this.#pulse.count++;
      } else before = request;
      request = next;
    }
  }

  /** Takes a send back that nobody has begun to receive; false when it is too late. */
  withdraw(request: Request): boolean {
    if (this.#queued[request.peer]!.withdraw(request)) {
      this.#state[QUEUED]!--;
      return true;
    }
    if (request.ack < 0 || !this.#fabric.withdraw(request.ack)) return false;
    return this.#unacknowledged.withdraw(request);
  }
}
