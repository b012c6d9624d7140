import { chmodSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cached } from '../../services/toolchain/cache.ts';
import { cacheRoot } from '../../services/toolchain/cache-root.ts';
import { toolchainChecks } from '../../services/toolchain/checks.ts';
import { findToolchain, ROOT, type Where } from '../../services/toolchain/find.ts';
import { unpackSysroot } from '../../services/toolchain/sysroot.ts';
import { TOOLCHAIN_ENV } from '../support/guests.ts';

let directory: string;
beforeEach(() => {
  directory = realpathSync(mkdtempSync(join(tmpdir(), 'lwk-test-')));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** A directory with programs that answer `--option` with a text, to stand for a compiler. */
function programs(name: string, answers: Record<string, Record<string, string>>): string {
  const bin = join(directory, name);
  mkdirSync(bin, { recursive: true });
  for (const [program, replies] of Object.entries(answers)) {
    const cases = Object.entries(replies).map(([option, text]) => `*${option}*) echo '${text}';;`);
    writeFileSync(join(bin, program), `#!/bin/sh\ncase "$*" in\n${cases.join('\n')}\nesac\n`);
    chmodSync(join(bin, program), 0o755);
  }
  return bin;
}

function clang(version: string, targets: string, linker: string): Record<string, string> {
  return {
    '--version': `clang version ${version}`,
    '--print-targets': targets,
    '-print-resource-dir': directory,
    '-print-prog-name': linker,
  };
}

/** Without variables that would lead elsewhere; packages are those of this checkout. */
function where(env: NodeJS.ProcessEnv): Where {
  return { env: { XDG_CACHE_HOME: TOOLCHAIN_ENV.XDG_CACHE_HOME, ...env }, packagesFrom: [ROOT] };
}

/** A directory with tar and nothing else, so that no compiler of this machine is found. */
function onlyTar(): string {
  const tools = programs('tools', { tar: {} });
  writeFileSync(join(tools, 'tar'), '#!/bin/sh\nPATH=/usr/bin:/bin exec tar "$@"\n');
  return tools;
}

const WASM = 'wasm32 - WebAssembly';

describe('findToolchain', () => {
  it('says in one line what to install when there is nothing', async () => {
    const error = await findToolchain({ env: { PATH: '' }, packagesFrom: [] }).catch((e) => e);
    expect(error.code).toBe('LWK_E_TOOLCHAIN');
    expect(error.message).toContain('npm install --save-dev @yowasp/clang');
    expect(error.message).not.toContain('\n');
  });

  it('takes WASI_SDK_PATH before everything else', async () => {
    const bin = programs('sdk/bin', { clang: clang('22.1.0', WASM, 'wasm-ld') });
    const found = await findToolchain(where({ WASI_SDK_PATH: join(bin, '..'), PATH: process.env.PATH }));
    expect(found).toMatchObject({ kind: 'wasi-sdk', command: [join(bin, 'clang')], fuses: true });
    expect(found.flags.join()).not.toContain('sysroot');
  });

  it('refuses a WASI_SDK_PATH that is none', async () => {
    const looking = findToolchain(where({ WASI_SDK_PATH: directory }));
    await expect(looking).rejects.toMatchObject({ code: 'LWK_E_TOOLCHAIN' });
    await expect(looking).rejects.toThrow(directory);
  });

  it('takes the newest clang that can build WebAssembly, with its own headers', async () => {
    const old = programs('old', {
      'clang-19': clang('19.1.7', WASM, 'wasm-ld'),
      'clang-20': clang('20.1.0', WASM, 'wasm-ld'),
      'clang-21': clang('21.1.0', 'x86-64 - 64-bit', 'wasm-ld'),
      'clang-18': clang('18.1.0', WASM, 'wasm-ld'),
      'wasm-ld-20': {},
      'wasm-ld-19': {},
    });
    const found = await findToolchain(where({ PATH: `${directory}/missing:${old}:${onlyTar()}` }));
    expect(found).toMatchObject({ kind: 'clang', command: [join(old, 'clang-20')], fuses: false });
    expect(found.flags).toContain(`-fuse-ld=${join(old, 'wasm-ld-20')}`);
    expect(found.flags.join(' ')).toMatch(/--sysroot=\S*sysroot-\S+ -resource-dir \S*resources-/);
    const resources = found.flags[found.flags.indexOf('-resource-dir') + 1]!;
    rmSync(resources, { recursive: true });
  });

  it.each([
    ['is too old for the C++ library', clang('18.1.0', WASM, '/bin/sh')],
    ['has no linker', clang('21.0.0', WASM, 'wasm-ld')],
    ['has no WebAssembly', clang('21.0.0', 'x86-64', '/bin/sh')],
    ['does not answer', {}],
  ])('takes the clang of the npm package when the one on the PATH %s', async (_, answers) => {
    const bin = programs('bin', { clang: answers });
    const found = await findToolchain(where({ PATH: `${bin}:${onlyTar()}` }));
    expect(found.kind).toBe('npm');
  });
});

describe('toolchainChecks', () => {
  it('names the compiler, or what to install', async () => {
    const [good] = await toolchainChecks(where({ PATH: process.env.PATH }));
    expect(good).toMatchObject({ state: 'ok', advice: '' });
    const [bad] = await toolchainChecks({ env: {}, packagesFrom: [] });
    expect(bad).toMatchObject({ state: 'warn', found: 'none' });
    expect(bad!.advice).toContain('npm install');
  });
});

describe('unpackSysroot', () => {
  it('tells the first of what tar says of each of a thousand files', async () => {
    const tar =
      '#!/bin/sh\nfor i in 1 2 3 4; do echo "tar: file $i: No space left on device" >&2; done; exit 2\n';
    writeFileSync(join(directory, 'tar'), tar, { mode: 0o755 });
    const env = { PATH: `${directory}:/usr/bin:/bin`, XDG_CACHE_HOME: directory };
    await expect(unpackSysroot({ version: '1', directory }, env)).rejects.toMatchObject({
      code: 'LWK_E_TOOLCHAIN',
      message: expect.stringMatching(
        /could not be unpacked: Command failed: tar [^\n]*; tar: file 1: No space left on device; and 3 more lines\. Is/,
      ),
    });
  });
});

describe('cached', () => {
  it('fills a directory once, and leaves nothing behind when that fails', async () => {
    await expect(
      cached(directory, 'thing', () => {
        throw new Error('no room');
      }),
    ).rejects.toThrow('no room');
    let fills = 0;
    const fill = (draft: string): void => {
      fills++;
      writeFileSync(join(draft, 'file'), 'whole');
    };
    const paths = await Promise.all([1, 2, 3].map(() => cached(directory, 'thing', fill)));
    await cached(directory, 'thing', fill);
    expect(new Set(paths)).toEqual(new Set([join(directory, 'thing')]));
    expect(fills).toBeLessThanOrEqual(3);
    rmSync(join(directory, 'thing'), { recursive: true });
    expect(await cached(directory, 'thing', fill)).toBe(join(directory, 'thing'));
  });

  it('keeps one winner of several that fill at the same time', async () => {
    let arrived = 0;
    const both = Promise.withResolvers<void>();
    const fill = async (draft: string): Promise<void> => {
      writeFileSync(join(draft, 'file'), 'whole');
      if (++arrived === 2) both.resolve();
      await both.promise;
    };
    await Promise.all([cached(directory, 'race', fill), cached(directory, 'race', fill)]);
    expect(readdirSync(directory)).toEqual(['race']);
    expect(readdirSync(join(directory, 'race'))).toEqual(['file']);
  });

  it('is never in the working directory', () => {
    expect(cacheRoot({ XDG_CACHE_HOME: '/caches' })).toBe('/caches/wasm-lwk');
    const usual = join(homedir(), '.cache/wasm-lwk');
    for (const said of ['caches', '', undefined]) expect(cacheRoot({ XDG_CACHE_HOME: said })).toBe(usual);
  });

  it('says which directory cannot be written', async () => {
    writeFileSync(join(directory, 'file'), '');
    const filling = cached(join(directory, 'file'), 'thing', () => {});
    await expect(filling).rejects.toMatchObject({ code: 'LWK_E_TOOLCHAIN' });
    await expect(filling).rejects.toThrow('XDG_CACHE_HOME');
  });
});
