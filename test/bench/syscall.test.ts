/** `lwk bench syscall`: what it measures, and that a program in C finds the same by the same method. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boot } from '../../dist/services/index.js';
import { CALLS, CAN, numberOf, samplesOf } from '../../services/bench/calls.ts';
import { Distribution } from '../../services/bench/distribution.ts';
import { shippedCalls } from '../../services/bench/parts.ts';
import type { Report, Row } from '../../services/bench/report.ts';
import { counts } from '../../services/bench/sweep.ts';
import { medians } from '../../services/bench/syscall.ts';
import { lwk } from '../support/cli.ts';
import { kernel as compiled } from '../support/guests.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'lwk-syscall-'));
  writeFileSync(join(directory, 'data'), Buffer.alloc(2 ** 20, 1));
});
afterAll(() => rmSync(directory, { recursive: true }));

const HAS_CC = existsSync('/usr/bin/cc');

test('measures a call by all ways, the floor, where the time goes, and several ranks', async () => {
  const samples = join(directory, 'samples.jsonl');
  const only = 'null,getpid,floor,parts,sweep';
  const args = ['bench', 'syscall', '--only', only, '--rounds', '1', '--json', '--samples', samples];
  const run = await lwk(args, { timeout: 60_000 });
  expect(run).toMatchObject({ status: 0, stderr: '' });
  const { schema, bench, provenance, sections } = JSON.parse(run.stdout) as Report;
  expect({ schema, bench }).toEqual({ schema: 'lwk-bench/1', bench: 'syscall' });
  expect(provenance.flags).toContain('--no-liftoff');
  const of = (name: string) => sections.find((section) => section.name === name);
  const names = (rows: readonly Row[]) => rows.map(({ name, way, x = '' }) => `${name} ${way} ${x}`.trim());

  const native = HAS_CC ? ['native'] : [];
  const ways = ['shipped', 'asleep', 'direct', 'postMessage', 'synckit', ...native];
  expect(names(of('calls')!.rows)).toEqual([
    ...ways.map((way) => `null ${way}`),
    ...['local', 'fs', ...native].map((way) => `getpid ${way}`),
  ]);
  for (const { way, summary, clock, rounds, percentiles } of of('calls')!.rows) {
    expect(summary!.n).toBe(samplesOf('null', way as 'shipped'));
    expect(rounds).toBe(1);
    expect(clock).toBeGreaterThan(0);
    expect(percentiles!.at(-1)![0]).toBe(100);
    expect(percentiles!.at(-1)![1]).toBeCloseTo(summary!.max, 3);
  }
  // A call without a clock in it, for which one is too short.
  const getrank = of('calls')!.rows.find(({ way }) => way === 'local')!;
  expect(getrank.batch!.size).toBe(32);
  expect(getrank.batch!.p50).toBeLessThan(getrank.summary!.p50);

  const floor = of('floor');
  if (floor !== undefined) {
    expect(floor.rows.map(({ way }) => way)).toEqual(['store', 'atomic', 'exchange', 'js', 'js, pause']);
    for (const { value } of floor.rows) expect(value).toBeGreaterThan(5);
  }
  const parts = ['enqueue', 'pick_up', 'work', 'answer', 'return'];
  const looked = ['null', 'null, asleep', 'read_1b', 'pread_4k', 'stat', 'stat, asleep'];
  expect(names(of('parts')!.rows)).toEqual(looked.flatMap((name) => parts.map((part) => `${name} ${part}`)));
  for (const { name, summary } of of('parts')!.rows)
    expect(summary!.n).toBe(name.endsWith('asleep') ? 8 : 1000);
  const swept = of('sweep')!.rows;
  expect(new Set(swept.map(({ unit }) => unit))).toEqual(new Set(['ns', '1/s']));
  expect(swept[0]).toMatchObject({ name: 'null', way: 'shipped', x: 1 });
  // Of 50 milliseconds.
  expect(swept[1]!.value).toBe(swept[0]!.summary!.n * 20);

  const [head, ...lines] = readFileSync(samples, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(head).toMatchObject({
    schema: 'lwk-bench-samples/1',
    bench: 'syscall',
    provenance: { lwk: provenance.lwk },
  });
  const rows = sections.flatMap((section) => section.rows).filter(({ summary }) => summary !== undefined);
  expect(lines).toHaveLength(rows.length);
  for (const row of rows) {
    const { samples: all } = lines.find(
      ({ name, way, x }) => name === row.name && way === row.way && x === row.x,
    );
    const longest = all.reduce((most: number, one: number) => Math.max(most, one), 0);
    expect([all.length, longest]).toEqual([row.summary!.n, row.summary!.max]);
  }
}, 90_000);

test('Ctrl-C keeps what was measured, and marks it', async () => {
  const run = await lwk(['bench', 'syscall', '--only', 'getpid', '--rounds', '1000'], {
    timeout: 30_000,
    started: (child) => setTimeout(() => child.kill('SIGINT'), 1500),
  });
  expect(run).toMatchObject({ status: 130, signal: null });
  expect(run.stdout).toContain('# INTERRUPTED: this is what had been measured');
}, 40_000);

test('the program in C makes every call, and tells the percentiles that our histogram has of its samples', async () => {
  const kernel = await boot({ cores: 1, oversubscribe: true });
  try {
    const image = await kernel.compile(await compiled('bench/syscall'));
    const dirs = [`${directory}::/data`, '/dev::/dev'];
    for (const call of [...CALLS, 'nothing']) {
      const args = [call, '200', '2', '/data'];
      const { status, stdout, stderr } = await kernel.run(image, { args, dirs });
      expect([call, status, stderr]).toEqual([call, 0, '']);
      expect(stdout).toMatch(new RegExp(`^${call}: n 200 min [\\d.]+ p50 `));
    }
    const args = ['stat', '5000', '1', '/data', '/data/samples'];
    const { stdout } = await kernel.run(image, { args, dirs });
    const taken = new Float64Array(Uint8Array.from(readFileSync(join(directory, 'samples'))).buffer);
    const distribution = new Distribution();
    for (const ns of taken) distribution.record(ns);
    const { n, min, p50, p90, p99, p999, max } = distribution.summary();
    const told = stdout.match(/[\d.]+/g)!.map(Number);
    const found = [n, min, p50, 50, p90, 90, p99, 99, p999, 99.9, max];
    const figures = [
      ...told.slice(0, 2),
      told[3],
      told[2],
      told[5],
      told[4],
      told[7],
      told[6],
      told[9],
      told[8],
      told[10],
    ];
    for (const [i, figure] of figures.entries())
      expect(Math.abs(figure! - found[i]!)).toBeLessThanOrEqual(found[i]! / 1000 + 0.1);
    const bad = await kernel.run(image, { args: ['nonsense'] });
    expect([bad.status, bad.stderr]).toEqual([2, expect.stringContaining('usage: syscall CALL')]);
  } finally {
    await kernel.close();
  }
});

test('the parts of a shipped call are all of it', async () => {
  const kernel = await boot({ cores: 1, oversubscribe: true });
  const trace = join(directory, 'trace.json');
  try {
    const image = await kernel.compile('dist/guest/bench/syscall.wasm');
    const dirs = [`${directory}::/data`, '/dev::/dev'];
    const args = [String(numberOf('stat')), '40', '1'];
    const { status } = await kernel.run(image, { invoke: 'measure', args, dirs, trace, offload: 'ship' });
    expect(status).toBe(0);
  } finally {
    await kernel.close();
  }
  const text = readFileSync(trace, 'utf8');
  const calls = shippedCalls(text, 'path_filestat_get');
  expect(calls.length).toBeGreaterThanOrEqual(40);
  const events = JSON.parse(text).traceEvents.filter(
    (event: { name: string; cat: string }) => event.name === 'path_filestat_get' && event.cat === 'shipped',
  );
  for (const [i, parts] of calls.entries()) {
    expect(Object.keys(parts)).toEqual(['enqueue_ns', 'pick_up_ns', 'work_ns', 'answer_ns', 'return_ns']);
    const sum = Object.values(parts).reduce((a, b) => a + b, 0);
    expect(Math.abs(sum - events[i].dur * 1000)).toBeLessThanOrEqual(5);
    expect(parts.work_ns).toBeGreaterThan(0);
  }
});

test('ranks are swept up to all cores, with the FWK on the last one and without', () => {
  expect([1, 2, 3, 4, 7, 16].map(counts)).toEqual([
    [1],
    [1, 2],
    [1, 2, 3],
    [1, 2, 3, 4],
    [1, 2, 4, 6, 7],
    [1, 2, 4, 8, 15, 16],
  ]);
});

test('medians are less the clock, or those of batches', () => {
  const summary = { n: 9, min: 1, p50: 300, p90: 2, p99: 3, p999: 4, max: 5, mean: 6 };
  const row = { name: 'null', unit: 'ns', clock: 50, summary } as const;
  expect(
    medians([
      { ...row, way: 'shipped' },
      { ...row, way: 'direct', batch: { size: 32, p50: 47 } },
    ]).slice(2),
  ).toEqual(['# name  unit  shipped  direct', 'null    ns        250      47']);
  expect(
    Object.values(CAN)
      .flat()
      .every((call) => CALLS.includes(call as never)),
  ).toBe(true);
});
