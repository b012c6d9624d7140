/** Calls on paths in file systems of the embedding program. Errors are those of Linux; the file system is asked when nothing is wrong. */
import { ERRNO } from '../../runtime/abi/errno.ts';
import { FD, KIND } from '../../runtime/abi/layout.ts';
import { MAX_NAMES } from '../../runtime/abi/limits.ts';
import { rightsOf } from '../../runtime/abi/rights.ts';
import { FDFLAG, FILETYPE, OFLAG, RIGHT, SIZEOF } from '../../runtime/abi/wasi.ts';
import type { FileStat, OpenFile } from '../files/types.ts';
import { duplicate } from '../posix/close.ts';
import { follows, pathArg } from '../posix/paths.ts';
import { Refusal } from '../posix/refusal.ts';
import type { Asking } from './asking.ts';
import { allow, isDirectory, type MountCall, setTimes, storeStat, typeOf, UNSTABLE_STAT } from './files.ts';
import { type Found, type Purpose, resolvePath } from './resolve.ts';
import type { MountTable, Opened } from './table.ts';

const ENTRY: Purpose = { lookup: false, follow: false };

/** What a descriptor of a directory with the rights has. */
function directory({ rank: { caller } }: Asking, table: MountTable, fd: number, rights: number): Opened {
  if (!isDirectory(caller, fd)) throw new Refusal('ENOTDIR');
  allow(caller, fd, rights);
  return table.of(caller, fd);
}

const find = (asking: Asking, { files, path }: Opened, name: string, purpose: Purpose): Promise<Found> =>
  resolvePath(asking, files, path, name, purpose);

/** A call (fd, path, bytes) that changes the directory in which a name stands. */
const change =
  (
    right: number,
    act: (asking: Asking, opened: Opened, found: Found) => Promise<unknown> | number,
  ): MountCall =>
  async (asking, table) => {
    const { caller } = asking.rank;
    const opened = directory(asking, table, caller.args[0]!, right);
    const found = await find(asking, opened, pathArg(caller, 1), ENTRY);
    const errno = await act(asking, opened, found);
    return typeof errno === 'number' ? errno : ERRNO.SUCCESS;
  };

export const pathCreateDirectory = change(
  RIGHT.PATH_CREATE_DIRECTORY,
  (asking, { files }, { path, stat }) => {
    if (stat !== undefined) return ERRNO.EEXIST;
    if (files.mkdir === undefined) return ERRNO.EROFS;
    return asking.ask((call) => files.mkdir!(path, call));
  },
);

export const pathRemoveDirectory = change(
  RIGHT.PATH_REMOVE_DIRECTORY,
  (asking, { files }, { path, stat, self }) => {
    if (self) return ERRNO.EINVAL;
    if (stat === undefined) return ERRNO.ENOENT;
    if (stat.type !== 'directory') return ERRNO.ENOTDIR;
    if (files.remove === undefined) return ERRNO.EROFS;
    return asking.ask((call) => files.remove!(path, call));
  },
);

export const pathUnlinkFile = change(RIGHT.PATH_UNLINK_FILE, (asking, { files }, { path, stat, slash }) => {
  if (stat === undefined) return ERRNO.ENOENT;
  if (stat.type === 'directory') return ERRNO.EISDIR;
  if (slash) return ERRNO.ENOTDIR;
  if (files.remove === undefined) return ERRNO.EROFS;
  return asking.ask((call) => files.remove!(path, call));
});

export const pathSymlink: MountCall = async (asking, table) => {
  const { caller } = asking.rank;
  const opened = directory(asking, table, caller.args[2]!, RIGHT.PATH_SYMLINK);
  const { files } = opened;
  const target = pathArg(caller, 0);
  const name = pathArg(caller, 3);
  if (target.startsWith('/')) return ERRNO.EPERM;
  const { path, stat, slash } = await find(asking, opened, name, ENTRY);
  if (stat !== undefined) return slash && stat.type === 'file' ? ERRNO.ENOTDIR : ERRNO.EEXIST;
  if (slash) return ERRNO.ENOENT;
  if (files.symlink === undefined) return ERRNO.EROFS;
  await asking.ask((call) => files.symlink!(target, path, call));
  return ERRNO.SUCCESS;
};

