/**
 * fd_close, fd_renumber and dup, and the closing of what a rank leaves open. Objects of the main thread that belong to the rank
 * are closed there.
 */
import { ERRNO } from '../../runtime/abi/errno.ts';
import { FD, KIND, MARK } from '../../runtime/abi/layout.ts';
import { MAX_FDS } from '../../runtime/abi/limits.ts';
import type { DescriptorTable } from '../../runtime/channel/descriptors.ts';
import { letGo } from '../machine/at.ts';
import { takeBack } from '../machine/hand.ts';
import { EVENT_LOOP, type Service } from './service.ts';

/** Whether closing a descriptor is work for the main thread. */
export function ownsStream(fds: DescriptorTable, fd: number): boolean {
  const kind = fds.get(fd, FD.KIND);
  if ((kind !== KIND.STREAM && kind !== KIND.LISTENER) || (fds.get(fd, FD.MARKS) & MARK.BORROWED) !== 0)
    return false;
  return !fds.isShared(fd);
}

/** Numbers of the connections that a rank has accepted and not closed. */
export function connectionsOf(fds: DescriptorTable): number[] {
  const own = [...fds.list()].filter(
    (fd) => fds.kind(fd) === KIND.STREAM && (fds.get(fd, FD.MARKS) & MARK.BORROWED) === 0,
  );
  return own.map((fd) => fds.get(fd, FD.HOST));
}

/** Whether a descriptor is the rank's own file or directory of the host. */
function ownsFile(fds: DescriptorTable, fd: number): boolean {
  const kind = fds.get(fd, FD.KIND);
  return (kind === KIND.FILE || kind === KIND.DIR) && (fds.get(fd, FD.MARKS) & MARK.BORROWED) === 0;
}

/** Frees the entry, and closes what it holds of the host. The entry is free also when the host reports an error, which is thrown. */
export function closeEntry(fds: DescriptorTable, fd: number): void {
  const host = fds.get(fd, FD.HOST);
  const owned = ownsFile(fds, fd) && !fds.isShared(fd);
  if (owned) takeBack(host);
  fds.release(fd);
  if (owned) letGo(host);
}

/**
 * Closes all of the host that a rank holds: in its table, behind its maps, and in its hand. A rank that was ended in the middle
 * of a call may hold a descriptor in two of them. The FWK thread does this when nobody carries out a call of the rank any more.
 */
export function closeAll(fds: DescriptorTable): void {
  const hosts = new Set<number>();
  for (const fd of fds.list()) if (ownsFile(fds, fd)) hosts.add(fds.get(fd, FD.HOST));
  for (const words of [fds.maps, fds.hand]) for (const word of words) if (word !== 0) hosts.add(word - 1);
  fds.clear();
  for (const host of hosts) {
    try {
      letGo(host);
    } catch {
      // The host had an error to report about data of a file; nobody is left to hear it, and the descriptor is closed.
    }
  }
}

export const fdClose: Service = ({ args, fds, listings }) => {
  const fd = args[0]!;
  if (fds.kind(fd) === KIND.NONE) return ERRNO.EBADF;
  if (ownsStream(fds, fd)) return EVENT_LOOP;
  listings.delete(fd);
  closeEntry(fds, fd);
  return ERRNO.SUCCESS;
};

export const fdRenumber: Service = ({ args, fds, listings }) => {
  const [from, to] = args as unknown as [number, number];
  if (fds.kind(from) === KIND.NONE || fds.kind(to) === KIND.NONE) return ERRNO.EBADF;
  if (from === to) return ERRNO.SUCCESS;
  if (ownsStream(fds, to)) return EVENT_LOOP;
  listings.delete(from);
  listings.delete(to);
  try {
    closeEntry(fds, to);
  } finally {
    fds.move(from, to);
  }
  return ERRNO.SUCCESS;
};

/** dup and dup2 of POSIX: what the other number held is closed first. A descriptor or -errno. */
export const dup: Service = ({ args, fds, listings }) => {
  const [fd, wanted] = args as unknown as [number, number];
  if (fds.kind(fd) === KIND.NONE || wanted >= MAX_FDS) return -ERRNO.EBADF;
  if (fd === wanted) return fd;
  const to = wanted < 0 ? fds.free() : wanted;
  if (to < 0) return -ERRNO.EMFILE;
  if (fds.kind(to) !== KIND.NONE && ownsStream(fds, to)) return EVENT_LOOP;
  listings.delete(to);
  return duplicate(fds, fd, to);
};

/** Makes `to` the twin of `fd`: all is the same but that it is no preopen. */
export function duplicate(fds: DescriptorTable, fd: number, to: number): number {
  try {
    if (fds.kind(to) !== KIND.NONE) closeEntry(fds, to);
  } catch {
    // POSIX has no error for that here; the entry is free.
  }
  fds.copy(fd, to);
  fds.set(to, FD.PREOPEN, 0);
  return to;
}
