/**
 * The conformance programs of test/mpi/programs print under lwk what they print with MPICH, line by line. What that
 * is for 4 ranks is kept in test/mpi/programs/expected: it counts also where MPICH is not installed, which is not asked again.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../services/toolchain/find.ts';
import { lwk } from '../support/cli.ts';
import { mpiProgram } from '../support/guests.ts';
import { MPICH_IS_HERE, withMpich } from './mpich.ts';

const PROGRAMS = join(ROOT, 'test/mpi/programs');
const NAMES = readdirSync(PROGRAMS)
  .filter((name) => name.endsWith('.c'))
  .map((name) => basename(name, '.c'));
const SECONDS = 1000;

async function withLwk(name: string, ranks: number): Promise<string> {
  const argv = ['run', '-n', String(ranks), '--oversubscribe', await mpiProgram(name)];
  const { status, stdout, stderr } = await lwk(argv, { timeout: 90 * SECONDS });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

describe.each(NAMES)('%s', (name) => {
  test('prints what is expected of 4 ranks', async () => {
    await expect(await withLwk(name, 4)).toMatchFileSnapshot(join(PROGRAMS, 'expected', `${name}.txt`));
  }, 120_000);

  test.runIf(MPICH_IS_HERE)(
    'prints the same with 3 ranks of MPICH',
    async () => {
      const expected = await withMpich(join(PROGRAMS, `${name}.c`), 3);
      expect(await withLwk(name, 3)).toBe(expected);
    },
    240_000,
  );
});
