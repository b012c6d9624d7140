/**
 * The POSIX services by the number of their call: what the FWK thread runs for a shipped call, and a rank itself for a direct
 * one. They keep no state but in the descriptor table of the rank. A service may throw a Refusal or a host error; who runs it
 * makes the errno from its code.
 */
import { ERRNO } from '../../runtime/abi/errno.ts';
import { NR, SYSCALLS } from '../../runtime/abi/syscalls.ts';
import { dup, fdClose, fdRenumber } from './close.ts';
import { fdAdvise, fdAllocate, fdDatasync, fdFdstatSetFlags, fdFilestatSetSize, fdSync } from './file.ts';
import {
  fdFilestatGet,
  pathFilestatGet,
  unstableFdFilestatGet,
  unstablePathFilestatGet,
} from './filestat.ts';
import { mapDrop, mapHold, mapRead, mapWrite } from './maps.ts';
import {
  pathCreateDirectory,
  pathLink,
  pathReadlink,
  pathRemoveDirectory,
  pathRename,
  pathSymlink,
  pathUnlinkFile,
} from './names.ts';
import { pathOpen } from './open.ts';
import { pollOneoff, unstablePollOneoff } from './poll.ts';
import { fdPread, fdRead } from './read.ts';
import { fdReaddir } from './readdir.ts';
import { fdSeek, fdTell, unstableFdSeek } from './seek.ts';
import type { Service } from './service.ts';
import { sockAccept, sockRecv, sockSend, sockShutdown } from './sockets.ts';
import { fdFilestatSetTimes, pathFilestatSetTimes } from './times.ts';
import { fdPwrite, fdWrite } from './write.ts';

const BY_NAME: Readonly<Record<string, Service>> = {
  'wasi.fd_advise': fdAdvise,
  'wasi.fd_allocate': fdAllocate,
  'wasi.fd_close': fdClose,
  'wasi.fd_datasync': fdDatasync,
  'wasi.fd_fdstat_set_flags': fdFdstatSetFlags,
  'wasi.fd_filestat_get': fdFilestatGet,
  'wasi.fd_filestat_set_size': fdFilestatSetSize,
  'wasi.fd_filestat_set_times': fdFilestatSetTimes,
  'wasi.fd_pread': fdPread,
  'wasi.fd_pwrite': fdPwrite,
  'wasi.fd_read': fdRead,
  'wasi.fd_readdir': fdReaddir,
  'wasi.fd_renumber': fdRenumber,
  'wasi.fd_seek': fdSeek,
  'wasi.fd_sync': fdSync,
  'wasi.fd_tell': fdTell,
  'wasi.fd_write': fdWrite,
  'wasi.path_create_directory': pathCreateDirectory,
  'wasi.path_filestat_get': pathFilestatGet,
  'wasi.path_filestat_set_times': pathFilestatSetTimes,
  'wasi.path_link': pathLink,
  'wasi.path_open': pathOpen,
  'wasi.path_readlink': pathReadlink,
  'wasi.path_remove_directory': pathRemoveDirectory,
  'wasi.path_rename': pathRename,
  'wasi.path_symlink': pathSymlink,
  'wasi.path_unlink_file': pathUnlinkFile,
  'wasi.poll_oneoff': pollOneoff,
  'wasi.sock_accept': sockAccept,
  'wasi.sock_recv': sockRecv,
  'wasi.sock_send': sockSend,
  'wasi.sock_shutdown': sockShutdown,
  'unstable.fd_filestat_get': unstableFdFilestatGet,
  'unstable.fd_seek': unstableFdSeek,
  'unstable.path_filestat_get': unstablePathFilestatGet,
  'unstable.poll_oneoff': unstablePollOneoff,
  'lwk.dup': dup,
  'lwk.nop': () => ERRNO.SUCCESS,
  'kernel.map_read': mapRead,
  'kernel.map_write': mapWrite,
  'kernel.map_hold': mapHold,
  'kernel.map_drop': mapDrop,
};

/** By number; undefined for calls that the rank or the main thread serves. */
export const services: readonly (Service | undefined)[] = Object.freeze(
  SYSCALLS.map(({ module, name }) => BY_NAME[`${module}.${name}`]),
);

for (const name of Object.keys(BY_NAME)) {
  if (NR[name] === undefined) throw new Error(`services: there is no call ${name}`);
}
