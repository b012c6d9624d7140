import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balance, createDims } from '../../dist/runtime/mpi/topology/dims.js';
import { Cart } from '../../dist/runtime/mpi/topology/topology.js';
import { expectSame } from './same.ts';

describe('topologies print what they print with other libraries', () => {
  test.each([1, 2, 3, 5, 6])('%i ranks', (ranks) => expectSame('mpi-topologies', ranks), 120_000);
});

/** All ways to write a number as a product of factors in nonincreasing order. */
function products(n: number, count: number, largest = n): number[][] {
  if (count === 1) return n <= largest ? [[n]] : [];
  const found: number[][] = [];
  for (let factor = 1; factor <= Math.min(n, largest); factor++)
    if (n % factor === 0)
      for (const rest of products(n / factor, count - 1, factor)) found.push([factor, ...rest]);
  return found;
}

/**
 * By the difference between the largest and the smallest factor; then those with the largest smallest factor come
 * first, and so on.
 */
const compare = (a: readonly number[], b: readonly number[]) => {
  const range = (factors: readonly number[]) => factors[0]! - factors.at(-1)!;
  const at = a.findLastIndex((value, i) => value !== b[i]);
  return range(a) - range(b) || (at < 0 ? 0 : b[at]! - a[at]!);
};

test('dimensions are as close to each other as can be', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 5 }), (n, count) => {
      expect(balance(n, count)).toEqual(products(n, count).sort(compare)[0]);
    }),
  );
});

test('dimensions of large numbers are found at once', () => {
  const start = performance.now();
  expect(balance(2 ** 30, 10)).toEqual(Array.from({ length: 10 }, () => 8));
  expect(balance(2_147_483_647, 20)).toEqual([2_147_483_647, ...Array.from({ length: 19 }, () => 1)]);
  expect(balance(1_073_741_824, 1000)).toEqual([
    ...Array.from({ length: 30 }, () => 2),
    ...Array.from({ length: 970 }, () => 1),
  ]);
  for (const n of [223_092_870, 735_134_400, 1_396_755_360, 2_095_133_040])
    for (let count = 1; count <= 12; count++)
      expect(balance(n, count).reduce((product, factor) => product * factor, 1)).toBe(n);
  expect(performance.now() - start).toBeLessThan(5000);
});

test('dimensions that are given stay', () => {
  expect([...createDims(6, Int32Array.of(0, 3, 0))]).toEqual([2, 3, 1]);
  expect([...createDims(60, Int32Array.of(0, 0, 5))]).toEqual([4, 3, 5]);
  expect(() => createDims(7, Int32Array.of(0, 3, 0))).toThrow(/not a multiple/);
  expect([...createDims(1, new Int32Array(0))]).toEqual([]);
});

const grids = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 1 })), { maxLength: 4 })
  .map(
    (pairs) =>
      new Cart(
        Int32Array.from(pairs, ([d]) => d),
        Int32Array.from(pairs, ([, p]) => p),
      ),
  );

test('coordinates of a rank lead back to it', () => {
  fc.assert(
    fc.property(grids, (cart) => {
      for (let rank = 0; rank < cart.size; rank++) expect(cart.rank(cart.coordinates(rank))).toBe(rank);
    }),
  );
});

test('a shift and the shift back lead back, unless the grid ends', () => {
  const steps = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  fc.assert(
    fc.property(grids, fc.nat(), steps, (cart, pick, by) => {
      const rank = pick % cart.size;
      for (let direction = 0; direction < cart.dims.length; direction++) {
        const to = cart.shifted(rank, direction, by);
        if (to >= 0) expect(cart.shifted(to, direction, -by)).toBe(rank);
        else expect(cart.periods[direction]).toBe(0);
      }
    }),
  );
});

test('neighbours of a grid are those of the shifts, the one before first', () => {
  const cart = new Cart(Int32Array.of(2, 3), Int32Array.of(0, 1));
  expect([...cart.sources(1)]).toEqual([-3, 4, 0, 2]);
  expect([...cart.destinations(3)]).toEqual([0, -3, 5, 4]);
});
