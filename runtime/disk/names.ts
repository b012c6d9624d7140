/** Calls that look paths up on a RAM disk, make, remove, rename and read names; errors are those of Linux. */
import { ERRNO } from '../abi/errno.ts';
import { FD, KIND } from '../abi/layout.ts';
import { rightsOf } from '../abi/rights.ts';
import { FDFLAG, FILETYPE, LOOKUP_SYMLINK_FOLLOW, OFLAG, RIGHT, SIZEOF } from '../abi/wasi.ts';
import { sizeOf } from './data.ts';
import type { Disk } from './disk.ts';
import { hostOf, refuseTimes, setTimes, storeStat, UNSTABLE_STAT } from './files.ts';
import { BLOCK_BYTES, ENTRY, FIRST_COOKIE, NODE } from './layout.ts';
import type { DiskCall, DiskRank } from './rank.ts';

/** A new name for a new node in the directory of the walk. */
function enterNew({ walk }: DiskRank, disk: Disk, type: number): number {
  if (disk.isGone(walk.dir)) return ERRNO.ENOENT;
  const node = disk.make(type);
  if (node === 0) return ERRNO.ENOSPC;
  if (disk.enter(walk.dir, walk.bytes, walk.from, walk.length, node)) {
    walk.node = node;
    return ERRNO.SUCCESS;
  }
  disk.reap(node);
  return ERRNO.ENOSPC;
}

export const pathCreateDirectory: DiskCall = (rank, disk) => {
  const fd = rank.args[0]!;
  const errno = rank.refuseDirectory(fd, RIGHT.PATH_CREATE_DIRECTORY) || rank.find(disk, fd, 1, false, false);
  if (errno !== ERRNO.SUCCESS) return errno;
  return rank.walk.node !== 0 ? ERRNO.EEXIST : enterNew(rank, disk, FILETYPE.DIRECTORY);
};

export const pathRemoveDirectory: DiskCall = (rank, disk) => {
  const { walk } = rank;
  const fd = rank.args[0]!;
  const errno = rank.refuseDirectory(fd, RIGHT.PATH_REMOVE_DIRECTORY) || rank.find(disk, fd, 1, false, false);
  if (errno !== ERRNO.SUCCESS) return errno;
  if (walk.length === 0) return ERRNO.EINVAL;
  if (walk.node === 0) return ERRNO.ENOENT;
  if (!disk.isDirectory(walk.node)) return ERRNO.ENOTDIR;
  if (!disk.isEmpty(walk.node)) return ERRNO.ENOTEMPTY;
  disk.leave(walk.entry);
  disk.orphan(walk.node);
  disk.reap(walk.node);
  return ERRNO.SUCCESS;
};

export const pathUnlinkFile: DiskCall = (rank, disk) => {
  const { walk } = rank;
  const fd = rank.args[0]!;
  const errno = rank.refuseDirectory(fd, RIGHT.PATH_UNLINK_FILE) || rank.find(disk, fd, 1, false, false);
  if (errno !== ERRNO.SUCCESS) return errno;
  if (walk.node === 0) return ERRNO.ENOENT;
  if (disk.isDirectory(walk.node)) return ERRNO.EISDIR;
  if (walk.slash) return ERRNO.ENOTDIR;
  disk.leave(walk.entry);
  disk.reap(walk.node);
  return ERRNO.SUCCESS;
};

export const pathSymlink: DiskCall = (rank, disk) => {
  const { args, heap, walk } = rank;
  const errno = rank.refuseDirectory(args[2]!, RIGHT.PATH_SYMLINK) || rank.path(0);
  if (errno !== ERRNO.SUCCESS) return errno;
  const target = heap.copyOut(args[0]!, args[1]! >>> 0);
  if (target[0] === 0x2f) return rank.path(3) || ERRNO.EPERM;
  const found = rank.find(disk, args[2]!, 3, false, false);
  if (found !== ERRNO.SUCCESS) return found;
  if (walk.node !== 0)
    return walk.slash && disk.typeOf(walk.node) === FILETYPE.REGULAR_FILE ? ERRNO.ENOTDIR : ERRNO.EEXIST;
  if (walk.slash) return ERRNO.ENOENT;
  if (disk.isGone(walk.dir)) return ERRNO.ENOENT;
  const node = disk.make(FILETYPE.SYMBOLIC_LINK);
  if (node === 0) return ERRNO.ENOSPC;
  if (disk.setTarget(node, target) && disk.enter(walk.dir, walk.bytes, walk.from, walk.length, node))
    return ERRNO.SUCCESS;
  disk.reap(node);
  return ERRNO.ENOSPC;
};

