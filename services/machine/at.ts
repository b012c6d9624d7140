/**
 * Paths relative to a held directory. On Linux `/proc/self/fd/N/name` is openat(N, "name"): the kernel starts at the directory
 * itself, wherever it has been moved, and looks up one name. `fs` has no other way to do this; what is called most goes by the C
 * library, where a thread may use it (openat.ts).
 *
 * What is not there, or is no directory, is an ordinary answer: a negative errno, as libuv has them. A thrown error of the host
 * costs as much as three calls.
 *
 * Where there is no /proc (macOS, Windows) each held file or directory has a symbolic link of that number, in a private directory
 * of the process, to its real path. That is weaker: who can rename directories of the host during a call can lead it elsewhere.
 */
import {
  type BigIntStats,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  mkdtempSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import { LwkError } from '../../runtime/abi/errors.ts';
import { closeFromHand, openAtInHand, openInHand } from './hand.ts';
import { openat, STAT } from './openat.ts';

/** O_PATH of Linux: a descriptor that only names. */
const O_PATH = 0o10000000;

const { O_DIRECTORY = 0, O_NOFOLLOW = 0, O_RDONLY } = constants;

const PROC = '/proc/self/fd';
const HELD_KEY = 'wasm-lwk.held';

/** Whether directories are held by the kernel itself. */
export const HELD_BY_KERNEL = process.platform === 'linux' && existsSync(PROC);

let made: string | undefined = HELD_BY_KERNEL ? PROC : undefined;

/**
 * Where held directories have their names: made by the main thread before there are others, which it is shared with.
 * @throws LWK_E_MACHINE when the links can be nowhere
 */
export function holdingRoot(): string {
  made ??= (getEnvironmentData(HELD_KEY) as string | undefined) ?? makeLinkRoot();
  return made;
}

function makeLinkRoot(): string {
  let made: string;
  try {
    made = mkdtempSync(join(tmpdir(), 'lwk-'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new LwkError(
      'LWK_E_MACHINE',
      `Without ${PROC} the kernel keeps links in ${tmpdir()}, where none can be made (${code}). Mount /proc, or ` +
        'set TMPDIR to a directory that can be written.',
      { code },
      error,
    );
  }
  setEnvironmentData(HELD_KEY, made);
  process.on('exit', () => rmSync(made, { recursive: true, force: true }));
  return made;
}

const WINDOWS = process.platform === 'win32';

/** Whether the host takes a part of a path between two slashes as one name. Windows sees separators and drives where others see letters. */
export function isName(part: string): boolean {
  return !WINDOWS || !/[\\:]/.test(part);
}

/** The path of a name in a held directory. The name is one component, or '.'. */
export function at(dir: number, name: string): string {
  return `${holdingRoot()}/${dir}/${name}`;
}

/** The path of an open file or directory itself. */
export function self(fd: number): string {
  return `${holdingRoot()}/${fd}`;
}

/** Holds the directory with this name in another held one. A symbolic link is not followed: ENOTDIR or ELOOP. */
export function hold(dir: number, name: string): number {
  return openAt(dir, name, (HELD_BY_KERNEL ? O_PATH : O_RDONLY) | O_DIRECTORY | O_NOFOLLOW);
}

/** Opens a name in a held directory and holds what it is. */
export function openAt(dir: number, name: string, flags: number): number {
  const library = openat();
  if (library !== undefined) return openAtInHand(library, dir, name, flags);
  try {
    return open(at(dir, name), flags);
  } catch (error) {
    return errnoOf(error);
  }
}

/** The negative errno of a host error. What is none is thrown. */
function errnoOf(error: unknown): number {
  const { errno } = error as NodeJS.ErrnoException;
  if (errno === undefined) throw error;
  return errno;
}

/** Opens a file or directory and holds it: in this thread's hand, until it stands in a table. */
export function open(path: string, flags: number): number {
  const fd = openInHand(path, flags);
  if (!HELD_BY_KERNEL) {
    rmSync(self(fd), { force: true });
    // A junction is the link that Windows lets everybody make; elsewhere the word means nothing.
    symlinkSync(realpathSync(path), self(fd), 'junction');
  }
  return fd;
}

/** Closes a held file or directory. */
export function letGo(fd: number): void {
  if (!HELD_BY_KERNEL) rmSync(self(fd), { force: true });
  closeFromHand(fd);
}

/** The target of a symbolic link, as the bytes that it has. */
export function target(dir: number, name: string): Buffer {
  return readlinkSync(at(dir, name), { encoding: 'buffer' });
}

/**
 * What the last look of this thread has found: numbers as the host has them, times in ns since 1970, or 0 before. In words, the
 * low one of each number first at the index that SEEN says: BigInts would be garbage of every call.
 */
export const seen = new Uint32Array(16);
export const SEEN = { DEV: 0, INO: 2, MODE: 4, NLINK: 6, SIZE: 8, ATIME: 10, MTIME: 12, CTIME: 14 } as const;
const seen64 = new BigInt64Array(seen.buffer);

/** Of libuv. */
const NO_ENTRY = WINDOWS ? -4058 : -2;

const BIGINT = { bigint: true } as const;
const BIGINT_OR_NOTHING = { bigint: true, throwIfNoEntry: false } as const;

/** Looks at a name in a held directory, without following it; 0 when `seen` has it. */
export function look(dir: number, name: string): number {
  const library = openat();
  if (library !== undefined) {
    if (library.look(dir, name) !== 0) return -library.errno();
    fromStruct(library.answer);
    return 0;
  }
  try {
    const stat = lstatSync(at(dir, name), BIGINT_OR_NOTHING);
    if (stat === undefined) return NO_ENTRY;
    fromStats(stat);
    return 0;
  } catch (error) {
    return errnoOf(error);
  }
}

/** The mode of an open file or directory. Throws host errors. */
export function modeOf(fd: number): number {
  const library = openat();
  return library?.lookAtOpen(fd) === 0 ? library.answer[STAT.MODE]! : fstatSync(fd).mode;
}

/** Looks at an open file or directory. Throws host errors. */
export function lookAtOpen(fd: number): void {
  const library = openat();
  if (library?.lookAtOpen(fd) === 0) fromStruct(library.answer);
  else fromStats(fstatSync(fd, BIGINT));
}

const NEVER = 0n;
const since1970 = (ns: bigint): bigint => (ns < NEVER ? NEVER : ns);

function fromStats(stat: BigIntStats): void {
  seen64[SEEN.DEV / 2] = stat.dev;
  seen64[SEEN.INO / 2] = stat.ino;
  seen64[SEEN.MODE / 2] = stat.mode;
  seen64[SEEN.NLINK / 2] = stat.nlink;
  seen64[SEEN.SIZE / 2] = stat.size;
  seen64[SEEN.ATIME / 2] = since1970(stat.atimeNs);
  seen64[SEEN.MTIME / 2] = since1970(stat.mtimeNs);
  seen64[SEEN.CTIME / 2] = since1970(stat.ctimeNs);
}

function fromStruct(stat: Uint32Array): void {
  copy(stat, STAT.DEV, SEEN.DEV);
  copy(stat, STAT.INO, SEEN.INO);
  copy(stat, STAT.SIZE, SEEN.SIZE);
  seen[SEEN.MODE] = stat[STAT.MODE]!;
  seen[SEEN.MODE + 1] = 0;
  seen[SEEN.NLINK] = stat[STAT.NLINK]!;
  seen[SEEN.NLINK + 1] = 0;
  nanoseconds(stat, STAT.ATIME, SEEN.ATIME);
  nanoseconds(stat, STAT.MTIME, SEEN.MTIME);
  nanoseconds(stat, STAT.CTIME, SEEN.CTIME);
}

function copy(stat: Uint32Array, from: number, to: number): void {
  seen[to] = stat[from]!;
  seen[to + 1] = stat[from + 1]!;
}

const HALF = 2 ** 16;

/**
 * Seconds and nanoseconds to nanoseconds, in two halves of 32 bits: seconds are taken in parts whose product with a thousand
 * million is exact.
 */
function nanoseconds(stat: Uint32Array, from: number, to: number): void {
  const high = stat[from + 1]! | 0;
  if (high < 0) {
    seen[to] = 0;
    seen[to + 1] = 0;
    return;
  }
  const seconds = high * 2 ** 32 + stat[from]!;
  const upper = Math.floor(seconds / HALF) * 1e9;
  const lower = (seconds % HALF) * 1e9 + stat[from + 2]!;
  const low = (upper % HALF) * HALF + lower;
  seen[to] = low % 2 ** 32;
  seen[to + 1] = Math.floor(upper / HALF) + Math.floor(low / 2 ** 32);
}
