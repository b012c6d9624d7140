/** The object files of guest/c/lib, which are linked into every program: compiled by the user's toolchain when they are first needed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LwkError } from '../../runtime/abi/errors.ts';
import { commandLine, type Request } from './arguments.ts';
import { cached, cacheRoot, fingerprint } from './cache.ts';
import { execute, type Io } from './execute.ts';
import { ROOT, type Toolchain } from './find.ts';

const SOURCES = join(ROOT, 'guest/c/lib');

/** Paths of the object files for a program. */
export async function libraryObjects(toolchain: Toolchain, request: Request, io: Io): Promise<string[]> {
  const sources = readdirSync(SOURCES)
    .filter((name) => name.endsWith('.c'))
    .sort();
  const compile = commandLine(
    toolchain,
    'c',
    ['-c', ...sources.map((name) => join(SOURCES, name))],
    NOTHING,
    [],
  );
  const name = `lib-${fingerprint(
    toolchain.description,
    ...compile,
    readFileSync(join(ROOT, 'guest/c/include/lwk.h')),
    ...sources.map((source) => readFileSync(join(SOURCES, source))),
  )}`;
  const directory = await cached(cacheRoot(io.env), name, async (draft) => {
    const status = await execute(compile, { ...io, cwd: draft });
    if (status === 0) return;
    throw new LwkError(
      'LWK_E_TOOLCHAIN',
      `${toolchain.description} cannot compile ${SOURCES} (exit status ${status}). Use the clang of @yowasp/clang: take other clangs off the PATH.`,
      { status },
    );
  });
  return sources
    .filter((source) => source !== 'throw.c' || !request.exceptions)
    .map((source) => join(directory, source.replace(/\.c$/, '.o')));
}

const NOTHING: Request = { links: false, libraries: false, exceptions: false };
