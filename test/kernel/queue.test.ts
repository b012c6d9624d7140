/** Launches that wait for cores: how many may, for how long, what ends them, and what is counted. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { boot, type Kernel } from '../../dist/services/index.js';
import { Times } from '../../dist/services/observe/times.js';
import { readMetrics } from '../support/prometheus.ts';
import { program } from '../support/wat.ts';

const SAYS = program('(call $say)');
const FAILS = program('(call $exit (i32.const 3))');
/** Computes until it is ended. */
const SPINS = program('(loop $again (br $again))');
const OPTIONS = { heap: '64KiB' } as const;

const failing = (code: string, message = /./) =>
  expect.objectContaining({ name: 'LwkError', code, message: expect.stringMatching(message) });

const one = (options = {}): Promise<Kernel> => boot({ cores: 1, bindTo: 'none', ...options });

test('one launch more than may wait is refused, and nobody else', async () => {
  await using kernel = await one({ maxQueue: 2 });
  const spinning = await kernel.launch(SPINS, OPTIONS);
  const waiting = [kernel.run(SAYS, OPTIONS), kernel.run(FAILS, OPTIONS)];
  expect(kernel.queueSize).toBe(2);
  for (let i = 0; i < 3; i++)
    await expect(kernel.run(SAYS, OPTIONS)).rejects.toEqual(
      failing('LWK_E_BUSY', /2 launches wait .* maxQueue/),
    );
  await expect(kernel.session(SAYS)).rejects.toEqual(failing('LWK_E_BUSY'));
  expect(kernel.queueSize).toBe(2);
  await sleep(20);
  spinning.kill('SIGKILL');
  const results = await Promise.all(waiting);
  expect(results.map(({ status }) => status)).toEqual([0, 3]);
  for (const { queuedMs } of results) expect(queuedMs).toBeGreaterThan(15);
  expect((await kernel.run(SAYS, OPTIONS)).queuedMs).toBeLessThan(results[0]!.queuedMs);
  const stats = kernel.stats();
  expect(stats).toMatchObject({
    version: 1,
    maxQueue: 2,
    queueSize: 0,
    cores: { lwk: 1, busy: 0 },
    waitTime: { count: 4 },
    runTime: { count: 4 },
    jobs: {
      running: 0,
      completed: 4,
      succeeded: 2,
      ended: { exit: 3, signal: 1 },
      refused: { LWK_E_BUSY: 4 },
    },
    ranks: { running: 0, completed: 4 },
  });
  expect(kernel.waitTime).toEqual(stats.waitTime);
  expect(stats.utilization).toBeGreaterThan(0);
  expect(stats.utilization).toBeLessThanOrEqual(1);
});

test('without a queue what finds a core begins, and what would wait is refused', async () => {
  await using kernel = await one({ maxQueue: 0 });
  expect((await kernel.run(SAYS, OPTIONS)).status).toBe(0);
  const begun = kernel.launch(SPINS, OPTIONS);
  await expect(kernel.launch(SPINS, OPTIONS)).rejects.toEqual(failing('LWK_E_BUSY'));
  await (await begun)[Symbol.asyncDispose]();
});

test('a flood of launches is refused at once, without reading a program for each', async () => {
  await using kernel = await one({ maxQueue: 10 });
  const spinning = await kernel.launch(SPINS, OPTIONS);
  const codes = new Map<string, number>();
  const count = ({ code }: { code: string }) => void codes.set(code, (codes.get(code) ?? 0) + 1);
  const flood = Array.from({ length: 5000 }, () => kernel.run('/nowhere.wasm').catch(count));
  expect(kernel.queueSize).toBe(10);
  await Promise.all(flood);
  expect(Object.fromEntries(codes)).toEqual({ LWK_E_BUSY: 4990, LWK_E_IMAGE_FILE: 10 });
  expect(kernel.queueSize).toBe(0);
  await spinning[Symbol.asyncDispose]();
});

test('time counts from the start, or from the submission: then it also ends what waits', async () => {
  await using kernel = await one();
  const spinning = await kernel.launch(SPINS, OPTIONS);
  const late = kernel.run(SAYS, { ...OPTIONS, timeoutMs: 30, timeoutFrom: 'submission' });
  const patient = kernel.run(SAYS, { ...OPTIONS, timeoutMs: 30_000 });
  await expect(late).rejects.toEqual(failing('LWK_E_TIMEOUT', /waited 30 ms/));
  expect(kernel.queueSize).toBe(1);
  spinning.kill('SIGKILL');
  expect((await patient).status).toBe(0);
  const cut = await kernel.run(SPINS, { ...OPTIONS, timeoutMs: 50, timeoutFrom: 'submission' });
  expect(cut).toMatchObject({ status: 124, reason: 'timeout' });
  await expect(kernel.run(SPINS, { timeoutMs: -1, timeoutFrom: 'submission' })).rejects.toEqual(
    failing('LWK_E_USAGE', /timeoutMs/),
  );
});

