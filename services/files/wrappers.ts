/** File systems made of others: read-only ones, ones with a quota; and one that refuses all. */
import type { HostCall } from '../host/call.ts';
import type { FileStat, FileSystem, OpenFile } from './types.ts';

function fail(code: string): never {
  throw Object.assign(new Error(code), { code });
}

/** What of a file system only looks. What would change it is EROFS. */
export function readOnly(files: FileSystem): FileSystem {
  return {
    stat: (path, call) => files.stat(path, call),
    list: (path, call) => files.list(path, call),
    readlink: async (path, call) => (await files.readlink?.(path, call)) ?? fail('EINVAL'),
    open: async (path, how, call) => {
      if (how.write || how.truncate) fail('EROFS');
      // A missing file is made by nobody.
      if (how.create && (await files.stat(path, call)) === undefined) fail('EROFS');
      const { stat, read, close } = await files.open(path, { ...how, create: false }, call);
      return { stat, ...(read && { read }), ...(close && { close }) };
    },
  };
}

/** How much guests may have of a file system: more is EDQUOT, of descriptors EMFILE. */
export interface Quota {
  /** Bytes that they add to its files. */
  readonly bytes?: number | undefined;
  /** Files, directories and links that they make and have not removed. */
  readonly files?: number | undefined;
  /** Files that they have open at a time, all ranks together. */
  readonly descriptors?: number | undefined;
}

class Counter {
  readonly #most: number;
  readonly #code: string;
  count = 0;

  constructor(most: number | undefined, code: string) {
    this.#most = most ?? Number.POSITIVE_INFINITY;
    this.#code = code;
  }

  /** Takes so many; what was given back is never less than nothing. */
  take(more: number): void {
    if (more > 0 && this.count + more > this.#most) fail(this.#code);
    this.count = Math.max(0, this.count + more);
  }
}

/** A file system with a quota, which is counted from now on and for all jobs that have it mounted. */
export function withQuota(files: FileSystem, quota: Quota): FileSystem {
  const bytes = new Counter(quota.bytes, 'EDQUOT');
  const names = new Counter(quota.files, 'EDQUOT');
  const descriptors = new Counter(quota.descriptors, 'EMFILE');
  const size = async (path: string, call: HostCall) => (await files.stat(path, call))?.size ?? 0;
  /** Makes a name, if there may be one more. */
  const making = async (make: () => unknown) => {
    names.take(1);
    try {
      await make();
    } catch (error) {
      names.take(-1);
      throw error;
    }
  };
  const { readlink, utimes, mkdir, remove, rename, symlink, link } = files;
  const gone = (stat: FileStat | undefined) => {
    if (stat === undefined) return;
    names.take(-1);
    if (stat.type === 'file' && (stat.links ?? 1) <= 1) bytes.take(-(stat.size ?? 0));
  };
  return {
    stat: (path, call) => files.stat(path, call),
    list: (path, call) => files.list(path, call),
    open: async (path, how, call) => {
      const makes = how.create && (await files.stat(path, call)) === undefined;
      descriptors.take(1);
      try {
        const cut = how.truncate && !makes ? await size(path, call) : 0;
        let file: OpenFile | undefined;
        const open = async () => {
          file = await files.open(path, how, call);
        };
        await (makes ? making(open) : open());
        bytes.take(-cut);
        return counted(file!, bytes, () => descriptors.take(-1));
      } catch (error) {
        descriptors.take(-1);
        throw error;
      }
    },
    ...(readlink && { readlink: (path, call) => readlink.call(files, path, call) }),
    ...(utimes && { utimes: (path, atime, mtime, call) => utimes.call(files, path, atime, mtime, call) }),
    ...(mkdir && { mkdir: (path, call) => making(() => mkdir.call(files, path, call)) }),
    ...(symlink && {
      symlink: (target, path, call) => making(() => symlink.call(files, target, path, call)),
    }),
    ...(link && { link: (path, name, call) => making(() => link.call(files, path, name, call)) }),
    ...(remove && {
      remove: async (path, call) => {
        const stat = await files.stat(path, call);
        await remove.call(files, path, call);
        gone(stat);
      },
    }),
    ...(rename && {
      rename: async (from, to, call) => {
        const over = await files.stat(to, call);
        await rename.call(files, from, to, call);
        gone(over);
      },
    }),
  };
}

/** A file whose growth is counted. */
function counted(file: OpenFile, bytes: Counter, closed: () => void): OpenFile {
  const { read, write, truncate } = file;
  const grow = async (to: number) => {
    const more = to - ((await file.stat()).size ?? 0);
    bytes.take(more);
    return more;
  };
  return {
    stat: () => file.stat(),
    ...(read && { read: (buffer, position) => read.call(file, buffer, position) }),
    ...(write && {
      write: async (data, position) => {
        const more = Math.max(0, position + data.length - ((await file.stat()).size ?? 0));
        bytes.take(more);
        try {
          const written = await write.call(file, data, position);
          bytes.take(-Math.min(more, data.length - written));
          return written;
        } catch (error) {
          bytes.take(-more);
          throw error;
        }
      },
    }),
    ...(truncate && {
      truncate: async (size) => {
        const more = await grow(size);
        try {
          await truncate.call(file, size);
        } catch (error) {
          bytes.take(-more);
          throw error;
        }
      },
    }),
    sync: () => file.sync?.(),
    close: async () => {
      closed();
      await file.close?.();
    },
  };
}

/** A file system in which there is nothing, and nothing can be made: EACCES. */
export function refuseAll(): FileSystem {
  const refuse = () => fail('EACCES');
  return {
    stat: (path) => (path === '/' ? { type: 'directory' } : refuse()),
    list: () => [],
    open: refuse,
    mkdir: refuse,
    remove: refuse,
    rename: refuse,
    symlink: refuse,
    link: refuse,
  };
}
