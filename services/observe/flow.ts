/** What waits, then runs, then is over, such as launches and calls: how many there are of each, and how long they took. */
import { Times } from './times.ts';

/** Most launches of a kernel, or calls of a session, that wait, when nothing is said, and most that may be asked for. */
export const MAX_QUEUE = 1000;
export const MOST_QUEUE = 1_000_000;

export class Flow {
  queueSize = 0;
  running = 0;
  completed = 0;
  failed = 0;
  readonly waitTime = new Times();
  readonly runTime = new Times();
}

/** One of them, in one flow or in several. */
export class Passage {
  readonly #flows: readonly Flow[];
  readonly #made = performance.now();
  #begun: number | undefined;
  #isOver = false;

  constructor(...flows: readonly Flow[]) {
    this.#flows = flows;
    for (const flow of flows) flow.queueSize++;
  }

  /** How long it waited, or has waited until now, milliseconds. */
  get waitedMs(): number {
    return (this.#begun ?? performance.now()) - this.#made;
  }

  /** It waits no longer. */
  begin(): void {
    if (this.#begun !== undefined) return;
    this.#begun = performance.now();
    for (const flow of this.#flows) {
      flow.queueSize--;
      flow.running++;
      flow.waitTime.add(this.waitedMs);
    }
  }

  /** It is over, however far it was. */
  end(how: 'completed' | 'failed'): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const ranMs = this.#begun === undefined ? undefined : performance.now() - this.#begun;
    for (const flow of this.#flows) {
      flow[how]++;
      if (ranMs === undefined) flow.queueSize--;
      else {
        flow.running--;
        flow.runTime.add(ranMs);
      }
    }
  }
}
