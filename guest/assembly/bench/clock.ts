/**
 * The clock of noise.ts where it runs without us: as on an LWK core, a JavaScript function leaves the time as an f64 in memory, and
 * nothing is allocated. A function that returned it as an i64, or as an f64, would make an object for each call.
 */

// @ts-ignore: decorator
@external("env", "read")
declare function read(at: usize): void;

const time = memory.data(8, 8);

export function tsc(): i64 {
  read(time);
  return <i64>load<f64>(time);
}