export const pathReadlink: MountCall = async (asking, table) => {
  const { args, heap } = asking.rank.caller;
  const opened = directory(asking, table, args[0]!, RIGHT.PATH_READLINK);
  const name = pathArg(asking.rank.caller, 1);
  if (!heap.holds(args[3]!, args[4]!) || !heap.holds(args[5]!, 4)) return ERRNO.EFAULT;
  const { path, stat } = await find(asking, opened, name, { lookup: true, follow: false });
  if (stat === undefined) return ERRNO.ENOENT;
  if (stat.type !== 'link') return ERRNO.EINVAL;
  const target = Buffer.from(String(await asking.ask((call) => opened.files.readlink?.(path, call))));
  if (target[0] === 0x2f) return ERRNO.EPERM;
  const used = Math.min(target.length, args[4]! >>> 0);
  heap.u8.set(target.subarray(0, used), args[3]! >>> 0);
  heap.view.setUint32(args[5]! >>> 0, used, true);
  return ERRNO.SUCCESS;
};

/** Two paths are of one mount. */
function sameMount(one: Opened, other: Opened): void {
  if (one.mount !== other.mount) throw new Refusal('EXDEV');
}

export const pathLink: MountCall = async (asking, table) => {
  const { caller } = asking.rank;
  const { args } = caller;
  const from = directory(asking, table, args[0]!, RIGHT.PATH_LINK_SOURCE);
  const to = directory(asking, table, args[4]!, RIGHT.PATH_LINK_TARGET);
  const follow = follows(args[1]!);
  const [old, fresh] = [pathArg(caller, 2), pathArg(caller, 5)];
  sameMount(from, to);
  const source = await find(asking, from, old, { lookup: true, follow });
  if (source.stat === undefined && follow) return ERRNO.ENOENT;
  const { path, stat, slash } = await find(asking, to, fresh, ENTRY);
  if (source.stat === undefined) return ERRNO.ENOENT;
  if (stat !== undefined) return ERRNO.EEXIST;
  if (slash) return ERRNO.ENOENT;
  if (source.stat.type === 'directory') return ERRNO.EPERM;
  const { files } = from;
  if (files.link === undefined) return ERRNO.EROFS;
  await asking.ask((call) => files.link!(source.path, path, call));
  return ERRNO.SUCCESS;
};

export const pathRename: MountCall = async (asking, table) => {
  const { caller } = asking.rank;
  const { args } = caller;
  const from = directory(asking, table, args[0]!, RIGHT.PATH_RENAME_SOURCE);
  const to = directory(asking, table, args[3]!, RIGHT.PATH_RENAME_TARGET);
  const [old, fresh] = [pathArg(caller, 1), pathArg(caller, 4)];
  sameMount(from, to);
  const source = await find(asking, from, old, ENTRY);
  const sink = await find(asking, to, fresh, ENTRY);
  const errno = refuseRename(source, sink);
  if (errno !== ERRNO.SUCCESS || source.path === sink.path) return errno;
  const { files } = from;
  if (files.rename === undefined) return ERRNO.EROFS;
  if (sink.stat?.type === 'directory') {
    const names = await asking.ask((call) => files.list(sink.path, call));
    if (names.length > 0) return ERRNO.ENOTEMPTY;
  }
  // Two names of one file: nothing is to be done.
  if (source.stat!.id !== undefined && source.stat!.id === sink.stat?.id) return ERRNO.SUCCESS;
  await asking.ask((call) => files.rename!(source.path, sink.path, call));
  return ERRNO.SUCCESS;
};

function refuseRename(source: Found, sink: Found): number {
  if (source.self || sink.self) return ERRNO.EBUSY;
  if (source.stat === undefined) return ERRNO.ENOENT;
  const isDirectory = source.stat.type === 'directory';
  if (!isDirectory && (source.slash || sink.slash)) return ERRNO.ENOTDIR;
  if (isDirectory && sink.path.startsWith(`${source.path}/`)) return ERRNO.EINVAL;
  if (sink.stat?.type === 'directory' && source.path.startsWith(`${sink.path}/`)) return ERRNO.ENOTEMPTY;
  if (sink.stat === undefined || isDirectory === (sink.stat.type === 'directory')) return ERRNO.SUCCESS;
  return isDirectory ? ERRNO.ENOTDIR : ERRNO.EISDIR;
}

