/** fd_seek and fd_tell: the position of a file stands in its descriptor table entry (see FD.POSITION). */
import { fstatSync } from 'node:fs';
import { ERRNO } from '../../runtime/abi/errno.ts';
import { FD, KIND } from '../../runtime/abi/layout.ts';
import { RIGHT, WHENCE } from '../../runtime/abi/wasi.ts';
import { refuseSeek, seek, unstableWhence } from '../../runtime/channel/seek.ts';
import { refuseIo, seekable } from './check.ts';
import type { Caller, Service } from './service.ts';

function seekFile(caller: Caller, whence: number): number {
  const { args, fds } = caller;
  const fd = args[0]!;
  const errno = refuseIo(fds, fd, 0);
  if (errno !== ERRNO.SUCCESS) return errno;
  // Streams lack the rights too, but programs look for ESPIPE.
  if (fds.get(fd, FD.KIND) !== KIND.FILE || !seekable(fds, fd)) return ERRNO.ESPIPE;
  const refused = refuseSeek(caller, whence);
  if (refused !== ERRNO.SUCCESS) return refused;
  return seek(caller, whence, whence === WHENCE.END ? fstatSync(fds.get(fd, FD.HOST)).size : 0);
}

export const fdSeek: Service = (caller) => seekFile(caller, caller.args[3]!);

export const unstableFdSeek: Service = (caller) => seekFile(caller, unstableWhence(caller.args[3]!));

export const fdTell: Service = ({ args, heap, fds }) => {
  const fd = args[0]!;
  const errno = refuseIo(fds, fd, 0);
  if (errno !== ERRNO.SUCCESS) return errno;
  if (fds.get(fd, FD.KIND) !== KIND.FILE || !seekable(fds, fd)) return ERRNO.ESPIPE;
  if ((fds.get(fd, FD.RIGHTS) & RIGHT.FD_TELL) === 0) return ERRNO.ENOTCAPABLE;
  if (!heap.holds(args[1]!, 8)) return ERRNO.EFAULT;
  heap.setU64(args[1]!, fds.position(fd));
  return ERRNO.SUCCESS;
};
