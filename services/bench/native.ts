/** The machine's own C compilers, whose programs guests are compared with. */
import { join } from 'node:path';
import { LwkError } from '../../runtime/abi/errors.ts';
import { ROOT } from '../toolchain/find.ts';
import { output } from './commands.ts';

/** A source of guest/c/bench. */
export const benchSource = (name: string) => join(ROOT, 'guest', 'c', 'bench', `${name}.c`);

/** The newest first, as `lwk cc` chooses: both sides of a comparison should come from one compiler. */
const CLANGS = ['clang', 'clang-22', 'clang-21', 'clang-20', 'clang-19'];

/** The first clang that there is. */
export async function nativeClang(): Promise<string | undefined> {
  for (const clang of CLANGS) {
    if ((await output(clang, ['--version'])) !== undefined) return clang;
  }
  return undefined;
}

/** The compiler for programs of this machine: a clang, else `cc`, which may not be there. */
export async function nativeCompiler(): Promise<string> {
  return (await nativeClang()) ?? 'cc';
}

/**
 * Compiles a source of guest/c/bench for this machine, with -O3; the program's path.
 * @throws LWK_E_TOOLCHAIN where there is no C compiler
 */
export async function nativeProgram(name: string, directory: string): Promise<string> {
  const program = join(directory, name);
  const args = ['-O3', benchSource(name), '-o', program];
  if ((await output(await nativeCompiler(), args)) !== undefined) return program;
  throw new LwkError(
    'LWK_E_TOOLCHAIN',
    'lwk bench: there is no C compiler for this machine. Install one (gcc or clang).',
  );
}
