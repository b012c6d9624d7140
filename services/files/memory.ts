/** Files in the memory of the embedding program: contents of its own that guests see, and what guests write, to be read back. */
import { LwkError } from '../../runtime/abi/errors.ts';
import { bytesOf, kindOf } from '../job/input.ts';
import type { Bytes } from '../types.ts';
import type { Entries, Entry, FileTree } from './entries.ts';
import type { FileStat, FileSystem, OpenFile, OpenHow } from './types.ts';

/** Paths and what is in the files there: text or bytes, which are copied. A path that ends with a slash is an empty directory. */
export type Contents = Readonly<Record<string, string | Bytes>> | Iterable<readonly [string, string | Bytes]>;

export interface MemoryOptions {
  /** Most bytes that all files may have together: ENOSPC beyond. Default 256 MiB. */
  readonly bytes?: number | undefined;
}

const MOST_BYTES = 256 * 2 ** 20;
/** What a name or a file counts besides its bytes: guests make many. */
const NODE_BYTES = 512;

class Node {
  readonly type: FileStat['type'];
  readonly id: number;
  entries: Map<string, Node> | undefined;
  target = '';
  data = new Uint8Array(0);
  size = 0;
  links = 1;
  opens = 0;
  mtimeMs = Date.now();
  atimeMs = this.mtimeMs;

  constructor(type: FileStat['type'], id: number) {
    this.type = type;
    this.id = id;
    if (type === 'directory') this.entries = new Map();
  }

  get stat(): FileStat {
    const { type, size, mtimeMs, atimeMs, id, links } = this;
    return {
      type,
      size: type === 'link' ? Buffer.byteLength(this.target) : size,
      mtimeMs,
      atimeMs,
      id,
      links,
    };
  }
}

const refuse = (code: string): never => {
  throw Object.assign(new Error(code), { code });
};

/** See {@link memoryFiles}. */
export class MemoryFiles implements FileSystem, FileTree {
  readonly #root = new Node('directory', 1);
  readonly #most: number;
  #bytes = 0;
  #nextId = 2;

  constructor(contents: Contents = {}, { bytes = MOST_BYTES }: MemoryOptions = {}) {
    this.#most = bytes;
    const pairs = Symbol.iterator in contents ? contents : Object.entries(contents);
    for (const [path, data] of pairs) this.set(path, data);
  }

  /** The bytes of a file; undefined where there is none. */
  get(path: string): Buffer | undefined {
    const node = this.#find(path);
    return node?.type === 'file' ? Buffer.from(node.data.buffer, 0, node.size) : undefined;
  }

  /** Puts a file where it is wanted, with the directories above it. @throws LWK_E_USAGE */
  set(path: string, data: string | Bytes): void {
    const parts = partsOf(path);
    const bytes = typeof data === 'string' ? Buffer.from(data) : bytesOf(data);
    const usage = (problem: string) =>
      new LwkError('LWK_E_USAGE', `files in memory: '${path}' ${problem}.`, { path });
    if (bytes === undefined) throw usage(`is ${kindOf(data)}; text and bytes are taken`);
    if (parts.length === 0 || parts.some((part) => part === '.' || part === '..' || part.includes('\0')))
      throw usage('is no path of a file: names between slashes, without . and ..');
    try {
      const isDirectory = path.endsWith('/');
      const dir = this.#directories(isDirectory ? parts : parts.slice(0, -1));
      if (!isDirectory) this.#write(this.#file(dir, parts.at(-1)!), bytes, 0, true);
    } catch (error) {
      throw usage(`does not fit (${(error as NodeJS.ErrnoException).code})`);
    }
  }

  /** Paths of all files, with a slash in front. */
  *paths(): Generator<string> {
    for (const { path, type } of this.entries()) if (type === 'file') yield `/${path}`;
  }

