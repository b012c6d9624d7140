/**
 * The nodes and names of a RAM disk. What may fail for want of room says so by 0 or false; everything else is the caller's to check
 * before, with the lock in its hand. Names are bytes in a buffer of the caller's, so that no call makes a string.
 */
import { FILETYPE } from '../abi/wasi.ts';
import { storeRealtime } from '../syscalls/clocks.ts';
import { setSize, truncateData } from './data.ts';
import { ENTRY, FIRST_COOKIE, HEADER, NODE, TAG } from './layout.ts';
import { Space } from './space.ts';

/** Which of its times change, besides that of the change itself. */
export const TIMES = { NONE: 0, ATIM: 1, MTIM: 2 } as const;

export class Disk extends Space {
  /** Makes a file system of a memory that is zero. */
  override format(): void {
    super.format();
    const root = this.make(FILETYPE.DIRECTORY);
    this.words[root + NODE.PARENT] = root;
    this.words[root + NODE.LINKS] = 2;
    this.words[HEADER.ROOT] = root;
  }

  get root(): number {
    return this.words[HEADER.ROOT]!;
  }

  typeOf(node: number): number {
    return this.words[node + NODE.TYPE]!;
  }

  isDirectory(node: number): boolean {
    return this.words[node + NODE.TYPE] === FILETYPE.DIRECTORY;
  }

  /** A node that no name leads to; 0 where the disk is full. */
  make(type: number): number {
    const node = this.takeCell();
    if (node === 0) return 0;
    const { words } = this;
    words[node + NODE.TYPE] = type;
    words[node + NODE.COOKIE] = FIRST_COOKIE;
    this.touch(node, TIMES.ATIM | TIMES.MTIM);
    words[node + NODE.TAG] = TAG.NODE;
    words[HEADER.NODES] = words[HEADER.NODES]! + 1;
    return node;
  }

  /** Gives back what nothing leads to and nobody holds. */
  reap(node: number): void {
    const { words } = this;
    if (words[node + NODE.HOLDS] !== 0 || words[node + NODE.LINKS]! > 0) return;
    if (!this.isDirectory(node)) truncateData(this, node, 0);
    words[HEADER.NODES] = words[HEADER.NODES]! - 1;
    this.giveCell(node);
  }

  hold(node: number): void {
    this.words[node + NODE.HOLDS] = this.words[node + NODE.HOLDS]! + 1;
  }

  letGo(node: number): void {
    this.words[node + NODE.HOLDS] = this.words[node + NODE.HOLDS]! - 1;
    this.reap(node);
  }

  /** Sets times to now. */
  touch(node: number, which: number): void {
    storeRealtime(this.view, (node + NODE.CTIM) * 4);
    const { words } = this;
    const [low, high] = [words[node + NODE.CTIM]!, words[node + NODE.CTIM + 1]!];
    if ((which & TIMES.ATIM) !== 0) this.setTime(node + NODE.ATIM, low, high);
    if ((which & TIMES.MTIM) !== 0) this.setTime(node + NODE.MTIM, low, high);
  }

  /** Sets a time, which has two words. */
  setTime(at: number, low: number, high: number): void {
    this.words[at] = low;
    this.words[at + 1] = high;
  }

  /** The entry of a name in a directory; 0 where there is none. */
  lookup(dir: number, name: Uint8Array, from: number, length: number): number {
    const { words } = this;
    const hash = hashOf(dir, name, from, length);
    for (let entry = words[this.#bucket(hash)]!; entry !== 0; entry = words[entry + ENTRY.CHAIN]!)
      if (words[entry + ENTRY.HASH] === hash && this.#is(entry, dir, name, from, length)) return entry;
    return 0;
  }

  #bucket(hash: number): number {
    return 1024 + (hash & (this.words[HEADER.BUCKETS]! - 1));
  }

  #is(entry: number, dir: number, name: Uint8Array, from: number, length: number): boolean {
    const { words, u8 } = this;
    if (words[entry + ENTRY.DIR] !== dir || words[entry + ENTRY.LENGTH] !== length) return false;
    const at = (entry + ENTRY.NAME) * 4;
    for (let i = 0; i < length; i++) if (u8[at + i] !== name[from + i]) return false;
    return true;
  }

  /** A new name for a node; false where the disk is full. */
  enter(dir: number, name: Uint8Array, from: number, length: number, node: number): boolean {
    const { words, u8 } = this;
    const entry = this.takeCell();
    if (entry === 0) return false;
    const hash = hashOf(dir, name, from, length);
    const bucket = this.#bucket(hash);
    words[entry + ENTRY.NODE] = node;
    words[entry + ENTRY.DIR] = dir;
    words[entry + ENTRY.HASH] = hash;
    words[entry + ENTRY.LENGTH] = length;
    for (let i = 0, at = (entry + ENTRY.NAME) * 4; i < length; i++) u8[at + i] = name[from + i]!;
    words[entry + ENTRY.COOKIE] = words[dir + NODE.COOKIE]!;
    words[dir + NODE.COOKIE] = words[dir + NODE.COOKIE]! + 1;
    const last = words[dir + NODE.LAST]!;
    words[entry + ENTRY.PREV] = last;
    words[entry + ENTRY.CHAIN] = words[bucket]!;
    words[entry + ENTRY.TAG] = TAG.ENTRY;
    words[node + NODE.LINKS] = words[node + NODE.LINKS]! + 1;
    if (last === 0) words[dir + NODE.FIRST] = entry;
    else words[last + ENTRY.NEXT] = entry;
    words[dir + NODE.LAST] = entry;
    words[bucket] = entry;
    if (this.isDirectory(node)) this.#adopt(dir, node);
    this.touch(dir, TIMES.MTIM);
    return true;
  }

  /** A directory has two links of its own: its name and its '.'; and one of each directory in it, by '..'. */
  #adopt(dir: number, node: number): void {
    const { words } = this;
    words[node + NODE.PARENT] = dir;
    words[node + NODE.LINKS] = Math.max(2, words[node + NODE.LINKS]!);
    words[dir + NODE.LINKS] = words[dir + NODE.LINKS]! + 1;
  }

