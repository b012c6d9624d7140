/** The sample kernels in C: what they compute is right, and wrong usage is told apart from wrong results. */
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kernel } from '../support/guests.ts';
import { runWasi } from './wasi.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(realpathSync(tmpdir()), 'lwk-test-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

describe('kernels in C', () => {
  it.each([
    ['stream', ['-n', '1000', '-r', '400'], /Triad .*\nVerified/],
    ['stream', ['-n', '7', '-r', '1'], /Verified/],
    ['gups', ['-k', '12'], /GUP\/s\nVerified/],
    ['gups', ['-k', '7', '-u', '3'], /Verified/],
    ['matmul', ['-n', '130', '-b', '64'], /GFLOP\/s.*\nVerified/],
    ['matmul', ['-n', '1', '-b', '7'], /Verified/],
    ['matmul', ['-n', '37', '-b', '5'], /Verified/],
  ])('%s %j verifies its result', async (name, args, expected) => {
    const { status, stdout } = runWasi(await kernel(name), args);
    expect(stdout).toMatch(expected);
    expect(status).toBe(0);
  });

  it.each([
    ['stream', ['-n', '0']],
    ['stream', ['-n', '1e9']],
    ['stream', ['-r']],
    ['stream', ['more']],
    ['gups', ['-k', '4']],
    ['gups', ['-k', '20x']],
    ['gups', ['-k', '28']],
    ['matmul', ['-n', '-1']],
    ['matmul', ['-n', '16000']],
    ['matmul', ['-q', '1']],
    ['sort-file', ['one']],
    ['bench/fft', ['23']],
    ['bench/functions', ['cos']],
    ['bench/doubles', ['1000', 'x']],
  ])('%s %j is refused in one line', async (name, args) => {
    const { status, stdout, stderr } = runWasi(await kernel(name), args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+\n$/);
  });

  it.each([
    ['blocks', ['1000', '2'], 250008],
    ['strings', ['200', '3'], 11308350],
    ['functions', ['exp', '100', '2'], 50.58916849],
    ['functions', ['log', '100', '2'], 87.18268696],
    ['functions', ['sin', '100', '2'], 5.082297152],
    ['functions', ['pow', '100', '2'], 55.90484141],
    ['sparse', ['9', '2'], 2526.30346],
    ['particles', ['6', '20'], -4.172452359],
    ['integers', ['13', '2'], 8342],
    ['fft', ['1', '2'], 1.888896413],
    ['fft', ['9', '2'], 17.84403908],
    ['recursion', ['6', '3'], 7130109912],
    ['doubles', ['1000', '1'], 0.592846036],
  ])('bench/%s %j verifies its result and prints its time', async (name, args, checksum) => {
    const { status, stdout, stderr } = runWasi(await kernel(`bench/${name}`), args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [, found] = /^\w+: checksum (\S+)\n\w+: \d+\.\d{6} s\n$/.exec(stdout) ?? [];
    expect(Number(found) / checksum).toBeCloseTo(1, 5);
  });

  it('cat copies files and standard input', async () => {
    writeFileSync(join(directory, 'a'), 'first\0\n'.repeat(20000));
    const input = 'second\n';
    const { status, stdout, stderr } = runWasi(await kernel('cat'), ['a', 'nothing', '-'], {
      directory,
      input,
    });
    expect(stdout).toBe(`${'first\0\n'.repeat(20000)}second\n`);
    expect(stderr).toMatch(/^cat: nothing: No such file/);
    expect(status).toBe(1);
  });

  it('sort-file sorts by bytes and leaves no temporary file', async () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `${(i * 7919) % 5000} line ${'x'.repeat(i % 50)}`);
    writeFileSync(join(directory, 'in'), [...lines, '', 'no newline at the end'].join('\n'));
    const { status, stdout } = runWasi(await kernel('sort-file'), ['in', 'out'], { directory });
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'sort-file: 5002 lines, verified\n' });
    expect(readFileSync(join(directory, 'out'), 'utf8')).toBe(
      [...lines, '', 'no newline at the end']
        .sort()
        .map((line) => `${line}\n`)
        .join(''),
    );
    expect(readdirSync(directory)).not.toContain('out.tmp');
  });

  it('sort-file fails for a directory', async () => {
    const { status, stderr } = runWasi(await kernel('sort-file'), ['.', 'other'], { directory });
    expect(status).toBe(1);
    expect(stderr).toMatch(/not a regular file|Is a directory/);
  });
});
