/** Paths as guests pass them: a pointer and a length in bytes, UTF-8, no NUL at the end. */
import { isUtf8 } from 'node:buffer';
import { MAX_PATH } from '../../runtime/abi/limits.ts';
import { LOOKUP_SYMLINK_FOLLOW } from '../../runtime/abi/wasi.ts';
import { Refusal } from './refusal.ts';
import type { Caller } from './service.ts';

/** The path as it was when we looked at it: heaps are shared, and a guest may change what it has given. */
const copy = Buffer.alloc(MAX_PATH);

/**
 * The path whose pointer and length stand in two words of the request. Throws EFAULT, ENOENT, ENAMETOOLONG, EILSEQ, or EINVAL for
 * a NUL.
 */
export function pathArg({ args, heap }: Caller, word: number): string {
  const pointer = args[word]!;
  const length = args[word + 1]! >>> 0;
  if (!heap.holds(pointer, length)) throw new Refusal('EFAULT');
  if (length === 0) throw new Refusal('ENOENT');
  if (length > MAX_PATH) throw new Refusal('ENAMETOOLONG');
  const { u8 } = heap;
  const at = pointer >>> 0;
  let bits = 0;
  let nul = false;
  for (let i = 0; i < length; i++) {
    const byte = u8[at + i]!;
    copy[i] = byte;
    bits |= byte;
    if (byte === 0) nul = true;
  }
  const ascii = bits < 0x80;
  if (!ascii && !isUtf8(copy.subarray(0, length))) throw new Refusal('EILSEQ');
  if (nul) throw new Refusal('EINVAL');
  return copy.toString(ascii ? 'latin1' : 'utf8', 0, length);
}

/** Whether lookup flags ask for the last component to be followed. */
export function follows(flags: number): boolean {
  if ((flags & ~LOOKUP_SYMLINK_FOLLOW) !== 0) throw new Refusal('EINVAL');
  return (flags & LOOKUP_SYMLINK_FOLLOW) !== 0;
}
