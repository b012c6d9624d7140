/**
 * Files that tools and programs write: opened before the job starts, so that one that cannot be written is told in time. No two
 * things of one process write into one file, and none into a file that the same command reads: one of the two would be lost.
 */
import {
  type BigIntStats,
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  openSync,
  statSync,
  writeSync,
} from 'node:fs';
import { LwkError } from '../../runtime/abi/errors.ts';

/** What writes a file, by device and number. */
const writers = new Map<string, string>();

const keyOf = ({ dev, ino }: BigIntStats): string => `${dev}:${ino}`;

/** A file that is open for writing, and empty. */
export interface OpenOutput {
  readonly fd: number;
  /** Whoever closes the descriptor says so: others may write the file then. */
  release(): void;
}

/**
 * @param what the option that names it
 * @param reads files that are read meanwhile
 * @throws LWK_E_SANDBOX, LWK_E_USAGE
 */
export function openOutput(
  path: string,
  what: string,
  advice = 'Name a file in a directory that exists and can be written.',
  reads: readonly string[] = [],
): OpenOutput {
  const fd = opened(path, what, advice);
  const stats = fstatSync(fd, { bigint: true });
  // Terminals, pipes and /dev/null take what comes.
  if (!stats.isFile()) return { fd, release() {} };
  const key = keyOf(stats);
  const other = writers.get(key);
  const read = reads.find((input) => isSame(input, key));
  if (other !== undefined || read !== undefined) {
    closeSync(fd);
    const why = other === undefined ? `is read as ${read} and would be lost` : `is what ${other} writes too`;
    throw new LwkError('LWK_E_USAGE', `${what}: ${path} ${why}. Name another file.`, { path });
  }
  ftruncateSync(fd);
  writers.set(key, what);
  return { fd, release: () => void writers.delete(key) };
}

function opened(path: string, what: string, advice: string): number {
  try {
    return openSync(path, constants.O_WRONLY | constants.O_CREAT, 0o666);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new LwkError(
      'LWK_E_SANDBOX',
      `${what}: ${path} cannot be written (${code}). ${advice}`,
      { path, code },
      error,
    );
  }
}

function isSame(path: string, key: string): boolean {
  try {
    return keyOf(statSync(path, { bigint: true })) === key;
  } catch {
    return false;
  }
}

export class ToolFile {
  readonly path: string;
  readonly #output: OpenOutput;
  #failure: string | undefined;

  /** See {@link openOutput}. */
  constructor(path: string, what: string, reads: readonly string[] = []) {
    this.path = path;
    this.#output = openOutput(path, what, undefined, reads);
  }

  /** Why not all of it was written, in words. */
  get failure(): string | undefined {
    return this.#failure;
  }

  write(data: string | Uint8Array): void {
    if (this.#failure !== undefined) return;
    try {
      const bytes = typeof data === 'string' ? Buffer.from(data) : data;
      for (let at = 0; at < bytes.length; ) at += writeSync(this.#output.fd, bytes, at);
    } catch (error) {
      this.#failure = `${this.path} cannot be written: ${(error as Error).message}`;
    }
  }

  close(): void {
    closeSync(this.#output.fd);
    this.#output.release();
  }
}

/**
 * Opens all of some files, or none.
 * @param named what names each, and its path, where it is wanted
 */
export function openAll(
  named: readonly (readonly [what: string, path: string | undefined])[],
  reads: readonly string[] = [],
): (ToolFile | undefined)[] {
  const files: (ToolFile | undefined)[] = [];
  try {
    for (const [what, path] of named)
      files.push(path === undefined ? undefined : new ToolFile(path, what, reads));
  } catch (error) {
    for (const file of files) file?.close();
    throw error;
  }
  return files;
}
