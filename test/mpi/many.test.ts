/** Ten thousand of what a program may have at a time: messages under way, requests, communicators. */
import { expect, test } from 'vitest';
import { lwk } from '../support/cli.ts';
import { guest } from '../support/guests.ts';

test('ten thousand messages, requests and communicators', async () => {
  const run = await lwk(['run', '-n', '2', '--oversubscribe', await guest('mpi-many'), '10000']);
  expect({ ...run, stdout: run.stdout.split('\n').toSorted().join(' ').trim() }).toMatchObject({
    status: 0,
    stderr: '',
    stdout: '0: communicators 0: messages 0: requests 1: communicators 1: messages 1: requests',
  });
}, 120_000);
