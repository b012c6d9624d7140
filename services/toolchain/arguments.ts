/**
 * From the user's arguments to the compiler's: what is asked for (compile, link, neither), and what is added for it.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT, type Toolchain } from './find.ts';

export type Language = 'c' | 'c++';

/** What the user's arguments ask for. */
export interface Request {
  /** There is a compiler run, which makes object files or a program of them. */
  readonly compiles: boolean;
  /** There is a linker run, which makes a program. */
  readonly links: boolean;
  /** The program is linked with the standard libraries. */
  readonly libraries: boolean;
}

/** Options whose value is the next argument, which is thus no input file. */
const WITH_VALUE = new Set(
  (
    '-o -I -J -L -D -U -x -l -u -z -e -T -B -F -A -arch -target -include -imacros -include-pch -isystem -idirafter -iquote -iprefix ' +
    '-iwithprefix -iwithprefixbefore -isysroot --sysroot -MF -MT -MQ -MJ -Xlinker -Xclang -Xpreprocessor -Xassembler -Xanalyzer -mllvm ' +
    '-mthread-model -resource-dir -working-directory -dumpdir --param -install_name --serialize-diagnostics'
  ).split(' '),
);

/** Options with which the compiler stops before it links, or makes something that is no program. */
const NO_LINK =
  /^(-c|-S|-E|-M|-MM|-r|-shared|-fsyntax-only|--analyze|--precompile|--version|--help|-dump.*|--?print-.*)$/;

const NO_LIBRARIES = new Set(['-nostdlib', '-nodefaultlibs', '-nolibc']);

/** Reads the user's arguments; those in response files (`@file`, relative to `cwd`) count too. */
export function readRequest(argv: readonly string[], cwd: string): Request {
  const args = expand(argv, cwd);
  let inputs = 0;
  let stops = false;
  let libraries = true;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (WITH_VALUE.has(arg)) {
      if (arg === '-l') inputs++;
      i++;
    } else if (!arg.startsWith('-') || arg === '-' || arg.startsWith('-l')) {
      inputs++;
    } else if (NO_LINK.test(arg)) {
      stops = true;
    } else if (NO_LIBRARIES.has(arg)) {
      libraries = false;
    }
  }
  const links = inputs > 0 && !stops;
  const compiles = links || args.includes('-c') || args.includes('-S');
  return { compiles, links, libraries: links && libraries };
}

/** Where the input files stand among the arguments, and -o with its value if it is there. */
export function inputsOf(args: readonly string[]): { inputs: number[]; output: number[] } {
  const inputs: number[] = [];
  let output: number[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '-o') output = [i, i + 1];
    if (WITH_VALUE.has(arg)) i++;
    else if (!arg.startsWith('-')) inputs.push(i);
  }
  return { inputs, output };
}

/** The program that a linker run makes. */
export function outputOf(argv: readonly string[], cwd: string): string {
  const args = expand(argv, cwd);
  const at = args.findLastIndex(
    (arg, i) => /^(?:-o.|--output=)/.test(arg) || /^(?:-o|--output)$/.test(args[i - 1] ?? ''),
  );
  return resolve(cwd, at < 0 ? 'a.out' : args[at]!.replace(/^(?:-o|--output=)/, ''));
}

function expand(argv: readonly string[], cwd: string): string[] {
  return argv.flatMap((arg) => (arg.startsWith('@') ? responseFile(resolve(cwd, arg.slice(1)), arg) : [arg]));
}

