/** `lwk cc`: compiles C as mpicc does. */
import type { Values } from './args.ts';
import type { Command } from './command.ts';

type Language = 'c' | 'c++';

/** The command of a language; all of its arguments are the compiler's. */
export function compiler(name: string, language: Language, title: string, source: string): Command {
  return {
    name,
    summary: `compile and link ${title} to WebAssembly`,
    operands: '[clang options] FILE...',
    about:
      `Works as mpi${name} does: all options are passed on to clang, and -O3 -msimd128 are the default; ` +
      '-march=native and -ffast-math allow fused instructions. lwk.h is found without further options. Takes the ' +
      'compiler of WASI_SDK_PATH; else a clang with a WebAssembly back end on the PATH, with the system root of the ' +
      'npm package @yowasp/clang; else the clang of that package.',
    options: [
      { name: 'show', help: 'prints the command line of the compiler, and does not run it' },
      {
        name: 'showme',
        value: '[:WHAT]',
        help: 'the same, or a part of it, as the compilers of Open MPI and MPICH do; `-showme:help` lists them',
      },
    ],
    verbatim: true,
    examples: [
      { line: `lwk ${name} ${source} -o hello.wasm`, what: 'compile and link' },
      { line: `lwk ${name} -c -g ${source}`, what: 'compile to an object file' },
      { line: `lwk ${name} -show ${source}`, what: 'what would be run' },
    ],
    run: async (values: Values) =>
      (await import('../toolchain/compile.ts')).compile(values.operands, language),
  };
}

export const command: Command = compiler('cc', 'c', 'C', 'hello.c');
