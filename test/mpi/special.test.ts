import { test } from 'vitest';
import { expectSame } from './same.ts';

test.each([1, 2, 4])(
  'buffered, generalized and partitioned operations do what they do with other libraries, %i ranks',
  (ranks) => expectSame('mpi-special', ranks),
  120_000,
);
