/**
 * fd_readdir. The names are read once, when a guest asks from the start (cookie 0), and kept, so that cookies are indices. The listing is
 * a cache of the serving thread: where it is lost it is read again.
 */
import { fstatSync, lstatSync, readdirSync } from 'node:fs';
import { ERRNO } from '../../runtime/abi/errno.ts';
import { FD } from '../../runtime/abi/layout.ts';
import { FILETYPE, RIGHT, SIZEOF } from '../../runtime/abi/wasi.ts';
import { self } from '../machine/at.ts';
import { directory } from './check.ts';
import { filetypeOf } from './filestat.ts';
import type { Caller, Service } from './service.ts';

const BIGINT = { bigint: true } as const;

/** '.' and '..' and then the names of the host, as the bytes that they are. */
function listing({ fds, listings }: Caller, fd: number, fresh: boolean): Buffer[] {
  const known = listings.get(fd);
  if (known !== undefined && !fresh) return known;
  const names = readdirSync(self(fds.get(fd, FD.HOST)), { encoding: 'buffer' });
  names.unshift(Buffer.from('.'), Buffer.from('..'));
  listings.set(fd, names);
  return names;
}

/** Inode and type. '..' shows the directory's own inode: what is above may be outside. A name that is gone by now has neither. */
function look(host: number, prefix: Buffer, index: number, name: Buffer): { ino: bigint; filetype: number } {
  if (index < 2) return { ino: fstatSync(host, BIGINT).ino, filetype: FILETYPE.DIRECTORY };
  const stat = lstatSync(Buffer.concat([prefix, name]), { bigint: true, throwIfNoEntry: false });
  return stat === undefined
    ? { ino: 0n, filetype: FILETYPE.UNKNOWN }
    : { ino: stat.ino, filetype: filetypeOf(Number(stat.mode)) };
}

export const fdReaddir: Service = (caller) => {
  const { args, heap } = caller;
  const fd = args[0]!;
  const host = directory(caller, fd, RIGHT.FD_READDIR);
  const size = args[2]! >>> 0;
  if (!heap.holds(args[1]!, size) || !heap.holds(args[5]!, 4)) return ERRNO.EFAULT;
  const cookie = caller.i64(3);
  const names = listing(caller, fd, cookie === 0);
  const prefix = Buffer.from(`${self(host)}/`);
  const header = Buffer.alloc(SIZEOF.DIRENT);
  const start = args[1]! >>> 0;
  let used = 0;
  // The last entry is cut where the buffer ends; by that a guest sees that there are more.
  for (let i = cookie < 0 ? names.length : cookie; i < names.length && used < size; i++) {
    const name = names[i]!;
    const { ino, filetype } = look(host, prefix, i, name);
    header.writeBigUInt64LE(BigInt(i + 1), 0);
    header.writeBigUInt64LE(ino, 8);
    header.writeUInt32LE(name.length, 16);
    header.writeUInt8(filetype, 20);
    for (const part of [header, name]) {
      const fits = Math.min(part.length, size - used);
      heap.u8.set(part.subarray(0, fits), start + used);
      used += fits;
    }
  }
  heap.view.setUint32(args[5]! >>> 0, used, true);
  return ERRNO.SUCCESS;
};
