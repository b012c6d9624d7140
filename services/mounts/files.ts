/** Calls on open files of file systems of the embedding program. What these read and write are copies: a rank may be gone meanwhile. */
import { ERRNO } from '../../runtime/abi/errno.ts';
import { FD } from '../../runtime/abi/layout.ts';
import { MAX_MAPS } from '../../runtime/abi/limits.ts';
import { HELD } from '../../runtime/abi/syscalls.ts';
import { FDFLAG, FILETYPE, FSTFLAG, RIGHT, SIZEOF, WHENCE } from '../../runtime/abi/wasi.ts';
import { refuseSeek, seek, unstableWhence } from '../../runtime/channel/seek.ts';
import { MOUNT_MAPS } from '../../runtime/disk/calls.ts';
import type { FileStat, OpenFile } from '../files/types.ts';
import { refuseIovs } from '../posix/iovs.ts';
import { Refusal } from '../posix/refusal.ts';
import type { Caller } from '../posix/service.ts';
import type { Asking } from './asking.ts';
import { MountTable, type Opened } from './table.ts';

/** A call on a mount: an errno. Throws Refusal, and what file systems throw. */
export type MountCall = (asking: Asking, table: MountTable) => Promise<number> | number;

/** Bytes that a file system is asked for, or given, at a time. */
const PIECE = 2 ** 20;

const TYPES: Readonly<Record<FileStat['type'], number>> = {
  file: FILETYPE.REGULAR_FILE,
  directory: FILETYPE.DIRECTORY,
  link: FILETYPE.SYMBOLIC_LINK,
  device: FILETYPE.CHARACTER_DEVICE,
};

export const typeOf = ({ type }: FileStat): number => TYPES[type] ?? FILETYPE.UNKNOWN;

export const isDirectory = ({ fds }: Caller, fd: number): boolean =>
  fds.get(fd, FD.FILETYPE) === FILETYPE.DIRECTORY;

/** Throws unless a descriptor is one of a file and has the rights. */
function fileOf({ rank: { caller } }: Asking, table: MountTable, rights: number): OpenFile {
  const fd = caller.args[0]!;
  if (isDirectory(caller, fd)) throw new Refusal('EISDIR');
  allow(caller, fd, rights);
  return table.of(caller, fd).file!;
}

export function allow({ fds }: Caller, fd: number, rights: number): void {
  if ((fds.get(fd, FD.RIGHTS) & rights) !== rights) throw new Refusal('ENOTCAPABLE');
}

/** A count that a file system has given. */
function counted(bytes: unknown, most: number): number {
  if (!Number.isInteger(bytes) || (bytes as number) < 0 || (bytes as number) > most) throw new Refusal('EIO');
  return bytes as number;
}

/** Reads into a range of the heap as much as there is. */
async function readInto(
  asking: Asking,
  file: OpenFile,
  position: number,
  to: number,
  bytes: number,
): Promise<number> {
  const { u8 } = asking.rank.caller.heap;
  const { read } = file;
  if (read === undefined) throw new Refusal('EBADF');
  const piece = new Uint8Array(Math.min(bytes, PIECE));
  let done = 0;
  while (done < bytes) {
    const part = piece.subarray(0, Math.min(PIECE, bytes - done));
    const got = counted(await asking.ask(() => read.call(file, part, position + done)), part.length);
    if (!asking.isWanted) throw new Refusal('EINTR');
    u8.set(part.subarray(0, got), to + done);
    done += got;
    if (got < part.length) break;
  }
  return done;
}

/** Writes a range of the heap. */
async function writeFrom(
  asking: Asking,
  file: OpenFile,
  position: number,
  from: number,
  bytes: number,
): Promise<number> {
  const { heap } = asking.rank.caller;
  const { write } = file;
  if (write === undefined) throw new Refusal('EBADF');
  let done = 0;
  while (done < bytes) {
    const part = heap.copyOut(from + done, Math.min(PIECE, bytes - done));
    let put: number;
    try {
      put = counted(await asking.ask(() => write.call(file, part, position + done)), part.length);
    } catch (error) {
      if (done > 0) break;
      throw error;
    }
    if (!asking.isWanted) throw new Refusal('EINTR');
    done += put;
    if (put < part.length) break;
  }
  return done;
}

