/** fd_write: small output to a stream of the host (standard output, mostly) is posted and nobody waits for it; the rest is shipped. */
import { ERRNO } from '../abi/errno.ts';
import { FD, KIND, MARK } from '../abi/layout.ts';
import { NR } from '../abi/syscalls.ts';
import { RIGHT, SIZEOF } from '../abi/wasi.ts';
import { ringBell } from '../channel/request.ts';
import type { LocalCalls, Rank } from '../rank.ts';

export function writeCalls({ heap, fds, posts, k, shipped }: Rank): LocalCalls {
  const { view, u8 } = heap;
  const number = NR['wasi.fd_write']!;
  let ship: LocalCalls[number] | undefined;

  function mayPost(fd: number, bytes: number): boolean {
    return (
      bytes >= 0 &&
      fds.kind(fd) === KIND.STREAM &&
      (fds.get(fd, FD.MARKS) & MARK.POSTED) !== 0 &&
      (fds.get(fd, FD.RIGHTS) & RIGHT.FD_WRITE) !== 0 &&
      posts.room(bytes)
    );
  }

  function write(fd: number, iovs: number, count: number, nwritten: number): number | void {
    const bytes = heap.iovBytes(iovs, count);
    if (!mayPost(fd, bytes) || !heap.holds(nwritten, 4))
      return (ship ??= shipped(number))(fd, iovs, count, nwritten);
    posts.begin(fds.get(fd, FD.HOST), bytes);
    let at = 0;
    for (let i = 0, iov = iovs >>> 0; i < count; i++, iov += SIZEOF.IOVEC) {
      // A guest cannot change an iovec between the check and the copy: it is in this call, and has one thread.
      const length = view.getUint32(iov + 4, true);
      posts.put(at, u8, view.getUint32(iov, true), length);
      at += length;
    }
    posts.publish(bytes);
    ringBell(k);
    view.setUint32(nwritten >>> 0, bytes, true);
    return ERRNO.SUCCESS;
  }

  return { [number]: write };
}
