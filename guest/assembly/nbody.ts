/**
 * Bodies under their own gravity, by the leapfrog scheme: a ring of equal bodies turns about a heavy one in the middle. Forces
 * between all pairs; gravity is softened (Plummer), so that a body has no force on itself and no pair needs a branch. The drift
 * of energy, momentum and radius is checked. Each rank has a ring of its own.
 *
 *     lwk run nbody.wasm [bodies in the ring] [steps]
 */
import { rank } from "./lwk";
import { count, fail, print } from "./program";

/** Mass of a body of the ring; the one in the middle has 1. */
const LIGHT = 1e-6;

/** Softening length, squared. */
const SOFT = 1e-6;

@final
class Bodies {
  readonly x: StaticArray<f64>;
  readonly y: StaticArray<f64>;
  readonly vx: StaticArray<f64>;
  readonly vy: StaticArray<f64>;
  readonly ax: StaticArray<f64>;
  readonly ay: StaticArray<f64>;
  readonly mass: StaticArray<f64>;

  /** Where the number is odd, one more body is at rest in the middle and has no mass: pairs of bodies fill vectors. */
  constructor(readonly n: i32) {
    const even = n + (n & 1);
    this.x = new StaticArray<f64>(even);
    this.y = new StaticArray<f64>(even);
    this.vx = new StaticArray<f64>(even);
    this.vy = new StaticArray<f64>(even);
    this.ax = new StaticArray<f64>(even);
    this.ay = new StaticArray<f64>(even);
    this.mass = new StaticArray<f64>(even);
  }

  /** Accelerations at the present places. */
  attract(): void {
    const xs = changetype<usize>(this.x);
    const ys = changetype<usize>(this.y);
    const masses = changetype<usize>(this.mass);
    const end = <usize>this.x.length << 3;
    const soft = f64x2.splat(SOFT);
    for (let i: usize = 0; i < <usize>this.n << 3; i += 8) {
      const x = v128.load64_splat(xs + i);
      const y = v128.load64_splat(ys + i);
      let ax = f64x2.splat(0.0);
      let ay = f64x2.splat(0.0);
      for (let j: usize = 0; j < end; j += 16) {
        const dx = f64x2.sub(v128.load(xs + j), x);
        const dy = f64x2.sub(v128.load(ys + j), y);
        const d2 = f64x2.add(soft, f64x2.add(f64x2.mul(dx, dx), f64x2.mul(dy, dy)));
        const pull = f64x2.div(v128.load(masses + j), f64x2.mul(d2, f64x2.sqrt(d2)));
        ax = f64x2.add(ax, f64x2.mul(pull, dx));
        ay = f64x2.add(ay, f64x2.mul(pull, dy));
      }
      store<f64>(changetype<usize>(this.ax) + i, f64x2.extract_lane(ax, 0) + f64x2.extract_lane(ax, 1));
      store<f64>(changetype<usize>(this.ay) + i, f64x2.extract_lane(ay, 0) + f64x2.extract_lane(ay, 1));
    }
  }

  kick(dt: f64): void {
    for (let i = 0; i < this.n; i++) {
      unchecked((this.vx[i] += dt * this.ax[i]));
      unchecked((this.vy[i] += dt * this.ay[i]));
    }
  }

  drift(dt: f64): void {
    for (let i = 0; i < this.n; i++) {
      unchecked((this.x[i] += dt * this.vx[i]));
      unchecked((this.y[i] += dt * this.vy[i]));
    }
  }

  /** Needs the accelerations, and leaves them, at the present places. */
  leap(dt: f64): void {
    this.kick(0.5 * dt);
    this.drift(dt);
    this.attract();
    this.kick(0.5 * dt);
  }

  energy(): f64 {
    let sum = 0.0;
    for (let i = 0; i < this.n; i++) {
      sum += 0.5 * this.mass[i] * (this.vx[i] * this.vx[i] + this.vy[i] * this.vy[i]);
      for (let j = i + 1; j < this.n; j++) {
        const dx = this.x[j] - this.x[i];
        const dy = this.y[j] - this.y[i];
        sum -= this.mass[i] * this.mass[j] / Math.sqrt(dx * dx + dy * dy + SOFT);
      }
    }
    return sum;
  }

  momentum(velocities: StaticArray<f64>): f64 {
    let sum = 0.0;
    for (let i = 0; i < this.n; i++) sum += this.mass[i] * velocities[i];
    return sum;
  }
}

/** Body 0 in the middle, the others on the unit circle, each with the speed of the circle that its attraction asks for. */
function ringOf(light: i32): Bodies {
  const bodies = new Bodies(light + 1);
  bodies.mass[0] = 1.0;
  for (let i = 1; i <= light; i++) {
    const angle = 2.0 * Math.PI * <f64>i / <f64>light;
    bodies.mass[i] = LIGHT;
    bodies.x[i] = Math.cos(angle);
    bodies.y[i] = Math.sin(angle);
  }
  bodies.attract();
  for (let i = 1; i <= light; i++) {
    const speed = Math.sqrt(-(bodies.ax[i] * bodies.x[i] + bodies.ay[i] * bodies.y[i]));
    bodies.vx[i] = -speed * bodies.y[i];
    bodies.vy[i] = speed * bodies.x[i];
  }
  return bodies;
}

const light = count(1, "bodies in the ring", 64, 1, 100_000);
const steps = count(2, "steps", 1000, 1, 1_000_000);
const bodies = ringOf(light);
const energy = bodies.energy();
const px = bodies.momentum(bodies.vx);
const py = bodies.momentum(bodies.vy);

/** One turn of the ring, or a part of one when there are few steps. */
const dt = 2.0 * Math.PI / <f64>max(steps, 1000);
for (let s = 0; s < steps; s++) bodies.leap(dt);

let radius = 0.0;
for (let i = 1; i <= light; i++)
  radius = Math.max(radius, Math.abs(Math.hypot(bodies.x[i], bodies.y[i]) - 1.0));
const drift = Math.abs(bodies.energy() / energy - 1.0);
const push = Math.hypot(bodies.momentum(bodies.vx) - px, bodies.momentum(bodies.vy) - py);
print(`rank ${rank()}: ${light + 1} bodies, ${steps} steps, energy drift ${drift}, momentum off by ${push}, radius off by ${radius}`);
if (!(drift < 1e-6 && push < 1e-12 && radius < 1e-3)) fail("nbody: wrong result", 1);
