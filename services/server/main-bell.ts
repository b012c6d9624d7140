/**
 * The bell of the main thread: ranks ring it for requests that are its own, and no other thread stands in between. It writes the
 * word that says whether it listens, and carries nothing out itself. Where there is a core for it, it looks for requests between
 * all else that the event loop has to do, for a moment after each one: calls come in bursts, and to be woken takes longer than most
 * of them.
 */
import {
  ANSWERED_AT,
  channelAt,
  FORWARD,
  FWK_POLLS,
  MAIN_BELL,
  MAIN_LISTENS,
  PICKED_AT,
  REQUEST_NUMBER,
  REQUEST_SEQ,
} from '../../runtime/abi/layout.ts';

/** How long it looks for the next request, milliseconds. */
const LOOKS_MS = 0.05;

/** How far the requests of a slot have been looked at. */
interface Seen {
  readonly slot: number;
  readonly timed: boolean;
  seq: number;
}

export class MainBell {
  readonly #k: Int32Array;
  readonly #f64: Float64Array;
  readonly #request: (slot: number) => void;
  readonly #slots = new Map<number, Seen>();
  #listening = false;
  /** Until when it looks for requests itself; 0 when it does not. */
  #until = 0;
  #closed = false;

  /** @param request is told of each request for the main thread */
  constructor(k: Int32Array, request: (slot: number) => void) {
    this.#k = k;
    this.#f64 = new Float64Array(k.buffer);
    this.#request = request;
  }

  /**
   * Listens for a rank.
   * @param timed when its requests are taken is noted, for tools
   */
  attach(slot: number, timed: boolean): void {
    const seq = Atomics.load(this.#k, (channelAt(slot) + REQUEST_SEQ) >> 2);
    this.#slots.set(slot, { slot, timed, seq });
    this.#listen();
  }

  detach(slot: number): void {
    this.#slots.delete(slot);
  }

  /** Whoever still waits for the bell holds the kernel memory. */
  close(): void {
    this.#closed = true;
    Atomics.add(this.#k, MAIN_BELL >> 2, 1);
    Atomics.notify(this.#k, MAIN_BELL >> 2);
  }

  /** A request is probably about to come. */
  expect(): void {
    if (Atomics.load(this.#k, FWK_POLLS >> 2) === 0) return;
    const looking = this.#until !== 0;
    this.#until = performance.now() + LOOKS_MS;
    if (!looking) setImmediate(this.#poll);
  }

  readonly #poll = (): void => {
    if (this.#closed) return;
    this.#look();
    if (performance.now() < this.#until) return void setImmediate(this.#poll);
    this.#until = 0;
    this.#listen();
  };

  #listen(): void {
    const k = this.#k;
    while (!this.#listening && !this.#closed && this.#slots.size > 0) {
      Atomics.store(k, MAIN_LISTENS >> 2, 1);
      const bell = Atomics.load(k, MAIN_BELL >> 2);
      // A request that came before the flag was up rang no bell.
      this.#look();
      const wait = Atomics.waitAsync(k, MAIN_BELL >> 2, bell);
      if (!wait.async) continue;
      this.#listening = true;
      void wait.value.then(this.#rung);
    }
  }

  readonly #rung = (): void => {
    this.#listening = false;
    Atomics.store(this.#k, MAIN_LISTENS >> 2, 0);
    this.#look();
    if (this.#until === 0) this.#listen();
  };

  #look(): void {
    for (const seen of this.#slots.values()) {
      const at = channelAt(seen.slot) >> 2;
      const seq = Atomics.load(this.#k, at + (REQUEST_SEQ >> 2));
      if (seq === seen.seq) continue;
      seen.seq = seq;
      if (this.#k[at + (REQUEST_NUMBER >> 2)]! < FORWARD) continue;
      if (seen.timed) this.#note(seen.slot);
      this.expect();
      this.#request(seen.slot);
    }
  }

  #note(slot: number): void {
    const at = channelAt(slot);
    this.#f64[(at + PICKED_AT) >> 3] = this.#f64[(at + ANSWERED_AT) >> 3] = performance.now();
  }
}
