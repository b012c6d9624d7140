/**
 * -fcommon: tentative definitions (`int x;` in several files) are one variable. LLVM has no common symbols in WebAssembly objects, and writes them as undefined without
 * a word; so such files are compiled in two steps, between which common variables become weak ones, of which the linker takes one, or the one with a value.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { commandLine, inputsOf, type Language, type Request } from './arguments.ts';
import { execute, type Io } from './execute.ts';
import type { Toolchain } from './find.ts';

/** Whether the arguments ask for common variables; clang does not do it by itself. */
export function wantsCommon(args: readonly string[]): boolean {
  return args.findLast((arg) => /^-f(?:no-)?common$/.test(arg)) === '-fcommon';
}

const COMPILES_ONLY: Request = { compiles: true, links: false, libraries: false };

/** What one file needs none of: where the result goes, and what is linked. */
const NOT_HERE = /^(?:-c|-S|-l.+|-L.+|-Wl,.*)$/;

/**
 * The arguments with intermediate files, which are made in `directory`, in place of C sources.
 * @returns the exit status of the compiler instead when it refuses a source
 */
export async function withoutCommon(
  toolchain: Toolchain,
  language: Language,
  args: readonly string[],
  directory: string,
  io: Io,
): Promise<string[] | number> {
  const { inputs, output } = inputsOf(args);
  const result = [...args];
  for (const at of inputs) {
    const source = args[at]!;
    if (!source.endsWith('.c')) continue;
    // The name of what is made without -o comes from this one.
    const file = join(directory, String(at), `${parse(source).name}.ll`);
    mkdirSync(dirname(file));
    const others = args.filter((arg, i) => !inputs.includes(i) && !NOT_HERE.test(arg) && !output.includes(i));
    const made = output.length > 0 ? args[output[1]!]! : `${parse(source).name}.o`;
    const dependencies =
      args.some((arg) => arg === '-MD' || arg === '-MMD') && !args.some((arg) => arg.startsWith('-MF'))
        ? ['-MF', made.replace(/\.\w+$|$/, '.d'), '-MT', made]
        : [];
    const step = ['-S', '-emit-llvm', '-Xclang', '-disable-llvm-passes', ...dependencies, '-o', file, source];
    const status = await execute(
      commandLine(toolchain, language, [...others, ...step], COMPILES_ONLY, []),
      io,
    );
    if (status !== 0) return status;
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^(@.* = (?:dso_local )?)common /gm, '$1weak '));
    result[at] = file;
  }
  return result.filter((arg) => !/^-M(?:D|MD|P)$/.test(arg));
}
