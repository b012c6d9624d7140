/**
 * A library (a reactor: no entry point) with typed data: dense vectors. Used through @assemblyscript/loader, which puts arrays into the memory of
 * the module and takes them out.
 */

export const FLOAT64_ARRAY = idof<Float64Array>();

/** Scalar product. */
export function dot(a: Float64Array, b: Float64Array): f64 {
  let sum = 0.0;
  for (let i = 0, n = min(a.length, b.length); i < n; i++) sum += unchecked(a[i] * b[i]);
  return sum;
}

/** y + a x, as a new vector. */
export function axpy(a: f64, x: Float64Array, y: Float64Array): Float64Array {
  const out = new Float64Array(min(x.length, y.length));
  for (let i = 0; i < out.length; i++) unchecked(out[i] = a * x[i] + y[i]);
  return out;
}

/** A sentence about a vector. */
export function describe(name: string, x: Float64Array): string {
  return name + " has " + x.length.toString() + " entries, norm " + Math.sqrt(dot(x, x)).toString();
}
