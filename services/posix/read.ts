/** fd_read and fd_pread: from the host straight into the buffers of the guest, one host call for each buffer. */
import { readSync } from 'node:fs';
import { ERRNO, errnoOf } from '../../runtime/abi/errno.ts';
import { FD, KIND } from '../../runtime/abi/layout.ts';
import { FDFLAG, RIGHT, SIZEOF } from '../../runtime/abi/wasi.ts';
import type { GuestMemory } from '../../runtime/memory/guest.ts';
import { refuseAtOffset, refuseIo, seekable } from './check.ts';
import { EVENT_LOOP, type Service } from './service.ts';

/** Stands for the host's own offset where an offset is expected. */
const HOST_OFFSET = -1;

/** Errno for a wrong array of iovecs; SUCCESS for a right one. */
export function refuseIovs(heap: GuestMemory, iovs: number, count: number, result: number): number {
  if (!heap.holds(result, 4)) return ERRNO.EFAULT;
  const bytes = heap.iovBytes(iovs, count);
  return bytes >= 0 ? ERRNO.SUCCESS : bytes === -1 ? ERRNO.EFAULT : ERRNO.EINVAL;
}

/** Reads into checked iovecs until one is not filled. Returns the bytes; an error after the first bytes is left for the next call. */
function scatter(heap: GuestMemory, host: number, iovs: number, count: number, offset: number): number {
  const { view, u8 } = heap;
  let total = 0;
  for (let i = 0, at = iovs >>> 0; i < count; i++, at += SIZEOF.IOVEC) {
    const length = view.getUint32(at + 4, true);
    if (length === 0) continue;
    const position = offset === HOST_OFFSET ? null : offset + total;
    let read: number;
    try {
      read = readSync(host, u8, view.getUint32(at, true), length, position);
    } catch (error) {
      if (total > 0) return total;
      throw error;
    }
    total += read;
    if (read < length) break;
  }
  return total;
}

export const fdRead: Service = ({ args, heap, fds }) => {
  const fd = args[0]!;
  const errno = refuseIo(fds, fd, RIGHT.FD_READ) || refuseIovs(heap, args[1]!, args[2]!, args[3]!);
  if (errno !== ERRNO.SUCCESS) return errno;
  if (fds.get(fd, FD.KIND) !== KIND.FILE) return EVENT_LOOP;
  const host = fds.get(fd, FD.HOST);
  let read: number;
  if (seekable(fds, fd)) {
    const position = fds.position(fd);
    read = scatter(heap, host, args[1]!, args[2]!, position);
    fds.setPosition(fd, position + read);
  } else {
    try {
      read = scatter(heap, host, args[1]!, args[2]!, HOST_OFFSET);
    } catch (error) {
      return wouldBlock(errnoOf(error), fds.get(fd, FD.FLAGS));
    }
  }
  heap.view.setUint32(args[3]! >>> 0, read, true);
  return ERRNO.SUCCESS;
};

/** The host's descriptors never block; a guest that did not ask for NONBLOCK waits on the main thread. */
export function wouldBlock(errno: number, flags: number): number {
  return errno === ERRNO.EAGAIN && (flags & FDFLAG.NONBLOCK) === 0 ? EVENT_LOOP : errno;
}

export const fdPread: Service = (caller) => {
  const { args, heap, fds } = caller;
  const fd = args[0]!;
  const offset = caller.i64(3);
  const errno =
    refuseAtOffset(fds, fd, RIGHT.FD_READ | RIGHT.FD_SEEK) || refuseIovs(heap, args[1]!, args[2]!, args[5]!);
  if (errno !== ERRNO.SUCCESS) return errno;
  if (offset < 0 || !Number.isSafeInteger(offset)) return ERRNO.EINVAL;
  heap.view.setUint32(args[5]! >>> 0, scatter(heap, fds.get(fd, FD.HOST), args[1]!, args[2]!, offset), true);
  return ERRNO.SUCCESS;
};
