/** A stream that guests read from. Bytes are taken from it only when a guest asks. */
import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { STREAM_BYTES } from '../../../runtime/abi/limits.ts';
import { firstOf, leave } from './wait.ts';

const EMPTY = Buffer.alloc(0);

export class Source {
  readonly #stream: Readable;
  /** Taken from the stream, but not yet by a guest. */
  #ahead: Buffer = EMPTY;
  #error: unknown;
  #shut = false;

  constructor(stream: Readable) {
    this.#stream = stream;
    stream.on('error', this.#fail);
  }

  readonly #fail = (error: unknown): void => {
    this.#error = error;
  };

  /** Bytes that can be taken now. */
  get bytes(): number {
    return this.#ahead.length + (this.#stream.readableLength ?? 0);
  }

  /** Nothing will come any more. */
  get ended(): boolean {
    return this.#shut || this.#error !== undefined || this.#stream.readableEnded || this.#stream.destroyed;
  }

  /** Lets a stream that nobody has read from yet look for data, and what the host has ready come in. */
  async poke(): Promise<void> {
    if (this.bytes > 0 || this.ended) return;
    this.#stream.read(0);
    await setImmediate();
  }

  /** Waits until there are bytes or there never will be. */
  async wait(signal: AbortSignal): Promise<void> {
    // A first read(0) makes the stream look for data; the null of a last one makes it say that it has ended.
    while (!signal.aborted && this.bytes === 0 && !this.ended) {
      const event = firstOf(this.#stream, ['readable', 'end', 'close', 'error'], signal);
      this.#stream.read(0);
      await event;
      if (this.#stream.readableLength === 0 && !this.ended) this.#fill();
    }
  }

  /** Up to `most` bytes that are there; leaves them in place when asked to peek. Empty at the end. Throws what the stream failed with. */
  take(most: number, peek: boolean): Buffer {
    if (this.#shut) return EMPTY;
    // What is only looked at again and again must not pile up here.
    if (this.#ahead.length < Math.min(most, STREAM_BYTES)) this.#fill();
    if (this.#ahead.length === 0 && this.#error !== undefined) throw this.#error;
    const taken = this.#ahead.subarray(0, most);
    if (!peek) this.#ahead = this.#ahead.subarray(taken.length);
    return taken;
  }

  /** From now on the source is at its end. */
  shut(): void {
    this.#shut = true;
  }

  /** Leaves the stream to its owner, and looks for no more data. */
  release(): void {
    if (!this.ended) this.#stream.pause();
    leave(this.#stream, this.#fail, this.#stream.destroyed);
  }

  #fill(): void {
    const chunk = this.#stream.destroyed ? null : (this.#stream.read() as Buffer | string | null);
    if (chunk === null) return;
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    this.#ahead = this.#ahead.length === 0 ? bytes : Buffer.concat([this.#ahead, bytes]);
  }
}
