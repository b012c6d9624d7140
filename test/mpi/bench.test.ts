/** `lwk bench message`: what they measure and how they say it. */
import { expect, test } from 'vitest';
import { benchMpi } from '../../dist/services/bench/mpi.js';
import { formatMpi } from '../../services/bench/mpi-table.ts';
import { lwk } from '../support/cli.ts';
import { kernel } from '../support/guests.ts';

test('measures a section with what is installed here', async () => {
  const { rounds, rows } = await benchMpi({ only: ['vector'], rounds: 1 });
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
  expect(new Set(patterns.map(({ name }) => name)).size).toBe(25);
  expect(patterns).toHaveLength(50);
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

test.each([
  [['mpi', '--only', 'nothing'], "'nothing' is none of latency"],
  [['mpi', '--rounds', '0'], '--rounds'],
  [['mpi', '-n', '1'], 'from 2 to'],
  [['memory', '-n', '2'], '`lwk bench memory` takes no --ranks'],
  [['launch', '-n', '2'], '`lwk bench launch` takes no --ranks'],
  [['launch', '--only', 'hello,nothing'], "'nothing' is none of hello, mpi"],
  [['launch', 'mpi'], "'mpi' is not known"],
])('%j is refused', async (args, text) => {
  const { status, stderr } = await lwk(['bench', ...args]);
  expect(stderr).toContain(text);
  expect(stderr).toContain('LWK_E_USAGE');
  expect(status).toBe(2);
});
