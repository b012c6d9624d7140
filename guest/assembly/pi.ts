/**
 * Pi by the midpoint rule on 4 / (1 + x²) from 0 to 1. Each rank takes a range of the intervals and checks its share, which is
 * known exactly; the shares of all ranks add up to pi.
 *
 *     lwk run -n 2 pi.wasm [intervals]
 */
import { rank, size } from "./lwk";
import { count, fail, print } from "./program";

/** The integral over intervals first to end, each h wide: two at a time, because division has twice the throughput that way. */
function integrate(first: i32, end: i32, h: f64): f64 {
  const one = f64x2.splat(1.0);
  const width = f64x2.splat(h);
  const pairs = (end - first) >> 1;
  let sum = f64x2.splat(0.0);
  for (let pair = 0; pair < pairs; pair++) {
    const at = <f64>(first + 2 * pair);
    const x = f64x2.mul(f64x2(at + 0.5, at + 1.5), width);
    sum = f64x2.add(sum, f64x2.div(one, f64x2.add(one, f64x2.mul(x, x))));
  }
  let total = f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
  if ((end - first) & 1) {
    const x = (<f64>end - 0.5) * h;
    total += 1.0 / (1.0 + x * x);
  }
  return 4.0 * h * total;
}

const intervals = count(1, "intervals", 10_000_000, 1, i32.MAX_VALUE - 1);
const h = 1.0 / <f64>intervals;
const first = <i32>(<i64>intervals * rank() / size());
const end = <i32>(<i64>intervals * (rank() + 1) / size());
const share = integrate(first, end, h);

const exact = 4.0 * (Math.atan(<f64>end * h) - Math.atan(<f64>first * h));
const error = Math.abs(share - exact);
print(`rank ${rank()} of ${size()}: ${share}, off by ${error}`);

// The rule is off by at most h²/24 times the range times the largest |f''|, which is 8, beside rounding.
if (!(error <= h * h * <f64>(end - first) * h / 3.0 + 1e-10)) fail("pi: wrong result", 1);
