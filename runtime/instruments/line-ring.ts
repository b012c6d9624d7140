/** Lines of text from a rank to the host. A rank whose host does not keep up waits for it, as a traced program does. */
import { LINE_RING_BYTES, LINES } from './layout.ts';

/** How long a rank waits for the host at a time, milliseconds, before it looks whether it has been ended. */
const PATIENCE_MS = 50;

export class LineWriter {
  readonly #words: Int32Array;
  readonly #bytes: Uint8Array;
  readonly #ended: () => boolean;
  readonly #encoder = new TextEncoder();

  /** @param ended whether the rank is to end: then nobody is waited for */
  constructor(memory: SharedArrayBuffer, ended: () => boolean) {
    this.#words = new Int32Array(memory, 0, LINES.BYTES / 4);
    this.#bytes = new Uint8Array(memory, LINES.BYTES);
    this.#ended = ended;
  }

  /** The rank has told all. */
  end(): void {
    this.#words[LINES.ENDED] = 1;
  }

  /** Writes a line; one that is longer than the ring is cut. */
  write(line: string): void {
    const bytes = this.#encoder.encode(`${line}\n`).subarray(0, LINE_RING_BYTES);
    const words = this.#words;
    const head = words[LINES.HEAD]!;
    for (let tail = Atomics.load(words, LINES.TAIL); ((head - tail) | 0) + bytes.length > LINE_RING_BYTES; ) {
      if (this.#ended()) return void words[LINES.DROPPED]!++;
      Atomics.wait(words, LINES.TAIL, tail, PATIENCE_MS);
      tail = Atomics.load(words, LINES.TAIL);
    }
    const at = head & (LINE_RING_BYTES - 1);
    const first = Math.min(bytes.length, LINE_RING_BYTES - at);
    this.#bytes.set(bytes.subarray(0, first), at);
    this.#bytes.set(bytes.subarray(first), 0);
    Atomics.store(words, LINES.HEAD, (head + bytes.length) | 0);
  }
}

/** The host's end. */
export class LineReader {
  readonly #words: Int32Array;
  readonly #bytes: Uint8Array;

  constructor(memory: SharedArrayBuffer) {
    this.#words = new Int32Array(memory, 0, LINES.BYTES / 4);
    this.#bytes = new Uint8Array(memory, LINES.BYTES);
  }

  /** Lines that nobody waited for. */
  get dropped(): number {
    return this.#words[LINES.DROPPED]!;
  }

  /** The rank has told its end. */
  get ended(): boolean {
    return this.#words[LINES.ENDED] !== 0;
  }

  /** Takes what is there: whole lines. */
  take(): string {
    const words = this.#words;
    const head = Atomics.load(words, LINES.HEAD);
    const tail = words[LINES.TAIL]!;
    const length = (head - tail) | 0;
    if (length === 0) return '';
    const at = tail & (LINE_RING_BYTES - 1);
    const first = Math.min(length, LINE_RING_BYTES - at);
    const text = Buffer.alloc(length);
    text.set(this.#bytes.subarray(at, at + first));
    text.set(this.#bytes.subarray(0, length - first), first);
    Atomics.store(words, LINES.TAIL, head);
    Atomics.notify(words, LINES.TAIL);
    return text.toString('utf8');
  }
}