  /** Takes a name away from its node, which stays: who calls reaps it. */
  leave(entry: number): void {
    const { words } = this;
    const [node, dir] = [words[entry + ENTRY.NODE]!, words[entry + ENTRY.DIR]!];
    const [next, prev] = [words[entry + ENTRY.NEXT]!, words[entry + ENTRY.PREV]!];
    let at = this.#bucket(words[entry + ENTRY.HASH]!);
    while (words[at] !== entry) at = words[at]! + ENTRY.CHAIN;
    words[at] = words[entry + ENTRY.CHAIN]!;
    if (prev === 0) words[dir + NODE.FIRST] = next;
    else words[prev + ENTRY.NEXT] = next;
    if (next === 0) words[dir + NODE.LAST] = prev;
    else words[next + ENTRY.PREV] = prev;
    this.giveCell(entry);
    words[node + NODE.LINKS] = words[node + NODE.LINKS]! - 1;
    if (this.isDirectory(node)) words[dir + NODE.LINKS] = words[dir + NODE.LINKS]! - 1;
    this.touch(dir, TIMES.MTIM);
    this.touch(node, TIMES.NONE);
  }

  /** Another node takes the place of the one that an entry leads to, which stays: who calls reaps it. */
  replace(entry: number, node: number): void {
    const { words } = this;
    const [before, dir] = [words[entry + ENTRY.NODE]!, words[entry + ENTRY.DIR]!];
    words[entry + ENTRY.NODE] = node;
    words[node + NODE.LINKS] = words[node + NODE.LINKS]! + 1;
    words[before + NODE.LINKS] = words[before + NODE.LINKS]! - 1;
    if (this.isDirectory(node)) this.#adopt(dir, node);
    if (this.isDirectory(before)) {
      words[dir + NODE.LINKS] = words[dir + NODE.LINKS]! - 1;
      this.orphan(before);
    }
    this.touch(dir, TIMES.MTIM);
    this.touch(before, TIMES.NONE);
  }

  /** A directory is removed: only its '.' was left of its links. */
  orphan(dir: number): void {
    this.words[dir + NODE.LINKS] = 0;
  }

  isEmpty(dir: number): boolean {
    return this.words[dir + NODE.FIRST] === 0;
  }

  /** It has been removed: nothing can be made in it. */
  isGone(dir: number): boolean {
    return this.words[dir + NODE.LINKS] === 0;
  }

  /** Whether a directory is another one or above it. */
  contains(dir: number, other: number): boolean {
    for (let at = other; ; at = this.words[at + NODE.PARENT]!) {
      if (at === dir) return true;
      if (at === this.words[at + NODE.PARENT]) return false;
    }
  }

  /** The first entry of a directory whose cookie is not below one; `hint` is the one before, where it is still there. */
  entryFrom(dir: number, cookie: number, hint: number): number {
    const { words } = this;
    const isHint =
      hint !== 0 &&
      words[hint] === TAG.ENTRY &&
      words[hint + ENTRY.DIR] === dir &&
      words[hint + ENTRY.COOKIE] === cookie - 1;
    let entry = isHint ? words[hint + ENTRY.NEXT]! : words[dir + NODE.FIRST]!;
    while (entry !== 0 && words[entry + ENTRY.COOKIE]! < cookie) entry = words[entry + ENTRY.NEXT]!;
    return entry;
  }

  /** Sets the size of a file. */
  resize(node: number, size: number): void {
    truncateData(this, node, size);
    this.touch(node, TIMES.MTIM);
  }

  /** What a link says, which is no longer than a path. */
  setTarget(node: number, target: Uint8Array): boolean {
    const block = this.takeBlock(false);
    if (block === 0) return false;
    this.u8.set(target, block * 4096);
    this.words[node + NODE.DIRECT] = block;
    setSize(this, node, target.length);
    return true;
  }
}

/** FNV-1a, seeded by the directory. */
function hashOf(dir: number, name: Uint8Array, from: number, length: number): number {
  let hash = Math.imul(dir, 0x9e3779b1) ^ 0x811c9dc5;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ name[from + i]!, 0x01000193);
  return hash ^ (hash >>> 15);
}
