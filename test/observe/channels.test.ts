/** What a kernel tells as it happens: diagnostics channels, spans of OpenTelemetry, NODE_DEBUG, and what ranks have used. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, tracingChannel, unsubscribe } from 'node:diagnostics_channel';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  boot,
  type CallMessage,
  type FunctionMessage,
  type JobMessage,
  type Kernel,
} from '../../dist/services/index.js';
import { traceKernels } from '../../dist/services/observe/opentelemetry.js';
import { runNode } from '../support/cli.ts';
import { program, wat } from '../support/wat.ts';

const SAYS = program('(call $say)');
const TRAPS = program('unreachable');
/** Stays; `ask` calls a host function, `fail` one that throws. */
const STAYS = wat(`(module
  (import "env" "f" (func $f (param i32) (result i32)))
  (memory 2)
  (func (export "ask") (param i32) (result i32) (call $f (local.get 0)))
  (func (export "grow") (result i32) (memory.grow (i32.const 3)))
  (func (export "spin") (loop $again (br $again))))`);
const OPTIONS = { heap: '64KiB' } as const;

let kernel: Kernel;
beforeAll(async () => {
  kernel = await boot({ cores: 1, bindTo: 'none', imports: { env: { f: async (n: number) => n + 1 } } });
});
afterAll(() => kernel.close());

/** What is told on channels while something runs. */
async function heard<M>(names: readonly string[], run: () => Promise<unknown>): Promise<[string, M][]> {
  const found: [string, M][] = [];
  const listeners = names.map(
    (name) => [name, (message: unknown) => void found.push([name, message as M])] as const,
  );
  for (const [name, listen] of listeners) subscribe(name, listen);
  try {
    await run();
  } finally {
    for (const [name, listen] of listeners) unsubscribe(name, listen);
  }
  return found;
}

const JOB = ['lwk:job:start', 'lwk:job:end', 'lwk:job:error'];

test('jobs tell of their start and their end, launches that fail of their error', async () => {
  const told = await heard<JobMessage>(JOB, async () => {
    await kernel.run(SAYS, OPTIONS);
    await kernel.run(TRAPS, OPTIONS);
    await kernel.run('/nowhere/lost.wasm').catch(() => {});
  });
  expect(told.map(([name]) => name)).toEqual([...JOB.slice(0, 2), ...JOB.slice(0, 2), JOB[2]]);
  const [start, end, , trapped, failed] = told.map(([, message]) => message);
  expect(end).toBe(start);
  expect(end).toMatchObject({ program: 'program', ranks: 1, session: false, result: { status: 0 } });
  expect(end!.queuedMs).toBe(end!.result!.queuedMs);
  expect(trapped!.result).toMatchObject({ status: 134, reason: 'trap' });
  expect(failed).toMatchObject({ program: 'lost.wasm', error: { code: 'LWK_E_IMAGE_FILE' } });
});

test('sessions, their calls and host functions tell, too', async () => {
  const calls: CallMessage[] = [];
  const functions: FunctionMessage[] = [];
  const listen = <M>(to: M[]) => ({ asyncEnd: (message: unknown) => void to.push(message as M) });
  const [onCall, onFunction] = [listen(calls), listen(functions)] as never[];
  tracingChannel('lwk:call').subscribe(onCall!);
  tracingChannel('lwk:function').subscribe(onFunction!);
  const names = ['lwk:session:start', 'lwk:session:end'];
  const told = await heard<JobMessage>(names, async () => {
    await using session = await kernel.session(STAYS, { heap: '256KiB' });
    expect(await session.call('ask', 41)).toEqual([42]);
    await session.call('nobody').catch(() => {});
  });
  tracingChannel('lwk:call').unsubscribe(onCall!);
  tracingChannel('lwk:function').unsubscribe(onFunction!);
  expect(told.map(([name]) => name)).toEqual(names);
  expect(told[1]![1]).toMatchObject({ result: { status: 0 } });
  expect(calls).toMatchObject([
    { name: 'ask', rank: undefined, result: [42], job: { id: told[0]![1].job!.id } },
    { name: 'nobody', error: { code: 'LWK_E_USAGE' } },
  ]);
  expect(functions).toMatchObject([{ name: 'env.f', rank: 0, result: 42, of: { session: true } }]);
  expect(kernel.stats()).toMatchObject({
    sessions: { running: 0, calls: { queueSize: 0, running: 0, completed: 1 } },
    functions: { calls: 1, failed: 0 },
  });
});

