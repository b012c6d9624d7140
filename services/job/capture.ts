/** The output of a job, up to a limit: what goes on printing for ever must not take the memory of the host. */
import { constants } from 'node:buffer';
import { Writable } from 'node:stream';

/** Most bytes that are kept when nothing else is said. */
export const MAX_OUTPUT_BYTES = 64 * 2 ** 20;

/** More bytes than this may be no text of the host. */
export const MAX_TEXT_BYTES = constants.MAX_STRING_LENGTH;

/** Bytes of the first buffer of a stream. */
const FIRST = 4096;

/** What both streams of a job print, which share the limit. */
export class Capture {
  readonly stdout = new Kept((chunk) => this.#take(chunk));
  readonly stderr = new Kept((chunk) => this.#take(chunk));
  #left: number;
  readonly #flooded: () => void;

  /** @param flooded is called when there are more than `most` bytes; what was kept by then stays, and the rest is dropped */
  constructor(most: number, flooded: () => void) {
    this.#left = most;
    this.#flooded = flooded;
  }

  /** There was more than the limit. */
  get passed(): boolean {
    return this.#left < 0;
  }

  /** What a stream has kept, as text of UTF-8. */
  text({ bytes }: Kept): string {
    return (this.passed ? wholeCharacters(bytes) : bytes).toString('utf8');
  }

  /** As much of a chunk as is to be kept. */
  #take(chunk: Buffer): Buffer {
    if (this.passed) return chunk.subarray(0, 0);
    const part = chunk.subarray(0, this.#left);
    this.#left -= chunk.length;
    if (this.passed) this.#flooded();
    return part;
  }
}

/** All that is written to a stream. In one buffer, because a program that prints byte by byte would make as many small ones. */
class Kept extends Writable {
  readonly #take: (chunk: Buffer) => Buffer;
  #kept = Buffer.alloc(0);
  #length = 0;

  constructor(take: (chunk: Buffer) => Buffer) {
    super();
    this.#take = take;
  }

  override _write(chunk: Buffer, _encoding: string, written: () => void): void {
    const part = this.#take(chunk);
    const length = this.#length + part.length;
    if (length > this.#kept.length) {
      const larger = Buffer.allocUnsafe(Math.max(FIRST, 2 * this.#kept.length, length));
      this.#kept.copy(larger, 0, 0, this.#length);
      this.#kept = larger;
    }
    part.copy(this.#kept, this.#length);
    this.#length = length;
    written();
  }

  get bytes(): Buffer {
    return this.#kept.subarray(0, this.#length);
  }
}

/** Bytes without a last character of UTF-8 that was cut in the middle. */
function wholeCharacters(bytes: Buffer): Buffer {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return needed > back ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}
