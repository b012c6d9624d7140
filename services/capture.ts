/** The output of a job, up to a limit: what goes on printing for ever must not take the memory of the host. */
import { constants } from 'node:buffer';
import type { Readable } from 'node:stream';

/** Most bytes that are kept when nothing else is said. */
export const MAX_OUTPUT_BYTES = 64 * 2 ** 20;

/** More bytes than this may be no text of the host. */
export const MAX_TEXT_BYTES = constants.MAX_STRING_LENGTH;

/** Bytes of the first buffer of a stream. */
const FIRST = 65536;

/** What both streams of a job print, which share the limit. */
export class Capture {
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

  /** The same as text of UTF-8. */
  async text(stream: Readable): Promise<string> {
    const bytes = await this.bytes(stream);
    return (this.passed ? wholeCharacters(bytes) : bytes).toString('utf8');
  }

  /** All that a stream gives until its end. In one buffer, because a program that prints byte by byte would make as many small ones. */
  async bytes(stream: Readable): Promise<Buffer> {
    let kept = Buffer.allocUnsafe(FIRST);
    let length = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (this.passed) continue;
      const part = chunk.subarray(0, this.#left);
      if (length + part.length > kept.length) {
        const larger = Buffer.allocUnsafe(Math.max(2 * kept.length, length + part.length));
        kept.copy(larger, 0, 0, length);
        kept = larger;
      }
      part.copy(kept, length);
      length += part.length;
      this.#left -= chunk.length;
      if (this.passed) this.#flooded();
    }
    return kept.subarray(0, length);
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
