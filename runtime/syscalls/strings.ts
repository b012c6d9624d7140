/**
 * args_*, environ_* and gethostname: strings, encoded by the host, that are copied into the heap. Sizes count UTF-8 bytes and the
 * final NULs.
 */
import { hostname } from 'node:os';
import { ERRNO } from '../abi/errno.ts';
import { NR } from '../abi/syscalls.ts';
import type { GuestMemory } from '../memory/guest.ts';
import type { LocalCalls, Rank } from '../rank.ts';

function sizes(heap: GuestMemory, strings: readonly Uint8Array[], count: number, bytes: number): number {
  if (!heap.holds(count, 4) || !heap.holds(bytes, 4)) return ERRNO.EFAULT;
  heap.view.setUint32(count >>> 0, strings.length, true);
  heap.view.setUint32(bytes >>> 0, total(strings), true);
  return ERRNO.SUCCESS;
}

function copy(heap: GuestMemory, strings: readonly Uint8Array[], pointers: number, buffer: number): number {
  if (!heap.holds(pointers, 4 * strings.length) || !heap.holds(buffer, total(strings))) return ERRNO.EFAULT;
  let at = buffer >>> 0;
  for (const [i, string] of strings.entries()) {
    heap.view.setUint32((pointers >>> 0) + 4 * i, at, true);
    heap.u8.set(string, at);
    heap.u8[at + string.length] = 0;
    at += string.length + 1;
  }
  return ERRNO.SUCCESS;
}

function total(strings: readonly Uint8Array[]): number {
  return strings.reduce((sum, string) => sum + string.length + 1, 0);
}

/** Length of the name, which is cut to fit. */
function hostName(heap: GuestMemory, buffer: number, bytes: number): number {
  if (!heap.holds(buffer, bytes)) return -ERRNO.EFAULT;
  const name = new TextEncoder().encode(hostname());
  const fits = name.subarray(0, Math.max(0, (bytes >>> 0) - 1));
  heap.u8.set(fits, buffer >>> 0);
  if (bytes !== 0) heap.u8[(buffer >>> 0) + fits.length] = 0;
  return name.length;
}

export function stringCalls({ heap, args, env }: Rank): LocalCalls {
  return {
    [NR['lwk.gethostname']!]: (buffer, bytes) => hostName(heap, buffer!, bytes!),
    [NR['wasi.args_sizes_get']!]: (count, bytes) => sizes(heap, args, count, bytes),
    [NR['wasi.args_get']!]: (pointers, buffer) => copy(heap, args, pointers, buffer),
    [NR['wasi.environ_sizes_get']!]: (count, bytes) => sizes(heap, env, count, bytes),
    [NR['wasi.environ_get']!]: (pointers, buffer) => copy(heap, env, pointers, buffer),
  };
}
