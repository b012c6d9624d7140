/** The package as others get it: packed, unpacked into a project, imported, compiled against, bundled. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DIRECT_SERVICES, THREADS, WASI_MAIN } from '../dist/services/files.js';
import { NPM_DRIVER } from '../dist/services/toolchain/find.js';
import { type Outcome, runNode } from './support/cli.ts';

const ROOT = resolve(import.meta.dirname, '..');
const MODULES = join(ROOT, 'node_modules');
const PROJECT = mkdtempSync(join(tmpdir(), 'lwk-package-'));
const PACKAGE = join(PROJECT, 'node_modules/wasm-lwk');
const execute = promisify(execFile);

beforeAll(async () => {
  const env = {
    ...process.env,
    npm_config_cache: join(PROJECT, 'cache'),
    npm_config_update_notifier: 'false',
  };
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', PROJECT];
  const { stdout } = await execute('npm', pack, { cwd: ROOT, env });
  mkdirSync(PACKAGE, { recursive: true });
  await execute('tar', ['-xzf', join(PROJECT, stdout.trim()), '-C', PACKAGE, '--strip-components=1']);
  mkdirSync(join(PROJECT, 'node_modules/@types'));
  // What npm would install with it, and the types that it asks for.
  for (const name of ['piscina', '@napi-rs', 'koffi', '@koromix', '@types/node', 'undici-types'])
    if (existsSync(join(MODULES, name)))
      symlinkSync(join(MODULES, name), join(PROJECT, 'node_modules', name));
  writeFileSync(join(PROJECT, 'package.json'), '{ "type": "module" }');
});
afterAll(() => rmSync(PROJECT, { recursive: true }));

const files = (ending: string): string[] =>
  readdirSync(PACKAGE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));

/** Runs a program of the project. */
function program(name: string, text: string, argv: readonly string[] = []): Promise<Outcome> {
  writeFileSync(join(PROJECT, name), text);
  return runNode([...argv, join(PROJECT, name)], { cwd: PROJECT });
}

const APPLICATION = `import { boot } from 'wasm-lwk';
const lwk = await boot({ cores: 1 });
const { status } = await lwk.run('node_modules/wasm-lwk/dist/guest/pi.wasm', { args: ['1000'], heap: '16MiB' });
console.log('status', status);
await lwk.close();
`;

describe('the package', () => {
  test('has pages whose links lead somewhere within it', () => {
    const pages = files('.md');
    expect(pages).toEqual(
      expect.arrayContaining(['README.md', 'services/README.md', 'services/BUNDLING.md']),
    );
    for (const page of pages)
      for (const [, link] of readFileSync(join(PACKAGE, page), 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g))
        expect(existsSync(resolve(PACKAGE, dirname(page), link!)), `${page}: ${link}`).toBe(true);
  });

  test('has all that its files import, and not what has gone into the bundles', () => {
    const scripts = files('.js').filter((name) => name.startsWith('dist/'));
    for (const name of scripts) {
      const text = readFileSync(join(PACKAGE, name), 'utf8');
      for (const [, path] of text
        .matchAll(/^(?:import|export)\b[^;\n]*["'](\.[^"']+)["']|\bimport\(["'](\.[^"']+)["']\)/gm)
        .map(([, one, other]) => [0, one ?? other]))
        expect(existsSync(resolve(PACKAGE, dirname(name), path as string)), `${name}: ${path}`).toBe(true);
    }
    // What threads start from.
    for (const url of [...Object.values(THREADS), DIRECT_SERVICES])
      expect(scripts).toContain(relative(ROOT, fileURLToPath(url)));
    for (const path of [WASI_MAIN, NPM_DRIVER]) expect(scripts).toContain(relative(ROOT, path));
    expect(scripts).not.toContain('dist/services/kernel/kernel.js');
    const bytes = files('')
      .map((name) => statSync(join(PACKAGE, name)))
      .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
    expect(bytes).toBeLessThan(8 * 2 ** 20);
  });

  test('says where it comes from, and runs nothing when it is installed', () => {
    const description = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
    expect(description).toMatchObject({
      repository: { url: expect.stringMatching(/^git\+https:/) },
      homepage: expect.any(String),
      bugs: expect.any(String),
    });
    // npm warns of these, prepare included where an archive is installed.
    for (const name of ['preinstall', 'install', 'postinstall', 'prepare'])
      expect(description.scripts[name]).toBeUndefined();
  });

  test('runs as a module, by require, and as a command', async () => {
    expect(await program('application.mjs', APPLICATION)).toMatchObject({ stdout: 'status 0\n', stderr: '' });
    const required = "const { boot } = require('wasm-lwk'); console.log(typeof boot);";
    expect(await program('required.cjs', required)).toMatchObject({ stdout: 'function\n', stderr: '' });
    const command = await runNode([join(PACKAGE, 'dist/services/cli/lwk.js'), 'version']);
    expect(command).toMatchObject({ status: 0, stderr: '' });
  });

  test('compiles with the clang of the npm package alone', async () => {
    symlinkSync(join(MODULES, '@yowasp'), join(PROJECT, 'node_modules/@yowasp'));
    writeFileSync(join(PROJECT, 'tar'), '#!/bin/sh\nPATH=/usr/bin:/bin exec tar "$@"\n', { mode: 0o755 });
    const asked = await runNode([join(PACKAGE, 'dist/services/cli/lwk.js'), 'cc', '--version'], {
      cwd: PROJECT,
      env: { PATH: PROJECT, XDG_CACHE_HOME: join(MODULES, '.cache') },
      timeout: 60_000,
    });
    expect(asked).toMatchObject({ status: 0, stderr: '' });
    expect(asked.stdout).toMatch(/^clang version .*YoWASP/);
  }, 70_000);
});

