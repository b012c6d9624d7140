/**
 * openat(2), fstatat(2), fstat(2), getdents64(2) and close(2) of the C library: what Node's `fs` lacks, which knows no held
 * directories and makes objects of every answer and every error. Through `node:ffi`, on the threads that carry out the calls of
 * ranks; elsewhere, and where there is no such library, plain Node does the same by `/proc/self/fd` (at.ts), half as fast.
 *
 * This is the one place where addresses are handed to the host: those of the two buffers below, which live as long as the
 * functions do. A name is one component of at most MAX_PATH bytes, without a NUL. Nothing is allocated here, and -1 is an error,
 * whose number `errno` has until the next call. `open` makes its call last, so that a descriptor can be taken in the hand in one
 * step (hand.ts); and none of what opens and closes has an address among its parameters (but a number that is one), because Node
 * would read the answer from a buffer, by JavaScript, where a thread may be ended and the descriptor be lost.
 *
 * Measured: a call costs 0.15 us on top of the host's where all arguments are numbers, 0.4 more where one is an address. Node
 * makes its functions of a few that differ by how many parameters there are and whether one is of its type `function`, and V8
 * optimizes each of these for what all its uses have in common: so openat, fstat and close, which open and close take, have one
 * each, and what makes a file, and needs a mode, is a function of its own. openat2, which is five arguments of `syscall`, would
 * not pay for a few components, and containers often refuse it.
 */
import { constants } from 'node:fs';
import { MAX_PATH } from '../../runtime/abi/limits.ts';
import { nodeLibrary } from '../../runtime/library.ts';

export interface Openat {
  /** Opens a name in a directory; closed in programs that the host starts. */
  open(dir: number, name: string, flags: number): number;
  /** Looks at a name in a directory, and does not follow it; 0 when `answer` has it. */
  look(dir: number, name: string): number;
  /** Looks at what is open; 0 when `answer` has it. */
  lookAtOpen(fd: number): number;
  /** Reads some entries of a directory; how many bytes of `answer` they take, 0 at the end. */
  entries(dir: number): number;
  close(fd: number): number;
  errno(): number;
  /** What the last call has filled in: struct stat, or structs linux_dirent64. */
  readonly answer: Uint32Array<ArrayBuffer>;
  /** The same bytes. */
  readonly bytes: Buffer;
}

/** Room for some 256 entries of a directory: what the host reads in a tenth of a millisecond. */
const ANSWER_BYTES = 8192;
/** Of Linux, on all 64-bit processors that Node runs on. */
const O_CLOEXEC = 0o2000000;
const AT_SYMLINK_NOFOLLOW = 0x100;

const X86 = process.arch === 'x64';
/**
 * Where struct stat has what the last look has found, as indices of words: two of them, low first, but for the mode and the
 * number of links.
 */
export const STAT = {
  DEV: 0,
  INO: 2,
  MODE: X86 ? 6 : 4,
  NLINK: X86 ? 4 : 5,
  SIZE: 12,
  /** Each time is seconds and then nanoseconds. */
  ATIME: 18,
  MTIME: 22,
  CTIME: 26,
} as const;
const KNOWN = ['x64', 'arm64', 'riscv64', 'loong64'];

let wanted = false;
let bound: Openat | undefined;

/** Whether this thread makes these calls, where they can be had. */
export function useOpenat(use: boolean): void {
  if (!use) bound = undefined;
  wanted = use && bound === undefined;
}

/** The calls of this thread, bound when the first of them is made: that takes a millisecond or two. */
export function openat(): Openat | undefined {
  if (wanted) {
    wanted = false;
    bound = bind();
  }
  return bound;
}

function bind(): Openat | undefined {
  if (process.platform !== 'linux' || !KNOWN.includes(process.arch)) return undefined;
  const library = nodeLibrary();
  // One library knows a function by one signature.
  const another = nodeLibrary();
  if (library === undefined || another === undefined) return undefined;
  try {
    const text = Buffer.from(new ArrayBuffer(3 * MAX_PATH + 2));
    const answer = new Uint32Array(new ArrayBuffer(ANSWER_BYTES));
    const path = library.address(text);
    const to = library.address(new Uint8Array(answer.buffer));
    const openat = library.function('openat', 'int', 'long', 'int');
    const create = another.function('openat', 'int', 'long', 'int', 'int');
    const fstatat = library.function('fstatat', 'int', 'address', 'address', 'int');
    const fstat = library.function('fstat', 'int', 'long');
    const getdents = library.function('getdents64', 'int', 'address', 'long');
    const close = library.function('close', 'int');
    const room = BigInt(ANSWER_BYTES);
    const put = (name: string): void => {
      const { length } = name;
      if (length > MAX_PATH) throw new Error(`a name of ${length} characters`);
      for (let i = 0; i < length; i++) {
        const code = name.charCodeAt(i);
        if (code >= 0x80) {
          text[text.write(name)] = 0;
          return;
        }
        text[i] = code;
      }
      text[length] = 0;
    };
    return {
      open(dir, name, flags) {
        put(name);
        return (flags & constants.O_CREAT) === 0
          ? openat(dir, path, flags | O_CLOEXEC)
          : create(dir, path, flags | O_CLOEXEC, 0o666);
      },
      look(dir, name) {
        put(name);
        return fstatat(dir, path, to, AT_SYMLINK_NOFOLLOW);
      },
      lookAtOpen: (fd) => fstat(fd, to),
      entries: (dir) => getdents(dir, to, room),
      close: (fd) => close(fd),
      errno: () => library.errno(),
      answer,
      bytes: Buffer.from(answer.buffer),
    };
  } catch {
    // An older C library lacks some of them.
    return undefined;
  }
}
