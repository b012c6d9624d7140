/** Directories that go with the work they are for, also where a signal ends the command, and what becomes of its compilers then. */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LwkError } from '../../runtime/abi/errors.ts';

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const directories = new Set<string>();
const compilers = new Set<ChildProcess>();

function end(signal: NodeJS.Signals): void {
  // They clean up and end, and their status is reported. Ctrl-C goes to them too.
  for (const compiler of compilers) if (signal !== 'SIGINT') compiler.kill(signal);
  if (compilers.size > 0) return;
  for (const directory of directories) remove(directory);
  for (const each of ENDING) process.off(each, end);
  process.kill(process.pid, signal);
}

const remove = (directory: string): void => rmSync(directory, { recursive: true, force: true });

/** Does something with a directory that is removed afterwards, if it is still there. */
export async function inDirectory<T>(directory: string, work: (directory: string) => T): Promise<Awaited<T>> {
  if (directories.size === 0) for (const each of ENDING) process.on(each, end);
  directories.add(directory);
  try {
    return await work(directory);
  } finally {
    remove(directory);
    directories.delete(directory);
    if (directories.size === 0) for (const each of ENDING) process.off(each, end);
  }
}

/** The same in a new directory for temporary files. @throws LWK_E_TOOLCHAIN */
export function inTemporary<T>(work: (directory: string) => Promise<T>): Promise<T> {
  return inDirectory(temporaryDirectory(), work);
}

/** A compiler that runs in such a directory, until it has ended. */
export function attend(compiler: ChildProcess): void {
  compilers.add(compiler);
  const ended = (): void => void compilers.delete(compiler);
  compiler.once('close', ended).once('error', ended);
}

function temporaryDirectory(): string {
  try {
    return mkdtempSync(join(realpathSync(tmpdir()), 'lwk-cc-'));
  } catch (error) {
    throw new LwkError(
      'LWK_E_TOOLCHAIN',
      `The compiler's temporary files cannot be kept in ${tmpdir()} (${(error as NodeJS.ErrnoException).code}). ` +
        'Set TMPDIR to a directory that can be written.',
      { directory: tmpdir() },
      error,
    );
  }
}
