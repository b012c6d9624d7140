/**
 * Paths relative to a held directory, in plain Node. On Linux `/proc/self/fd/N/name` is openat(N, "name"): the kernel starts at the directory
 * itself, wherever it has been moved, and looks up one name. Node has no other way to do this.
 *
 * Where there is no /proc (macOS, Windows) each held file or directory has a symbolic link of that number, in a private directory of the process, to
 * its real path. That is weaker: who can rename directories of the host during a call can lead it elsewhere.
 */
import { constants, existsSync, mkdtempSync, readlinkSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import { LwkError } from '../../runtime/abi/errors.ts';
import { closeFromHand, openInHand } from './hand.ts';

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

/** Whether the host takes a part of a path between two slashes as one name. Windows sees separators and drives where others see letters. */
export function isName(part: string): boolean {
  return process.platform !== 'win32' || !/[\\:]/.test(part);
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
  return open(at(dir, name), (HELD_BY_KERNEL ? O_PATH : O_RDONLY) | O_DIRECTORY | O_NOFOLLOW);
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
