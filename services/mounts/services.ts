/** Which calls are on file systems of the embedding program: they are carried out on the main thread, where the rank sends them. */
import { KIND } from '../../runtime/abi/layout.ts';
import { NR } from '../../runtime/abi/syscalls.ts';
import { FIRST, MOUNT_MAPS } from '../../runtime/disk/calls.ts';
import type { OwnService, OwnServices } from '../host/own.ts';
import type { Terms } from '../host/settle.ts';
import { Asking, errnoOfCall } from './asking.ts';
import * as files from './files.ts';
import * as names from './names.ts';
import type { MountTable } from './table.ts';

const CALLS: Readonly<Record<string, files.MountCall>> = {
  'wasi.fd_advise': files.fdAdvise,
  'wasi.fd_allocate': files.fdAllocate,
  'wasi.fd_close': files.fdClose,
  'wasi.fd_datasync': files.fdDatasync,
  'wasi.fd_fdstat_set_flags': files.fdFdstatSetFlags,
  'wasi.fd_filestat_get': files.fdFilestatGet,
  'wasi.fd_filestat_set_size': files.fdFilestatSetSize,
  'wasi.fd_filestat_set_times': files.fdFilestatSetTimes,
  'wasi.fd_pread': files.fdPread,
  'wasi.fd_pwrite': files.fdPwrite,
  'wasi.fd_read': files.fdRead,
  'wasi.fd_readdir': names.fdReaddir,
  'wasi.fd_seek': files.fdSeek,
  'wasi.fd_sync': files.fdSync,
  'wasi.fd_tell': files.fdTell,
  'wasi.fd_write': files.fdWrite,
  'wasi.path_create_directory': names.pathCreateDirectory,
  'wasi.path_filestat_get': names.pathFilestatGet,
  'wasi.path_filestat_set_times': names.pathFilestatSetTimes,
  'wasi.path_link': names.pathLink,
  'wasi.path_open': names.pathOpen,
  'wasi.path_readlink': names.pathReadlink,
  'wasi.path_remove_directory': names.pathRemoveDirectory,
  'wasi.path_rename': names.pathRename,
  'wasi.path_symlink': names.pathSymlink,
  'wasi.path_unlink_file': names.pathUnlinkFile,
  'unstable.fd_filestat_get': files.unstableFdFilestatGet,
  'unstable.fd_seek': files.unstableFdSeek,
  'unstable.path_filestat_get': names.unstablePathFilestatGet,
  'kernel.map_hold': files.mapHold,
  'kernel.map_read': files.mapRead,
  'kernel.map_write': files.mapWrite,
  'kernel.map_drop': files.mapDrop,
};

const isOfMap = (name: string): boolean => name.startsWith('kernel.map_') && name !== 'kernel.map_hold';

/** By number. What is on no mount is somebody else's. */
export function mountServices(table: MountTable, terms: Terms): OwnServices {
  return Object.fromEntries(
    Object.entries(CALLS).map(([name, call]) => {
      const word = FIRST[name] ?? 0;
      const service: OwnService = (rank, stop) => {
        const { args, fds } = rank.caller;
        const isMine = isOfMap(name) ? args[0]! >= MOUNT_MAPS : fds.kind(args[word]!) === KIND.MOUNT;
        return isMine ? carryOut(call, new Asking(name, rank, stop, terms), table) : undefined;
      };
      return [NR[name]!, service];
    }),
  );
}

async function carryOut(call: files.MountCall, asking: Asking, table: MountTable): Promise<number> {
  try {
    return await call(asking, table);
  } catch (error) {
    return errnoOfCall(error);
  }
}
