/**
 * fd_readdir. The names are read once, when a guest asks from the start (cookie 0), and kept, so that cookies are indices. The listing
 * goes with the rank from the main thread to the FWK thread; where it is lost it is read again. Directories may be large, so they are read and looked at in steps.
 */
import { fstatSync, lstatSync, opendirSync } from 'node:fs';
import { ERRNO } from '../../runtime/abi/errno.ts';
import { MAX_NAMES, STEP_NAMES } from '../../runtime/abi/limits.ts';
import { FILETYPE, RIGHT, SIZEOF } from '../../runtime/abi/wasi.ts';
import { self } from '../machine/at.ts';
import { directory } from './check.ts';
import { filetypeOf } from './filestat.ts';
import { Refusal } from './refusal.ts';
import { type Caller, inSteps, type Service, type Steps } from './service.ts';

const BIGINT = { bigint: true } as const;

/** '.' and '..' and then the names of the host, the bytes that they are as the characters of these numbers: a Buffer for each would take three times as much. */
function* listing(host: number): Generator<void, string[]> {
  const names = ['.', '..'];
  const directory = opendirSync(self(host), { encoding: 'buffer' as 'utf8', bufferSize: STEP_NAMES });
  try {
    for (let entry = directory.readSync(); entry !== null; entry = directory.readSync()) {
      if (names.length === MAX_NAMES) throw new Refusal('EOVERFLOW');
      names.push((entry.name as unknown as Buffer).toString('latin1'));
      if (names.length % STEP_NAMES === 0) yield;
    }
  } finally {
    directory.closeSync();
  }
  return names;
}

/** Keeps a listing, and of the older ones as many as a rank may have. */
function keep(listings: Caller['listings'], fd: number, names: readonly string[]): void {
  listings.delete(fd);
  let total = names.length;
  for (const { length } of listings.values()) total += length;
  if (total > MAX_NAMES) listings.clear();
  listings.set(fd, names);
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
  const host = directory(caller, args[0]!, RIGHT.FD_READDIR);
  if (!heap.holds(args[1]!, args[2]!) || !heap.holds(args[5]!, 4)) return ERRNO.EFAULT;
  return inSteps(caller, entries(caller, host));
};

function* entries(caller: Caller, host: number): Steps {
  const { args, heap, listings } = caller;
  const fd = args[0]!;
  const size = args[2]! >>> 0;
  const cookie = caller.i64(3);
  let names = cookie === 0 ? undefined : listings.get(fd);
  if (names === undefined) keep(listings, fd, (names = yield* listing(host)));
  const prefix = Buffer.from(`${self(host)}/`);
  const header = Buffer.alloc(SIZEOF.DIRENT);
  const start = args[1]! >>> 0;
  let used = 0;
  // The last entry is cut where the buffer ends; by that a guest sees that there are more.
  for (let i = cookie < 0 ? names.length : cookie; i < names.length && used < size; i++) {
    const name = Buffer.from(names[i]!, 'latin1');
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
    if (i % STEP_NAMES === STEP_NAMES - 1) yield;
  }
  heap.view.setUint32(args[5]! >>> 0, used, true);
  return ERRNO.SUCCESS;
}
