/** Ranks that do not call the same collective, or not the same way, are told who called what. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boot, type Kernel } from '../../dist/services/index.js';
import { guest } from '../support/guests.ts';

let program: string;
let kernel: Kernel;
beforeAll(async () => {
  program = await guest('mpi-unequal');
  kernel = await boot({ oversubscribe: true });
}, 60_000);
afterAll(() => kernel.close());

const COUNTS = (collective: string) =>
  new RegExp(
    `MPI_ERR_(?:COUNT|TRUNCATE): rank [012] sent \\d+ bytes in ${collective}, and this rank expects \\d+: counts ` +
      'or datatypes differ between ranks',
  );

const CASES: readonly (readonly [how: string, message: RegExp])[] = [
  ['count', COUNTS('MPI_Allreduce of MPI_SUM')],
  [
    'operation',
    /MPI_ERR_NOT_SAME: rank [012] called MPI_Allreduce of MPI_(?:SUM|MAX) where this rank called MPI_Allreduce of MPI_(?:MAX|SUM): ranks call/,
  ],
  [
    'later',
    new RegExp(`MPI_ERR_IN_STATUS: request 1 has failed: ${COUNTS('MPI_Allreduce of MPI_SUM').source}`),
  ],
  ['wait', COUNTS('MPI_Allgather')],
  [
    'kind',
    /MPI_ERR_NOT_SAME: rank 0 called MPI_Bcast with root 0 where this rank called MPI_Allreduce of MPI_SUM/,
  ],
  [
    'communicator',
    /MPI_ERR_NOT_SAME: rank 0 called MPI_Bcast with root 0 where this rank called a function that makes a communicator/,
  ],
  ['message', /MPI_ERR_TRUNCATE: the message from rank 1 has \d+ bytes, and there is room for \d+/],
];

// Shortcuts and the engine, on cores of their own where there are two, and on shared ones.
test.each(CASES.flatMap(([how, message]) => [[], ['engine']].map((way) => [how, way, message] as const)))(
  '%s %s',
  async (how, way, message) => {
    for (const ranks of [2, 3]) {
      const result = await kernel.run(program, { ranks, args: [how, ...way], heap: '16MiB' });
      expect(result.message).toMatch(message);
      expect(result.message).toMatch(/^rank [012]: MPI_\w+\(.* failed on MPI_COMM_WORLD: /);
      expect(result).toMatchObject({ reason: 'abort' });
    }
  },
  60_000,
);

test('what a rank sends to itself has the length of what it receives of itself', async () => {
  const { stdout } = await kernel.run(await guest('mpi-own-parts'), { heap: '16MiB' });
  // 16 pairs of counts, of two datatypes: nine blocking ones, two nonblocking, nine persistent ones twice.
  expect(stdout).toBe(`${16 * 2 * (9 + 2 + 2 * 9)} calls\n`);
});
