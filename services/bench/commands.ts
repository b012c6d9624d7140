/** Whole commands run in turn, for comparisons with native programs. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Standard output of a command; undefined when the command does not exist. Throws when it fails. */
export async function output(command: string, args: readonly string[]): Promise<string | undefined> {
  try {
    return (await execute(command, [...args], { maxBuffer: 2 ** 24 })).stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The middle of some figures. At least one. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}
