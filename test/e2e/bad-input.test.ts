/** Wrong files, flags and values: one line or paragraph that says what to do, a documented status, nothing left behind. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LWK, lwk, type Outcome, runNode } from '../support/cli.ts';
import { guest } from '../support/guests.ts';

const TMP = mkdtempSync(join(tmpdir(), 'lwk-e2e-'));
afterAll(() => rmSync(TMP, { recursive: true }));

let hello: string;
beforeAll(async () => {
  hello = await guest('exit-code');
});

/** One paragraph of the command's own, with the code of the error, and nothing on standard output. */
function expectRefusal(
  { status, stdout, stderr }: Outcome,
  expected: number,
  code: string,
  text: string,
): void {
  expect(stderr).toMatch(new RegExp(`^lwk: .+ \\(${code}\\)\\n$`));
  expect(stderr).toContain(text);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect({ status, stdout }).toEqual({ status: expected, stdout: '' });
}

const HEADER = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

describe('files', () => {
  const FILES: readonly (readonly [string, readonly number[] | string, string, string])[] = [
    ['empty', [], 'LWK_E_IMAGE_FORMAT', 'an empty file'],
    ['a few bytes', HEADER.slice(0, 6), 'LWK_E_IMAGE_FORMAT', 'less than 8 bytes'],
    ['native', '\x7fELF\x02\x01\x01', 'LWK_E_IMAGE_FORMAT', 'a native program'],
    ['of macOS', [0xcf, 0xfa, 0xed, 0xfe, 0, 0, 0, 0], 'LWK_E_IMAGE_FORMAT', 'Mach-O'],
    ['a component', [0, 0x61, 0x73, 0x6d, 0x0d, 0, 1, 0], 'LWK_E_IMAGE_FORMAT', 'a component'],
    ['source text', '#include <stdio.h>\n', 'LWK_E_IMAGE_FORMAT', 'lwk cc'],
    ['text of WebAssembly', '(module)', 'LWK_E_IMAGE_FORMAT', 'text form'],
    ['memory64', [...HEADER, 5, 3, 1, 4, 1], 'LWK_E_IMAGE_MEMORY', 'memory64'],
  ];

  test.each(FILES)('%s', async (name, content, code, text) => {
    const path = join(TMP, `${name}.wasm`);
    writeFileSync(path, typeof content === 'string' ? content : Uint8Array.from(content));
    expectRefusal(await lwk(['run', path]), 126, code, text);
  });

  test('truncated anywhere', async () => {
    const bytes = readFileSync(hello);
    const path = join(TMP, 'truncated.wasm');
    for (const part of [0.01, 0.3, 0.99]) {
      writeFileSync(path, bytes.subarray(0, Math.floor(bytes.length * part)));
      expectRefusal(await lwk(['run', path]), 126, 'LWK_E_IMAGE_FORMAT', 'truncated.wasm');
    }
  });

  test('missing, and a directory', async () => {
    expectRefusal(await lwk(['run', 'nope.wasm']), 127, 'LWK_E_IMAGE_FILE', 'there is no such file');
    expectRefusal(await lwk(['run', TMP]), 126, 'LWK_E_IMAGE_FILE', 'it is a directory');
    expectRefusal(await lwk(['inspect', 'nope.wasm']), 127, 'LWK_E_IMAGE_FILE', 'there is no such file');
  });

  test('one without an end', async () => {
    expectRefusal(await lwk(['run', '/dev/zero']), 126, 'LWK_E_IMAGE_FORMAT', '/dev/zero'.slice(5));
  });
});

describe('commands', () => {
  test.each([
    [['app.wasm'], 'Did you mean `lwk run app.wasm`?'],
    [['rnu', 'app.wasm'], 'Did you mean run?'],
    [['-n', '2', 'app.wasm'], 'Did you mean `lwk run -n ...`?'],
    [['help', 'nothing'], 'there is no command nothing'],
    [['run'], 'the program is missing'],
    [['inspect'], 'one program is to be named'],
    [['syscalls', 'read'], "'read' is one word too many"],
    [['completion', 'tcsh'], "'tcsh' is not one of bash, zsh, fish"],
    [['bench', 'nothing'], 'nothing'],
  ])('%j', async (args, text) => {
    expectRefusal(await lwk(args), 2, 'LWK_E_USAGE', text);
  });

  test('none at all', async () => {
    const run = await lwk([]);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain('usage: lwk COMMAND');
  });
});

