/**
 * What a rank receives, and the matching (MPI-5.0 §3.5). Per source, cells are taken in order, and each goes to the first receive that was posted and
 * fits it, or to the list of messages that came too early: so messages do not overtake each other. Ranks are those of the world here, and contexts
 * stand for communicators.
 */
import type { Fabric } from '../fabric/fabric.ts';
import { CELL, CELL_KIND, CELL_KIND_MASK } from '../fabric/layout.ts';
import { PEER, WORD } from '../fabric/state.ts';
import type { Delivery } from './delivery.ts';
import { MessageList, type Pulse, RequestList } from './lists.ts';
import { type Message, MessagePool } from './message.ts';
import type { Outbox } from './outbox.ts';
import { REQUEST, type Request, STATE } from './request.ts';

export const ANY = -1;
export const ANY_TAG = -2;

const POSTED = WORD.POSTED >> 2;

/** Results of `receiveNow`. */
export const NOTHING = -1;
export const OTHERWISE = -2;

/** Of so many early messages that their senders wait for, one has the withdrawn ones swept out. */
const SWEEP = 64;

function matches(request: Request, context: number, tag: number): boolean {
  return request.context === context && (request.tag === tag || (request.tag === ANY_TAG && tag >= 0));
}

export class Inbox {
  readonly #fabric: Fabric;
  readonly #delivery: Delivery;
  readonly #pulse: Pulse;
  readonly #outbox: Outbox;
  readonly #ranks: number;
  readonly #cells: number;
  /** Receives that wait, by source, and those from anybody. */
  readonly #posted: RequestList[];
  readonly #postedAny = new RequestList();
  /** Counts the receives that wait. */
  readonly #state: Int32Array;
  #order = 0;
  /** Messages that came before their receive, by source. */
  readonly #early: MessageList[];
  readonly #earlyCount: Int32Array;
  readonly #messages: MessagePool;
  // What a probe looks for, and whether a message has come since that fits.
  #soughtPeer = ANY;
  #soughtContext = 0;
  #soughtTag = 0;
  #came = false;
  #keptAcks = 0;

  constructor(fabric: Fabric, delivery: Delivery, outbox: Outbox, pulse: Pulse) {
    const ranks = fabric.geometry.ranks;
    this.#fabric = fabric;
    this.#delivery = delivery;
    this.#outbox = outbox;
    this.#pulse = pulse;
    this.#ranks = ranks;
    this.#state = new Int32Array(fabric.state.buffer);
    this.#earlyCount = new Int32Array(fabric.state.buffer, PEER.EARLY, ranks);
    this.#cells = fabric.geometry.cells;
    this.#messages = new MessagePool(ranks);
    this.#posted = Array.from({ length: ranks }, () => new RequestList());
    this.#early = Array.from({ length: ranks }, () => new MessageList());
  }

