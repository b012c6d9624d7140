/** What is put onto a RAM disk before a job, and what is taken from it afterwards. No rank uses the disk meanwhile. */
import { FILETYPE } from '../../runtime/abi/wasi.ts';
import { type Peer, readData, sizeOf, writeData } from '../../runtime/disk/data.ts';
import type { Disk } from '../../runtime/disk/disk.ts';
import { BLOCK_BYTES, ENTRY, MAX_NAME, NODE } from '../../runtime/disk/layout.ts';
import type { Entries, Entry } from '../files/entries.ts';

/** Bytes of a file that are handed out at a time. */
const PIECE = 2 ** 20;

const full = (): Error => Object.assign(new Error('the disk is full'), { code: 'ENOSPC' });

/**
 * Puts entries onto a disk.
 * @throws errors with the code ENOSPC, or ENAMETOOLONG for a name that a disk has no room for
 */
export async function fillDisk(disk: Disk, entries: Entries): Promise<void> {
  for await (const { path, type, mtimeMs, target, data } of entries) {
    const parts = path.split('/').map((part) => Buffer.from(part));
    let dir = disk.root;
    for (const part of parts.slice(0, -1)) dir = nodeAt(disk, dir, part, FILETYPE.DIRECTORY);
    const last = parts.at(-1)!;
    if (type === 'directory') stamp(disk, nodeAt(disk, dir, last, FILETYPE.DIRECTORY), mtimeMs);
    else if (type === 'link') {
      if (!disk.setTarget(nodeAt(disk, dir, last, FILETYPE.SYMBOLIC_LINK), Buffer.from(target!)))
        throw full();
    } else {
      const node = nodeAt(disk, dir, last, FILETYPE.REGULAR_FILE);
      for await (const piece of data!()) put(disk, node, piece);
      stamp(disk, node, mtimeMs);
    }
  }
}

/** The node of a name, made where there is none. */
function nodeAt(disk: Disk, dir: number, name: Buffer, type: number): number {
  if (name.length > MAX_NAME) throw Object.assign(new Error('a name is too long'), { code: 'ENAMETOOLONG' });
  const entry = disk.lookup(dir, name, 0, name.length);
  if (entry !== 0) return disk.words[entry + ENTRY.NODE]!;
  const node = disk.make(type);
  if (node === 0 || !disk.enter(dir, name, 0, name.length, node)) throw full();
  return node;
}

function stamp(disk: Disk, node: number, mtimeMs: number): void {
  const ns = BigInt(Math.floor(mtimeMs * 1000)) * 1000n;
  disk.setTime(node + NODE.MTIM, Number(BigInt.asIntN(32, ns)), Number(BigInt.asIntN(32, ns >> 32n)));
}

/** Moves bytes between a disk and a buffer of this thread. */
function peer(disk: Disk, buffer: Uint8Array): Peer {
  return {
    fromDisk: (to, from, bytes) => buffer.set(disk.u8.subarray(from, from + bytes), to),
    toDisk: (to, from, bytes) => disk.u8.set(buffer.subarray(from, from + bytes), to),
    clear: (to, bytes) => void buffer.fill(0, to, to + bytes),
  };
}

function put(disk: Disk, node: number, piece: Uint8Array): void {
  if (writeData(disk, node, sizeOf(disk, node), 0, piece.length, peer(disk, piece)) < piece.length)
    throw full();
}

/** All that is on a disk. */
export function* diskEntries(disk: Disk, dir = disk.root, below = ''): Generator<Entry> {
  const { words, u8, view } = disk;
  for (let entry = words[dir + NODE.FIRST]!; entry !== 0; entry = words[entry + ENTRY.NEXT]!) {
    const at = (entry + ENTRY.NAME) * 4;
    const name = Buffer.from(u8.slice(at, at + words[entry + ENTRY.LENGTH]!)).toString();
    const path = below === '' ? name : `${below}/${name}`;
    const node = words[entry + ENTRY.NODE]!;
    const mtimeMs = Number(view.getBigUint64((node + NODE.MTIM) * 4, true) / 1000n) / 1000;
    const type = disk.typeOf(node);
    if (type === FILETYPE.DIRECTORY) {
      yield { path, type: 'directory', mtimeMs };
      yield* diskEntries(disk, node, path);
    } else if (type === FILETYPE.SYMBOLIC_LINK) {
      const from = words[node + NODE.DIRECT]! * BLOCK_BYTES;
      const target = Buffer.from(u8.slice(from, from + sizeOf(disk, node))).toString();
      yield { path, type: 'link', mtimeMs, target };
    } else yield { path, type: 'file', mtimeMs, data: () => dataOf(disk, node) };
  }
}

function* dataOf(disk: Disk, node: number): Generator<Uint8Array> {
  const size = sizeOf(disk, node);
  const piece = new Uint8Array(Math.min(PIECE, size));
  for (let at = 0; at < size; at += PIECE)
    yield piece.subarray(0, readData(disk, node, at, 0, piece.length, peer(disk, piece)));
}
