/** path_open. The host opens one name in a held directory, never follows a link, never blocks; what was opened is looked at afterwards. */
import { constants } from 'node:fs';
import { isatty } from 'node:tty';
import { ERRNO } from '../../runtime/abi/errno.ts';
import { FD, KIND, MARK } from '../../runtime/abi/layout.ts';
import { rightsOf } from '../../runtime/abi/rights.ts';
import { FDFLAG, FILETYPE, OFLAG, RIGHT } from '../../runtime/abi/wasi.ts';
import { letGo, modeOf, openAt } from '../machine/at.ts';
import { putDown } from '../machine/hand.ts';
import { directory } from './check.ts';
import { filetypeOf } from './filestat.ts';
import { follows, pathArg } from './paths.ts';
import { COUNTED, hasQuota, spend } from './quota.ts';
import { Refusal } from './refusal.ts';
import { NEVER_BLOCK, openFlags } from './reopen.ts';
import { type Walk, walk } from './sandbox/walk.ts';
import type { Caller, Service } from './service.ts';

const ALL_OFLAGS = OFLAG.CREAT | OFLAG.DIRECTORY | OFLAG.EXCL | OFLAG.TRUNC;
const ALL_FDFLAGS = FDFLAG.APPEND | FDFLAG.DSYNC | FDFLAG.NONBLOCK | FDFLAG.RSYNC | FDFLAG.SYNC;

const { O_CREAT, O_EXCL, O_TRUNC, O_DIRECTORY = 0, O_NOFOLLOW = 0 } = constants;

/** Rights that the directory needs for what the open flags do. */
function rightsFor(oflags: number): number {
  let rights: number = RIGHT.PATH_OPEN;
  if ((oflags & OFLAG.CREAT) !== 0) rights |= RIGHT.PATH_CREATE_FILE;
  if ((oflags & OFLAG.TRUNC) !== 0) rights |= RIGHT.PATH_FILESTAT_SET_SIZE;
  return rights;
}

function hostFlags(oflags: number, rights: number, fdflags: number): number {
  let flags = openFlags(rights, fdflags) | NEVER_BLOCK | O_NOFOLLOW;
  if ((oflags & OFLAG.CREAT) !== 0) flags |= O_CREAT;
  if ((oflags & OFLAG.EXCL) !== 0) flags |= O_EXCL;
  if ((oflags & OFLAG.TRUNC) !== 0) flags |= O_TRUNC;
  if ((oflags & OFLAG.DIRECTORY) !== 0) flags |= O_DIRECTORY;
  return flags;
}

/** Opens the last component; where it is a link, and may be followed, what that leads to. */
function openLast(way: Walk, flags: number, follow: boolean): number {
  for (;;) {
    const host = openAt(way.dir, way.name, flags);
    if (host >= 0) return host;
    const refusal = Refusal.of(host);
    // ENOTDIR is what Linux says of a link when a directory is asked for.
    if (!follow || (refusal.code !== 'ELOOP' && refusal.code !== 'ENOTDIR') || !way.follow()) throw refusal;
  }
}

/** Counts the file where it has to be made. */
function openCounted(caller: Caller, way: Walk, flags: number, follow: boolean): number {
  if ((flags & O_EXCL) === 0)
    try {
      return openLast(way, flags & ~O_CREAT, follow);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  spend(caller, COUNTED.FILES, 1);
  return openLast(way, flags, follow);
}

/**
 * Below a read-only preopen nothing is made, cut or written: EROFS, but a missing file is made by nobody and an existing one may
 * be opened.
 */
function openReadOnly(way: Walk, flags: number, follow: boolean): number {
  if ((flags & (constants.O_WRONLY | constants.O_RDWR | O_TRUNC)) !== 0) throw new Refusal('EROFS');
  if ((flags & O_CREAT) === 0) return openLast(way, flags, follow);
  try {
    const fd = openLast(way, flags & ~(O_CREAT | O_EXCL), follow);
    if ((flags & O_EXCL) === 0) return fd;
    letGo(fd);
    throw new Refusal('EEXIST');
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? new Refusal('EROFS') : error;
  }
}

/** Enters what was opened into the descriptor table. */
function enter(caller: Caller, fd: number, host: number, asked: number): void {
  const { args, fds } = caller;
  const filetype = filetypeOf(modeOf(host));
  const isDirectory = filetype === FILETYPE.DIRECTORY;
  const passed = fds.get(args[0]!, FD.INHERITING);
  let base = rightsOf(isDirectory, passed, asked);
  // A C library takes a character device that cannot be sought for a terminal.
  if (filetype === FILETYPE.CHARACTER_DEVICE && isatty(host)) base &= ~(RIGHT.FD_SEEK | RIGHT.FD_TELL);
  fds.open(fd, {
    kind: isDirectory ? KIND.DIR : KIND.FILE,
    host,
    filetype,
    flags: args[9]!,
    rights: base,
    inheriting: isDirectory ? passed : 0,
    preopen: 0,
    marks: fds.get(args[0]!, FD.MARKS) & MARK.READ_ONLY,
  });
  putDown(host);
}

export const pathOpen: Service = (caller) => {
  const { args, heap, fds } = caller;
  const oflags = args[4]!;
  const fdflags = args[9]!;
  const dir = directory(caller, args[0]!, rightsFor(oflags));
  const follow = follows(args[1]!);
  const path = pathArg(caller, 2);
  if (!heap.holds(args[10]!, 4)) return ERRNO.EFAULT;
  if ((oflags & ~ALL_OFLAGS) !== 0 || (fdflags & ~ALL_FDFLAGS) !== 0) return ERRNO.EINVAL;
  // What the directory does not pass on is no error to ask for: it is not given.
  const asked = args[5]! & fds.get(args[0]!, FD.INHERITING);
  if ((oflags & OFLAG.DIRECTORY) !== 0 && (asked & RIGHT.FD_WRITE) !== 0) return ERRNO.EISDIR;
  if ((oflags & OFLAG.DIRECTORY) !== 0 && (oflags & OFLAG.CREAT) !== 0) return ERRNO.EINVAL;
  const fd = fds.free();
  if (fd < 0) return ERRNO.EMFILE;
  const flags = hostFlags(oflags, asked, fdflags);
  const readOnly = (fds.get(args[0]!, FD.MARKS) & MARK.READ_ONLY) !== 0;
  walk(dir, path, 'lookup', (way) => {
    const host = readOnly
      ? openReadOnly(way, flags, follow)
      : (flags & O_CREAT) !== 0 && hasQuota(caller, COUNTED.FILES)
        ? openCounted(caller, way, flags, follow)
        : openLast(way, flags, follow);
    try {
      enter(caller, fd, host, asked);
    } catch (error) {
      letGo(host);
      throw error;
    }
  });
  heap.view.setUint32(args[10]! >>> 0, fd, true);
  return ERRNO.SUCCESS;
};
