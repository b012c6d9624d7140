/** Ctrl-C while something is measured: the first one ends the measuring, and what there is gets reported; the next one ends all. */
import { constants } from 'node:os';

const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM'];
/** npm passes a Ctrl-C on that the terminal has sent to everyone: within this time it is the same one. Milliseconds. */
const SAME_MS = 100;

export class Interruption {
  readonly #controller = new AbortController();
  #first = 0;
  #status: number | undefined;

  constructor() {
    for (const signal of SIGNALS) process.on(signal, this.#on);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The exit status of what was interrupted; undefined when nobody did. */
  get status(): number | undefined {
    return this.#status;
  }

  dispose(): void {
    for (const signal of SIGNALS) process.off(signal, this.#on);
  }

  readonly #on = (signal: NodeJS.Signals): void => {
    const now = performance.now();
    if (this.#status === undefined) {
      this.#first = now;
      this.#status = 128 + constants.signals[signal];
      this.#controller.abort();
    } else if (now - this.#first > SAME_MS) {
      this.dispose();
      process.kill(process.pid, signal);
    }
  };
}
