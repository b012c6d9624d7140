/** How far a benchmark is, on standard error where that is a terminal: what, how much of it, how long still. One line, rewritten. */

/** No more often than this, milliseconds. */
const EVERY_MS = 100;
const CLEAR = '\r\x1b[K';

type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>;

export class Progress {
  readonly #stream: Terminal;
  readonly #bench: string;
  readonly #shown: boolean;
  readonly #began = performance.now();
  #last = Number.NEGATIVE_INFINITY;

  /** @param quiet say nothing, whatever standard error is */
  constructor(bench: string, quiet: boolean, stream: Terminal = process.stderr) {
    this.#stream = stream;
    this.#bench = bench;
    this.#shown = !quiet && stream.isTTY === true;
  }

  /** @param done a part of all, 0 to 1; undefined where that is not known */
  tell(what: string, done?: number): void {
    const now = performance.now();
    if (!this.#shown || now - this.#last < EVERY_MS) return;
    this.#last = now;
    const spent = (now - this.#began) / 1000;
    const far = done === undefined ? '' : `, ${(100 * done).toFixed(0)} %`;
    const left = !done ? '' : `, ${Math.ceil((spent * (1 - done)) / done)} s left`;
    const line = `bench ${this.#bench}: ${what}${far}, ${spent.toFixed(0)} s${left}`;
    this.#stream.write(`${CLEAR}${line.slice(0, (this.#stream.columns ?? 80) - 1)}`);
  }

  /** Leaves a clean line for what follows. */
  end(): void {
    if (this.#shown) this.#stream.write(CLEAR);
  }
}
