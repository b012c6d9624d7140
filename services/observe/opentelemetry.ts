/**
 * Spans of OpenTelemetry: of jobs and their ranks, of calls of sessions and of host functions. `wasm-lwk/opentelemetry` of the
 * package. It listens to the channels of node:diagnostics_channel, so kernels know nothing of it; of `@opentelemetry/api`, which is
 * the embedder's, it takes what stands here.
 */
import { subscribe, tracingChannel, unsubscribe } from 'node:diagnostics_channel';
import type { JobResult, RankResult } from '../types.ts';
import type { CallMessage, FunctionMessage, JobMessage } from './types.ts';

type Attributes = Record<string, string | number | boolean | undefined>;

interface Span {
  setAttributes(attributes: Attributes): unknown;
  setStatus(status: { code: number; message?: string }): unknown;
  recordException(error: Error): void;
  end(time?: number): void;
}

interface Tracer<Context> {
  startSpan(name: string, options: { attributes?: Attributes; startTime?: number }, context?: Context): Span;
}

/** What is taken of `@opentelemetry/api`. */
export interface OpenTelemetry<Context = unknown> {
  readonly trace: {
    getTracer(name: string): Tracer<Context>;
    setSpan(context: Context, span: never): Context;
  };
  readonly context: { active(): Context };
  readonly SpanStatusCode: { readonly ERROR: number };
}

const API = '@opentelemetry/api';

/** Epoch milliseconds of a time of the process's clock. */
const epoch = (time: number): number => performance.timeOrigin + time;

/**
 * Has all kernels of this thread make spans, until what it returns is called. A job is a child of the span that was active where it
 * was launched.
 *
 *     import { traceKernels } from 'wasm-lwk/opentelemetry';
 *     const stop = await traceKernels();
 *
 * @param api `@opentelemetry/api` as the program has it. Default: what an import of it gives
 */
export async function traceKernels(api?: OpenTelemetry): Promise<() => void> {
  const spans = new Spans(api ?? ((await import(API)) as OpenTelemetry));
  const jobs = {
    'lwk:job:start': (message: unknown) => spans.jobStart(message as JobMessage),
    'lwk:job:end': (message: unknown) => spans.jobEnd(message as JobMessage),
    'lwk:job:error': (message: unknown) => spans.jobError(message as JobMessage),
  };
  const calls = tracingChannel<CallMessage, CallMessage>('lwk:call');
  const functions = tracingChannel<FunctionMessage, FunctionMessage>('lwk:function');
  const whole = {
    start: (message: CallMessage | FunctionMessage) => spans.callStart(message),
    end: () => {},
    asyncStart: () => {},
    asyncEnd: (message: CallMessage | FunctionMessage) => spans.callEnd(message),
    error: () => {},
  };
  for (const [name, listen] of Object.entries(jobs)) subscribe(name, listen);
  calls.subscribe(whole as never);
  functions.subscribe(whole as never);
  return () => {
    for (const [name, listen] of Object.entries(jobs)) unsubscribe(name, listen);
    calls.unsubscribe(whole as never);
    functions.unsubscribe(whole as never);
  };
}

class Spans {
  readonly #api: OpenTelemetry;
  readonly #tracer: Tracer<unknown>;
  /** Those that have begun, by their message. */
  readonly #open = new WeakMap<object, Span>();
  /** The context within the span of a job. */
  readonly #within = new WeakMap<object, unknown>();

  constructor(api: OpenTelemetry) {
    this.#api = api;
    this.#tracer = api.trace.getTracer('wasm-lwk');
  }

  jobStart(message: JobMessage): void {
    const { program, ranks, session, queuedMs, job, submitted } = message;
    const attributes = {
      'lwk.program': program,
      'lwk.ranks': ranks,
      'lwk.session': session,
      'lwk.queued_ms': queuedMs,
      'lwk.job': job?.id,
      'lwk.offload': job?.offload,
    };
    const parent = this.#api.context.active();
    const name = `lwk ${session ? 'session' : 'job'} ${program}`;
    const span = this.#tracer.startSpan(name, { attributes, startTime: epoch(submitted) }, parent);
    this.#open.set(message, span);
    this.#within.set(message, this.#api.trace.setSpan(parent, span as never));
  }

  jobEnd(message: JobMessage): void {
    const span = this.#open.get(message);
    if (span === undefined) return;
    const result = message.result!;
    for (const rank of result.ranks) this.#rank(message, result, rank);
    const { status, reason } = result;
    span.setAttributes({ 'lwk.status': status, 'lwk.reason': reason });
    if (status !== 0) this.#failed(span, result.message);
    span.end();
  }

  #rank(message: JobMessage, { durationMs }: JobResult, { rank, core, status, usage }: RankResult): void {
    const now = performance.now();
    const attributes = {
      'lwk.rank': rank,
      'lwk.core': core,
      'lwk.status': status,
      'lwk.processor_ms': usage.processorMs,
      'lwk.calls': usage.calls,
      'lwk.shipped_calls': usage.shippedCalls,
      'lwk.read_bytes': usage.readBytes,
      'lwk.written_bytes': usage.writtenBytes,
      'lwk.heap_high_bytes': usage.heapHighBytes,
    };
    const options = { attributes, startTime: epoch(now - durationMs) };
    const span = this.#tracer.startSpan(`lwk rank ${rank}`, options, this.#within.get(message));
    if (status !== 0) this.#failed(span, `status ${status}`);
    span.end(epoch(now));
  }

  /** A launch that became no job. */
  jobError({ program, ranks, session, submitted, error }: JobMessage): void {
    const attributes = { 'lwk.program': program, 'lwk.ranks': ranks, 'lwk.session': session };
    const name = `lwk ${session ? 'session' : 'job'} ${program}`;
    const options = { attributes, startTime: epoch(submitted) };
    this.#thrown(this.#tracer.startSpan(name, options, this.#api.context.active()), error);
  }

  callStart(message: CallMessage | FunctionMessage): void {
    const { name, rank } = message;
    const isFunction = 'of' in message;
    const parent = isFunction ? this.#within.get(message.of) : undefined;
    const attributes = { 'lwk.rank': rank, 'lwk.job': isFunction ? message.of.job?.id : message.job.id };
    const shown = `lwk ${isFunction ? 'function' : 'call'} ${name}`;
    const span = this.#tracer.startSpan(shown, { attributes }, parent ?? this.#api.context.active());
    this.#open.set(message, span);
  }

  callEnd(message: CallMessage | FunctionMessage): void {
    const span = this.#open.get(message);
    if (span === undefined) return;
    if ('error' in message) this.#thrown(span, message.error);
    else span.end();
  }

  #thrown(span: Span, error: unknown): void {
    const thrown = error instanceof Error ? error : new Error(String(error));
    const { code } = thrown as { code?: unknown };
    if (typeof code === 'string') span.setAttributes({ 'error.type': code });
    span.recordException(thrown);
    this.#failed(span, thrown.message);
    span.end();
  }

  #failed(span: Span, message: string): void {
    span.setStatus({ code: this.#api.SpanStatusCode.ERROR, message });
  }
}
