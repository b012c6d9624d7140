/**
 * AssemblyScript guests for tests. Results are kept in node_modules/.cache under a name made from all that went into them, so each is
 * compiled once, whichever of several test processes needs it first.
 */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { cached, fingerprint } from '../../services/toolchain/cache.ts';
import { ROOT } from '../../services/toolchain/find.ts';

const MODULES = join(ROOT, 'node_modules');
const ASC = join(MODULES, 'assemblyscript/bin/asc.js');
const SDK = join(ROOT, 'guest/assembly');

/** All that a program can be made from, besides itself. */
const INGREDIENTS = [
  join(ROOT, 'asconfig.json'),
  join(MODULES, 'assemblyscript/package.json'),
  join(MODULES, '@assemblyscript/wasi-shim/package.json'),
  ...readdirSync(SDK)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(SDK, name)),
];

/**
 * Path of the program that asc makes from a source file, relative to the root of the repository.
 * @param target one of asconfig.json: `release` for programs, `library` for what has no entry point
 */
export async function assemble(source: string, target: 'release' | 'library' = 'release'): Promise<string> {
  // The build has compiled the samples, for these targets.
  const built = join(ROOT, 'dist/guest', `${basename(source, '.ts')}.wasm`);
  if (dirname(source) === 'guest/assembly' && existsSync(built)) return built;
  const path = resolve(ROOT, source);
  const wasm = basename(path).replace(/\.ts$/, '.wasm');
  const made = fingerprint(
    target,
    'bindings',
    source,
    ...[path, ...INGREDIENTS].map((file) => readFileSync(file)),
  );
  // A process of its own, because asc keeps state from one compilation to the next.
  const directory = await cached(join(MODULES, '.cache/lwk-guests'), `${wasm}-${made}`, async (draft) => {
    // Of a library there are declarations beside it.
    const bindings = target === 'library' ? ['--bindings', 'esm'] : [];
    const flags = [
      '--config',
      'asconfig.json',
      '--target',
      target,
      ...bindings,
      '--outFile',
      join(draft, wasm),
    ];
    await promisify(execFile)(process.execPath, [ASC, path, ...flags], { cwd: ROOT });
  });
  return join(directory, wasm);
}

/** Path of test/guests/NAME.ts, compiled. */
export function assembled(name: string): Promise<string> {
  return assemble(`test/guests/${name}.ts`);
}
