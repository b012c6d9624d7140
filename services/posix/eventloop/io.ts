/**
 * Reading and writing where it may have to be waited for: streams and sockets, and FIFOs, terminals and devices of the host. A
 * stream may take or give all that a guest asks for without waiting, so large amounts go in parts, between which everything else
 * of the event loop has its turn.
 */
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import { ERRNO } from '../../../runtime/abi/errno.ts';
import { BYTES_READ, BYTES_WRITTEN, FD, GO_ON, KIND } from '../../../runtime/abi/layout.ts';
import { STREAM_BYTES } from '../../../runtime/abi/limits.ts';
import { NR } from '../../../runtime/abi/syscalls.ts';
import { FDFLAG, RIFLAG, SIZEOF } from '../../../runtime/abi/wasi.ts';
import { abandon, serve } from '../../server/serve.ts';
import { type Caller, EVENT_LOOP, type EventLoopService } from '../service.ts';
import type { StreamTable } from '../streams.ts';

/** How long to wait before asking a host descriptor again that said EAGAIN, milliseconds; doubles up to the second. */
const FIRST_RETRY_MS = 1;
const LAST_RETRY_MS = 20;

/**
 * FIFOs, terminals and devices that a guest has opened: asks again until they have something, as Node can wait on none of them by
 * descriptor.
 */
async function retry(number: number, caller: Caller, signal: AbortSignal): Promise<number> {
  for (let wait = FIRST_RETRY_MS; ; wait = Math.min(2 * wait, LAST_RETRY_MS)) {
    await sleep(wait, undefined, { signal }).catch(() => {});
    if (signal.aborted) {
      abandon(caller);
      return ERRNO.EINTR;
    }
    const errno = serve(caller, number);
    if (errno === GO_ON) wait = 0;
    else if (errno !== EVENT_LOOP) return errno;
  }
}

/** Whether a call must not wait. */
export function nonblocking({ fds }: Caller, fd: number): boolean {
  return (fds.get(fd, FD.FLAGS) & FDFLAG.NONBLOCK) !== 0;
}

/** Spreads bytes over checked iovecs, from `skip` bytes on. */
function scatter({ heap }: Caller, iovs: number, count: number, skip: number, bytes: Buffer): void {
  let from = 0;
  for (let i = 0, at = iovs >>> 0; i < count && from < bytes.length; i++, at += SIZEOF.IOVEC) {
    const length = heap.view.getUint32(at + 4, true);
    const start = Math.min(skip, length);
    skip -= start;
    const part = bytes.subarray(from, from + length - start);
    heap.u8.set(part, heap.view.getUint32(at, true) + start);
    from += part.length;
  }
}

/** A copy of the bytes of checked iovecs from `skip` bytes on, at most STREAM_BYTES of them. */
function gather({ heap }: Caller, iovs: number, count: number, skip: number): Buffer {
  const parts: Buffer[] = [];
  let room = STREAM_BYTES;
  for (let i = 0, at = iovs >>> 0; i < count && room > 0; i++, at += SIZEOF.IOVEC) {
    const length = heap.view.getUint32(at + 4, true);
    const start = Math.min(skip, length);
    skip -= start;
    const part = heap.copyOut(heap.view.getUint32(at, true) + start, Math.min(room, length - start));
    room -= part.length;
    parts.push(part);
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}

/** Receives into the iovecs of a call, whose first three arguments are descriptor, iovecs and count. */
export async function receive(
  caller: Caller,
  streams: StreamTable,
  signal: AbortSignal,
  flags: number,
  result: number,
): Promise<number> {
  const { args, heap, fds } = caller;
  const [fd, iovs, count] = args as unknown as [number, number, number];
  const source = streams.source(fds.get(fd, FD.HOST));
  if (source === undefined) return ERRNO.EBADF;
  const most = heap.iovBytes(iovs, count);
  const peek = (flags & RIFLAG.RECV_PEEK) !== 0;
  const all = (flags & RIFLAG.RECV_WAITALL) !== 0 && !peek;
  let done = 0;
  while (done < most) {
    if (source.bytes === 0 && !source.ended) {
      if (nonblocking(caller, fd)) {
        await source.poke();
        if (source.bytes === 0 && !source.ended && done === 0) return ERRNO.EAGAIN;
      } else await source.wait(signal);
      if (signal.aborted) return ERRNO.EINTR;
    }
    const bytes = source.take(most - done, peek);
    scatter(caller, iovs, count, done, bytes);
    done += bytes.length;
    if (!all || bytes.length === 0 || done === most) break;
    await turn();
    if (signal.aborted) return ERRNO.EINTR;
  }
  caller.count(BYTES_READ, done);
  heap.view.setUint32(result >>> 0, done, true);
  return ERRNO.SUCCESS;
}

/** Sends the iovecs of a call. A call that must not wait gives one chunk to a stream that has room. */
export async function send(
  caller: Caller,
  streams: StreamTable,
  signal: AbortSignal,
  result: number,
): Promise<number> {
  const { args, heap, fds } = caller;
  const [fd, iovs, count] = args as unknown as [number, number, number];
  const sink = streams.sink(fds.get(fd, FD.HOST));
  if (sink === undefined) return ERRNO.EBADF;
  const once = nonblocking(caller, fd);
  if (once && sink.full) return ERRNO.EAGAIN;
  const total = heap.iovBytes(iovs, count);
  let sent = 0;
  for (;;) {
    const bytes = gather(caller, iovs, count, sent);
    const errno = await sink.write(bytes, once ? undefined : signal);
    if (errno !== ERRNO.SUCCESS) return errno;
    sent += bytes.length;
    if (sent === total || once) break;
    await turn();
    if (signal.aborted) return ERRNO.EINTR;
  }
  caller.count(BYTES_WRITTEN, sent);
  heap.view.setUint32(result >>> 0, sent, true);
  return ERRNO.SUCCESS;
}

export const fdRead: EventLoopService = (caller, streams, signal) =>
  caller.fds.kind(caller.args[0]!) === KIND.FILE
    ? retry(NR['wasi.fd_read']!, caller, signal)
    : receive(caller, streams, signal, 0, caller.args[3]!);

export const fdWrite: EventLoopService = (caller, streams, signal) =>
  caller.fds.kind(caller.args[0]!) === KIND.FILE
    ? retry(NR['wasi.fd_write']!, caller, signal)
    : send(caller, streams, signal, caller.args[3]!);
