/** fd_write and fd_pwrite: straight from the buffers of the guest, one host call for each buffer. */
import { closeSync, constants, fstatSync, writeSync } from 'node:fs';
import { ERRNO, errnoOf } from '../../runtime/abi/errno.ts';
import { FD, KIND } from '../../runtime/abi/layout.ts';
import { FDFLAG, RIGHT, SIZEOF } from '../../runtime/abi/wasi.ts';
import type { GuestMemory } from '../../runtime/memory/guest.ts';
import { refuseAtOffset, refuseIo, seekable } from './check.ts';
import { refuseIovs, wouldBlock } from './read.ts';
import { reopen } from './reopen.ts';
import { EVENT_LOOP, type Service } from './service.ts';

/** The host's own offset, and the end of a file that was opened to append. */
const HOST_OFFSET = -1;

/** Writes checked iovecs until one is not taken whole. Returns the bytes; an error after the first bytes is left for the next call. */
function gather(heap: GuestMemory, host: number, iovs: number, count: number, offset: number): number {
  const { view, u8 } = heap;
  let total = 0;
  for (let i = 0, at = iovs >>> 0; i < count; i++, at += SIZEOF.IOVEC) {
    const length = view.getUint32(at + 4, true);
    if (length === 0) continue;
    const position = offset === HOST_OFFSET ? null : offset + total;
    let written: number;
    try {
      written = writeSync(host, u8, view.getUint32(at, true), length, position);
    } catch (error) {
      if (total > 0) return total;
      throw error;
    }
    total += written;
    if (written < length) break;
  }
  return total;
}

export const fdWrite: Service = ({ args, heap, fds }) => {
  const fd = args[0]!;
  const errno = refuseIo(fds, fd, RIGHT.FD_WRITE) || refuseIovs(heap, args[1]!, args[2]!, args[3]!);
  if (errno !== ERRNO.SUCCESS) return errno;
  if (fds.get(fd, FD.KIND) !== KIND.FILE) return EVENT_LOOP;
  const host = fds.get(fd, FD.HOST);
  let written: number;
  if (!seekable(fds, fd)) {
    try {
      written = gather(heap, host, args[1]!, args[2]!, HOST_OFFSET);
    } catch (error) {
      return wouldBlock(errnoOf(error), fds.get(fd, FD.FLAGS));
    }
  } else if ((fds.get(fd, FD.FLAGS) & FDFLAG.APPEND) !== 0) {
    // The host appends, so that ranks which share a log do not overwrite each other.
    written = gather(heap, host, args[1]!, args[2]!, HOST_OFFSET);
    fds.setPosition(fd, fstatSync(host).size);
  } else {
    const position = fds.position(fd);
    written = gather(heap, host, args[1]!, args[2]!, position);
    fds.setPosition(fd, position + written);
  }
  heap.view.setUint32(args[3]! >>> 0, written, true);
  return ERRNO.SUCCESS;
};

export const fdPwrite: Service = (caller) => {
  const { args, heap, fds } = caller;
  const fd = args[0]!;
  const offset = caller.i64(3);
  const errno =
    refuseAtOffset(fds, fd, RIGHT.FD_WRITE | RIGHT.FD_SEEK) || refuseIovs(heap, args[1]!, args[2]!, args[5]!);
  if (errno !== ERRNO.SUCCESS) return errno;
  if (offset < 0 || !Number.isSafeInteger(offset)) return ERRNO.EINVAL;
  const host = fds.get(fd, FD.HOST);
  const appends = (fds.get(fd, FD.FLAGS) & FDFLAG.APPEND) !== 0 && seekable(fds, fd);
  // Linux appends whatever the offset where a file was opened to append; WASI, as POSIX, wants the offset.
  const target = appends ? reopen(host, constants.O_WRONLY) : host;
  try {
    heap.view.setUint32(args[5]! >>> 0, gather(heap, target, args[1]!, args[2]!, offset), true);
  } finally {
    if (target !== host) closeSync(target);
  }
  return ERRNO.SUCCESS;
};
