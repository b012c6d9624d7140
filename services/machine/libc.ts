/**
 * The few functions of the C library that Node lacks: affinity, memory advice, times in nanoseconds, preallocation, an immediate exit.
 * Through koffi, an optional dependency, loaded at the first use and on the main thread only (it has crashed on workers for others). Functions
 * return 0 or the errno, and never throw. 64-bit Linux; elsewhere there is a reason instead of a library.
 */
import { isMainThread } from 'node:worker_threads';
import { MAX_CPU } from './cpulist.ts';

export interface Libc {
  /** Binds the thread to the cpus. */
  setAffinity(tid: number, cpus: readonly number[]): number;
  /** The cpus on which the thread may run; undefined if there is no such thread. */
  getAffinity(tid: number): number[] | undefined;
  /** madvise(2) on the bytes of the view, whose address must be that of a page. */
  madvise(view: Uint8Array, advice: number): number;
  /** The same on a thread of libuv's pool; whether it succeeded. The view is kept alive. At most 256 at a time. */
  madviseAsync(view: Uint8Array, advice: number): Promise<boolean>;
  /** The address of a view's first byte. */
  address(view: Uint8Array): bigint;
  /** utimensat(2): times in ns since 1970, or UTIME.NOW or UTIME.OMIT; `dirfd` AT.FDCWD for paths from the working directory. */
  utimensat(dirfd: number, path: string, atime: bigint, mtime: bigint, flags: number): number;
  /** futimens(3), times as for utimensat. */
  futimens(fd: number, atime: bigint, mtime: bigint): number;
  /** posix_fallocate(3): the file has blocks for these bytes and is at least that long. */
  allocate(fd: number, offset: bigint, length: bigint): number;
  /** _exit(2): the process ends at once, whatever its threads are doing. */
  exit(status: number): never;
}

export type LibcOrReason = { libc: Libc; reason?: undefined } | { libc?: undefined; reason: string };

/** Advice numbers of Linux, for madvise. */
export const MADV = { DONTNEED: 4, HUGEPAGE: 14, NOHUGEPAGE: 15, POPULATE_WRITE: 23 } as const;

/** For utimensat. */
export const AT = { FDCWD: -100, SYMLINK_NOFOLLOW: 0x100 } as const;

/** Stand for a time in utimensat and futimens. They lie outside the nanoseconds that a 64-bit count can reach. */
export const UTIME = { NOW: 1n << 64n, OMIT: 1n << 65n } as const;

const SECOND = 1_000_000_000n;
const TV_NOW = (1n << 30n) - 1n;
const TV_OMIT = (1n << 30n) - 2n;

let loading: Promise<LibcOrReason> | undefined;

/** Loads the library once; later calls get the same object. */
export function loadLibc(): Promise<LibcOrReason> {
  loading ??= load();
  return loading;
}

async function load(): Promise<LibcOrReason> {
  if (process.platform !== 'linux') return { reason: `not available on ${process.platform}, only on Linux` };
  // The layout of timespec and cpu_set_t below is that of 64-bit little-endian systems.
  if (!/64$/.test(process.arch) || process.arch === 'ppc64')
    return { reason: `not available on ${process.arch}` };
  if (!isMainThread) return { reason: 'native calls are made on the main thread only' };
  try {
    const { default: koffi } = await import('koffi');
    return { libc: bind(koffi) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'ERR_MODULE_NOT_FOUND'
        ? 'is not installed'
        : code === 'ERR_DLOPEN_DISABLED'
          ? 'needs --allow-addons, or node without --permission and --no-addons'
          : 'cannot be loaded';
    return { reason: `the optional dependency koffi ${why}` };
  }
}

function bind(koffi: typeof import('koffi')['default']): Libc {
  // Null is the process itself, so this is whatever C library Node was linked with, glibc or musl.
  const c = koffi.load(null);
  const setaffinity = c.func('int sched_setaffinity(int, size_t, void *)');
  const getaffinity = c.func('int sched_getaffinity(int, size_t, void *)');
  const madvise = c.func('int madvise(void *, size_t, int)');
  const utimensat = c.func('int utimensat(int, const char *, void *, int)');
  const futimens = c.func('int futimens(int, void *)');
  const fallocate = c.func('int posix_fallocate(int, int64_t, int64_t)');
  const exit = c.func('void _exit(int)');
  const errno = (result: number): number => (result === 0 ? 0 : koffi.errno());
  return {
    setAffinity: (tid, cpus) => errno(setaffinity(tid, MASK_BYTES, maskOf(cpus))),
    getAffinity(tid) {
      const mask = new Uint8Array(MASK_BYTES);
      return getaffinity(tid, MASK_BYTES, mask) === 0 ? cpusOf(mask) : undefined;
    },
    madvise: (view, advice) => errno(madvise(view, view.byteLength, advice)),
    madviseAsync: (view, advice) =>
      new Promise((resolve) => {
        // The callback holds the view, so its memory cannot be collected while the host works on it.
        madvise.async(view, view.byteLength, advice, (error: unknown, result: number) =>
          resolve(error === null && result === 0 && view.byteLength > 0),
        );
      }),
    address: (view) => koffi.address(view),
    utimensat: (dirfd, path, atime, mtime, flags) =>
      errno(utimensat(dirfd, path, timespecs(atime, mtime), flags)),
    futimens: (fd, atime, mtime) => errno(futimens(fd, timespecs(atime, mtime))),
    allocate: (fd, offset, length) => fallocate(fd, offset, length),
    exit: (status) => exit(status) as never,
  };
}

const MASK_BYTES = (MAX_CPU + 1) / 8;

function maskOf(cpus: readonly number[]): Uint8Array {
  const mask = new Uint8Array(MASK_BYTES);
  for (const cpu of cpus) mask[cpu >> 3]! |= 1 << (cpu & 7);
  return mask;
}

function cpusOf(mask: Uint8Array): number[] {
  const cpus: number[] = [];
  for (let cpu = 0; cpu <= MAX_CPU; cpu++) if (mask[cpu >> 3]! & (1 << (cpu & 7))) cpus.push(cpu);
  return cpus;
}

/** Two `struct timespec`: seconds and nanoseconds, the latter never negative, also before 1970. */
function timespecs(atime: bigint, mtime: bigint): BigInt64Array {
  return BigInt64Array.of(...timespec(atime), ...timespec(mtime));
}

function timespec(time: bigint): [bigint, bigint] {
  if (time === UTIME.NOW) return [0n, TV_NOW];
  if (time === UTIME.OMIT) return [0n, TV_OMIT];
  const ns = ((time % SECOND) + SECOND) % SECOND;
  return [(time - ns) / SECOND, ns];
}