type Move = typeof readInto;

/** Moves the iovecs of a call. */
async function moveAll(asking: Asking, file: OpenFile, position: number, move: Move): Promise<number> {
  const { args, heap } = asking.rank.caller;
  let total = 0;
  for (let i = 0, at = args[1]! >>> 0; i < args[2]!; i++, at += SIZEOF.IOVEC) {
    const [start, length] = [heap.view.getUint32(at, true), heap.view.getUint32(at + 4, true)];
    const moved = length === 0 ? 0 : await move(asking, file, position + total, start, length);
    total += moved;
    if (moved < length) break;
  }
  return total;
}

/** fd_read and fd_write: at the position of the descriptor, or at the end. */
const moving =
  (right: number, move: Move): MountCall =>
  async (asking, table) => {
    const { args, heap, fds } = asking.rank.caller;
    const fd = args[0]!;
    const file = fileOf(asking, table, right);
    const errno = refuseIovs(heap, heap.iovBytes(args[1]!, args[2]!), args[3]!);
    if (errno !== ERRNO.SUCCESS) return errno;
    const appends = move === writeFrom && (fds.get(fd, FD.FLAGS) & FDFLAG.APPEND) !== 0;
    const from = async (position: number) => {
      const bytes = await moveAll(asking, file, position, move);
      fds.setPosition(fd, position + bytes);
      return bytes;
    };
    const append = async () => from(await sizeOf(asking, file));
    const bytes = await (appends
      ? table.inTurn(table.of(asking.rank.caller, fd), append)
      : from(fds.position(fd)));
    heap.view.setUint32(args[3]! >>> 0, bytes, true);
    return ERRNO.SUCCESS;
  };

const movingAt =
  (right: number, move: Move): MountCall =>
  async (asking, table) => {
    const { caller } = asking.rank;
    const { args, heap } = caller;
    const file = fileOf(asking, table, right | RIGHT.FD_SEEK);
    const errno = refuseIovs(heap, heap.iovBytes(args[1]!, args[2]!), args[5]!);
    if (errno !== ERRNO.SUCCESS) return errno;
    const offset = caller.i64(3);
    if (offset < 0 || !Number.isSafeInteger(offset)) return ERRNO.EINVAL;
    heap.view.setUint32(args[5]! >>> 0, await moveAll(asking, file, offset, move), true);
    return ERRNO.SUCCESS;
  };

export const fdRead = moving(RIGHT.FD_READ, readInto);
export const fdPread = movingAt(RIGHT.FD_READ, readInto);
export const fdWrite = moving(RIGHT.FD_WRITE, writeFrom);
export const fdPwrite = movingAt(RIGHT.FD_WRITE, writeFrom);

async function sizeOf(asking: Asking, file: OpenFile): Promise<number> {
  const { size = 0 } = await asking.ask(() => file.stat());
  return counted(size, Number.MAX_SAFE_INTEGER);
}

async function seekFile(asking: Asking, table: MountTable, whence: number): Promise<number> {
  const { caller } = asking.rank;
  const file = fileOf(asking, table, 0);
  const refused = refuseSeek(caller, whence);
  if (refused !== ERRNO.SUCCESS) return refused;
  return seek(caller, whence, whence === WHENCE.END ? await sizeOf(asking, file) : 0);
}

export const fdSeek: MountCall = (asking, table) => seekFile(asking, table, asking.rank.caller.args[3]!);
export const unstableFdSeek: MountCall = (asking, table) =>
  seekFile(asking, table, unstableWhence(asking.rank.caller.args[3]!));

export const fdTell: MountCall = (asking, table) => {
  const { args, heap, fds } = asking.rank.caller;
  fileOf(asking, table, RIGHT.FD_TELL);
  if (!heap.holds(args[1]!, 8)) return ERRNO.EFAULT;
  heap.setU64(args[1]!, fds.position(args[0]!));
  return ERRNO.SUCCESS;
};

