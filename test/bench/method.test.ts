/** How benchmarks measure: distributions, intervals, rounds, what others disturb, and what is said while it goes on. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { medianInterval, relativeWidth } from '../../services/bench/confidence.ts';
import { Distribution } from '../../services/bench/distribution.ts';
import { disturbedBy, watch } from '../../services/bench/disturbance.ts';
import { Interruption } from '../../services/bench/interruption.ts';
import { Progress } from '../../services/bench/progress.ts';
import { begin } from '../../services/bench/provenance.ts';
import { inRounds, type Measurement } from '../../services/bench/rounds.ts';
import { Series } from '../../services/bench/series.ts';

/** Files of /proc and /sys of a machine that is made up. */
let machine: string;
beforeAll(() => {
  machine = mkdtempSync(join(tmpdir(), 'lwk-machine-'));
});
afterAll(() => rmSync(machine, { recursive: true }));

function put(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(machine, name, '..'), { recursive: true });
    writeFileSync(join(machine, name), text);
  }
}

test('percentiles are those of the samples by nearest rank, to three digits', () => {
  const samples = fc.array(fc.integer({ min: 0, max: 1e10 }), { minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(samples, (all) => {
      const distribution = new Distribution();
      for (const ns of all) distribution.record(ns);
      const sorted = all.toSorted((a, b) => a - b);
      const { n, min, p50, p90, p99, p999, max, mean } = distribution.summary();
      expect([n, min, max]).toEqual([all.length, sorted[0], sorted.at(-1)]);
      expect(mean).toBeCloseTo(all.reduce((sum, ns) => sum + ns, 0) / n, 3);
      for (const [percent, found] of [
        [50, p50],
        [90, p90],
        [99, p99],
        [99.9, p999],
      ] as const) {
        const exact = sorted[Math.max(0, Math.ceil((percent * n) / 100 - 1e-9) - 1)]!;
        expect(Math.abs(found - exact)).toBeLessThanOrEqual(exact / 1000);
      }
      const curve = distribution.percentiles();
      expect(curve.at(-1)).toEqual([100, sorted.at(-1)]);
      expect(curve.map(([, ns]) => ns)).toEqual(curve.map(([, ns]) => ns).toSorted((a, b) => a - b));
    }),
    { numRuns: 50 },
  );
});

test('the clock is taken off the mean alone; samples are kept when they are wanted', () => {
  const distribution = new Distribution({ keep: true });
  for (const ns of [30, 10, 20]) distribution.record(ns);
  expect(distribution.summary(5)).toEqual({
    n: 3,
    min: 10,
    p50: 20,
    p90: 30,
    p99: 30,
    p999: 30,
    max: 30,
    mean: 15,
  });
  expect(distribution.samples).toEqual([30, 10, 20]);
  // Longer than the histogram is wide.
  distribution.record(1e16);
  expect(distribution.summary().max).toBe(1e16);
  expect(new Distribution().samples).toEqual([]);
});

test('an interval of the median has the ranks of order statistics, and needs six rounds', () => {
  const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
  expect(medianInterval(upTo(5))).toBeUndefined();
  expect(medianInterval(upTo(6))).toEqual([1, 6]);
  // The ranks that tables of the sign test give.
  expect(medianInterval(upTo(10))).toEqual([2, 9]);
  expect(medianInterval(upTo(20))).toEqual([6, 15]);
  expect(medianInterval(upTo(50).reverse())).toEqual([18, 33]);
  expect(relativeWidth([1, 2])).toBe(Number.POSITIVE_INFINITY);
  expect(relativeWidth([98, 99, 100, 100, 101, 102])).toBe(0.04);
});

/** Measures nothing, and notes who came when. */
function fake(name: string, log: string[], more: Partial<Measurement> = {}): Measurement {
  return {
    name,
    async measure(round) {
      log.push(`${name}${round}`);
    },
    keep() {},
    ...more,
  };
}

const setting = () => ({
  cores: [],
  look: () => () => undefined,
  progress: new Progress('x', true),
  signal: new AbortController().signal,
});

test('rounds take all in turn, as often as they were asked for, or until medians are known', async () => {
  const log: string[] = [];
  const measurements = [fake('a', log), fake('b', log, { most: 1 })];
  await inRounds({ ...setting(), measurements, rounds: 2, warmUp: true });
  expect(log).toEqual(['a-1', 'a0', 'b0', 'a1']);

  const open: string[] = [];
  let width = 1;
  const wide = fake('w', open, { width: () => width, keep: () => void (width *= 0.7) });
  await inRounds({ ...setting(), measurements: [wide, fake('n', open, { width: () => 0.01 })] });
  // Six rounds for an interval; then those alone that are not narrow enough.
  expect(open.filter((name) => name.startsWith('n'))).toHaveLength(6);
  expect(open.filter((name) => name.startsWith('w'))).toHaveLength(9);

  const late: string[] = [];
  await inRounds({ ...setting(), measurements: [fake('l', late, { width: () => 1 })], budgetMs: 0 });
  expect(late).toHaveLength(6);
});

test('who ends it keeps what was measured before', async () => {
  const controller = new AbortController();
  const kept: string[] = [];
  const measurements = [
    fake('a', [], { keep: () => void kept.push('a') }),
    fake('b', [], {
      async measure() {
        controller.abort();
        throw new Error('Ctrl-C ends children too');
      },
      keep: () => void kept.push('b'),
    }),
  ];
  await inRounds({ ...setting(), signal: controller.signal, measurements, rounds: 3 });
  expect(kept).toEqual(['a']);
  const failing = fake('c', [], { measure: () => Promise.reject(new Error('by itself')) });
  await expect(inRounds({ ...setting(), measurements: [failing], rounds: 1 })).rejects.toThrow('by itself');
});

test('what others did to the cores is what the system counts there, less what is ours', () => {
  const stat = (cpu0: string, cpu1: string) => `cpu 0\ncpu0 ${cpu0} 0 0\ncpu1 ${cpu1} 0 0\nintr 0\n`;
  const own = (ticks: number) => `7 (a) (b c) S 1 2 3 4 5 6 7 8 9 10 ${ticks} 1 2 3 20 0 1\n`;
  const switches = (n: number) => `Name:\tx\nnonvoluntary_ctxt_switches:\t${n}\n`;
  put({
    'proc/stat': stat('100 0 0 50 0 0 0 0', '0 0 0 900 0 0 0 0'),
    'proc/self/stat': own(10),
    'proc/self/task/7/status': switches(5),
  });
  const so = watch([0], machine);
  put({
    'proc/stat': stat('130 0 10 50 0 0 0 7', '10 0 0 990 0 0 0 90'),
    'proc/self/stat': own(30),
    'proc/self/task/7/status': switches(9),
  });
  // 400 ms busy on core 0, 500 in all, of which 200 are ours.
  expect(so()).toMatchObject({ steal_ms: 70, others_ms: 300, involuntary_switches: 4 });

  const quiet = {
    elapsed_ms: 1000,
    steal_ms: 0,
    others_ms: 0,
    involuntary_switches: 2,
    load: [0, 0],
  } as const;
  expect(disturbedBy(quiet)).toBeUndefined();
  expect(disturbedBy({ ...quiet, others_ms: 40 })).toBeUndefined();
  expect(disturbedBy({ ...quiet, others_ms: 400 })).toBe('other processes took 40 % of a core');
  expect(disturbedBy({ ...quiet, steal_ms: 50 })).toBe('the hypervisor took 5 % of a core');
  expect(disturbedBy({ ...quiet, involuntary_switches: 80 })).toBe(
    'threads lost their cores 80 times a second',
  );
  // Ticks are too long to tell what happened in a moment.
  expect(disturbedBy({ ...quiet, elapsed_ms: 20, others_ms: 20 })).toBeUndefined();
});

test('a disturbed round is measured again, four times in all; then it counts, and its row says so', async () => {
  const series = new Series({ name: 'null', way: 'shipped' });
  let measured = 0;
  const samples = fake('s', [], {
    async measure() {
      measured++;
      return [100, 101, 102, 103, 104, 105, 106, 107, 108, 109];
    },
    keep: (found, disturbed) => series.addSamples(found as number[], disturbed),
  });
  const why = 'other processes took 40 % of a core';
  // Two good ones, then nothing but bad ones.
  const look = () => () => (measured <= 2 ? undefined : why);
  await inRounds({ ...setting(), look, measurements: [samples], rounds: 4 });
  expect(measured).toBe(8);
  series.addClock([20, 30]);
  series.addBatches(32, [90, 91, 92]);
  expect(series.row()).toMatchObject({
    name: 'null',
    way: 'shipped',
    unit: 'ns',
    summary: { n: 40, min: 100, p50: 104, mean: 79.5 },
    clock: 25,
    batch: { size: 32, p50: 91 },
    rounds: 4,
    disturbed: `2 of 4 rounds: ${why}`,
  });
  measured = 2;
  const wanted = fake('w', [], { shared: true, keep: (_, disturbed) => expect(disturbed).toBeUndefined() });
  await inRounds({ ...setting(), look, measurements: [wanted], rounds: 1 });

  const figures = new Series({ name: 'stream', way: 'lwk', unit: 'MB/s' });
  for (const figure of [3, 1, 2, 6, 5, 4]) figures.addFigure(figure);
  expect(figures.row()).toEqual({
    name: 'stream',
    way: 'lwk',
    unit: 'MB/s',
    value: 3.5,
    rounds: 6,
    interval: [1, 6],
  });
});

test('provenance says what the machine tells, and what it does not', async () => {
  put({
    'proc/cpuinfo': 'flags\t\t: fpu hypervisor\n',
    'sys/devices/system/cpu/online': '0-3\n',
    'sys/devices/system/cpu/cpu2/cpufreq/scaling_governor': 'performance\n',
    'sys/kernel/mm/transparent_hugepage/enabled': 'always [madvise] never\n',
    'sys/class/dmi/id/sys_vendor': 'QEMU\n',
    'sys/devices/system/cpu/isolated': '2-3\n',
  });
  const provenance = await begin({ cores: [2, 3], root: machine })();
  expect(provenance).toMatchObject({
    date: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    lwk: '0.1.0',
    node: process.versions.node,
    v8: process.versions.v8,
    governor: 'performance',
    hypervisor: 'QEMU',
    huge_pages: 'madvise',
    cores: { used: '2-3', isolated: '2-3' },
    compilers: {},
  });
  put({ 'sys/class/dmi/id/sys_vendor': '', 'proc/cpuinfo': 'flags : fpu\n' });
  const other = await begin({ cores: [0], root: machine })();
  expect(other).toMatchObject({ governor: 'not told', hypervisor: 'none' });
  expect(other.clock_source).toBeUndefined();
});

test('progress is one line of a terminal, and nothing elsewhere', () => {
  let written = '';
  const stream = {
    isTTY: true,
    columns: 30,
    write(text: string) {
      written += text;
      return true;
    },
  };
  const progress = new Progress('syscall', false, stream as never);
  progress.tell('round 1, stat', 0.25);
  progress.tell('too soon after', 0.3);
  progress.end();
  expect(written).toBe('\r\x1b[Kbench syscall: round 1, stat,\r\x1b[K');
  written = '';
  for (const silent of [
    new Progress('x', true, stream as never),
    new Progress('x', false, { ...stream, isTTY: false } as never),
  ]) {
    silent.tell('anything', 0.5);
    silent.end();
  }
  expect(written).toBe('');
});

test('the first Ctrl-C ends the measuring, with its status', () => {
  const others = process.listeners('SIGINT');
  for (const other of others) process.off('SIGINT', other);
  const interruption = new Interruption();
  try {
    expect([interruption.signal.aborted, interruption.status]).toEqual([false, undefined]);
    process.emit('SIGINT', 'SIGINT');
    // The same one, passed on by npm.
    process.emit('SIGINT', 'SIGINT');
    expect([interruption.signal.aborted, interruption.status]).toEqual([true, 130]);
  } finally {
    interruption.dispose();
    for (const other of others) process.on('SIGINT', other);
  }
  expect(process.listenerCount('SIGINT')).toBe(others.length);
});
