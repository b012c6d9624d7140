/** fd_write and fd_pwrite: straight from the buffers of the guest, one host call for all, several for a large amount. */
import { constants, writeSync, writevSync } from 'node:fs';
import { ERRNO, errnoOf } from '../../runtime/abi/errno.ts';
import { BYTES_WRITTEN, FD, KIND } from '../../runtime/abi/layout.ts';
import { STEP_BYTES } from '../../runtime/abi/limits.ts';
import { FDFLAG, RIGHT, SIZEOF } from '../../runtime/abi/wasi.ts';
import type { GuestMemory } from '../../runtime/memory/guest.ts';
import { letGo } from '../machine/at.ts';
import { refuseAtOffset, refuseIo, seekable } from './check.ts';
import { HOST_OFFSET, moved, POSITION, refuseIovs, wouldBlock } from './iovs.ts';
import { COUNTED, spend } from './quota.ts';
import { reopen } from './reopen.ts';
import { type Caller, EVENT_LOOP, inSteps, type Service, type Steps } from './service.ts';

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

/** The buffers of an array of iovecs from `skip` bytes on, as far as one step writes. */
function stepOf({ args, heap }: Caller, skip: number): Uint8Array[] {
  const buffers: Uint8Array[] = [];
  let left = STEP_BYTES;
  for (let i = 0, at = args[1]! >>> 0; i < args[2]! && left > 0; i++, at += SIZEOF.IOVEC) {
    const buffer = bufferAt(heap, at);
    const part = buffer.subarray(skip, skip + left);
    skip = Math.max(0, skip - buffer.length);
    left -= part.length;
    if (part.length > 0) buffers.push(part);
  }
  return buffers;
}

/** The same as `gather` in steps, and the end of the call. */
function* gatherInSteps(
  caller: Caller,
  bytes: number,
  host: number,
  offset: number,
  result: number,
  position: number,
): Steps {
  let total = 0;
  while (total < bytes) {
    const buffers = stepOf(caller, total);
    let written: number;
    try {
      written = writevSync(host, buffers, offset === HOST_OFFSET ? undefined : offset + total);
    } catch (error) {
      if (total > 0) break;
      throw error;
    }
    total += written;
    if (written < buffers.reduce((sum, { length }) => sum + length, 0)) break;
    yield;
  }
  return moved(caller, BYTES_WRITTEN, total, offset, result, position);
}

/** Writes `bytes` bytes at an offset; `result` is the argument that points to where their number goes. */
function write(
  caller: Caller,
  bytes: number,
  host: number,
  offset: number,
  result: number,
  position: number,
): number {
  const { args, heap } = caller;
  if (bytes > STEP_BYTES)
    return inSteps(caller, gatherInSteps(caller, bytes, host, offset, result, position));
  const total = gather(heap, host, args[1]!, args[2]!, offset);
  return moved(caller, BYTES_WRITTEN, total, offset, result, position);
}

export const fdWrite: Service = (caller) => {
  const { args, heap, fds } = caller;
  const fd = args[0]!;
  const bytes = heap.iovBytes(args[1]!, args[2]!);
  const errno = refuseIo(fds, fd, RIGHT.FD_WRITE) || refuseIovs(heap, bytes, args[3]!);
  if (errno !== ERRNO.SUCCESS) return errno;
  spend(caller, COUNTED.WRITTEN, bytes);
  if (fds.get(fd, FD.KIND) !== KIND.FILE) return EVENT_LOOP;
  const host = fds.get(fd, FD.HOST);
  if (seekable(fds, fd)) {
    // The host appends, so that ranks which share a log do not overwrite each other.
    const appends = (fds.get(fd, FD.FLAGS) & FDFLAG.APPEND) !== 0;
    return appends
      ? write(caller, bytes, host, HOST_OFFSET, 3, POSITION.END)
      : write(caller, bytes, host, fds.position(fd), 3, POSITION.MOVES);
  }
  try {
    return write(caller, bytes, host, HOST_OFFSET, 3, POSITION.STAYS);
  } catch (error) {
    return wouldBlock(errnoOf(error), fds.get(fd, FD.FLAGS));
  }
};

export const fdPwrite: Service = (caller) => {
  const { args, heap, fds } = caller;
  const fd = args[0]!;
  const offset = caller.i64(3);
  const bytes = heap.iovBytes(args[1]!, args[2]!);
  const errno = refuseAtOffset(fds, fd, RIGHT.FD_WRITE | RIGHT.FD_SEEK) || refuseIovs(heap, bytes, args[5]!);
  if (errno !== ERRNO.SUCCESS) return errno;
  if (offset < 0 || !Number.isSafeInteger(offset)) return ERRNO.EINVAL;
  spend(caller, COUNTED.WRITTEN, bytes);
  const host = fds.get(fd, FD.HOST);
  const appends = (fds.get(fd, FD.FLAGS) & FDFLAG.APPEND) !== 0 && seekable(fds, fd);
  if (!appends) return write(caller, bytes, host, offset, 5, POSITION.STAYS);
  // Linux appends whatever the offset where a file was opened to append; WASI, as POSIX, wants the offset.
  return inSteps(caller, writeReopened(caller, bytes, reopen(host, constants.O_WRONLY), offset));
};

function* writeReopened(caller: Caller, bytes: number, host: number, offset: number): Steps {
  try {
    return yield* gatherInSteps(caller, bytes, host, offset, 5, POSITION.STAYS);
  } finally {
    letGo(host);
  }
}
