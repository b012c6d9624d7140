/** Directories that are made once and then only read, by any number of processes: the unpacked sysroot, compiled helper objects. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { LwkError } from '../../runtime/abi/errors.ts';
import { makeDirectories } from '../machine/directories.ts';
import { inDirectory } from './temporary.ts';

/** A short name for whatever the parts say; part of a cached directory's name, so that a change makes a new directory. */
export function fingerprint(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(String(part.length)).update(':').update(part);
  return hash.digest('hex').slice(0, 16);
}

/**
 * The directory `name` below `root`, which `fill` fills if it does not exist yet. It appears under its name with one rename, complete;
 * of several processes that fill it at the same time one wins, and the others use the winner's.
 */
export async function cached(
  root: string,
  name: string,
  fill: (draft: string) => void | Promise<void>,
): Promise<string> {
  const path = join(root, name);
  if (existsSync(path)) return path;
  try {
    await inDirectory(makeDraft(root, name), async (draft) => {
      await fill(draft);
      renameSync(draft, path);
    });
  } catch (error) {
    if (!existsSync(path)) throw error;
  }
  return path;
}

function makeDraft(root: string, name: string): string {
  try {
    makeDirectories(root);
    return mkdtempSync(join(root, `${name}.new-`));
  } catch (error) {
    throw new LwkError(
      'LWK_E_TOOLCHAIN',
      `The compiler's files cannot be kept in ${root} (${(error as NodeJS.ErrnoException).code}). ` +
        'Set XDG_CACHE_HOME to a directory that can be written.',
      { directory: root },
      error,
    );
  }
}
