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

/** `size` and the times, in words, are last in both snapshots, `dev` and `ino` first. */
interface Shape {
  readonly bytes: number;
}
const PREVIEW1: Shape = { bytes: SIZEOF.FILESTAT };
const UNSTABLE: Shape = { bytes: 56 };

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
const seenType = (): number => filetypeOf(seen[SEEN.MODE]!);

const bytes = new Uint8Array(seen.buffer);
/** What was seen, without the upper halves of type and number of links. */
const unstable = new Uint32Array(UNSTABLE.bytes / 4);

/** Stores what was seen last, which has the order of preview 1. Times before 1970 cannot be said in WASI. */
function store({ u8 }: GuestMemory, pointer: number, shape: Shape): void {
  const at = pointer >>> 0;
  seen[SEEN.MODE] = seenType();
  if (shape === PREVIEW1) {
    u8.set(bytes, at);
    return;
  }
  unstable.set(seen.subarray(0, SEEN.MODE + 1));
  unstable[SEEN.MODE + 1] = seen[SEEN.NLINK]!;
  unstable.set(seen.subarray(SEEN.SIZE), SEEN.MODE + 2);
  u8.set(new Uint8Array(unstable.buffer), at);
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
