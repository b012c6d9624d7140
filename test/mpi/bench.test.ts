/** `lwk bench mpi` and `launch`: what they measure and how they say it. */
import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { benchMpi } from '../../dist/services/bench/mpi.js';
import { formatLaunch, type LaunchReport } from '../../services/bench/launch.ts';
import type { MpiReport } from '../../services/bench/mpi.ts';
import { formatMpi } from '../../services/bench/mpi-table.ts';
import { Strangers } from '../../services/bench/strangers.ts';
import { lwk } from '../support/cli.ts';
import { kernel } from '../support/guests.ts';

test('measures a section with what is installed here', async () => {
  const run = await lwk(['bench', 'mpi', '--only', 'vector', '--rounds', '1', '--json'], {
    timeout: 110_000,
  });
  expect(run).toMatchObject({ status: 0, stderr: '' });
  const { rounds, rows } = JSON.parse(run.stdout) as MpiReport;
  expect(rounds).toBe(1);
  expect(rows.map(({ name, bytes, target }) => [name, bytes, target])).toEqual([
    ['vector8', 2 ** 20, 1],
    ['vector64', 2 ** 20, 1],
    ['vector1024', 2 ** 20, 1],
  ]);
  for (const { lwk, mpich, openmpi, ratio } of rows) {
    expect(lwk).toBeGreaterThan(0);
    const native = [mpich, openmpi].filter((time) => time !== undefined);
    expect(ratio).toEqual(native.length === 0 ? undefined : lwk / Math.min(...native));
  }
}, 120_000);

test('measures the first calls of each pattern, and later ones', async () => {
  const { rows } = await benchMpi({ only: ['patterns'], rounds: 1, sizes: [8] });
  expect(rows.map(({ calls }) => calls)).toEqual(rows.map((_, i) => (i % 2 === 0 ? 'cold' : 'warm')));
  const patterns = rows.slice(0, -2);
  expect(new Set(patterns.map(({ name }) => name)).size).toBe(20);
  expect(patterns).toHaveLength(40);
  for (const { lwk, mpich, openmpi, ratio, calls, target, bytes } of patterns) {
    const native = [mpich, openmpi].filter((time) => time !== undefined);
    expect(ratio).toEqual(native.length === 0 ? undefined : lwk / Math.min(...native));
    expect([bytes, target]).toEqual([8, calls === 'cold' ? 1.5 : 0.8]);
  }
  for (const [i, sum] of rows.slice(-2).entries()) {
    const times = patterns.filter(({ calls }) => calls === sum.calls).map(({ lwk }) => lwk);
    expect(sum).toMatchObject({ name: 'sum', bytes: 0, target: i === 0 ? 1 : undefined });
    expect(sum.lwk).toBeCloseTo(
      times.reduce((a, b) => a + b),
      6,
    );
  }
}, 60_000);

test('patterns refuse what they cannot measure', async () => {
  const program = await kernel('bench/patterns');
  for (const args of [['7'], ['8', '0'], ['-8']]) {
    const { status, stderr } = await lwk(['run', '-n', '2', '--oversubscribe', program, ...args]);
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('patterns: 2 ranks, a multiple of 8 bytes'),
    ]);
  }
});

test('a pattern is one line, cold and warm', () => {
  const row = { section: 'patterns', ranks: 2, unit: 'us', mpich: 2, openmpi: undefined } as const;
  const text = formatMpi({
    rounds: 1,
    rows: [
      { ...row, name: 'gather', bytes: 65536, calls: 'cold', lwk: 4, ratio: 2, target: 1.5 },
      { ...row, name: 'gather', bytes: 65536, calls: 'warm', lwk: 1, ratio: 0.5, target: 0.8 },
      { ...row, name: 'sum', bytes: 0, calls: 'cold', lwk: 4, ratio: 2, target: 1 },
      { ...row, name: 'sum', bytes: 0, calls: 'warm', lwk: 1, ratio: 0.5, target: undefined },
    ],
  });
  expect(text.split('\n').slice(-2)).toEqual([
    'gather           64 KiB   4.000   2.000       -    2.00    1.000   2.000       -    0.50  cold > 1.50',
    'sum                       4.000   2.000       -    2.00    1.000   2.000       -    0.50  cold > 1.00',
  ]);
});

test('marks what takes longer than it should, and shows what is missing as missing', () => {
  const row = { section: 'latency', bytes: 8192, ranks: 2, unit: 'us' } as const;
  const text = formatMpi({
    rounds: 3,
    rows: [
      { ...row, name: 'slow', lwk: 2, mpich: 1, openmpi: 1.5, ratio: 2, target: 1 },
      { ...row, name: 'fast', lwk: 0.5, mpich: 1, openmpi: undefined, ratio: 0.5, target: 0.67 },
      {
        ...row,
        name: 'alone',
        lwk: 123456,
        mpich: undefined,
        openmpi: undefined,
        ratio: undefined,
        target: 1,
      },
    ],
  });
  expect(text.split('\n')).toEqual([
    '# latency, 2 ranks, microseconds, medians of 3',
    '# name            bytes         lwk       MPICH    Open MPI    ratio  target',
    'slow              8 KiB       2.000       1.000       1.500     2.00  <= 1.00  above',
    'fast              8 KiB      0.5000       1.000           -     0.50  <= 0.67',
    'alone             8 KiB      123456           -           -        -  <= 1.00',
  ]);
});

