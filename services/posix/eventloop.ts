/**
 * The services of the main thread: what needs the event loop of the host or its C library. A call gets here after its service on the other side
 * has checked descriptor, rights and pointers, and has returned EVENT_LOOP. When the job is being ended they resolve with EINTR.
 */
import { fstatSync, ftruncateSync, futimesSync, lstatSync, lutimesSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { getSystemErrorName } from 'node:util';
import { ERRNO, errnoOf } from '../../runtime/abi/errno.ts';
import { FD, KIND } from '../../runtime/abi/layout.ts';
import { NR, SYSCALLS } from '../../runtime/abi/syscalls.ts';
import { EVENTTYPE, FDFLAG, FILETYPE, FSTFLAG, RIFLAG, SDFLAG, SIZEOF } from '../../runtime/abi/wasi.ts';
import { AT, type Libc, loadLibc, UTIME } from '../machine/libc.ts';
import { closeEntry, ownsStream } from './close.ts';
import { follows, pathArg } from './paths.ts';
import { PREVIEW1, type Shape, store, subscriptions, UNSTABLE, untilDue } from './poll.ts';
import { SOCKET_RIGHTS } from './rights.ts';
import { walk } from './sandbox/walk.ts';
import { type Caller, EVENT_LOOP } from './service.ts';
import { services } from './services.ts';
import type { StreamTable } from './streams.ts';

/** Resolves with a WASI errno. */
export type EventLoopService = (
  caller: Caller,
  streams: StreamTable,
  signal: AbortSignal,
) => Promise<number> | number;

/** How long to wait before asking a host descriptor again that said EAGAIN, milliseconds; doubles up to the second. */
const FIRST_RETRY_MS = 1;
const LAST_RETRY_MS = 20;

/** FIFOs, terminals and devices that a guest has opened: asks again until they have something, as Node can wait on none of them by descriptor. */
async function retry(number: number, caller: Caller, signal: AbortSignal): Promise<number> {
  for (let wait = FIRST_RETRY_MS; ; wait = Math.min(2 * wait, LAST_RETRY_MS)) {
    await sleep(wait, undefined, { signal }).catch(() => {});
    if (signal.aborted) return ERRNO.EINTR;
    const errno = services[number]!(caller);
    if (errno !== EVENT_LOOP) return errno;
  }
}

/** Whether a call must not wait. */
function nonblocking({ fds }: Caller, fd: number): boolean {
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

/** A copy of the bytes of checked iovecs. */
function gather({ heap }: Caller, iovs: number, count: number): Buffer {
  const parts: Buffer[] = [];
  for (let i = 0, at = iovs >>> 0; i < count; i++, at += SIZEOF.IOVEC)
    parts.push(heap.copyOut(heap.view.getUint32(at, true), heap.view.getUint32(at + 4, true)));
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}

/** Most bytes that one write to a stream takes out of a heap: what is larger is written in part, as to a pipe. */
const MAX_WRITE = 2 ** 20;

async function receive(
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
    if (!all || bytes.length === 0) break;
  }
  heap.view.setUint32(result >>> 0, done, true);
  return ERRNO.SUCCESS;
}

async function send(
  caller: Caller,
  streams: StreamTable,
  signal: AbortSignal,
  result: number,
): Promise<number> {
  const { args, heap, fds } = caller;
  const [fd, iovs, count] = args as unknown as [number, number, number];
  const sink = streams.sink(fds.get(fd, FD.HOST));
  if (sink === undefined) return ERRNO.EBADF;
  if (nonblocking(caller, fd) && sink.full) return ERRNO.EAGAIN;
  const bytes = gather(caller, iovs, count).subarray(0, nonblocking(caller, fd) ? MAX_WRITE : undefined);
  const errno = await sink.write(bytes, signal);
  if (errno === ERRNO.SUCCESS) heap.view.setUint32(result >>> 0, bytes.length, true);
  return errno;
}

const fdRead: EventLoopService = (caller, streams, signal) =>
  caller.fds.kind(caller.args[0]!) === KIND.FILE
    ? retry(NR['wasi.fd_read']!, caller, signal)
    : receive(caller, streams, signal, 0, caller.args[3]!);

const fdWrite: EventLoopService = (caller, streams, signal) =>
  caller.fds.kind(caller.args[0]!) === KIND.FILE
    ? retry(NR['wasi.fd_write']!, caller, signal)
    : send(caller, streams, signal, caller.args[3]!);

const sockRecv: EventLoopService = async (caller, streams, signal) => {
  const { args, heap } = caller;
  const errno = await receive(caller, streams, signal, args[3]!, args[4]!);
  if (errno === ERRNO.SUCCESS) heap.view.setUint16(args[5]! >>> 0, 0, true);
  return errno;
};

const sockSend: EventLoopService = (caller, streams, signal) =>
  send(caller, streams, signal, caller.args[4]!);

const sockShutdown: EventLoopService = ({ args, fds }, streams) => {
  const number = fds.get(args[0]!, FD.HOST);
  if ((args[1]! & SDFLAG.RD) !== 0) streams.source(number)?.shut();
  if ((args[1]! & SDFLAG.WR) !== 0) streams.sink(number)?.end();
  return ERRNO.SUCCESS;
};

const sockAccept: EventLoopService = async (caller, streams, signal) => {
  const { args, heap, fds } = caller;
  const wait = !nonblocking(caller, args[0]!);
  const number = await streams.accept(fds.get(args[0]!, FD.HOST), wait, signal);
  if (number === 0) return wait ? ERRNO.EINTR : ERRNO.EAGAIN;
  const fd = fds.free();
  fds.open(fd, {
    kind: KIND.STREAM,
    host: number,
    filetype: FILETYPE.SOCKET_STREAM,
    flags: args[1]!,
    rights: SOCKET_RIGHTS,
    inheriting: 0,
    preopen: 0,
    marks: 0,
  });
  heap.view.setUint32(args[2]! >>> 0, fd, true);
  return ERRNO.SUCCESS;
};

const fdClose: EventLoopService = ({ args, fds }, streams) => {
  streams.drop(fds.get(args[0]!, FD.HOST));
  closeEntry(fds, args[0]!);
  return ERRNO.SUCCESS;
};

const fdRenumber: EventLoopService = (caller, streams) => {
  const { args, fds } = caller;
  const to = args[1]!;
  if (ownsStream(fds, to)) streams.drop(fds.get(to, FD.HOST));
  closeEntry(fds, to);
  fds.move(args[0]!, to);
  return ERRNO.SUCCESS;
};

/** Number of the stream behind a descriptor; 0 for anything else. */
function streamOf({ fds }: Caller, fd: number): number {
  return fds.kind(fd) === KIND.STREAM ? fds.get(fd, FD.HOST) : 0;
}

/** Longest that a timer of Node can be, milliseconds. */
const MAX_TIMER_MS = 2 ** 31 - 1;

function poll(shape: Shape): EventLoopService {
  return async (caller, streams, signal) => {
    const subs = subscriptions(caller, shape);
    const numbers = subs.map(({ fd, type }) => (type === EVENTTYPE.FD_READ ? streamOf(caller, fd) : 0));
    await Promise.all(numbers.map((number) => streams.source(number)?.poke()));
    for (;;) {
      if (store(caller, subs, streams.state) > 0) return ERRNO.SUCCESS;
      const stop = new AbortController();
      const either = AbortSignal.any([signal, stop.signal]);
      const waits = subs
        .filter(({ type }) => type !== EVENTTYPE.CLOCK)
        .map(({ fd, type }) => streams.changed(caller.fds.get(fd, FD.HOST), type, either));
      const left = untilDue(subs);
      if (left < Number.POSITIVE_INFINITY)
        waits.push(
          sleep(Math.max(0, Math.min(left, MAX_TIMER_MS)), undefined, { signal: either }).catch(() => {}),
        );
      await Promise.race(waits);
      stop.abort();
      if (signal.aborted) return ERRNO.EINTR;
    }
  };
}

/** WASI errno for an errno of the host. */
function fromHost(errno: number): number {
  return errno === 0 ? ERRNO.SUCCESS : errnoOf({ code: getSystemErrorName(-errno) });
}

const fdAllocate: EventLoopService = async (caller) => {
  const { libc } = await loadLibc();
  const host = caller.fds.get(caller.args[0]!, FD.HOST);
  const offset = caller.i64(1);
  const bytes = caller.i64(3);
  if (libc !== undefined) return fromHost(libc.allocate(host, BigInt(offset), BigInt(bytes)));
  // Without the C library the file gets its length, but no blocks.
  if (fstatSync(host).size < offset + bytes) ftruncateSync(host, offset + bytes);
  return ERRNO.SUCCESS;
};

/** The 64-bit argument at a word, unsigned and exact. */
function u64({ args }: Caller, word: number): bigint {
  return (BigInt(args[word + 1]! >>> 0) << 32n) | BigInt(args[word]! >>> 0);
}

/** What the C library is told of one time. */
function instant(flags: number, given: number, now: number, time: bigint): bigint {
  return (flags & now) !== 0 ? UTIME.NOW : (flags & given) !== 0 ? time : UTIME.OMIT;
}

const { ATIM, ATIM_NOW, MTIM, MTIM_NOW } = FSTFLAG;

/** Sets times by what the C library does, or, without it, by what Node does: exact to the microsecond. */
function setTimes(
  caller: Caller,
  word: number,
  exact: ((atime: bigint, mtime: bigint) => number) | undefined,
  coarse: (atime: number, mtime: number) => void,
  current: () => { atimeMs: number; mtimeMs: number },
): number {
  const flags = caller.args[word + 4]!;
  const atime = instant(flags, ATIM, ATIM_NOW, u64(caller, word));
  const mtime = instant(flags, MTIM, MTIM_NOW, u64(caller, word + 2));
  if (exact !== undefined) return fromHost(exact(atime, mtime));
  const seconds = (time: bigint, ms: number): number =>
    time === UTIME.NOW ? Date.now() / 1e3 : time === UTIME.OMIT ? ms / 1e3 : Number(time) / 1e9;
  const { atimeMs, mtimeMs } = current();
  coarse(seconds(atime, atimeMs), seconds(mtime, mtimeMs));
  return ERRNO.SUCCESS;
}

const fdFilestatSetTimes: EventLoopService = async (caller) => {
  const { libc } = await loadLibc();
  const host = caller.fds.get(caller.args[0]!, FD.HOST);
  return setTimes(
    caller,
    1,
    libc && ((atime, mtime) => libc.futimens(host, atime, mtime)),
    (atime, mtime) => futimesSync(host, atime, mtime),
    () => fstatSync(host),
  );
};

function pathTimes(caller: Caller, libc: Libc | undefined): number {
  const { args, fds } = caller;
  const follow = follows(args[1]!);
  return walk(fds.get(args[0]!, FD.HOST), pathArg(caller, 2), 'lookup', (way) => {
    while (follow && lstatSync(way.path).isSymbolicLink() && way.follow());
    const { path } = way;
    return setTimes(
      caller,
      4,
      libc && ((atime, mtime) => libc.utimensat(AT.FDCWD, path, atime, mtime, AT.SYMLINK_NOFOLLOW)),
      (atime, mtime) => lutimesSync(path, atime, mtime),
      () => lstatSync(path),
    );
  });
}

const pathFilestatSetTimes: EventLoopService = async (caller) => pathTimes(caller, (await loadLibc()).libc);

const BY_NAME: Readonly<Record<string, EventLoopService>> = {
  'wasi.fd_allocate': fdAllocate,
  'wasi.fd_close': fdClose,
  'wasi.fd_filestat_set_times': fdFilestatSetTimes,
  'wasi.fd_read': fdRead,
  'wasi.fd_renumber': fdRenumber,
  'wasi.fd_write': fdWrite,
  'wasi.path_filestat_set_times': pathFilestatSetTimes,
  'wasi.poll_oneoff': poll(PREVIEW1),
  'wasi.sock_accept': sockAccept,
  'wasi.sock_recv': sockRecv,
  'wasi.sock_send': sockSend,
  'wasi.sock_shutdown': sockShutdown,
  'unstable.poll_oneoff': poll(UNSTABLE),
};

/** Nothing that a service throws gets past here. */
function guarded(service: EventLoopService): EventLoopService {
  return async (caller, streams, signal) => {
    try {
      return await service(caller, streams, signal);
    } catch (error) {
      return errnoOf(error);
    }
  };
}

/** By number; undefined for calls that never need the event loop. */
export const eventLoopServices: readonly (EventLoopService | undefined)[] = Object.freeze(
  SYSCALLS.map(({ module, name }) => {
    const service = BY_NAME[`${module}.${name}`];
    return service && guarded(service);
  }),
);
