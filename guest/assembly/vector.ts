/**
 * A library (in WASI's words a reactor: no entry point) with typed data: dense vectors. Used through @assemblyscript/loader,
 * which puts arrays and text into the memory of the module and takes them out: `__newArray(FLOAT64_ARRAY, values)`,
 * `__getFloat64Array(pointer)`, `__getString(pointer)`.
 */

/** The type that `__newArray` asks for. */
export const FLOAT64_ARRAY = idof<Float64Array>();

/** Scalar product of two vectors of the same length. */
export function dot(a: Float64Array, b: Float64Array): f64 {
  assert(a.length == b.length, "vectors of different lengths");
  let sum = 0.0;
  for (let i = 0; i < a.length; i++) sum += unchecked(a[i] * b[i]);
  return sum;
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
