/** fd_write and fd_pwrite: straight from the buffers of the guest, one host call for all. */
import { constants, fstatSync, writeSync, writevSync } from 'node:fs';
import { ERRNO, errnoOf } from '../../runtime/abi/errno.ts';
import { FD, KIND } from '../../runtime/abi/layout.ts';
import { FDFLAG, RIGHT, SIZEOF } from '../../runtime/abi/wasi.ts';
import type { GuestMemory } from '../../runtime/memory/guest.ts';
import { letGo } from '../machine/at.ts';
import { refuseAtOffset, refuseIo, seekable } from './check.ts';
import { refuseIovs, wouldBlock } from './read.ts';
import { reopen } from './reopen.ts';
import { EVENT_LOOP, type Service } from './service.ts';

/** The host's own offset, and the end of a file that was opened to append. */
const HOST_OFFSET = -1;

/** Writes checked iovecs with one call of the host, so that what several ranks write to one file stays whole. Returns the bytes. */
function gather(heap: GuestMemory, host: number, iovs: number, count: number, offset: number): number {
  const { view, u8 } = heap;
  const position = offset === HOST_OFFSET ? undefined : offset;
  let first = -1;
  let buffers: Uint8Array[] | undefined;
  for (let i = 0, at = iovs >>> 0; i < count; i++, at += SIZEOF.IOVEC) {
    if (view.getUint32(at + 4, true) === 0) continue;
    if (first < 0) first = at;
    else (buffers ??= [bufferAt(heap, first)]).push(bufferAt(heap, at));
  }
  if (buffers !== undefined) return writevSync(host, buffers, position);
  // The common case makes no view.
  return first < 0
    ? 0
    : writeSync(host, u8, view.getUint32(first, true), view.getUint32(first + 4, true), position);
}

function bufferAt({ view, u8 }: GuestMemory, iovec: number): Uint8Array {
  const start = view.getUint32(iovec, true);
  return u8.subarray(start, start + view.getUint32(iovec + 4, true));
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
    if (target !== host) letGo(target);
  }
  return ERRNO.SUCCESS;
};
