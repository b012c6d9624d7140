/** Runs the compiler with the terminal of its caller. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Writable } from 'node:stream';
import { LwkError } from '../../runtime/abi/errors.ts';
import { attend, inTemporary } from './temporary.ts';

/** The surroundings of a compiler run. */
export interface Io {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** This process. */
export function ownIo(): Io {
  return { cwd: process.cwd(), env: process.env, stdout: process.stdout, stderr: process.stderr };
}

/** Runs a compiler to its end. Exit status, or 128 + the number of the signal that ended it. */
export async function execute(command: readonly string[], io: Io): Promise<number> {
  // A compiler that is killed leaves its temporary files.
  return inTemporary((temporary) => {
    const env = { ...io.env, PATH: withoutWasmOpt(io.env.PATH ?? ''), TMPDIR: temporary };
    return run(command, { ...io, env });
  });
}

function run([program, ...args]: readonly string[], io: Io): Promise<number> {
  // Our own descriptors are passed on as they are, so that the compiler sees the terminal (colours, width).
  const child = spawn(program!, args, {
    cwd: io.cwd,
    env: io.env,
    stdio: [
      'inherit',
      io.stdout === process.stdout ? 'inherit' : 'pipe',
      io.stderr === process.stderr ? 'inherit' : 'pipe',
    ],
  });
  child.stdout?.pipe(io.stdout, { end: false });
  child.stderr?.pipe(io.stderr, { end: false });
  attend(child);
  return new Promise<number>((resolve, reject) => {
    child.once('close', (status, signal) => resolve(status ?? 128 + constants.signals[signal!]));
    child.once('error', (error) => {
      reject(
        new LwkError(
          'LWK_E_TOOLCHAIN',
          `${program} could not be started: ${error.message}.`,
          { program },
          error,
        ),
      );
    });
  });
}

/**
 * A PATH without the directories in which clang would find wasm-opt, which it runs after each link if it can: the one that
 * AssemblyScript brings into node_modules/.bin takes seconds. The flag against that, --no-wasm-opt, makes clang 19 not link at
 * all. clang itself and the linker are called by their paths.
 */
function withoutWasmOpt(path: string): string {
  const clean = path.split(delimiter).filter((directory) => !existsSync(join(directory, 'wasm-opt')));
  return clean.join(delimiter);
}
