/** What a rank with mounts loads: its RAM disks, and which of its calls go where. */
import { DescriptorTable } from '../channel/descriptors.ts';
import { GuestMemory } from '../memory/guest.ts';
import type { RankTask } from '../task.ts';
import { MountCalls } from './calls.ts';
import { DiskRank, type RankDisk } from './rank.ts';

export function mountCalls(
  kernel: WebAssembly.Memory,
  { slot, rank }: RankTask,
  heap: WebAssembly.Memory,
  disks: readonly RankDisk[],
): MountCalls {
  const fds = new DescriptorTable(kernel, slot);
  const mine = new DiskRank(kernel, slot, heap, new GuestMemory(heap), fds, disks);
  return new MountCalls(new Int32Array(kernel.buffer), slot, rank, mine);
}
