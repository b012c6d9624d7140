/** Jobs of MPI that end badly, or ask for much: each ends with its status and a report, none hangs, and the kernel is as it was. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boot, type Kernel, type RunOptions } from '../../dist/services/index.js';
import { guest } from '../support/guests.ts';
import { holdings, settled } from '../support/leftovers.ts';

let kernel: Kernel;
let program: string;
beforeAll(async () => {
  program = await guest('mpi-hostile');
  kernel = await boot({ oversubscribe: true });
});
afterAll(() => kernel.close());

/** Nothing here takes that long, milliseconds. */
const HANGS = 60_000;

const run = (args: readonly string[], options: RunOptions) =>
  kernel.run(program, { heap: '16MiB', timeoutMs: HANGS, ...options, args: [...args] });

describe('a job in which a rank', () => {
  test.each([
    [
      'before',
      'calls MPI before MPI_Init',
      16,
      /^rank \d: MPI_Comm_rank\(.*MPI_ERR_OTHER: called before MPI_Init$/,
    ],
    [
      'after',
      'sends after MPI_Finalize',
      16,
      /^rank \d: MPI_Send\(.*MPI_ERR_OTHER: called after MPI_Finalize$/,
    ],
    [
      'twice',
      'initializes twice',
      16,
      /^rank \d: MPI_Init\(.*MPI_ERR_OTHER: MPI has been initialized before$/,
    ],
    [
      'again',
      'initializes again',
      16,
      /^rank \d: MPI_Init\(.*MPI_ERR_OTHER: MPI has been initialized before$/,
    ],
    ['exits', 'exits while others wait for it', 5, /^rank 1 ended with status 5$/],
    ['aborts', 'aborts while others wait for it', 7, /^rank 1 called MPI_Abort\(MPI_COMM_WORLD, 7\)$/],
    ['dies', 'traps while others wait for it', 134, /^rank 1 trapped: unreachable\n/],
    [
      'fails',
      'makes a mistake while others wait for it',
      6,
      /^rank 1: MPI_Send\(buf=0x[0-9a-f]+, count=1, datatype=0x209, dest=4, tag=3, comm=0x101\) failed on MPI_COMM_WORLD: MPI_ERR_RANK: rank 4, and the communicator has the ranks 0 to 3$/,
    ],
  ])('%s: %s', async (name, _, status, message) => {
    const result = await run([name], { ranks: 4 });
    expect(result).toMatchObject({ status, message: expect.stringMatching(message) });
  });

  test('ends without a word still gives away what it sent', async () => {
    expect(await run(['unfinished'], { ranks: 2 })).toMatchObject({ status: 0, stdout: 'received\n' });
  });
});

describe('messages', () => {
  test('that nobody expects wait in their order, 100,000 of them', async () => {
    expect(await run(['unexpected'], { ranks: 2 })).toMatchObject({
      status: 0,
      stdout: 'received\n',
      stderr: '',
    });
  });

  test('that are too many for their receiver wait with their sender, and nobody else waits', async () => {
    const expected = { status: 0, stdout: 'the others were served\nreceived\n', stderr: '' };
    expect(await run(['flood'], { ranks: 3 })).toMatchObject(expected);
  });

  test('are as long as the heap allows', async () => {
    const result = await run(['huge', '300'], { ranks: 2, heap: '320MiB' });
    expect(result).toMatchObject({ status: 0, stdout: 'received\nreceived\n', stderr: '' });
  });

  test('go between all pairs of 64 ranks on few cores', async () => {
    const before = process.memoryUsage().rss;
    const result = await run(['all-pairs'], { ranks: 64, heap: '20MiB', timeoutMs: 3 * HANGS });
    expect(result).toMatchObject({ status: 0, stdout: 'received\n', stderr: '' });
    // Rings of all pairs, 64 heaps, and 64 threads with what they compiled.
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * (20 + 20) * 2 ** 20 + 600 * 2 ** 20);
  }, 200_000);
});

test('1000 jobs leave nothing behind', async () => {
  for (let i = 0; i < 20; i++) expect((await run(['small'], { ranks: 2, heap: '16MiB' })).status).toBe(0);
  const before = holdings();
  const memory = process.memoryUsage().rss;
  for (let i = 0; i < 1000; i++) {
    const result = await run([i % 50 === 7 ? 'fails' : 'small'], { ranks: 2, heap: '16MiB' });
    expect(result.status).toBe(i % 50 === 7 ? 6 : 0);
  }
  expect(await settled(before)).toEqual(before);
  expect(process.memoryUsage().rss - memory).toBeLessThan(100 * 2 ** 20);
}, 200_000);
