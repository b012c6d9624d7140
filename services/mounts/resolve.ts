/**
 * How a path of a guest becomes one of a file system of the embedding program, by the rules of the sandbox: never above the directory
 * with which it was given, no absolute paths, links read and walked here, and counted. File systems are only ever given paths
 * without '.', '..' and links in them.
 */
import { MAX_COMPONENTS, MAX_SYMLINKS } from '../../runtime/abi/limits.ts';
import type { FileStat, FileSystem } from '../files/types.ts';
import { Refusal } from '../posix/refusal.ts';
import type { Asking } from './asking.ts';

const MAX_NAME = 255;

export interface Found {
  readonly path: string;
  /** What is there; undefined where nothing is. */
  readonly stat: FileStat | undefined;
  /** The path means the directory with which it was given, or one on its way, not a name in one. */
  readonly self: boolean;
  /** A slash stands behind the name. */
  readonly slash: boolean;
}

export interface Purpose {
  /** It is to be looked at, so that a slash at the end asks for a directory; else a name is made or removed. */
  readonly lookup: boolean;
  readonly follow: boolean;
}

const join = (dir: string, name: string): string => (dir === '/' ? `/${name}` : `${dir}/${name}`);

class Resolving {
  readonly #asking: Asking;
  readonly #files: FileSystem;
  readonly #purpose: Purpose;
  /** Directories on the way, the first one the base. */
  readonly #dirs: string[];
  readonly #todo: string[] = [];
  #slash = false;
  #links = 0;
  #components = 0;

  constructor(asking: Asking, files: FileSystem, base: string, purpose: Purpose) {
    this.#asking = asking;
    this.#files = files;
    this.#purpose = purpose;
    this.#dirs = [base];
  }

  push(path: string): void {
    if (path.startsWith('/')) throw new Refusal('EPERM');
    const parts = path.split('/').filter((part) => part !== '');
    if (this.#todo.length === 0) this.#slash = path.endsWith('/');
    this.#components += parts.length;
    if (this.#components > MAX_COMPONENTS) throw new Refusal('ELOOP');
    if (parts.some((part) => Buffer.byteLength(part) > MAX_NAME)) throw new Refusal('ENAMETOOLONG');
    this.#todo.push(...parts.toReversed());
  }

  get #dir(): string {
    return this.#dirs.at(-1)!;
  }

  async walk(): Promise<Found> {
    for (let name = this.#todo.pop(); name !== undefined; name = this.#todo.pop()) {
      if (name === '.') continue;
      if (name === '..') {
        if (this.#dirs.length === 1) throw new Refusal('EPERM');
        this.#dirs.pop();
        continue;
      }
      const found = await this.#name(name);
      if (found !== undefined) return found;
    }
    const stat = await this.#stat(this.#dir);
    if (stat === undefined) throw new Refusal('ENOENT');
    return { path: this.#dir, stat, self: true, slash: this.#slash };
  }

  /** One name; undefined where there is more to do. */
  async #name(name: string): Promise<Found | undefined> {
    const path = join(this.#dir, name);
    const stat = await this.#stat(path);
    const isLast = this.#todo.length === 0;
    const asksDirectory = this.#slash && this.#purpose.lookup;
    if (isLast && !asksDirectory && !(this.#purpose.follow && stat?.type === 'link'))
      return { path, stat, self: false, slash: this.#slash };
    if (stat === undefined) throw new Refusal('ENOENT');
    if (stat.type === 'link') await this.#expand(path);
    else if (stat.type === 'directory') this.#dirs.push(path);
    else throw new Refusal('ENOTDIR');
    return undefined;
  }

  #stat(path: string): Promise<FileStat | undefined> {
    return this.#asking.ask((call) => this.#files.stat(path, call));
  }

  async #expand(path: string): Promise<void> {
    if (++this.#links > MAX_SYMLINKS) throw new Refusal('ELOOP');
    const target = await this.#asking.ask((call) => this.#files.readlink?.(path, call));
    if (typeof target !== 'string' || target === '') throw new Refusal('EIO');
    const slash = this.#slash;
    const isLast = this.#todo.length === 0;
    this.push(target);
    this.#slash = isLast ? slash || target.endsWith('/') : slash;
  }
}

/** @throws Refusal, and what the file system throws */
export async function resolvePath(
  asking: Asking,
  files: FileSystem,
  base: string,
  path: string,
  purpose: Purpose,
): Promise<Found> {
  const way = new Resolving(asking, files, base, purpose);
  way.push(path);
  return way.walk();
}
