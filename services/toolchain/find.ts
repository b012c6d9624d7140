/**
 * Finds a compiler for WebAssembly: a WASI SDK that the user names, else a clang on the PATH with the sysroot of @yowasp/clang,
 * else the clang inside that package.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, realpathSync, statSync, symlinkSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { LwkError } from '../../runtime/abi/errors.ts';
import { answerOf } from './answers.ts';
import { cached, fingerprint } from './cache.ts';
import { cacheRoot } from './cache-root.ts';
import { type ClangPackage, findPackage, PACKAGE, unpackSysroot } from './sysroot.ts';

const TARGET = '--target=wasm32-wasip1';

/** In a system root. */
const HEADERS = 'include/wasm32-wasip1';

/** The oldest clang that gets along with the C++ library of the sysroot. */
const OLDEST_CLANG = 19;

/** The clang that the C++ library was made for; it warns about older ones. */
const LIBCXX_CLANG = 20;

/** The first clang that makes relaxed SIMD of ordinary code. */
const FUSING_CLANG = 22;

export interface Toolchain {
  readonly kind: 'wasi-sdk' | 'clang' | 'npm';
  /** The compiler's path and version, for people. */
  readonly description: string;
  /** The program to start and its first arguments. */
  readonly command: readonly string[];
  /** The flags that make it compile for WASI and find its headers, libraries and linker. */
  readonly flags: readonly string[];
  /** The directory of the C library's headers. */
  readonly headers: string;
  /** The version of LLVM. */
  readonly major: number;
  /** The compiler fuses multiplications and additions by itself where it may (relaxed SIMD). */
  readonly fuses: boolean;
}

/** Where to look. */
export interface Where {
  readonly env: NodeJS.ProcessEnv;
  /** Directories from which @yowasp/clang is looked up as Node would. */
  readonly packagesFrom: readonly string[];
}

/** The root of this package: the directory that has `guest/c`. */
export const ROOT = realpathSync(packageRoot(import.meta.dirname));

/** What runs the clang of the npm package: a program, so it is no part of a bundle. */
export const NPM_DRIVER = join(ROOT, 'dist/services/toolchain/npm-driver.js');

function packageRoot(directory: string): string {
  if (existsSync(join(directory, 'guest/c/include/lwk.h'))) return directory;
  const parent = resolve(directory, '..');
  if (parent === directory) throw new Error('wasm-lwk is installed without its directory guest/c');
  return packageRoot(parent);
}

/** What `lwk cc` uses: the environment of this process, packages of the current directory and our own. */
export function here(): Where {
  return { env: process.env, packagesFrom: [process.cwd(), ROOT] };
}

/**
 * The first toolchain that is complete, with a clang on the PATH of this version or a later one; otherwise an
 * {@link LwkError} `LWK_E_TOOLCHAIN` that says what to install.
 */
export async function findToolchain(where: Where, oldest = OLDEST_CLANG): Promise<Toolchain> {
  const { env } = where;
  if (env.WASI_SDK_PATH) return wasiSdk(env.WASI_SDK_PATH, env);
  const pack = findPackage(where.packagesFrom);
  if (pack === undefined) {
    throw new LwkError(
      'LWK_E_TOOLCHAIN',
      `No compiler for WebAssembly was found. Run \`npm install --save-dev ${PACKAGE}\`, or set WASI_SDK_PATH to a WASI SDK.`,
    );
  }
  for (const clang of clangsOn(env.PATH ?? '')) {
    const probed = await probe(clang, env);
    if (probed !== undefined && probed.major >= oldest) return nativeClang(probed, pack, env);
  }
  return npmClang(pack, env);
}

async function wasiSdk(directory: string, env: NodeJS.ProcessEnv): Promise<Toolchain> {
  const clang = join(directory, 'bin', 'clang');
  if (!existsSync(clang)) {
    throw new LwkError(
      'LWK_E_TOOLCHAIN',
      `WASI_SDK_PATH is ${directory}, but there is no ${clang}. Set it to the root of a WASI SDK, or unset it.`,
      { WASI_SDK_PATH: directory },
    );
  }
  const major = majorOf(await ask(clang, ['--version'], env).catch(() => ''));
  return {
    kind: 'wasi-sdk',
    description: `the WASI SDK of WASI_SDK_PATH, ${directory}`,
    command: [clang],
    flags: [TARGET],
    headers: join(directory, 'share/wasi-sysroot', HEADERS),
    major,
    fuses: major >= FUSING_CLANG,
  };
}

