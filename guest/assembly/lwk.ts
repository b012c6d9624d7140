/**
 * The LWK for AssemblyScript programs: typed bindings of the import module `lwk`, one function for each of its calls. WASI comes from
 * @assemblyscript/wasi-shim; this is only what the lightweight kernel has besides.
 *
 *     import { rank, size, now } from "wasm-lwk/guest/assembly/lwk";
 */

/** Protection of a map: recorded, not enforced, but a shared map must have PROT_WRITE to be written back. */
export const PROT_READ: i32 = 1;
export const PROT_WRITE: i32 = 2;

/** Kinds of maps: MAP_SHARED or MAP_PRIVATE, and MAP_ANONYMOUS for memory without a file. */
export const MAP_SHARED: i32 = 1;
export const MAP_PRIVATE: i32 = 2;
export const MAP_ANONYMOUS: i32 = 0x20;

/** `mremap` may move the map. */
export const MREMAP_MAYMOVE: i32 = 1;

/** Levels of `log`. */
export enum Level {
  Debug = 0,
  Info = 1,
  Warning = 2,
  Error = 3,
}

/** Rank of the caller in its job, from 0. */
// @ts-ignore: decorator
@external("lwk", "getrank")
export declare function rank(): i32;

/** Number of ranks of the job. */
// @ts-ignore: decorator
@external("lwk", "getsize")
export declare function size(): i32;

/** Host number of the core that the rank is bound to, or -1 when it is bound to none. */
// @ts-ignore: decorator
@external("lwk", "getcore")
export declare function core(): i32;

/** Monotonic time, nanoseconds; one clock for all ranks. */
// @ts-ignore: decorator
@external("lwk", "tsc")
export declare function now(): u64;

/** Lets another thread run where ranks share cores; returns at once where the rank has its core alone. */
// @ts-ignore: decorator
@external("lwk", "yield")
export declare function yieldCore(): void;

/**
 * Moves the break, the end of the memory that the allocator uses, to an address in bytes; 0 only asks. Returns the break, which
 * stays where it was when the heap ends before the address.
 */
// @ts-ignore: decorator
@external("lwk", "brk")
export declare function brk(address: usize): usize;

// @ts-ignore: decorator
@external("lwk", "mmap")
declare function lwk_mmap(address: usize, bytes: usize, prot: i32, flags: i32, fd: i32, offset: u64): usize;

/** Maps zeroed memory, or a file from `offset` on, at the top of the heap. The address, or an error: see `errno`. */
export function mmap(bytes: usize, prot: i32, flags: i32, fd: i32 = -1, offset: u64 = 0): usize {
  return lwk_mmap(0, bytes, prot, flags, fd, offset);
}

/** Unmaps; a shared map of a file is written back. 0, or an error: see `errno`. */
// @ts-ignore: decorator
@external("lwk", "munmap")
export declare function munmap(address: usize, bytes: usize): usize;

/**
 * Changes the size of a map without a file. The address, which is another one when MREMAP_MAYMOVE is given and needed, or an
 * error: see `errno`.
 */
// @ts-ignore: decorator
@external("lwk", "mremap")
export declare function mremap(address: usize, oldBytes: usize, newBytes: usize, flags: i32): usize;

// @ts-ignore: decorator
@external("lwk", "msync")
declare function lwk_msync(address: usize, bytes: usize, flags: i32): usize;

/** Writes a shared map of a file back. 0, or an error: see `errno`. */
export function msync(address: usize, bytes: usize): usize {
  return lwk_msync(address, bytes, 0);
}

/**
 * What went wrong, as a WASI error number (28 EINVAL, 48 ENOMEM, ...), or 0: errors of the calls above are -errno, and no address
 * is that high.
 */
export function errno(result: usize): i32 {
  return result >= <usize>-4095 ? -<i32>result : 0;
}

// @ts-ignore: decorator
@external("lwk", "log")
declare function lwk_log(level: i32, text: usize, bytes: usize): void;

/** A line for the operator on the host's standard error, marked with the rank. */
export function log(level: Level, message: string): void {
  const text = String.UTF8.encode(message);
  lwk_log(level, changetype<usize>(text), text.byteLength);
}

// @ts-ignore: decorator
@external("lwk", "gethostname")
declare function lwk_gethostname(name: usize, bytes: usize): i32;

