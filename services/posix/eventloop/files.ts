/** What needs the C library of the host: times to the nanosecond, and allocation. */
import { fstatSync, ftruncateSync, futimesSync, lstatSync, lutimesSync, statfsSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { getSystemErrorName } from 'node:util';
import { ERRNO, errnoOf } from '../../../runtime/abi/errno.ts';
import { FD } from '../../../runtime/abi/layout.ts';
import { STEP_BYTES } from '../../../runtime/abi/limits.ts';
import { FSTFLAG } from '../../../runtime/abi/wasi.ts';
import { self } from '../../machine/at.ts';
import { AT, type Libc, loadLibc, UTIME } from '../../machine/libc.ts';
import { follows, pathArg } from '../paths.ts';
import { walk } from '../sandbox/walk.ts';
import type { Caller, EventLoopService } from '../service.ts';

/** WASI errno for an errno of the host. */
function fromHost(errno: number): number {
  return errno === 0 ? ERRNO.SUCCESS : errnoOf({ code: getSystemErrorName(-errno) });
}

/**
 * Whether the file system has as many bytes free as a file would have to grow by: the steps before the one that fails would have
 * filled it.
 */
function fits(host: number, end: number): boolean {
  const stat = fstatSync(host);
  const { blocks, bavail, bsize } = statfsSync(self(host));
  // Some file systems count no blocks.
  return !stat.isFile() || blocks === 0 || end - stat.blocks * 512 <= bavail * bsize;
}

/** In steps, because file systems without such a call write every block, and a guest may ask for any number of bytes. */
export const fdAllocate: EventLoopService = async (caller, _streams, signal) => {
  const { libc } = await loadLibc();
  const host = caller.fds.get(caller.args[0]!, FD.HOST);
  const offset = caller.i64(1);
  const bytes = caller.i64(3);
  if (!fits(host, offset + bytes)) return ERRNO.ENOSPC;
  for (let done = 0; libc !== undefined && done < bytes; done += STEP_BYTES) {
    if (signal.aborted) return ERRNO.EINTR;
    const errno = libc.allocate(host, BigInt(offset + done), BigInt(Math.min(STEP_BYTES, bytes - done)));
    if (errno !== 0) return fromHost(errno);
    await turn();
  }
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

export const fdFilestatSetTimes: EventLoopService = async (caller) => {
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

export const pathFilestatSetTimes: EventLoopService = async (caller) =>
  pathTimes(caller, (await loadLibc()).libc);
