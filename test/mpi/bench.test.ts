/** `lwk bench mpi`: what it measures and how it says it. */
import { expect, test } from 'vitest';
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
