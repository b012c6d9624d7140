/**
 * One Fortran source to an object file. flang has no WebAssembly, but a machine whose types have the same layout (a 32-bit one with
 * doubles aligned to 8); what it writes for that is changed at two places into what clang compiles for WebAssembly:
 * its high-level form, and LLVM's intermediate code.
 */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { commandLine, type Request } from '../arguments.ts';
import { withoutBranches } from '../choices-intermediate.ts';
import { execute, type Io } from '../execute.ts';
import type { Toolchain } from '../find.ts';
import { withParameters } from './declarations.ts';
import type { Flang } from './flang.ts';
import { withoutTrampolines } from './nested.ts';
import { asNow, NOW } from './older.ts';

/** Layouts of i686-pc-windows-msvc are those of wasm32; the one of Linux aligns doubles to 4. */
export const TRIPLE = 'i686-pc-windows-msvc';

const COMPILES_ONLY: Request = { compiles: true, links: false, libraries: false };

/** What the sources see, as clang tells those in C. */
const MACROS = ['-D__wasm__=1', '-D__wasm32__=1', '-D__wasi__=1'];

/** How the target is called by compilers for it. */
const WASM = 'wasm32-unknown-wasip1';

/** What flang's driver adds for its machine. */
const OF_THE_MACHINE = /^(?:--dependent-lib=.*|-D_(?:MT|MSC_\w+|WIN32|M_IX86)\b.*|-pic-is-pie)$/;

/**
 * With OpenMP: lines that `!$` begins are compiled, and directives are left to the rank's one thread but for those about vectors. The
 * driver does not pass it on for this machine; flang 19 does not know it.
 */
const ONE_THREAD = '-fopenmp-simd';

/** The commands in what `-###` prints, a word for each between quotes. */
function planned(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith(' "'))
    .map((line) =>
      [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]!.replace(/\\(.)/g, '$1')),
    );
}

/** The arguments of flang's first stage, or undefined if the driver refuses the user's; it says why. */
async function frontendArguments(
  flang: Flang,
  args: readonly string[],
  io: Io,
): Promise<string[] | undefined> {
  const words = [`--target=${TRIPLE}`, ...args];
  const plan = await promisify(execFile)(flang.adapted, [...words, '-###'], {
    cwd: io.cwd,
    env: io.env,
    maxBuffer: 1 << 24,
  }).catch((error) => error as { stderr: string });
  const command = planned(plan.stderr).find((words) => words.includes('-fc1'));
  // It may tell what it would do, and refuse to.
  if (command === undefined || /^\S*flang\S*: error: /m.test(plan.stderr)) {
    await execute([flang.adapted, ...words], io);
    return undefined;
  }
  const warnings = plan.stderr.split('\n').filter((line) => / warning: /.test(line));
  if (warnings.length > 0)
    io.stderr.write(`${warnings.join('\n').replaceAll(/^\S*?flang\S*: /gm, 'lwk fc: ')}\n`);
  const front = command
    .slice(1)
    .filter((word) => !OF_THE_MACHINE.test(word))
    .map((word) => (word.startsWith(`${TRIPLE}`) ? TRIPLE : word));
  const openmp = args.some((arg) => arg.startsWith('-D_OPENMP=')) && flang.major >= NOW ? [ONE_THREAD] : [];
  return ['-fc1', ...openmp, ...MACROS, ...front.slice(1)];
}

/** `-E` and `-fsyntax-only`: all that there is to do is the first stage's. @returns the exit status */
export async function preprocess(flang: Flang, args: readonly string[], io: Io): Promise<number> {
  const words = await frontendArguments(flang, args, io);
  return words === undefined ? 1 : execute([flang.adapted, ...words], io);
}

/** `--version`, `-dumpmachine` and the like, with the target's name instead of that of the machine. @returns the exit status */
export async function tellOfItself(flang: Flang, args: readonly string[], io: Io): Promise<number> {
  const streams = [new PassThrough(), new PassThrough()] as const;
  const said = streams.map((stream) => text(stream));
  const [stdout, stderr] = streams;
  const status = await execute([flang.adapted, `--target=${TRIPLE}`, ...args], { ...io, stdout, stderr });
  for (const stream of streams) stream.end();
  const [out, err] = (await Promise.all(said)).map((words) => words.replaceAll(TRIPLE, WASM));
  io.stdout.write(out!);
  io.stderr.write(err!);
  return status;
}

