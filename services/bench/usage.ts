/** What whole commands take, their processes included: wall time, processor time, peak memory. By guest/c/bench/usage.c. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LwkError } from '../../runtime/abi/errors.ts';
import { output } from './commands.ts';
import { benchSource } from './native.ts';

export interface Usage {
  readonly wall_ms: number;
  /** Of the user and of the system. */
  readonly processor_ms: number;
  /** The largest resident set of one process, MiB. */
  readonly peak_mib: number;
}

export interface Measured extends Usage {
  readonly stdout: string;
}

/** Measures a command, which must exist and end well. */
export type Measure = (command: string, args: readonly string[]) => Promise<Measured>;

/**
 * Compiles the tool into a directory.
 * @throws LWK_E_TOOLCHAIN where there is no C compiler for this machine
 */
export async function usageTool(directory: string): Promise<Measure> {
  const tool = join(directory, 'usage');
  if ((await output('cc', ['-O2', benchSource('usage'), '-o', tool])) === undefined)
    throw new LwkError(
      'LWK_E_TOOLCHAIN',
      'lwk bench: there is no `cc`, by which commands are measured. Install a C compiler for this machine (gcc or clang).',
    );
  let next = 0;
  return async (command, args) => {
    const file = join(directory, `used-${next++}`);
    const stdout = (await output(tool, [file, command, ...args]))!;
    const [wall, processor, peak] = readFileSync(file, 'utf8').split(' ').map(Number);
    rmSync(file);
    return { wall_ms: wall!, processor_ms: processor!, peak_mib: peak! / 1024, stdout };
  };
}
