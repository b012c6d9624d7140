/**
 * Shared libraries: nothing is loaded while a program runs, so what `-shared` makes is an object file of all its inputs, under the
 * library's name, and a program that is linked with it has it in itself.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { outputOf } from './arguments.ts';

/** Those of the user, in which a library is looked for, and in their order. */
function directoriesOf(args: readonly string[], cwd: string): string[] {
  return args.flatMap((arg, i) => {
    if (!arg.startsWith('-L')) return [];
    const path = arg === '-L' ? args[i + 1] : arg.slice(2);
    return path === undefined ? [] : [resolve(cwd, path)];
  });
}

/** The library of that name in the first directory that has one, with what follows its name. */
function find(
  name: string,
  directories: readonly string[],
): { directory: string; end: '.a' | '.so' } | undefined {
  for (const directory of directories)
    for (const end of ['.a', '.so'] as const)
      if (existsSync(join(directory, `lib${name}${end}`))) return { directory, end };
  return undefined;
}

/** The words for the compiler, in which libraries and the wish for one have become object files. */
export function withSharedLibraries(args: readonly string[], cwd: string): string[] {
  const shared = args.includes('-shared');
  if (!shared && !args.some((arg) => arg.startsWith('-l'))) return [...args];
  const directories = directoriesOf(args, cwd);
  const words = args.flatMap((arg) => {
    if (!arg.startsWith('-l') || arg === '-l') return [arg];
    const name = arg.slice(2);
    const found = find(name, directories);
    // A program is linked with it later, and with those of the system.
    if (shared) return found?.end === '.a' ? [arg] : [];
    return found?.end === '.so' ? [join(found.directory, `lib${name}.so`)] : [arg];
  });
  if (!shared) return words;
  const output = outputOf(args, cwd);
  const inputs = words.filter((word) => word !== '-shared');
  return ['-r', '-nostdlib', ...inputs.filter((word) => resolve(cwd, word) === output || !isLibrary(word))];
}

/** Another shared library, which stays one: the program is linked with both. */
function isLibrary(word: string): boolean {
  return !word.startsWith('-') && /\.so(?:\.[\d.]+)?$/.test(word);
}