describe('options', () => {
  test.each([
    [['--haep', '1'], 'Did you mean --heap?'],
    [['-n', '0'], "-n: '0' is not a whole number"],
    [['-n', '-1'], "-n: '-1' is not a whole number"],
    [['-n', '1000000'], "'1000000' is not a whole number from 1 to"],
    [['-n', '1.5'], "'1.5'"],
    [['-np', 'two'], "-np: 'two'"],
    [['--heap', '0'], 'at least 64 KiB'],
    [['--heap', '5GiB'], 'at most 4 GiB'],
    [['--heap', 'big'], "--heap: 'big' is not a size"],
    [['--timeout', '0'], "--timeout: '0'"],
    [['--timeout', '1e99'], "--timeout: '1e99'"],
    [['--offload', 'maybe'], 'ship, direct, auto'],
    [['--stdin', '1'], 'the last rank of the job is 0'],
    [['--env', '=x'], "--env: '=x'"],
    [['--dir', '::/x'], "--dir: '::/x'"],
    [['--listen', 'nowhere'], "--listen: 'nowhere'"],
    [['--ship', 'frobnicate'], "'frobnicate' is not a shipped call"],
    [['--cpu-set', '99999'], '99999'],
    [['--cpu-set', 'all'], 'all'],
  ])('%j', async (args, text) => {
    expectRefusal(await lwk(['run', ...args, hello]), 2, 'LWK_E_USAGE', text);
  });

  test('of the environment', async () => {
    expectRefusal(
      await lwk(['run', hello], { env: { LWK_HEAP: 'big' } }),
      2,
      'LWK_E_USAGE',
      "LWK_HEAP: 'big'",
    );
  });
});

describe('what the machine does not have', () => {
  test('more ranks than cores: both numbers, and the way round', async () => {
    const run = await lwk(['run', '-n', '1000', hello]);
    expectRefusal(run, 1, 'LWK_E_ADMISSION', '--oversubscribe');
    expect(run.stderr).toMatch(/1000 .*\d+ /);
  });

  test('a directory', async () => {
    expectRefusal(
      await lwk(['run', '--dir', join(TMP, 'nope'), hello]),
      1,
      'LWK_E_SANDBOX',
      'no such directory',
    );
    expectRefusal(await lwk(['run', '--dir', hello, hello]), 1, 'LWK_E_SANDBOX', 'it is a file');
    expectRefusal(await lwk(['run', '--wdir', hello, hello]), 1, 'LWK_E_SANDBOX', 'or --wdir');
  });

  test('a place for output', async () => {
    const args = ['run', '--output-filename', join(TMP, 'nope', 'out'), hello];
    expectRefusal(await lwk(args), 1, 'LWK_E_SANDBOX', 'cannot be written (ENOENT)');
  });

  test('a port that somebody has', async () => {
    const { createServer } = await import('node:net');
    const { once } = await import('node:events');
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const run = await lwk(['run', '--listen', `127.0.0.1:${port}`, hello]);
    server.close();
    expect(run.status).not.toBe(0);
    expect(run.stderr).toMatch(new RegExp(`^lwk: .*${port}.* \\(LWK_E_\\w+\\)\\n$`));
  });

  test('an export to invoke', async () => {
    const run = await lwk(['run', '--invoke', 'nope', hello]);
    expectRefusal(run, 126, 'LWK_E_IMAGE_START', 'nope');
  });
});

describe('an older Node', () => {
  test('reads the command and says in one line what to do', async () => {
    const old = join(TMP, 'old.mjs');
    writeFileSync(
      old,
      `Object.defineProperty(process.versions, 'node', { value: '20.20.2' }); await import(${JSON.stringify(LWK)});`,
    );
    const run = await runNode([old, 'run', hello]);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toMatch(/^lwk: Node\.js 24 or newer is needed, this is v20\.20\.2\. [^\n]+\n$/);
  });

  test('the files that it reads have no newer syntax and load nothing of ours', () => {
    const text = readFileSync(LWK, 'utf8');
    expect(text.startsWith('#!/usr/bin/env node\n')).toBe(true);
    expect(text).not.toMatch(/\?\?=|\|\|=|&&=|#\w+\s*[=(;]|static \{|^\s*await /m);
    expect(text).not.toMatch(/^import |getBuiltinModule/m);
    expect(text.match(/\bimport\("[^"]+"\)/g)).toEqual(['import("./main.js")', 'import("./newer-node.js")']);
  });
});

test('nothing is left behind', () => {
  expect(readdirSync(TMP).filter((name) => !/\.(?:wasm|mjs)$/.test(name))).toEqual([]);
});