  /**
   * Begins a receive whose fields are filled: takes the first early message that fits, or waits for one.
   */
  receive(request: Request): void {
    const { peer } = request;
    request.state = STATE.ACTIVE;
    request.kind = REQUEST.RECEIVE;
    request.order = this.#order++;
    if (peer === ANY || this.#early[peer]!.head !== null) {
      const early = this.#takeEarly(peer, request.context, request.tag);
      if (early !== null) {
        this.#deliverEarly(request, early);
        return;
      }
    }
    (peer === ANY ? this.#postedAny : this.#posted[peer]!).push(request);
    this.#state[POSTED]!++;
  }

  /**
   * Tries to receive a block of bytes that has arrived, straight from its ring and without a request.
   * @param tag no wildcard
   * @param called what the rank has called, of a collective
   * @returns the bytes received; NOTHING when nothing has arrived; OTHERWISE when what is there wants a request: another message, a longer one,
   * an earlier receive
   */
  receiveNow(from: number, context: number, tag: number, buffer: number, room: number, called = 0): number {
    if (this.#state[POSTED]! > 0 || this.#outbox.full || this.#early[from]!.head !== null) return OTHERWISE;
    const fabric = this.#fabric;
    const cell = fabric.arrived(from);
    if (cell < 0) return NOTHING;
    const { i32 } = fabric;
    const bytes = i32[cell + CELL.BYTES]!;
    const kind = i32[cell + CELL.KIND]!;
    if (
      (kind & ~CELL_KIND_MASK) !== called ||
      i32[cell + CELL.CONTEXT] !== context ||
      i32[cell + CELL.TAG] !== tag ||
      i32[cell + CELL.ACK] !== 0 ||
      bytes > room
    )
      return OTHERWISE;
    if ((kind & CELL_KIND_MASK) === CELL_KIND.INLINE) {
      this.#delivery.fromCell(cell, buffer, bytes);
      fabric.take(from);
    } else {
      const at = i32[cell + CELL.PAYLOAD]!;
      this.#delivery.fromRing(buffer, fabric.dataIn[from]! + (at & fabric.dataMask), bytes);
      fabric.takeData(from, at, bytes);
    }
    return bytes;
  }

  /** The first early message from a source, or from anybody, that fits; it is taken out of its list. */
  #takeEarly(peer: number, context: number, tag: number): Message | null {
    const found = this.findEarly(peer, context, tag);
    if (found !== null) this.takeOut(found);
    return found;
  }

  /** Remembers what a probe has looked for in vain: looking again makes sense when `came` says so. */
  seek(peer: number, context: number, tag: number): void {
    this.#soughtPeer = peer;
    this.#soughtContext = context;
    this.#soughtTag = tag;
    this.#came = false;
  }

  /** What was sought, for reports. */
  get sought(): { peer: number; context: number; tag: number } {
    return { peer: this.#soughtPeer, context: this.#soughtContext, tag: this.#soughtTag };
  }

  /** A message has come that fits what was sought. */
  get came(): boolean {
    return this.#came;
  }

  #isSought({ from, context, tag }: Message): boolean {
    const peer = this.#soughtPeer;
    const wanted = this.#soughtTag;
    return (
      context === this.#soughtContext &&
      (peer === ANY || peer === from) &&
      (tag === wanted || (wanted === ANY_TAG && tag >= 0))
    );
  }

  /** The first early message that fits, left in its list: a probe. */
  findEarly(peer: number, context: number, tag: number): Message | null {
    if (peer !== ANY) return this.#firstEarly(this.#early[peer]!, context, tag);
    let first: Message | null = null;
    for (const list of this.#early) {
      if (list.head === null) continue;
      const message = this.#firstEarly(list, context, tag);
      if (message !== null && (first === null || message.order < first.order)) first = message;
    }
    return first;
  }

  #firstEarly(list: MessageList, context: number, tag: number): Message | null {
    let before: Message | null = null;
    for (let message = list.head; message !== null; ) {
      const { next } = message;
      if (message.context === context && (message.tag === tag || (tag === ANY_TAG && message.tag >= 0))) {
        if (message.ack < 0 || !this.#fabric.isWithdrawn(message.ack)) return message;
        this.#fabric.beginPull(message.ack);
        this.#removeEarly(list, message, before);
        this.#discard(message);
      } else before = message;
      message = next;
    }
    return null;
  }

  /** Takes an early message out of its list: it is received by whoever holds it, and nobody else. */
  takeOut(message: Message): void {
    const list = this.#early[message.from]!;
    let before: Message | null = null;
    for (let at = list.head; at !== message; at = at!.next) before = at;
    this.#removeEarly(list, message, before);
  }

  #removeEarly(list: MessageList, message: Message, before: Message | null): void {
    list.remove(message, before);
    this.#earlyCount[message.from]!--;
  }

  /** Takes a message out so that its sender cannot withdraw it any more; false when it has. */
  claim(message: Message): boolean {
    this.takeOut(message);
    message.claimed = message.ack < 0 || this.#fabric.beginPull(message.ack);
    if (!message.claimed) this.#discard(message);
    return message.claimed;
  }

  /** Receives a message that was claimed. */
  deliver(request: Request, message: Message): void {
    request.kind = REQUEST.RECEIVE;
    request.state = STATE.ACTIVE;
    this.#deliverEarly(request, message);
  }

