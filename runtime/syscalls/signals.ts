/** Signals and machine checks that a rank handles, blocks, waits for and raises: see ../signals.ts. Those to other ranks are shipped. */
import { channelAt, RANK_DOING, SLEEPS } from '../abi/layout.ts';
import { NR } from '../abi/syscalls.ts';
import { waitStampOf } from '../channel/records.ts';
import type { LocalCalls, Rank } from '../rank.ts';

export function signalCalls({ rank, slot, k, signals }: Rank): LocalCalls {
  const doing = (channelAt(slot) + RANK_DOING) >> 2;
  const stampWait = waitStampOf(k, slot);
  return {
    [NR['lwk.sigaction']!]: (signal, index, mask, flags) => signals.action(signal!, index!, mask!, flags!),
    [NR['lwk.sigmask']!]: (mask) => signals.mask(mask!),
    [NR['lwk.sigsuspend']!]: (mask) => {
      stampWait();
      k[doing] = SLEEPS;
      const result = signals.suspend(mask!);
      k[doing] = 0;
      return result;
    },
    [NR['lwk.pending']!]: () => signals.pending,
    [NR['lwk.machine_check']!]: (index) => signals.machineCheck(index!),
    [NR['lwk.raise']!]: (signal) => signals.raise(signal!, rank),
  };
}
