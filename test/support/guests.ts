/**
 * Compiled guests for tests: test/guests/NAME.c and guest/c/NAME.c, by whatever toolchain this machine has. Results are kept in
 * node_modules/.cache under a name made from all that went into them, so each is compiled once, whichever of several test
 * processes needs it first.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { cached, fingerprint } from '../../services/toolchain/cache.ts';
import { compile } from '../../services/toolchain/compile.ts';
import { findToolchain, here, ROOT } from '../../services/toolchain/find.ts';

const CACHE = join(ROOT, 'node_modules/.cache');

/** The environment of compilers that tests start: what they keep stays with this checkout. */
export const TOOLCHAIN_ENV: NodeJS.ProcessEnv = { ...process.env, XDG_CACHE_HOME: CACHE };

/** Path of test/guests/NAME.c, compiled. */
export function guest(name: string, flags: readonly string[] = []): Promise<string> {
  return build(join(ROOT, 'test/guests', `${name}.c`), flags);
}

/** Path of the sample kernel guest/c/NAME.c, compiled. */
export function kernel(name: string, flags: readonly string[] = []): Promise<string> {
  return build(join(ROOT, 'guest/c', `${name}.c`), flags);
}

/** Path of the conformance program test/mpi/programs/NAME.c, compiled. */
export function mpiProgram(name: string, flags: readonly string[] = []): Promise<string> {
  return build(join(ROOT, 'test/mpi/programs', `${name}.c`), flags);
}

async function build(source: string, flags: readonly string[]): Promise<string> {
  const wasm = basename(source).replace(/\.c$/, '.wasm');
  const toolchain = await findToolchain({ ...here(), env: TOOLCHAIN_ENV });
  const made = fingerprint(
    toolchain.description,
    ...flags,
    ...[source, ...headersBeside(source), ...INGREDIENTS].map((path) => readFileSync(path)),
  );
  const directory = await cached(join(CACHE, 'lwk-guests'), `${wasm}-${made}`, async (draft) => {
    const { status, output } = await runCompiler([source, '-o', join(draft, wasm), ...flags]);
    if (status !== 0) throw new Error(`${source} does not compile:\n${output}`);
  });
  return join(directory, wasm);
}

/** The headers that a source may include by their bare names. */
export function headersBeside(source: string): string[] {
  return readdirSync(dirname(source))
    .filter((name) => name.endsWith('.h'))
    .sort()
    .map((name) => join(dirname(source), name));
}

const INGREDIENTS = ['guest/c/lib', 'guest/c/include', 'services/toolchain']
  .flatMap((directory) => filesIn(join(ROOT, directory)))
  .sort();

function filesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** `lwk cc` (or `lwk c++`) in this process. `output` is what it wrote to both streams. */
export async function runCompiler(
  argv: readonly string[],
  {
    language = 'c' as 'c' | 'c++',
    env = TOOLCHAIN_ENV,
    cwd = process.cwd(),
  }: { language?: 'c' | 'c++'; env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<{ status: number; output: string }> {
  let output = '';
  const stream = new PassThrough().on('data', (chunk) => (output += chunk));
  const status = await compile(argv, language, { cwd, env, stdout: stream, stderr: stream });
  return { status, output };
}