/** The name of the host, the same for all ranks. */
export function hostname(): string {
  const name = new ArrayBuffer(256);
  const length = lwk_gethostname(changetype<usize>(name), name.byteLength);
  return String.UTF8.decodeUnsafe(changetype<usize>(name), <usize>max(length, 0));
}

/**
 * A second descriptor for what a descriptor refers to, with the same position and flags: `to`, which is closed first, or the
 * lowest free one for -1. The descriptor, or -errno.
 */
// @ts-ignore: decorator
@external("lwk", "dup")
export declare function dup(fd: i32, to: i32): i32;

// @ts-ignore: decorator
@external("lwk", "call")
declare function lwk_call(
  name: usize,
  request: usize,
  bytes: usize,
  out: usize,
  outBytes: usize,
  length: usize,
): i32;

// @ts-ignore: decorator
@external("lwk", "more")
declare function lwk_more(out: usize, outBytes: usize, length: usize): i32;

// @ts-ignore: decorator
@external("lwk", "error")
declare function lwk_error(text: usize, bytes: usize): i32;

/** errno of a result that does not fit into the buffer. */
const ERANGE: i32 = 68;
/** Bytes of a result that are read at a time. */
const PIECE: i32 = 4096;

/** Why the last `call` or `callText` returned null: an errno, or 0. See `callMessage`. */
export let callErrno: i32 = 0;

/**
 * Calls a function of the Node program that embeds the runtime, by the name that it has there, and waits until it has settled. Its
 * result; null when it failed: see `callErrno` and `callMessage`.
 */
export function call(name: string, request: ArrayBuffer): ArrayBuffer | null {
  const text = String.UTF8.encode(name, true);
  const length = memory.data(4);
  let piece = new ArrayBuffer(PIECE);
  let result = lwk_call(
    changetype<usize>(text),
    changetype<usize>(request),
    request.byteLength,
    changetype<usize>(piece),
    PIECE,
    length,
  );
  callErrno = result == -ERANGE ? 0 : -result;
  if (callErrno != 0) return null;
  if (result == 0) return piece.slice(0, load<i32>(length));
  let whole = piece;
  let more: i32;
  do {
    // What is long comes in pieces that grow with it.
    piece = new ArrayBuffer(whole.byteLength);
    result = lwk_more(changetype<usize>(piece), piece.byteLength, length);
    if (result != 0) {
      callErrno = -result;
      return null;
    }
    more = load<i32>(length);
    const longer = new ArrayBuffer(whole.byteLength + more);
    memory.copy(changetype<usize>(longer), changetype<usize>(whole), whole.byteLength);
    memory.copy(changetype<usize>(longer) + whole.byteLength, changetype<usize>(piece), more);
    whole = longer;
  } while (more > 0);
  return whole;
}

/** The same with text of UTF-8. */
export function callText(name: string, request: string): string | null {
  const result = call(name, String.UTF8.encode(request));
  return result == null ? null : String.UTF8.decode(result);
}

/** The message of the last call of a host function that failed. */
export function callMessage(): string {
  const text = new ArrayBuffer(PIECE);
  const length = lwk_error(changetype<usize>(text), PIECE);
  return String.UTF8.decodeUnsafe(changetype<usize>(text), <usize>min(max(length, 0), PIECE - 1));
}

// @ts-ignore: decorator
@external("lwk", "post")
declare function lwk_post(kind: i32, message: usize, bytes: usize): i32;

/**
 * A message for the Node program that embeds the runtime (`job.messages`), at most 65536 bytes, with a number that says what it
 * is. 0, -6 (EAGAIN) while 1024 messages wait to be read there, or another -errno.
 */
export function post(kind: i32, message: ArrayBuffer): i32 {
  return lwk_post(kind, changetype<usize>(message), message.byteLength);
}

// @ts-ignore: decorator
@external("lwk", "receive")
declare function lwk_receive(kind: usize, out: usize, outBytes: usize, length: usize, wait: i32): i32;

/** The kind of the last message that was received. */
export let receivedKind: i32 = 0;

/** The next message from that program (`job.send`), for which it waits if it may; null when there is none. */
export function receive(wait: bool): ArrayBuffer | null {
  const words = memory.data(8, 4);
  let buffer = new ArrayBuffer(PIECE);
  let result = lwk_receive(words, changetype<usize>(buffer), PIECE, words + 4, i32(wait));
  if (result == -ERANGE) {
    buffer = new ArrayBuffer(load<i32>(words, 4));
    result = lwk_receive(words, changetype<usize>(buffer), buffer.byteLength, words + 4, i32(wait));
  }
  if (result != 0) return null;
  receivedKind = load<i32>(words);
  return buffer.slice(0, load<i32>(words, 4));
}

