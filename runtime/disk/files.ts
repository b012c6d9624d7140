/** Calls on open files of a RAM disk: reading and writing, position, size and times, maps. */
import { ERRNO } from '../abi/errno.ts';
import { FD } from '../abi/layout.ts';
import { MAX_MAPS } from '../abi/limits.ts';
import { HELD } from '../abi/syscalls.ts';
import { FDFLAG, FILETYPE, FSTFLAG, RIGHT, SIZEOF, WHENCE } from '../abi/wasi.ts';
import { refuseSeek, seek, unstableWhence } from '../channel/seek.ts';
import { readData, reserveData, sizeOf, writeData } from './data.ts';
import { type Disk, TIMES } from './disk.ts';
import { MAX_FILE, NODE } from './layout.ts';
import { type DiskCall, type DiskRank, HANDLE_BASE } from './rank.ts';

/** `st_dev` of the first disk. */
const DEVICE = 0x6c776b00;

function read(rank: DiskRank, disk: Disk, position: number): number {
  const { args, heap } = rank;
  const node = rank.node(args[0]!);
  const peer = rank.peers[rank.diskAt(args[0]!)]!;
  let total = 0;
  for (let i = 0, at = args[1]! >>> 0; i < args[2]!; i++, at += SIZEOF.IOVEC) {
    const length = heap.view.getUint32(at + 4, true);
    const moved = readData(disk, node, position + total, heap.view.getUint32(at, true), length, peer);
    total += moved;
    if (moved < length) break;
  }
  return total;
}

/** Bytes written, or -errno. */
function write(rank: DiskRank, disk: Disk, position: number, bytes: number): number {
  const { args, heap } = rank;
  if (position + bytes > MAX_FILE) return -ERRNO.EFBIG;
  const node = rank.node(args[0]!);
  const peer = rank.peers[rank.diskAt(args[0]!)]!;
  let total = 0;
  for (let i = 0, at = args[1]! >>> 0; i < args[2]!; i++, at += SIZEOF.IOVEC) {
    const length = heap.view.getUint32(at + 4, true);
    const moved = writeData(disk, node, position + total, heap.view.getUint32(at, true), length, peer);
    total += moved;
    if (moved < length) break;
  }
  if (total > 0) disk.touch(node, TIMES.MTIM);
  return total === 0 && bytes > 0 ? -ERRNO.ENOSPC : total;
}

export const fdRead: DiskCall = (rank, disk) => {
  const { args, heap, fds } = rank;
  const fd = args[0]!;
  const errno =
    rank.refuseFile(fd, RIGHT.FD_READ) || rank.refuseIovs(heap.iovBytes(args[1]!, args[2]!), args[3]!);
  if (errno !== ERRNO.SUCCESS) return errno;
  const position = fds.position(fd);
  const bytes = read(rank, disk, position);
  fds.setPosition(fd, position + bytes);
  heap.view.setUint32(args[3]! >>> 0, bytes, true);
  return ERRNO.SUCCESS;
};

export const fdPread: DiskCall = (rank, disk) => {
  const { args, heap } = rank;
  const errno =
    rank.refuseFile(args[0]!, RIGHT.FD_READ | RIGHT.FD_SEEK) ||
    rank.refuseIovs(heap.iovBytes(args[1]!, args[2]!), args[5]!);
  if (errno !== ERRNO.SUCCESS) return errno;
  const offset = rank.i64(3);
  if (offset < 0 || !Number.isSafeInteger(offset)) return ERRNO.EINVAL;
  heap.view.setUint32(args[5]! >>> 0, read(rank, disk, offset), true);
  return ERRNO.SUCCESS;
};

export const fdWrite: DiskCall = (rank, disk) => {
  const { args, heap, fds } = rank;
  const fd = args[0]!;
  const bytes = heap.iovBytes(args[1]!, args[2]!);
  const errno = rank.refuseFile(fd, RIGHT.FD_WRITE) || rank.refuseIovs(bytes, args[3]!);
  if (errno !== ERRNO.SUCCESS) return errno;
  const appends = (fds.get(fd, FD.FLAGS) & FDFLAG.APPEND) !== 0;
  const position = appends ? sizeOf(disk, rank.node(fd)) : fds.position(fd);
  const written = write(rank, disk, position, bytes);
  if (written < 0) return -written;
  fds.setPosition(fd, position + written);
  heap.view.setUint32(args[3]! >>> 0, written, true);
  return ERRNO.SUCCESS;
};

export const fdPwrite: DiskCall = (rank, disk) => {
  const { args, heap } = rank;
  const bytes = heap.iovBytes(args[1]!, args[2]!);
  const errno = rank.refuseFile(args[0]!, RIGHT.FD_WRITE | RIGHT.FD_SEEK) || rank.refuseIovs(bytes, args[5]!);
  if (errno !== ERRNO.SUCCESS) return errno;
  const offset = rank.i64(3);
  if (offset < 0 || !Number.isSafeInteger(offset)) return ERRNO.EINVAL;
  const written = write(rank, disk, offset, bytes);
  if (written < 0) return -written;
  heap.view.setUint32(args[5]! >>> 0, written, true);
  return ERRNO.SUCCESS;
};

