/** `lwk cc` and `lwk c++`: a compiler driver that behaves like mpicc. */
import { finished } from 'node:stream/promises';
import { commandLine, INCLUDE, type Language, readRequest } from './arguments.ts';
import { withoutElf } from './elf.ts';
import { execute, type Io, ownIo } from './execute.ts';
import { LinkerMessages } from './explain.ts';
import { findToolchain, here } from './find.ts';
import { libraryObjects } from './library.ts';
import { answer, splitQuery } from './queries.ts';

/**
 * Compiles and links with whatever {@link findToolchain} finds; all arguments are passed on to clang. A question among them, such as `-show`,
 * is answered instead.
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
  const args = withoutElf(rest);
  const request = readRequest(args, io.cwd);
  const objects =
    request.libraries || query !== undefined ? await libraryObjects(toolchain, language, io) : [];
  const whole = commandLine(toolchain, language, args, request, objects);
  if (query !== undefined) {
    io.stdout.write(`${answer(query, { toolchain, language, rest: args, objects, whole })}\n`);
    return 0;
  }
  if (!request.links) return execute(whole, io);
  const messages = new LinkerMessages(args, [INCLUDE, toolchain.headers], io.stderr);
  // The compiler sees no terminal then.
  const colours = io.stderr === process.stderr && process.stderr.isTTY ? ['-fcolor-diagnostics'] : [];
  const status = await execute([...whole, ...colours], { ...io, stderr: messages });
  await finished(messages.end());
  return status;
}
