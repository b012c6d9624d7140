/** /dev as the lightweight kernel has it: what is read and written without a host, the rank's standard streams, and /dev/shm. */
import { MemoryFiles } from '../files/memory.ts';
import type { FileStat, FileSystem, OpenFile } from '../files/types.ts';
import type { Alias } from '../mounts/names.ts';
import { directory, type Virtual, VirtualFiles } from './virtual.ts';

/** Bytes of /dev/shm, which the ranks of a job share. */
const SHM_BYTES = 64 * 2 ** 20;

const stat = (): FileStat => ({ type: 'device' });
const swallow = (data: Uint8Array): number => data.length;

function zeros(buffer: Uint8Array): number {
  buffer.fill(0);
  return buffer.length;
}

function full(): never {
  throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
}

function random(buffer: Uint8Array): number {
  // Loading it takes 5 ms, of each program that opens paths.
  process.getBuiltinModule('node:crypto').randomFillSync(buffer);
  return buffer.length;
}

const device = (parts: Omit<OpenFile, 'stat'>): Virtual => ({ device: { stat, ...parts } });
const stream = (descriptor: number): Virtual => ({ device: { stat, descriptor } as Alias });

const DEVICES: Readonly<Record<string, Virtual>> = {
  null: device({ read: () => 0, write: swallow }),
  zero: device({ read: zeros, write: swallow }),
  full: device({ read: zeros, write: full }),
  random: device({ read: random, write: swallow }),
  urandom: device({ read: random, write: swallow }),
  stdin: stream(0),
  stdout: stream(1),
  stderr: stream(2),
  shm: directory({}),
};

/** Devices, and below /shm a file system in memory. */
export function devices(): FileSystem {
  const own = new VirtualFiles(directory(DEVICES));
  const shm = new MemoryFiles({}, { bytes: SHM_BYTES });
  const isShared = (path: string) => path === '/shm' || path.startsWith('/shm/');
  const inside = (path: string) => path.slice('/shm'.length) || '/';
  /** What changes something is /dev/shm's, or nobody's. */
  const below = (path: string): string => {
    if (!path.startsWith('/shm/')) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
    return inside(path);
  };
  return {
    stat: (path, call) => (isShared(path) ? shm.stat(inside(path)) : own.stat(path, call)),
    list: (path, call) => (isShared(path) ? shm.list(inside(path)) : own.list(path, call)),
    open: (path, how, call) => (isShared(path) ? shm.open(inside(path), how) : own.open(path, how, call)),
    readlink: (path) => shm.readlink(below(path)),
    mkdir: (path) => shm.mkdir(below(path)),
    remove: (path) => shm.remove(below(path)),
    rename: (from, to) => shm.rename(below(from), below(to)),
    symlink: (target, path) => shm.symlink(target, below(path)),
    link: (path, name) => shm.link(below(path), below(name)),
    utimes: (path, atime, mtime) => shm.utimes(below(path), atime, mtime),
  };
}
