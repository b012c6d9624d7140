/**
 * Reproducible runs: a program that shows all that differs from run to run shows the same each time, however it ends; another seed
 * is another order. Delays that follow from a seed change no result.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boot, type Kernel, type RunResult } from '../../dist/services/index.js';
import { guest } from '../support/guests.ts';

/** How often a run is repeated: each takes half a second, for its threads. */
const RUNS = Number(process.env.LWK_TEST_RUNS ?? 3);
const RANKS = 3;

let lwk: Kernel;
let races: string;
beforeAll(async () => {
  races = await guest('races');
  lwk = await boot({ oversubscribe: true });
});
afterAll(() => lwk.close());

const run = (reproducible: number, ...args: string[]): Promise<RunResult> =>
  lwk.run(races, { ranks: RANKS, args, reproducible });

const shown = ({ stdout, stderr, status, message, warnings }: RunResult) => ({
  stdout,
  stderr,
  status,
  message,
  warnings,
});

/** The order in which rank 0 has met the messages of the others. */
const order = ({ stdout }: RunResult) => stdout.split('\n').find((line) => /^\d+ \d+ /.test(line));

describe('reproducible', () => {
  let met: string | undefined;

  test('a parallel program with races, clocks and random numbers prints the same bytes each time', async () => {
    const first = await run(1);
    met = order(first);
    expect(first.status).toBe(0);
    expect(first.stdout).toContain('wall 946684800.');
    expect(first.stderr.split('\n')).toHaveLength(50 * RANKS + 1);
    for (let i = 1; i < RUNS; i++) expect(shown(await run(1))).toEqual(shown(first));
  });

  test('another seed is another order of messages', async () => {
    const other = order(await run(2));
    expect(other).toBeDefined();
    expect(other).not.toBe(met);
  });

  test('a rank that ends the job ends it at the same place each time', async () => {
    const first = await run(4, 'fail');
    expect(first.status).toBe(3);
    expect(first.rank).toBe(1);
    expect(shown(await run(4, 'fail'))).toEqual(shown(first));
  });

  test('a deadlock is found, and told in the same words each time', async () => {
    const first = await lwk.run(races, {
      ranks: RANKS,
      args: ['lock', '1'],
      reproducible: 5,
      deadlockTimeoutMs: 100,
    });
    expect(first.reason).toBe('deadlock');
    expect(first.message).toMatch(/\n {4}2 +MPI_Recv +0 +9 +MPI_COMM_WORLD/);
    expect(first.message).not.toContain('(at ');
  });

  test('what is no seed is refused, and both kinds at once', async () => {
    for (const seed of [-1, 0.5, 2 ** 32])
      await expect(run(seed)).rejects.toThrow('a whole number from 0 to 4294967295 is taken');
    await expect(lwk.run(races, { reproducible: 1, jitter: 1 })).rejects.toThrow('Give one of them');
  });
});

test('jitter changes no result', async () => {
  const { status, stdout } = await lwk.run(races, { ranks: RANKS, jitter: 7 });
  expect(status).toBe(0);
  const met = order({ stdout } as RunResult)!
    .trim()
    .split(' ')
    .map(Number);
  expect(met.sort((a, b) => a - b)).toEqual([
    ...Array.from({ length: 8 }, (_, i) => 100 + i),
    ...Array.from({ length: 8 }, (_, i) => 200 + i),
  ]);
});