function seekFile(rank: DiskRank, disk: Disk, whence: number): number {
  const fd = rank.args[0]!;
  if (rank.isDirectory(fd)) return ERRNO.EISDIR;
  const refused = refuseSeek(rank, whence);
  if (refused !== ERRNO.SUCCESS) return refused;
  return seek(rank, whence, whence === WHENCE.END ? sizeOf(disk, rank.node(fd)) : 0);
}

export const fdSeek: DiskCall = (rank, disk) => seekFile(rank, disk, rank.args[3]!);

export const unstableFdSeek: DiskCall = (rank, disk) => seekFile(rank, disk, unstableWhence(rank.args[3]!));

export const fdTell: DiskCall = ({ args, heap, fds }) => {
  const fd = args[0]!;
  if (fds.get(fd, FD.FILETYPE) === FILETYPE.DIRECTORY) return ERRNO.EISDIR;
  if ((fds.get(fd, FD.RIGHTS) & RIGHT.FD_TELL) === 0) return ERRNO.ENOTCAPABLE;
  if (!heap.holds(args[1]!, 8)) return ERRNO.EFAULT;
  heap.setU64(args[1]!, fds.position(fd));
  return ERRNO.SUCCESS;
};

/** Stores what is known of a node: in preview 1 of 64 bytes, in snapshot 0, whose number of links has 32 bits, of 56. */
export function storeStat(rank: DiskRank, disk: Disk, node: number, pointer: number, bytes: number): void {
  const { view, u8 } = rank.heap;
  const { words } = disk;
  const at = pointer >>> 0;
  u8.fill(0, at, at + bytes);
  view.setUint32(at, DEVICE + rank.disks.indexOf(disk), true);
  view.setUint32(at + 8, node, true);
  u8[at + 16] = disk.typeOf(node);
  view.setUint32(at + (bytes === SIZEOF.FILESTAT ? 24 : 20), words[node + NODE.LINKS]!, true);
  const rest = at + bytes - 32;
  const size = sizeOf(disk, node);
  view.setUint32(rest, size, true);
  view.setUint32(rest + 4, Math.floor(size / 4294967296), true);
  for (let i = 0; i < 6; i++) view.setUint32(rest + 8 + 4 * i, words[node + NODE.ATIM + i]!, true);
}

/** Bytes of a filestat of snapshot 0. */
export const UNSTABLE_STAT = 56;

function filestat(rank: DiskRank, disk: Disk, bytes: number): number {
  const { args, heap } = rank;
  const errno = rank.refuse(args[0]!, RIGHT.FD_FILESTAT_GET);
  if (errno !== ERRNO.SUCCESS) return errno;
  if (!heap.holds(args[1]!, bytes)) return ERRNO.EFAULT;
  storeStat(rank, disk, rank.node(args[0]!), args[1]!, bytes);
  return ERRNO.SUCCESS;
}

export const fdFilestatGet: DiskCall = (rank, disk) => filestat(rank, disk, SIZEOF.FILESTAT);
export const unstableFdFilestatGet: DiskCall = (rank, disk) => filestat(rank, disk, UNSTABLE_STAT);

export const fdFilestatSetSize: DiskCall = (rank, disk) => {
  const errno = rank.refuseFile(rank.args[0]!, RIGHT.FD_FILESTAT_SET_SIZE);
  if (errno !== ERRNO.SUCCESS) return errno;
  const bytes = rank.i64(1);
  if (bytes < 0) return ERRNO.EINVAL;
  if (bytes > MAX_FILE) return ERRNO.EFBIG;
  disk.resize(rank.node(rank.args[0]!), bytes);
  return ERRNO.SUCCESS;
};

export const fdAllocate: DiskCall = (rank, disk) => {
  const errno = rank.refuseFile(rank.args[0]!, RIGHT.FD_ALLOCATE);
  if (errno !== ERRNO.SUCCESS) return errno;
  const offset = rank.i64(1);
  const bytes = rank.i64(3);
  if (offset < 0 || bytes <= 0) return ERRNO.EINVAL;
  if (offset + bytes > MAX_FILE) return ERRNO.EFBIG;
  const node = rank.node(rank.args[0]!);
  if (!reserveData(disk, node, offset, offset + bytes)) return ERRNO.ENOSPC;
  if (offset + bytes > sizeOf(disk, node)) disk.resize(node, offset + bytes);
  return ERRNO.SUCCESS;
};

const MAX_ADVICE = 5;

export const fdAdvise: DiskCall = (rank) => {
  const errno = rank.refuseFile(rank.args[0]!, RIGHT.FD_ADVISE);
  if (errno !== ERRNO.SUCCESS) return errno;
  return rank.args[5]! >>> 0 > MAX_ADVICE || rank.i64(1) < 0 || rank.i64(3) < 0
    ? ERRNO.EINVAL
    : ERRNO.SUCCESS;
};