const filestat =
  (bytes: number): MountCall =>
  async (asking, table) => {
    const { caller } = asking.rank;
    const { args, heap } = caller;
    const opened = directory(asking, table, args[0]!, RIGHT.PATH_FILESTAT_GET);
    const follow = follows(args[1]!);
    const name = pathArg(caller, 2);
    if (!heap.holds(args[4]!, bytes)) return ERRNO.EFAULT;
    const { path, stat } = await find(asking, opened, name, { lookup: true, follow });
    if (stat === undefined) return ERRNO.ENOENT;
    storeStat(asking, { mount: opened.mount, path }, stat, args[4]!, bytes);
    return ERRNO.SUCCESS;
  };

export const pathFilestatGet = filestat(SIZEOF.FILESTAT);
export const unstablePathFilestatGet = filestat(UNSTABLE_STAT);

export const pathFilestatSetTimes: MountCall = async (asking, table) => {
  const { caller } = asking.rank;
  const opened = directory(asking, table, caller.args[0]!, RIGHT.PATH_FILESTAT_SET_TIMES);
  const purpose = { lookup: true, follow: follows(caller.args[1]!) };
  const { path, stat } = await find(asking, opened, pathArg(caller, 2), purpose);
  return stat === undefined ? ERRNO.ENOENT : setTimes(asking, { files: opened.files, path }, 4);
};

const ALL_OFLAGS = OFLAG.CREAT | OFLAG.DIRECTORY | OFLAG.EXCL | OFLAG.TRUNC;
const ALL_FDFLAGS = FDFLAG.APPEND | FDFLAG.DSYNC | FDFLAG.NONBLOCK | FDFLAG.RSYNC | FDFLAG.SYNC;

/** Errno of what is there. */
function refuseOpen({ type }: FileStat, oflags: number, writes: boolean): number {
  if ((oflags & OFLAG.CREAT) !== 0 && (oflags & OFLAG.EXCL) !== 0) return ERRNO.EEXIST;
  if (type === 'link') return (oflags & OFLAG.DIRECTORY) !== 0 ? ERRNO.ENOTDIR : ERRNO.ELOOP;
  if (type !== 'directory') return (oflags & OFLAG.DIRECTORY) !== 0 ? ERRNO.ENOTDIR : ERRNO.SUCCESS;
  return writes || (oflags & (OFLAG.CREAT | OFLAG.TRUNC)) !== 0 ? ERRNO.EISDIR : ERRNO.SUCCESS;
}

/** A file that stands for a descriptor of the rank that opens it: the standard streams in /dev. */
export interface Alias extends OpenFile {
  readonly descriptor: number;
}

