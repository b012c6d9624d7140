/**
 * What a link with Fortran has to know of its objects: COMMON blocks, which have different sizes in different objects, and calls to the
 * run-time library that it does not have. Both become a small object of C.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { commandLine, type Request } from '../arguments.ts';
import { execute, type Io } from '../execute.ts';
import type { Toolchain } from '../find.ts';
import { type Call, type Common, type Names, namesOf } from './objects.ts';

const COMPILES_ONLY: Request = { compiles: true, links: false, libraries: false };

/** Calls of the compiler to its run-time library. */
const RUN_TIME = /^_Fortran/;

/** The files that the linker will read, of its words: objects, archives, and those archives that -l names. */
function filesOf(words: readonly string[], cwd: string): string[] {
  const directories = words.flatMap((word, i) =>
    word === '-L' ? [words[i + 1] ?? ''] : word.startsWith('-L') ? [word.slice(2)] : [],
  );
  const libraries = words.flatMap((word, i) =>
    word === '-l' ? [words[i + 1] ?? ''] : word.startsWith('-l') ? [word.slice(2)] : [],
  );
  return [
    ...words.filter((word) => /\.(?:o|obj|a|lo)$/.test(word)).map((word) => resolve(cwd, word)),
    ...libraries.flatMap((name) => directories.map((directory) => resolve(cwd, directory, `lib${name}.a`))),
  ].filter((file) => existsSync(file));
}

/** Of blocks with one name that have different sizes the largest, with the strictest alignment. */
export function largest(commons: readonly Common[]): Common[] {
  const found = new Map<string, Common[]>();
  for (const common of commons) found.set(common.name, [...(found.get(common.name) ?? []), common]);
  return [...found]
    .filter(([, list]) => new Set(list.map(({ size }) => size)).size > 1)
    .map(([name, list]) => ({
      name,
      size: Math.max(...list.map(({ size }) => size)),
      alignment: Math.max(...list.map(({ alignment }) => alignment)),
    }));
}

/** What the library has not, once each. */
export function missing(programs: readonly Names[], library: readonly Names[]): Call[] {
  const there = new Set([...programs, ...library].flatMap(({ functions }) => functions));
  const calls = programs
    .flatMap((names) => names.calls)
    .filter(({ name }) => RUN_TIME.test(name) && !there.has(name));
  return [...new Map(calls.map((call) => [call.name, call])).values()];
}

/** A program in C that has blocks and functions of these names. */
function sourceOf(commons: readonly Common[], calls: readonly Call[]): string {
  return [
    'void lwkf_missing(const char *name) __attribute__((noreturn));',
    ...commons.map(
      ({ name, size, alignment }, i) =>
        `char common${i}[${size}] __asm__("${name}") __attribute__((weak, aligned(${alignment})));`,
    ),
    ...calls.map(
      ({ name, params, result }) =>
        `${result ?? 'void'} ${name}(${params.map((type, i) => `${type} a${i}`).join(', ') || 'void'}) { lwkf_missing("${name}"); }`,
    ),
    '',
  ].join('\n');
}

/**
 * The object that a program needs beside its own, which has to come before them; none if it needs none.
 * @param library the objects of the run-time library
 */
export async function supplement(
  toolchain: Toolchain,
  words: readonly string[],
  library: readonly string[],
  directory: string,
  io: Io,
): Promise<string[]> {
  const programs = filesOf(words, io.cwd).map(namesOf);
  const commons = largest(programs.flatMap((names) => names.commons));
  const calls = missing(programs, library.map(namesOf));
  if (commons.length + calls.length === 0) return [];
  const source = join(directory, 'lwk-supplement.c');
  const object = join(directory, 'lwk-supplement.o');
  writeFileSync(source, sourceOf(commons, calls));
  const command = commandLine(toolchain, 'c', ['-w', '-c', source, '-o', object], COMPILES_ONLY, []);
  return (await execute(command, io)) === 0 ? [object] : [];
}
