/**
 * fd_seek, wherever a file is: on the host, on a RAM disk, or in a file system of the embedding program. The position stands in the
 * descriptor table (see FD.POSITION); whether a descriptor is a file, and how large that is, knows who serves the call.
 */
import { ERRNO } from '../abi/errno.ts';
import { FD } from '../abi/layout.ts';
import { RIGHT, WHENCE } from '../abi/wasi.ts';
import type { GuestMemory } from '../memory/guest.ts';
import type { DescriptorTable } from './descriptors.ts';

/** Who makes the call: descriptor, offset (64 bits), whence, and where the new position goes. */
interface Seeking {
  readonly args: ArrayLike<number>;
  readonly heap: GuestMemory;
  readonly fds: DescriptorTable;
  i64(word: number): number;
}

const UNSTABLE = [WHENCE.CUR, WHENCE.END, WHENCE.SET] as const;

/** WHENCE of snapshot 0, by its number; -1 for one that is none. */
export const unstableWhence = (whence: number): number => UNSTABLE[whence] ?? -1;

/** ERRNO.SUCCESS, or why the position may not be moved: asking where it is takes less. */
export function refuseSeek(by: Seeking, whence: number): number {
  const rights = by.fds.get(by.args[0]!, FD.RIGHTS);
  const tells = whence === WHENCE.CUR && by.i64(1) === 0;
  if ((rights & RIGHT.FD_SEEK) === 0 && !(tells && (rights & RIGHT.FD_TELL) !== 0)) return ERRNO.ENOTCAPABLE;
  return by.heap.holds(by.args[4]!, 8) ? ERRNO.SUCCESS : ERRNO.EFAULT;
}

/** Moves the position. @param end bytes of the file, where it is counted from there */
export function seek(by: Seeking, whence: number, end: number): number {
  const { args, heap, fds } = by;
  const fd = args[0]!;
  let from = 0;
  if (whence === WHENCE.CUR) from = fds.position(fd);
  else if (whence === WHENCE.END) from = end;
  else if (whence !== WHENCE.SET) return ERRNO.EINVAL;
  const position = from + by.i64(1);
  if (position < 0 || !Number.isSafeInteger(position)) return ERRNO.EINVAL;
  fds.setPosition(fd, position);
  heap.setU64(args[4]!, position);
  return ERRNO.SUCCESS;
}
