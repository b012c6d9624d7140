/**
 * Bodies under their own gravity, by the leapfrog scheme, which keeps the energy of closed orbits: a ring of equal bodies that turns about a heavy one in the middle. The
 * drift of the energy, of the momentum and of the radius is checked.
 *
 *     lwk run nbody.wasm [bodies in the ring] [steps]
 */
import { rank } from "./lwk";

function argument(at: i32, otherwise: i32): i32 {
  if (process.argv.length <= at) return otherwise;
  const value = I32.parseInt(process.argv[at]);
  if (value < 1) {
    process.stderr.write("nbody: bodies and steps must be at least 1\n");
    process.exit(2);
  }
  return value;
}

const ring = argument(1, 64);
const steps = argument(2, 1000);
const n = ring + 1;
const LIGHT = 1e-6;

const x = new StaticArray<f64>(n);
const y = new StaticArray<f64>(n);
const vx = new StaticArray<f64>(n);
const vy = new StaticArray<f64>(n);
const ax = new StaticArray<f64>(n);
const ay = new StaticArray<f64>(n);
const mass = new StaticArray<f64>(n);

function accelerations(): void {
  for (let i = 0; i < n; i++) {
    let sx = 0.0;
    let sy = 0.0;
    for (let j = 0; j < n; j++) {
      if (i == j) continue;
      const dx = unchecked(x[j] - x[i]);
      const dy = unchecked(y[j] - y[i]);
      const d2 = dx * dx + dy * dy;
      const w = unchecked(mass[j]) / (d2 * Math.sqrt(d2));
      sx += w * dx;
      sy += w * dy;
    }
    unchecked(ax[i] = sx);
    unchecked(ay[i] = sy);
  }
}

function energy(): f64 {
  let e = 0.0;
  for (let i = 0; i < n; i++) {
    e += 0.5 * mass[i] * (vx[i] * vx[i] + vy[i] * vy[i]);
    for (let j = i + 1; j < n; j++) e -= mass[i] * mass[j] / Math.sqrt((x[j] - x[i]) * (x[j] - x[i]) + (y[j] - y[i]) * (y[j] - y[i]));
  }
  return e;
}

mass[0] = 1.0;
for (let i = 1; i < n; i++) {
  const angle = 2.0 * Math.PI * <f64>i / <f64>ring;
  x[i] = Math.cos(angle);
  y[i] = Math.sin(angle);
  mass[i] = LIGHT;
}
// Each body of the ring has the speed of the circle that its attraction asks for, inwards by symmetry.
accelerations();
for (let i = 1; i < n; i++) {
  const speed = Math.sqrt(-(ax[i] * x[i] + ay[i] * y[i]));
  vx[i] = -speed * y[i];
  vy[i] = speed * x[i];
}

const before = energy();
const dt = 2.0 * Math.PI / <f64>Math.max(steps, 1000);
for (let s = 0; s < steps; s++) {
  for (let i = 0; i < n; i++) {
    unchecked(vx[i] += 0.5 * dt * ax[i]);
    unchecked(vy[i] += 0.5 * dt * ay[i]);
    unchecked(x[i] += dt * vx[i]);
    unchecked(y[i] += dt * vy[i]);
  }
  accelerations();
  for (let i = 0; i < n; i++) {
    unchecked(vx[i] += 0.5 * dt * ax[i]);
    unchecked(vy[i] += 0.5 * dt * ay[i]);
  }
}

let px = 0.0;
let py = 0.0;
let radius = 0.0;
for (let i = 0; i < n; i++) {
  px += mass[i] * vx[i];
  py += mass[i] * vy[i];
  if (i > 0) radius = Math.max(radius, Math.abs(Math.sqrt(x[i] * x[i] + y[i] * y[i]) - 1.0));
}
const drift = Math.abs((energy() - before) / before);
const momentum = Math.sqrt(px * px + py * py);
console.log(`rank ${rank()}: ${n} bodies, ${steps} steps, energy drift ${drift}, radius off by ${radius}`);
if (!(drift < 1e-6 && radius < 1e-3 && (ring < 2 || momentum < 1e-12))) {
  process.stderr.write("nbody: wrong result\n");
  process.exit(1);
}