/** Every clang in the directories of a PATH: plain `clang` first, then the newest. */
function clangsOn(path: string): string[] {
  const found: { file: string; version: number }[] = [];
  for (const directory of path.split(delimiter)) {
    for (const name of directory === '' ? [] : list(directory)) {
      const match = /^clang(?:-(\d+))?(?:\.exe)?$/.exec(name);
      if (match) found.push({ file: join(directory, name), version: Number(match[1] ?? Infinity) });
    }
  }
  return found.sort((a, b) => b.version - a.version || 0).map(({ file }) => file);
}

function list(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

interface Probed {
  clang: string;
  version: string;
  major: number;
  /** Its headers; the library there is for other targets. */
  resources: string;
  linker: string;
}

/** What a clang says about itself; undefined if it cannot build WebAssembly. */
function probe(clang: string, env: NodeJS.ProcessEnv): Promise<Probed | undefined> {
  return answerOf(
    clang,
    env,
    () => askClang(clang, env),
    ({ linker }) => isFile(linker),
  );
}

async function askClang(clang: string, env: NodeJS.ProcessEnv): Promise<Probed | undefined> {
  try {
    const [banner, targets, resources, linker] = await Promise.all([
      ask(clang, ['--version'], env),
      ask(clang, ['--print-targets'], env),
      ask(clang, ['-print-resource-dir'], env),
      ask(clang, [TARGET, '-print-prog-name=wasm-ld'], env),
    ]);
    const version = /version (\d+)[.\d]*/.exec(banner);
    if (version === null || !/\bwasm32\b/.test(targets)) return undefined;
    const major = Number(version[1]);
    const wasmLd = [linker.trim(), `wasm-ld-${major}`, 'wasm-ld']
      .map((name) => locate(name, env))
      .find(Boolean);
    if (major < OLDEST_CLANG || wasmLd === undefined) return undefined;
    return { clang, version: version[0].slice(8), major, resources: resources.trim(), linker: wasmLd };
  } catch {
    // A clang that does not even start is none.
    return undefined;
  }
}

/** The path of a program, given its path or its name on the PATH. */
function locate(program: string, env: NodeJS.ProcessEnv): string | undefined {
  const candidates = program.includes('/')
    ? [program]
    : (env.PATH ?? '').split(delimiter).map((directory) => join(directory, program));
  return candidates.find(isFile);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** Of what a clang says of its version. */
function majorOf(banner: string): number {
  return Number(/version (\d+)\./.exec(banner)?.[1] ?? 0);
}

async function ask(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return (await promisify(execFile)(program, args, { env, timeout: 10_000 })).stdout;
}

async function nativeClang(probed: Probed, pack: ClangPackage, env: NodeJS.ProcessEnv): Promise<Toolchain> {
  const sysroot = await unpackSysroot(pack, env);
  const { clang, version, major, linker } = probed;
  return {
    kind: 'clang',
    description: `${clang} (clang ${version}) with the sysroot of ${PACKAGE} ${pack.version}`,
    command: [clang],
    flags: [
      TARGET,
      `--sysroot=${sysroot}`,
      '-resource-dir',
      await resourceDirectory(probed, sysroot, env),
      `-fuse-ld=${linker}`,
      ...(major < LIBCXX_CLANG ? ['-include', 'lwk/older-clang.h'] : []),
    ],
    headers: join(sysroot, HEADERS),
    major,
    fuses: major >= FUSING_CLANG,
  };
}

/**
 * A clang needs its own headers (those of another version do not compile) and the compiler runtime for WebAssembly, which comes with
 * the sysroot: a directory that refers to both.
 */
function resourceDirectory(probed: Probed, sysroot: string, env: NodeJS.ProcessEnv): Promise<string> {
  const name = `resources-${fingerprint(probed.resources, probed.version, sysroot)}`;
  return cached(cacheRoot(env), name, (draft) => {
    mkdirSync(join(draft, 'lib'));
    symlinkSync(join(probed.resources, 'include'), join(draft, 'include'), 'junction');
    const runtime = 'lib/wasm32-unknown-wasip1';
    symlinkSync(join(sysroot, runtime), join(draft, runtime), 'junction');
  });
}

async function npmClang(pack: ClangPackage, env: NodeJS.ProcessEnv): Promise<Toolchain> {
  const sysroot = await unpackSysroot(pack, env);
  const major = Number.parseInt(pack.version, 10);
  return {
    kind: 'npm',
    description: `${PACKAGE} ${pack.version}`,
    command: [process.execPath, '--disable-warning=ExperimentalWarning', NPM_DRIVER, pack.directory],
    flags: [TARGET, `--sysroot=${sysroot}`, '-resource-dir', sysroot],
    headers: join(sysroot, HEADERS),
    major,
    fuses: major >= FUSING_CLANG,
  };
}