export const pathReadlink: DiskCall = (rank, disk) => {
  const { args, heap, walk } = rank;
  const errno = rank.refuseDirectory(args[0]!, RIGHT.PATH_READLINK) || rank.path(1);
  if (errno !== ERRNO.SUCCESS) return errno;
  if (!heap.holds(args[3]!, args[4]!) || !heap.holds(args[5]!, 4)) return ERRNO.EFAULT;
  const found = rank.find(disk, args[0]!, 1, true, false);
  if (found !== ERRNO.SUCCESS) return found;
  if (walk.node === 0) return ERRNO.ENOENT;
  if (disk.typeOf(walk.node) !== FILETYPE.SYMBOLIC_LINK) return ERRNO.EINVAL;
  const used = Math.min(sizeOf(disk, walk.node), args[4]! >>> 0);
  const from = disk.words[walk.node + NODE.DIRECT]! * BLOCK_BYTES;
  for (let i = 0, to = args[3]! >>> 0; i < used; i++) heap.u8[to + i] = disk.u8[from + i]!;
  heap.view.setUint32(args[5]! >>> 0, used, true);
  return ERRNO.SUCCESS;
};

/** Of two paths on one disk. */
export const pathLink: DiskCall = (rank, disk) => {
  const { args, walk } = rank;
  const follow = (args[1]! & LOOKUP_SYMLINK_FOLLOW) !== 0;
  const errno =
    rank.refuseDirectory(args[0]!, RIGHT.PATH_LINK_SOURCE) ||
    rank.refuseDirectory(args[4]!, RIGHT.PATH_LINK_TARGET) ||
    rank.refuseLookup(args[1]!) ||
    rank.path(5) ||
    rank.find(disk, args[0]!, 2, true, follow);
  if (errno !== ERRNO.SUCCESS) return errno;
  const source = walk.node;
  if (source === 0 && follow) return ERRNO.ENOENT;
  const found = rank.find(disk, args[4]!, 5, false, false);
  if (found !== ERRNO.SUCCESS) return found;
  if (source === 0) return ERRNO.ENOENT;
  if (walk.node !== 0) return ERRNO.EEXIST;
  if (walk.slash) return ERRNO.ENOENT;
  if (disk.isDirectory(source)) return ERRNO.EPERM;
  if (disk.isGone(walk.dir)) return ERRNO.ENOENT;
  return disk.enter(walk.dir, walk.bytes, walk.from, walk.length, source) ? ERRNO.SUCCESS : ERRNO.ENOSPC;
};

/** Of two paths on one disk. The new name is there before the old one goes. */
export const pathRename: DiskCall = (rank, disk) => {
  const { args, walk } = rank;
  const errno =
    rank.refuseDirectory(args[0]!, RIGHT.PATH_RENAME_SOURCE) ||
    rank.refuseDirectory(args[3]!, RIGHT.PATH_RENAME_TARGET) ||
    rank.path(1) ||
    rank.path(4) ||
    rank.find(disk, args[0]!, 1, false, false);
  if (errno !== ERRNO.SUCCESS) return errno;
  const { node: source, entry, slash, length } = walk;
  const found = rank.find(disk, args[3]!, 4, false, false);
  if (found !== ERRNO.SUCCESS) return found;
  if (length === 0 || walk.length === 0) return ERRNO.EBUSY;
  if (source === 0) return ERRNO.ENOENT;
  const isDirectory = disk.isDirectory(source);
  if (!isDirectory && (slash || walk.slash)) return ERRNO.ENOTDIR;
  if (isDirectory && disk.contains(source, walk.dir)) return ERRNO.EINVAL;
  const target = walk.node;
  if (target !== 0) return replace(disk, source, entry, target, walk.entry);
  if (disk.isGone(walk.dir)) return ERRNO.ENOENT;
  if (!disk.enter(walk.dir, walk.bytes, walk.from, walk.length, source)) return ERRNO.ENOSPC;
  disk.leave(entry);
  return ERRNO.SUCCESS;
};

