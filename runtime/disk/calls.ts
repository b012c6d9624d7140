/**
 * Which calls of a rank are on its RAM disks, and which go to a file system of the embedding program. Only ranks that have such
 * mounts load this: of others no call looks at anything. What is on no mount goes on as it would.
 */
import { ERRNO } from '../abi/errno.ts';
import { ANSWER_SIGNAL, channelAt, FD, FORWARD, KIND } from '../abi/layout.ts';
import { MAX_FDS, MAX_MAPS } from '../abi/limits.ts';
import { NR } from '../abi/syscalls.ts';
import type { DescriptorTable } from '../channel/descriptors.ts';
import type { Ship } from '../channel/request.ts';
import * as files from './files.ts';
import * as names from './names.ts';
import type { DiskCall, DiskRank } from './rank.ts';

const fdClose: DiskCall = (rank) => {
  const fd = rank.args[0]!;
  const handle = rank.handle(fd);
  const shared = rank.fds.isShared(fd);
  rank.fds.release(fd);
  if (!shared) rank.drop(handle);
  return ERRNO.SUCCESS;
};

const CALLS: Readonly<Record<string, DiskCall>> = {
  'wasi.fd_advise': files.fdAdvise,
  'wasi.fd_allocate': files.fdAllocate,
  'wasi.fd_close': fdClose,
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

const CLOSE = NR['wasi.fd_close']!;

/** The argument that is the descriptor, where it is not the first; and a second one. */
export const FIRST: Readonly<Record<string, number>> = { 'wasi.path_symlink': 2 };
const SECOND: Readonly<Record<string, number>> = { 'wasi.path_link': 4, 'wasi.path_rename': 3 };

/** Of a map, the first argument is its number. */
const OF_MAP: ReadonlySet<string> = new Set(['kernel.map_read', 'kernel.map_write', 'kernel.map_drop']);
/** Maps of disks are behind those of the host; those of the embedding program behind these. */
export const MOUNT_MAPS = MAX_MAPS + 2 ** 15;
/** These take over another descriptor, which may be one of a disk. */
const TAKE_OVER: ReadonlySet<string> = new Set(['wasi.fd_renumber', 'lwk.dup']);

export class MountCalls {
  readonly #disks: DiskRank;
  readonly #fds: DescriptorTable;
  readonly #rank: number;
  readonly #isEnded: () => boolean;

  constructor(k: Int32Array, slot: number, rank: number, disks: DiskRank) {
    this.#disks = disks;
    this.#fds = disks.fds;
    this.#rank = rank;
    const signal = (channelAt(slot) + ANSWER_SIGNAL) >> 2;
    this.#isEnded = () => Atomics.load(k, signal) !== 0;
  }

  /**
   * What carries a shipped call out: the rank or the FWK, as it would, but for what is on a mount.
   * @param otherwise what would carry it out
   * @param ship for what the main thread carries out
   */
  over(name: string, otherwise: Ship, ship: Ship): Ship {
    const { args } = this.#disks;
    if (TAKE_OVER.has(name)) return this.#takeOver(name, otherwise, ship);
    const call = CALLS[name];
    if (call === undefined) return otherwise;
    if (OF_MAP.has(name))
      return (number) => {
        if (args[0]! < MAX_MAPS) return otherwise(number);
        if (args[0]! >= MOUNT_MAPS) return ship(number | FORWARD);
        return this.#serve(call, this.#disks.diskOf[args[0]! - MAX_MAPS]!);
      };
    const first = FIRST[name] ?? 0;
    const second = SECOND[name];
    if (second !== undefined) return this.#ofTwo(call, otherwise, ship, first, second);
    const fds = this.#fds;
    return (number) => {
      const kind = fds.kind(args[first]!);
      if (kind === KIND.DISK) return this.#serve(call, this.#disks.diskAt(args[first]!));
      return kind === KIND.MOUNT ? ship(number | FORWARD) : otherwise(number);
    };
  }

  #serve(call: DiskCall, which: number): number {
    const disk = this.#disks.disks[which]!;
    if (!this.#disks.shared[which]) return call(this.#disks, disk);
    if (!disk.lock(this.#rank, this.#isEnded)) return ERRNO.EINTR;
    try {
      return call(this.#disks, disk);
    } finally {
      disk.unlock();
    }
  }

  /** A call on two directories: what is not of one file system is EXDEV, once both are directories. */
  #ofTwo(call: DiskCall, otherwise: Ship, ship: Ship, first: number, second: number): Ship {
    const fds = this.#fds;
    const disks = this.#disks;
    const { args } = disks;
    return (number) => {
      const [a, b] = [args[first]!, args[second]!];
      const [kind, other] = [fds.kind(a), fds.kind(b)];
      if (kind < KIND.DISK && other < KIND.DISK) return otherwise(number);
      if (kind === KIND.NONE || other === KIND.NONE) return ERRNO.EBADF;
      if (!disks.isDirectory(a) || !disks.isDirectory(b)) return ERRNO.ENOTDIR;
      if (kind !== other) return ERRNO.EXDEV;
      if (kind === KIND.MOUNT) return ship(number | FORWARD);
      return disks.diskAt(a) === disks.diskAt(b) ? this.#serve(call, disks.diskAt(a)) : ERRNO.EXDEV;
    };
  }

  /** fd_renumber and dup where one of the two is on a mount: the other is closed by whoever has it, and the rest is the table's. */
  #takeOver(name: string, otherwise: Ship, ship: Ship): Ship {
    const fds = this.#fds;
    const { args } = this.#disks;
    const close = this.over('wasi.fd_close', otherwise, ship);
    const renumber = (fd: number, to: number): number => {
      if (fds.kind(to) === KIND.NONE) return ERRNO.EBADF;
      if (fd === to) return ERRNO.SUCCESS;
      args[0] = to;
      close(CLOSE);
      fds.move(fd, to);
      return ERRNO.SUCCESS;
    };
    const dup = (fd: number, wanted: number): number => {
      if (wanted >= MAX_FDS) return -ERRNO.EBADF;
      const to = wanted < 0 ? fds.free() : wanted;
      if (to < 0) return -ERRNO.EMFILE;
      if (fd === to) return fd;
      args[0] = to;
      if (fds.kind(to) !== KIND.NONE) close(CLOSE);
      fds.copy(fd, to);
      fds.set(to, FD.PREOPEN, 0);
      return to;
    };
    const call = name === 'lwk.dup' ? dup : renumber;
    return (number) => {
      const [fd, to] = [args[0]!, args[1]!];
      const kind = fds.kind(fd);
      if (kind === KIND.NONE || (kind < KIND.DISK && fds.kind(to) < KIND.DISK)) return otherwise(number);
      return call(fd, to);
    };
  }

  /** Gives back what the rank holds of its disks, at its end. */
  close(): void {
    const { diskOf, disks } = this.#disks;
    for (let handle = disks.length; handle < diskOf.length; handle++)
      if (diskOf[handle]! >= 0) this.#serve(dropping(handle), diskOf[handle]!);
  }
}

const dropping =
  (handle: number): DiskCall =>
  (rank) => {
    rank.drop(handle);
    return ERRNO.SUCCESS;
  };
