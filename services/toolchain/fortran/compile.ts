/** `lwk fc`: a compiler driver for Fortran that behaves like mpifort. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { commandLine, inputsOf, OPTIMIZE, type Request, readRequest } from '../arguments.ts';
import { withoutElf } from '../elf.ts';
import { execute, type Io, ownIo } from '../execute.ts';
import { ROOT } from '../find.ts';
import { splitQuery } from '../queries.ts';
import { withSharedLibraries } from '../shared.ts';
import { speedFlags } from '../speed.ts';
import { inTemporary } from '../temporary.ts';
import { moduleFlags } from './modules.ts';
import { link, linkWords } from './program.ts';
import { compileSource, preprocess, tellOfItself } from './source.ts';
import { findTools, type Tools } from './tools.ts';
import { forClang, forFlang, forLinker, inFlangsWords, OTHER_SOURCE, SOURCE } from './words.ts';

/** Calls of flang that the library does not have. */
const MISSING = join(ROOT, 'guest/fortran/missing.txt');

const COMPILES_ONLY: Request = { compiles: true, links: false, libraries: false };

/**
 * Compiles and links, or lists what the run-time library does not have. Sources in other languages and objects are clang's.
 * @returns the exit status of the compiler that failed, or 0
 * @throws LwkError as {@link findTools}
 */
export async function compileFortran(argv: readonly string[], io: Io = ownIo()): Promise<number> {
  if (argv.length === 1 && argv[0] === '--missing') {
    io.stdout.write(readFileSync(MISSING));
    return 0;
  }
  const tools = await findTools(io.env);
  const { query, rest } = splitQuery(argv);
  const words = inFlangsWords([...speedFlags(rest), ...withoutElf(rest)], io.stderr);
  const args = withSharedLibraries(words, io.cwd);
  const modules = await moduleFlags(tools.flang, io);
  if (query !== undefined) {
    const { show } = await import('./show.ts');
    io.stdout.write(
      `${show(query, tools, args, modules, await linkWords(tools.toolchain, 'c', args, [], io))}\n`,
    );
    return 0;
  }
  const request = readRequest(args, io.cwd);
  if (args.includes('-r') && !args.some((arg) => SOURCE.test(arg))) {
    return execute(commandLine(tools.toolchain, 'c', args, COMPILES_ONLY, []), io);
  }
  if (!request.compiles) {
    return inputsOf(args).inputs.length > 0
      ? preprocess(tools.flang, [...args, ...modules], io)
      : tellOfItself(tools.flang, args, io);
  }
  // What COMPILER_OPTIONS is to say; it would be the words of flang's first stage.
  const env = { ...io.env, FLANG_COMPILER_OPTIONS_STRING: ['lwk fc', ...argv].join(' ') };
  return inTemporary((directory) => build(tools, { args, modules, request, directory }, { ...io, env }));
}

interface Build {
  readonly args: readonly string[];
  readonly modules: readonly string[];
  readonly request: Request;
  readonly directory: string;
}

/** Every source to an object, and if nothing speaks against it those to a program. */
async function build(tools: Tools, { args, modules, request, directory }: Build, io: Io): Promise<number> {
  const { inputs, output } = inputsOf(args);
  const options = args.filter((_, i) => !inputs.includes(i) && !output.includes(i));
  const clangArgs = forClang(options);
  const words = [...args];
  const assembly = args.includes('-S');
  for (const at of inputs) {
    const source = args[at]!;
    const fortran = SOURCE.test(source);
    if (!fortran && !OTHER_SOURCE.test(source)) continue;
    const own = join(directory, String(at));
    mkdirSync(own);
    const made = `${parse(source).name}${assembly ? '.s' : '.o'}`;
    const object = request.links ? join(own, made) : output.length > 0 ? args[output[1]!]! : made;
    // Behind the user's: a program may have an mpif.h of its own, for one process.
    const flangArgs = [OPTIMIZE, ...forFlang(options), ...modules];
    const status = fortran
      ? await compileSource(
          tools,
          { args: flangArgs, clangArgs: assembly ? [...clangArgs, '-S'] : clangArgs },
          { source, object, directory: own },
          io,
        )
      : await execute(
          commandLine(
            tools.toolchain,
            /\.c$/.test(source) ? 'c' : 'c++',
            [...options.filter((arg) => /^-[IDUOg]/.test(arg)), '-c', source, '-o', object],
            COMPILES_ONLY,
            [],
          ),
          io,
        );
    if (status !== 0) return status;
    words[at] = object;
  }
  if (!request.links) return 0;
  return link(tools.toolchain, 'c', [...clangArgs, ...forLinker(words, inputs)], directory, io);
}
