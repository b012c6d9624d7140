/**
 * The guest of `lwk bench syscall`: makes one call again and again and writes the samples, nanoseconds a call as f64, to standard
 * output. Descriptor 3 is a directory with a file `data` of at least 1 MiB, descriptor 4 is /dev.
 */

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_read")
declare function fd_read(fd: i32, iovs: usize, count: i32, nread: usize): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_write")
declare function fd_write(fd: i32, iovs: usize, count: i32, nwritten: usize): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_pread")
declare function fd_pread(fd: i32, iovs: usize, count: i32, offset: i64, nread: usize): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_pwrite")
declare function fd_pwrite(fd: i32, iovs: usize, count: i32, offset: i64, nwritten: usize): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_close")
declare function fd_close(fd: i32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_filestat_get")
declare function fd_filestat_get(fd: i32, stat: usize): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "path_filestat_get")
declare function path_filestat_get(fd: i32, flags: i32, path: usize, bytes: i32, stat: usize): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "path_open")
declare function path_open(fd: i32, dirflags: i32, path: usize, bytes: i32, oflags: i32,
  rights: i64, inheriting: i64, fdflags: i32, opened: usize): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_readdir")
declare function fd_readdir(fd: i32, buffer: usize, bytes: i32, cookie: i64, used: usize): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "clock_time_get")
declare function clock_time_get(clock: i32, precision: i64, time: usize): i32;
// @ts-ignore: decorator
@external("lwk", "nop")
declare function nop(): i32;
// @ts-ignore: decorator
@external("lwk", "getrank")
declare function getrank(): i32;
// @ts-ignore: decorator
@external("lwk", "mmap")
declare function mmap(address: usize, bytes: usize, prot: i32, flags: i32, fd: i32, offset: i64): i32;
// @ts-ignore: decorator
@external("lwk", "munmap")
declare function munmap(address: usize, bytes: usize): i32;

// As in services/bench/calls.ts.
const NULL = 0, READ_1B = 1, WRITE_1B = 2, PREAD_4K = 3, STAT = 4, FSTAT = 5, OPEN_CLOSE = 6, READDIR = 7, CLOCK = 8,
  PREAD_1M = 9, PWRITE_4K = 10, PWRITE_1M = 11, MMAP = 12, GETPID = 13, NOTHING = 14;

/** Between two calls that are to find the FWK asleep, nanoseconds: twice what it polls at most. */
const REST: i64 = 2000000;

const KIB4 = 4096, MIB = 1048576;
const READ_WRITE = 3, PRIVATE_ANONYMOUS = 0x22;
const RIGHTS: i64 = 1 << 1 | 1 << 2 | 1 << 6 | 1 << 21;
const DATA = memory.data<u8>([100, 97, 116, 97]);
const ZERO = memory.data<u8>([122, 101, 114, 111]);
const BIT_BUCKET = memory.data<u8>([110, 117, 108, 108]);
const iov = memory.data(8, 8);
const word = memory.data(8, 8);
const stat = memory.data(64, 8);
const names = memory.data(4096, 64);

/** Nanoseconds of the monotonic clock. */
function now(): i64 {
  clock_time_get(1, 1, word);
  return load<i64>(word);
}

function open(dir: i32, path: usize): i32 {
  const errno = path_open(dir, 0, path, 4, 0, RIGHTS, 0, 0, word);
  return errno == 0 ? load<i32>(word) : -errno;
}

function buffer(bytes: i32): void {
  store<usize>(iov, heap.alloc(bytes));
  store<i32>(iov, bytes, 4);
}

function map(): i32 {
  const at = mmap(0, KIB4, READ_WRITE, PRIVATE_ANONYMOUS, -1, 0);
  return at < 0 && at > -KIB4 ? -at : munmap(at, KIB4);
}

function openAndClose(): i32 {
  const opened = open(3, DATA);
  return opened < 0 ? -opened : fd_close(opened);
}

