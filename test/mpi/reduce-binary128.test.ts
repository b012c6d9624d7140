/**
 * Our arithmetic of long double against that of the C compiler's library, where rounding is hard: close exponents,
 * ties, subnormals, overflow.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, multiply, negate, order } from '../../dist/runtime/mpi/reduce/binary128.js';
import { longDouble } from './reduce-reference.ts';

const INFINITY = 0x7fffn << 112n;
const NAN = 0x7fff8n << 108n;
const ONE = 0x3fffn << 112n;
const SMALLEST = 1n;
const LARGEST = INFINITY - 1n;
const isNaN128 = (x: bigint) => BigInt.asUintN(127, x) > INFINITY;

/** Exponents around a few centres, so that operands often are near each other, or their product is near a border. */
const exponent = fc
  .tuple(fc.constantFrom(0, 60, 0x1fff, 0x3fff, 0x5fff, 0x7fff), fc.integer({ min: -120, max: 120 }))
  .map(([centre, by]) => BigInt(Math.max(0, Math.min(0x7fff, centre + by))));
/** Fractions of random bits, of few bits, and nearly of one kind of bit: sums and products that end in a tie. */
const fraction = fc.oneof(
  fc.bigInt({ min: 0n, max: (1n << 112n) - 1n }),
  fc
    .uniqueArray(fc.bigInt({ min: 0n, max: 111n }), { maxLength: 3 })
    .map((bits) => bits.reduce((x, bit) => x | (1n << bit), 0n)),
  fc.bigInt({ min: 0n, max: 111n }).map((bit) => (1n << 112n) - (1n << bit)),
  fc.constant(0n),
);
const number = fc
  .tuple(fc.boolean(), exponent, fraction)
  .map(([minus, e, f]) => (minus ? 1n << 127n : 0n) | (e << 112n) | f);

const hex = (x: bigint) => (isNaN128(x) ? 'NaN' : x.toString(16));

test('sums and products are those of C', () => {
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(hex(add(a, b))).toBe(hex(longDouble.add(a, b)));
      expect(hex(multiply(a, b))).toBe(hex(longDouble.multiply(a, b)));
    }),
    { numRuns: 20_000 },
  );
});

test('differences of near numbers are those of C', () => {
  fc.assert(
    fc.property(
      number,
      fc.bigInt({ min: -9n, max: 9n }),
      fc.bigInt({ min: -120n, max: 120n }),
      (a, by, e) => {
        const near = BigInt.asUintN(128, negate(a) + by + (e << 112n));
        expect(hex(add(a, near))).toBe(hex(longDouble.add(a, near)));
      },
    ),
    { numRuns: 5000 },
  );
});

test('the order is that of C', () => {
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(order(a) < order(b)).toBe(longDouble.less(a, b));
      expect(order(a) === order(b)).toBe(longDouble.equal(a, b));
    }),
    { numRuns: 3000 },
  );
});

test('numbers at the borders of their range', () => {
  const special = [
    0n,
    SMALLEST,
    (1n << 112n) - 1n,
    1n << 112n,
    ONE,
    ONE - 1n,
    ONE + 1n,
    LARGEST,
    INFINITY,
    NAN,
  ];
  const all = special.flatMap((x) => [x, negate(x)]);
  for (const a of all)
    for (const b of all) {
      expect(hex(add(a, b)), `${hex(a)} + ${hex(b)}`).toBe(hex(longDouble.add(a, b)));
      expect(hex(multiply(a, b)), `${hex(a)} * ${hex(b)}`).toBe(hex(longDouble.multiply(a, b)));
      expect(order(a) < order(b), `${hex(a)} < ${hex(b)}`).toBe(longDouble.less(a, b));
    }
  expect(order(NAN)).toBeNaN();
  expect(add(LARGEST, LARGEST)).toBe(INFINITY);
  expect(multiply(SMALLEST, ONE >> 1n)).toBe(0n);
});
