/** A program for Linux that takes many small things of its C library. Natively it prints the same. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from '../../services/toolchain/find.ts';
import { lwk } from '../support/cli.ts';
import { guest, runCompiler } from '../support/guests.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lwk-e2e-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const failures = (stdout: string): string[] =>
  stdout.split('\n').filter((line) => line !== '' && !line.endsWith(' 1'));

test.each(['ship', 'direct'])('a port in C, calls carried out by %s', async (how) => {
  const run = ['run', '--offload', how, '--wdir', directory];
  const { status, stdout, stderr } = await lwk([...run, await guest('port')]);
  expect({ failures: failures(stdout), stderr, status }).toEqual({ failures: [], stderr: '', status: 0 });
  expect(stdout).toContain('refused 1\n');
});

test('the same in C++', async () => {
  const wasm = join(directory, 'port.wasm');
  const source = join(ROOT, 'test/guests/port.c');
  expect(await runCompiler(['-x', 'c++', source, '-o', wasm], { language: 'c++' })).toEqual({
    status: 0,
    output: '',
  });
  const { status, stdout } = await lwk(['run', '--wdir', directory, wasm]);
  expect({ failures: failures(stdout), status }).toEqual({ failures: [], status: 0 });
});

test('ranks differ by their process number, and have the name of the host', async () => {
  const { stdout } = await lwk(['run', '-n', '2', '--oversubscribe', await guest('who')]);
  expect(stdout.trim().split('\n').sort()).toEqual([`100 ${hostname()}`, `101 ${hostname()}`]);
});

test('a signal that nobody handles ends the rank as it would a process', async () => {
  const { status } = await lwk(['run', await guest('who'), '15']);
  expect(status).toBe(128 + 15);
});

test('a client of a server compiles, and is told that there is no network', async () => {
  const { status, stdout, stderr } = await lwk(['run', await guest('names')]);
  expect({ status, stderr, stdout }).toEqual({
    status: 0,
    stderr: '',
    stdout: 'Name or service not known, 1\n/tmp/server: Function not implemented\n',
  });
});

describe.runIf(process.platform === 'linux')('what POSIX and GNU have beside the C library', () => {
  const WAYS: readonly (readonly [string[], number])[] = [
    [[], 4],
    [['err'], 3],
    [['thread'], 0],
  ];
  test.each(WAYS)('prints what it prints natively: %j', async (args, status) => {
    const native = join(directory, 'native');
    execFileSync('cc', ['-o', native, join(ROOT, 'test/guests/portable.c')], { stdio: 'pipe' });
    const wasm = join(directory, 'portable');
    copyFileSync(await guest('portable'), wasm);
    const theirs = spawnSync(native, args, { argv0: 'portable', env: { TZ: 'UTC' }, encoding: 'utf8' });
    const ours = await lwk(['run', wasm, ...args]);
    const { stdout, stderr } = theirs;
    expect(theirs.status).toBe(status);
    expect(ours).toMatchObject({ stdout, stderr, status });
  });
});
