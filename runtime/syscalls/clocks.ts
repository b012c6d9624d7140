/**
 * Clocks, on the rank's own core and without an allocation. `performance.now()` is the host's monotonic clock with nanoseconds, as a double
 * that V8 keeps in a register; `process.hrtime.bigint()` would allocate. It is imported: the global of that name is a getter, one more
 * function for V8 to optimize. 64-bit times do not fit a double, so they are put together from
 * seconds and nanoseconds.
 */
import { performance } from 'node:perf_hooks';
import { ERRNO } from '../abi/errno.ts';
import { channelAt, SCRATCH } from '../abi/layout.ts';
import { NR } from '../abi/syscalls.ts';
import { CLOCK } from '../abi/wasi.ts';
import { processorTime, processorTimeAtTick } from '../processor-time.ts';
import type { LocalCalls, Rank } from '../rank.ts';

/** Nanoseconds of the host's monotonic clock at the origin of `performance.now()`: the same clock for all ranks. */
const MONOTONIC_ORIGIN = Number(process.hrtime.bigint()) - performance.now() * 1e6;

/** The host's wall clock at that origin, milliseconds; follows when the clock is set. */
let realtimeOrigin = performance.timeOrigin;

/** A wall clock that differs by more than this from the one that we extrapolate has been set or slewed, milliseconds. */
const REALTIME_DRIFT = 2;

/** How often to look for that, milliseconds: `Date.now()` costs as much as all the rest. */
const DRIFT_CHECK = 10;
let nextDriftCheck = 0;

/** The host's monotonic clock, nanoseconds: an integral double, exact for 104 days after the host's boot and to 2 ns for a year. */
export function monotonicNs(): number {
  return Math.floor(MONOTONIC_ORIGIN + performance.now() * 1e6);
}

/** The host's wall clock, milliseconds since 1970 with fractions. */
export function realtimeMs(): number {
  const now = performance.now();
  if (now >= nextDriftCheck) {
    nextDriftCheck = now + DRIFT_CHECK;
    const wall = Date.now();
    if (Math.abs(wall - realtimeOrigin - now) > REALTIME_DRIFT) realtimeOrigin = wall - now;
  }
  return realtimeOrigin + now;
}

/** Both, as calls that wait want them. */
export const hostClock = { monotonicNs, realtimeMs };

/** Stores seconds * 1e9 + nanoseconds as a 64-bit number; seconds below 2^32. */
function storeTime(view: DataView, at: number, seconds: number, nanoseconds: number): void {
  const upper = Math.floor(seconds / 65536) * 1e9;
  const lower = (seconds % 65536) * 1e9 + nanoseconds;
  const low = (upper % 65536) * 65536 + lower;
  view.setUint32(at, low, true);
  view.setUint32(at + 4, Math.floor(upper / 65536) + Math.floor(low / 4294967296), true);
}

/** Stores the host's wall clock, nanoseconds since 1970, as a 64-bit number. */
export function storeRealtime(view: DataView, at: number): void {
  const ms = realtimeMs();
  const seconds = Math.floor(ms / 1000);
  storeTime(view, at, seconds, Math.floor((ms - seconds * 1000) * 1e6));
}

export function clockCalls({ heap, slot, f64 }: Rank): LocalCalls {
  const { view } = heap;
  // The thread has worked for ranks before this one. A rank is one thread, so both clocks of processor time are that thread's.
  const cpuOrigin = processorTimeAtTick();
  const scratch = (channelAt(slot) + SCRATCH) >> 3;

  function time(clock: number, _low: number, _high: number, at: number): number {
    if (!heap.holds(at, 8)) return ERRNO.EFAULT;
    const pointer = at >>> 0;
    if (clock === CLOCK.MONOTONIC) {
      const ns = MONOTONIC_ORIGIN + performance.now() * 1e6;
      view.setUint32(pointer, ns, true);
      view.setUint32(pointer + 4, ns / 4294967296, true);
    } else if (clock === CLOCK.REALTIME) {
      storeRealtime(view, pointer);
    } else if (clock === CLOCK.PROCESS_CPUTIME || clock === CLOCK.THREAD_CPUTIME) {
      heap.setU64(at, Math.floor((processorTime() - cpuOrigin) * 1000));
    } else {
      return ERRNO.EINVAL;
    }
    return ERRNO.SUCCESS;
  }

  function resolution(clock: number, at: number): number {
    if (!heap.holds(at, 8)) return ERRNO.EFAULT;
    if (clock >>> 0 > CLOCK.THREAD_CPUTIME) return ERRNO.EINVAL;
    heap.setU64(at, clock === CLOCK.REALTIME || clock === CLOCK.MONOTONIC ? 1 : 1000);
    return ERRNO.SUCCESS;
  }

  return {
    [NR['wasi.clock_time_get']!]: time,
    [NR['wasi.clock_res_get']!]: resolution,
    [NR['lwk.tsc']!]: () => {
      f64[scratch] = MONOTONIC_ORIGIN + performance.now() * 1e6;
    },
  };
}
