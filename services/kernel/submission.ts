/**
 * A launch from when it is made until its job is over: its place among those that wait, what may end it from outside, and what is
 * told of it.
 */
import { basename } from 'node:path';
import { debuglog } from 'node:util';
import { Image } from '../images/image.ts';
import type { RunningJob } from '../job/job.ts';
import { Ticket } from '../job/ticket.ts';
import { type Told, tell } from '../observe/channels.ts';
import { Passage } from '../observe/flow.ts';
import type { Meter } from '../observe/meter.ts';
import type { JobMessage } from '../observe/types.ts';
import type { JobResult, LaunchOptions } from '../types.ts';
import type { GivenProgram } from './programs.ts';

/** For `NODE_DEBUG=lwk`. */
const debug = debuglog('lwk');

export class Submission {
  readonly ticket: Ticket;
  readonly #message: Told<JobMessage>;
  readonly #passage: Passage;
  readonly #meter: Meter;

  /** @throws LWK_E_USAGE, LWK_E_ABORTED */
  constructor(programs: readonly GivenProgram[], options: LaunchOptions, meter: Meter, session: boolean) {
    this.#meter = meter;
    this.#message = {
      program: programs.map(({ program }) => nameOf(program)).join(' : '),
      ranks: programs.reduce((sum, of) => sum + (of.options.ranks ?? 1), 0),
      session,
      submitted: performance.now(),
    };
    this.ticket = new Ticket('The launch', options, ({ timeoutMs }) => {
      const job = this.#message.job as RunningJob | undefined;
      if (timeoutMs === undefined) job?.abort();
      else job?.expire(timeoutMs);
    });
    this.#passage = new Passage(meter.launches);
  }

  /** What is told of it. */
  get message(): JobMessage {
    return this.#message;
  }

  /** It has its cores. */
  reserved(): void {
    this.#passage.begin();
    this.#message.queuedMs = this.#passage.waitedMs;
  }

  /** Its job is made. */
  begin(make: () => RunningJob): RunningJob {
    this.ticket.begin();
    const job = make();
    this.#message.job = job;
    void job.exited.then((result) => this.#ended(result));
    return job;
  }

  /** The ranks of its job go. */
  started(): void {
    const { program, ranks, queuedMs, job } = this.#message;
    debug(
      'job %d, %s: %d ranks on the cores %j, waited %i ms',
      job!.id,
      program,
      ranks,
      job!.cores,
      queuedMs,
    );
    tell('jobStart', this.#message);
  }

  #ended(result: JobResult): void {
    const { program, job } = this.#message;
    debug(
      'job %d, %s: %s, status %d, ran %i ms',
      job!.id,
      program,
      result.reason,
      result.status,
      result.durationMs,
    );
    this.#passage.end('completed');
    this.#meter.ended(result);
    this.#message.result = result;
    tell('jobEnd', this.#message);
  }

  /** There will be no job. */
  failed(why: unknown): void {
    debug('launch of %s: %s', this.#message.program, String(why));
    this.ticket.close();
    this.#passage.end('failed');
    this.#message.error = why;
    tell('jobError', this.#message);
  }
}

function nameOf(program: unknown): string {
  if (program instanceof Image) return program.name;
  const path = program instanceof URL ? program.pathname : program;
  return typeof path === 'string' ? basename(path) : 'program';
}
