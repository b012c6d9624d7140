/** Files that tools write: opened before the job starts, so that one that cannot be written is told in time. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { LwkError } from '../../runtime/abi/errors.ts';

export class ToolFile {
  readonly path: string;
  readonly #fd: number;
  #failure: string | undefined;

  /**
   * @param what the option that names it
   * @throws LWK_E_SANDBOX
   */
  constructor(path: string, what: string) {
    this.path = path;
    try {
      this.#fd = openSync(path, 'w', 0o666);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new LwkError(
        'LWK_E_SANDBOX',
        `${what}: ${path} cannot be written (${code}). Name a file in a directory that exists and can be written.`,
        { path, code },
        error,
      );
    }
  }

  /** Why not all of it was written, in words. */
  get failure(): string | undefined {
    return this.#failure;
  }

  write(data: string | Uint8Array): void {
    if (this.#failure !== undefined) return;
    try {
      const bytes = typeof data === 'string' ? Buffer.from(data) : data;
      for (let at = 0; at < bytes.length; ) at += writeSync(this.#fd, bytes, at);
    } catch (error) {
      this.#failure = `${this.path} cannot be written: ${(error as Error).message}`;
    }
  }

  close(): void {
    closeSync(this.#fd);
  }
}
