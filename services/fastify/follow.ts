/**
 * Replies that follow a job: server-sent events of its progress, its messages and its lines of output, as they come. What the
 * client has not taken yet is bounded: of progress there is the newest of each rank, and messages and lines wait in the job.
 */
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { type Job, type Kernel, LwkError, type Message, type Program } from '../index.ts';
import { withStatus } from './failure.ts';
import { jobOptions, logErrors, type ReplyOptions } from './run.ts';
import { STALL_MS, taken } from './stall.ts';

export interface FollowOptions extends Omit<ReplyOptions, 'whole'> {
  /** What of a message is sent, as JSON; undefined for nothing. Default: rank, kind, and data in base64. */
  readonly message?: ((message: Message) => unknown) | undefined;
}

/** Most events of a kind that wait for the client. */
const ROOM = 16;
/** A comment after so many milliseconds without an event: whoever does not get it has left, milliseconds. */
const BEAT_MS = 15_000;

/** Events that wait for the client. */
class Events {
  readonly #waiting: string[] = [];
  readonly #progress = new Map<number, string>();
  #more = Promise.withResolvers<void>();
  #room = Promise.withResolvers<void>();
  #closed = false;

  push(event: string, data: unknown): void {
    this.#waiting.push(textOf(event, data));
    this.#more.resolve();
  }

  progress(rank: number, done: number, total: number): void {
    this.#progress.set(rank, textOf('progress', { rank, done, total }));
    this.#more.resolve();
  }

  beat(): void {
    if (this.#waiting.length === 0) this.#waiting.push(':\n\n');
    this.#more.resolve();
  }

  close(): void {
    this.#closed = true;
    this.#more.resolve();
    this.#room.resolve();
  }

  /** Pushes what a source gives, when there is room for it. */
  async fill<T>(event: string, source: AsyncIterable<T>, shape: (item: T) => unknown): Promise<void> {
    for await (const item of source) {
      while (this.#waiting.length >= ROOM && !this.#closed) await this.#room.promise;
      if (this.#closed) return;
      const data = shape(item);
      if (data !== undefined) this.push(event, data);
    }
  }

  /** Text of the events, in pieces. */
  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    for (;;) {
      const text = [...this.#progress.values(), ...this.#waiting].join('');
      this.#progress.clear();
      this.#waiting.length = 0;
      this.#room.resolve();
      this.#room = Promise.withResolvers();
      if (text !== '') yield text;
      else if (this.#closed) return;
      else await this.#more.promise;
      this.#more = Promise.withResolvers();
      if (this.#waiting.length > 0 || this.#progress.size > 0 || this.#closed) this.#more.resolve();
    }
  }
}

const textOf = (event: string, data: unknown): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

const whole = ({ rank, kind, data }: Message) => ({ rank, kind, data: data.toString('base64') });

export async function replyWithEvents(
  kernel: Kernel,
  reply: FastifyReply,
  program: Program,
  { stallMs = STALL_MS, message = whole, ...options }: FollowOptions = {},
): Promise<FastifyReply> {
  const { request } = reply;
  const stop = new AbortController();
  const events = new Events();
  const onProgress = (rank: number, done: number, total: number) => {
    options.onProgress?.(rank, done, total);
    events.progress(rank, done, total);
  };
  try {
    const job = await kernel.launch(program, {
      ...jobOptions(request, options, stop.signal),
      onProgress,
    });
    logErrors(request, job);
    void tell(job, events, message);
    const stalled = () => stop.abort(new LwkError('LWK_E_ABORTED', 'The client does not read.'));
    // Proxies keep events back otherwise.
    reply.header('cache-control', 'no-store').header('x-accel-buffering', 'no').type('text/event-stream');
    return reply.send(Readable.from(taken(events, stallMs, stalled), { objectMode: false }));
  } catch (error) {
    throw withStatus(error);
  }
}

/** Everything that a job tells, up to its end. */
async function tell(job: Job, events: Events, shape: (message: Message) => unknown): Promise<void> {
  const beating = setInterval(() => events.beat(), BEAT_MS);
  const { cores, heapBytes } = job;
  events.push('start', { job: job.id, ranks: cores.length, cores, heapBytes });
  const filling = [
    events.fill('message', job.messages, shape),
    events.fill('line', job.lines(), (line) => line),
  ];
  const { status, reason, message, durationMs } = await job.exited;
  await Promise.allSettled(filling);
  clearInterval(beating);
  events.push('end', { status, reason, message, durationMs });
  events.close();
}