/** Where the intermediate files of a source are. */
interface Files {
  readonly high: string;
  readonly low: string;
}

/** The first stage's arguments with another action, input and output. */
function stage(words: readonly string[], action: readonly string[], input: string, output: string): string[] {
  const result: string[] = [];
  for (let i = 0; i < words.length - 1; i++) {
    if (words[i] === '-emit-obj') result.push(...action);
    else if (words[i] === '-o') i++;
    else if (words[i] === '-x') i++;
    else result.push(words[i]!);
  }
  return [...result, '-o', output, input];
}

/** What flang writes in its high-level form, and cannot read, or not for a 32-bit machine. */
export function forWasm(high: string): string {
  return (
    high
      // The extent of an array without one is -1, says the language.
      .replaceAll('fir.assumed_size_extent : index', 'arith.constant -1 : index')
      // Places in a section are counted as wide as its strides.
      .replace(
        /^( *)%(\w+) = fir\.coordinate_of (%\w+), (%\w+) : \((!fir\.box<.*>), index\) ->/gm,
        '$1%lwk_$2 = fir.convert $4 : (index) -> i64\n$1%$2 = fir.coordinate_of $3, %lwk_$2 : ($5, i64) ->',
      )
      // The names of structures (of DEC's Fortran) have slashes.
      .replaceAll(/(?<=_Q[\w.]*)\/(\w+)\//g, '.$1.')
  );
}

/** Where integers have 64 bits by default, flang gives them to main too, which C calls. */
const SHORT_MAIN = `
define i32 @main(i32 %argc, ptr %argv, ptr %environment) {
  %count = sext i32 %argc to i64
  %status = call i64 @"lwk.main"(i64 %count, ptr %argv, ptr %environment)
  %short = trunc i64 %status to i32
  ret i32 %short
}
`;

function withShortMain(low: string): string {
  if (!low.includes(' i64 @main(i64 ')) return low;
  return (
    low
      .replaceAll('@main(', '@"lwk.main"(')
      .replaceAll('@_FortranAProgramStart(', '@lwkf_program_start_long(') + SHORT_MAIN
  );
}

/** What is the machine's in LLVM's intermediate code. */
export function lowForWasm(low: string): string {
  return (
    withParameters(withShortMain(withoutTrampolines(low)))
      .replace(/^target (?:datalayout|triple) = .*\n/gm, '')
      // A group of attributes must not become empty.
      .replaceAll('"target-cpu"="i686"', '"fortran"')
      .replaceAll(/ "(?:target-features|tune-cpu)"="[^"]*"/g, '')
      // COMMON blocks are merged at link, where the largest is taken; LLVM has no common symbols in WebAssembly.
      .replace(/^(@.* = (?:dso_local )?)common /gm, '$1weak ')
      // Of what it gets that is in the code, ALLOCATE takes no look.
      .replaceAll('@malloc(', '@lwkf_malloc(')
      // Complex numbers of single precision come and go as one integer.
      .replaceAll(/@(c(?:sqrt|exp|log|a?sinh?|a?cosh?|a?tanh?|pow)f\()/g, '@lwkf_$1')
      // Windows has an underscore before the names of some functions of C.
      .replaceAll(/@_((?:hypot|copysign|logb|cabs)f?\()/g, '@$1')
      // Rounding to nearest is the only one.
      .replaceAll(/@llvm\.([sg]et)\.rounding\(/g, '@lwkf_$1_rounding(')
      // Of 64 bits, which C's long has not here.
      .replaceAll(/@llvm\.(lround|lrint)(\.(?:v\d+)?i64\.)/g, '@llvm.l$1$2')
      .replaceAll(/@__((?:div|mul)sc3\()/g, '@lwkf_$1')
      // Of Windows' debugger.
      .replace(/^(!\d+ = !\{i32 2, !)"CodeView"(, i32 1\})$/gm, '$1"lwk.CodeView"$2')
  );
}

/** What there is to warn of a source the first stage has said; this one tells of directives that the other machine cannot follow. */
async function withoutWarnings(command: readonly string[], io: Io): Promise<number> {
  const stderr = new PassThrough();
  const said = text(stderr);
  const status = await execute(command, { ...io, stderr });
  stderr.end();
  io.stderr.write(
    (await said).replaceAll(
      /^(?:\w+: )?<unknown>:0:0: .*\[-Wbackend-plugin\]\n?|^warning: <unknown>:0:0: .*\n?/gm,
      '',
    ),
  );
  return status;
}

/**
 * @param args of the user for compilers, without input and output
 * @param clangArgs those of them that clang understands
 * @returns the exit status of the compiler that has failed, or 0
 */
export async function compileSource(
  { flang, toolchain }: { flang: Flang; toolchain: Toolchain },
  { args, clangArgs }: { args: readonly string[]; clangArgs: readonly string[] },
  { source, object, directory }: { source: string; object: string; directory: string },
  io: Io,
): Promise<number> {
  const words = await frontendArguments(flang, [...args, '-c', source, '-o', object], io);
  if (words === undefined) return 1;
  const name = parse(source).name;
  const files: Files = { high: join(directory, `${name}.mlir`), low: join(directory, `${name}.ll`) };
  // With the places in the source, which errors of the run-time library tell.
  const first = stage(words, ['-emit-hlfir', '-mmlir', '--mlir-print-debuginfo'], words.at(-1)!, files.high);
  const front = await execute([flang.adapted, ...first], io);
  if (front !== 0) return front;
  writeFileSync(files.high, forWasm(readFileSync(files.high, 'utf8')));
  // As if to be linked later, so that loops are unrolled and become vectors where that is known to be for WebAssembly.
  const lower = stage(words, ['-emit-llvm', '-flto=full'], files.high, files.low);
  const second = await withoutWarnings([flang.adapted, ...lower], io);
  if (second !== 0) return second;
  const low = lowForWasm(asFlang22(readFileSync(files.low, 'utf8'), flang));
  writeFileSync(files.low, low);
  return generate(toolchain, low, clangArgs, { input: files.low, object }, io);
}

function asFlang22(low: string, flang: Flang): string {
  return flang.major < NOW ? asNow(low) : low;
}

/**
 * Complex numbers, and the option that makes vectors of them: LLVM takes an exchange of lanes to cost as much as moving each number.
 * Code without complex numbers is slower with it.
 */
const COMPLEX = /\{ (?:double, double|float, float) \}/;
const COMPLEX_IN_VECTORS = ['-mllvm', '-slp-threshold=-6'];

/** What is asked for is not optimized, or not here. */
const LATER = /^-(?:O0|flto.*)$/;

/** Intermediate code to an object file (or assembly), with a change between optimizer and code generator. */
async function generate(
  toolchain: Toolchain,
  low: string,
  clangArgs: readonly string[],
  { input, object }: { input: string; object: string },
  io: Io,
): Promise<number> {
  const args = [...(COMPLEX.test(low) ? COMPLEX_IN_VECTORS : []), ...clangArgs];
  const step = (words: readonly string[]) =>
    execute(
      commandLine(
        toolchain,
        'c',
        [...args, '-x', 'ir', ...words, '-Wno-override-module', '-Wno-backend-plugin'],
        COMPILES_ONLY,
        [],
      ),
      io,
    );
  const whole = args.includes('-S') ? [] : ['-c'];
  if (!low.includes(' = fcmp ') || args.some((arg) => LATER.test(arg)))
    return step([...whole, input, '-o', object]);
  const optimized = input.replace(/ll$/, 'opt.ll');
  const status = await step(['-S', '-emit-llvm', input, '-o', optimized]);
  if (status !== 0) return status;
  writeFileSync(optimized, withoutBranches(readFileSync(optimized, 'utf8')));
  return step([...whole, '-Xclang', '-disable-llvm-passes', optimized, '-o', object]);
}
