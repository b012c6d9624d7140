/**
 * fd_filestat_set_times and path_filestat_set_times are checked here; the C library of the host sets them, on the main thread, to
 * the nanosecond.
 */
import { ERRNO } from '../../runtime/abi/errno.ts';
import { FD, KIND } from '../../runtime/abi/layout.ts';
import { FSTFLAG, RIGHT } from '../../runtime/abi/wasi.ts';
import { directory, refuse, writable } from './check.ts';
import { follows, pathArg } from './paths.ts';
import { Refusal } from './refusal.ts';
import { EVENT_LOOP, type Service } from './service.ts';

const { ATIM, ATIM_NOW, MTIM, MTIM_NOW } = FSTFLAG;

/** Throws EINVAL for flags that WASI does not know, and for a time that is given and also to be now. */
function check(flags: number): void {
  const unknown = (flags & ~(ATIM | ATIM_NOW | MTIM | MTIM_NOW)) !== 0;
  const both = (a: number): boolean => (flags & a) === a;
  if (unknown || both(ATIM | ATIM_NOW) || both(MTIM | MTIM_NOW)) throw new Refusal('EINVAL');
}

export const fdFilestatSetTimes: Service = (caller) => {
  const { args, fds } = caller;
  const fd = args[0]!;
  const errno = refuse(fds, fd, RIGHT.FD_FILESTAT_SET_TIMES);
  if (errno !== ERRNO.SUCCESS) return errno;
  check(args[5]!);
  writable(caller, fd);
  const kind = fds.get(fd, FD.KIND);
  return kind === KIND.FILE || kind === KIND.DIR ? EVENT_LOOP : ERRNO.EINVAL;
};

export const pathFilestatSetTimes: Service = (caller) => {
  const { args } = caller;
  directory(caller, args[0]!, RIGHT.PATH_FILESTAT_SET_TIMES);
  follows(args[1]!);
  pathArg(caller, 2);
  check(args[8]!);
  writable(caller, args[0]!);
  return EVENT_LOOP;
};
