/**
 * Arithmetic of IEEE 754 binary128, which is long double on wasm32 and has no instructions there. Numbers are their
 * bits, in a BigInt: this allocates, and is some hundred times slower than doubles. Exact until one final rounding,
 * to the nearest and ties to even.
 */

const FRACTION = 112n;
const BIAS = 16383n;
const MAX_EXPONENT = 0x7fffn;
const HIDDEN = 1n << FRACTION;
const SIGN = 1n << 127n;
const INFINITY = MAX_EXPONENT << FRACTION;
const NAN = INFINITY | (HIDDEN >> 1n);

const magnitude = (bits: bigint): bigint => bits & (SIGN - 1n);

/** The number without its sign is significand * 2^(exponent - BIAS - FRACTION). */
type Parts = { exponent: bigint; significand: bigint };

function parts(bits: bigint): Parts {
  const exponent = magnitude(bits) >> FRACTION;
  const fraction = bits & (HIDDEN - 1n);
  return exponent === 0n
    ? { exponent: 1n, significand: fraction }
    : { exponent, significand: fraction | HIDDEN };
}

/** The number nearest to significand * 2^(exponent - BIAS - FRACTION). */
function round(sign: bigint, significand: bigint, exponent: bigint): bigint {
  if (significand === 0n) return sign;
  const excess = BigInt(significand.toString(2).length) - FRACTION - 1n;
  // So many bits are lost: all that are too many, or in a subnormal number those below the last place.
  const lost = excess > 1n - exponent ? excess : 1n - exponent;
  let kept = significand << -lost;
  if (lost > 0n) {
    kept = significand >> lost;
    const rest = significand - (kept << lost);
    const half = 1n << (lost - 1n);
    if (rest > half || (rest === half && (kept & 1n) === 1n)) kept += 1n;
  }
  // The hidden bit counts as one more of the exponent; so does the carry of rounding up.
  const bits = ((exponent + lost - 1n) << FRACTION) + kept;
  return sign | (bits < INFINITY ? bits : INFINITY);
}

/** A number whose order is that of the numbers: NaN is neither less than nor equal to any, zeros are equal. */
export function order(bits: bigint): bigint | number {
  const size = magnitude(bits);
  if (size > INFINITY) return Number.NaN;
  return bits < SIGN ? size : -size;
}

export function negate(bits: bigint): bigint {
  return bits ^ SIGN;
}

export function add(a: bigint, b: bigint): bigint {
  if (magnitude(a) < magnitude(b)) return add(b, a);
  // From here on a is the larger one, and a NaN if there is any.
  const [sizeA, sizeB] = [magnitude(a), magnitude(b)];
  if (sizeA > INFINITY) return NAN;
  if (sizeA === INFINITY) return sizeB === INFINITY && a !== b ? NAN : a;
  if (sizeA === 0n) return a & b;
  const [x, y] = [parts(a), parts(b)];
  let shift = x.exponent - y.exponent;
  // What is so far below the last place only says which way to round.
  if (shift > FRACTION + 4n) {
    shift = FRACTION + 4n;
    if (y.significand !== 0n) y.significand = 1n;
  }
  const large = x.significand << shift;
  const sum = (a ^ b) & SIGN ? large - y.significand : large + y.significand;
  return sum === 0n ? 0n : round(a & SIGN, sum, x.exponent - shift);
}

export function multiply(a: bigint, b: bigint): bigint {
  const sign = (a ^ b) & SIGN;
  const [sizeA, sizeB] = [magnitude(a), magnitude(b)];
  if (sizeA > INFINITY || sizeB > INFINITY) return NAN;
  if (sizeA === INFINITY || sizeB === INFINITY) return sizeA === 0n || sizeB === 0n ? NAN : sign | INFINITY;
  const [x, y] = [parts(a), parts(b)];
  return round(sign, x.significand * y.significand, x.exponent + y.exponent - BIAS - FRACTION);
}
