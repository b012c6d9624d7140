/** Paths as guests pass them: a pointer and a length in bytes, UTF-8, no NUL at the end. */
import { isUtf8 } from 'node:buffer';
import { MAX_PATH } from '../../runtime/abi/limits.ts';
import { LOOKUP_SYMLINK_FOLLOW } from '../../runtime/abi/wasi.ts';
import { Refusal } from './refusal.ts';
import type { Caller } from './service.ts';

/** The path whose pointer and length stand in two words of the request. Throws EFAULT, ENOENT, ENAMETOOLONG, EILSEQ, or EINVAL for a NUL. */
export function pathArg({ args, heap }: Caller, word: number): string {
  const pointer = args[word]!;
  const length = args[word + 1]! >>> 0;
  if (!heap.holds(pointer, length)) throw new Refusal('EFAULT');
  if (length === 0) throw new Refusal('ENOENT');
  if (length > MAX_PATH) throw new Refusal('ENAMETOOLONG');
  const bytes = heap.copyOut(pointer, length);
  if (!isUtf8(bytes)) throw new Refusal('EILSEQ');
  if (bytes.includes(0)) throw new Refusal('EINVAL');
  return bytes.toString();
}

/** Whether lookup flags ask for the last component to be followed. */
export function follows(flags: number): boolean {
  if ((flags & ~LOOKUP_SYMLINK_FOLLOW) !== 0) throw new Refusal('EINVAL');
  return (flags & LOOKUP_SYMLINK_FOLLOW) !== 0;
}
