/** fd_close and fd_renumber. Objects of the main thread that belong to the rank are closed there. */
import { ERRNO } from '../../runtime/abi/errno.ts';
import { FD, KIND, MARK } from '../../runtime/abi/layout.ts';
import type { DescriptorTable } from '../../runtime/channel/descriptors.ts';
import { letGo } from '../machine/at.ts';
import { EVENT_LOOP, type Service } from './service.ts';

/** Whether closing a descriptor is work for the main thread. */
export function ownsStream(fds: DescriptorTable, fd: number): boolean {
  const kind = fds.get(fd, FD.KIND);
  return (kind === KIND.STREAM || kind === KIND.LISTENER) && (fds.get(fd, FD.MARKS) & MARK.BORROWED) === 0;
}

/** Frees the entry, and closes what it holds of the host. The entry is free also when the host reports an error, which is thrown. */
export function closeEntry(fds: DescriptorTable, fd: number): void {
  const kind = fds.get(fd, FD.KIND);
  const host = fds.get(fd, FD.HOST);
  fds.release(fd);
  if ((fds.get(fd, FD.MARKS) & MARK.BORROWED) !== 0) return;
  if (kind === KIND.FILE || kind === KIND.DIR) letGo(host);
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