/** A number for a path: files have one, and the same as long as they are there. */
function idOf(path: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < path.length; i++) hash = Math.imul(hash ^ path.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** `st_dev` of the first mount. */
const DEVICE = 0x6d6e7400;
export const UNSTABLE_STAT = 56;

/** Stores what is known of a file, by the shape of its size; see runtime/disk/files.ts. */
export function storeStat(
  { rank: { caller } }: Asking,
  { mount, path }: Pick<Opened, 'mount' | 'path'>,
  stat: FileStat,
  pointer: number,
  bytes: number,
): void {
  const { view, u8 } = caller.heap;
  const at = pointer >>> 0;
  u8.fill(0, at, at + bytes);
  view.setUint32(at, DEVICE + mount, true);
  caller.heap.setU64(at + 8, counted(stat.id ?? idOf(path), Number.MAX_SAFE_INTEGER));
  u8[at + 16] = typeOf(stat);
  view.setUint32(at + (bytes === SIZEOF.FILESTAT ? 24 : 20), stat.links ?? 1, true);
  const rest = at + bytes - 32;
  caller.heap.setU64(rest, counted(stat.size ?? 0, Number.MAX_SAFE_INTEGER));
  const { mtimeMs = 0, atimeMs = mtimeMs } = stat;
  for (const [i, ms] of [atimeMs, mtimeMs, mtimeMs].entries())
    view.setBigUint64(
      rest + 8 + 8 * i,
      ms > 0 && ms < 1e15 ? BigInt(Math.floor(ms * 1000)) * 1000n : 0n,
      true,
    );
}

const filestat =
  (bytes: number): MountCall =>
  async (asking, table) => {
    const { caller } = asking.rank;
    const { args, heap } = caller;
    allow(caller, args[0]!, RIGHT.FD_FILESTAT_GET);
    if (!heap.holds(args[1]!, bytes)) return ERRNO.EFAULT;
    const opened = table.of(caller, args[0]!);
    const { file, files, path } = opened;
    const stat = await asking.ask((call) => (file === undefined ? files.stat(path, call) : file.stat()));
    if (stat === undefined) return ERRNO.ENOENT;
    storeStat(asking, opened, stat, args[1]!, bytes);
    return ERRNO.SUCCESS;
  };

export const fdFilestatGet = filestat(SIZEOF.FILESTAT);
export const unstableFdFilestatGet = filestat(UNSTABLE_STAT);

async function resize(asking: Asking, file: OpenFile, size: number): Promise<number> {
  if (file.truncate === undefined) return ERRNO.EROFS;
  await asking.ask(() => file.truncate!(size));
  return ERRNO.SUCCESS;
}

export const fdFilestatSetSize: MountCall = (asking, table) => {
  const file = fileOf(asking, table, RIGHT.FD_FILESTAT_SET_SIZE);
  const size = asking.rank.caller.i64(1);
  if (size < 0) return ERRNO.EINVAL;
  return Number.isSafeInteger(size) ? resize(asking, file, size) : ERRNO.EFBIG;
};

export const fdAllocate: MountCall = async (asking, table) => {
  const file = fileOf(asking, table, RIGHT.FD_ALLOCATE);
  const { caller } = asking.rank;
  const [offset, bytes] = [caller.i64(1), caller.i64(3)];
  if (offset < 0 || bytes <= 0) return ERRNO.EINVAL;
  if (!Number.isSafeInteger(offset + bytes)) return ERRNO.EFBIG;
  return (await sizeOf(asking, file)) < offset + bytes ? resize(asking, file, offset + bytes) : ERRNO.SUCCESS;
};

const MAX_ADVICE = 5;

export const fdAdvise: MountCall = (asking, table) => {
  fileOf(asking, table, RIGHT.FD_ADVISE);
  const { caller } = asking.rank;
  return caller.args[5]! >>> 0 > MAX_ADVICE || caller.i64(1) < 0 || caller.i64(3) < 0
    ? ERRNO.EINVAL
    : ERRNO.SUCCESS;
};

const syncing =
  (right: number): MountCall =>
  async (asking, table) => {
    const { caller } = asking.rank;
    allow(caller, caller.args[0]!, right);
    const { file } = table.of(caller, caller.args[0]!);
    await asking.ask(() => file?.sync?.());
    return ERRNO.SUCCESS;
  };

export const fdSync = syncing(RIGHT.FD_SYNC);
export const fdDatasync = syncing(RIGHT.FD_DATASYNC);

const ALL_FLAGS = FDFLAG.APPEND | FDFLAG.DSYNC | FDFLAG.NONBLOCK | FDFLAG.RSYNC | FDFLAG.SYNC;

export const fdFdstatSetFlags: MountCall = ({ rank: { caller } }) => {
  const { args, fds } = caller;
  allow(caller, args[0]!, RIGHT.FD_FDSTAT_SET_FLAGS);
  if ((args[1]! & ~ALL_FLAGS) !== 0) return ERRNO.EINVAL;
  fds.setAll(args[0]!, FD.FLAGS, args[1]!);
  return ERRNO.SUCCESS;
};

const { ATIM, ATIM_NOW, MTIM, MTIM_NOW } = FSTFLAG;

/** Sets the times of the arguments from a word on: two times of two words, and the flags. */
export async function setTimes(
  asking: Asking,
  { files, path }: Pick<Opened, 'files' | 'path'>,
  word: number,
): Promise<number> {
  const { caller } = asking.rank;
  const flags = caller.args[word + 4]!;
  const both = (a: number) => (flags & a) === a;
  if ((flags & ~15) !== 0 || both(ATIM | ATIM_NOW) || both(MTIM | MTIM_NOW)) return ERRNO.EINVAL;
  const time = (given: number, now: number, at: number) =>
    (flags & now) !== 0 ? Date.now() : (flags & given) !== 0 ? caller.i64(at) / 1e6 : undefined;
  const [atime, mtime] = [time(ATIM, ATIM_NOW, word), time(MTIM, MTIM_NOW, word + 2)];
  if (files.utimes === undefined) return ERRNO.EROFS;
  await asking.ask((call) => files.utimes!(path, atime, mtime, call));
  return ERRNO.SUCCESS;
}

export const fdFilestatSetTimes: MountCall = (asking, table) => {
  const { caller } = asking.rank;
  allow(caller, caller.args[0]!, RIGHT.FD_FILESTAT_SET_TIMES);
  return setTimes(asking, table.of(caller, caller.args[0]!), 1);
};

export const fdClose: MountCall = async (asking, table) => {
  const { caller } = asking.rank;
  const { args, fds } = caller;
  const number = fds.get(args[0]!, FD.HOST);
  const isShared = fds.isShared(args[0]!);
  fds.release(args[0]!);
  if (!isShared) await asking.ask(() => table.drop(number));
  return ERRNO.SUCCESS;
};

/** mmap(2): opened for reading, and for writing if it is to be written back. */
export const mapHold: MountCall = ({ rank: { caller } }, table) => {
  const { args, fds } = caller;
  const opened = table.of(caller, args[0]!);
  if (fds.get(args[0]!, FD.FILETYPE) !== FILETYPE.REGULAR_FILE) return ERRNO.ENODEV;
  const needed = RIGHT.FD_READ | (args[1] === 0 ? 0 : RIGHT.FD_WRITE);
  if ((fds.get(args[0]!, FD.RIGHTS) & needed) !== needed) return ERRNO.EACCES;
  if (opened.holds > MAX_MAPS) return ERRNO.ENOMEM;
  opened.holds++;
  return HELD + MOUNT_MAPS + MountTable.mapOf(fds.get(args[0]!, FD.HOST));
};

const mapNumber = ({ rank: { caller } }: Asking) => MountTable.numberOf(caller.args[0]! - MOUNT_MAPS);

export const mapRead: MountCall = async (asking, table) => {
  const { caller } = asking.rank;
  const { file } = table.at(mapNumber(asking));
  await readInto(asking, file!, caller.i64(3), caller.args[1]! >>> 0, caller.args[2]! >>> 0);
  return ERRNO.SUCCESS;
};

export const mapWrite: MountCall = async (asking, table) => {
  const { caller } = asking.rank;
  const file = table.at(mapNumber(asking)).file!;
  const left = Math.max(0, Math.min(caller.args[2]! >>> 0, (await sizeOf(asking, file)) - caller.i64(3)));
  const written = await writeFrom(asking, file, caller.i64(3), caller.args[1]! >>> 0, left);
  return written === left ? ERRNO.SUCCESS : ERRNO.ENOSPC;
};

export const mapDrop: MountCall = async (asking, table) => {
  await asking.ask(() => table.drop(mapNumber(asking)));
  return ERRNO.SUCCESS;
};
