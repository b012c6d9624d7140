/**
 * A reduction gives the same bits for a number of ranks, whatever the cores, the root, the function, its form, the
 * length and the element (MPI-5.0 §6.9.1): those of the order that runtime/engine/order.ts documents. Sums of large numbers
 * that cancel tell all other orders from it.
 */
import { availableParallelism } from 'node:os';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  MPI_COMM_WORLD,
  MPI_DOUBLE,
  MPI_IN_PLACE,
  MPI_INFO_NULL,
  MPI_MAX,
  MPI_SUM,
} from '../../runtime/abi/mpi.ts';
import { lwk } from '../support/cli.ts';
import { guest } from '../support/guests.ts';
import { inOrder } from './in-order.ts';
import { makeRanks, settle } from './ranks.ts';

describe('in jobs, by all functions', () => {
  let program: string;
  beforeAll(async () => {
    program = await guest('one-result', ['-O2']);
  });

  async function check(...options: string[]): Promise<void> {
    const { status, stdout, stderr } = await lwk(['run', ...options, program], { timeout: 100_000 });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'different 0\n', stderr: '' });
  }

  test.runIf(availableParallelism() > 1)('2 ranks of their own cores', () => check('-n', '2'), 120_000);
  test.each(['3', '8'])('%s ranks that share cores', (n) => check('-n', n, '--oversubscribe'), 120_000);
});

type Combine = (a: number, b: number) => number;
const OPERATIONS: readonly (readonly [op: number, values: readonly number[], combine: Combine])[] = [
  [MPI_SUM, [1e16, 1, -1e16, 1, 3, 1e16, -1, -1e16], (a, b) => a + b],
  // Of NaN and a number, and of two zeros, the one on the right.
  [MPI_MAX, [1, Number.NaN, 0, -0, 2, Number.NaN, -0, 0], (a, b) => [b, a][Number(a > b)]!],
];

const SETTINGS = [2, 3, 4, 5, 6, 7, 8].flatMap((size) => [false, true].map((crowded) => ({ size, crowded })));

test.each(SETTINGS)('begun side by side, $size ranks, crowded $crowded', ({ size, crowded }) => {
  const ranks = makeRanks(size, { crowded });
  const [m] = ranks.map(({ take }) => ({ in: take(8 * 2500), out: take(8 * 2500), request: take(8) }));
  const { in: from, out: to, request } = m!;
  const bits = (of: (i: number) => number, count: number) =>
    Buffer.from(Float64Array.from({ length: count }, (_, i) => of(i)).buffer);

  for (const [op, values, combine] of OPERATIONS)
    for (const count of [1, 100, 130, 600, 2500]) {
      const of = (rank: number, i: number) => values[(rank + i) % 8]!;
      const results = Array.from({ length: 8 }, (_, i) =>
        inOrder(
          ranks.map((_, rank) => of(rank, i)),
          combine,
        ),
      );
      const wanted = bits((i) => results[i % 8]!, count);
      const call = (name: string, args: (rank: number) => number[], into = to) => {
        for (const [rank, { calls, u8 }] of ranks.entries()) {
          u8.set(
            bits((i) => of(rank, i), count),
            from,
          );
          calls[name]!(
            ...args(rank),
            MPI_COMM_WORLD,
            ...(name.endsWith('_init') ? [MPI_INFO_NULL] : []),
            request,
          );
          if (name.endsWith('_init')) calls.Start!(request);
        }
        settle(ranks);
        for (const { calls } of ranks) calls.Wait!(request, 0);
        if (name.endsWith('_init')) for (const { calls } of ranks) calls.Request_free!(request);
        return ranks.map(({ u8 }) => wanted.equals(u8.subarray(into, into + 8 * count)));
      };
      const everywhere = ranks.map(() => true);
      expect(call('Iallreduce', () => [from, to, count, MPI_DOUBLE, op])).toEqual(everywhere);
      expect(call('Allreduce_init', () => [MPI_IN_PLACE, from, count, MPI_DOUBLE, op], from)).toEqual(
        everywhere,
      );
      for (const root of [0, 1, size - 1]) {
        expect(call('Ireduce', () => [from, to, count, MPI_DOUBLE, op, root])[root]).toBe(true);
        const own = (rank: number) => (rank === root ? [MPI_IN_PLACE, from] : [from, 0]);
        const got = call('Reduce_init', (rank) => [...own(rank), count, MPI_DOUBLE, op, root], from);
        expect(got[root]).toBe(true);
      }
    }
});
