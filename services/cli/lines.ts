/** Output by lines: each is marked with a prefix and written whole, so that the lines of ranks that write at the same time stay apart. */
import { Writable } from 'node:stream';

/** A line longer than this is broken, bytes: what a rank writes without newlines is not collected for ever. */
export const MAX_LINE = 65536;

const NEWLINE = 10;

/** Cuts a stream of bytes into lines and puts a prefix before each. What comes out does not depend on how the bytes came in. */
export class Lines {
  readonly #prefix: () => string;
  #parts: Buffer[] = [];
  #held = 0;

  constructor(prefix: () => string) {
    this.#prefix = prefix;
  }

  /** The lines that a chunk completes; empty when there are none. */
  take(chunk: Buffer): Buffer {
    if (chunk.indexOf(NEWLINE) < 0 && this.#held + chunk.length <= MAX_LINE) {
      this.#hold(chunk);
      return Buffer.alloc(0);
    }
    const bytes = this.#parts.length === 0 ? chunk : Buffer.concat([...this.#parts, chunk]);
    const ends: number[] = [];
    let at = 0;
    for (;;) {
      const newline = bytes.indexOf(NEWLINE, at);
      const end = newline < 0 ? bytes.length : newline;
      if (end - at > MAX_LINE) {
        at = boundary(bytes, at + MAX_LINE);
        ends.push(at);
      } else if (newline < 0) break;
      else {
        at = end + 1;
        ends.push(at);
      }
    }
    this.#parts = [];
    this.#held = 0;
    // A copy, because a chunk may be large and what is left of it small.
    this.#hold(Buffer.from(bytes.subarray(at)));
    return this.#mark(bytes, ends);
  }

  /** The last line, when no newline ended it. */
  rest(): Buffer {
    const bytes = Buffer.concat(this.#parts);
    this.#parts = [];
    this.#held = 0;
    return bytes.length === 0 ? bytes : this.#mark(bytes, [bytes.length]);
  }

  #hold(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#parts.push(bytes);
    this.#held += bytes.length;
  }

  /**
   * The lines that end at these places, marked, in one buffer: a chunk may be nothing but newlines, and an object for each would
   * take a second a megabyte.
   */
  #mark(bytes: Buffer, ends: readonly number[]): Buffer {
    if (ends.length === 0) return Buffer.alloc(0);
    const prefix = Buffer.from(this.#prefix());
    const marked = Buffer.allocUnsafe(ends.at(-1)! + ends.length * (prefix.length + 1));
    let from = 0;
    let to = 0;
    for (const end of ends) {
      to += prefix.copy(marked, to);
      to += bytes.copy(marked, to, from, end);
      if (bytes[end - 1] !== NEWLINE) marked[to++] = NEWLINE;
      from = end;
    }
    return marked.subarray(0, to);
  }
}

/** The end of the last whole character of UTF-8 before a place. */
function boundary(bytes: Buffer, at: number): number {
  let cut = at;
  while (cut > at - 4 && (bytes[cut]! & 0xc0) === 0x80) cut--;
  return (bytes[cut]! & 0xc0) === 0x80 ? at : cut;
}

/** A stream that marks lines and hands them on to another one, which stays open. */
export class LineStream extends Writable {
  readonly #lines: Lines;
  readonly #target: Writable;

  constructor(prefix: () => string, target: Writable) {
    super();
    this.#lines = new Lines(prefix);
    this.#target = target;
  }

  // The target's callback, not its return value: it also tells of an error, and 1000 ranks that wait for it are no listeners.
  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.#pass(this.#lines.take(chunk), done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#pass(this.#lines.rest(), done);
  }

  #pass(lines: Buffer, done: (error?: Error | null) => void): void {
    if (lines.length === 0) done();
    // A target that failed before, perhaps on lines of another rank, says only that it is gone.
    else this.#target.write(lines, (error) => done(error && (this.#target.errored ?? error)));
  }
}