export const pathOpen: MountCall = async (asking, table) => {
  const { caller } = asking.rank;
  const { args, heap, fds } = caller;
  const [dir, oflags, fdflags] = [args[0]!, args[4]!, args[9]!];
  const needed =
    RIGHT.PATH_OPEN |
    ((oflags & OFLAG.CREAT) !== 0 ? RIGHT.PATH_CREATE_FILE : 0) |
    ((oflags & OFLAG.TRUNC) !== 0 ? RIGHT.PATH_FILESTAT_SET_SIZE : 0);
  const opened = directory(asking, table, dir, needed);
  const follow = follows(args[1]!);
  const name = pathArg(caller, 2);
  if (!heap.holds(args[10]!, 4)) return ERRNO.EFAULT;
  if ((oflags & ~ALL_OFLAGS) !== 0 || (fdflags & ~ALL_FDFLAGS) !== 0) return ERRNO.EINVAL;
  const passed = fds.get(dir, FD.INHERITING);
  const asked = args[5]! & passed;
  const write = (asked & RIGHT.FD_WRITE) !== 0;
  if ((oflags & OFLAG.DIRECTORY) !== 0 && write) return ERRNO.EISDIR;
  if ((oflags & OFLAG.DIRECTORY) !== 0 && (oflags & OFLAG.CREAT) !== 0) return ERRNO.EINVAL;
  if (fds.free() < 0) return ERRNO.EMFILE;
  const create = (oflags & OFLAG.CREAT) !== 0;
  const exclusive = create && (oflags & OFLAG.EXCL) !== 0;
  const found = await find(asking, opened, name, { lookup: true, follow: follow && !exclusive });
  if (found.stat === undefined && !create) return ERRNO.ENOENT;
  const refused = found.stat === undefined ? ERRNO.SUCCESS : refuseOpen(found.stat, oflags, write);
  if (refused !== ERRNO.SUCCESS) return refused;
  const rights = rightsOf(found.stat?.type === 'directory', passed, asked);
  const how = {
    read: (rights & RIGHT.FD_READ) !== 0,
    write,
    create,
    exclusive,
    truncate: (oflags & OFLAG.TRUNC) !== 0,
  };
  const { mount, files } = opened;
  const isDir = found.stat?.type === 'directory';
  const file = isDir ? undefined : await asking.ask((call) => files.open(found.path, how, call));
  if (write && file?.write === undefined && !isAlias(file)) {
    await asking.ask(() => file?.close?.());
    return ERRNO.EROFS;
  }
  const fd = fds.free();
  if (isAlias(file)) {
    if (fds.kind(file.descriptor) === KIND.NONE) return ERRNO.ENXIO;
    duplicate(fds, file.descriptor, fd);
  } else {
    const entry = { mount, files, path: found.path, rank: asking.rank.task.rank, file, holds: 1 };
    const filetype = found.stat === undefined ? FILETYPE.REGULAR_FILE : typeOf(found.stat);
    fds.enter(fd, KIND.MOUNT, table.add(entry), filetype, fdflags, rights, isDir ? passed : 0);
  }
  heap.view.setUint32(args[10]! >>> 0, fd, true);
  return ERRNO.SUCCESS;
};

const isAlias = (file: OpenFile | undefined): file is Alias => file !== undefined && 'descriptor' in file;

const isName = (name: unknown): name is string =>
  typeof name === 'string' && name !== '' && name !== '.' && name !== '..' && !/[/\0]/.test(name);

/** '.' and '..' have cookies 0 and 1; the names are those that there were when they were asked for from the start. */
export const fdReaddir: MountCall = async (asking, table) => {
  const { caller } = asking.rank;
  const { args, heap } = caller;
  const opened = directory(asking, table, args[0]!, RIGHT.FD_READDIR);
  if (!heap.holds(args[1]!, args[2]!) || !heap.holds(args[5]!, 4)) return ERRNO.EFAULT;
  const { files, path } = opened;
  const cookie = caller.i64(3);
  if (cookie === 0 || opened.names === undefined) {
    const names = [...(await asking.ask((call) => files.list(path, call)))];
    if (names.length > MAX_NAMES) return ERRNO.EOVERFLOW;
    opened.names = ['.', '..', ...names.filter(isName)];
  }
  const start = args[1]! >>> 0;
  const end = start + (args[2]! >>> 0);
  let at = start;
  for (let i = cookie < 0 ? opened.names.length : cookie; i < opened.names.length && at < end; i++) {
    const name = opened.names[i]!;
    const there = i < 2 ? path : path === '/' ? `/${name}` : `${path}/${name}`;
    const stat = await asking.ask((call) => files.stat(there, call));
    if (!asking.isWanted) throw new Refusal('EINTR');
    const entry = Buffer.alloc(SIZEOF.DIRENT + Buffer.byteLength(name));
    entry.writeUInt32LE(i + 1, 0);
    entry.writeUInt32LE(i + 1, 8);
    entry.writeUInt32LE(entry.length - SIZEOF.DIRENT, 16);
    entry[20] = stat === undefined ? FILETYPE.UNKNOWN : typeOf(stat);
    entry.write(name, SIZEOF.DIRENT);
    heap.u8.set(entry.subarray(0, end - at), at);
    at += Math.min(entry.length, end - at);
  }
  heap.view.setUint32(args[5]! >>> 0, at - start, true);
  return ERRNO.SUCCESS;
};
