/** What reading and writing have in common: the buffers of a call, what its end stores, and when it has to be waited for. */
import { fstatSync } from 'node:fs';
import { ERRNO } from '../../runtime/abi/errno.ts';
import { FD } from '../../runtime/abi/layout.ts';
import { FDFLAG } from '../../runtime/abi/wasi.ts';
import type { GuestMemory } from '../../runtime/memory/guest.ts';
import { type Caller, EVENT_LOOP } from './service.ts';

/** Stands for the host's own offset, and for the end of a file that was opened to append, where an offset is expected. */
export const HOST_OFFSET = -1;

/** What becomes of the position of a descriptor: it stays, it moves behind what was moved, or to the end of the file. */
export const POSITION = { STAYS: 0, MOVES: 1, END: 2 } as const;

/** Errno for a wrong array of iovecs, by what `iovBytes` says of it; SUCCESS for a right one. */
export function refuseIovs(heap: GuestMemory, bytes: number, result: number): number {
  if (!heap.holds(result, 4)) return ERRNO.EFAULT;
  return bytes >= 0 ? ERRNO.SUCCESS : bytes === -1 ? ERRNO.EFAULT : ERRNO.EINVAL;
}

/**
 * The end of a call that moved bytes at an offset: their number is stored where an argument points, and the position of the
 * descriptor moves.
 * @param counted BYTES_READ or BYTES_WRITTEN
 */
export function moved(
  caller: Caller,
  counted: number,
  bytes: number,
  offset: number,
  result: number,
  position: number,
): number {
  const { args, heap, fds } = caller;
  const fd = args[0]!;
  caller.count(counted, bytes);
  if (position === POSITION.MOVES) fds.setPosition(fd, offset + bytes);
  else if (position === POSITION.END) fds.setPosition(fd, fstatSync(fds.get(fd, FD.HOST)).size);
  heap.view.setUint32(args[result]! >>> 0, bytes, true);
  return ERRNO.SUCCESS;
}

/** The host's descriptors never block; a guest that did not ask for NONBLOCK waits on the main thread. */
export function wouldBlock(errno: number, flags: number): number {
  return errno === ERRNO.EAGAIN && (flags & FDFLAG.NONBLOCK) === 0 ? EVENT_LOOP : errno;
}
