/** What every service asks of a descriptor before it does anything. */
import { ERRNO } from '../../runtime/abi/errno.ts';
import { FD, KIND, MARK } from '../../runtime/abi/layout.ts';
import { FILETYPE } from '../../runtime/abi/wasi.ts';
import type { DescriptorTable } from '../../runtime/channel/descriptors.ts';
import { Refusal } from './refusal.ts';
import type { Caller } from './service.ts';

/** Errno for a descriptor that must be open, be no directory, and have the rights; SUCCESS when it does. Allocates nothing. */
export function refuseIo(fds: DescriptorTable, fd: number, rights: number): number {
  const kind = fds.kind(fd);
  if (kind === KIND.NONE) return ERRNO.EBADF;
  if (kind === KIND.DIR) return ERRNO.EISDIR;
  return (fds.get(fd, FD.RIGHTS) & rights) === rights ? ERRNO.SUCCESS : ERRNO.ENOTCAPABLE;
}

/** Errno for a descriptor that must be open, have an offset in the host, and have the rights. */
export function refuseAtOffset(fds: DescriptorTable, fd: number, rights: number): number {
  const kind = fds.kind(fd);
  if (kind !== KIND.FILE)
    return kind === KIND.NONE ? ERRNO.EBADF : kind === KIND.DIR ? ERRNO.EISDIR : ERRNO.ESPIPE;
  return (fds.get(fd, FD.RIGHTS) & rights) === rights ? ERRNO.SUCCESS : ERRNO.ENOTCAPABLE;
}

/** Errno for a descriptor that must be open and have the rights. */
export function refuse(fds: DescriptorTable, fd: number, rights: number): number {
  if (fds.kind(fd) === KIND.NONE) return ERRNO.EBADF;
  return (fds.get(fd, FD.RIGHTS) & rights) === rights ? ERRNO.SUCCESS : ERRNO.ENOTCAPABLE;
}

/** The host's descriptor of a directory of the caller that has the rights; throws otherwise. */
export function directory({ fds }: Caller, fd: number, rights: number): number {
  const kind = fds.kind(fd);
  if (kind === KIND.NONE) throw new Refusal('EBADF');
  if (kind !== KIND.DIR) throw new Refusal('ENOTDIR');
  if ((fds.get(fd, FD.RIGHTS) & rights) !== rights) throw new Refusal('ENOTCAPABLE');
  return fds.get(fd, FD.HOST);
}

/** Throws when nothing below this directory may be changed. */
export function writable({ fds }: Caller, fd: number): void {
  if ((fds.get(fd, FD.MARKS) & MARK.READ_ONLY) !== 0) throw new Refusal('EROFS');
}

/** Whether we keep the offset of an open FILE: it is of a kind that has one, and nobody else uses the host's descriptor. */
export function seekable(fds: DescriptorTable, fd: number): boolean {
  const type = fds.get(fd, FD.FILETYPE);
  return (
    fds.get(fd, FD.KIND) === KIND.FILE &&
    (type === FILETYPE.REGULAR_FILE || type === FILETYPE.BLOCK_DEVICE) &&
    (fds.get(fd, FD.MARKS) & MARK.BORROWED) === 0
  );
}
