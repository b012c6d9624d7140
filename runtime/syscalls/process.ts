/** Identity, end and good manners of a rank: getrank and its kin, proc_exit, proc_raise, yield, and random numbers. */
import { ERRNO } from '../abi/errno.ts';
import { NR } from '../abi/syscalls.ts';
import { ended } from '../channel/request.ts';
import type { LocalCalls, Rank } from '../rank.ts';

/** Numbers of `signal` in witx that end a program when nobody handles them; the others are ignored, as POSIX has it. */
const IGNORED_SIGNALS = new Set([0, 16, 17, 22, 27]);
const SIGNALS = 31;

/** Random bytes come through this buffer, because the host's generator refuses shared memory. */
const RANDOM_CHUNK = 65536;

export function processCalls(rank: Rank): LocalCalls {
  const { heap } = rank;
  let chunk: Uint8Array | undefined;

  function random(buffer: number, bytes: number): number {
    if (!heap.holds(buffer, bytes)) return ERRNO.EFAULT;
    chunk ??= new Uint8Array(RANDOM_CHUNK);
    // Loading it takes 10 ms of a thread, and few programs ask for it.
    const { randomFillSync } = process.getBuiltinModule('node:crypto');
    const end = (buffer >>> 0) + (bytes >>> 0);
    for (let at = buffer >>> 0; at < end; at += RANDOM_CHUNK) {
      const part = chunk.subarray(0, Math.min(RANDOM_CHUNK, end - at));
      randomFillSync(part);
      heap.u8.set(part, at);
    }
    return ERRNO.SUCCESS;
  }

  return {
    [NR['lwk.getrank']!]: () => rank.rank,
    [NR['lwk.getsize']!]: () => rank.size,
    [NR['lwk.getcore']!]: () => rank.core,
    [NR['lwk.yield']!]: rank.yieldCore,
    [NR['wasi.sched_yield']!]: () => {
      rank.yieldCore();
      return ERRNO.SUCCESS;
    },
    [NR['wasi.random_get']!]: random,
    [NR['wasi.proc_exit']!]: (status) => {
      throw ended(status & 0xff);
    },
    [NR['wasi.proc_raise']!]: (signal) => {
      if (signal >>> 0 >= SIGNALS) return ERRNO.EINVAL;
      if (IGNORED_SIGNALS.has(signal)) return ERRNO.SUCCESS;
      throw ended(-signal);
    },
  };
}
