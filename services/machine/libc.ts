/**
 * The few functions of the C library that Node lacks: affinity, memory advice, times in nanoseconds, preallocation, an immediate exit.
 * Through `node:ffi`, which Node has from 26.10 on, else through koffi, an optional dependency; on the main thread only, because koffi
 * has crashed on workers for others (but see `threadLibc`, and openat.ts for what else threads call). Each function is made when it
 * is first called. Functions return 0 or the errno, and never throw. 64-bit Linux; elsewhere there is a reason instead of a library.
 */
import { isMainThread } from 'node:worker_threads';
import { type Library, type LibraryFunction, nodeLibrary, type Parameter } from '../../runtime/library.ts';
import { MAX_CPU } from './cpulist.ts';

export interface Libc {
  /** Binds the thread to the cpus. */
  setAffinity(tid: number, cpus: readonly number[]): number;
  /** The cpus on which the thread may run; undefined if there is no such thread. */
  getAffinity(tid: number): number[] | undefined;
  /** The cpu on which the calling thread runs, or -1. */
  currentCpu(): number;
  /** madvise(2) on the bytes of the view, whose address must be that of a page. */
  madvise(view: Uint8Array, advice: number): number;
  /** The address of a view's first byte. */
  address(view: Uint8Array): bigint;
  /** utimensat(2): times in ns since 1970, or UTIME.NOW or UTIME.OMIT; `dirfd` AT.FDCWD for paths from the working directory. */
  utimensat(dirfd: number, path: string, atime: bigint, mtime: bigint, flags: number): number;
  /** futimens(3), times as for utimensat. */
  futimens(fd: number, atime: bigint, mtime: bigint): number;
  /** posix_fallocate(3): the file has blocks for these bytes and is at least that long. */
  allocate(fd: number, offset: bigint, length: bigint): number;
  /** flock(2). */
  flock(fd: number, operation: number): number;
  /** fcntl(2) with F_SETFL: the status flags of an open file. */
  setStatusFlags(fd: number, flags: number): number;
  /** _exit(2): the process ends at once, whatever its threads are doing. */
  exit(status: number): never;
}

export type LibcOrReason = { libc: Libc; reason?: undefined } | { libc?: undefined; reason: string };

/** Advice numbers of Linux, for madvise. */
export const MADV = { DONTNEED: 4, HUGEPAGE: 14, NOHUGEPAGE: 15 } as const;

/** For fcntl. */
const F_SETFL = 4;

/** For utimensat. */
export const AT = { FDCWD: -100, SYMLINK_NOFOLLOW: 0x100 } as const;

/** Stand for a time in utimensat and futimens. They lie outside the nanoseconds that a 64-bit count can reach. */
export const UTIME = { NOW: 1n << 64n, OMIT: 1n << 65n } as const;

const SECOND = 1_000_000_000n;
const TV_NOW = (1n << 30n) - 1n;
const TV_OMIT = (1n << 30n) - 2n;

let loading: Promise<LibcOrReason> | undefined;

/** What threads other than the main one may call: by Node itself only. Undefined where it cannot. */
export function threadLibc(): Libc | undefined {
  const library = process.platform === 'linux' ? nodeLibrary() : undefined;
  return library && bind(library);
}

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
    return { libc: bind(nodeLibrary() ?? koffiLibrary((await import('koffi')).default)) };
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

const KOFFI_TYPES = {
  int: 'int',
  long: 'int64_t',
  string: 'const char *',
  bytes: 'void *',
  address: 'void *',
} as const;

export function koffiLibrary(koffi: typeof import('koffi')['default']): Library {
  const library = koffi.load(null);
  return {
    function: (name, ...parameters) =>
      library.func(`int ${name}(${parameters.map((parameter) => KOFFI_TYPES[parameter]).join(', ')})`),
    errno: () => koffi.errno(),
    address: (view) => koffi.address(view),
  };
}

export function bind(library: Library): Libc {
  const made = new Map<string, LibraryFunction>();
  function call(name: string, parameters: readonly Parameter[], ...args: unknown[]): number {
    let target = made.get(name);
    if (target === undefined) made.set(name, (target = library.function(name, ...parameters)));
    return target(...args);
  }
  const errno = (result: number): number => (result === 0 ? 0 : library.errno());
  const affinity: readonly Parameter[] = ['int', 'long', 'bytes'];
  return {
    setAffinity: (tid, cpus) =>
      errno(call('sched_setaffinity', affinity, tid, BigInt(MASK_BYTES), maskOf(cpus))),
    getAffinity(tid) {
      const mask = new Uint8Array(MASK_BYTES);
      const refused = call('sched_getaffinity', affinity, tid, BigInt(MASK_BYTES), mask);
      return refused === 0 ? cpusOf(mask) : undefined;
    },
    currentCpu: () => call('sched_getcpu', []),
    madvise: (view, advice) =>
      errno(call('madvise', ['bytes', 'long', 'int'], view, BigInt(view.byteLength), advice)),
    address: (view) => library.address(view),
    utimensat: (dirfd, path, atime, mtime, flags) =>
      errno(
        call('utimensat', ['int', 'string', 'bytes', 'int'], dirfd, path, timespecs(atime, mtime), flags),
      ),
    futimens: (fd, atime, mtime) => errno(call('futimens', ['int', 'bytes'], fd, timespecs(atime, mtime))),
    // Returns the errno itself.
    allocate: (fd, offset, length) => call('posix_fallocate', ['int', 'long', 'long'], fd, offset, length),
    flock: (fd, operation) => errno(call('flock', ['int', 'int'], fd, operation)),
    setStatusFlags: (fd, flags) => errno(call('fcntl', ['int', 'int', 'int'], fd, F_SETFL, flags)),
    exit: (status) => call('_exit', ['int'], status) as never,
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
  for (const [at, byte] of mask.entries())
    for (let bit = 0; byte >> bit !== 0; bit++) if ((byte >> bit) & 1) cpus.push(8 * at + bit);
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
