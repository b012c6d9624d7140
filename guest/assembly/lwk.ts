/**
 * The LWK for AssemblyScript programs: typed bindings of the `lwk` module, one function for each of its calls. WASI comes from
 * @assemblyscript/wasi-shim; this is only what the lightweight kernel has besides.
 *
 *     import { rank, size, now } from "wasm-lwk/guest/assembly/lwk";
 */

/** Memory protection of `mmap`: recorded, not enforced, but a shared map must have WRITE to be written back. */
export const PROT_READ: i32 = 1;
export const PROT_WRITE: i32 = 2;

/** Kinds of maps. */
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

// @ts-ignore: decorator
@external("lwk", "getrank")
declare function lwk_getrank(): i32;
// @ts-ignore: decorator
@external("lwk", "getsize")
declare function lwk_getsize(): i32;
// @ts-ignore: decorator
@external("lwk", "getcore")
declare function lwk_getcore(): i32;
// @ts-ignore: decorator
@external("lwk", "yield")
declare function lwk_yield(): void;
// @ts-ignore: decorator
@external("lwk", "tsc")
declare function lwk_tsc(): u64;
// @ts-ignore: decorator
@external("lwk", "brk")
declare function lwk_brk(address: usize): usize;
// @ts-ignore: decorator
@external("lwk", "mmap")
declare function lwk_mmap(address: usize, bytes: usize, prot: i32, flags: i32, fd: i32, offset: u64): i32;
// @ts-ignore: decorator
@external("lwk", "munmap")
declare function lwk_munmap(address: usize, bytes: usize): i32;
// @ts-ignore: decorator
@external("lwk", "mremap")
declare function lwk_mremap(address: usize, oldBytes: usize, newBytes: usize, flags: i32): i32;
// @ts-ignore: decorator
@external("lwk", "msync")
declare function lwk_msync(address: usize, bytes: usize, flags: i32): i32;
// @ts-ignore: decorator
@external("lwk", "log")
declare function lwk_log(level: i32, text: usize, bytes: i32): void;
// @ts-ignore: decorator
@external("lwk", "nop")
declare function lwk_nop(): i32;

/** Rank of the caller in its job, from 0. */
export function rank(): i32 {
  return lwk_getrank();
}

/** Number of ranks of the job. */
export function size(): i32 {
  return lwk_getsize();
}

/** Host number of the core that the rank is bound to, or -1. */
export function core(): i32 {
  return lwk_getcore();
}

/** Monotonic time, nanoseconds; the same clock for all ranks. */
export function now(): u64 {
  return lwk_tsc();
}

/** Lets another thread run where cores are shared; returns at once where the rank has its core alone. */
export function yieldCore(): void {
  lwk_yield();
}

/** A line for the operator on the host's standard error. */
export function log(level: Level, text: string): void {
  const bytes = String.UTF8.encode(text);
  lwk_log(level, changetype<usize>(bytes), bytes.byteLength);
}

/** Moves the break to an address (0 asks) and returns the break, which stays where it was when the heap ends before that. */
export function brk(address: usize): usize {
  return lwk_brk(address);
}

/** Maps zeroed memory, or a file, at the top of the heap. The address, or -errno (WASI numbers): a result from -4095 to -1 is an error. */
export function mmap(bytes: usize, prot: i32, flags: i32, fd: i32 = -1, offset: u64 = 0): i32 {
  return lwk_mmap(0, bytes, prot, flags, fd, offset);
}

/** Unmaps; a shared map of a file is written back. 0 or -errno. */
export function munmap(address: usize, bytes: usize): i32 {
  return lwk_munmap(address, bytes);
}

/** Changes the size of a map. The address, or -errno. */
export function mremap(address: usize, oldBytes: usize, newBytes: usize, flags: i32 = MREMAP_MAYMOVE): i32 {
  return lwk_mremap(address, oldBytes, newBytes, flags);
}

/** Writes a shared map of a file back. 0 or -errno. */
export function msync(address: usize, bytes: usize): i32 {
  return lwk_msync(address, bytes, 0);
}

/** A shipped call that does nothing: measures the way there and back. */
export function nop(): i32 {
  return lwk_nop();
}
