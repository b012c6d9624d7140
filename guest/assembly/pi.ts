/**
 * pi by the midpoint rule on 4 / (1 + x²) from 0 to 1. Each rank takes the intervals rank, rank + size, ... and prints its share; the shares of all ranks
 * add up to pi. A rank alone checks its result.
 *
 *     lwk run -n 2 pi.wasm [intervals]
 */
import { rank, size } from "./lwk";

const argument = process.argv.length > 1 ? I64.parseInt(process.argv[1]) : 10_000_000;
if (argument < 1) {
  process.stderr.write("pi: the number of intervals must be at least 1\n");
  process.exit(2);
}

function share(intervals: i64, first: i32, step: i32): f64 {
  const width = 1.0 / <f64>intervals;
  let sum = 0.0;
  for (let i: i64 = first; i < intervals; i += step) {
    const x = (<f64>i + 0.5) * width;
    sum += 4.0 / (1.0 + x * x);
  }
  return sum * width;
}

const part = share(argument, rank(), size());
console.log(`rank ${rank()} of ${size()}: ${part}`);

// The error of the rule is h²/12 · (f'(1) − f'(0)) = h²/6, beside rounding.
const h = 1.0 / <f64>argument;
if (size() == 1 && Math.abs(part - Math.PI) > h * h / 6 + 1e-10) {
  process.stderr.write("pi: wrong result\n");
  process.exit(1);
}