describe('an older Node', () => {
  const IMPORTING = `import('wasm-lwk').then(() => console.log('loaded'), ({ name, code, message }) => console.log(name, code, message));`;
  const TOLD =
    /^LwkError LWK_E_NODE Node\.js 24 or newer is needed, this is v(?:20|22)\.[\d.]+\. Install one [^\n]+\n$/;

  test('that imports the package is told so', async () => {
    const old = `Object.defineProperty(process.versions, 'node', { value: '22.12.0' });\n${IMPORTING}`;
    expect((await program('old.mjs', old)).stdout).toMatch(TOLD);
  });

  const system = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => existsSync(path));
  test.runIf(system !== undefined)('of this machine, if it is one of 20 or 22', async () => {
    writeFileSync(join(PROJECT, 'system.mjs'), IMPORTING);
    const version = (await execute(system!, ['--version'])).stdout;
    if (!/^v2[02]\./.test(version)) return;
    expect((await execute(system!, ['system.mjs'], { cwd: PROJECT })).stdout).toMatch(TOLD);
  });

  test('runs commands with the one that the project has', async () => {
    // As it is behind `npm install node`: the commands are called by their paths, without npm's PATH.
    mkdirSync(join(PROJECT, 'node_modules/node/bin'), { recursive: true });
    symlinkSync(process.execPath, join(PROJECT, 'node_modules/node/bin/node'));
    const command = join(PACKAGE, 'dist/services/cli/mpiexec.js');
    const old = (
      argv: readonly string[],
    ) => `Object.defineProperty(process.versions, 'node', { value: '20.1.0' });
process.execPath = '/usr/bin/node';
process.argv.splice(1, Infinity, ${JSON.stringify(command)}, ...${JSON.stringify(argv)});
await import(${JSON.stringify(command)});`;
    const hello = join(ROOT, 'dist/guest/pi.wasm');
    expect(await program('started.mjs', old(['-n', '2', hello, '1000']))).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^rank 1 of 2: /m),
      stderr: '',
    });
    expect(await program('started.mjs', old(['nothing.wasm']))).toMatchObject({
      status: 127,
      stderr: expect.stringContaining('LWK_E_IMAGE_FILE'),
    });
    rmSync(join(PROJECT, 'node_modules/node'), { recursive: true });
    expect(await program('started.mjs', old(['nothing.wasm']))).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^lwk: Node.js 24 or newer is needed, this is v20\.1\.0\. /),
    });
  });

  test('finds no syntax that it cannot read', () => {
    for (const file of files('.js').filter((name) => name.startsWith('dist/')))
      expect(readFileSync(join(PACKAGE, file), 'utf8'), file).not.toMatch(/^\s*(?:await )?using \w+ =/m);
  });
});

