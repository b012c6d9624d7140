/**
 * The message engine of a rank: what it sends, what it receives, and requests of special kinds. Nothing happens but in its passes, which every call that
 * waits makes; only the copying of a message to its receiver needs no help of the sender.
 */
import { MPI_ANY_TAG, MPI_PROC_NULL, MPI_SUCCESS } from '../abi/mpi.ts';
import type { Fabric } from '../fabric/fabric.ts';
import { Delivery, type Peers } from './delivery.ts';
import { ANY, Inbox, NOTHING } from './inbox.ts';
import { Pulse, RequestList } from './lists.ts';
import { Outbox } from './outbox.ts';
import { REQUEST, type Request, STATE } from './request.ts';
import type { Typed } from './typed.ts';
import type { Waiter } from './waiter.ts';

export class Engine {
  readonly outbox: Outbox;
  readonly inbox: Inbox;
  readonly delivery: Delivery;
  readonly #waiter: Waiter;
  /** The one request that the rank waits for, where it is one. */
  waitsFor: Request | null = null;
  /** Where the handles are among which Waitall, Waitany or Waitsome waits, bytes, and how many. */
  amongAt = 0;
  amongCount = 0;
  /** Requests of special kinds: looked at on each pass. */
  readonly #watched = new RequestList();
  readonly #pulse = new Pulse();

  constructor(fabric: Fabric, peers: Peers, typed: Typed, waiter: Waiter) {
    this.delivery = new Delivery(fabric, peers, typed);
    this.outbox = new Outbox(fabric, this.delivery, this.#pulse);
    this.inbox = new Inbox(fabric, this.delivery, this.outbox, this.#pulse);
    this.#waiter = waiter;
  }

  /** Counts what happens, so that a wait sees whether anything did. */
  get events(): number {
    return this.#pulse.count;
  }

  /** Begins a send whose fields are filled. */
  send(request: Request): void {
    this.outbox.send(request);
  }

  /** Begins a receive whose fields are filled. */
  receive(request: Request): void {
    this.inbox.receive(request);
  }

  /** Receives a block that has arrived, or does so in a moment, without a request: see Inbox.receiveNow. */
  receiveSoon(from: number, context: number, tag: number, buffer: number, room: number, called = 0): number {
    const { eager, soon } = this.#waiter;
    let got = this.inbox.receiveNow(from, context, tag, buffer, room, called);
    for (let spins = 0; got === NOTHING && spins < soon; spins++) {
      if (spins >= eager) this.#waiter.look(this);
      got = this.inbox.receiveNow(from, context, tag, buffer, room, called);
    }
    return got;
  }

  /** Looks at everything once. */
  progress(): void {
    this.inbox.progress();
    this.outbox.progress();
    if (this.#watched.head !== null) this.#advance();
  }

  /** Begins a request of a special kind: it is looked at now, and on each pass until it is done. */
  watch(request: Request): void {
    request.state = STATE.ACTIVE;
    request.extra?.advance?.(request);
    if (request.state === STATE.ACTIVE) this.#watched.push(request);
  }

  #advance(): void {
    let before: Request | null = null;
    for (let request = this.#watched.head; request !== null; ) {
      const { next } = request;
      request.extra?.advance?.(request);
      if (request.state === STATE.ACTIVE) before = request;
      else {
        this.#watched.remove(request, before);
        this.#pulse.count++;
      }
      request = next;
    }
  }

  /** Waits until a request is done. */
  wait(request: Request): void {
    const { peer, kind } = request;
    const plain = kind === REQUEST.SEND || kind === REQUEST.RECEIVE;
    this.waitsFor = request;
    for (let spins = 0; request.state === STATE.ACTIVE; ) spins = this.pass(spins, plain ? peer : ANY);
    this.waitsFor = null;
  }

  /**
   * One pass of a wait: looks at everything, and lets the waiter decide what to do when there was nothing.
   * @param peer the only rank that can end the wait, or ANY
   * @returns the passes so far
   */
  pass(spins: number, peer: number = ANY): number {
    const { count } = this.#pulse;
    this.progress();
    if (this.#pulse.count !== count) return 0;
    // Requests of special kinds go on with messages from anybody, and sends without room with room at anybody's.
    if (spins < this.#waiter.eager) return spins + 1;
    const alone = this.#watched.head === null && !this.outbox.full;
    return this.#waiter.pause(this, spins, alone ? peer : ANY);
  }

  /** Looks at everything once, for a call that does not wait. Programs call such calls in loops: where cores are shared, neighbours get their turn. */
  poll(): void {
    const { count } = this.#pulse;
    this.progress();
    if (this.#pulse.count === count) this.#waiter.yield();
  }

  /** Notes among which requests the rank will wait. */
  waitsAmong(count: number, at: number): void {
    this.amongCount = count;
    this.amongAt = at;
  }

  /** Waits until no send of this rank needs it any more. */
  flush(): void {
    for (let spins = 0; this.outbox.full; ) spins = this.pass(spins);
  }

  /** Takes back a receive that has not matched, or a send that nobody has begun to receive. True when it was. */
  cancel(request: Request): boolean {
    const box = request.kind === REQUEST.SEND ? this.outbox : this.inbox;
    if (!box.withdraw(request)) return false;
    request.cancelled = true;
    request.source = MPI_PROC_NULL;
    request.gotTag = MPI_ANY_TAG;
    request.gotBytes = 0;
    request.error = MPI_SUCCESS;
    request.state = STATE.DONE;
    return true;
  }
}
