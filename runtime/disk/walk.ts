/**
 * How a path becomes a name in a directory of a RAM disk, by the rules of the sandbox (services/posix/sandbox/walk.ts): never above
 * the directory with which it was given, no absolute paths, links followed here and counted. The path is bytes that end where
 * the buffer ends; a link puts its target in front of what is left, so nothing is ever made.
 */
import { ERRNO } from '../abi/errno.ts';
import { MAX_COMPONENTS, MAX_PATH, MAX_SYMLINKS } from '../abi/limits.ts';
import { FILETYPE } from '../abi/wasi.ts';
import { sizeOf } from './data.ts';
import type { Disk } from './disk.ts';
import { BLOCK_BYTES, ENTRY, MAX_NAME, NODE } from './layout.ts';

const SLASH = 0x2f;
const DOT = 0x2e;

/** Bytes of a path with the targets of links in it. */
const ROOM = 16 * (MAX_PATH + 1);

export class DiskWalk {
  /** The path, right-aligned. */
  readonly bytes = new Uint8Array(ROOM);
  /** What was found: the directory, and in it the name, whose length is 0 where the path means the directory itself. */
  dir = 0;
  from = 0;
  length = 0;
  /** The entry and the node of the name; 0 where there is none. */
  entry = 0;
  node = 0;
  /** A slash stands behind the name. */
  slash = false;
  #disk!: Disk;
  #base = 0;
  #lookup = false;
  #links = 0;
  #components = 0;

  /** Where a path of so many bytes is to be put. */
  place(length: number): number {
    return ROOM - length;
  }

  /**
   * Walks the path that was put in its place.
   * @param length of the path
   * @param lookup it is to be looked at, so that a slash at the end asks for a directory; else a name is made or removed
   * @param follow a link at the end is followed
   * @returns an errno
   */
  walk(disk: Disk, base: number, length: number, lookup: boolean, follow: boolean): number {
    this.#disk = disk;
    this.#lookup = lookup;
    this.#base = this.dir = base;
    this.#links = this.#components = 0;
    this.from = ROOM - length;
    this.length = 0;
    if (this.bytes[this.from] === SLASH) return ERRNO.EPERM;
    return this.#advance(follow);
  }

  #advance(follow: boolean): number {
    for (let at = this.from + this.length; ; at = this.from + this.length) {
      const errno = this.#next(at);
      if (errno !== ERRNO.SUCCESS) return errno;
      const last = this.#isLast();
      if (this.length === 0) {
        if (last) return this.#self();
        continue;
      }
      this.entry = this.#disk.lookup(this.dir, this.bytes, this.from, this.length);
      this.node = this.entry === 0 ? 0 : this.#disk.words[this.entry + ENTRY.NODE]!;
      if (last && !(this.slash && this.#lookup) && !(follow && this.#isLink())) return ERRNO.SUCCESS;
      if (this.node === 0) return ERRNO.ENOENT;
      const entered = this.#isLink() ? this.#expand() : this.#down();
      if (entered !== ERRNO.SUCCESS) return entered;
      if (last && this.length > 0) return this.#self();
    }
  }

  /** Takes the next component; '.' and '..' are dealt with, and leave a name of no length. */
  #next(at: number): number {
    const { bytes } = this;
    while (at < ROOM && bytes[at] === SLASH) at++;
    let end = at;
    while (end < ROOM && bytes[end] !== SLASH) end++;
    this.from = at;
    this.length = end - at;
    if (this.length > MAX_NAME) return ERRNO.ENAMETOOLONG;
    if (++this.#components > MAX_COMPONENTS) return ERRNO.ELOOP;
    const dots = this.length <= 2 && bytes[at] === DOT && bytes[end - 1] === DOT ? this.length : 0;
    if (dots === 0) return ERRNO.SUCCESS;
    if (dots === 2) {
      if (this.dir === this.#base) return ERRNO.EPERM;
      this.dir = this.#disk.words[this.dir + NODE.PARENT]!;
    }
    this.from = end;
    this.length = 0;
    return ERRNO.SUCCESS;
  }

  /** Whether nothing but slashes is behind. */
  #isLast(): boolean {
    let at = this.from + this.length;
    this.slash = at < ROOM;
    while (at < ROOM && this.bytes[at] === SLASH) at++;
    return at === ROOM;
  }

  #isLink(): boolean {
    return this.node !== 0 && this.#disk.typeOf(this.node) === FILETYPE.SYMBOLIC_LINK;
  }

  #down(): number {
    if (!this.#disk.isDirectory(this.node)) return ERRNO.ENOTDIR;
    this.dir = this.node;
    return ERRNO.SUCCESS;
  }

  /** Puts the target of a link in the place of its name. */
  #expand(): number {
    const disk = this.#disk;
    const size = sizeOf(disk, this.node);
    const to = this.from + this.length - size;
    if (++this.#links > MAX_SYMLINKS) return ERRNO.ELOOP;
    if (to < 0) return ERRNO.ENAMETOOLONG;
    const at = disk.words[this.node + NODE.DIRECT]! * BLOCK_BYTES;
    for (let i = 0; i < size; i++) this.bytes[to + i] = disk.u8[at + i]!;
    this.from = to;
    this.length = 0;
    return this.bytes[to] === SLASH ? ERRNO.EPERM : ERRNO.SUCCESS;
  }

  /** The path means the directory in which it stands. */
  #self(): number {
    this.entry = this.length = 0;
    this.node = this.dir;
    return ERRNO.SUCCESS;
  }
}
