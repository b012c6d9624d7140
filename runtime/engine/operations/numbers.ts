/**
 * Operations of reductions, on numbers: out[i] = a[i] op b[i] for elements in so many bytes, with `out` and `b` in the own memory
 * and `a` in the other one. `out` may be one of the operands; nothing need be aligned; an address outside of its memory traps.
 * ../../build.ts makes a function of each that a datatype needs (../../mpi/reduce/ops.ts); what WebAssembly has no instructions
 * for is in ../../mpi/reduce/software.ts.
 *
 * They are done in vectors of 128 bits. A single number is loaded into all lanes and stored from the first
 * one, so that no operation needs a scalar form. An operation is a type, so that there is a function for each.
 *
 * Floating point: MIN and MAX are `a < b ? a : b` and `a > b ? a : b`, as C programs write them. So with a NaN on
 * either side, and with zeros of two signs, the result is b, the operand that was accumulated so far. Complex products
 * are those of the textbook, without the recovery of infinities of C's Annex G.
 */
import { other1, other2, other4, other8, otherVector } from './access';

export class SUM {}
export class PROD {}
/** A product of complex numbers of two T. */
export class COMPLEX_PROD {}
export class MIN {}
export class MAX {}
export class BAND {}
export class BOR {}
export class BXOR {}
export class LAND {}
export class LOR {}
export class LXOR {}

/** Bytes of a vector, and of those that a turn of the loop takes together. */
const VECTOR: u32 = 16;
const BLOCK: u32 = 64;

export function combine<T, Op>(out: u32, a: u32, b: u32, bytes: u32): void {
  for (; bytes >= BLOCK; bytes -= BLOCK, out += BLOCK, a += BLOCK, b += BLOCK) {
    v128.store(out, lanes<T, Op>(otherVector(a), v128.load(b)));
    v128.store(out, lanes<T, Op>(otherVector(a + 16), v128.load(b, 16)), 16);
    v128.store(out, lanes<T, Op>(otherVector(a + 32), v128.load(b, 32)), 32);
    v128.store(out, lanes<T, Op>(otherVector(a + 48), v128.load(b, 48)), 48);
  }
  for (; bytes >= VECTOR; bytes -= VECTOR, out += VECTOR, a += VECTOR, b += VECTOR)
    v128.store(out, lanes<T, Op>(otherVector(a), v128.load(b)));
  if (idof<Op>() == idof<COMPLEX_PROD>()) {
    if (sizeof<T>() == 4 && bytes != 0)
      v128.store_lane<u64>(out, lanes<T, Op>(other8(a), v128.load_splat<u64>(b)), 0);
  } else
    for (; bytes != 0; bytes -= sizeof<T>(), out += sizeof<T>(), a += sizeof<T>(), b += sizeof<T>())
      v128.store_lane<T>(out, lanes<T, Op>(other<T>(a), v128.load_splat<T>(b)), 0);
}

function other<T>(at: u32): v128 {
  if (sizeof<T>() == 1) return other1(at);
  if (sizeof<T>() == 2) return other2(at);
  return sizeof<T>() == 4 ? other4(at) : other8(at);
}

function lanes<T, Op>(a: v128, b: v128): v128 {
  if (idof<Op>() == idof<SUM>()) return v128.add<T>(a, b);
  if (idof<Op>() == idof<PROD>()) return product<T>(a, b);
  if (idof<Op>() == idof<COMPLEX_PROD>()) return sizeof<T>() == 4 ? complex32(a, b) : complex64(a, b);
  if (idof<Op>() == idof<MIN>()) return smaller<T>(a, b);
  if (idof<Op>() == idof<MAX>()) return larger<T>(a, b);
  if (idof<Op>() == idof<BAND>()) return v128.and(a, b);
  if (idof<Op>() == idof<BOR>()) return v128.or(a, b);
  if (idof<Op>() == idof<BXOR>()) return v128.xor(a, b);
  const one = v128.splat<T>(1);
  if (idof<Op>() == idof<LAND>()) return v128.and(v128.and(truth<T>(a), truth<T>(b)), one);
  if (idof<Op>() == idof<LOR>()) return v128.and(truth<T>(v128.or(a, b)), one);
  return v128.and(v128.xor(truth<T>(a), truth<T>(b)), one);
}

function truth<T>(a: v128): v128 {
  return v128.ne<T>(a, i64x2.splat(0));
}

function product<T>(a: v128, b: v128): v128 {
  if (sizeof<T>() != 1) return v128.mul<T>(a, b);
  // There is no product of bytes: they are widened to 16 bits, and the low bytes of the products put together.
  const low = i16x8.extmul_low_i8x16_u(a, b);
  const high = i16x8.extmul_high_i8x16_u(a, b);
  return v128.shuffle<u8>(low, high, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
}

function smaller<T>(a: v128, b: v128): v128 {
  // pmin(x, y) is y < x ? y : x.
  if (isFloat<T>()) return v128.pmin<T>(b, a);
  if (sizeof<T>() != 8) return v128.min<T>(a, b);
  return v128.bitselect(a, b, i64x2.lt_s(ordered<T>(a), ordered<T>(b)));
}

function larger<T>(a: v128, b: v128): v128 {
  if (isFloat<T>()) return v128.pmax<T>(b, a);
  if (sizeof<T>() != 8) return v128.max<T>(a, b);
  return v128.bitselect(a, b, i64x2.gt_s(ordered<T>(a), ordered<T>(b)));
}

/** Vectors have no order of unsigned 64-bit lanes: flipping the top bits makes it that of signed ones. */
function ordered<T>(a: v128): v128 {
  return isSigned<T>() ? a : v128.xor(a, i64x2.splat(i64.MIN_VALUE));
}

/** Re = ar br - ai bi, im = ar bi + ai br: twice a product and a sum, with the sign of the first ai bi flipped. */
function complex32(a: v128, b: v128): v128 {
  const first = f32x4.mul(v128.shuffle<u32>(a, a, 0, 0, 2, 2), b);
  const second = f32x4.mul(v128.shuffle<u32>(a, a, 1, 1, 3, 3), v128.shuffle<u32>(b, b, 1, 0, 3, 2));
  return f32x4.add(first, v128.xor(second, i64x2.splat(0x80000000)));
}

function complex64(a: v128, b: v128): v128 {
  const first = f64x2.mul(v128.shuffle<u64>(a, a, 0, 0), b);
  const second = f64x2.mul(v128.shuffle<u64>(a, a, 1, 1), v128.shuffle<u64>(b, b, 1, 0));
  return f64x2.add(first, v128.xor(second, i64x2(i64.MIN_VALUE, 0)));
}
