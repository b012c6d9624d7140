/**
 * Contents of a file system, one entry after the other, directories before what is in them: how files get from a directory of the
 * host, an archive or a tree in memory onto a RAM disk, and back.
 */
import { constants } from 'node:fs';
import { lstat, mkdir, open, opendir, readlink, rm, stat, symlink, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface Entry {
  /** Without a slash at its ends. */
  readonly path: string;
  readonly type: 'file' | 'directory' | 'link';
  readonly mtimeMs: number;
  /** What a link says. */
  readonly target?: string;
  /** The bytes of a file, piece by piece: each piece is read before the next one is made. */
  readonly data?: () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

export type Entries = Iterable<Entry> | AsyncIterable<Entry>;

/** What gives entries, and takes them, below a directory. */
export interface FileTree {
  /** @internal */
  entries(below?: string): Entries;
  /** @internal */
  fill(entries: Entries, below?: string): Promise<void>;
}

/** Bytes of a file that are moved at a time. */
const PIECE = 2 ** 20;

/** What is in a directory of the host, but for what is no file, directory or relative link. @throws errors of the host */
export async function* hostEntries(directory: string, below = ''): AsyncGenerator<Entry> {
  for await (const { name } of await opendir(join(directory, below))) {
    const path = below === '' ? name : `${below}/${name}`;
    const host = join(directory, path);
    const stat = await lstat(host);
    const { mtimeMs } = stat;
    if (stat.isDirectory()) {
      yield { path, type: 'directory', mtimeMs };
      yield* hostEntries(directory, path);
    } else if (stat.isFile()) yield { path, type: 'file', mtimeMs, data: () => hostData(host) };
    else if (stat.isSymbolicLink()) {
      const target = await readlink(host);
      if (!target.startsWith('/')) yield { path, type: 'link', mtimeMs, target };
    }
  }
}

async function* hostData(path: string): AsyncGenerator<Uint8Array> {
  await using file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  const piece = new Uint8Array(PIECE);
  for (;;) {
    const { bytesRead } = await file.read(piece, 0, PIECE);
    if (bytesRead === 0) return;
    yield piece.subarray(0, bytesRead);
  }
}

/**
 * Puts entries into a directory of the host, which is made; what else is in it stays. No link is ever followed: what an earlier
 * program has left there leads nowhere.
 * @throws errors of the host
 */
export async function saveEntries(entries: Entries, directory: string): Promise<void> {
  await makeDirectory(directory);
  const times: [path: string, mtimeMs: number][] = [];
  for await (const { path, type, mtimeMs, target, data } of entries) {
    const host = join(directory, path);
    const there = await lstat(host).catch(() => undefined);
    if (type === 'directory' && there?.isDirectory() === true) continue;
    if (there !== undefined) await rm(host);
    if (type === 'directory') await mkdir(host);
    else if (type === 'link') await symlink(target!, host);
    else {
      const { O_WRONLY, O_CREAT, O_EXCL } = constants;
      await using file = await open(host, O_WRONLY | O_CREAT | O_EXCL);
      for await (const piece of data!()) await file.writeFile(piece);
    }
    if (type !== 'link') times.push([host, mtimeMs]);
  }
  // What is put into a directory changes its time.
  for (const [host, mtimeMs] of times.toReversed()) await utimes(host, mtimeMs / 1000, mtimeMs / 1000);
}

/**
 * Makes a directory, and those above it, if it is not there, each in a call of its own: Node's way of making all of them does not end
 * at every error of the host.
 */
async function makeDirectory(path: string): Promise<void> {
  if ((await stat(path).catch(() => undefined))?.isDirectory() === true) return;
  if (dirname(path) !== path) await makeDirectory(dirname(path));
  await mkdir(path).catch(async (error: NodeJS.ErrnoException) => {
    // Somebody else has made it meanwhile, or it is a file.
    if (error.code !== 'EEXIST' || !(await stat(path)).isDirectory()) throw error;
  });
}
