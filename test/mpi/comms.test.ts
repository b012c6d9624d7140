import { describe, test } from 'vitest';
import { expectSame } from './same.ts';

describe.each(['mpi-groups', 'mpi-comms', 'mpi-attributes', 'mpi-errhandlers', 'mpi-info'])(
  '%s prints what it prints with other libraries',
  (name) => {
    test.each([1, 2, 3, 5])('%i ranks', (ranks) => expectSame(name, ranks), 120_000);
  },
);
