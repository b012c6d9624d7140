/**
 * Signals of the `lwk` process. The first one goes to the job, which it ends where the program does not handle it; the next one
 * kills it. When threads do not end even then,
 * because the host kernel holds them (a disk that hangs, a FIFO that nobody opens), the process is ended without them.
 */
import { constants } from 'node:os';
import { stateTable } from '../job/waits.ts';
import type { Job } from '../types.ts';
import { say } from './console.ts';
import { leave } from './leave.ts';

const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** npm passes a Ctrl-C on that the terminal has sent to everyone: within this time it is the same one. Milliseconds. */
const SAME_MS = 100;

/** How long an ending may take before the process is ended anyway: longer than the kernel's own grace. Milliseconds. */
const PATIENCE_MS = 5000;
const KILL_PATIENCE_MS = 2000;

export class Signals {
  #job: Job | undefined;
  #ended = false;
  #cores = false;
  #first: { readonly status: number; readonly time: number } | undefined;
  #last: NodeJS.Timeout | undefined;

  constructor() {
    for (const signal of SIGNALS) process.on(signal, this.#on);
    process.on('SIGUSR1', this.#tell);
  }

  /**
   * From now on signals go to the job.
   * @param cores SIGUSR1 also writes core files
   */
  attach(job: Job, cores = false): void {
    this.#job = job;
    this.#cores = cores;
  }

  /** The job has ended; from now on a signal ends what is left, such as output that nobody takes. */
  detach(): void {
    this.#ended = true;
    clearTimeout(this.#last);
  }

  dispose(): void {
    clearTimeout(this.#last);
    for (const signal of SIGNALS) process.off(signal, this.#on);
    process.off('SIGUSR1', this.#tell);
  }

  /** SIGUSR1: what the ranks do, and core files where they are wanted. The job goes on. */
  readonly #tell = (): void => {
    if (this.#ended) return;
    void this.#job?.state().then((states) => say(`the ranks:\n${stateTable(states)}`));
    if (this.#cores)
      void this.#job?.dump().then(
        (files) => say(`core files: ${files.join(' ')}`),
        (error: Error) => say(error.message),
      );
  };

  readonly #on = (signal: NodeJS.Signals): void => {
    const now = performance.now();
    if (this.#first !== undefined && now - this.#first.time < SAME_MS) return;
    const again = this.#first !== undefined;
    this.#first ??= { status: 128 + constants.signals[signal], time: now };
    const { status } = this.#first;
    // No program is running: there is nobody to ask.
    if (this.#job === undefined || this.#ended) return void leave(status);
    clearTimeout(this.#last);
    const ends = this.#job.kill(again ? 'SIGKILL' : signal);
    // Programs that handle it have as much time as they like.
    if (ends) this.#last = setTimeout(() => leave(status), again ? KILL_PATIENCE_MS : PATIENCE_MS);
    if (!again && signal === 'SIGINT')
      say(`interrupted: ${ends ? 'ending the job' : 'the program has been told'} (again to kill it)`);
  };
}
