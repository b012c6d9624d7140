/** `lwk cc` and `lwk c++`: a compiler driver that behaves like mpicc. */
import { commandLine, type Language, readRequest } from './arguments.ts';
import { withoutElf } from './elf.ts';
import { execute, type Io, ownIo } from './execute.ts';
import { findToolchain, here } from './find.ts';
import { libraryObjects } from './library.ts';

/**
 * Compiles and links with whatever {@link findToolchain} finds; all arguments are passed on to clang. `-show` among them prints the
 * command line instead of running it.
 * @returns the exit status of the compiler, 128 + n if signal n ended it
 * @throws LwkError `LWK_E_TOOLCHAIN` if there is no compiler
 */
export async function compile(
  argv: readonly string[],
  language: Language,
  io: Io = ownIo(),
): Promise<number> {
  const toolchain = await findToolchain({ ...here(), env: io.env });
  const args = withoutElf(argv.filter((arg) => arg !== '-show'));
  const request = readRequest(args, io.cwd);
  const objects = request.libraries ? await libraryObjects(toolchain, language, io) : [];
  const command = commandLine(toolchain, language, args, request, objects);
  if (!argv.includes('-show')) return execute(command, io);
  io.stdout.write(`${command.map(quote).join(' ')}\n`);
  return 0;
}

/** As a POSIX shell would have it typed. */
function quote(arg: string): string {
  return /^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`;
}
