/**
 * The MPI kernels of guest/c: each checks its own result, with any number of ranks, and prints the same as with
 * MPICH.
 */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../services/toolchain/find.ts';
import { lwk, type Outcome } from '../support/cli.ts';
import { kernel } from '../support/guests.ts';
import { MPICH_IS_HERE, withMpich } from './mpich.ts';

/** Names, and arguments that make the problem small or its parts uneven. */
const KERNELS: readonly (readonly [name: string, ...args: string[]][])[] = [
  ['ring'],
  ['ring', '-l', '3', '-w', '100000'],
  ['pi', '-n', '1001'],
  ['heat2d'],
  ['heat2d', '-n', '9', '-m', '9', '-s', '7'],
  ['cg'],
  ['cg', '-n', '3'],
  ['sample-sort'],
  ['sample-sort', '-n', '32'],
  ['nbody', '-n', '100'],
  ['nbody', '-n', '3'],
  ['summa'],
  ['summa', '-n', '9', '-b', '2'],
  ['stress', '-r', '2'],
  ['stress', '-s', '7', '-r', '2', '-m', '60', '-b', '20000'],
].map(([name, ...args]) => [[name!, ...args]]);

async function run(ranks: number, [name, ...args]: readonly string[]): Promise<Outcome> {
  const argv = ['run', '-n', String(ranks), '--oversubscribe', await kernel(name!), ...args];
  return lwk(argv, { timeout: 90_000 });
}

describe.each(KERNELS)('%j', (command) => {
  // Of other arguments four ranks will do, beside MPICH.
  test.each(command.length === 1 ? [1, 9] : MPICH_IS_HERE ? [] : [9])(
    '%i ranks find their result right',
    async (ranks) => {
      const { status, stdout, stderr } = await run(ranks, command);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(new RegExp(`^${command[0]}: ${ranks} ranks.*\n${command[0]}: ok\n$`));
    },
    120_000,
  );

  test.runIf(MPICH_IS_HERE)(
    '4 ranks print the same as with MPICH',
    async () => {
      const [name, ...args] = command;
      const expected = await withMpich(join(ROOT, 'guest/c', `${name}.c`), 4, args);
      expect((await run(4, command)).stdout).toBe(expected);
    },
    240_000,
  );
});

test.each([[['heat2d', '-n', '8']], [['cg', 'more']], [['nbody', '-s']], [['ring', '-w', '5x']]])(
  '%j is refused with its usage',
  async (command) => {
    const { status, stdout, stderr } = await run(2, command);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^usage: [^\n]+\n(?:lwk: rank \d ended with status 2\n)?$/);
  },
  120_000,
);
