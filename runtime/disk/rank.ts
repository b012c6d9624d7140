/**
 * A rank's end of its RAM disks: what its descriptors hold of them, and how its calls find a path. The HOST of a descriptor of a
 * disk is the number of a handle here; handles of no descriptor are those of maps. Numbers of handles are none of the host's, so
 * that nothing of the host is ever meant by one.
 */
import { isUtf8 } from 'node:buffer';
import { ERRNO } from '../abi/errno.ts';
import { channelAt, FD, KIND, REQUEST_ARGS } from '../abi/layout.ts';
import { MAX_FDS, MAX_MAPS, MAX_PATH } from '../abi/limits.ts';
import { FILETYPE, LOOKUP_SYMLINK_FOLLOW } from '../abi/wasi.ts';
import type { DescriptorTable } from '../channel/descriptors.ts';
import { copyBetween } from '../fabric/copies.ts';
import type { GuestMemory } from '../memory/guest.ts';
import { zero } from '../memory/zero.ts';
import type { Peer } from './data.ts';
import { Disk } from './disk.ts';
import { DiskWalk } from './walk.ts';

/** Handles of one rank: of descriptors, of maps, and the roots of its disks. */
const HANDLES = 2 * MAX_FDS + MAX_MAPS;

/** What the numbers of handles begin with. */
export const HANDLE_BASE = 1 << 24;

/** A disk of the rank, and whether others have it too. */
export interface RankDisk {
  readonly memory: WebAssembly.Memory;
  readonly shared: boolean;
}

export class DiskRank {
  readonly args: Int32Array;
  readonly heap: GuestMemory;
  readonly fds: DescriptorTable;
  readonly walk = new DiskWalk();
  readonly disks: readonly Disk[];
  readonly peers: readonly Peer[];
  readonly shared: readonly boolean[];
  /** The disk of each handle, or -1; what it holds there; and of a directory that is read, the entry that was handed out last. */
  readonly diskOf = new Int32Array(HANDLES).fill(-1);
  readonly nodeOf = new Int32Array(HANDLES);
  readonly hintOf = new Int32Array(HANDLES);
  /** Handles of maps. */
  maps = 0;

  constructor(
    kernel: WebAssembly.Memory,
    slot: number,
    memory: WebAssembly.Memory,
    heap: GuestMemory,
    fds: DescriptorTable,
    disks: readonly RankDisk[],
  ) {
    this.args = new Int32Array(kernel.buffer, channelAt(slot) + REQUEST_ARGS);
    this.heap = heap;
    this.fds = fds;
    this.disks = disks.map((disk) => new Disk(disk.memory));
    this.shared = disks.map(({ shared }) => shared);
    this.peers = disks.map((disk) => ({
      clear: (at: number, bytes: number) => zero(memory, at, bytes),
      fromDisk: copyBetween(memory, disk.memory),
      toDisk: copyBetween(disk.memory, memory),
    }));
    // The roots are the first handles, and are never given back.
    for (const [i, disk] of this.disks.entries()) {
      this.diskOf[i] = i;
      this.nodeOf[i] = disk.root;
    }
  }

  /** An i64 argument at a word, as a double; exact below 2^53. */
  i64(word: number): number {
    return this.args[word + 1]! * 4294967296 + (this.args[word]! >>> 0);
  }

  /** The handle of a descriptor of a disk. */
  handle(fd: number): number {
    return this.fds.get(fd, FD.HOST) - HANDLE_BASE;
  }

  node(fd: number): number {
    return this.nodeOf[this.handle(fd)]!;
  }

  /** The disk of a descriptor. */
  diskAt(fd: number): number {
    return this.fds.kind(fd) === KIND.DISK ? this.diskOf[this.handle(fd)]! : -1;
  }

  isDirectory(fd: number): boolean {
    return this.fds.get(fd, FD.FILETYPE) === FILETYPE.DIRECTORY;
  }

  /** A new handle on a node. There is one for each descriptor and map that there can be. */
  take(disk: number, node: number): number {
    const handle = this.diskOf.indexOf(-1);
    this.diskOf[handle] = disk;
    this.nodeOf[handle] = node;
    this.hintOf[handle] = 0;
    this.disks[disk]!.hold(node);
    return handle;
  }

  /** Gives a handle back, and what only it held. */
  drop(handle: number): void {
    if (handle < this.disks.length) return;
    const disk = this.disks[this.diskOf[handle]!]!;
    this.diskOf[handle] = -1;
    disk.letGo(this.nodeOf[handle]!);
  }

  /** Errno of a descriptor that must be open on a file and have the rights. */
  refuseFile(fd: number, rights: number): number {
    if (this.isDirectory(fd)) return ERRNO.EISDIR;
    return this.refuse(fd, rights);
  }

  refuseDirectory(fd: number, rights: number): number {
    if (!this.isDirectory(fd)) return ERRNO.ENOTDIR;
    return this.refuse(fd, rights);
  }

  refuse(fd: number, rights: number): number {
    return (this.fds.get(fd, FD.RIGHTS) & rights) === rights ? ERRNO.SUCCESS : ERRNO.ENOTCAPABLE;
  }

  /** Errno of an array of iovecs, by what `iovBytes` says of it, and of where the result goes. */
  refuseIovs(bytes: number, result: number): number {
    if (!this.heap.holds(result, 4)) return ERRNO.EFAULT;
    return bytes >= 0 ? ERRNO.SUCCESS : bytes === -1 ? ERRNO.EFAULT : ERRNO.EINVAL;
  }

  refuseLookup(flags: number): number {
    return (flags & ~LOOKUP_SYMLINK_FOLLOW) === 0 ? ERRNO.SUCCESS : ERRNO.EINVAL;
  }

  /** Puts the path whose pointer and length stand in two arguments where the walk finds it: a copy, because heaps are shared. */
  path(word: number): number {
    const pointer = this.args[word]! >>> 0;
    const length = this.args[word + 1]! >>> 0;
    if (!this.heap.holds(pointer, length)) return ERRNO.EFAULT;
    if (length === 0) return ERRNO.ENOENT;
    if (length > MAX_PATH) return ERRNO.ENAMETOOLONG;
    const { u8 } = this.heap;
    const { bytes } = this.walk;
    const place = this.walk.place(length);
    let bits = 0;
    let nul = false;
    for (let i = 0; i < length; i++) {
      const byte = u8[pointer + i]!;
      bytes[place + i] = byte;
      bits |= byte;
      if (byte === 0) nul = true;
    }
    if (bits >= 0x80 && !isUtf8(bytes.subarray(place))) return ERRNO.EILSEQ;
    return nul ? ERRNO.EINVAL : ERRNO.SUCCESS;
  }

  /** Walks a path of two arguments from a directory. */
  find(disk: Disk, fd: number, word: number, lookup: boolean, follow: boolean): number {
    return this.path(word) || this.walk.walk(disk, this.node(fd), this.args[word + 1]! >>> 0, lookup, follow);
  }
}

/** A call on a disk, with its lock. Returns an errno. */
export type DiskCall = (rank: DiskRank, disk: Disk) => number;
