/** The life of a descriptor table: what a rank is given before it starts, and the closing of what it leaves open. */
import { constants, fstatSync, openSync, statSync } from 'node:fs';
import { isatty } from 'node:tty';
import { LwkError } from '../../runtime/abi/errors.ts';
import { FD, KIND, MARK } from '../../runtime/abi/layout.ts';
import { FILETYPE } from '../../runtime/abi/wasi.ts';
import type { DescriptorTable } from '../../runtime/channel/descriptors.ts';
import { remember } from '../machine/at.ts';
import { refused } from '../machine/refused.ts';
import { closeEntry, ownsStream } from './close.ts';
import { filetypeOf } from './filestat.ts';
import {
  DIRECTORY_RIGHTS,
  INPUT_RIGHTS,
  LISTENER_RIGHTS,
  OUTPUT_RIGHTS,
  PREOPEN_INHERITING,
} from './rights.ts';
import type { StreamTable } from './streams.ts';

/** A directory of the host that a rank may use, and the name by which it knows it. */
export interface PreopenDirectory {
  readonly host: string;
  readonly guest: string;
  readonly readOnly: boolean;
}

/** Opens the directories on the next free descriptors. Returns their names, in the order of FD.PREOPEN. */
export function openPreopens(fds: DescriptorTable, dirs: readonly PreopenDirectory[]): string[] {
  for (const [index, dir] of dirs.entries()) {
    const fd = free(fds, dir.host);
    fds.open(fd, {
      kind: KIND.DIR,
      host: openDirectory(dir),
      filetype: FILETYPE.DIRECTORY,
      flags: 0,
      rights: DIRECTORY_RIGHTS,
      inheriting: PREOPEN_INHERITING,
      preopen: 1 + index,
      marks: dir.readOnly ? MARK.READ_ONLY : 0,
    });
  }
  return dirs.map((dir) => dir.guest);
}

function openDirectory({ host, guest, readOnly }: PreopenDirectory): number {
  try {
    return remember(openSync(host, constants.O_RDONLY | (constants.O_DIRECTORY ?? 0)), host);
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
      `--dir ${host}: ${found}. Name an existing directory that this user may read, as --dir HOST[::GUEST[:ro]].`,
      { host, guest, readOnly, code },
      error,
    );
  }
}

function free(fds: DescriptorTable, what: string): number {
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

/** Puts a target on descriptor 0 (input), 1 or 2 (output). */
export function setStdio(fds: DescriptorTable, fd: number, target: StdioTarget): void {
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
    marks: MARK.BORROWED | (isStream && output ? MARK.POSTED : 0),
  });
}

/** C libraries take a character device without the right to seek for a terminal; a pipe has no type in WASI. */
const streamType = (tty: boolean): number => (tty ? FILETYPE.CHARACTER_DEVICE : FILETYPE.UNKNOWN);

/** /dev/null is a character device, but no terminal. */
function hostType(host: number): number {
  const type = filetypeOf(fstatSync(host).mode);
  return type === FILETYPE.CHARACTER_DEVICE ? streamType(isatty(host)) : type;
}

/** Closes all that a table holds. Nobody may be carrying out a call of that rank. */
export function closeAll(fds: DescriptorTable, streams: StreamTable): void {
  for (const fd of fds.list()) {
    if (ownsStream(fds, fd)) streams.drop(fds.get(fd, FD.HOST));
    try {
      closeEntry(fds, fd);
    } catch {
      // The host had an error to report about data of a file; nobody is left to hear it, and the descriptor is closed.
    }
  }
}