function repeat(call: i32, fd: i32, batch: i32): i32 {
  let errno = 0;
  switch (call) {
    case NULL: for (let i = 0; i < batch; i++) errno |= nop(); break;
    case READ_1B: for (let i = 0; i < batch; i++) errno |= fd_read(fd, iov, 1, word); break;
    case WRITE_1B: for (let i = 0; i < batch; i++) errno |= fd_write(fd, iov, 1, word); break;
    case PREAD_4K: case PREAD_1M: for (let i = 0; i < batch; i++) errno |= fd_pread(fd, iov, 1, 0, word); break;
    case PWRITE_4K: case PWRITE_1M: for (let i = 0; i < batch; i++) errno |= fd_pwrite(fd, iov, 1, 0, word); break;
    case STAT: for (let i = 0; i < batch; i++) errno |= path_filestat_get(3, 0, DATA, 4, stat); break;
    case FSTAT: for (let i = 0; i < batch; i++) errno |= fd_filestat_get(fd, stat); break;
    case OPEN_CLOSE: for (let i = 0; i < batch; i++) errno |= openAndClose(); break;
    case READDIR: for (let i = 0; i < batch; i++) errno |= fd_readdir(3, names, 4096, 0, word); break;
    case CLOCK: for (let i = 0; i < batch; i++) errno |= clock_time_get(1, 1, word); break;
    case MMAP: for (let i = 0; i < batch; i++) errno |= map(); break;
    case GETPID: for (let i = 0; i < batch; i++) errno |= getrank() >> 31; break;
    case NOTHING: break;
    default: errno = 28;
  }
  return errno;
}

function prepare(call: i32): i32 {
  const bytes = call == READ_1B || call == WRITE_1B ? 1 : call == PREAD_1M || call == PWRITE_1M ? MIB : KIB4;
  buffer(bytes);
  return call == READ_1B ? open(4, ZERO) : call == WRITE_1B ? open(4, BIT_BUCKET) : open(3, DATA);
}

function finish(fd: i32, errno: i32, out: usize, bytes: i32): i32 {
  errno |= fd_close(fd);
  if (errno != 0) return errno;
  for (let at = 0; at < bytes;) {
    store<usize>(iov, out + at);
    store<i32>(iov, bytes - at, 4);
    errno = fd_write(1, iov, 1, word);
    if (errno != 0) return errno;
    at += load<i32>(word);
  }
  return 0;
}

/** Calls before those that count, nanoseconds of them: both sides optimize their code, and what started the job comes to rest. */
const WARM_UP: i64 = 10000000;

/** Measures a call: so many samples of `batch` calls each, the mean of these. Returns an errno, 0 when all went well. */
export function measure(call: i32, samples: i32, batch: i32): i32 {
  const fd = prepare(call);
  if (fd < 0) return -fd;
  const out = heap.alloc(<usize>samples * 8);
  let errno = 0;
  for (const end = now() + WARM_UP; now() < end;) errno |= repeat(call, fd, batch);
  for (let i = 0; i < samples; i++) {
    const start = now();
    errno |= repeat(call, fd, batch);
    store<f64>(out + <usize>i * 8, <f64>(now() - start) / <f64>batch);
  }
  return finish(fd, errno, out, samples * 8);
}

/** The same of single calls, before each of which the rank computes until the FWK sleeps. */
export function rare(call: i32, samples: i32): i32 {
  const fd = prepare(call);
  if (fd < 0) return -fd;
  const out = heap.alloc(<usize>samples * 8);
  let errno = repeat(call, fd, 100);
  for (let i = 0; i < samples; i++) {
    for (const end = now() + REST; now() < end;) {}
    const start = now();
    errno |= repeat(call, fd, 1);
    store<f64>(out + <usize>i * 8, <f64>(now() - start));
  }
  return finish(fd, errno, out, samples * 8);
}

/** Single calls from one moment (milliseconds of the real time) for so long, at most so many; the clock is looked at once a call. */
export function from(start: f64, call: i32, milliseconds: i32, most: i32): i32 {
  const fd = prepare(call);
  if (fd < 0) return -fd;
  const out = heap.alloc(<usize>most * 8);
  let errno = 0;
  do {
    errno |= repeat(call, fd, 1);
    clock_time_get(0, 1, word);
  } while (<f64>load<i64>(word) < start * 1e6);
  let last = now();
  const end = last + 1000000 * <i64>milliseconds;
  let count = 0;
  while (last < end && count < most) {
    errno |= repeat(call, fd, 1);
    const next = now();
    store<f64>(out + <usize>count * 8, <f64>(next - last));
    count++;
    last = next;
  }
  return finish(fd, errno, out, count * 8);
}