test('an AbortSignal ends what waits, compiles or boots, and closes a kernel', async () => {
  await expect(one({ signal: AbortSignal.abort(new Error('no more')) })).rejects.toMatchObject({
    code: 'LWK_E_ABORTED',
    cause: { message: 'no more' },
  });
  const [all, some] = [new AbortController(), new AbortController()];
  const kernel = await one({ signal: all.signal });
  await expect(kernel.compile(SAYS, { signal: AbortSignal.abort() })).rejects.toEqual(
    failing('LWK_E_ABORTED'),
  );
  const spinning = await kernel.launch(SPINS, OPTIONS);
  const waiting = kernel.run(SAYS, { ...OPTIONS, signal: some.signal });
  const session = kernel.session(SAYS, { ...OPTIONS, signal: some.signal });
  const next = kernel.run(SAYS, OPTIONS);
  some.abort();
  await expect(waiting).rejects.toEqual(failing('LWK_E_ABORTED'));
  await expect(session).rejects.toEqual(failing('LWK_E_ABORTED'));
  all.abort();
  await expect(next).rejects.toEqual(failing('LWK_E_CLOSED'));
  expect((await spinning.exited).reason).toBe('signal');
  await expect(kernel.run(SAYS)).rejects.toEqual(failing('LWK_E_CLOSED'));
  await kernel.close();
});

test('what is counted can be read by Prometheus', async () => {
  await using kernel = await one();
  await kernel.run(SAYS, OPTIONS);
  await kernel.run(FAILS, OPTIONS);
  await kernel.run('/nowhere.wasm').catch(() => {});
  const families = readMetrics(await kernel.metrics());
  const value = (name: string, labels = {}) =>
    families.get(name)?.samples.find((sample) => JSON.stringify(sample.labels) === JSON.stringify(labels))
      ?.value;
  expect(value('lwk_jobs_total', { reason: 'exit' })).toBe(2);
  expect(value('lwk_jobs_succeeded_total')).toBe(1);
  expect(value('lwk_launches_refused_total', { code: 'LWK_E_IMAGE_FILE' })).toBe(1);
  for (const [name, { type, help, samples }] of families) {
    expect(name).toMatch(/^lwk_[a-z_]+$/);
    expect(help).toMatch(/^[A-Z].*\.$/);
    expect(name.endsWith('_total'), name).toBe(type === 'counter');
    if (type !== 'histogram') continue;
    const buckets = samples.filter((sample) => sample.name.endsWith('_bucket'));
    const bounds = buckets.map(({ labels }) =>
      labels.le === '+Inf' ? Number.POSITIVE_INFINITY : Number(labels.le),
    );
    expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
    expect(buckets.map((bucket) => bucket.value)).toEqual(
      buckets.map((bucket) => bucket.value).toSorted((a, b) => a - b),
    );
    expect(buckets.at(-1)!.value).toBe(samples.at(-1)!.value);
    expect(samples.at(-2)!.name).toBe(`${name}_sum`);
  }
  expect(families.get('lwk_job_run_seconds')!.samples.at(-1)!.value).toBe(2);
});

test('a distribution of times is right to a tenth', () => {
  const times = new Times();
  expect(times.summary()).toEqual(
    expect.objectContaining({ count: 0, min: 0, max: 0, mean: 0, p50: 0, p99: 0 }),
  );
  for (let ms = 1; ms <= 1000; ms++) times.add(ms);
  const { count, mean, min, max, stddev, p50, p90, p99, p99_9 } = times.summary();
  expect([count, mean, min, max]).toEqual([1000, 500.5, 1, 1000]);
  expect(stddev).toBeCloseTo(288.67, 1);
  for (const [found, right] of [
    [p50, 500],
    [p90, 900],
    [p99, 990],
    [p99_9, 999],
  ])
    expect(Math.abs(found! / right! - 1)).toBeLessThan(0.1);
  times.add(0);
  times.add(1e12);
  const bounds = times.bounds();
  expect(bounds.find(({ bound }) => Math.abs(bound - 100) < 1e-9)!.count).toBe(101);
  expect(times.summary()).toMatchObject({ count: 1002, min: 0, max: 1e12 });
});
