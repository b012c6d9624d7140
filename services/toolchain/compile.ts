/** `lwk cc` and `lwk c++`: a compiler driver that behaves like mpicc. */
import { commandLine, type Language, quietly, type Request, readRequest } from './arguments.ts';
import { withoutElf } from './elf.ts';
import { execute, type Io, ownIo } from './execute.ts';
import { findToolchain, here, type Toolchain } from './find.ts';
import { changes, throughIntermediate } from './intermediate.ts';
import { libraryObjects } from './library.ts';
import { runLinker } from './linker.ts';
import { answer, splitQuery } from './queries.ts';
import { withSharedLibraries } from './shared.ts';
import { speedFlags } from './speed.ts';
import { inTemporary } from './temporary.ts';

/**
 * Compiles and links with whatever {@link findToolchain} finds; all arguments are passed on to clang. A question among them, such
 * as `-show`, is answered instead.
 * @returns the exit status of the compiler, 128 + n if signal n ended it
 * @throws LwkError `LWK_E_TOOLCHAIN` if there is no compiler, `LWK_E_USAGE` for a question that is none
 */
export async function compile(
  argv: readonly string[],
  language: Language,
  io: Io = ownIo(),
): Promise<number> {
  const toolchain = await findToolchain({ ...here(), env: io.env });
  const { query, rest } = splitQuery(argv);
  const args = withSharedLibraries([...speedFlags(rest), ...withoutElf(rest)], io.cwd);
  const request = readRequest(args, io.cwd);
  const objects =
    request.libraries || query !== undefined ? await libraryObjects(toolchain, language, io) : [];
  const line = (words: readonly string[]) => commandLine(toolchain, language, words, request, objects);
  if (query !== undefined) {
    const whole = line(args);
    io.stdout.write(`${answer(query, { toolchain, language, rest: args, objects, whole })}\n`);
    return 0;
  }
  const finish = (words: readonly string[]) => run(line(words), request, args, toolchain, io);
  if (request.links && args.some((arg) => arg.startsWith('-l'))) {
    const { link, wantsFortran } = await import('./fortran/program.ts');
    if (wantsFortran(args)) return inTemporary((directory) => link(toolchain, language, args, directory, io));
  }
  const changed = changes(args, toolchain);
  if (!request.compiles || changed.length === 0) return finish(args);
  return inTemporary(async (directory) => {
    const words = await throughIntermediate(toolchain, language, args, changed, directory, io);
    return typeof words === 'number' ? words : finish(quietly(words));
  });
}

/** Runs the compiler; what its linker says is put into words for people. */
function run(
  command: readonly string[],
  request: Request,
  args: readonly string[],
  toolchain: Toolchain,
  io: Io,
): Promise<number> {
  if (!request.links) return execute(command, io);
  // The compiler sees no terminal then.
  const colours = io.stderr === process.stderr && process.stderr.isTTY ? ['-fcolor-diagnostics'] : [];
  return runLinker([...command, ...colours], args, toolchain, io);
}