  /** @internal All that is there. */
  *entries(below = ''): Generator<Entry> {
    for (const [name, node] of (this.#find(below) ?? this.#root).entries ?? []) {
      const path = below === '' ? name : `${below}/${name}`;
      const { type, mtimeMs, target } = node;
      if (type === 'file')
        yield { path, type, mtimeMs, data: () => (node.size > 0 ? [node.data.subarray(0, node.size)] : []) };
      else yield { path, type: type as 'directory' | 'link', mtimeMs, target };
      if (type === 'directory') yield* this.entries(path);
    }
  }

  /** @internal Takes entries in, below a directory. */
  async fill(entries: Entries, below = ''): Promise<void> {
    const base = this.#directories(partsOf(below));
    for await (const { path, type, mtimeMs, target, data } of entries) {
      const parts = partsOf(path);
      const dir = this.#directories(type === 'directory' ? parts : parts.slice(0, -1), base);
      if (type === 'directory') {
        dir.mtimeMs = mtimeMs;
        continue;
      }
      dir.entries!.delete(parts.at(-1)!);
      const node = type === 'link' ? this.#enter(dir, parts.at(-1)!, 'link') : this.#file(dir, parts.at(-1)!);
      node.target = target ?? '';
      for await (const piece of data?.() ?? []) this.#write(node, piece, node.size, false);
      node.mtimeMs = mtimeMs;
    }
  }

  stat(path: string): FileStat | undefined {
    return this.#find(path)?.stat;
  }

  list(path: string): readonly string[] {
    const node = this.#find(path) ?? refuse('ENOENT');
    return [...(node.entries ?? refuse('ENOTDIR')).keys()];
  }

  open(path: string, how: OpenHow): OpenFile {
    let node = this.#find(path);
    if (node !== undefined && how.exclusive) refuse('EEXIST');
    if (node === undefined) {
      if (!how.create) refuse('ENOENT');
      node = this.#file(...this.#parent(path));
    }
    if (how.truncate) this.#truncate(node, 0);
    return this.#opened(node);
  }

  readlink(path: string): string {
    return this.#find(path)?.target ?? refuse('ENOENT');
  }

  mkdir(path: string): void {
    this.#enter(...this.#parent(path), 'directory');
  }

  remove(path: string): void {
    const [dir, name] = this.#parent(path);
    const node = dir.entries!.get(name) ?? refuse('ENOENT');
    if ((node.entries?.size ?? 0) > 0) refuse('ENOTEMPTY');
    this.#drop(dir, name);
  }

  rename(from: string, to: string): void {
    const [dir, name] = this.#parent(from);
    const [into, fresh] = this.#parent(to);
    const node = dir.entries!.get(name) ?? refuse('ENOENT');
    if (into.entries!.has(fresh)) this.#drop(into, fresh);
    dir.entries!.delete(name);
    into.entries!.set(fresh, node);
    dir.mtimeMs = into.mtimeMs = Date.now();
  }

  symlink(target: string, path: string): void {
    this.#enter(...this.#parent(path), 'link').target = target;
  }

  link(path: string, name: string): void {
    const node = this.#find(path) ?? refuse('ENOENT');
    const [dir, last] = this.#parent(name);
    this.#take(NODE_BYTES);
    node.links++;
    dir.entries!.set(last, node);
  }

  utimes(path: string, atimeMs: number | undefined, mtimeMs: number | undefined): void {
    const node = this.#find(path) ?? refuse('ENOENT');
    node.atimeMs = atimeMs ?? node.atimeMs;
    node.mtimeMs = mtimeMs ?? node.mtimeMs;
  }

  #opened(node: Node): OpenFile {
    node.opens++;
    return {
      stat: () => node.stat,
      close: () => {
        node.opens--;
        this.#reap(node);
      },
      read: (buffer, position) => {
        const bytes = node.data.subarray(position, Math.min(node.size, position + buffer.length));
        buffer.set(bytes);
        return bytes.length;
      },
      write: (data, position) => this.#write(node, data, position, false),
      truncate: (size) => this.#truncate(node, size),
    };
  }

  #find(path: string): Node | undefined {
    let node: Node | undefined = this.#root;
    for (const part of partsOf(path)) node = node?.entries?.get(part);
    return node;
  }

  #parent(path: string): [Node, string] {
    const parts = partsOf(path);
    const dir = this.#find(parts.slice(0, -1).join('/'));
    if (dir?.entries === undefined) refuse(dir === undefined ? 'ENOENT' : 'ENOTDIR');
    return [dir!, parts.at(-1)!];
  }

  #directories(parts: readonly string[], from = this.#root): Node {
    let node = from;
    for (const part of parts) {
      if (node.entries === undefined) refuse('ENOTDIR');
      node = node.entries!.get(part) ?? this.#enter(node, part, 'directory');
    }
    if (node.entries === undefined) refuse('ENOTDIR');
    return node;
  }

  #file(dir: Node, name: string): Node {
    const node = dir.entries!.get(name) ?? this.#enter(dir, name, 'file');
    if (node.type === 'directory') refuse('EISDIR');
    return node;
  }

  #enter(dir: Node, name: string, type: FileStat['type']): Node {
    if (dir.entries!.has(name)) refuse('EEXIST');
    this.#take(NODE_BYTES);
    const node = new Node(type, this.#nextId++);
    dir.entries!.set(name, node);
    dir.mtimeMs = Date.now();
    return node;
  }

  #drop(dir: Node, name: string): void {
    const node = dir.entries!.get(name)!;
    dir.entries!.delete(name);
    dir.mtimeMs = Date.now();
    this.#bytes -= NODE_BYTES;
    node.links--;
    this.#reap(node);
  }

  /** What no name leads to and nobody has open counts no more. */
  #reap(node: Node): void {
    if (node.links === 0 && node.opens === 0) this.#bytes -= node.size;
  }

  #take(bytes: number): void {
    if (this.#bytes + bytes > this.#most) refuse('ENOSPC');
    this.#bytes += bytes;
  }

  /** @param whole the bytes are all of the file */
  #write(node: Node, bytes: Uint8Array, position: number, whole: boolean): number {
    if (whole) this.#truncate(node, 0);
    const end = position + bytes.length;
    if (bytes.length > 0 && end > node.size) this.#grow(node, end);
    node.data.set(bytes, position);
    node.mtimeMs = Date.now();
    return bytes.length;
  }

  #grow(node: Node, size: number): void {
    this.#take(size - node.size);
    if (size > node.data.length) {
      const data = new Uint8Array(Math.max(size, Math.min(2 * node.data.length, this.#most)));
      data.set(node.data.subarray(0, node.size));
      node.data = data;
    }
    node.size = size;
  }

  #truncate(node: Node, size: number): void {
    if (size > node.size) this.#grow(node, size);
    node.data.fill(0, size, node.size);
    this.#bytes -= node.size - size;
    node.size = size;
    node.mtimeMs = Date.now();
  }
}

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');

/**
 * Files in memory, for `mounts` and `ramDisks`: `memoryFiles({ '/in/data.bin': bytes })`. What guests have written is read back by
 * `get`, and `paths` tells what there is.
 * @throws LWK_E_USAGE
 */
export function memoryFiles(contents?: Contents, options?: MemoryOptions): MemoryFiles {
  return new MemoryFiles(contents, options);
}
