/** Replies that are the output of a program. */
import { once } from 'node:events';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Job, type Kernel, type LaunchOptions, LwkError, type Program } from '../index.ts';
import { failureOf, withStatus } from './failure.ts';
import { STALL_MS, taken } from './stall.ts';

export interface ReplyOptions extends Omit<LaunchOptions, 'stdin' | 'stdout' | 'stderr'> {
  /** Standard input. Default: the body of the request, what was parsed as JSON. */
  readonly input?: string | Uint8Array | Readable | undefined;
  /** Reply when the job has ended, with its status in mind. Default false: as the output comes. */
  readonly whole?: boolean | undefined;
  /** After so many milliseconds in which the client takes nothing, the job is aborted. Default 30,000. */
  readonly stallMs?: number | undefined;
}

/** Options of a job that belongs to a request: it ends with the client, and what it says on standard error is logged. */
export function jobOptions(
  request: FastifyRequest,
  { input, signal, ...options }: Omit<ReplyOptions, 'whole' | 'stallMs'>,
  stop: AbortSignal,
): LaunchOptions & { readonly stdin: Readable | 'ignore' } {
  const body = input ?? request.body;
  const signals = [request.left, stop, ...(signal === undefined ? [] : [signal])];
  return {
    ...options,
    stdin: streamOf(body),
    stdout: 'pipe',
    stderr: 'pipe',
    signal: AbortSignal.any(signals),
  };
}

function streamOf(body: unknown): Readable | 'ignore' {
  if (body === undefined || body === null || body === '') return 'ignore';
  if (body instanceof Readable) return body;
  const bytes = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  return Readable.from([bytes]);
}

/** Lines of standard error go to the log of the request. */
export function logErrors(request: FastifyRequest, job: Job): void {
  void (async () => {
    for await (const line of job.lines('stderr')) request.log.info({ job: job.id }, line);
  })().catch(() => {});
}

export async function replyWithOutput(
  kernel: Kernel,
  reply: FastifyReply,
  program: Program,
  { whole = false, stallMs = STALL_MS, ...options }: ReplyOptions = {},
): Promise<FastifyReply> {
  const { request } = reply;
  const stop = new AbortController();
  try {
    const job = await kernel.launch(program, jobOptions(request, options, stop.signal));
    logErrors(request, job);
    const output = job.stdout!;
    if (!reply.hasHeader('content-type')) reply.type('application/octet-stream');
    if (whole) return reply.send(await wholeOf(output, job));
    await Promise.race([once(output, 'readable'), job.exited]);
    if (output.readableLength === 0) await endOf(job);
    const stalled = () => stop.abort(new LwkError('LWK_E_ABORTED', 'The client does not read.'));
    return reply.send(Readable.from(taken(ofJob(output, job), stallMs, stalled), { objectMode: false }));
  } catch (error) {
    throw withStatus(error);
  }
}

/** Its output, and an error behind it when the job has failed. */
async function* ofJob(output: Readable, job: Job): AsyncGenerator<Buffer> {
  yield* output as AsyncIterable<Buffer>;
  await endOf(job);
}

async function wholeOf(output: Readable, job: Job): Promise<Buffer> {
  const pieces: Buffer[] = await output.toArray();
  await endOf(job);
  return Buffer.concat(pieces);
}

async function endOf(job: Job): Promise<void> {
  const result = await job.exited;
  if (result.status !== 0) throw failureOf(result);
}
