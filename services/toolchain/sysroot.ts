/**
 * The npm package @yowasp/clang: LLVM compiled to WebAssembly, and a sysroot (C and C++ library for WASI) in a tar file. Its own
 * JavaScript interface works on files in memory; here the sysroot is unpacked to the disk once, and LLVM runs on the real file
 * system (npm-driver.ts).
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { LwkError } from '../../runtime/abi/errors.ts';
import { cached } from './cache.ts';
import { cacheRoot } from './cache-root.ts';

export const PACKAGE = '@yowasp/clang';

export interface ClangPackage {
  /** Its version, such as '22.0.0-git20542-10'. */
  readonly version: string;
  /** The directory that holds `llvm.core.wasm` and `llvm-resources.tar`. */
  readonly directory: string;
}

/** The package as a program in one of the directories would find it, first directory first; undefined if it is not installed. */
export function findPackage(directories: readonly string[]): ClangPackage | undefined {
  for (const from of directories) {
    try {
      const directory = dirname(realpathSync(createRequire(join(from, 'x.js')).resolve(PACKAGE)));
      const files = ['llvm.core.wasm', 'llvm-resources.tar'];
      if (!files.every((file) => existsSync(join(directory, file)))) continue;
      const { version } = JSON.parse(readFileSync(join(directory, '../package.json'), 'utf8'));
      return { version, directory };
    } catch {
      // Not installed for this directory.
    }
  }
  return undefined;
}

/** What tar says first: on a full disk it says the same of each of some thousand files. */
function reason(error: Error): string {
  const [command = '', ...lines] = error.message.trim().split('\n');
  const rest = lines.length > 2 ? [...lines.slice(0, 1), `and ${lines.length - 1} more lines`] : lines;
  return [command, ...rest].join('; ');
}

/** The unpacked sysroot of the package, which is also the resource directory (compiler headers, builtins) of the clang inside it. */
export async function unpackSysroot(pack: ClangPackage, env: NodeJS.ProcessEnv): Promise<string> {
  const tar = join(pack.directory, 'llvm-resources.tar');
  return realpathSync(
    await cached(cacheRoot(env), `sysroot-${pack.version}`, (draft) => {
      try {
        execFileSync('tar', ['-xf', tar, '-C', draft], { env, stdio: ['ignore', 'ignore', 'pipe'] });
      } catch (error) {
        throw new LwkError(
          'LWK_E_TOOLCHAIN',
          `${tar} could not be unpacked: ${reason(error as Error)}. Is \`tar\` on the PATH, and room on the disk?`,
          { tar },
          error,
        );
      }
    }),
  );
}
