import { expect, test } from 'vitest';
import { lwk } from '../support/cli.ts';
import { guest } from '../support/guests.ts';

test('counts that do not fit 32 bits are not taken for others, and sends and receives are one request', async () => {
  const run = await lwk(['run', '-n', '2', '--oversubscribe', await guest('mpi-large-counts')]);
  expect(run).toMatchObject({
    status: 0,
    stdout: 'send buffer\nnegative count\nbcast buffer\niallreduce buffer\nrecv buffer\nright 6 of 6\n',
    stderr: '',
  });
}, 60_000);
