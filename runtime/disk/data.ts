/** The data of a file on a RAM disk: blocks, found by two tables of numbers as of old; what was never written has none and is zero. */
import { zero } from '../memory/zero.ts';
import { BLOCK_BYTES, BLOCK_WORDS, DIRECT_BLOCKS, NODE } from './layout.ts';
import type { Space } from './space.ts';

/** Copies between the disk and a rank's heap. */
export type Copy = (to: number, from: number, bytes: number) => void;

/** What has the bytes of a read, or gives those of a write: a heap. */
export interface Peer {
  readonly fromDisk: Copy;
  readonly toDisk: Copy;
  /** Sets bytes of it to zero. */
  clear(at: number, bytes: number): void;
}

export const sizeOf = ({ doubles }: Space, node: number): number => doubles[(node + NODE.SIZE) >> 1]!;

export function setSize({ doubles }: Space, node: number, size: number): void {
  doubles[(node + NODE.SIZE) >> 1] = size;
}

/** The word that has the number of a block of a file; 0 where there is none and none could be made. */
function slotOf(space: Space, node: number, index: number, make: boolean): number {
  if (index < DIRECT_BLOCKS) return node + NODE.DIRECT + index;
  let rest = index - DIRECT_BLOCKS;
  if (rest < BLOCK_WORDS) return inTable(space, node + NODE.INDIRECT, rest, make);
  rest -= BLOCK_WORDS;
  const middle = inTable(space, node + NODE.DOUBLE, Math.floor(rest / BLOCK_WORDS), make);
  return middle === 0 ? 0 : inTable(space, middle, rest % BLOCK_WORDS, make);
}

function inTable(space: Space, at: number, index: number, make: boolean): number {
  const { words } = space;
  if (words[at] === 0) {
    if (!make) return 0;
    words[at] = space.takeBlock(true);
    if (words[at] === 0) return 0;
  }
  return words[at]! * BLOCK_WORDS + index;
}

/** Copies bytes of a file out, those that there are from a position on. Returns how many. */
export function readData(
  space: Space,
  node: number,
  position: number,
  to: number,
  bytes: number,
  peer: Peer,
): number {
  const left = Math.max(0, Math.min(bytes, sizeOf(space, node) - position));
  for (let done = 0; done < left; ) {
    const from = (position + done) % BLOCK_BYTES;
    const part = Math.min(left - done, BLOCK_BYTES - from);
    const slot = slotOf(space, node, Math.floor((position + done) / BLOCK_BYTES), false);
    const block = slot === 0 ? 0 : space.words[slot]!;
    if (block === 0) peer.clear(to + done, part);
    else peer.fromDisk(to + done, block * BLOCK_BYTES + from, part);
    done += part;
  }
  return left;
}

/** Copies bytes into a file, which grows. Returns how many: fewer where the disk is full. */
export function writeData(
  space: Space,
  node: number,
  position: number,
  from: number,
  bytes: number,
  { toDisk }: Peer,
): number {
  let done = 0;
  while (done < bytes) {
    const to = (position + done) % BLOCK_BYTES;
    const part = Math.min(bytes - done, BLOCK_BYTES - to);
    const slot = slotOf(space, node, Math.floor((position + done) / BLOCK_BYTES), true);
    if (slot === 0) break;
    const block = space.words[slot]! || space.takeBlock(part < BLOCK_BYTES);
    if (block === 0) break;
    toDisk(block * BLOCK_BYTES + to, from + done, part);
    space.words[slot] = block;
    done += part;
  }
  if (position + done > sizeOf(space, node) && done > 0) setSize(space, node, position + done);
  return done;
}

/** Gives all bytes up to a size a block; false where the disk is full, and then those that it got are given back as far as they are new. */
export function reserveData(space: Space, node: number, from: number, to: number): boolean {
  const last = Math.ceil(to / BLOCK_BYTES);
  let missing = 0;
  for (let index = Math.floor(from / BLOCK_BYTES); index < last; index++) {
    const slot = slotOf(space, node, index, false);
    if (slot === 0 || space.words[slot] === 0) missing++;
  }
  // Tables of numbers that may be missing too.
  if (missing + Math.ceil(missing / BLOCK_WORDS) + 2 > space.freeBlocks) return false;
  for (let index = Math.floor(from / BLOCK_BYTES); index < last; index++) {
    const slot = slotOf(space, node, index, true);
    space.words[slot] ||= space.takeBlock(true);
  }
  return true;
}

/** Sets the size of a file; what is behind it is given back, what is new is zero. */
export function truncateData(space: Space, node: number, size: number): void {
  const before = sizeOf(space, node);
  setSize(space, node, size);
  if (size >= before) return;
  const first = Math.ceil(size / BLOCK_BYTES);
  dropDirect(space, node + NODE.DIRECT, DIRECT_BLOCKS, first);
  dropTable(space, node + NODE.INDIRECT, first - DIRECT_BLOCKS);
  dropDouble(space, node + NODE.DOUBLE, first - DIRECT_BLOCKS - BLOCK_WORDS);
  const rest = size % BLOCK_BYTES;
  const slot = rest === 0 ? 0 : slotOf(space, node, first - 1, false);
  const block = slot === 0 ? 0 : space.words[slot]!;
  if (block !== 0) zero(space.memory, block * BLOCK_BYTES + rest, BLOCK_BYTES - rest);
}

function dropDirect(space: Space, at: number, count: number, first: number): void {
  const { words } = space;
  for (let i = Math.max(0, first); i < count; i++) {
    const block = words[at + i]!;
    if (block === 0) continue;
    words[at + i] = 0;
    space.giveBlock(block);
  }
}

/** Drops blocks of a table from one on, and the table when that is its first. */
function dropTable(space: Space, at: number, first: number): void {
  const table = space.words[at]!;
  if (table === 0 || first >= BLOCK_WORDS) return;
  dropDirect(space, table * BLOCK_WORDS, BLOCK_WORDS, first);
  if (first <= 0) dropDirect(space, at, 1, 0);
}

function dropDouble(space: Space, at: number, first: number): void {
  const table = space.words[at]!;
  if (table === 0) return;
  for (let i = Math.max(0, Math.floor(first / BLOCK_WORDS)); i < BLOCK_WORDS; i++)
    dropTable(space, table * BLOCK_WORDS + i, first - i * BLOCK_WORDS);
  if (first <= 0) dropDirect(space, at, 1, 0);
}