function replace(disk: Disk, source: number, from: number, target: number, to: number): number {
  if (source === target) return ERRNO.SUCCESS;
  if (disk.isDirectory(target)) {
    if (disk.contains(target, disk.words[from + ENTRY.DIR]!)) return ERRNO.ENOTEMPTY;
    if (!disk.isDirectory(source)) return ERRNO.EISDIR;
    if (!disk.isEmpty(target)) return ERRNO.ENOTEMPTY;
  } else if (disk.isDirectory(source)) return ERRNO.ENOTDIR;
  disk.replace(to, source);
  disk.leave(from);
  disk.reap(target);
  return ERRNO.SUCCESS;
}

function filestat(rank: DiskRank, disk: Disk, bytes: number): number {
  const { args, heap, walk } = rank;
  const errno =
    rank.refuseDirectory(args[0]!, RIGHT.PATH_FILESTAT_GET) || rank.refuseLookup(args[1]!) || rank.path(2);
  if (errno !== ERRNO.SUCCESS) return errno;
  if (!heap.holds(args[4]!, bytes)) return ERRNO.EFAULT;
  const found = rank.find(disk, args[0]!, 2, true, (args[1]! & LOOKUP_SYMLINK_FOLLOW) !== 0);
  if (found !== ERRNO.SUCCESS) return found;
  if (walk.node === 0) return ERRNO.ENOENT;
  storeStat(rank, disk, walk.node, args[4]!, bytes);
  return ERRNO.SUCCESS;
}

export const pathFilestatGet: DiskCall = (rank, disk) => filestat(rank, disk, SIZEOF.FILESTAT);
export const unstablePathFilestatGet: DiskCall = (rank, disk) => filestat(rank, disk, UNSTABLE_STAT);

export const pathFilestatSetTimes: DiskCall = (rank, disk) => {
  const { args, walk } = rank;
  const errno =
    rank.refuseDirectory(args[0]!, RIGHT.PATH_FILESTAT_SET_TIMES) ||
    rank.refuseLookup(args[1]!) ||
    rank.path(2) ||
    refuseTimes(args[8]!) ||
    rank.find(disk, args[0]!, 2, true, (args[1]! & LOOKUP_SYMLINK_FOLLOW) !== 0);
  if (errno !== ERRNO.SUCCESS) return errno;
  if (walk.node === 0) return ERRNO.ENOENT;
  setTimes(rank, disk, walk.node, 4);
  return ERRNO.SUCCESS;
};

const ALL_OFLAGS = OFLAG.CREAT | OFLAG.DIRECTORY | OFLAG.EXCL | OFLAG.TRUNC;
const ALL_FDFLAGS = FDFLAG.APPEND | FDFLAG.DSYNC | FDFLAG.NONBLOCK | FDFLAG.RSYNC | FDFLAG.SYNC;

/** Errno of a file that is there. */
function refuseOpen(disk: Disk, node: number, oflags: number, writes: boolean): number {
  const type = disk.typeOf(node);
  if ((oflags & OFLAG.CREAT) !== 0 && (oflags & OFLAG.EXCL) !== 0) return ERRNO.EEXIST;
  if (type === FILETYPE.SYMBOLIC_LINK) return (oflags & OFLAG.DIRECTORY) !== 0 ? ERRNO.ENOTDIR : ERRNO.ELOOP;
  if (type !== FILETYPE.DIRECTORY) return (oflags & OFLAG.DIRECTORY) !== 0 ? ERRNO.ENOTDIR : ERRNO.SUCCESS;
  return writes || (oflags & (OFLAG.CREAT | OFLAG.TRUNC)) !== 0 ? ERRNO.EISDIR : ERRNO.SUCCESS;
}

