/** What a reproducible rank is told that otherwise differs from run to run: the time, random numbers, its core. */
import { ERRNO } from '../abi/errno.ts';
import { channelAt, SCRATCH } from '../abi/layout.ts';
import { NR } from '../abi/syscalls.ts';
import { CLOCK } from '../abi/wasi.ts';
import type { LocalCalls, Rank } from '../rank.ts';
import { Seeded } from './seeded.ts';
import { BEGIN_MS, type Turns } from './turns.ts';

export function countedCalls({ heap, slot, f64, rank }: Rank, turns: Turns, seed: number): LocalCalls {
  const scratch = (channelAt(slot) + SCRATCH) >> 3;
  const seeded = Seeded.of(seed, rank);

  function time(clock: number, _low: number, _high: number, at: number): number {
    if (!heap.holds(at, 8)) return ERRNO.EFAULT;
    if (clock >>> 0 > CLOCK.THREAD_CPUTIME) return ERRNO.EINVAL;
    const begin = clock === CLOCK.REALTIME ? BigInt(BEGIN_MS) * 1_000_000n : 0n;
    heap.view.setBigUint64(at >>> 0, begin + BigInt(turns.now), true);
    return ERRNO.SUCCESS;
  }

  function resolution(clock: number, at: number): number {
    if (!heap.holds(at, 8)) return ERRNO.EFAULT;
    if (clock >>> 0 > CLOCK.THREAD_CPUTIME) return ERRNO.EINVAL;
    heap.setU64(at, 1);
    return ERRNO.SUCCESS;
  }

  function random(buffer: number, bytes: number): number {
    if (!heap.holds(buffer, bytes)) return ERRNO.EFAULT;
    const end = (buffer >>> 0) + (bytes >>> 0);
    for (let at = buffer >>> 0; at < end; at++) heap.u8[at] = seeded.next() & 0xff;
    return ERRNO.SUCCESS;
  }

  return {
    [NR['wasi.clock_time_get']!]: time,
    [NR['wasi.clock_res_get']!]: resolution,
    [NR['lwk.tsc']!]: () => {
      f64[scratch] = turns.now;
    },
    [NR['wasi.random_get']!]: random,
    [NR['lwk.yield']!]: () => turns.yield(),
    [NR['wasi.sched_yield']!]: () => {
      turns.yield();
      return ERRNO.SUCCESS;
    },
    // Which cores are free differs from run to run.
    [NR['lwk.getcore']!]: () => rank,
  };
}
