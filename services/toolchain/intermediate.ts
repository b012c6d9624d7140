/**
 * Files that are compiled in two steps, because LLVM's intermediate code between its optimizer and its code generator is to be changed:
 *
 * - -fcommon: tentative definitions (`int x;` in several files) are one variable. LLVM has no common symbols in
 *   WebAssembly objects, and writes them as undefined without
 *   a word; so common variables become weak ones, of which the linker takes one, or the one with a value.
 * - The larger and the smaller of two numbers in code with debugging information (choices-intermediate.ts).
 * - Relaxed SIMD, where the compiler does not fuse multiplications and additions by itself (fuse.ts).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { commandLine, inputsOf, type Language, type Request } from './arguments.ts';
import { withoutBranches } from './choices-intermediate.ts';
import { execute, type Io } from './execute.ts';
import type { Toolchain } from './find.ts';
import { fuse } from './fuse.ts';
import { fuses, hasVectors } from './speed.ts';

/** A change of the text of a module. */
type Change = (text: string) => string;

const WEAK: Change = (text) => text.replace(/^(@.* = (?:dso_local )?)common /gm, '$1weak ');

/** What is to be changed; mostly nothing, and files are compiled in one step. */
export function changes(args: readonly string[], toolchain: Toolchain): Change[] {
  // What clang does not do by itself.
  const common = args.findLast((arg) => /^-f(?:no-)?common$/.test(arg)) === '-fcommon';
  return [
    ...(common ? [WEAK] : []),
    ...(fuses(args) && !toolchain.fuses ? [fuse] : []),
    ...(isDebugged(args) && isOptimized(args) && hasVectors(args) ? [withoutBranches] : []),
  ];
}

/** The code of a program with debugging information keeps its length behind the link. */
function isDebugged(args: readonly string[]): boolean {
  const last = args.findLast((arg) => /^-g(?!codeview|record|no-|z)/.test(arg));
  return last !== undefined && last !== '-g0';
}

function isOptimized(args: readonly string[]): boolean {
  return args.findLast((arg) => /^-O./.test(arg)) !== '-O0';
}

const COMPILES_ONLY: Request = { compiles: true, links: false, libraries: false };

/** What one file needs none of: where the result goes, and what is linked. */
const NOT_HERE = /^(?:-c|-S|-emit-llvm|-l.+|-L.+|-Wl,.*)$/;

/** Written in the first step. */
const DEPENDENCIES = /^(?:-M(?:D|MD|P)|-Wp,-M.*)$/;

const SOURCE = /\.(?:c|i|cc|cp|cxx|cpp|CPP|c\+\+|C|ii)$/;
/** Is not optimized, and may stand beside what has been. */
const OBJECT = /\.(?:o|a|lo|obj|so|s|S|wasm)$/;

/** Where the names of headers go and what they are for, as if `made` were made in one step. */
function dependencies(args: readonly string[], made: string): string[] {
  const given = (pattern: RegExp) => args.some((arg) => pattern.test(arg));
  if (!given(/^(?:-Wp,)?-MM?D\b/)) return [];
  return [
    ...(given(/^(?:-MF|-Wp,-M)/) ? [] : ['-MF', made.replace(/\.\w+$|$/, '.d')]),
    ...(given(/^-M[TQ]/) ? [] : ['-MT', made]),
  ];
}

/**
 * The arguments with intermediate files, which are made in `directory`, in place of sources in C and C++.
 * @returns the exit status of the compiler instead when it refuses a source
 */
export async function throughIntermediate(
  toolchain: Toolchain,
  language: Language,
  args: readonly string[],
  changes: readonly Change[],
  directory: string,
  io: Io,
): Promise<string[] | number> {
  const { inputs, output } = inputsOf(args);
  // Files in a language by decree would stay in it.
  if (args.some((arg) => arg.startsWith('-x'))) return [...args];
  const result = [...args];
  for (const at of inputs) {
    const source = args[at]!;
    if (!SOURCE.test(source)) continue;
    // The name of what is made without -o comes from this one.
    const file = join(directory, String(at), `${parse(source).name}.ll`);
    mkdirSync(dirname(file));
    const others = args.filter((arg, i) => !inputs.includes(i) && !NOT_HERE.test(arg) && !output.includes(i));
    const made = output.length > 0 ? args[output[1]!]! : `${parse(source).name}.o`;
    const step = ['-S', '-emit-llvm', ...dependencies(args, made), '-o', file, source];
    const status = await execute(
      commandLine(toolchain, language, [...others, ...step], COMPILES_ONLY, []),
      io,
    );
    if (status !== 0) return status;
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      changes.reduce((before, change) => change(before), text),
    );
    result[at] = file;
  }
  const optimized = inputs.every((at) => result[at] !== args[at] || OBJECT.test(args[at]!));
  return [
    ...result.filter((arg) => !DEPENDENCIES.test(arg)),
    ...(optimized ? ['-Xclang', '-disable-llvm-passes'] : []),
  ];
}
