/**
 * Which process of this machine has which core: an flock(2) for each core that a job of one rank a core reserves. The operating
 * system gives it up when the process ends, however it ends, so nothing can be stale. Files are `cpu-N` in one directory for all
 * users: nothing is written to them, and whoever may read them may lock them. Where there is no such lock (no C library, no
 * directory), cores are given out without asking others.
 */
import { chmodSync, closeSync, constants, fchmodSync, lstatSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { type Libc, loadLibc, threadLibc } from './libc.ts';
import { list, readText } from './procfs.ts';

/** Of flock(2). */
const LOCK_SH = 1;
const LOCK_EX = 2;
const LOCK_NB = 4;

/**
 * Who looks whether a core is taken has a lock of it for some microseconds: a core that seems taken is tried once more after so
 * many milliseconds.
 */
const AGAIN_MS = 1;
const nobody = new Int32Array(new SharedArrayBuffer(4));

const { O_CREAT, O_EXCL } = constants;
/** Whatever a stranger has put in place of a file is not followed and not waited for. */
const LOOK = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** Every user's, as /tmp is: who made a file cannot keep others from it. */
const SHARED_DIRECTORY = 0o1777;

/** `LWK_RUNTIME_DIR`, or /tmp/wasm-lwk. */
export function runtimeDirectory(env: NodeJS.ProcessEnv = process.env): string {
  return env.LWK_RUNTIME_DIR || '/tmp/wasm-lwk';
}

/** A process that has a core. */
export interface Holder {
  readonly core: number;
  readonly pid: number;
  /** Its command line, as far as it may be read. */
  readonly command: string;
}

export class CoreLocks {
  readonly #directory: string;
  readonly #held = new Map<number, number>();
  #libc: Libc | undefined;
  /** The directory has been seen to be one. */
  #there = false;

  constructor(directory = runtimeDirectory()) {
    this.#directory = directory;
  }

  /** To be awaited before the first core is taken. */
  async load(): Promise<void> {
    this.#libc ??= (await loadLibc()).libc ?? threadLibc();
  }

  /** Takes a core for this process, unless another one (or another kernel of this one) has it. True also where nobody can tell. */
  take(core: number): boolean {
    const fd = this.#libc && this.#open(core);
    if (fd === undefined) return true;
    let refused = this.#libc!.flock(fd, LOCK_EX | LOCK_NB);
    if (refused !== 0) {
      Atomics.wait(nobody, 0, 0, AGAIN_MS);
      refused = this.#libc!.flock(fd, LOCK_EX | LOCK_NB);
    }
    if (refused === 0) this.#held.set(core, fd);
    else closeSync(fd);
    return refused === 0;
  }

  /** Whether another process has a core. Not by /proc/locks, which takes the kernel 10 ms and more on some machines. */
  isTaken(core: number): boolean {
    if (this.#libc === undefined || this.#held.has(core)) return false;
    let fd: number | undefined;
    try {
      fd = existing(join(this.#directory, `cpu-${core}`));
      return fd !== undefined && this.#libc.flock(fd, LOCK_SH | LOCK_NB) !== 0;
    } catch {
      return false;
    } finally {
      if (fd !== undefined) closeSync(fd);
    }
  }

  give(core: number): void {
    const fd = this.#held.get(core);
    if (fd === undefined) return;
    this.#held.delete(core);
    closeSync(fd);
  }

  /** Opens the file of a core; undefined where that cannot be done. */
  #open(core: number): number | undefined {
    const path = join(this.#directory, `cpu-${core}`);
    try {
      const fd = this.#there ? existing(path) : undefined;
      if (fd !== undefined) return fd;
      makeDirectory(this.#directory);
      this.#there = true;
      return existing(path) ?? made(path) ?? existing(path);
    } catch {
      return undefined;
    }
  }
}

/** Not by O_CREAT, with which Linux refuses another user's file in a directory of all (fs.protected_regular). */
function existing(path: string): number | undefined {
  return unless('ENOENT', () => openSync(path, LOOK));
}

/** Undefined when somebody else was quicker. */
function made(path: string): number | undefined {
  return unless('EEXIST', () => {
    const fd = openSync(path, LOOK | O_CREAT | O_EXCL);
    fchmodSync(fd, 0o444);
    return fd;
  });
}

function unless(code: string, act: () => number): number | undefined {
  try {
    return act();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === code) return undefined;
    throw error;
  }
}

function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory);
    chmodSync(directory, SHARED_DIRECTORY);
  } catch (error) {
    if (!lstatSync(directory).isDirectory()) throw error;
  }
}

/** The processes that have cores now, by core. */
export function holders(directory = runtimeDirectory()): Holder[] {
  const byInode = new Map<number, number>();
  for (const line of (readText('/', 'proc/locks') ?? '').split('\n')) {
    const lock = /^\d+: FLOCK +ADVISORY +WRITE +(\d+) +[\da-f]+:[\da-f]+:(\d+) /.exec(line);
    if (lock !== null) byInode.set(Number(lock[2]), Number(lock[1]));
  }
  return list('/', directory)
    .flatMap((name) => {
      const core = /^cpu-(\d+)$/.exec(name);
      const pid = core === null ? undefined : byInode.get(inodeOf(join(directory, name)));
      if (pid === undefined) return [];
      return [
        {
          core: Number(core![1]),
          pid,
          get command() {
            return commandOf(pid);
          },
        },
      ];
    })
    .sort((a, b) => a.core - b.core);
}

function inodeOf(path: string): number {
  try {
    return lstatSync(path).ino;
  } catch {
    return -1;
  }
}

function commandOf(pid: number): string {
  const words = (readText('/', `proc/${pid}/cmdline`) ?? '').split('\0').filter((word) => word !== '');
  // Of a script the interpreter says nothing.
  const shown = /\bnode\b/.test(words[0] ?? '') ? words.slice(1) : words;
  return shown.join(' ') || readText('/', `proc/${pid}/comm`) || 'a process of another user';
}
