/**
 * poll_oneoff with timers alone: a sleep, served on the rank's own thread. The rank sleeps on the signal word of its channel, so that
 * a signal ends the sleep. A rank that has its core alone wakes a little early and spins the rest, which makes a sleep exact to a
 * microsecond.
 */
import { ERRNO } from '../abi/errno.ts';
import { ANSWER_SIGNAL, channelAt, RANK_DOING, SLEEPS } from '../abi/layout.ts';
import { MAX_POLL } from '../abi/limits.ts';
import { NR } from '../abi/syscalls.ts';
import { CLOCK, EVENTTYPE, SIZEOF, SUBSCRIPTION_CLOCK_ABSTIME } from '../abi/wasi.ts';
import { waitStampOf } from '../channel/records.ts';
import type { LocalCalls, Rank } from '../rank.ts';
import { hostClock } from './clocks.ts';

/** Where the words of a subscription stand: `userdata` and the tag are at 0 and 8 in both. */
interface Shape {
  readonly bytes: number;
  readonly clock: number;
  readonly timeout: number;
  readonly flags: number;
}
const PREVIEW1: Shape = { bytes: SIZEOF.SUBSCRIPTION, clock: 16, timeout: 24, flags: 40 };
const UNSTABLE: Shape = { bytes: 56, clock: 24, timeout: 32, flags: 48 };

/** How long before its end a sleep turns into a spin, milliseconds: the host's timers are late by 0.05 to 0.1. */
const SPIN_MS = 0.12;

export function pollCalls({ heap, slot, k, alone, turns, shipped }: Rank): LocalCalls {
  const { view } = heap;
  const { monotonicNs, realtimeMs } = turns?.clock ?? hostClock;
  const signal = (channelAt(slot) + ANSWER_SIGNAL) >> 2;
  const doing = (channelAt(slot) + RANK_DOING) >> 2;
  const stampWait = waitStampOf(k, slot);

  /** When a clock subscription is due on the monotonic clock, ns; NaN for a clock that cannot be waited for. */
  function due(at: number, shape: Shape, now: number): number {
    const clock = view.getUint32(at + shape.clock, true);
    const timeout =
      view.getUint32(at + shape.timeout + 4, true) * 4294967296 + view.getUint32(at + shape.timeout, true);
    const absolute = (view.getUint16(at + shape.flags, true) & SUBSCRIPTION_CLOCK_ABSTIME) !== 0;
    if (clock === CLOCK.MONOTONIC) return absolute ? timeout : now + timeout;
    if (clock === CLOCK.REALTIME) return absolute ? now + timeout - realtimeMs() * 1e6 : now + timeout;
    return Number.NaN;
  }

  function sleepUntil(end: number): void {
    turns?.sleepUntil(end);
    for (;;) {
      // Any shipped call ends the rank now.
      if (Atomics.load(k, signal) !== 0) return void shipped(NR['lwk.nop']!)();
      const left = (end - monotonicNs()) / 1e6;
      if (left <= 0) return;
      if (!alone) Atomics.wait(k, signal, 0, left);
      else if (left > SPIN_MS) Atomics.wait(k, signal, 0, left - SPIN_MS);
      else Atomics.pause();
    }
  }

  function event(at: number, subscription: number, errno: number): void {
    heap.u8.copyWithin(at, subscription, subscription + 8);
    heap.u8.fill(0, at + 8, at + SIZEOF.EVENT);
    view.setUint16(at + 8, errno, true);
  }

  function poll(
    number: number,
    shape: Shape,
    input: number,
    output: number,
    count: number,
    nevents: number,
  ): number | void {
    const n = count >>> 0;
    if (n === 0 || n > MAX_POLL) return ERRNO.EINVAL;
    if (
      !heap.holds(input, n * shape.bytes) ||
      !heap.holds(output, n * SIZEOF.EVENT) ||
      !heap.holds(nevents, 4)
    )
      return ERRNO.EFAULT;
    const from = input >>> 0;
    for (let i = 0; i < n; i++) {
      if (heap.u8[from + i * shape.bytes + 8] !== EVENTTYPE.CLOCK)
        return shipped(number)(input, output, count, nevents);
    }
    const now = monotonicNs();
    const ends = Array.from({ length: n }, (_, i) => due(from + i * shape.bytes, shape, now));
    const first = ends.some(Number.isNaN) ? now : Math.min(...ends);
    stampWait();
    k[doing] = SLEEPS;
    sleepUntil(first);
    k[doing] = 0;
    const woken = Math.max(first, monotonicNs());
    let events = 0;
    for (const [i, end] of ends.entries()) {
      if (end > woken) continue;
      event(
        (output >>> 0) + events++ * SIZEOF.EVENT,
        from + i * shape.bytes,
        Number.isNaN(end) ? ERRNO.EINVAL : ERRNO.SUCCESS,
      );
    }
    view.setUint32(nevents >>> 0, events, true);
    return ERRNO.SUCCESS;
  }

  const front = (number: number, shape: Shape): LocalCalls[number] => {
    return (input, output, count, nevents) => poll(number, shape, input, output, count, nevents);
  };
  const wasi = NR['wasi.poll_oneoff']!;
  const unstable = NR['unstable.poll_oneoff']!;
  return { [wasi]: front(wasi, PREVIEW1), [unstable]: front(unstable, UNSTABLE) };
}
