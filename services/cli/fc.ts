/** `lwk fc`: compiles Fortran as mpifort does. */
import type { Values } from './args.ts';
import type { Command } from './command.ts';

export const command: Command = {
  name: 'fc',
  summary: 'compile and link Fortran to WebAssembly',
  operands: '[flang options] FILE...',
  about:
    'Works as mpifort does: all options are passed on to flang, those of GNU Fortran in its words, and -O3 is the default. ' +
    'mpif.h and the modules mpi and mpi_f08 are found without further options. Takes the flang of LWK_FLANG, or one on the ' +
    'PATH, unpatched as Debian ships it, and a clang of the same version or a later one for what flang makes. Sources ' +
    'in C and C++ and objects may stand beside those in Fortran.',
  options: [
    { name: 'show', help: 'prints the command line of the compiler, and does not run it' },
    {
      name: 'showme',
      value: '[:WHAT]',
      help: 'the same, or a part of it, as the compilers of Open MPI and MPICH do; `-showme:help` lists them',
    },
    { name: 'missing', help: 'lists the calls of flang that the run-time library does not have' },
  ],
  verbatim: true,
  examples: [
    { line: 'lwk fc hello.f90 -o hello.wasm', what: 'compile and link' },
    { line: 'lwk fc -c -g hello.f90', what: 'compile to an object file' },
  ],
  run: async (values: Values) =>
    (await import('../toolchain/fortran/compile.ts')).compileFortran(values.operands),
};
