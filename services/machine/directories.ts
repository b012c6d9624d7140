/** Directories that we make for ourselves, with all that lead to them. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a directory where there is none. Not by `recursive`: with it Node tries for ever where a directory refuses new ones with
 * ENOENT, as those of /proc do.
 * @throws what the host says
 */
export function makeDirectories(path: string): void {
  try {
    make(path);
  } catch (error) {
    const parent = dirname(path);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || parent === path) throw error;
    makeDirectories(parent);
    make(path);
  }
}

/** Another process may be quicker; what else has the name already shows when it is used. */
function make(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
