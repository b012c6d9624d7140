/**
 * MPI_Finalize and what is under way: requests that were freed while they were active end with their operations
 * (MPI-5.0 §3.7.3).
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { MPI_COMM_WORLD, MPI_INFO_NULL, MPI_REQUEST_NULL } from '../../runtime/abi/mpi.ts';
import { lwk } from '../support/cli.ts';
import { guest } from '../support/guests.ts';
import { makeRanks, settle } from './ranks.ts';

describe('requests that were freed while they were active', () => {
  let program: string;
  beforeAll(async () => {
    program = await guest('freed-receives');
  });

  test('receives get their messages, their senders go on, and who waits for what never comes ends too', async () => {
    const { status, stdout, stderr } = await lwk(['run', '-n', '3', '--oversubscribe', program]);
    const lines = stdout.trim().split('\n').sort();
    expect({ status, stderr, lines }).toEqual({
      status: 0,
      stderr: '',
      lines: ['got 7 7 7 0', 'last 7', 'sent'],
    });
  });
});

test('a collective that has begun cannot be freed', () => {
  const ranks = makeRanks(2);
  const [first, second] = ranks as [(typeof ranks)[0], (typeof ranks)[0]];
  const requests = ranks.map(({ take }) => take(8));
  const mpiError = expect.objectContaining({ message: expect.stringContaining('complete it first') });
  first.calls.Ibarrier!(MPI_COMM_WORLD, requests[0]!);
  expect(() => first.calls.Request_free!(requests[0]!)).toThrow(mpiError);
  second.calls.Ibarrier!(MPI_COMM_WORLD, requests[1]!);
  settle(ranks);
  expect(() => first.calls.Request_free!(requests[0]!)).toThrow(mpiError);
  for (const [i, { calls }] of ranks.entries()) calls.Wait!(requests[i]!, 0);
  first.calls.Barrier_init!(MPI_COMM_WORLD, MPI_INFO_NULL, requests[0]!);
  first.calls.Request_free!(requests[0]!);
  expect(first.view.getInt32(requests[0]!, true)).toBe(MPI_REQUEST_NULL);
});