test.runIf(existsSync('/usr/bin/cc'))(
  'launch: measures a section, and says how far it is',
  async () => {
    const run = await lwk(['bench', 'launch', '--only', 'hello,warm', '--rounds', '1', '--json'], {
      timeout: 60_000,
    });
    expect(run).toMatchObject({
      status: 0,
      stderr: 'bench launch: warming up\nbench launch: round 1 of 1\n',
    });
    const { rounds, rows } = JSON.parse(run.stdout) as LaunchReport;
    expect(rounds).toBe(1);
    expect(rows.map(({ section, quantity }) => `${section} ${quantity}`)).toEqual([
      'hello wall_ms',
      'hello processor_ms',
      'hello peak_mib',
      'warm wall_ms',
      'warm processor_ms',
    ]);
    for (const { section, lwk, node_wasi, ratio } of rows) {
      expect(lwk).toBeGreaterThan(0);
      expect(ratio).toBe(section === 'hello' ? lwk / node_wasi! : undefined);
    }
  },
  70_000,
);

test.runIf(existsSync('/usr/bin/cc'))(
  'launch: two commands at once, beside one',
  async () => {
    const run = await lwk(['bench', 'launch', '--only', 'pair', '--rounds', '1', '--json'], {
      timeout: 60_000,
    });
    expect(run.status).toBe(0);
    const [row, ...rest] = (JSON.parse(run.stdout) as LaunchReport).rows;
    expect(rest).toEqual([]);
    expect(row).toMatchObject({ section: 'pair', quantity: 'wall_ms', rounds: 1, target: { ratio: 1.05 } });
    expect(row!.ratio).toBe(row!.lwk / row!.alone!);
  },
  70_000,
);

test('launch: the programs that have neighbours tell what is read', async () => {
  const fwq = await lwk(['run', await kernel('bench/fwq'), '32', '100', '0.01']);
  expect(fwq.status).toBe(0);
  expect(fwq.stdout).toMatch(/^fwq: work [\d.]+ lost [\d.]+ longest [\d.]+ total [\d.]+\n$/);
  const [work, lost, longest, total] = fwq.stdout.match(/[\d.]+/g)!.map(Number) as number[];
  expect([work! > 0, lost! < 100, longest! >= 1, total! > 0]).toEqual([true, true, true, true]);
  const crowded = await lwk(['run', '-n', '2', '--oversubscribe', await kernel('bench/crowded'), '0.02']);
  expect(crowded.stdout).toMatch(/^allreduce 8 [\d.]+$/m);
});

test.runIf(existsSync('/usr/bin/cc'))(
  'launch: busy processes are there as long as they are wanted',
  async () => {
    const directory = mkdtempSync(join(tmpdir(), 'lwk-strangers-'));
    const there = () =>
      readdirSync('/proc').filter((pid) => {
        try {
          return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/exe`).startsWith(directory);
        } catch {
          return false;
        }
      }).length;
    const strangers = new Strangers(directory);
    {
      using _ = await strangers.start(2);
      expect(there()).toBe(2);
    }
    while (there() > 0) await sleep(10);
    rmSync(directory, { recursive: true });
  },
);

test('launch: marks what is above its target, be it a ratio or a figure', () => {
  const row = { rounds: 3 };
  const text = formatLaunch({
    rounds: 3,
    rows: [
      {
        ...row,
        section: 'hello',
        title: 'a line',
        quantity: 'wall_ms',
        lwk: 90,
        node_wasi: 20,
        ratio: 4.5,
        target: { ratio: 3 },
      },
      {
        ...row,
        section: 'mpi',
        title: 'two ranks',
        quantity: 'peak_mib',
        lwk: 150,
        mpich: 15,
        openmpi: 20,
        ratio: 10,
        target: { most: 200 },
      },
    ],
  });
  expect(text.split('\n')).toEqual([
    '# hello: a line; medians of 3',
    '#                     lwk node:wasi     ratio  target',
    'wall ms              90.0      20.0      4.50  <= 3 x  above',
    '',
    '# mpi: two ranks; medians of 3',
    '#                     lwk     MPICH  Open MPI     ratio  target',
    'peak MiB            150.0      15.0      20.0     10.00  <= 200',
  ]);
});

test.each([
  [['mpi', '--only', 'nothing'], "'nothing' is none of latency"],
  [['mpi', '--rounds', '0'], '--rounds'],
  [['mpi', '-n', '1'], 'from 2 to'],
  [['memory', '--rounds', '2'], '`lwk bench memory` takes no --rounds'],
  [['launch', '-n', '2'], '`lwk bench launch` takes no --ranks'],
  [['launch', '--only', 'hello,nothing'], "'nothing' is none of hello, mpi"],
  [['launch', 'mpi'], "'mpi' is not known"],
])('%j is refused', async (args, text) => {
  const { status, stderr } = await lwk(['bench', ...args]);
  expect(stderr).toContain(text);
  expect(stderr).toContain('LWK_E_USAGE');
  expect(status).toBe(2);
});
