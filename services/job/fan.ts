/**
 * One input for all ranks: each reads all of it, as fast as it likes. What the slowest one has not read yet is kept, up to a limit;
 * then the others wait for it, unless it ends.
 */
import { Readable } from 'node:stream';

/** Bytes that are kept for a rank that reads more slowly than others. */
const MOST_KEPT = 64 * 2 ** 20;

export class Fan {
  readonly #source: Readable;
  readonly #outlets = new Set<Readable>();
  #begun = false;

  /** @param source is left alone until a rank reads */
  constructor(source: Readable) {
    this.#source = source;
  }

  /** The input of one more rank. Destroying it says that the rank reads no more. */
  outlet(): Readable {
    const outlet = new Readable({
      read: () => this.#flow(),
      destroy: (error, done) => {
        this.#outlets.delete(outlet);
        if (this.#begun && this.#outlets.size > 0) this.#flow();
        done(error);
      },
    });
    // Whoever reads it is told; others need not be.
    outlet.on('error', () => {});
    this.#outlets.add(outlet);
    return outlet;
  }

  #flow(): void {
    if (!this.#begun) {
      this.#begun = true;
      this.#source.on('data', this.#data).on('end', this.#end).on('close', this.#end).on('error', this.#fail);
    }
    if (![...this.#outlets].some(({ readableLength }) => readableLength >= MOST_KEPT)) this.#source.resume();
  }

  readonly #data = (chunk: Buffer | string): void => {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let wanted = false;
    let full = false;
    for (const outlet of this.#outlets) {
      wanted = outlet.push(bytes) || wanted;
      full ||= outlet.readableLength >= MOST_KEPT;
    }
    if (full || !wanted) this.#source.pause();
  };

  readonly #end = (): void => {
    for (const outlet of this.#outlets) if (!outlet.readableEnded) outlet.push(null);
    this.#outlets.clear();
  };

  readonly #fail = (error: Error): void => {
    for (const outlet of [...this.#outlets]) outlet.destroy(error);
  };

  /** Leaves the source to its owner. */
  close(): void {
    if (!this.#begun) return;
    this.#source
      .off('data', this.#data)
      .off('end', this.#end)
      .off('close', this.#end)
      .off('error', this.#fail);
    this.#source.pause();
  }
}
