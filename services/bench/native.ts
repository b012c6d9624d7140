/** The machine's own C compilers, whose programs guests are compared with. */
import { output } from './commands.ts';

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
