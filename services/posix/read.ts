/** fd_read and fd_pread: from the host straight into the buffers of the guest, one host call for each buffer, several for a large one. */
import { readSync } from 'node:fs';
import { ERRNO, errnoOf } from '../../runtime/abi/errno.ts';
import { BYTES_READ, FD, KIND } from '../../runtime/abi/layout.ts';
import { STEP_BYTES } from '../../runtime/abi/limits.ts';
import { RIGHT, SIZEOF } from '../../runtime/abi/wasi.ts';
import type { GuestMemory } from '../../runtime/memory/guest.ts';
import { refuseAtOffset, refuseIo, seekable } from './check.ts';
import { HOST_OFFSET, moved, POSITION, refuseIovs, wouldBlock } from './iovs.ts';
import { type Caller, EVENT_LOOP, inSteps, type Service, type Steps } from './service.ts';

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

/** The same in steps, and the end of the call. */
function* scatterInSteps(caller: Caller, offset: number, result: number, position: number): Steps {
  const { args, heap, fds } = caller;
  const host = fds.get(args[0]!, FD.HOST);
  let total = 0;
  let left = STEP_BYTES;
  buffers: for (let i = 0, at = args[1]! >>> 0; i < args[2]!; i++, at += SIZEOF.IOVEC) {
    const end = heap.view.getUint32(at, true) + heap.view.getUint32(at + 4, true);
    for (let to = heap.view.getUint32(at, true); to < end; ) {
      const part = Math.min(end - to, left);
      let read: number;
      try {
        read = readSync(host, heap.u8, to, part, offset === HOST_OFFSET ? null : offset + total);
      } catch (error) {
        if (total > 0) break buffers;
        throw error;
      }
      to += read;
      total += read;
      left -= read;
      if (read < part) break buffers;
      if (left > 0) continue;
      yield;
      left = STEP_BYTES;
    }
  }
  return moved(caller, BYTES_READ, total, offset, result, position);
}

/** Reads `bytes` bytes at an offset; `result` is the argument that points to where their number goes. */
function read(caller: Caller, bytes: number, offset: number, result: number, position: number): number {
  if (bytes > STEP_BYTES) return inSteps(caller, scatterInSteps(caller, offset, result, position));
  const { args, heap, fds } = caller;
  const total = scatter(heap, fds.get(args[0]!, FD.HOST), args[1]!, args[2]!, offset);
  return moved(caller, BYTES_READ, total, offset, result, position);
}

export const fdRead: Service = (caller) => {
  const { args, heap, fds } = caller;
  const fd = args[0]!;
  const bytes = heap.iovBytes(args[1]!, args[2]!);
  const errno = refuseIo(fds, fd, RIGHT.FD_READ) || refuseIovs(heap, bytes, args[3]!);
  if (errno !== ERRNO.SUCCESS) return errno;
  if (fds.get(fd, FD.KIND) !== KIND.FILE) return EVENT_LOOP;
  if (seekable(fds, fd)) return read(caller, bytes, fds.position(fd), 3, POSITION.MOVES);
  try {
    return read(caller, bytes, HOST_OFFSET, 3, POSITION.STAYS);
  } catch (error) {
    return wouldBlock(errnoOf(error), fds.get(fd, FD.FLAGS));
  }
};

export const fdPread: Service = (caller) => {
  const { args, heap, fds } = caller;
  const offset = caller.i64(3);
  const bytes = heap.iovBytes(args[1]!, args[2]!);
  const errno =
    refuseAtOffset(fds, args[0]!, RIGHT.FD_READ | RIGHT.FD_SEEK) || refuseIovs(heap, bytes, args[5]!);
  if (errno !== ERRNO.SUCCESS) return errno;
  if (offset < 0 || !Number.isSafeInteger(offset)) return ERRNO.EINVAL;
  return read(caller, bytes, offset, 5, POSITION.STAYS);
};