export const fdSync: DiskCall = (rank) => rank.refuse(rank.args[0]!, RIGHT.FD_SYNC);
export const fdDatasync: DiskCall = (rank) => rank.refuse(rank.args[0]!, RIGHT.FD_DATASYNC);

const ALL_FLAGS = FDFLAG.APPEND | FDFLAG.DSYNC | FDFLAG.NONBLOCK | FDFLAG.RSYNC | FDFLAG.SYNC;

export const fdFdstatSetFlags: DiskCall = ({ args, fds }) => {
  const [fd, flags] = [args[0]!, args[1]!];
  if ((fds.get(fd, FD.RIGHTS) & RIGHT.FD_FDSTAT_SET_FLAGS) === 0) return ERRNO.ENOTCAPABLE;
  if ((flags & ~ALL_FLAGS) !== 0) return ERRNO.EINVAL;
  fds.setAll(fd, FD.FLAGS, flags);
  return ERRNO.SUCCESS;
};

const { ATIM, ATIM_NOW, MTIM, MTIM_NOW } = FSTFLAG;

/** Errno of flags that WASI does not know, and of a time that is given and also to be now. */
export function refuseTimes(flags: number): number {
  const unknown = (flags & ~(ATIM | ATIM_NOW | MTIM | MTIM_NOW)) !== 0;
  const both =
    (flags & (ATIM | ATIM_NOW)) === (ATIM | ATIM_NOW) || (flags & (MTIM | MTIM_NOW)) === (MTIM | MTIM_NOW);
  return unknown || both ? ERRNO.EINVAL : ERRNO.SUCCESS;
}

/** Sets times to those of the arguments from a word on: two times of two words, and the flags. */
export function setTimes({ args }: DiskRank, disk: Disk, node: number, word: number): void {
  const flags = args[word + 4]!;
  disk.touch(node, ((flags & ATIM_NOW) !== 0 ? TIMES.ATIM : 0) | ((flags & MTIM_NOW) !== 0 ? TIMES.MTIM : 0));
  if ((flags & ATIM) !== 0) disk.setTime(node + NODE.ATIM, args[word]!, args[word + 1]!);
  if ((flags & MTIM) !== 0) disk.setTime(node + NODE.MTIM, args[word + 2]!, args[word + 3]!);
}

export const fdFilestatSetTimes: DiskCall = (rank, disk) => {
  const errno = rank.refuse(rank.args[0]!, RIGHT.FD_FILESTAT_SET_TIMES) || refuseTimes(rank.args[5]!);
  if (errno === ERRNO.SUCCESS) setTimes(rank, disk, rank.node(rank.args[0]!), 1);
  return errno;
};

/** Maps are handles behind those of the host's map table. mmap(2): opened for reading, and for writing if it is to be written back. */
export const mapHold: DiskCall = (rank) => {
  const [fd, writes] = [rank.args[0]!, rank.args[1]!];
  if (rank.isDirectory(fd)) return ERRNO.ENODEV;
  if (rank.refuse(fd, RIGHT.FD_READ | (writes === 0 ? 0 : RIGHT.FD_WRITE)) !== 0) return ERRNO.EACCES;
  if (rank.maps === MAX_MAPS) return ERRNO.ENOMEM;
  rank.maps++;
  return HELD + MAX_MAPS + rank.take(rank.diskAt(fd), rank.node(fd));
};

/** The handle of the map that the first argument names. */
export const mapHandle = ({ args }: DiskRank): number => args[0]! - MAX_MAPS;

export const mapRead: DiskCall = (rank, disk) => {
  const handle = mapHandle(rank);
  const peer = rank.peers[rank.diskOf[handle]!]!;
  readData(disk, rank.nodeOf[handle]!, rank.i64(3), rank.args[1]! >>> 0, rank.args[2]! >>> 0, peer);
  return ERRNO.SUCCESS;
};

export const mapWrite: DiskCall = (rank, disk) => {
  const handle = mapHandle(rank);
  const peer = rank.peers[rank.diskOf[handle]!]!;
  const node = rank.nodeOf[handle]!;
  const left = Math.max(0, Math.min(rank.args[2]! >>> 0, sizeOf(disk, node) - rank.i64(3)));
  const written = writeData(disk, node, rank.i64(3), rank.args[1]! >>> 0, left, peer);
  if (written > 0) disk.touch(node, TIMES.MTIM);
  return written === left ? ERRNO.SUCCESS : ERRNO.ENOSPC;
};

export const mapDrop: DiskCall = (rank) => {
  rank.maps--;
  rank.drop(mapHandle(rank));
  return ERRNO.SUCCESS;
};

/** Where the HOST of a handle is entered into the descriptor table. */
export const hostOf = (handle: number): number => HANDLE_BASE + handle;
