/** fd_seek and fd_tell: the position of a file stands in its descriptor table entry (see FD.POSITION). */
import { fstatSync } from 'node:fs';
import { ERRNO } from '../../runtime/abi/errno.ts';
import { FD, KIND } from '../../runtime/abi/layout.ts';
import { RIGHT, WHENCE } from '../../runtime/abi/wasi.ts';
import { refuseIo, seekable } from './check.ts';
import type { Caller, Service } from './service.ts';

function seek(caller: Caller, whence: number): number {
  const { args, heap, fds } = caller;
  const fd = args[0]!;
  const offset = caller.i64(1);
  const tells = whence === WHENCE.CUR && offset === 0;
  const errno = refuseIo(fds, fd, 0);
  if (errno !== ERRNO.SUCCESS) return errno;
  // Streams lack the rights too, but programs look for ESPIPE.
  if (fds.get(fd, FD.KIND) !== KIND.FILE || !seekable(fds, fd)) return ERRNO.ESPIPE;
  const rights = fds.get(fd, FD.RIGHTS);
  if ((rights & RIGHT.FD_SEEK) === 0 && !(tells && (rights & RIGHT.FD_TELL) !== 0)) return ERRNO.ENOTCAPABLE;
  if (!heap.holds(args[4]!, 8)) return ERRNO.EFAULT;
  let from = 0;
  if (whence === WHENCE.CUR) from = fds.position(fd);
  else if (whence === WHENCE.END) from = fstatSync(fds.get(fd, FD.HOST)).size;
  else if (whence !== WHENCE.SET) return ERRNO.EINVAL;
  const position = from + offset;
  if (position < 0 || !Number.isSafeInteger(position)) return ERRNO.EINVAL;
  fds.setPosition(fd, position);
  heap.setU64(args[4]!, position);
  return ERRNO.SUCCESS;
}

export const fdSeek: Service = (caller) => seek(caller, caller.args[3]!);

/** WHENCE of snapshot 0, by its number. */
const UNSTABLE_WHENCE = [WHENCE.CUR, WHENCE.END, WHENCE.SET] as const;

export const unstableFdSeek: Service = (caller) => seek(caller, UNSTABLE_WHENCE[caller.args[3]!] ?? -1);

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
