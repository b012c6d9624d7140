/** Finds a Fortran compiler: flang, unpatched, as Debian and others ship it. */
import { execFile } from 'node:child_process';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { LwkError } from '../../../runtime/abi/errors.ts';
import { answerOf } from '../answers.ts';
import { cached, fingerprint } from '../cache.ts';
import { cacheRoot } from '../cache-root.ts';
import { adapted } from './intrinsic.ts';

/** Versions whose intermediate form is known, that is, which have been tried. */
const KNOWN: readonly number[] = [19, 22];

/** Calls itself `flang`; the driver of older ones starts the compiler proper under another name. */
const FIRST_FLANG = 20;

/** What to install where there is none. */
const ADVICE =
  'On Debian: `apt-get install flang-22 clang-22 lld-22`. LWK_FLANG names a flang that is not on the PATH.';

export interface Flang {
  /** The compiler itself, as its package has it. */
  readonly path: string;
  readonly version: string;
  readonly major: number;
  /** The same beside intrinsic modules that describe WebAssembly. */
  readonly adapted: string;
}

/** @throws LwkError LWK_E_TOOLCHAIN if there is none, or none of a known version */
export async function findFlang(env: NodeJS.ProcessEnv): Promise<Flang> {
  const unknown: string[] = [];
  for (const path of candidates(env)) {
    const version = await answerOf(path, env, () => versionOf(path, env));
    if (version === undefined) continue;
    const major = Number.parseInt(version, 10);
    if (KNOWN.includes(major)) return { path, version, major, adapted: await adapt(path, version, env) };
    unknown.push(`${path} (${version})`);
  }
  const range = `version ${KNOWN.join(' or ')}`;
  throw new LwkError(
    'LWK_E_TOOLCHAIN',
    unknown.length > 0
      ? `No flang of a known version was found, only ${unknown.join(', ')}: \`lwk fc\` works with ${range}, ` +
          `whose intermediate form it changes. ${ADVICE}`
      : `No Fortran compiler was found: \`lwk fc\` needs flang, ${range}. ${ADVICE}`,
    { found: unknown },
  );
}

/** What LWK_FLANG names, and each flang on the PATH: the plain names first, then the newest version. */
function candidates(env: NodeJS.ProcessEnv): string[] {
  if (env.LWK_FLANG) return [resolve(env.LWK_FLANG)];
  const found: { path: string; rank: number }[] = [];
  for (const directory of (env.PATH ?? '').split(delimiter)) {
    for (const name of directory === '' ? [] : list(directory)) {
      const match = /^flang(-new)?(?:-(\d+))?$/.exec(name);
      if (match)
        found.push({ path: join(directory, name), rank: Number(match[2] ?? 1000) - (match[1] ? 0.5 : 0) });
    }
  }
  return found.sort((a, b) => b.rank - a.rank).map(({ path }) => path);
}

function list(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

async function versionOf(path: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { env, timeout: 10_000 });
    return /flang(?:-new)? version (\d+[.\d]*)/.exec(stdout)?.[1];
  } catch {
    // One that does not start is none.
    return undefined;
  }
}

/**
 * flang looks for its intrinsic modules beside itself, and those say how large addresses are. So it is put, once, into a directory
 * with modules for WebAssembly: a link to the program, or a copy from another disk, with its libraries.
 */
function adapt(path: string, version: string, env: NodeJS.ProcessEnv): Promise<string> {
  const program = realpathSync(path);
  const home = dirname(dirname(program));
  const modules = join(home, 'include/flang');
  const files = list(modules).filter((name) => name.endsWith('.mod'));
  if (files.length === 0) {
    throw new LwkError('LWK_E_TOOLCHAIN', `${path} has no intrinsic modules in ${modules}. ${ADVICE}`, {
      path,
    });
  }
  const name = Number.parseInt(version, 10) < FIRST_FLANG ? 'bin/flang-new' : 'bin/flang';
  return cached(cacheRoot(env), `flang-${fingerprint(program, version, '3')}`, (draft) => {
    mkdirSync(join(draft, 'bin'));
    mkdirSync(join(draft, 'include/flang'), { recursive: true });
    symlinkSync(join(home, 'lib'), join(draft, 'lib'), 'junction');
    for (const [module, text] of adapted(modules, files))
      writeFileSync(join(draft, 'include/flang', module), text);
    const own = join(draft, name);
    try {
      linkSync(program, own);
    } catch {
      copyFileSync(program, own);
    }
  }).then((directory) => join(directory, name));
}
