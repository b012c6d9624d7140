/**
 * Jobs whose ranks wait for each other: those that would for ever end with a table, those that are only slow go on.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { boot } from '../../dist/services/index.js';
import { lwk } from '../support/cli.ts';
import { guest } from '../support/guests.ts';

let program: string;
beforeAll(async () => {
  program = await guest('wait-for-each-other');
});

const run = (way: string, ...options: string[]) =>
  lwk(['run', '--oversubscribe', '--heap', '16MiB', ...options, program, way]);

/** The rows of the table, cells by columns. */
function rows(stderr: string): string[][] {
  return [...stderr.matchAll(/^ {4}(\d.*)$/gm)].map(([, row]) => row!.split(/ {2,}/));
}

describe('a deadlock ends the job, and the table says', () => {
  test('long messages that everybody sends first', async () => {
    const { status, stderr } = await run('send', '-n', '3');
    expect({ status, first: stderr.split('\n')[0] }).toEqual({
      status: 125,
      first: 'lwk: deadlock: every rank waits for a message, and none can come',
    });
    expect(rows(stderr)).toEqual([
      ['0', 'MPI_Send', '1', '7', 'MPI_COMM_WORLD', '1048576', 'send_around'],
      ['1', 'MPI_Send', '2', '7', 'MPI_COMM_WORLD', '1048576', 'send_around'],
      ['2', 'MPI_Send', '0', '7', 'MPI_COMM_WORLD', '1048576', 'send_around'],
    ]);
  });

  test('a message of ranks that have ended', async () => {
    const { status, stderr } = await run('ended', '-n', '2');
    expect(status).toBe(125);
    expect(rows(stderr)).toEqual([
      ['0', 'MPI_Recv', 'any', '3', 'MPI_COMM_WORLD', '4', 'main'],
      ['1', 'ended with status 0'],
    ]);
  });

  test('a collective that not everybody calls', async () => {
    const { status, stderr } = await run('barrier', '-n', '2');
    expect(status).toBe(125);
    expect(rows(stderr).map(([rank, called]) => [rank, called])).toEqual([
      ['0', 'MPI_Probe'],
      ['1', 'MPI_Barrier'],
    ]);
  });

  test('messages that nobody receives, when there is no room for more', async () => {
    const { status, stderr } = await run('flood', '-n', '2');
    expect(status).toBe(125);
    expect(rows(stderr)[1]).toEqual(['1', 'MPI_Send', '0', '5', 'MPI_COMM_WORLD', '8000', 'main']);
  });

  test('a call in a function with a very long name', async () => {
    const { status, stderr } = await run('long', '-n', '2');
    expect(status).toBe(125);
    expect(rows(stderr)[1]?.slice(0, 3)).toEqual(['1', 'MPI_Recv', '0']);
    expect(rows(stderr)[1]?.[6]).toMatch(/^long_names_\w{30,80}…$/);
  });

  test('any of many requests', async () => {
    const { status, stderr } = await run('some', '-n', '2');
    expect(status).toBe(125);
    expect(rows(stderr)[0]).toEqual([
      ...['0', 'MPI_Waitsome', '1', '0,1,2,3,4,…', 'MPI_COMM_WORLD', '4', 'main'],
    ]);
  });

  test('requests, in a job with ranks of their own cores or not', async () => {
    const { status, stderr } = await run('wait', '-n', '4');
    expect(status).toBe(125);
    expect(rows(stderr)[3]).toEqual(['3', 'MPI_Wait', '0', '5', 'MPI_COMM_WORLD', '4', 'main']);
  });
});

test.each(['compute', 'sleep'])('a rank that is late because of a %s is no deadlock', async (way) => {
  expect(await run(way, '-n', '3', '--deadlock-timeout', '0.5')).toMatchObject({
    status: 0,
    stdout: 'done\n',
  });
});

test('the table comes at the time limit too, and a deadlock may last until then', async () => {
  const { status, stderr } = await run('wait', '-n', '2', '--deadlock-timeout', '0', '--timeout', '2');
  expect(status).toBe(124);
  expect(rows(stderr).map(([, called]) => called)).toEqual(['MPI_Wait', 'MPI_Wait']);
});

test('ranks whose neighbours compute all the time say what they wait for', async () => {
  const { status, stderr } = await run('compute', '-n', '5', '--timeout', '1.5');
  expect(status).toBe(124);
  expect(rows(stderr).map(([, called]) => called)).toEqual(['computes', ...Array(4).fill('MPI_Recv')]);
});

test('SIGUSR1 shows the table, and the job goes on', async () => {
  const { status, stdout, stderr } = await lwk(
    ['run', '-n', '2', '--oversubscribe', program, 'compute', '8'],
    {
      started: (child) => setTimeout(() => child.kill('SIGUSR1'), 4000),
    },
  );
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'done\n' });
  expect(stderr).toMatch(/^lwk: the ranks:\n/);
  expect(rows(stderr)[1]?.slice(0, 3)).toEqual(['1', 'MPI_Recv', '0']);
});

test('jobs on the fabric of one that ended in a deadlock end when they are done', async () => {
  await using kernel = await boot({ cores: 1, oversubscribe: true });
  for (const [way, status] of [
    ['wait', 125],
    ['none', 0],
    ['none', 0],
  ] as const) {
    const options = { ranks: 4, args: [way], heap: '16MiB', deadlockTimeoutMs: 20 };
    expect((await kernel.run(program, options)).status).toBe(status);
  }
});

test('a job tells its state, and why it ended', async () => {
  await using kernel = await boot({ cores: 1, oversubscribe: true });
  const job = await kernel.launch(program, {
    ranks: 2,
    args: ['wait'],
    heap: '16MiB',
    deadlockTimeoutMs: 4000,
  });
  let states = await job.state();
  while (states.some(({ state }) => state !== 'waits')) states = await job.state();
  expect(states[1]!.wait).toMatchObject({ function: 'MPI_Wait', peer: '0', tag: '5' });
  expect(await job.exited).toMatchObject({ status: 125, reason: 'deadlock' });
});