describe('types', () => {
  const USE = `import { boot, type Frame, type ImageInfo, LwkError, type RankState, type RunResult, type Wait } from 'wasm-lwk';
const lwk = await boot({ cores: 1 });
const words: RunResult = await lwk.run('a.wasm', { env: process.env, input: new DataView(new ArrayBuffer(3)) });
const bytes: RunResult<Buffer> = await lwk.run('a.wasm', { encoding: 'buffer', invoke: 'f', args: [1, 2n, '3'] });
const { info }: { info: ImageInfo } = await lwk.compile(new ArrayBuffer(8));
const job = await lwk.launch('a.wasm', { signal: AbortSignal.timeout(5) });
const [state]: RankState[] = await job.state();
const wait: Wait | undefined = state?.wait;
const session: Session = await lwk.session('b.wasm', {
  functions: { f: async (request, { rank, signal }) => (signal.aborted ? undefined : request.subarray(rank)) },
  imports: { env: { g: (x: number) => x } },
  exports: { twice: { args: ['f64[]'], returns: 'f64[]' } },
});
const parts = await session.call<Float64Array[]>('twice', session.scatter(new Float64Array(9)));
const whole: Float64Array = session.gather(parts);
const view: Int32Array = session.view(0, 64, 1, Int32Array);
for await (const { rank, kind, data } of session.job.messages) session.job.send(data, { rank: rank + view[0]!, kind });
const frame: Frame | undefined = (await job.exited).ranks[0]?.trap?.stack[0];
console.log(words.stdout.trim(), bytes.stdout.byteLength, info.name, wait, frame, whole, LwkError.name);
import type { Session } from 'wasm-lwk';
`;
  /** As `asc --bindings esm` declares guest/assembly/vector.ts. */
  const VECTOR = `export declare function axpy(a: number, x: Float64Array, y: Float64Array): Float64Array;
export declare function describe(name: string, x: Float64Array): string;
`;
  const tsc = (...flags: string[]) => {
    const all = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      'false',
      '--target',
      'es2023',
      '--lib',
      'esnext',
      '--types',
      'node',
    ];
    return runNode([join(MODULES, 'typescript/bin/tsc'), ...all, ...flags], { cwd: PROJECT });
  };

  test.each([
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])('without dom, checked to the last, module %s as %s', async (module, resolution) => {
    writeFileSync(join(PROJECT, 'use.ts'), USE);
    cpSync(join(ROOT, 'test/session/typed.ts'), join(PROJECT, 'typed.ts'));
    writeFileSync(join(PROJECT, 'vector.d.ts'), VECTOR);
    const flags = ['--module', module, '--moduleResolution', resolution];
    expect(await tsc(...flags, 'use.ts', 'typed.ts')).toMatchObject({ status: 0, stdout: '' });
    writeFileSync(join(PROJECT, 'misuse.ts'), USE.replace('cores: 1', "cores: 'one'"));
    expect((await tsc(...flags, 'misuse.ts')).stdout).toMatch(/misuse\.ts\(\d,\d+\): error TS2322/);
  });
});

describe('a bundle', () => {
  async function bundled(name: string, external: string[]): Promise<Outcome> {
    const input = join(PROJECT, 'to-bundle.mjs');
    writeFileSync(input, APPLICATION);
    const bundle = await rolldown({ input, external, platform: 'node', logLevel: 'silent' });
    await bundle.write({ file: join(PROJECT, name), codeSplitting: false });
    await bundle.close();
    return runNode([join(PROJECT, name)], { cwd: PROJECT });
  }

  test('that leaves the package external works', async () => {
    expect(await bundled('external.mjs', ['wasm-lwk'])).toMatchObject({ stdout: 'status 0\n', stderr: '' });
  });

  test('that has swallowed it is told what to do', async () => {
    const run = await bundled('swallowed.mjs', ['koffi']);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('leave it external');
    expect(run.stderr).toContain("code: 'LWK_E_USAGE'");
  });
});
