/** How ranks of MPI end, each on its own or all at once, and what of their output is there. */
import { expect, test } from 'vitest';
import { lwk, type Outcome } from '../support/cli.ts';
import { guest } from '../support/guests.ts';

const RESULTS = Array.from({ length: 20 }, (_, line) => `result ${line}\n`).join('');

async function ends(ranks: number, how: string): Promise<Outcome> {
  return lwk(['run', '-n', String(ranks), '--oversubscribe', await guest('mpi-ends'), how]);
}

test('a rank that fails after MPI_Finalize leaves the others alone, and the first status counts', async () => {
  expect(await ends(3, 'after')).toMatchObject({
    status: 3,
    stdout: RESULTS,
    stderr: 'lwk: rank 1 ended with status 3\n',
  });
}, 60_000);

test('a rank that fails before MPI_Finalize ends the others, and what they had written is there', async () => {
  expect(await ends(2, 'before')).toMatchObject({
    status: 5,
    stdout: RESULTS,
    stderr:
      'lwk: warning: rank 1 ended without MPI_Finalize: messages that were under way may be lost. Call it before ' +
      'the program ends.\nlwk: rank 1 ended with status 5\n',
  });
}, 60_000);

test('a trap after MPI_Finalize ends the others', async () => {
  const { status, stderr } = await ends(2, 'trap');
  expect(status).toBe(134);
  expect(stderr).toMatch(/^lwk: rank 1 trapped: unreachable\n/);
}, 60_000);

test('ranks that end without MPI_Finalize are told of, once', async () => {
  expect(await ends(3, 'never')).toMatchObject({
    status: 0,
    stderr: expect.stringMatching(/^lwk: warning: ranks 0, 1, 2 ended without MPI_Finalize: [^\n]*\n$/),
  });
}, 60_000);

test('all ranks are on one machine', async () => {
  const run = await lwk(['run', '-n', '2', '--oversubscribe', await guest('mpi-processor-name')]);
  expect(run).toMatchObject({ status: 0, stdout: '2 of 2\n' });
}, 60_000);
