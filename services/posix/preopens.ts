/**
 * What a descriptor table has before its rank starts: standard streams, listening sockets, directories. All of it is borrowed:
 * whoever opened it closes it.
 */
import { constants, fstatSync, statSync } from 'node:fs';
import { isatty } from 'node:tty';
import { LwkError } from '../../runtime/abi/errors.ts';
import { KIND, MARK } from '../../runtime/abi/layout.ts';
import {
  DIRECTORY_RIGHTS,
  INPUT_RIGHTS,
  LISTENER_RIGHTS,
  OUTPUT_RIGHTS,
  PREOPEN_INHERITING,
} from '../../runtime/abi/rights.ts';
import { FILETYPE } from '../../runtime/abi/wasi.ts';
import type { DescriptorTable } from '../../runtime/channel/descriptors.ts';
import { letGo, open } from '../machine/at.ts';
import { putDown } from '../machine/hand.ts';
import { refused } from '../machine/refused.ts';
import { filetypeOf } from './filestat.ts';

/** A directory of the host that a rank may use, and the name by which it knows it. */
export interface PreopenDirectory {
  readonly host: string;
  readonly guest: string;
  readonly readOnly: boolean;
}

/** The directories of a job: opened once, for all its ranks, on the main thread, which closes them when the job has ended. */
export class Preopens {
  readonly names: readonly string[];
  readonly #dirs: { readonly host: number; readonly readOnly: boolean }[] = [];

  /** @throws LWK_E_SANDBOX for a directory that cannot be opened; then none is left open */
  constructor(dirs: readonly PreopenDirectory[]) {
    this.names = dirs.map((dir) => dir.guest);
    try {
      for (const dir of dirs) this.#dirs.push({ host: openDirectory(dir), readOnly: dir.readOnly });
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** Gives them to a rank, on its next free descriptors; FD.PREOPEN is 1 + the index of the name. */
  give(fds: DescriptorTable): void {
    for (const [index, { host, readOnly }] of this.#dirs.entries())
      fds.open(free(fds, `--dir ${this.names[index]}`), {
        kind: KIND.DIR,
        host,
        filetype: FILETYPE.DIRECTORY,
        flags: 0,
        rights: DIRECTORY_RIGHTS,
        inheriting: PREOPEN_INHERITING,
        preopen: 1 + index,
        marks: MARK.BORROWED | (readOnly ? MARK.READ_ONLY : 0),
      });
  }

  close(): void {
    for (const { host } of this.#dirs.splice(0)) letGo(host);
  }
}

function openDirectory({ host, guest, readOnly }: PreopenDirectory): number {
  try {
    const fd = open(host, constants.O_RDONLY | (constants.O_DIRECTORY ?? 0));
    putDown(fd);
    return fd;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EMFILE' || code === 'ENFILE' || code === 'ERR_ACCESS_DENIED') throw refused(error);
    const found =
      code === 'ENOENT'
        ? 'there is no such directory'
        : code === 'ENOTDIR'
          ? `it is ${statSync(host).isFile() ? 'a file' : 'not a directory'}`
          : `the system refuses it (${code})`;
    throw new LwkError(
      'LWK_E_SANDBOX',
      `--dir ${host}: ${found}. Name an existing directory that this user may read, as --dir HOST[::GUEST[:ro]]` +
        `${guest === '.' ? ' or --wdir HOST' : ''}.`,
      { host, guest, readOnly, code },
      error,
    );
  }
}

/** The next free descriptor of a rank. @throws LWK_E_SANDBOX */
export function free(fds: DescriptorTable, what: string): number {
  const fd = fds.free();
  if (fd >= 0) return fd;
  throw new LwkError(
    'LWK_E_SANDBOX',
    `${what}: a rank cannot have more descriptors. Preopen fewer directories.`,
    {
      what,
    },
  );
}

/** Gives a rank a listening socket, by its number in the stream table, on the next free descriptor. Returns that. */
export function openListener(fds: DescriptorTable, stream: number): number {
  const fd = free(fds, '--listen');
  fds.open(fd, {
    kind: KIND.LISTENER,
    host: stream,
    filetype: FILETYPE.SOCKET_STREAM,
    flags: 0,
    rights: LISTENER_RIGHTS,
    inheriting: 0,
    preopen: 0,
    marks: MARK.BORROWED,
  });
  return fd;
}

/** A stream of the main thread, or a host descriptor that reads and writes never block on. Neither becomes the rank's to close. */
export type StdioTarget =
  | { readonly host: number }
  | { readonly stream: number; readonly tty?: boolean | undefined };

/**
 * Puts a target on descriptor 0 (input), 1 or 2 (output).
 * @param isPosted ranks need not wait for small output to a stream
 */
export function setStdio(fds: DescriptorTable, fd: number, target: StdioTarget, isPosted = true): void {
  const isStream = 'stream' in target;
  const output = fd !== 0;
  fds.open(fd, {
    kind: isStream ? KIND.STREAM : KIND.FILE,
    host: isStream ? target.stream : target.host,
    filetype: isStream ? streamType(target.tty === true) : hostType(target.host),
    flags: 0,
    rights: output ? OUTPUT_RIGHTS : INPUT_RIGHTS,
    inheriting: 0,
    preopen: 0,
    marks: MARK.BORROWED | (isStream && isPosted ? MARK.POSTED : 0),
  });
}

/** C libraries take a character device without the right to seek for a terminal; a pipe has no type in WASI. */
const streamType = (tty: boolean): number => (tty ? FILETYPE.CHARACTER_DEVICE : FILETYPE.UNKNOWN);

/** /dev/null is a character device, but no terminal. */
function hostType(host: number): number {
  const type = filetypeOf(fstatSync(host).mode);
  return type === FILETYPE.CHARACTER_DEVICE ? streamType(isatty(host)) : type;
}
