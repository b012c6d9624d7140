/**
 * The clang inside @yowasp/clang as a program of its own: `npm-driver.js PACKAGE_DIRECTORY CLANG_ARGUMENTS...`. LLVM is one WASI
 * program, which runs here on the real file system. It cannot start others, so this asks clang what it would run (`-###`) and
 * runs that, one after the other.
 */
import {
  accessSync,
  closeSync,
  constants,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { WASI } from 'node:wasi';

/** One run of LLVM: the tool's name, and its arguments. */
type Command = readonly string[];

/** The lines of `-###` that are not diagnostics. */
const BANNER = /^( "|clang version|Target:|Thread model:|InstalledDir:|Build config:| \(in-process\)|$)/;

/** For object files on their way to the linker. */
const temporary = mkdtempSync(join(realpathSync(tmpdir()), 'lwk-cc-'));

function drive(llvm: WebAssembly.Module, args: Command): number {
  const plan = join(temporary, 'plan');
  const file = openSync(plan, 'w');
  const status = run(llvm, [...args, '-###'], file, file);
  closeSync(file);
  const lines = readFileSync(plan, 'utf8').split('\n');
  const commands = lines.filter((line) => line.startsWith(' "')).map(parseCommand);
  // Errors, --version and the like, or the user's own -###: clang answers these alone.
  if (status !== 0 || commands.length === 0 || args.includes('-###')) return run(llvm, args);
  const verbose = args.includes('-v');
  const said = lines.filter((line) => verbose || !BANNER.test(line));
  if (said.length > 0) writeSync(2, `${said.join('\n')}\n`);
  for (const command of commands) {
    const result = run(llvm, withReachablePaths(command));
    if (result !== 0) return result;
  }
  return 0;
}

/** A line such as ` "" "clang" "-cc1" "-o" "x y.o"`; the first word is empty where the path of clang itself would be. */
function parseCommand(line: string): string[] {
  const words = [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]!.replace(/\\(.)/g, '$1'));
  return words[0] === '' ? words.slice(1) : words;
}

/** Options of the compiler itself whose files it does not look for in -working-directory. */
const OUTPUTS = new Set(['-dependency-file', '-serialize-diagnostic-file', '-header-include-file']);

/** Makes paths absolute that lead out of the current directory, which is the root of LLVM's file system. */
function withReachablePaths(command: Command): Command {
  return command.map((arg, i) => {
    if (command[0] !== 'wasm-ld' && !OUTPUTS.has(command[i - 1]!)) return arg;
    const match = /^(-L)?(\.\.(?:\/.*)?)$/.exec(arg);
    return match ? `${match[1] ?? ''}${resolve(match[2]!)}` : arg;
  });
}

/** Runs one tool. @returns its exit status */
function run(llvm: WebAssembly.Module, command: Command, stdout = 1, stderr = 2): number {
  const wasi = new WASI({
    version: 'preview1',
    args: ['llvm', ...command],
    env: { ...process.env, TMPDIR: temporary } as Record<string, string>,
    preopens: preopens(),
    stdout,
    stderr,
    returnOnExit: true,
  });
  return wasi.start(new WebAssembly.Instance(llvm, wasi.getImportObject() as WebAssembly.Imports)) ?? 0;
}

/**
 * The host's file system: every directory of its root under its own name, for absolute paths. The root itself is the current
 * directory, because a WASI program resolves relative paths against its root.
 */
function preopens(): Record<string, string> {
  const directories = readdirSync('/')
    .map((name) => `/${name}`)
    .filter(isReadableDirectory);
  return Object.fromEntries([
    ['/', process.cwd()],
    ...directories.map((directory) => [directory, directory]),
  ]);
}

function isReadableDirectory(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.X_OK);
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

try {
  const [directory, ...args] = process.argv.slice(2);
  // 75 MB, validated in 0.2 s; functions are compiled as they are called.
  const llvm = new WebAssembly.Module(readFileSync(join(directory!, 'llvm.core.wasm')));
  process.exitCode = drive(llvm, ['clang', `-working-directory=${process.cwd()}`, ...args]);
} catch (error) {
  if (!(error instanceof WebAssembly.RuntimeError)) throw error;
  writeSync(2, `clang crashed (${error.message}). A clang on the PATH, or a WASI SDK, may do better.\n`);
  process.exitCode = 134;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
