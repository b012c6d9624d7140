/**
 * What ranks have open of the file systems of the embedding program. The HOST of a descriptor of such a file system is the number of
 * an entry here; so are the numbers of maps, behind those of the host and of RAM disks. The job closes what its ranks leave open.
 */
import { FD, KIND } from '../../runtime/abi/layout.ts';
import { DIRECTORY_RIGHTS, PREOPEN_INHERITING } from '../../runtime/abi/rights.ts';
import { FILETYPE } from '../../runtime/abi/wasi.ts';
import type { DescriptorTable } from '../../runtime/channel/descriptors.ts';
import type { FileSystem, OpenFile } from '../files/types.ts';
import { free } from '../posix/preopens.ts';
import { Refusal } from '../posix/refusal.ts';
import type { Caller } from '../posix/service.ts';

/** A file system and the name by which guests know it. */
export interface Mounted {
  readonly guest: string;
  readonly files: FileSystem;
}

export interface Opened {
  /** Number of the mount. */
  readonly mount: number;
  readonly files: FileSystem;
  readonly path: string;
  readonly rank: number;
  /** Of a directory there is none. */
  readonly file: OpenFile | undefined;
  /** Its descriptors, those that dup made being one, and its maps. */
  holds: number;
  /** Names of a directory that is read. */
  names?: readonly string[];
}

/** Numbers of entries are none of the host's, nor of streams: nothing of these is ever meant by one. */
const BASE = 1 << 25;

export class MountTable {
  readonly mounts: readonly Mounted[];
  readonly #entries = new Map<number, Opened>();
  /** The last of what appends to each file. */
  readonly #turns = new Map<string, Promise<void>>();
  #next = BASE;

  constructor(mounts: readonly Mounted[]) {
    this.mounts = mounts;
    for (const [mount, { files }] of mounts.entries())
      this.add({ mount, files, path: '/', rank: -1, file: undefined, holds: 1 });
  }

  /** Gives a rank the roots, on its next free descriptors; FD.PREOPEN is 1 + the index of the name. */
  give(fds: DescriptorTable, firstName: number): void {
    for (const [i, { guest }] of this.mounts.entries())
      fds.open(free(fds, guest), {
        kind: KIND.MOUNT,
        host: BASE + i,
        filetype: FILETYPE.DIRECTORY,
        flags: 0,
        rights: DIRECTORY_RIGHTS,
        inheriting: PREOPEN_INHERITING,
        preopen: 1 + firstName + i,
        marks: 0,
      });
  }

  add(opened: Opened): number {
    this.#entries.set(this.#next, opened);
    return this.#next++;
  }

  /** What a descriptor that is open on a mount has. */
  of({ fds }: Caller, fd: number): Opened {
    return this.at(fds.get(fd, FD.HOST));
  }

  at(number: number): Opened {
    const opened = this.#entries.get(number);
    if (opened === undefined) throw new Refusal('EBADF');
    return opened;
  }

  /** The number of an entry, less that of the first one. */
  static mapOf = (number: number): number => number - BASE;
  static numberOf = (map: number): number => map + BASE;

  /** Lets go of an entry; what nobody has any more is closed. Rejects with what that throws. */
  async drop(number: number): Promise<void> {
    const opened = this.at(number);
    if (opened.rank < 0 || --opened.holds > 0) return;
    this.#entries.delete(number);
    await opened.file?.close?.();
  }

  /** Runs what appends to a file when all that came before it is there. */
  inTurn<T>({ mount, path }: Opened, run: () => Promise<T>): Promise<T> {
    const key = `${mount} ${path}`;
    const turn = (this.#turns.get(key) ?? Promise.resolve()).then(run);
    const done = turn.then(
      () => {},
      () => {},
    );
    this.#turns.set(key, done);
    void done.then(() => {
      if (this.#turns.get(key) === done) this.#turns.delete(key);
    });
    return turn;
  }

  /** Closes what a rank, or all of them, has left open: nobody is left to hear of errors. */
  async close(rank?: number): Promise<void> {
    for (const [number, opened] of this.#entries) {
      if (rank !== undefined && opened.rank !== rank) continue;
      this.#entries.delete(number);
      try {
        await opened.file?.close?.();
      } catch {
        // As with close(2) at the end of a process.
      }
    }
  }
}
