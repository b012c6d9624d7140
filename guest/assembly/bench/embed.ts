/**
 * The guest of `lwk bench embed`: a function that does nothing, one that works on an array in place, calls of a host function, and
 * one that computes for a while. Arrays come and go as in C, so `malloc` and `free` are exported.
 */

// @ts-ignore: decorator
@external("lwk", "call")
declare function lwk_call(name: usize, request: usize, bytes: usize, out: usize, outBytes: usize, length: usize): i32;
// @ts-ignore: decorator
@external("lwk", "tsc")
declare function now(): i64;

const NAME = memory.data<u8>([102, 0]);
const length = memory.data(4, 4);

export function malloc(bytes: usize): usize {
  return heap.alloc(bytes);
}

export function free(address: usize): void {
  heap.free(address);
}

export function nothing(): void {}

/** y = 2 x + 1, in place. */
export function twice(at: usize, count: i32, out: usize): usize {
  for (let i = 0; i < count; i++) {
    const place = at + (<usize>i << 3);
    store<f64>(place, 2 * load<f64>(place) + 1);
  }
  store<i32>(out, count);
  return at;
}

/** Computes for so many milliseconds, with a look at the clock now and then. */
export function compute(ms: i32): i64 {
  const until = now() + <i64>ms * 1_000_000;
  let x: i64 = 1;
  while (now() < until) for (let i = 0; i < 100_000; i++) x = x * 6364136223846793005 + 1442695040888963407;
  return x;
}

/** So many calls of a host function that gives nothing, nanoseconds each. */
export function calls(count: i32, out: usize): usize {
  const samples = heap.alloc(<usize>count << 3);
  for (let i = 0; i < count; i++) {
    const began = now();
    const result = lwk_call(NAME, 0, 0, 0, 0, length);
    store<f64>(samples + (<usize>i << 3), <f64>(now() - began));
    if (result != 0) unreachable();
  }
  store<i32>(out, count);
  return samples;
}
