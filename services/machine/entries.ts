/**
 * What is in a held directory: names with their inodes and types, as the directory has them. By getdents64(2) where the thread
 * may use the C library, which says all of that at once; elsewhere Node gives the names, and each is looked at.
 */
import { isUtf8 } from 'node:buffer';
import { constants, opendirSync } from 'node:fs';
import { constants as os } from 'node:os';
import { getSystemErrorName } from 'node:util';
import { letGo, look, openAt, SEEN, seen, self } from './at.ts';
import { type Openat, openat } from './openat.ts';

/**
 * An entry is a string whose characters are bytes, because a million of them may be kept: 8 of the inode, low first, one of the
 * type (the type bits of a mode, shifted to the low end), and the name. What cannot be known is 0.
 */
export const ENTRY = { TYPE: 8, NAME: 9 } as const;
export const TYPE_SHIFT = 12;

/**
 * All entries but '.' and '..', some at a time. Throws host errors. Whoever does not take them all ends the generator, which has
 * the directory open.
 */
export function entriesOf(dir: number, step: number): Generator<string[]> {
  const library = openat();
  return library === undefined ? byNode(dir, step) : byLibrary(library, dir);
}

const { O_DIRECTORY = 0, O_NONBLOCK = 0, O_RDONLY } = constants;
/** Of struct linux_dirent64, which begins with the inode and 8 bytes that nobody needs. */
const LENGTH = 16;
const TYPE = 18;
const NAME = 19;
/** Where the bytes of an entry begin when the inode has been moved up to the type. */
const MOVED = TYPE - ENTRY.TYPE;

function refuse(errno: number): never {
  throw Object.assign(new Error('The directory cannot be read.'), { code: getSystemErrorName(errno) });
}

function* byLibrary(library: Openat, dir: number): Generator<string[]> {
  const { bytes } = library;
  const opened = openAt(dir, '.', O_RDONLY | O_DIRECTORY | O_NONBLOCK);
  if (opened < 0) refuse(opened);
  try {
    for (let used = library.entries(opened); used !== 0; used = library.entries(opened)) {
      if (used < 0) {
        const errno = library.errno();
        // The directory has been removed.
        if (errno === os.errno.ENOENT) return;
        refuse(-errno);
      }
      yield batch(bytes, used, dir);
    }
  } finally {
    letGo(opened);
  }
}

/**
 * The entries that getdents64 has left. To look at one whose file system does not say its type needs the same buffer, so that is
 * done when all have been taken out of it.
 */
function batch(bytes: Buffer, used: number, dir: number): string[] {
  const entries: string[] = [];
  let unknown = false;
  for (let at = 0; at < used; ) {
    const length = bytes.readUInt16LE(at + LENGTH);
    let end = at + NAME;
    while (bytes[end] !== 0) end++;
    const dots =
      bytes[at + NAME] === 0x2e &&
      (end === at + NAME + 1 || (end === at + NAME + 2 && bytes[end - 1] === 0x2e));
    if (!dots) {
      if (bytes[at + TYPE] === 0) unknown = true;
      bytes.copyWithin(at + MOVED, at, at + ENTRY.TYPE);
      entries.push(bytes.toString('latin1', at + MOVED, end));
    }
    at += length;
  }
  return unknown ? entries.map((entry) => known(dir, entry)) : entries;
}

function known(dir: number, entry: string): string {
  return entry.charCodeAt(ENTRY.TYPE) === 0 ? lookedAt(dir, entry.slice(ENTRY.NAME)) : entry;
}

function* byNode(dir: number, step: number): Generator<string[]> {
  const directory = opendirSync(self(dir), { encoding: 'buffer' as 'utf8', bufferSize: step });
  try {
    let entries: string[] = [];
    for (let entry = directory.readSync(); entry !== null; entry = directory.readSync()) {
      entries.push(lookedAt(dir, (entry.name as unknown as Buffer).toString('latin1')));
      if (entries.length < step) continue;
      yield entries;
      entries = [];
    }
    yield entries;
  } finally {
    directory.closeSync();
  }
}

/** The bytes of an entry before its name, and those of `..`. */
const head = Buffer.alloc(ENTRY.NAME + 2, '..');

function fillHead(): void {
  head.writeUInt32LE(seen[SEEN.INO]!, 0);
  head.writeUInt32LE(seen[SEEN.INO + 1]!, 4);
  head[ENTRY.TYPE] = seen[SEEN.MODE]! >> TYPE_SHIFT;
}

/** '.' and '..', both with what was seen last. */
export function dotEntries(): string[] {
  fillHead();
  return [head.toString('latin1', 0, ENTRY.NAME + 1), head.toString('latin1')];
}

/** The entry for a name, whose characters are bytes, with what was seen last. */
function entryOf(name: string): string {
  fillHead();
  return head.toString('latin1', 0, ENTRY.NAME) + name;
}

/** A name that is gone by now has neither inode nor type; nor has one that is not UTF-8, which nobody can look at. */
function lookedAt(dir: number, name: string): string {
  const bytes = Buffer.from(name, 'latin1');
  if (!isUtf8(bytes) || look(dir, bytes.toString()) !== 0) seen.fill(0);
  return entryOf(name);
}
