/** Signatures of calls. */
import type { Syscall } from '../../runtime/abi/syscalls.ts';

/** The words that the arguments of a call take in its request: 1 for i32, 2 for i64. */
export function argWords({ signature }: Syscall): number {
  let words = 0;
  for (const type of signature.slice(0, signature.indexOf(':'))) words += type === 'i' ? 1 : 2;
  return words;
}
