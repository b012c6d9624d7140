/**
 * A library (in WASI's words a reactor: no entry point) with typed data: dense vectors. Used through @assemblyscript/loader, which puts arrays and
 * text into the memory of the module and takes them out: `__newArray(FLOAT64_ARRAY, values)`, `__getFloat64Array(pointer)`, `__getString(pointer)`.
 */

/** The type that `__newArray` asks for. */
export const FLOAT64_ARRAY = idof<Float64Array>();

/** Scalar product of two vectors of the same length. */
export function dot(a: Float64Array, b: Float64Array): f64 {
  assert(a.length == b.length, "vectors of different lengths");
  const x = a.dataStart;
  const y = b.dataStart;
  const pairs = <usize>(a.length & ~1) << 3;
  let sum = f64x2.splat(0.0);
  for (let at: usize = 0; at < pairs; at += 16) {
    sum = f64x2.add(sum, f64x2.mul(v128.load(x + at), v128.load(y + at)));
  }
  const rest = a.length & 1 ? load<f64>(x + pairs) * load<f64>(y + pairs) : 0.0;
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1) + rest;
}

/** a x + y, as a new vector. */
export function axpy(a: f64, x: Float64Array, y: Float64Array): Float64Array {
  assert(x.length == y.length, "vectors of different lengths");
  const out = new Float64Array(x.length);
  for (let i = 0; i < out.length; i++) unchecked((out[i] = a * x[i] + y[i]));
  return out;
}

/** A sentence about a vector. */
export function describe(name: string, x: Float64Array): string {
  return `${name} has ${x.length} entries, norm ${Math.sqrt(dot(x, x))}`;
}
