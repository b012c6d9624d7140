/** fd_filestat_get and path_filestat_get, for both snapshots. Times are exact to the nanosecond. */
import { constants } from 'node:fs';
import { ERRNO } from '../../runtime/abi/errno.ts';
import { FD, KIND } from '../../runtime/abi/layout.ts';
import { FILETYPE, RIGHT, SIZEOF } from '../../runtime/abi/wasi.ts';
import type { GuestMemory } from '../../runtime/memory/guest.ts';
import { look, lookAtOpen, SEEN, seen } from '../machine/at.ts';
import { directory, refuse } from './check.ts';
import { follows, pathArg } from './paths.ts';
import { Refusal } from './refusal.ts';
import { walk } from './sandbox/walk.ts';
import type { Caller, Service } from './service.ts';

/** Where the fields stand; `dev` and `ino` are first in both snapshots. */
interface Shape {
  readonly bytes: number;
  readonly nlink: number;
  readonly size: number;
}
const PREVIEW1: Shape = { bytes: SIZEOF.FILESTAT, nlink: 24, size: 32 };
const UNSTABLE: Shape = { bytes: 56, nlink: 20, size: 24 };

/** File types by the type bits of `st_mode`. A FIFO has no number in WASI. */
const TYPES = new Map([
  [constants.S_IFCHR, FILETYPE.CHARACTER_DEVICE],
  [constants.S_IFDIR, FILETYPE.DIRECTORY],
  [constants.S_IFBLK, FILETYPE.BLOCK_DEVICE],
  [constants.S_IFREG, FILETYPE.REGULAR_FILE],
  [constants.S_IFLNK, FILETYPE.SYMBOLIC_LINK],
  [constants.S_IFSOCK, FILETYPE.SOCKET_STREAM],
]);

/** The WASI file type of a mode. */
export function filetypeOf(mode: number): number {
  return TYPES.get(mode & constants.S_IFMT) ?? FILETYPE.UNKNOWN;
}

/** The WASI file type of what was seen last. */
export const seenType = (): number => filetypeOf(Number(seen[SEEN.MODE]));

/** Times before 1970 cannot be said in WASI. */
const time = (ns: bigint): bigint => (ns < 0n ? 0n : ns);

/** Stores what was seen last. Nothing is allocated: V8 moves 64-bit words between arrays and views without making BigInts of them. */
function store({ view }: GuestMemory, pointer: number, shape: Shape): void {
  const at = pointer >>> 0;
  view.setBigInt64(at, seen[SEEN.DEV]!, true);
  view.setBigInt64(at + 8, seen[SEEN.INO]!, true);
  // Whole words, so that padding and upper halves are zero.
  view.setUint32(at + 16, seenType(), true);
  view.setUint32(at + 20, 0, true);
  view.setUint32(at + shape.size - 4, 0, true);
  view.setUint32(at + shape.nlink, Number(seen[SEEN.NLINK]), true);
  view.setBigInt64(at + shape.size, seen[SEEN.SIZE]!, true);
  view.setBigInt64(at + shape.size + 8, time(seen[SEEN.ATIME]!), true);
  view.setBigInt64(at + shape.size + 16, time(seen[SEEN.MTIME]!), true);
  view.setBigInt64(at + shape.size + 24, time(seen[SEEN.CTIME]!), true);
}

function fdFilestat({ args, heap, fds }: Caller, shape: Shape): number {
  const fd = args[0]!;
  const errno = refuse(fds, fd, RIGHT.FD_FILESTAT_GET);
  if (errno !== ERRNO.SUCCESS) return errno;
  if (!heap.holds(args[1]!, shape.bytes)) return ERRNO.EFAULT;
  const kind = fds.get(fd, FD.KIND);
  if (kind === KIND.FILE || kind === KIND.DIR) {
    lookAtOpen(fds.get(fd, FD.HOST));
    store(heap, args[1]!, shape);
  } else {
    const at = args[1]! >>> 0;
    heap.u8.fill(0, at, at + shape.bytes);
    heap.u8[at + 16] = fds.get(fd, FD.FILETYPE);
  }
  return ERRNO.SUCCESS;
}

export const fdFilestatGet: Service = (caller) => fdFilestat(caller, PREVIEW1);
export const unstableFdFilestatGet: Service = (caller) => fdFilestat(caller, UNSTABLE);

function pathFilestat(caller: Caller, shape: Shape): number {
  const { args, heap } = caller;
  const dir = directory(caller, args[0]!, RIGHT.PATH_FILESTAT_GET);
  const follow = follows(args[1]!);
  const path = pathArg(caller, 2);
  if (!heap.holds(args[4]!, shape.bytes)) return ERRNO.EFAULT;
  return walk(dir, path, 'lookup', (way) => {
    do {
      const errno = look(way.dir, way.name);
      if (errno !== 0) throw Refusal.of(errno);
    } while (follow && seenType() === FILETYPE.SYMBOLIC_LINK && way.follow());
    store(heap, args[4]!, shape);
    return ERRNO.SUCCESS;
  });
}

export const pathFilestatGet: Service = (caller) => pathFilestat(caller, PREVIEW1);
export const unstablePathFilestatGet: Service = (caller) => pathFilestat(caller, UNSTABLE);
