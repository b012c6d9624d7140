/** Which rights mean something for which kind of descriptor. A descriptor never has others, so that programs see what will work. */
import { RIGHT, RIGHTS_ALL } from './wasi.ts';

/** Rights that only sockets have use for. */
const SOCKET_ONLY = RIGHT.SOCK_SHUTDOWN | RIGHT.SOCK_ACCEPT;

/** Rights to do something to the data of a file. */
const DATA =
  RIGHT.FD_READ |
  RIGHT.FD_SEEK |
  RIGHT.FD_TELL |
  RIGHT.FD_WRITE |
  RIGHT.FD_ADVISE |
  RIGHT.FD_ALLOCATE |
  RIGHT.FD_FILESTAT_SET_SIZE;

const ANY =
  RIGHT.FD_DATASYNC |
  RIGHT.FD_SYNC |
  RIGHT.FD_FDSTAT_SET_FLAGS |
  RIGHT.FD_FILESTAT_GET |
  RIGHT.FD_FILESTAT_SET_TIMES |
  RIGHT.POLL_FD_READWRITE;

export const FILE_RIGHTS = DATA | ANY;
/** Rights that the host gives to nobody who has not opened a file for writing. */
export const WRITE_RIGHTS = RIGHT.FD_WRITE | RIGHT.FD_ALLOCATE | RIGHT.FD_FILESTAT_SET_SIZE;
export const DIRECTORY_RIGHTS = RIGHTS_ALL & ~(DATA | SOCKET_ONLY);

/** What a preopen gives to what is opened below it. */
export const PREOPEN_INHERITING = RIGHTS_ALL & ~SOCKET_ONLY;

const STREAM = RIGHT.FD_FDSTAT_SET_FLAGS | RIGHT.FD_FILESTAT_GET | RIGHT.POLL_FD_READWRITE;
export const INPUT_RIGHTS = STREAM | RIGHT.FD_READ;
export const OUTPUT_RIGHTS = STREAM | RIGHT.FD_WRITE;
export const SOCKET_RIGHTS = INPUT_RIGHTS | OUTPUT_RIGHTS | RIGHT.SOCK_SHUTDOWN;
export const LISTENER_RIGHTS = STREAM | RIGHT.FD_READ | RIGHT.SOCK_ACCEPT;

/**
 * The rights of what was opened: all that its directory passes on and its kind has, whatever was asked for. Wasmtime and wazero
 * keep no rights, and programs that were only tried there ask for none. But reading and writing are how a file was opened, for
 * reading when nothing was said: C libraries know no other way to say it.
 */
export function rightsOf(isDirectory: boolean, passed: number, asked: number): number {
  if (isDirectory) return passed & DIRECTORY_RIGHTS;
  if ((asked & RIGHT.FD_WRITE) === 0) return passed & FILE_RIGHTS & ~WRITE_RIGHTS;
  return passed & FILE_RIGHTS & ~((asked & (RIGHT.FD_READ | RIGHT.FD_READDIR)) === 0 ? RIGHT.FD_READ : 0);
}
