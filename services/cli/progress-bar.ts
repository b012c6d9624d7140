/** How far the ranks of a job are that tell it (`lwk_progress`): a bar on standard error, where that is a terminal. */

/** No more often than this, milliseconds. */
const EVERY_MS = 100;
const CELLS = 30;
const CLEAR = '\r\x1b[K';

type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;

export class ProgressBar {
  readonly #terminal: Terminal;
  readonly #ranks: number;
  /** Of each rank that has told, the part that is done. */
  readonly #done = new Map<number, number>();
  #last = Number.NEGATIVE_INFINITY;
  #shown = false;

  constructor(ranks: number, terminal: Terminal = process.stderr) {
    this.#ranks = ranks;
    this.#terminal = terminal;
  }

  readonly update = (rank: number, done: number, total: number): void => {
    this.#done.set(rank, done / total);
    const now = performance.now();
    if (this.#terminal.isTTY !== true || now - this.#last < EVERY_MS) return;
    this.#last = now;
    this.#shown = true;
    // Those that have told nothing have done nothing.
    const part = [...this.#done.values()].reduce((sum, each) => sum + each, 0) / this.#ranks;
    const full = Math.floor(CELLS * part);
    const bar = `${'#'.repeat(full)}${'-'.repeat(CELLS - full)}`;
    this.#terminal.write(`${CLEAR}[${bar}] ${Math.floor(100 * part)} %`);
  };

  /** Leaves a clean line for what follows. */
  end(): void {
    if (this.#shown) this.#terminal.write(CLEAR);
  }
}
