/**
 * The guest of `lwk bench noise`: netgauge's fwq, ftq and selfish. It reads commands from standard input and writes what it has
 * measured to standard output, all as f64, until there are no more. In between it makes no call but to read the clock.
 * guest/c/bench/noise.c is the same as a native program.
 */

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_read")
declare function fd_read(fd: i32, iovs: usize, count: i32, nread: usize): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_write")
declare function fd_write(fd: i32, iovs: usize, count: i32, nwritten: usize): i32;
/** Nanoseconds of a monotonic clock. */
// @ts-ignore: decorator
@external("lwk", "tsc")
declare function now(): i64;

/** Methods; WARM works so long and answers nothing but the head. */
const WARM = 0, FWQ = 1, FTQ = 2, SELFISH = 3;

/** A command: method; a piece or unit of work, ns; samples, at most; the period, or the time at most, ns; threshold, percent. */
const COMMAND: i32 = 5 * 8;
/** What comes before the samples: their number in doubles, cost of the clock, base, iterations, begin, end, cost of the counter. */
const HEAD: i32 = 8 * 8;

const iov = memory.data(8, 8);
const word = memory.data(8, 8);
const command = memory.data(40, 8);
const head = memory.data(64, 8);

/** Whether all of it was moved. */
function move(out: bool, at: usize, bytes: i32): bool {
  while (bytes > 0) {
    store<usize>(iov, at);
    store<i32>(iov, bytes, 4);
    if ((out ? fd_write(1, iov, 1, word) : fd_read(0, iov, 1, word)) != 0) return false;
    const moved = load<i32>(word);
    if (moved == 0) return false;
    at += moved;
    bytes -= moved;
  }
  return true;
}

let state: u64 = 88172645463325252;

/** Each step needs the one before: nothing of it can be left out, or done at the same time. */
function work(steps: i64): void {
  let x = state;
  for (let i: i64 = 0; i < steps; i++) {
    x ^= x << 13;
    x ^= x >> 7;
    x ^= x << 17;
  }
  state = x;
}

/** The shortest of some. */
function fastest(steps: i64, tries: i32): f64 {
  let least: i64 = i64.MAX_VALUE;
  for (let i = 0; i < tries; i++) {
    const start = now();
    work(steps);
    least = min(least, now() - start);
  }
  return <f64>least;
}

/** So many steps as take that long where nothing comes between. */
function stepsOf(target: f64): i64 {
  let steps: f64 = 1000;
  for (let round = 0; round < 6; round++) {
    const least = fastest(<i64>steps, 50);
    if (least > 0) steps *= target / least;
  }
  return max<i64>(1, <i64>steps);
}

/** What it costs to read the clock: the mean of the fastest batch. */
function clockCost(): f64 {
  let least: i64 = i64.MAX_VALUE;
  for (let i = 0; i < 200; i++) {
    const start = now();
    let last = start;
    for (let j = 0; j < 100; j++) last = now();
    least = min(least, last - start);
  }
  return <f64>least / 100;
}

function warm(until: f64): void {
  const end = now() + <i64>until;
  while (now() < end) {
    work(1000);
    clockCost();
  }
}

/** How long each of so many pieces of work took; one begins when the one before ends, so that no time is left out. */
function fwq(out: usize, steps: i64, count: i32): i64 {
  const begun = now();
  let last = begun;
  for (let i = 0; i < count; i++) {
    work(steps);
    const time = now();
    store<f64>(out + <usize>i * 8, <f64>(time - last));
    last = time;
  }
  store<i64>(word, begun);
  return last;
}

/** How many units of work began in each of so many periods, which follow each other whatever comes between. */
function ftq(out: usize, unit: i64, count: i32, period: i64): i64 {
  const begun = now();
  let time = begun;
  for (let i = 0; i < count; i++) {
    const end = begun + <i64>(i + 1) * period;
    let units = 0;
    for (; time < end; units++) {
      work(unit);
      time = now();
    }
    store<f64>(out + <usize>i * 8, <f64>units);
  }
  store<i64>(word, begun);
  return time;
}

/** The shortest time between two looks at the clock. */
function cycle(): i64 {
  let least: i64 = i64.MAX_VALUE;
  let last = now();
  for (let i = 0; i < 200000; i++) {
    const time = now();
    if (time > last) least = min(least, time - last);
    last = time;
  }
  return least;
}

/** When each look at the clock that came later than it should began and ended; ends after so many or so long. */
function selfish(out: usize, threshold: i64, count: i32, most: i64): i64 {
  const begun = now();
  const end = begun + most;
  let time = begun;
  let found = 0;
  let looks: i64 = 0;
  while (found < count && time < end) {
    const last = time;
    time = now();
    looks++;
    if (time - last <= threshold) continue;
    store<f64>(out + <usize>found * 16, <f64>(last - begun));
    store<f64>(out + <usize>found * 16, <f64>(time - begun), 8);
    found++;
  }
  store<f64>(head, <f64>(2 * found));
  store<f64>(head, <f64>looks, 24);
  store<i64>(word, begun);
  return time;
}

function measure(out: usize): void {
  const method = <i32>load<f64>(command);
  const duration = load<f64>(command, 8);
  const count = <i32>load<f64>(command, 16);
  const most = load<f64>(command, 24);
  const threshold = load<f64>(command, 32);
  store<f64>(head, method == WARM ? 0 : <f64>count);
  store<f64>(head, clockCost(), 8);
  store<f64>(head, 0, 24);
  store<i64>(word, now());
  let end = load<i64>(word);
  if (method == WARM) warm(most);
  else if (method == SELFISH) {
    const least = <f64>cycle();
    store<f64>(head, least, 16);
    end = selfish(out, <i64>(least * threshold / 100), count, <i64>most);
  } else {
    const steps = stepsOf(duration);
    store<f64>(head, <f64>steps, 16);
    end = method == FWQ ? fwq(out, steps, count) : ftq(out, steps, count, <i64>most);
  }
  store<f64>(head, <f64>load<i64>(word), 32);
  store<f64>(head, <f64>end, 40);
  store<f64>(head, 0, 48);
}

export function _start(): void {
  let out: usize = 0;
  let room: i32 = 0;
  while (move(false, command, COMMAND)) {
    const need = 16 * <i32>load<f64>(command, 16);
    if (need > room) {
      out = heap.alloc(need);
      room = need;
    }
    // No page of it comes for the first time while time is taken.
    memory.fill(out, 1, need);
    measure(out);
    if (!move(true, head, HEAD) || !move(true, out, 8 * <i32>load<f64>(head))) return;
  }
}
