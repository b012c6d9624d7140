/**
 * Jobs of MPI that end badly, or ask for much: each ends with its status and a report, none hangs, and the kernel is
 * as it was.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boot, type Kernel, type RunOptions } from '../../dist/services/index.js';
import { guest } from '../support/guests.ts';
import { holdings, settled } from '../support/leftovers.ts';
import { wat } from '../support/wat.ts';

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
    [
      'calls-nothing',
      'lets MPI call what is no function',
      13,
      /MPI_Wait\(.*MPI_ERR_ARG: 0x1e240 is not a function/,
    ],
    [
      'calls-trap',
      'traps in a function that MPI calls',
      134,
      /^rank \d trapped: unreachable\n(?: {4}at .*\n)*? {4}at main/,
    ],
    ['calls-deep', 'uses up its stack in a function that MPI calls', 134, /^rank \d trapped: /],
    ['dies', 'traps while others wait for it', 134, /^rank 1 trapped: unreachable\n/],
    [
      'fails',
      'makes a mistake while others wait for it',
      6,
      /^rank 1: MPI_Send\(buf=0x[0-9a-f]+, count=1, datatype=MPI_INT, dest=4, tag=3, comm=MPI_COMM_WORLD\) failed on MPI_COMM_WORLD: MPI_ERR_RANK: rank 4, and the communicator has the ranks 0 to 3$/,
    ],
  ])('%s: %s', async (name, _, status, message) => {
    const result = await run([name], { ranks: 4 });
    expect(result).toMatchObject({ status, message: expect.stringMatching(message) });
  });

  test.each(['aborts', 'fails'])('%s: what it has printed is there', async (name) => {
    expect(await run([name], { ranks: 4 })).toMatchObject({ stdout: 'so far' });
  });

  test('ends without a word still gives away what it sent', async () => {
    expect(await run(['unfinished'], { ranks: 2 })).toMatchObject({ status: 0, stdout: 'received\n' });
  });
});

/** Programs that catch everything, as C++ does with catch (...), and go on for ever. */
describe.each([
  ['catch_all', (code: string) => `(try (do ${code}) (catch_all))`],
  ['try_table', (code: string) => `(block $caught (try_table (catch_all $caught) ${code}))`],
])('%s', (_, caught) => {
  const stubborn = (body: string) =>
    wat(`(module
      (import "mpi" "MPI_Init" (func $init (param i32 i32) (result i32)))
      (import "mpi" "MPI_Comm_rank" (func $comm_rank (param i32 i32) (result i32)))
      (import "mpi" "MPI_Barrier" (func $barrier (param i32) (result i32)))
      (import "mpi" "MPI_Abort" (func $abort (param i32 i32) (result i32)))
      (memory (export "memory") 1)
      (func (export "_start")
        (drop (call $init (i32.const 0) (i32.const 0)))
        (drop (call $comm_rank (i32.const 257) (i32.const 64)))
        (loop $again ${body} (br $again))))`);
  const options = { heap: '1MiB', ranks: 2, timeoutMs: 10_000 };

  test.each([
    ['an abort', '(call $abort (i32.const 257) (i32.const 9))', 9, /MPI_Abort/],
    ['an error that is fatal', '(call $comm_rank (i32.const 5) (i32.const 0))', 5, /MPI_ERR_COMM/],
  ])('around %s does not keep a rank', async (_, code, status, message) => {
    const result = await kernel.run(stubborn(caught(`(drop ${code})`)), options);
    expect(result).toMatchObject({ status, message: expect.stringMatching(message) });
  });

  test('around a wait does not keep a rank whose peer has ended', async () => {
    const body = `(if (i32.load (i32.const 64)) (then (drop (call $abort (i32.const 257) (i32.const 9)))))
      ${caught('(drop (call $barrier (i32.const 257)))')}`;
    expect(await kernel.run(stubborn(body), options)).toMatchObject({ status: 9 });
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

  test('that found no room go on while their sender waits for somebody else', async () => {
    const result = await run(['chain'], { ranks: 3 });
    expect(result).toMatchObject({ status: 0, stdout: 'received\n', stderr: '' });
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

test('400 jobs leave nothing behind', async () => {
  for (let i = 0; i < 20; i++) expect((await run(['small'], { ranks: 2, heap: '16MiB' })).status).toBe(0);
  const before = holdings();
  const memory = process.memoryUsage().rss;
  for (let i = 0; i < 400; i++) {
    const result = await run([i % 50 === 7 ? 'fails' : 'small'], { ranks: 2, heap: '16MiB' });
    expect(result.status).toBe(i % 50 === 7 ? 6 : 0);
  }
  expect(await settled(before)).toEqual(before);
  expect(process.memoryUsage().rss - memory).toBeLessThan(100 * 2 ** 20);
}, 200_000);
