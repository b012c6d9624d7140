/** `lwk bench mpi` and `launch`: what they measure and how they say it. */
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatLaunch, type LaunchReport } from '../../services/bench/launch.ts';
import { formatMpi, type MpiReport } from '../../services/bench/mpi.ts';
import { lwk } from '../support/cli.ts';

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

test('launch: marks what is above its target, be it a ratio or a figure', () => {
  const text = formatLaunch({
    rounds: 3,
    rows: [
      { section: 'hello', quantity: 'wall_ms', lwk: 90, node_wasi: 20, ratio: 4.5, target: { ratio: 3 } },
      {
        section: 'mpi',
        quantity: 'peak_mib',
        lwk: 150,
        mpich: 15,
        openmpi: 20,
        ratio: 10,
        target: { most: 200 },
      },
    ],
  });
  expect(text.split('\n').filter((line) => !line.startsWith('#'))).toEqual([
    'wall ms             90.0       20.0          -          -     4.50  <= 3 x  above',
    '',
    'peak MiB           150.0          -       15.0       20.0    10.00  <= 200',
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
