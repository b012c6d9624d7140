/**
 * Paths relative to a held directory. On Linux `/proc/self/fd/N/name` is openat(N, "name"): the kernel starts at the directory
 * itself, wherever it has been moved, and looks up one name. `fs` has no other way to do this; what is called most goes by the C library, where a thread may use it (openat.ts).
 *
 * What is not there, or is no directory, is an ordinary answer: a negative errno, as libuv has them. A thrown error of the host costs as much as three calls.
 *
 * Where there is no /proc (macOS, Windows) each held file or directory has a symbolic link of that number, in a private directory of the process, to
 * its real path. That is weaker: who can rename directories of the host during a call can lead it elsewhere.
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
      `Without ${PROC} the kernel keeps links in ${tmpdir()}, where none can be made (${code}). Mount /proc, or set TMPDIR to a directory that can be written.`,
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

/** What the last look of this thread has found, by SEEN: numbers as the host has them, times in ns since 1970. */
export const seen = new BigInt64Array(8);
export const SEEN = { DEV: 0, INO: 1, MODE: 2, NLINK: 3, SIZE: 4, ATIME: 5, MTIME: 6, CTIME: 7 } as const;

/** Of libuv. */
const NO_ENTRY = WINDOWS ? -4058 : -2;

const BIGINT = { bigint: true } as const;
const BIGINT_OR_NOTHING = { bigint: true, throwIfNoEntry: false } as const;

/** Looks at a name in a held directory, without following it; 0 when `seen` has it. */
export function look(dir: number, name: string): number {
  const library = openat();
  if (library !== undefined) {
    if (library.look(dir, name) !== 0) return -library.errno();
    fromStruct(library.view);
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

/** Looks at an open file or directory. Throws host errors. */
export function lookAtOpen(fd: number): void {
  const library = openat();
  if (library?.lookAtOpen(fd) === 0) fromStruct(library.view);
  else fromStats(fstatSync(fd, BIGINT));
}

function fromStats(stat: BigIntStats): void {
  seen[SEEN.DEV] = stat.dev;
  seen[SEEN.INO] = stat.ino;
  seen[SEEN.MODE] = stat.mode;
  seen[SEEN.NLINK] = stat.nlink;
  seen[SEEN.SIZE] = stat.size;
  seen[SEEN.ATIME] = stat.atimeNs;
  seen[SEEN.MTIME] = stat.mtimeNs;
  seen[SEEN.CTIME] = stat.ctimeNs;
}

function fromStruct(stat: DataView): void {
  seen[SEEN.DEV] = stat.getBigInt64(STAT.DEV, true);
  seen[SEEN.INO] = stat.getBigInt64(STAT.INO, true);
  seen[SEEN.MODE] = BigInt(stat.getUint32(STAT.MODE, true));
  seen[SEEN.NLINK] = BigInt(stat.getUint32(STAT.NLINK, true));
  seen[SEEN.SIZE] = stat.getBigInt64(STAT.SIZE, true);
  seen[SEEN.ATIME] = nanoseconds(stat, STAT.ATIME);
  seen[SEEN.MTIME] = nanoseconds(stat, STAT.MTIME);
  seen[SEEN.CTIME] = nanoseconds(stat, STAT.CTIME);
}

/** Wrapping arithmetic is what V8 does without making objects. */
function nanoseconds(stat: DataView, at: number): bigint {
  return BigInt.asIntN(64, stat.getBigInt64(at, true) * 1_000_000_000n + stat.getBigInt64(at + 8, true));
}
