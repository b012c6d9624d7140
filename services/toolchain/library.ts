/** Object files for programs, guest/c/lib for every one: compiled by the user's toolchain when they are first needed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LwkError } from '../../runtime/abi/errors.ts';
import { commandLine, INCLUDE, type Language, type Request } from './arguments.ts';
import { cached, fingerprint } from './cache.ts';
import { cacheRoot } from './cache-root.ts';
import { execute, type Io } from './execute.ts';
import { ROOT, type Toolchain } from './find.ts';

const SOURCES = join(ROOT, 'guest/c/lib');

/** What needs the C++ library, and is compiled for programs in C++ only. */
const CXX_SOURCES = join(SOURCES, 'c++');

/**
 * Templates of the C++ library of @yowasp/clang, which is not optimized (that of a WASI SDK is). They take 3 s to compile, once,
 * and more than a minute with the clang of that package, which is a WebAssembly program: it goes without.
 */
const TEMPLATES = join(SOURCES, 'templates');

/** The linker's words for the object files of a program, which gets those that it calls, as from an archive. */
export async function libraryObjects(toolchain: Toolchain, language: Language, io: Io): Promise<string[]> {
  const directories = [
    SOURCES,
    ...(language === 'c++' ? [CXX_SOURCES] : []),
    ...(language === 'c++' && toolchain.kind === 'clang' ? [TEMPLATES] : []),
  ];
  const objects = await Promise.all(directories.map((directory) => objectsOf(directory, toolchain, io)));
  return ['--start-lib', ...objects.flat(), '--end-lib'];
}

/** The object files of the sources in a directory. */
export async function objectsOf(directory: string, toolchain: Toolchain, io: Io): Promise<string[]> {
  const sources = readdirSync(directory).sort();
  const compile = (of: Language, extension: string) => {
    const files = sources.filter((name) => name.endsWith(extension)).map((name) => join(directory, name));
    return files.length === 0 ? [] : [commandLine(toolchain, of, ['-c', ...files], NOTHING, [])];
  };
  const commands = [...compile('c', '.c'), ...compile('c++', '.cc')];
  const name = `lib-${fingerprint(
    toolchain.description,
    ...commands.flat(),
    ...[directory, SOURCES, INCLUDE].flatMap(contents),
  )}`;
  const made = await cached(cacheRoot(io.env), name, async (draft) => {
    for (const command of commands) {
      const status = await execute(command, { ...io, cwd: draft });
      if (status === 0) continue;
      throw new LwkError(
        'LWK_E_TOOLCHAIN',
        `${toolchain.description} cannot compile ${directory} (exit status ${status}). Use the clang of ` +
          '@yowasp/clang: take other clangs off the PATH.',
        { status },
      );
    }
  });
  return sources
    .filter((source) => /\.cc?$/.test(source))
    .map((source) => join(made, source.replace(/\.\w+$/, '.o')));
}

const NOTHING: Request = { compiles: true, links: false, libraries: false };

/** Of all files below a directory, in the order of their names. */
function contents(directory: string): Buffer[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => readFileSync(path));
}