export const pathOpen: DiskCall = (rank, disk) => {
  const { args, heap, fds, walk } = rank;
  const [dir, oflags, fdflags] = [args[0]!, args[4]!, args[9]!];
  const needed =
    RIGHT.PATH_OPEN |
    ((oflags & OFLAG.CREAT) !== 0 ? RIGHT.PATH_CREATE_FILE : 0) |
    ((oflags & OFLAG.TRUNC) !== 0 ? RIGHT.PATH_FILESTAT_SET_SIZE : 0);
  const errno = rank.refuseDirectory(dir, needed) || rank.refuseLookup(args[1]!) || rank.path(2);
  if (errno !== ERRNO.SUCCESS) return errno;
  if (!heap.holds(args[10]!, 4)) return ERRNO.EFAULT;
  if ((oflags & ~ALL_OFLAGS) !== 0 || (fdflags & ~ALL_FDFLAGS) !== 0) return ERRNO.EINVAL;
  const passed = fds.get(dir, FD.INHERITING);
  const asked = args[5]! & passed;
  const writes = (asked & RIGHT.FD_WRITE) !== 0;
  if ((oflags & OFLAG.DIRECTORY) !== 0 && writes) return ERRNO.EISDIR;
  if ((oflags & OFLAG.DIRECTORY) !== 0 && (oflags & OFLAG.CREAT) !== 0) return ERRNO.EINVAL;
  const fd = fds.free();
  if (fd < 0) return ERRNO.EMFILE;
  const follow =
    (args[1]! & LOOKUP_SYMLINK_FOLLOW) !== 0 && ((oflags & OFLAG.CREAT) === 0 || (oflags & OFLAG.EXCL) === 0);
  const found = rank.find(disk, dir, 2, true, follow);
  if (found !== ERRNO.SUCCESS) return found;
  const made = walk.node === 0;
  if (made && (oflags & OFLAG.CREAT) === 0) return ERRNO.ENOENT;
  const refused = made
    ? enterNew(rank, disk, FILETYPE.REGULAR_FILE)
    : refuseOpen(disk, walk.node, oflags, writes);
  if (refused !== ERRNO.SUCCESS) return refused;
  const { node } = walk;
  const isDirectory = disk.isDirectory(node);
  if (!made && (oflags & OFLAG.TRUNC) !== 0) disk.resize(node, 0);
  fds.enter(
    fd,
    KIND.DISK,
    hostOf(rank.take(rank.diskAt(dir), node)),
    isDirectory ? FILETYPE.DIRECTORY : FILETYPE.REGULAR_FILE,
    fdflags,
    rightsOf(isDirectory, passed, asked),
    isDirectory ? passed : 0,
  );
  heap.view.setUint32(args[10]! >>> 0, fd, true);
  return ERRNO.SUCCESS;
};

const header = new DataView(new ArrayBuffer(SIZEOF.DIRENT));
const headerBytes = new Uint8Array(header.buffer);

/** Stores as much of an entry as there is room for; returns where it ends. */
function storeEntry(
  u8: Uint8Array,
  at: number,
  end: number,
  next: number,
  node: number,
  type: number,
  name: Uint8Array,
  from: number,
  length: number,
): number {
  header.setUint32(0, next, true);
  header.setUint32(8, node, true);
  header.setUint32(16, length, true);
  headerBytes[20] = type;
  for (let i = 0; i < SIZEOF.DIRENT && at < end; i++) u8[at++] = headerBytes[i]!;
  for (let i = 0; i < length && at < end; i++) u8[at++] = name[from + i]!;
  return at;
}

const DOTS = Uint8Array.of(0x2e, 0x2e);

/** '.' and '..' have cookies 0 and 1, and the directory itself for what is above, as everywhere in the sandbox. */
export const fdReaddir: DiskCall = (rank, disk) => {
  const { args, heap } = rank;
  const errno = rank.refuseDirectory(args[0]!, RIGHT.FD_READDIR);
  if (errno !== ERRNO.SUCCESS) return errno;
  if (!heap.holds(args[1]!, args[2]!) || !heap.holds(args[5]!, 4)) return ERRNO.EFAULT;
  const { words, u8 } = disk;
  const dir = rank.node(args[0]!);
  const handle = rank.handle(args[0]!);
  const start = args[1]! >>> 0;
  const end = start + (args[2]! >>> 0);
  let cookie = Math.min(rank.i64(3), 2 ** 31 - 1);
  let at = start;
  for (; cookie >= 0 && cookie < FIRST_COOKIE && at < end; cookie++)
    at = storeEntry(heap.u8, at, end, cookie + 1, dir, FILETYPE.DIRECTORY, DOTS, 0, cookie + 1);
  let entry = cookie < FIRST_COOKIE ? 0 : disk.entryFrom(dir, cookie, rank.hintOf[handle]!);
  for (; entry !== 0 && at < end; entry = words[entry + ENTRY.NEXT]!) {
    const node = words[entry + ENTRY.NODE]!;
    const name = (entry + ENTRY.NAME) * 4;
    const next = words[entry + ENTRY.COOKIE]! + 1;
    at = storeEntry(heap.u8, at, end, next, node, disk.typeOf(node), u8, name, words[entry + ENTRY.LENGTH]!);
    // The last one may have been cut, and is asked for again by the cookie of the one before.
    if (at < end) rank.hintOf[handle] = entry;
  }
  heap.view.setUint32(args[5]! >>> 0, at - start, true);
  return ERRNO.SUCCESS;
};
