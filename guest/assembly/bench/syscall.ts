/**
 * The guest of `lwk bench syscall`: makes one call again and again and writes the samples, nanoseconds a call as f64, to standard
 * output. A sample is the mean of a batch, because reading the clock costs as much as the fastest calls. Descriptor 3 is a
 * directory with a file `data` of at least 4 KiB, descriptor 4 is /dev.
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

const NULL = 0, READ_1B = 1, WRITE_1B = 2, PREAD_4K = 3, STAT = 4, FSTAT = 5, OPEN_CLOSE = 6, READDIR = 7, CLOCK = 8, NULL_RARE = 9;

/** Between two calls of NULL_RARE, nanoseconds. */
const COMPUTE: i64 = 10000000;

const RIGHTS: i64 = 1 << 1 | 1 << 2 | 1 << 6 | 1 << 21;
const DATA = memory.data<u8>([100, 97, 116, 97]);
const ZERO = memory.data<u8>([122, 101, 114, 111]);
const BIT_BUCKET = memory.data<u8>([110, 117, 108, 108]);
const iov = memory.data(8, 8);
const word = memory.data(8, 8);
const stat = memory.data(64, 8);
const block = memory.data(4096, 64);

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
  store<usize>(iov, block);
  store<i32>(iov, bytes, 4);
}

function repeat(call: i32, fd: i32, batch: i32): i32 {
  let errno = 0;
  switch (call) {
    case NULL: case NULL_RARE: for (let i = 0; i < batch; i++) errno |= nop(); break;
    case READ_1B: for (let i = 0; i < batch; i++) errno |= fd_read(fd, iov, 1, word); break;
    case WRITE_1B: for (let i = 0; i < batch; i++) errno |= fd_write(fd, iov, 1, word); break;
    case PREAD_4K: for (let i = 0; i < batch; i++) errno |= fd_pread(fd, iov, 1, 0, word); break;
    case STAT: for (let i = 0; i < batch; i++) errno |= path_filestat_get(3, 0, DATA, 4, stat); break;
    case FSTAT: for (let i = 0; i < batch; i++) errno |= fd_filestat_get(fd, stat); break;
    case OPEN_CLOSE: for (let i = 0; i < batch; i++) {
      const opened = open(3, DATA);
      errno |= opened < 0 ? -opened : fd_close(opened);
    }
    break;
    case READDIR: for (let i = 0; i < batch; i++) errno |= fd_readdir(3, block, 4096, 0, word); break;
    case CLOCK: for (let i = 0; i < batch; i++) errno |= clock_time_get(1, 1, word); break;
    default: errno = 28;
  }
  return errno;
}

function compute(): void {
  for (const end = now() + COMPUTE; now() < end;);
}

/** Measures a call: `samples` batches after as many again to warm up, up to a quarter. Returns an errno, 0 when all went well. */
export function measure(call: i32, samples: i32, batch: i32): i32 {
  const fd = call == READ_1B ? open(4, ZERO) : call == WRITE_1B ? open(4, BIT_BUCKET) : open(3, DATA);
  if (fd < 0) return -fd;
  buffer(call == PREAD_4K ? 4096 : 1);
  let errno = repeat(call, fd, batch * (samples >> 2));
  const out = heap.alloc(<usize>samples * 8);
  for (let i = 0; i < samples; i++) {
    if (call == NULL_RARE) compute();
    const start = now();
    errno |= repeat(call, fd, batch);
    store<f64>(out + <usize>i * 8, <f64>(now() - start) / <f64>batch);
  }
  errno |= fd_close(fd);
  if (errno != 0) return errno;
  for (let at = 0; at < samples * 8;) {
    store<usize>(iov, out + at);
    store<i32>(iov, samples * 8 - at, 4);
    errno = fd_write(1, iov, 1, word);
    if (errno != 0) return errno;
    at += load<i32>(word);
  }
  return 0;
}
