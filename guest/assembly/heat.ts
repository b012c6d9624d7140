/**
 * Heat in a square plate with cold edges: the 5-point stencil, explicit in time. The plate starts as one eigenmode, sin(pi x)
 * sin(pi y), which keeps its shape and decays by a factor that is known exactly for the discrete equations; the result is checked
 * against that. Each rank has a plate of its own.
 *
 *     lwk run heat.wasm [points a side] [steps]
 */
import { now, rank } from "./lwk";
import { count, fail, print } from "./program";

/** Time step over h²: stable up to 1/4. */
const R = 0.2;

/** The inner points of a plate and its edge, row by row. */
type Plate = StaticArray<f64>;

/** The eigenmode at inner point i, j of n x n. */
function mode(n: i32, i: i32, j: i32): f64 {
  const h = Math.PI / <f64>(n + 1);
  return Math.sin(<f64>i * h) * Math.sin(<f64>j * h);
}

function start(n: i32): Plate {
  const plate = new StaticArray<f64>((n + 2) * (n + 2));
  for (let i = 1; i <= n; i++) {
    for (let j = 1; j <= n; j++) plate[i * (n + 2) + j] = mode(n, i, j);
  }
  return plate;
}

/** One time step for the point at an address, and the next one of its row. */
// @ts-ignore: decorator
@inline
function two(source: usize, target: usize, row: usize): void {
  const here = v128.load(source);
  const around = f64x2.add(
    f64x2.add(v128.load(source - row), v128.load(source + row)),
    f64x2.add(v128.load(source - 8), v128.load(source + 8)),
  );
  const change = f64x2.sub(around, f64x2.mul(f64x2.splat(4.0), here));
  v128.store(target, f64x2.add(here, f64x2.mul(f64x2.splat(R), change)));
}

/** One time step for all inner points. The last two of a row come last: where n is odd, one of them has been done before. */
function step(n: i32, from: Plate, to: Plate): void {
  const row = <usize>(n + 2) << 3;
  const last = <usize>(n - 1) << 3;
  for (let i = 1; i <= n; i++) {
    const source = changetype<usize>(from) + <usize>i * row;
    const target = changetype<usize>(to) + <usize>i * row;
    for (let at: usize = 8; at < last; at += 16) two(source + at, target + at, row);
    two(source + last, target + last, row);
  }
}

/** The factor by which the mode decays in a step. */
function decay(n: i32): f64 {
  const half = Math.sin(Math.PI / <f64>(2 * (n + 1)));
  return 1.0 - 8.0 * R * half * half;
}

function largestError(n: i32, plate: Plate, scale: f64): f64 {
  let worst = 0.0;
  for (let i = 1; i <= n; i++) {
    for (let j = 1; j <= n; j++) {
      worst = Math.max(worst, Math.abs(plate[i * (n + 2) + j] - scale * mode(n, i, j)));
    }
  }
  return worst;
}

const n = count(1, "points a side", 512, 2, 8192);
const steps = count(2, "steps", 200, 1, 1_000_000);
let plate = start(n);
let next = new StaticArray<f64>(plate.length);
const begin = now();
for (let s = 0; s < steps; s++) {
  step(n, plate, next);
  const done = next;
  next = plate;
  plate = done;
}
const seconds = <f64>(now() - begin) / 1e9;

const error = largestError(n, plate, Math.pow(decay(n), steps));
const rate = Math.round(<f64>n * <f64>n * <f64>steps / seconds / 1e6);
print(`rank ${rank()}: ${n} x ${n} points, ${steps} steps, error ${error}, ${<i64>rate} million points/s`);
if (!(error < 1e-10)) fail("heat: wrong result", 1);
