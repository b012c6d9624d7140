/**
 * The sandbox: how a path of a guest becomes a directory that we hold and one name in it. The kernel of the host is never given
 * more than one component of a path, relative to a directory that is held open, and never follows a symbolic link; links are read
 * here and their targets walked in the same way. So nothing that anybody swaps in during a walk can lead out of the directory in
 * which it began:
 *
 * - a component is opened with O_NOFOLLOW below the directory held last, and held itself;
 * - `..` goes back to the directory that the walk came from, never to the kernel, and never above the first one (EPERM);
 * - an absolute path or target is an attempt to get out (EPERM).
 */
import { isUtf8 } from 'node:buffer';
import { MAX_COMPONENTS, MAX_DEPTH, MAX_SYMLINKS } from '../../../runtime/abi/limits.ts';
import { at, hold, isName, letGo, target } from '../../machine/at.ts';
import { Refusal } from '../refusal.ts';

/**
 * What the last component is wanted for: to look at what is there (a final slash then follows links), or to make, remove or
 * rename a name.
 */
export type Purpose = 'lookup' | 'entry';

export class Walk {
  readonly #base: number;
  /** Directories held below the base, the deepest last. A path of one name holds none. */
  #held: number[] | undefined;
  /** Components still to go, the next one last. */
  readonly #todo: string[];
  readonly #slash: boolean;
  #links = 0;
  #components = 0;

  /** @param base descriptor of the directory, which is the caller's to keep open */
  constructor(base: number, path: string, purpose: Purpose) {
    this.#base = base;
    // Most paths are one name.
    if (!path.includes('/') && isName(path)) {
      this.#todo = [path];
      this.#slash = false;
      return;
    }
    this.#todo = [];
    this.#push(path);
    const slash = path.endsWith('/');
    // 'a/' is 'a/.' to a lookup; where a name is made or removed, the kernel has to see the slash.
    if (slash && purpose === 'lookup') this.#todo.unshift('.');
    this.#slash = slash && purpose === 'entry';
  }

  /** Descriptor of the directory in which the walk stands. */
  get dir(): number {
    const held = this.#held;
    return held === undefined || held.length === 0 ? this.#base : held[held.length - 1]!;
  }

  /** The last component, '.' when the path means the directory itself. */
  get name(): string {
    return this.#todo[0]!;
  }

  /** The path for the host: one component in a held directory. Where it is a link, the host must be told not to follow it. */
  get path(): string {
    return at(this.dir, this.#slash && this.name !== '.' ? `${this.name}/` : this.name);
  }

  /** Walks to the last component. Throws Refusal or a host error. */
  advance(): void {
    for (;;) {
      const next = this.#todo[this.#todo.length - 1]!;
      if (next !== '..' && this.#todo.length === 1) return;
      this.#todo.pop();
      if (next === '..') this.#up();
      else if (next !== '.') this.#down(next);
      if (this.#todo.length === 0) this.#todo.push('.');
    }
  }

  /** Goes on to where the last component points. False when it is not a symbolic link. */
  follow(): boolean {
    const name = this.#todo.pop()!;
    const link = name !== '.' && this.#expand(name);
    if (link) this.advance();
    else this.#todo.push(name);
    return link;
  }

  close(): void {
    if (this.#held === undefined) return;
    for (let dir = this.#held.pop(); dir !== undefined; dir = this.#held.pop()) letGo(dir);
  }

  #push(path: string): void {
    if (path.startsWith('/')) throw new Refusal('EPERM');
    const parts = path.split('/');
    if (!parts.every(isName)) throw new Refusal('EPERM');
    this.#components += parts.length;
    if (this.#components > MAX_COMPONENTS) throw new Refusal('ELOOP');
    for (let i = parts.length - 1; i >= 0; i--) if (parts[i] !== '') this.#todo.push(parts[i]!);
  }

  #up(): void {
    const left = this.#held?.pop();
    if (left === undefined) throw new Refusal('EPERM');
    letGo(left);
  }

  #down(name: string): void {
    this.#held ??= [];
    if (this.#held.length === MAX_DEPTH) throw new Refusal('ENAMETOOLONG');
    let dir = hold(this.dir, name);
    if (dir < 0) {
      const refusal = Refusal.of(dir);
      if (refusal.code !== 'ENOTDIR' && refusal.code !== 'ELOOP') throw refusal;
      if (this.#expand(name)) return;
      // What is no link by now may have become a directory since; otherwise this gives the error again.
      dir = hold(this.dir, name);
      if (dir < 0) throw Refusal.of(dir);
    }
    this.#held.push(dir);
  }

  /** Replaces a component by the target of the link that it is. */
  #expand(name: string): boolean {
    let bytes: Buffer;
    try {
      bytes = target(this.dir, name);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EINVAL') return false;
      throw error;
    }
    if (++this.#links > MAX_SYMLINKS) throw new Refusal('ELOOP');
    if (!isUtf8(bytes)) throw new Refusal('EILSEQ');
    const path = bytes.toString();
    if (path.endsWith('/')) this.#todo.push('.');
    this.#push(path);
    return true;
  }
}

/** Walks a path, hands the walk to `use`, and lets everything go. */
export function walk<T>(base: number, path: string, purpose: Purpose, use: (walk: Walk) => T): T {
  const way = new Walk(base, path, purpose);
  try {
    way.advance();
    return use(way);
  } finally {
    way.close();
  }
}
