/** What can be done to an open file besides reading, writing and seeking. */
import { fdatasyncSync, fsyncSync, ftruncateSync } from 'node:fs';
import { ERRNO } from '../../runtime/abi/errno.ts';
import { FD, KIND } from '../../runtime/abi/layout.ts';
import { FDFLAG, RIGHT } from '../../runtime/abi/wasi.ts';
import { letGo } from '../machine/at.ts';
import { putDown, takeBack } from '../machine/hand.ts';
import { refuse, refuseAtOffset, refuseIo, seekable } from './check.ts';
import { COUNTED, spend } from './quota.ts';
import { openFlags, reopen } from './reopen.ts';
import { type Caller, EVENT_LOOP, type Service } from './service.ts';

function sync({ args, fds }: Caller, right: number, bring: (host: number) => void): number {
  const fd = args[0]!;
  const errno = refuse(fds, fd, right);
  if (errno !== ERRNO.SUCCESS) return errno;
  const kind = fds.get(fd, FD.KIND);
  if (kind !== KIND.FILE && kind !== KIND.DIR) return ERRNO.EINVAL;
  bring(fds.get(fd, FD.HOST));
  return ERRNO.SUCCESS;
}

export const fdSync: Service = (caller) => sync(caller, RIGHT.FD_SYNC, fsyncSync);
export const fdDatasync: Service = (caller) => sync(caller, RIGHT.FD_DATASYNC, fdatasyncSync);

const MAX_ADVICE = 5;

export const fdAdvise: Service = (caller) => {
  const { args, fds } = caller;
  const errno = refuseAtOffset(fds, args[0]!, RIGHT.FD_ADVISE);
  if (errno !== ERRNO.SUCCESS) return errno;
  return args[5]! >>> 0 > MAX_ADVICE || caller.i64(1) < 0 || caller.i64(3) < 0 ? ERRNO.EINVAL : ERRNO.SUCCESS;
};

/** The C library of the host allocates, on the main thread. */
export const fdAllocate: Service = (caller) => {
  const { args, fds } = caller;
  const errno = refuseAtOffset(fds, args[0]!, RIGHT.FD_ALLOCATE);
  if (errno !== ERRNO.SUCCESS) return errno;
  const offset = caller.i64(1);
  const bytes = caller.i64(3);
  if (offset < 0 || bytes <= 0) return ERRNO.EINVAL;
  if (!Number.isSafeInteger(offset + bytes)) return ERRNO.EFBIG;
  spend(caller, COUNTED.WRITTEN, bytes);
  return EVENT_LOOP;
};

export const fdFilestatSetSize: Service = (caller) => {
  const { args, fds } = caller;
  const errno = refuseIo(fds, args[0]!, RIGHT.FD_FILESTAT_SET_SIZE);
  if (errno !== ERRNO.SUCCESS) return errno;
  const bytes = caller.i64(1);
  if (fds.get(args[0]!, FD.KIND) !== KIND.FILE || bytes < 0) return ERRNO.EINVAL;
  if (!Number.isSafeInteger(bytes)) return ERRNO.EFBIG;
  ftruncateSync(fds.get(args[0]!, FD.HOST), bytes);
  return ERRNO.SUCCESS;
};

const ALL_FLAGS = FDFLAG.APPEND | FDFLAG.DSYNC | FDFLAG.NONBLOCK | FDFLAG.RSYNC | FDFLAG.SYNC;

/** NONBLOCK is ours to keep; for the others the host has to open the file anew. */
export const fdFdstatSetFlags: Service = ({ args, fds }) => {
  const fd = args[0]!;
  const flags = args[1]!;
  const errno = refuse(fds, fd, RIGHT.FD_FDSTAT_SET_FLAGS);
  if (errno !== ERRNO.SUCCESS) return errno;
  if ((flags & ~ALL_FLAGS) !== 0) return ERRNO.EINVAL;
  const changed = (flags ^ fds.get(fd, FD.FLAGS)) & ~FDFLAG.NONBLOCK;
  if (changed !== 0 && fds.get(fd, FD.KIND) === KIND.FILE && seekable(fds, fd)) {
    const before = fds.get(fd, FD.HOST);
    const after = reopen(before, openFlags(fds.get(fd, FD.RIGHTS), flags));
    takeBack(before);
    fds.setAll(fd, FD.HOST, after);
    putDown(after);
    letGo(before);
  }
  fds.setAll(fd, FD.FLAGS, flags);
  return ERRNO.SUCCESS;
};
