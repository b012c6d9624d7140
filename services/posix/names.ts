/** Calls that make, remove, rename or read names in directories. None of them follows the last component. */
import { linkSync, lstatSync, mkdirSync, renameSync, rmdirSync, symlinkSync, unlinkSync } from 'node:fs';
import { ERRNO } from '../../runtime/abi/errno.ts';
import { RIGHT } from '../../runtime/abi/wasi.ts';
import { at, target } from '../machine/at.ts';
import { directory, writable } from './check.ts';
import { follows, pathArg } from './paths.ts';
import { COUNTED, spend } from './quota.ts';
import { Refusal } from './refusal.ts';
import { type Walk, walk } from './sandbox/walk.ts';
import type { Caller, Service } from './service.ts';

/** A call (fd, path, bytes) that changes the directory in which a name stands. */
function change(caller: Caller, right: number, act: (path: string) => void): number {
  const fd = caller.args[0]!;
  const dir = directory(caller, fd, right);
  const path = pathArg(caller, 1);
  writable(caller, fd);
  walk(dir, path, 'entry', (way) => act(way.path));
  return ERRNO.SUCCESS;
}

export const pathCreateDirectory: Service = (caller) =>
  change(caller, RIGHT.PATH_CREATE_DIRECTORY, (path) => {
    spend(caller, COUNTED.FILES, 1);
    mkdirSync(path);
  });

export const pathRemoveDirectory: Service = (caller) =>
  change(caller, RIGHT.PATH_REMOVE_DIRECTORY, (path) => rmdirSync(path));

export const pathUnlinkFile: Service = (caller) =>
  change(caller, RIGHT.PATH_UNLINK_FILE, (path) => unlinkSync(path));

export const pathRename: Service = (caller) => {
  const { args } = caller;
  const from = directory(caller, args[0]!, RIGHT.PATH_RENAME_SOURCE);
  const to = directory(caller, args[3]!, RIGHT.PATH_RENAME_TARGET);
  const old = pathArg(caller, 1);
  const fresh = pathArg(caller, 4);
  writable(caller, args[0]!);
  writable(caller, args[3]!);
  walk(from, old, 'entry', (source) =>
    walk(to, fresh, 'entry', (sink) => renameSync(source.path, sink.path)),
  );
  return ERRNO.SUCCESS;
};

/** A link out of a read-only directory would be a way to write to the file, so both have to be writable. */
export const pathLink: Service = (caller) => {
  const { args } = caller;
  const from = directory(caller, args[0]!, RIGHT.PATH_LINK_SOURCE);
  const to = directory(caller, args[4]!, RIGHT.PATH_LINK_TARGET);
  const follow = follows(args[1]!);
  const old = pathArg(caller, 2);
  const fresh = pathArg(caller, 5);
  writable(caller, args[0]!);
  writable(caller, args[4]!);
  walk(from, old, 'lookup', (source) => {
    while (follow && lstatSync(source.path).isSymbolicLink() && source.follow());
    // link(2) does not follow: a link that is swapped in now is itself linked to, and leads nowhere new.
    walk(to, fresh, 'entry', (sink) => {
      spend(caller, COUNTED.FILES, 1);
      linkSync(source.path, sink.path);
    });
  });
  return ERRNO.SUCCESS;
};

/** A regular file, after whose name a final slash is an error of its own: Linux only says that the name exists. */
const isFile = (way: Walk): boolean =>
  lstatSync(at(way.dir, way.name), { throwIfNoEntry: false })?.isFile() === true;

/** The target is not looked at but for this: an absolute one could never be followed in here, and could fool programs outside. */
export const pathSymlink: Service = (caller) => {
  const fd = caller.args[2]!;
  const dir = directory(caller, fd, RIGHT.PATH_SYMLINK);
  const contents = pathArg(caller, 0);
  const path = pathArg(caller, 3);
  writable(caller, fd);
  if (contents.startsWith('/')) throw new Refusal('EPERM');
  spend(caller, COUNTED.FILES, 1);
  walk(dir, path, 'entry', (way) => {
    try {
      symlinkSync(contents, way.path);
    } catch (error) {
      if (path.endsWith('/') && isFile(way)) throw new Refusal('ENOTDIR');
      throw error;
    }
  });
  return ERRNO.SUCCESS;
};

/** Absolute targets are not shown: they say where things are on the host. */
export const pathReadlink: Service = (caller) => {
  const { args, heap } = caller;
  const dir = directory(caller, args[0]!, RIGHT.PATH_READLINK);
  const path = pathArg(caller, 1);
  if (!heap.holds(args[3]!, args[4]!) || !heap.holds(args[5]!, 4)) return ERRNO.EFAULT;
  const contents = walk(dir, path, 'lookup', (way) => target(way.dir, way.name));
  if (contents[0] === 0x2f) return ERRNO.EPERM;
  const used = Math.min(contents.length, args[4]! >>> 0);
  heap.u8.set(contents.subarray(0, used), args[3]! >>> 0);
  heap.view.setUint32(args[5]! >>> 0, used, true);
  return ERRNO.SUCCESS;
};
