/**
 * The channels of the ranks that a thread serves: takes their requests, one after the other, carries them out and answers. What
 * needs the event loop, and posted output, is for the main thread. It writes the answer line of each channel, and closes what
 * ranks leave open.
 */
import {
  ANSWERED_AT,
  channelAt,
  EVENT_LOOP,
  FORWARD,
  GO_ON,
  PICKED_AT,
  POST_HEAD,
  REQUEST_NUMBER,
  REQUEST_SEQ,
} from '../../runtime/abi/layout.ts';
import { answer } from '../../runtime/channel/answer.ts';
import { closeAll } from '../posix/close.ts';
import { Caller } from '../posix/service.ts';
import { abandon, serve } from './serve.ts';

/** What the main thread does for a rank. */
export interface FwkEvents {
  /** A request of the rank in this slot needs the event loop. */
  request(slot: number): void;
  /** The rank in this slot has posted output. */
  posted(slot: number): void;
}

/** How far a channel has been served: the last request taken, and the head of the post ring that the main thread has been told of. */
export interface Served {
  readonly slot: number;
  readonly seq: number;
  readonly head: number;
  /** When each request is taken and answered is noted, for tools. */
  readonly timed: boolean;
  /** Of the rank's Caller: who removes what a directory holds while it reads it must not miss names. */
  readonly listings: Caller['listings'];
}

/** A channel that nobody has served for this rank. */
export function unserved(k: Int32Array, slot: number, timed = false): Served {
  const at = channelAt(slot) >> 2;
  return {
    slot,
    seq: Atomics.load(k, at + (REQUEST_SEQ >> 2)),
    head: Atomics.load(k, at + (POST_HEAD >> 2)),
    timed,
    listings: new Map(),
  };
}

interface Channel {
  readonly slot: number;
  readonly caller: Caller;
  /** Indices of its words. */
  readonly seqAt: number;
  readonly numberAt: number;
  readonly headAt: number;
  readonly timed: boolean;
  seq: number;
  head: number;
}

export class Channels {
  readonly #kernel: WebAssembly.Memory;
  readonly #k: Int32Array;
  readonly #f64: Float64Array;
  readonly #events: FwkEvents;
  readonly #ranks: Channel[] = [];
  /** Calls carried out here. */
  calls = 0;

  constructor(kernel: WebAssembly.Memory, events: FwkEvents) {
    this.#kernel = kernel;
    this.#k = new Int32Array(kernel.buffer);
    this.#f64 = new Float64Array(kernel.buffer);
    this.#events = events;
  }

  get size(): number {
    return this.#ranks.length;
  }

  attach({ slot, seq, head, timed, listings }: Served, heap: WebAssembly.Memory): void {
    const at = channelAt(slot) >> 2;
    this.#ranks.push({
      slot,
      caller: new Caller(this.#kernel, slot, heap, listings),
      seqAt: at + (REQUEST_SEQ >> 2),
      numberAt: at + (REQUEST_NUMBER >> 2),
      headAt: at + (POST_HEAD >> 2),
      timed,
      seq,
      head,
    });
  }

  /** Serves a rank no more that has ended, and closes what it left open; false for one that is not served here. */
  detach(slot: number): boolean {
    const rank = this.#take(slot);
    if (rank === undefined) return false;
    abandon(rank.caller);
    closeAll(rank.caller.fds);
    return true;
  }

  /** Serves a slot no more, for another thread to go on; undefined for one that is not served here, or in the middle of a call. */
  release(slot: number): Served | undefined {
    const rank = this.#ranks.find((each) => each.slot === slot);
    if (rank === undefined || rank.caller.steps !== undefined) return undefined;
    this.#take(slot);
    const { seq, head, timed, caller } = rank;
    return { slot, seq, head, timed, listings: caller.listings };
  }

  #take(slot: number): Channel | undefined {
    const index = this.#ranks.findIndex((rank) => rank.slot === slot);
    return index < 0 ? undefined : this.#ranks.splice(index, 1)[0];
  }

  #note({ slot }: Channel, offset: number): void {
    this.#f64[(channelAt(slot) + offset) >> 3] = performance.now();
  }

  /** Looks at every channel once; whether there was anything to do. */
  pass(): boolean {
    const k = this.#k;
    let busy = false;
    for (let i = 0; i < this.#ranks.length; i++) {
      const rank = this.#ranks[i]!;
      const head = Atomics.load(k, rank.headAt);
      if (head !== rank.head) {
        rank.head = head;
        this.#events.posted(rank.slot);
        busy = true;
      }
      const seq = Atomics.load(k, rank.seqAt);
      if (seq === rank.seq) continue;
      const number = k[rank.numberAt]!;
      // The rank has rung the bell of the main thread itself.
      if (number >= FORWARD) {
        rank.seq = seq;
        continue;
      }
      busy = true;
      if (rank.timed && rank.caller.steps === undefined) this.#note(rank, PICKED_AT);
      const result = serve(rank.caller, number);
      if (result === GO_ON) continue;
      if (rank.timed) this.#note(rank, ANSWERED_AT);
      rank.seq = seq;
      if (result === EVENT_LOOP) this.#events.request(rank.slot);
      else {
        answer(k, rank.slot, result);
        this.calls++;
      }
    }
    return busy;
  }
}