test('a result has what each rank has used', async () => {
  const { ranks } = await kernel.run(program('(call $say) (call $say) (drop (memory.grow (i32.const 2)))'), {
    heap: '256KiB',
  });
  const { usage } = ranks[0]!;
  expect(usage).toMatchObject({ calls: 2, shippedCalls: 0, readBytes: 0, writtenBytes: 12 });
  expect(usage.heapHighBytes).toBe(3 * 65536);
  expect(usage.processorMs).toBeGreaterThanOrEqual(0);
  const cat = await kernel.run(
    wat(`(module
      (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
      (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
      (memory (export "memory") 1)
      (func (export "_start")
        (i32.store (i32.const 0) (i32.const 64)) (i32.store (i32.const 4) (i32.const 100))
        (drop (call $read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8)))
        (i32.store (i32.const 4) (i32.load (i32.const 8)))
        (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))))`),
    { input: 'twelve bytes' },
  );
  expect(cat.stdout).toBe('twelve bytes');
  expect(cat.ranks[0]!.usage).toMatchObject({ calls: 2, shippedCalls: 1, readBytes: 12, writtenBytes: 12 });
  const before = kernel.stats().ranks;
  const spun = await kernel.run(program('(loop $again (br $again))'), { ...OPTIONS, timeoutMs: 100 });
  expect(spun.ranks[0]!.usage).toMatchObject({ calls: 0, heapHighBytes: undefined });
  expect(spun.ranks[0]!.usage.processorMs).toBeGreaterThan(5);
  expect(kernel.stats().ranks.processorMs).toBeGreaterThan(before.processorMs);
});

test('NODE_DEBUG=lwk shows jobs as they come and go', async () => {
  const index = resolve(import.meta.dirname, '../../dist/services/index.js');
  const text = `import { boot } from ${JSON.stringify(index)};
    await using lwk = await boot({ cores: 1, bindTo: 'none' });
    await lwk.run(Buffer.from('${Buffer.from(SAYS).toString('base64')}', 'base64'), { heap: '64KiB' });
    await lwk.run('/nowhere.wasm').catch(() => {});`;
  const { stderr } = await runNode(['--input-type=module', '-e', text], {
    env: { ...process.env, NODE_DEBUG: 'lwk' },
  });
  expect(stderr).toMatch(/^LWK \d+: job 1, program: 1 ranks on the cores \[-1\], waited \d+ ms$/m);
  expect(stderr).toMatch(/^LWK \d+: job 1, program: exit, status 0, ran \d+ ms$/m);
  expect(stderr).toMatch(/^LWK \d+: launch of nowhere\.wasm: LwkError: .*nowhere/m);
});

const require = createRequire(import.meta.url);
const isThere = (name: string): boolean => {
  try {
    return require.resolve(name) !== '';
  } catch {
    return false;
  }
};

test.runIf(isThere('@opentelemetry/sdk-trace-base'))('spans of OpenTelemetry', async () => {
  const api = require('@opentelemetry/api');
  const {
    BasicTracerProvider,
    InMemorySpanExporter,
    SimpleSpanProcessor,
  } = require('@opentelemetry/sdk-trace-base');
  const store = new AsyncLocalStorage<unknown>();
  api.context.setGlobalContextManager({
    active: () => store.getStore() ?? api.ROOT_CONTEXT,
    with: (context: unknown, run: () => unknown) => store.run(context, run),
    bind: (_: unknown, target: unknown) => target,
  });
  const exporter = new InMemorySpanExporter();
  api.trace.setGlobalTracerProvider(
    new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
  );
  const stop = await traceKernels(api);
  const request = api.trace.getTracer('test').startSpan('request');
  await api.context.with(api.trace.setSpan(api.context.active(), request), async () => {
    await kernel.run(SAYS, OPTIONS);
    await kernel.run(TRAPS, OPTIONS);
    await kernel.run('/nowhere/lost.wasm').catch(() => {});
    await using session = await kernel.session(STAYS, { heap: '256KiB' });
    await session.call('ask', 1);
  });
  stop();
  await kernel.run(SAYS, OPTIONS);
  const spans = exporter.getFinishedSpans() as {
    name: string;
    attributes: Record<string, unknown>;
    status: { code: number };
    duration: [number, number];
    parentSpanContext?: { spanId: string };
    spanContext(): { spanId: string };
  }[];
  expect(spans.map(({ name }) => name)).toEqual([
    'lwk rank 0',
    'lwk job program',
    'lwk rank 0',
    'lwk job program',
    'lwk job lost.wasm',
    'lwk function env.f',
    'lwk call ask',
    'lwk rank 0',
    'lwk session program',
  ]);
  const [rank, job, trapped, , lost, called, call, , session] = spans;
  expect(rank!.parentSpanContext!.spanId).toBe(job!.spanContext().spanId);
  expect(called!.parentSpanContext!.spanId).toBe(session!.spanContext().spanId);
  for (const span of [job, lost, call, session])
    expect(span!.parentSpanContext!.spanId).toBe(request.spanContext().spanId);
  expect(job!.attributes).toMatchObject({
    'lwk.program': 'program',
    'lwk.ranks': 1,
    'lwk.status': 0,
    'lwk.reason': 'exit',
  });
  expect(rank!.attributes).toMatchObject({ 'lwk.rank': 0, 'lwk.calls': 1, 'lwk.written_bytes': 6 });
  expect(rank!.attributes['lwk.shipped_calls']).toBe(0);
  expect(trapped!.status.code).toBe(api.SpanStatusCode.ERROR);
  expect(lost!.attributes).toMatchObject({ 'error.type': 'LWK_E_IMAGE_FILE' });
  for (const { duration } of spans) expect(duration[0] + duration[1]).toBeGreaterThan(0);
});
