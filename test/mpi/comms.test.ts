import { describe, expect, test } from 'vitest';
import { lwk } from '../support/cli.ts';
import { guest } from '../support/guests.ts';
import { expectSame } from './same.ts';

describe.each([
  'mpi-groups',
  'mpi-comms',
  'mpi-comms-many',
  'mpi-attributes',
  'mpi-errhandlers',
  'mpi-info',
  'mpi-intercomms',
])('%s prints what it prints with other libraries', (name) => {
  test.each([1, 2, 3, 5])('%i ranks', (ranks) => expectSame(name, ranks), 120_000);
});

test('handles are integers, and the ABI tells its sizes', async () => {
  const { status, stdout, stderr } = await lwk(['run', await guest('mpi-conversions')]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatchInlineSnapshot(`
    "0: 1 1
    0: 521 1
    0: 33 1
    0: 265 1
    0: 384 1
    0: 296 1
    0: 280 1
    0: mpi_aint_size: 1 4
    0: mpi_count_size: 1 8
    0: mpi_offset_size: 1 8
    0: fortran 1
    0: booleans 0 5
    0: mpi_logical_size: 1 4
    0: booleans 1 -1 0
    0: resources 1
    0: MPI_COMM_NULL 13
    "
  `);
}, 60_000);