/** The arguments in a response file, or the argument itself, which the compiler will complain about. */
function responseFile(path: string, arg: string): string[] {
  try {
    const words = readFileSync(path, 'utf8').match(/"(?:[^"\\]|\\.)*"|'[^']*'|\S+/g) ?? [];
    return words.map((word) => word.replace(/^(["'])(.*)\1$/s, '$2'));
  } catch {
    return [arg];
  }
}

/** Before the user's own flags, so that theirs win. */
export const OPTIMIZE = '-O3';

/**
 * LLVM believes that WebAssembly gains nothing from several vectors in one turn of a loop, and V8 unrolls no loops of
 * vectors: a fifth of such loops' time.
 */
const INTERLEAVE = '-force-target-max-vector-interleave=4';

/**
 * A search in a large table waits for each load before the next where its choice is data (`select`) and no branch,
 * which the processor guesses. LLVM leaves that to processors' own passes.
 */
const BRANCHES = '-disable-select-optimize=false';

/** LLVM 22 believes in 8 registers for vectors, and takes fewer of them in a turn: V8 has 16. */
const REGISTERS = '-force-target-num-vector-regs=16';

/** All of these, for the code generator, which with -flto is the linker's. */
const GENERATOR = [INTERLEAVE, REGISTERS, BRANCHES];

const COMPILE = [
  '-msimd128',
  // Every Node that can run the result has these; memcpy and conversions of floating-point numbers are slow without.
  '-mbulk-memory',
  '-mnontrapping-fptoint',
  ...GENERATOR.flatMap((option) => ['-mllvm', option]),
  // Programs ask for it to tell POSIX from Windows.
  '-D__unix__',
  '-D__unix',
  // The parts of POSIX that the C library offers only on demand, so that ordinary programs compile as they are.
  '-D_WASI_EMULATED_SIGNAL',
  '-D_WASI_EMULATED_PROCESS_CLOCKS',
  '-D_WASI_EMULATED_GETPID',
  '-D_WASI_EMULATED_MMAN',
  // setjmp and longjmp, by WebAssembly exceptions. Programs without them stay as they are.
  '-mllvm',
  '-wasm-enable-sjlj',
];

const LINK = [
  // As a Linux process has. The stack comes first in memory, so that an overflow traps instead of running over data.
  '-Wl,-z,stack-size=8388608',
  '-Wl,--stack-first',
  // Functions that a guest hands to the runtime are indices of its table. The small ones are constants of MPI.
  '-Wl,--export-table',
  '-Wl,--table-base=64',
  // What exit calls to write out the streams: for programs that MPI ends.
  '-Wl,--export-if-defined=__stdio_exit',
  // With -flto it is the linker that compiles.
  `-Wl,${['-wasm-enable-sjlj', '-exception-model=wasm', ...GENERATOR].map((option) => `-mllvm,${option}`)}`,
];

/** The headers of this package. */
export const INCLUDE = join(ROOT, 'guest/c/include');

/** Where the library is that has all names of MPI. */
export const LIBRARY = join(ROOT, 'dist/guest/lib');

const wrap = (name: string): string => `-Wl,--wrap=${name}`;

/** With the standard libraries. */
const LINK_LIBRARIES = [
  // An empty path is none, see guest/c/lib/paths.c.
  wrap('__wasilibc_find_relpath_alloc'),
  // Tells the runtime what memory the program lacks, see guest/c/lib/sbrk.c.
  wrap('sbrk'),
  // Signals do not come in the middle of a write, see guest/c/lib/written.c.
  wrap('__stdio_write'),
  // Streams have larger buffers, see guest/c/lib/buffers.c.
  wrap('__stdio_read'),
  wrap('fclose'),
  // Numbers that scanf reads, see guest/c/lib/scanned.c; what printf writes, see guest/c/lib/printed.c.
  wrap('__floatscan'),
  wrap('vfprintf'),
  wrap('vsnprintf'),
];

const TIME_OF_FILES =
  'NS_6chrono10time_pointINS0_16_FilesystemClockENS3_8durationInNS_5ratioILx1ELx1000000000EEEEEEE';

/** Functions of std::filesystem that throw: guest/c/lib/c++/files.cc has them. */
const FILE_ERRORS = (
  [
    ['6reportERKNS_10error_codeE', ['v', 'b', 'y', 'NS0_4pathE', TIME_OF_FILES]],
    ['11report_implERKNS_10error_codeEPKcPv', ['v', 'b', 'NS0_4pathE']],
  ] as const
).flatMap(([name, types]) =>
  types.map((type) => `_ZNKSt3__210filesystem6detail12ErrorHandlerI${type}E${name}`),
);

const LINK_CXX = [
  ...FILE_ERRORS.map(wrap),
  // guest/c/lib/c++/thrown.cc has it.
  wrap('_ZNSt3__28ios_base33__set_badbit_and_consider_rethrowEv'),
  // Those of guest/c/lib/c++/terminate.cc run the program's handlers for exceptions that nobody catches.
  ...[
    '__main_void',
    '__wasm_call_ctors',
    '_ZSt9terminatev',
    '_ZSt13set_terminatePFvvE',
    '_ZSt13get_terminatev',
  ].map(wrap),
  // With -flto.
  '-Wl,-mllvm,-wasm-enable-eh',
];

/**
 * After the user's own libraries and the objects of guest/c/lib, which come before what the C library has of them.
 */
const LIBRARIES = [
  // For what calls MPI without mpi.h, as the tests of configure scripts do.
  `-L${LIBRARY}`,
  '-lmpi',
  '-lwasi-emulated-signal',
  '-lsetjmp',
  // The C library ends a program that prints a long double, unless it has this, 30 KB.
  '-lc-printscan-long-double',
];

/** What is added to compile, but for the level of optimization. */
export function compileFlags(toolchain: Toolchain, language: Language): string[] {
  return [
    ...toolchain.flags,
    ...COMPILE,
    ...(language === 'c++' ? ['-fwasm-exceptions'] : []),
    '-isystem',
    INCLUDE,
  ];
}

/** What is added to link, before the inputs of the user and after them. `objects` are words for the linker. */
export function linkFlags(
  language: Language,
  request: Request,
  objects: readonly string[],
): { before: string[]; after: string[] } {
  return {
    before: [
      ...(request.links ? LINK : []),
      ...(request.libraries ? LINK_LIBRARIES : []),
      ...(request.libraries && language === 'c++' ? LINK_CXX : []),
    ],
    after: request.libraries ? [...objects.flatMap((word) => ['-Xlinker', word]), ...LIBRARIES] : [],
  };
}

/**
 * The whole command line, program first.
 * @param objects the linker's words for the object files of every program that has the standard libraries
 */
export function commandLine(
  toolchain: Toolchain,
  language: Language,
  argv: readonly string[],
  request: Request,
  objects: readonly string[],
): string[] {
  const { before, after } = linkFlags(language, request, objects);
  return [
    ...toolchain.command,
    ...(language === 'c++' ? ['--driver-mode=g++'] : []),
    ...quietly([OPTIMIZE, ...compileFlags(toolchain, language), ...before]),
    ...argv,
    ...(after.length > 0 ? quietly(after) : []),
  ];
}

/** Flags that the compiler is not to call unused when it does less than they are for. */
export function quietly(flags: readonly string[]): string[] {
  return ['--start-no-unused-arguments', ...flags, '--end-no-unused-arguments'];
}
