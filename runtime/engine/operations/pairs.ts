/**
 * MPI_MINLOC and MPI_MAXLOC of pairs of a value and an index (MPI-5.0 §6.9.4): the smaller or larger value with its
 * index; of equal values the smaller index. Where values cannot be compared (NaN) the result is b, as for MPI_MIN and
 * MPI_MAX. Padding is not written.
 */
import { otherHalf, otherLong, otherWord } from './access';

export class MINLOC {}
export class MAXLOC {}

/** Pairs in so many bytes, whose layout is that of a C structure. */
export function combine<V, I, Op>(out: u32, a: u32, b: u32, bytes: u32): void {
  const indexAt: u32 = max(sizeof<V>(), sizeof<I>());
  const extent = 2 * indexAt;
  for (; bytes != 0; bytes -= extent, out += extent, a += extent, b += extent) {
    const valueA = otherBits<V>(a);
    const indexA = otherBits<I>(a + indexAt);
    const valueB = ownBits<V>(b);
    const indexB = ownBits<I>(b + indexAt);
    const isBefore = number<I>(indexA) < number<I>(indexB);
    const isA = <i64>(isBetter<V, Op>(valueA, valueB) | (isEqual<V>(valueA, valueB) & i32(isBefore)));
    put<V>(out, choose(valueA, valueB, isA));
    put<I>(out + indexAt, choose(indexA, indexB, isA));
  }
}

function isBetter<V, Op>(a: i64, b: i64): i32 {
  return idof<Op>() == idof<MINLOC>() ? i32(number<V>(a) < number<V>(b)) : i32(number<V>(a) > number<V>(b));
}

function isEqual<V>(a: i64, b: i64): i32 {
  return i32(number<V>(a) == number<V>(b));
}

/** a or b. `select` becomes a branch, which nobody can predict. */
function choose(a: i64, b: i64, isA: i64): i64 {
  return b ^ ((a ^ b) & -isA);
}

// Numbers are held as their bits.

function ownBits<T>(at: u32): i64 {
  if (sizeof<T>() == 2) return i64.load16_s(at);
  return sizeof<T>() == 4 ? i64.load32_s(at) : i64.load(at);
}

function otherBits<T>(at: u32): i64 {
  if (sizeof<T>() == 2) return otherHalf(at);
  return sizeof<T>() == 4 ? otherWord(at) : otherLong(at);
}

function put<T>(at: u32, bits: i64): void {
  if (sizeof<T>() == 2) i64.store16(at, <i16>bits);
  else if (sizeof<T>() == 4) i64.store32(at, <i32>bits);
  else i64.store(at, bits);
}

function number<T>(bits: i64): T {
  if (!isFloat<T>()) return <T>bits;
  return sizeof<T>() == 4 ? <T>reinterpret<f32>(<i32>bits) : <T>reinterpret<f64>(bits);
}
