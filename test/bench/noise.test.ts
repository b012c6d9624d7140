/** `lwk bench noise`: what measurements come to, what files say, who is told to have taken a core, and the ways themselves. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { runWay, waysFor } from '../../dist/services/bench/noise-ways.js';
import { detoursIn, figuresOf, noticed } from '../../services/bench/noise-figures.ts';
import { NoiseFiles, netgaugeText } from '../../services/bench/noise-files.ts';
import { NoiseSection } from '../../services/bench/noise-section.ts';
import type { Command, Found, Method } from '../../services/bench/noise-ways.ts';
import type { Report } from '../../services/bench/report.ts';
import { lookAt, readTracing } from '../../services/bench/taken.ts';
import { parseTrace } from '../../services/tools/noise-trace.ts';
import { lwk } from '../support/cli.ts';

const directory = mkdtempSync(join(tmpdir(), 'lwk-noise-'));
afterAll(() => rmSync(directory, { recursive: true }));

const MS = 1e6;

const commandOf = (method: Method, count: number): Command => {
  const work = { fwq: 100_000, ftq: 5000, selfish: 0 }[method];
  const time = { fwq: 0, ftq: MS, selfish: 1000 * MS }[method];
  return { method, work, count, time, threshold: 900 };
};

function found(method: Method, samples: readonly number[], ended: number, more: Partial<Found> = {}): Found {
  const taken = { elapsed: 1000, cores: [[0], [0]] as const };
  const fixed = { clock: 30, counter: 10, base: 100, looks: 5000, began: 0, taken };
  const command = commandOf(method, samples.length);
  return { command, samples: Float64Array.from(samples), ended, ...fixed, ...more };
}

test('fwq: pieces above the middle one by two percent are detours, the rest is the clock', () => {
  const pieces = [...Array<number>(95).fill(100_000), 85_000, 101_900, 110_000, 100_000, 600_000];
  const time = pieces.reduce((sum, ns) => sum + ns, 0);
  const { lost, detours, longest, kurtosis, overBest } = figuresOf(found('fwq', pieces, time), 0);
  expect(detours.map(([, length]) => length)).toEqual([10_000, 500_000]);
  expect(detours[1]![0]).toBe(time - 600_000);
  expect([longest, lost]).toEqual([500_000, (100 * 510_000) / time]);
  expect(overBest).toBeCloseTo(100 * (time / 100 / 85_000 - 1));
  expect(kurtosis).toBeGreaterThan(50);
});

test('ftq: a period that has more than two units too few has lost time, in which the next ones may have none', () => {
  const periods = [...Array<number>(50).fill(200), 199, 198, 150, 0, 0, 201];
  const { lost, detours, longest, overBest } = figuresOf(found('ftq', periods, periods.length * MS), 0);
  expect(detours).toEqual([
    [52 * MS, 0.25 * MS],
    [53 * MS, MS],
    [54 * MS, MS],
  ]);
  expect([longest, lost]).toEqual([MS, (100 * 2.25) / periods.length]);
  const mean = periods.reduce((sum, units) => sum + units, 0) / periods.length;
  expect(overBest).toBeCloseTo(100 * (1 - mean / 201));
});

test('selfish: detours are without the cycle, and those count that every way notices', () => {
  const one = found('selfish', [1000, 2100, 5000, 6100, 9000, 19_100], 100_000);
  expect(noticed(one)).toBe(800);
  expect(figuresOf(one, 999).detours).toHaveLength(3);
  expect(figuresOf(one, 1000)).toMatchObject({ detours: [[9000, 10_000]], longest: 10_000, lost: 10 });
});

test('kurtosis is 3 of a normal distribution, and is not told where all is equal', () => {
  const equal = figuresOf(found('fwq', Array<number>(100).fill(5), 500), 0);
  expect(equal).toMatchObject({ lost: 0, longest: 0 });
  expect(equal.kurtosis).toBeUndefined();
  // Sums of uniform numbers: as good as normal.
  let state = 1;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const sums = Array.from(
    { length: 20_000 },
    () => 1000 + Array.from({ length: 12 }, random).reduce((a, b) => a + b),
  );
  expect(figuresOf(found('fwq', sums, 1), 0).kurtosis).toBeCloseTo(2.9, 0);
});

test('files are those of netgauge and LLNL, and a recorded trace can be replayed', () => {
  const selfish = found('selfish', [1000, 2100, 5000, 6100.5], 10_000);
  const text = netgaugeText(selfish, ['# from here']);
  expect(text.split('\n')).toEqual([
    '# Benchmark Method: selfish',
    '# Compute-Cycle Duration: 1000000 usec',
    '# Number of Cycles/Detours: 4',
    '# from here',
    '# Selfish Benchmark',
    '# Minimal cycle length [ns]: 100.000000 ',
    '# Number of iterations (recorded+unrecorded): 5000 ',
    '# Threshold: [% minimal cycle length]: 900 ',
    '# ',
    '# Time [ns]\tselfish duration [ns]',
    '0.00\t1000.00',
    '4000.00\t1000.50',
    '# CPU overhead due to noise: 39.22%',
    '# Measurement period: 0.00 s',
    '',
  ]);
  expect(parseTrace(text, '')).toEqual(detoursIn(selfish).map(([at, length]) => [at - 1000, length]));
  const files = new NoiseFiles(join(directory, 'files'));
  expect(files.write('fwq-idle', found('fwq', [100_037, 99_999], 200_036), [])).toEqual([]);
  expect(files.write('ftq-idle', found('ftq', [200, 150], 2 * MS), [])).toEqual([]);
  expect(readdirSync(join(directory, 'files')).sort()).toEqual([
    'ftq-idle.dat',
    'ftq-idle_counts.dat',
    'ftq-idle_times.dat',
    'fwq-idle.dat',
    'fwq-idle_times.dat',
  ]);
  expect(netgaugeText(found('fwq', [100_037], 1), [])).toContain(
    '# cycle number    duration [us]\n0             100.037\n',
  );
  expect(netgaugeText(found('ftq', [7], 1), [])).toContain(
    '# cycle number    workload iterations\n0             700\n',
  );
});

test('a section has a row for each figure and way, the longest detours, and the median of ratios of rounds', () => {
  const section = new NoiseSection(commandOf('fwq', 5000), 'cpu');
  const pieces = (longer: number) =>
    Array.from({ length: 5000 }, (_, i) => (i % 2 === 1 && i < 4990 ? longer : 100_000));
  const add = (way: 'lwk' | 'native pinned', longer: number) =>
    section.add(way, found('fwq', pieces(longer), 1e9), undefined);
  for (const longer of [110_000, 120_000, 150_000]) add('lwk', longer);
  for (const longer of [110_000, 110_000]) add('native pinned', longer);
  const { rows, checks } = section.result([], false).section;
  expect(checks).toMatchObject([{ value: 1.5, target: 1.1, met: false }]);
  expect(rows.filter(({ name }) => name === 'longest').map(({ way, value }) => [way, value])).toEqual([
    ['lwk', 20],
    ['native pinned', 10],
  ]);
  const [own] = rows;
  expect([own!.summary!.n, own!.detours!.length, own!.detoursDropped]).toEqual([15_000, 2000, 495]);
  expect(own!.detours!.every(([at], i) => i === 0 || at > own!.detours![i - 1]![0])).toBe(true);
});

function put(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(directory, name, '..'), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
}

test('who took the core is what the host tells of the thread that ran most, and of its core', () => {
  const thread = (tid: number, ran: number, waited: number, switches: number, cores: string) => ({
    [`proc/9/task/${tid}/schedstat`]: `${ran} ${waited} 1`,
    [`proc/9/task/${tid}/status`]: `Cpus_allowed_list:\t${cores}\nvoluntary_ctxt_switches:\t1\nnonvoluntary_ctxt_switches:\t${switches}`,
  });
  const interrupts = (timer: number, other: number) => ({
    'proc/interrupts': `           CPU0       CPU3\n  9:   1   ${other}  IO-APIC  disk\nLOC:  5  ${timer}  Local timer\nERR:  0\n`,
  });
  put({
    ...thread(9, 1, 1, 1, '0-3'),
    ...thread(11, 5e6, 2e6, 3, '3'),
    ...interrupts(100, 7),
    'proc/stat': 'cpu3 0 0 0 0 0 0 0 4',
  });
  const taken = lookAt(9, directory);
  put({
    ...thread(9, 2e6, 1, 9, '0-3'),
    ...thread(11, 9e6, 3e6, 10, '3'),
    ...interrupts(150, 8),
    'proc/stat': 'cpu3 0 0 0 0 0 0 0 6',
  });
  const { elapsed, ...told } = taken();
  expect(elapsed).toBeGreaterThan(0);
  expect(told).toEqual({
    tid: 11,
    cores: [[3], [3]],
    voluntary: 0,
    involuntary: 7,
    waited: 1,
    interrupts: new Map([
      ['LOC', 50],
      ['9', 1],
    ]),
    steal: 20,
  });
  // No /proc.
  expect(lookAt(9, join(directory, 'none'))()).toMatchObject({ cores: [[], []] });
});

test('what V8 did on a thread is in its trace: spans that lie in others count once, of other threads and times not', () => {
  const span = (tid: number, name: string, ts: number, dur: number) => ({ tid, name, ts, dur, ph: 'X' });
  const events = [
    span(1, 'V8.GCScavenger', 1000, 500),
    span(1, 'V8.GCIncrementalMarking', 1100, 100),
    span(1, 'V8.GCFinalizeMC', 1900, 500),
    span(1, 'V8.CompileCode', 1600, 50),
    span(2, 'V8.GCScavenger', 1000, 900),
    { tid: 1, name: 'MinorGC', ts: 1000, ph: 'B' },
  ];
  const file = join(directory, 'trace.json');
  writeFileSync(file, JSON.stringify({ traceEvents: events }));
  expect(readTracing(file)!(1, 1e6, 2e6)).toEqual({ collection: 0.6, compilation: 0.05 });
  writeFileSync(file, '{"traceEvents":[');
  expect([readTracing(file), readTracing(join(directory, 'none'))]).toEqual([undefined, undefined]);
});

test('all ways do the same work, and are looked at meanwhile', async () => {
  const { ways, notes } = await waysFor(directory, [0], false);
  const commands = (['fwq', 'ftq', 'selfish'] as const).map((method) => ({
    ...commandOf(method, 100),
    ...(method === 'selfish' && { time: 20 * MS }),
  }));
  expect(ways.length).toBeGreaterThanOrEqual(3);
  for (const way of ways) {
    const all = await runWay(way, commands, new AbortController().signal, 10 * MS);
    const [fwq, ftq, selfish] = [all.get('fwq')!, all.get('ftq')!, all.get('selfish')!];
    // Whoever came in between, the middle piece took what it was to.
    const middle = [...fwq.samples].sort((a, b) => a - b)[50]!;
    expect([middle > 50_000, middle < 2 * MS], `${way.name}: ${middle}`).toEqual([true, true]);
    expect(ftq.ended - ftq.began).toBeGreaterThanOrEqual(100 * MS);
    expect(Math.max(...ftq.samples)).toBeLessThan(300);
    expect(selfish.looks).toBeGreaterThan(0);
    for (const each of all.values()) {
      expect(each.clock).toBeGreaterThan(0);
      expect(each.taken.tid).toBeGreaterThan(0);
      expect(each.v8 === undefined).toBe(way.trace === undefined);
    }
    if (way.name === 'native pinned') expect(fwq.taken.cores).toEqual([[0], [0]]);
  }
  expect(ways.length + notes.length).toBe(5);
});

test('Ctrl-C ends it, and what there is is told', async () => {
  const run = await lwk(['bench', 'noise', '--only', 'fwq', '--json'], {
    started: (child) => void sleep(1500).then(() => child.kill('SIGINT')),
  });
  expect(run.status).toBe(130);
  expect((JSON.parse(run.stdout) as Report).interrupted).toBe(true);
});

test.each([
  [['--load', 'disk'], 2, "'disk' is none of cpu, io, gc, fork"],
  [['--load', 'cpu:0'], 2, "'0' is not a whole number from 1"],
  [['--only', 'fwq', '--record', 'x'], 2, '--record writes what selfish finds'],
  [['--record', '/none/x'], 1, '--record: /none/x cannot be written (ENOENT)'],
  [['--output-dir', '/proc/none'], 1, '--output-dir: /proc/none cannot be made or written'],
  [['--count', '10'], 2, "'10' is not a whole number from 100"],
])('what it cannot do is refused before it begins: %j', async (args, status, why) => {
  const run = await lwk(['bench', 'noise', ...args]);
  expect([run.status, run.stdout]).toEqual([status, '']);
  expect(run.stderr).toContain(why);
});