  #deliverEarly(request: Request, message: Message): void {
    const { from, ack } = message;
    if (ack >= 0 && !message.claimed && !this.#fabric.beginPull(ack)) {
      // Withdrawn in this moment: the receive goes on waiting.
      this.#discard(message);
      this.receive(request);
      return;
    }
    this.#delivery.fromMessage(request, message);
    if (ack >= 0) this.#fabric.acknowledge(from, ack);
    this.#complete(request, from, message.tag);
    this.#messages.release(message);
  }

  #discard(message: Message): void {
    this.#delivery.forget(message);
    this.#messages.release(message);
  }

  #complete(request: Request, from: number, tag: number): void {
    request.source = request.comm === null ? from : request.comm.rankOf[from]!;
    request.gotTag = tag;
    request.state = STATE.DONE;
    this.#pulse.count++;
  }

  /** Takes what has arrived out of the rings: of each no more than it holds, because a sender may go on filling it all the while. */
  progress(): void {
    const fabric = this.#fabric;
    for (let from = 0; from < this.#ranks; from++) {
      let cell = fabric.arrived(from);
      for (let left = this.#cells; cell >= 0 && left > 0 && this.#accept(from, cell); left--)
        cell = fabric.arrived(from);
    }
  }

  /** Deals with a cell; false when it has to stay in its ring. */
  #accept(from: number, cell: number): boolean {
    const { i32 } = this.#fabric;
    const context = i32[cell + CELL.CONTEXT]!;
    const tag = i32[cell + CELL.TAG]!;
    const request = this.#state[POSTED]! === 0 ? null : this.#takePosted(from, context, tag);
    if (request === null) return this.#keep(from, cell);
    const ack = i32[cell + CELL.ACK]! - 1;
    if (ack >= 0 && !this.#fabric.beginPull(ack)) {
      this.#unpost(request);
      this.#delivery.skip(from, cell);
      return true;
    }
    this.#delivery.fromRingCell(request, from, cell);
    if (ack >= 0) this.#fabric.acknowledge(from, ack);
    this.#complete(request, from, tag);
    return true;
  }

  /** The receive that was posted first of those that fit. */
  #takePosted(from: number, context: number, tag: number): Request | null {
    const list = this.#posted[from]!;
    let before: Request | null = null;
    let found = list.head;
    // Mostly it is the first one.
    if (found !== null && this.#postedAny.head === null && matches(found, context, tag)) {
      this.#state[POSTED]!--;
      list.shift(found);
      return found;
    }
    for (; found !== null && !matches(found, context, tag); found = found.next) before = found;
    let beforeAny: Request | null = null;
    let any = this.#postedAny.head;
    for (; any !== null && !matches(any, context, tag); any = any.next) beforeAny = any;
    if (found === null && any === null) return null;
    this.#state[POSTED]!--;
    if (found === null || (any !== null && any.order < found.order)) {
      this.#postedAny.remove(any!, beforeAny);
      return any;
    }
    list.remove(found, before);
    return found;
  }

  /** Puts a receive back in its place. */
  #unpost(request: Request): void {
    (request.peer === ANY ? this.#postedAny : this.#posted[request.peer]!).restore(request);
    this.#state[POSTED]!++;
  }

  /** Keeps a message for later; false when there is no room for it. */
  #keep(from: number, cell: number): boolean {
    const fabric = this.#fabric;
    const { i32 } = fabric;
    // The first early message of a source finds room whatever others have sent, so that a flood of one hides nobody else's messages from probes.
    const first = this.#early[from]!.head === null;
    const message = this.#messages.take(first);
    if (message === null) return false;
    // All that the cell says is read before the cell is taken: then its sender may fill it again.
    message.bytes = i32[cell + CELL.BYTES]! >>> 0;
    message.context = i32[cell + CELL.CONTEXT]!;
    message.tag = i32[cell + CELL.TAG]!;
    message.ack = i32[cell + CELL.ACK]! - 1;
    if (!this.#delivery.keep(message, from, cell, first)) {
      this.#messages.release(message);
      return false;
    }
    message.from = from;
    message.order = this.#order++;
    message.claimed = false;
    this.#early[from]!.push(message);
    this.#earlyCount[from]!++;
    this.#pulse.count++;
    if (this.#isSought(message)) this.#came = true;
    if (message.ack >= 0 && (++this.#keptAcks & (SWEEP - 1)) === 0) this.forgetWithdrawn();
    return true;
  }

  /** Drops early messages that their senders have taken back, whose acknowledgements these get back by that. */
  forgetWithdrawn(): void {
    for (const list of this.#early) {
      let before: Message | null = null;
      for (let message = list.head; message !== null; ) {
        const { next } = message;
        if (message.ack >= 0 && this.#fabric.isWithdrawn(message.ack)) {
          this.#fabric.beginPull(message.ack);
          this.#removeEarly(list, message, before);
          this.#discard(message);
        } else before = message;
        message = next;
      }
    }
  }

  /** Takes a receive back that has not matched; false when it is too late. */
  withdraw(request: Request): boolean {
    const list = request.peer === ANY ? this.#postedAny : this.#posted[request.peer]!;
    if (!list.withdraw(request)) return false;
    this.#state[POSTED]!--;
    return true;
  }
}
