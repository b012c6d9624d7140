/**
 * Test programs of MPI whose output, sorted, is the same with any library. It is kept in test/mpi/expected; where
 * MPICH is installed it has to print that as well.
 */
import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { cached, fingerprint } from '../../services/toolchain/cache.ts';
import { ROOT } from '../../services/toolchain/find.ts';
import { lwk } from '../support/cli.ts';
import { guest } from '../support/guests.ts';

const run = promisify(execFile);
const GUESTS = join(ROOT, 'test/guests');

function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const MPICH = has('mpicc.mpich') && has('mpiexec.mpich');

/** The lines of the program, without what a library says. */
const sorted = (text: string) =>
  text
    .split('\n')
    .filter((line) => /^\d+: /.test(line))
    .sort()
    .join('\n');

async function elsewhere(name: string, ranks: number): Promise<string> {
  const source = join(GUESTS, `${name}.c`);
  const made = fingerprint('mpich', readFileSync(source), readFileSync(join(GUESTS, 'mpi-say.h')));
  const directory = await cached(
    join(ROOT, 'node_modules/.cache/lwk-native'),
    `${name}-${made}`,
    async (draft) => void (await run('mpicc.mpich', ['-O1', '-w', source, '-o', join(draft, name)])),
  );
  return (await run('mpiexec.mpich', ['-n', String(ranks), join(directory, name)], { timeout: 60_000 }))
    .stdout;
}

/** Runs test/guests/NAME.c with so many ranks. */
export async function expectSame(name: string, ranks: number): Promise<void> {
  const { status, stdout, stderr } = await lwk([
    'run',
    '-n',
    String(ranks),
    '--oversubscribe',
    // The header goes into the name under which the program is kept.
    await guest(name, [`-DSAY=${fingerprint(readFileSync(join(GUESTS, 'mpi-say.h')))}`]),
  ]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const expected = join(ROOT, `test/mpi/expected/${name}-${ranks}.txt`);
  await expect(sorted(stdout)).toMatchFileSnapshot(expected);
  // MPICH polls: where ranks share cores it takes seconds.
  if (MPICH && ranks <= 3) expect(sorted(await elsewhere(name, ranks))).toBe(sorted(stdout));
}
