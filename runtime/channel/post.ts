/**
 * The post ring of a channel: small writes to the streams of the host that nobody waits for. The rank appends records (stream,
 * length, bytes padded to words) and moves the head; the main thread takes them out and moves the tail. Both indices count bytes,
 * are never wrapped and are only compared by difference, so that full and empty are never mistaken for each other.
 */
import { channelAt, POST_DATA, POST_HEAD, POST_HEADER, POST_TAIL } from '../abi/layout.ts';
import { POST_MAX_BYTES, POST_RING_BYTES } from '../abi/limits.ts';

const MASK = POST_RING_BYTES - 1;
const padded = (bytes: number): number => POST_HEADER + ((bytes + 3) & ~3);

/** The words and bytes of the ring of one slot. */
class PostRing {
  protected readonly k: Int32Array;
  protected readonly data: Uint8Array;
  protected readonly words: Int32Array;
  protected readonly head: number;
  protected readonly tail: number;

  constructor(kernel: WebAssembly.Memory, slot: number) {
    this.k = new Int32Array(kernel.buffer);
    this.data = new Uint8Array(kernel.buffer, channelAt(slot) + POST_DATA, POST_RING_BYTES);
    this.words = new Int32Array(kernel.buffer, channelAt(slot) + POST_DATA, POST_RING_BYTES / 4);
    this.head = (channelAt(slot) + POST_HEAD) >> 2;
    this.tail = (channelAt(slot) + POST_TAIL) >> 2;
  }
}

/** The rank's end. */
export class PostWriter extends PostRing {
  /** Whether a record of so many bytes may be posted now. */
  room(bytes: number): boolean {
    if (bytes > POST_MAX_BYTES) return false;
    const used = (this.k[this.head]! - Atomics.load(this.k, this.tail)) | 0;
    return used + padded(bytes) <= POST_RING_BYTES;
  }

  /** Writes the header of a record for which there is room; `put` follows, then `publish`. */
  begin(stream: number, bytes: number): void {
    const head = this.k[this.head]!;
    this.words[(head & MASK) >> 2] = stream;
    this.words[((head + 4) & MASK) >> 2] = bytes;
  }

  /** Copies bytes to an offset in the record; a byte loop, because these are short and a subarray would be an allocation. */
  put(at: number, from: Uint8Array, pointer: number, length: number): void {
    const start = this.k[this.head]! + POST_HEADER + at;
    for (let i = 0; i < length; i++) this.data[(start + i) & MASK] = from[pointer + i]!;
  }

  publish(bytes: number): void {
    Atomics.store(this.k, this.head, (this.k[this.head]! + padded(bytes)) | 0);
  }
}

/** A record that was taken out. */
export interface Posted {
  readonly stream: number;
  readonly bytes: Buffer;
}

/** The main thread's end. */
export class PostReader extends PostRing {
  /** All that was posted has been taken, and the streams have it. */
  get isEmpty(): boolean {
    return this.k[this.tail]! === Atomics.load(this.k, this.head);
  }

  /** All records that stand in the ring, those that follow each other on one stream as one; the room is given back by `release`. */
  peek(): { posted: Posted[]; tail: number } {
    const head = Atomics.load(this.k, this.head);
    const posted: { stream: number; parts: Uint8Array[] }[] = [];
    let at = this.k[this.tail]!;
    while (at !== head) {
      const stream = this.words[(at & MASK) >> 2]!;
      const length = this.words[((at + 4) & MASK) >> 2]!;
      const start = (at + POST_HEADER) & MASK;
      const first = Math.min(length, POST_RING_BYTES - start);
      const parts = [this.data.subarray(start, start + first), this.data.subarray(0, length - first)];
      const last = posted.at(-1);
      if (last?.stream === stream) last.parts.push(...parts);
      else posted.push({ stream, parts });
      at = (at + padded(length)) | 0;
    }
    return { posted: posted.map(({ stream, parts }) => ({ stream, bytes: Buffer.concat(parts) })), tail: at };
  }

  /** Gives the room up to `tail` back to the rank. */
  release(tail: number): void {
    Atomics.store(this.k, this.tail, tail);
  }
}
