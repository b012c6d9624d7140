/**
 * The message engine of a rank as TypeScript sees it: the compiled one (../../engine) sends and receives; requests of
 * special kinds go on here. Nothing happens but in its passes, which every call that waits makes; only the copying of
 * a message to its receiver needs no help of the sender.
 */
import type { Fabric } from '../../fabric/fabric.ts';
import { ANY, WORD } from '../../fabric/state.ts';
import { REQUEST, type Request, STATE } from '../requests/request.ts';
import type { EngineCalls } from './calls.ts';
import type { Waiter } from './waiter.ts';

const EVENTS = WORD.EVENTS >> 2;

export class Engine {
  readonly calls: EngineCalls;
  readonly #waiter: Waiter;
  readonly #state: Int32Array;
  /** The one request that the rank waits for, where it is one. */
  waitsFor: Request | null = null;
  /** Requests of special kinds: looked at on each pass. */
  #watched: Request[] = [];

  constructor(calls: EngineCalls, fabric: Fabric, waiter: Waiter) {
    this.calls = calls;
    this.#state = new Int32Array(fabric.state.buffer);
    this.#waiter = waiter;
  }

  /** Counts what happens, so that a wait sees whether anything did. */
  get events(): number {
    return this.#state[EVENTS]!;
  }

  /** Sends wait for room. */
  get full(): boolean {
    return this.#state[WORD.QUEUED >> 2]! > 0;
  }

  /** Begins a send whose fields are filled. */
  send(request: Request): void {
    this.calls.send(request.address);
  }

  /** Begins a receive whose fields are filled. */
  receive(request: Request): void {
    this.calls.receive(request.address);
  }

  /** Sends a block of bytes at once, without a request; false when that cannot be. */
  sendNow(to: number, context: number, tag: number, buffer: number, bytes: number, called = 0): boolean {
    return this.calls.sendNow(to, context, tag, buffer, bytes, called) !== 0;
  }

  /** Looks at everything once. */
  progress(): void {
    this.calls.progress();
    if (this.#watched.length > 0) this.#advance();
  }

  /** Begins a request of a special kind: it is looked at now, and on each pass until it is done. */
  watch(request: Request): void {
    request.state = STATE.ACTIVE;
    request.extra?.advance?.(request);
    if (request.state !== STATE.ACTIVE) return;
    this.#watched.push(request);
    this.#state[WORD.WATCHED >> 2] = this.#watched.length;
  }

  #advance(): void {
    let left = 0;
    // What an advance begins is looked at by itself.
    for (let i = 0; i < this.#watched.length; i++) {
      const request = this.#watched[i]!;
      if (request.state === STATE.ACTIVE) request.extra?.advance?.(request);
      if (request.state === STATE.ACTIVE) this.#watched[left++] = request;
      else this.#state[EVENTS]!++;
    }
    this.#watched.length = left;
    this.#state[WORD.WATCHED >> 2] = left;
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
   * @returns the passes in vain so far
   */
  pass(spins: number, peer: number = ANY): number {
    const { events } = this;
    this.progress();
    if (this.events !== events) return 0;
    // Requests of special kinds go on with messages from anybody, and sends without room with room at anybody's.
    const alone = this.#watched.length === 0 && this.#state[WORD.SCHEDULES >> 2] === 0 && !this.full;
    return this.#waiter.pause(this, spins, alone ? peer : ANY);
  }

  /**
   * Looks at everything once, for a call that does not wait. Programs call such calls in loops: where cores are
   * shared, neighbours get their turn.
   */
  poll(): void {
    const { events } = this;
    this.progress();
    if (this.events === events) this.#waiter.yield();
  }

  /** Waits until no send of this rank needs it any more. */
  flush(): void {
    for (let spins = 0; this.full; ) spins = this.pass(spins);
  }

  /** What was sought by a probe, for reports. */
  get sought(): { peer: number; context: number; tag: number } {
    const word = (at: number) => this.#state[at >> 2]!;
    return {
      peer: word(WORD.SOUGHT_PEER),
      context: word(WORD.SOUGHT_CONTEXT),
      tag: word(WORD.SOUGHT_TAG),
    };
  }

  /** Waits until something has happened. */
  awaitEvent(): void {
    const { events } = this;
    for (let spins = 0; this.events === events; ) spins = this.pass(spins);
  }
}