/** Tells how far the rank is. 0 or -errno. */
// @ts-ignore: decorator
@external("lwk", "progress")
export declare function progress(done: i64, total: i64): i32;

/** Copies from another rank's heap, or into it, while that does whatever it does. 0 or -errno. */
// @ts-ignore: decorator
@external("lwk", "peer_read")
export declare function peerRead(rank: i32, address: usize, to: usize, bytes: usize): i32;
// @ts-ignore: decorator
@external("lwk", "peer_write")
export declare function peerWrite(rank: i32, address: usize, from: usize, bytes: usize): i32;

// @ts-ignore: decorator
@external("lwk", "segment_create")
declare function lwk_segment_create(name: usize, bytes: i64): i32;
// @ts-ignore: decorator
@external("lwk", "segment_open")
declare function lwk_segment_open(name: usize, rights: i32): i32;
// @ts-ignore: decorator
@external("lwk", "segment_delete")
declare function lwk_segment_delete(name: usize): i32;
// @ts-ignore: decorator
@external("lwk", "segment_close")
declare function lwk_segment_close(segment: i32): i32;
// @ts-ignore: decorator
@external("lwk", "segment_size")
declare function lwk_segment_size(segment: i32, bytes: usize): i32;
// @ts-ignore: decorator
@external("lwk", "segment_read")
declare function lwk_segment_read(segment: i32, offset: i64, to: usize, bytes: usize): i32;
// @ts-ignore: decorator
@external("lwk", "segment_write")
declare function lwk_segment_write(segment: i32, offset: i64, from: usize, bytes: usize): i32;
// @ts-ignore: decorator
@external("lwk", "segment_add")
declare function lwk_segment_add(segment: i32, offset: i64, value: i32, before: usize): i32;
// @ts-ignore: decorator
@external("lwk", "segment_wait")
declare function lwk_segment_wait(segment: i32, offset: i64, value: i32, timeoutMs: i32): i32;

/** Rights of an open segment. */
export const SEGMENT_READ: i32 = 1;
export const SEGMENT_WRITE: i32 = 2;

/**
 * A named segment: memory of the kernel that outlives the job, reached by copies. What fails returns -errno; `handle` is one
 * where it could not be made or opened.
 */
export class Segment {
  private constructor(readonly handle: i32) {}

  /** Makes one, zero, of so many bytes. */
  static create(name: string, bytes: i64): Segment {
    return new Segment(lwk_segment_create(changetype<usize>(String.UTF8.encode(name, true)), bytes));
  }

  static open(name: string, rights: i32 = SEGMENT_READ): Segment {
    return new Segment(lwk_segment_open(changetype<usize>(String.UTF8.encode(name, true)), rights));
  }

  static delete(name: string): i32 {
    return lwk_segment_delete(changetype<usize>(String.UTF8.encode(name, true)));
  }

  get bytes(): i64 {
    const at = memory.data(8, 8);
    const result = lwk_segment_size(this.handle, at);
    return result == 0 ? load<i64>(at) : result;
  }

  read(offset: i64, to: usize, bytes: usize): i32 {
    return lwk_segment_read(this.handle, offset, to, bytes);
  }

  write(offset: i64, from: usize, bytes: usize): i32 {
    return lwk_segment_write(this.handle, offset, from, bytes);
  }

  /** Adds to a 32-bit word, atomically, and wakes who waits for it. What it was before. */
  add(offset: i64, value: i32): i32 {
    const at = memory.data(4, 4);
    const result = lwk_segment_add(this.handle, offset, value, at);
    return result == 0 ? load<i32>(at) : result;
  }

  /** Waits while a 32-bit word has a value; with a negative time for ever. */
  wait(offset: i64, value: i32, timeoutMs: i32 = -1): i32 {
    return lwk_segment_wait(this.handle, offset, value, timeoutMs);
  }

  close(): i32 {
    return lwk_segment_close(this.handle);
  }
}

/** A shipped call that does nothing: measures the way there and back. Returns 0. */
// @ts-ignore: decorator
@external("lwk", "nop")
export declare function nop(): i32;
