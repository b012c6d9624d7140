/**
 * Heat in a square plate with cold edges: the 5-point stencil, explicit in time. The plate starts as one eigenmode, sin(pi x) sin(pi y), which keeps its shape and
 * decays by a factor that is known exactly for the discrete equations; the result is checked against that.
 *
 *     lwk run heat.wasm [points a side] [steps]
 */
import { now, rank } from "./lwk";

function argument(at: i32, otherwise: i32): i32 {
  if (process.argv.length <= at) return otherwise;
  const value = I32.parseInt(process.argv[at]);
  if (value < 1) {
    process.stderr.write("heat: points and steps must be at least 1\n");
    process.exit(2);
  }
  return value;
}

const n = argument(1, 512);
const steps = argument(2, 200);
const stride = n + 2;
const h = 1.0 / <f64>(n + 1);

/** Time step over h²: stable up to 1/4. */
const R = 0.2;

function mode(plate: StaticArray<f64>): void {
  for (let i = 1; i <= n; i++) {
    for (let j = 1; j <= n; j++) {
      unchecked(plate[i * stride + j] = Math.sin(Math.PI * <f64>i * h) * Math.sin(Math.PI * <f64>j * h));
    }
  }
}

/** One step for rows of inner points, two points at a time. */
function step(from: StaticArray<f64>, to: StaticArray<f64>): void {
  const source = changetype<usize>(from);
  const target = changetype<usize>(to);
  const row = <usize>stride << 3;
  const r = f64x2.splat(R);
  const four = f64x2.splat(4.0);
  for (let i = 1; i <= n; i++) {
    let at = <usize>i * row + 8;
    const end = at + (<usize>(n & ~1) << 3);
    for (; at < end; at += 16) {
      const here = v128.load(source + at);
      const around = f64x2.add(
        f64x2.add(v128.load(source + at - row), v128.load(source + at + row)),
        f64x2.add(v128.load(source + at - 8), v128.load(source + at + 8)),
      );
      v128.store(target + at, f64x2.add(here, f64x2.mul(r, f64x2.sub(around, f64x2.mul(four, here)))));
    }
    if (n & 1) {
      const here = load<f64>(source + at);
      const around = load<f64>(source + at - row) + load<f64>(source + at + row) + load<f64>(source + at - 8) + load<f64>(source + at + 8);
      store<f64>(target + at, here + R * (around - 4.0 * here));
    }
  }
}

let plate = new StaticArray<f64>(stride * stride);
let next = new StaticArray<f64>(stride * stride);
mode(plate);
const start = now();
for (let s = 0; s < steps; s++) {
  step(plate, next);
  const other = plate;
  plate = next;
  next = other;
}
const seconds = <f64>(now() - start) / 1e9;

const half = Math.sin(Math.PI * h / 2.0);
const decay = Math.pow(1.0 - 8.0 * R * half * half, <f64>steps);
let worst = 0.0;
for (let i = 1; i <= n; i++) {
  for (let j = 1; j <= n; j++) {
    const exact = decay * Math.sin(Math.PI * <f64>i * h) * Math.sin(Math.PI * <f64>j * h);
    worst = Math.max(worst, Math.abs(plate[i * stride + j] - exact));
  }
}
const rate = <f64>n * <f64>n * <f64>steps / seconds / 1e6;
console.log(`rank ${rank()}: ${n} x ${n} points, ${steps} steps, error ${worst}, ${Math.round(rate)} million points/s`);
if (!(worst < 1e-10)) {
  process.stderr.write("heat: wrong result\n");
  process.exit(1);
}
