/**
 * Messages that arrived before their receive: envelopes on a list for each source, payloads in a store. The store is bounded: when it is full, messages
 * stay in the ring, and the sender waits.
 */

import { WASM_PAGE } from '../abi/limits.ts';
import { type Copy, copyBetween } from '../fabric/copies.ts';
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
  /** Word index of the acknowledgement, or -1. */
  ack = -1;
  /** Its sender cannot withdraw it any more. */
  claimed = false;
  /** In the store, or the sender's heap. */
  address = 0;
  /** Of a message that is pulled: the words of its cell from PULL.ADDRESS on. */
  readonly words = new Int32Array(PULL.SIZE + 1 - PULL.ADDRESS);
}

/** Messages that wait on one list at most. */
const MAX_MESSAGES = 1 << 20;

/** Message objects are used again and again. */
export class MessagePool {
  #free: Message | null = null;
  #made = 0;

  /** A message, or null when too many wait. */
  take(): Message | null {
    const message = this.#free;
    if (message === null) return this.#made++ < MAX_MESSAGES ? new Message() : null;
    this.#free = message.next;
    return message;
  }

  release(message: Message): void {
    message.next = this.#free;
    this.#free = message;
  }
}

const SMALLEST_CLASS = 6;
const CLASSES = 12;
const STORE_PAGES = 4096;

/** The store of payloads: blocks of powers of two from 64 bytes, in a memory of its own that grows up to 256 MiB. */
export class Store {
  readonly #free: number[][] = Array.from({ length: CLASSES }, () => []);
  readonly #heap: WebAssembly.Memory;
  readonly #fabric: WebAssembly.Memory;
  #memory: WebAssembly.Memory | undefined;
  #end = 0;
  #fromRing: Copy | undefined;
  #toHeap: Copy | undefined;

  constructor(heap: WebAssembly.Memory, fabric: WebAssembly.Memory) {
    this.#heap = heap;
    this.#fabric = fabric;
  }

  get memory(): WebAssembly.Memory {
    return this.#memory!;
  }

  /** Copies a payload out of the fabric: its address, or -1 when the store is full. */
  put(from: number, bytes: number): number {
    const sizeClass = Math.max(0, 32 - Math.clz32(Math.max(bytes, 1) - 1) - SMALLEST_CLASS);
    const at = this.#free[sizeClass]!.pop() ?? this.#extend(64 << sizeClass);
    if (at >= 0) this.#fromRing!(at, from, bytes);
    return at;
  }

  /** Copies a payload to the heap. */
  get(to: number, at: number, bytes: number): void {
    this.#toHeap!(to, at, bytes);
  }

  free(at: number, bytes: number): void {
    const sizeClass = Math.max(0, 32 - Math.clz32(Math.max(bytes, 1) - 1) - SMALLEST_CLASS);
    this.#free[sizeClass]!.push(at);
  }

  #extend(bytes: number): number {
    if (this.#memory === undefined) this.#open();
    const at = this.#end;
    const pages = Math.ceil((at + bytes) / WASM_PAGE);
    const now = this.#memory!.buffer.byteLength / WASM_PAGE;
    if (pages > STORE_PAGES) return -1;
    if (pages > now) this.#memory!.grow(Math.min(STORE_PAGES - now, Math.max(now, 16)));
    this.#end += bytes;
    return at;
  }

  #open(): void {
    this.#memory = new WebAssembly.Memory({ initial: 1, maximum: STORE_PAGES, shared: true });
    this.#fromRing = copyBetween(this.#memory, this.#fabric);
    this.#toHeap = copyBetween(this.#heap, this.#memory);
  }
}
