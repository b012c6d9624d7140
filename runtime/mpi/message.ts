/** Messages that arrived before their receive: envelopes on a list for each source; payloads are in the store. */
import { PULL } from '../fabric/layout.ts';

export class Message {
  next: Message | null = null;
  context = 0;
  tag = 0;
  bytes = 0;
  /** World rank. */
  from = 0;
  /** When it arrived. */
  order = 0;
  /** See CELL_KIND: a stored payload counts as EAGER. */
  kind = 0;
  /** What its sender called, of a message of a collective. */
  called = 0;
  /** Word index of the acknowledgement, or -1. */
  ack = -1;
  /** Its sender cannot withdraw it any more. */
  claimed = false;
  /** In the store, or the sender's heap. */
  address = 0;
  /** Of a message that is pulled: the words of its cell from PULL.ADDRESS on. */
  readonly words = new Int32Array(PULL.SIZE + 1 - PULL.ADDRESS);
}

/** Messages that wait at most: then they stay in the rings, and their senders wait. */
const MAX_MESSAGES = 1 << 20;

/** Message objects are used again and again. */
export class MessagePool {
  #free: Message | null = null;
  #used = 0;
  readonly #reserve: number;

  /** @param reserve messages that only those may take that are `reserved` */
  constructor(reserve: number) {
    this.#reserve = reserve;
  }

  /** A message, or null when too many wait. */
  take(reserved: boolean): Message | null {
    if (this.#used >= (reserved ? MAX_MESSAGES : MAX_MESSAGES - this.#reserve)) return null;
    this.#used++;
    const message = this.#free;
    if (message === null) return new Message();
    this.#free = message.next;
    return message;
  }

  release(message: Message): void {
    this.#used--;
    message.next = this.#free;
    this.#free = message;
  }
}
