/** A launch from when it is made until its job is over: its place among those that wait, and what may end it from outside. */
import type { RunningJob } from '../job/job.ts';
import { Ticket } from '../job/ticket.ts';
import { Passage } from '../observe/flow.ts';
import type { Meter } from '../observe/meter.ts';
import type { LaunchOptions } from '../types.ts';

export class Submission {
  readonly ticket: Ticket;
  readonly #passage: Passage;
  readonly #meter: Meter;
  #job: RunningJob | undefined;

  /** @throws LWK_E_USAGE, LWK_E_ABORTED */
  constructor(options: LaunchOptions, meter: Meter) {
    this.#meter = meter;
    this.ticket = new Ticket('The launch', options, ({ timeoutMs }) => {
      if (timeoutMs === undefined) this.#job?.abort();
      else this.#job?.expire(timeoutMs);
    });
    this.#passage = new Passage(meter.launches);
  }

  /** It has its cores. Returns how long it waited for them, milliseconds. */
  reserved(): number {
    this.#passage.begin();
    return this.#passage.waitedMs;
  }

  /** Its job runs. */
  begin(make: () => RunningJob): RunningJob {
    this.ticket.begin();
    const job = make();
    this.#job = job;
    void job.exited.then((result) => {
      this.#passage.end('completed');
      this.#meter.ended(result);
    });
    return job;
  }

  /** There will be no job. */
  failed(): void {
    this.ticket.close();
    this.#passage.end('failed');
  }
}
