/** Shared libraries, which nothing loads here: a program that is linked with one has it in itself. */
import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withSharedLibraries } from '../../services/toolchain/shared.ts';
import { runCompiler } from '../support/guests.ts';
import { runWasi } from './wasi.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(realpathSync(tmpdir()), 'lwk-test-'));
  const write = (name: string, ...lines: string[]): void =>
    writeFileSync(join(directory, name), `${lines.join('\n')}\n`);
  write(
    'three.c',
    'int three = 3;',
    'int plus(int x) { return x + three; }',
    'int other(void) { return 0; }',
  );
  write('inner.c', 'int inner(int x) { return 10 * x; }');
  write(
    'made.cc',
    '#include <stdexcept>',
    '#include <string>',
    'extern "C" { int plus(int); int inner(int); }',
    'static std::string made("made");',
    'static int of(const std::exception &e) { return inner(plus(int(std::string(e.what()).size()))); }',
    'int length() { try { throw std::runtime_error(made); } catch (std::exception &e) { return of(e); } }',
  );
  write('main.cc', '#include <cstdio>', 'int length();', 'int main() { std::printf("%d\\n", length()); }');
  write('main.c', '#include <stdio.h>', 'int plus(int);', 'int main(void) { printf("%d\\n", plus(4)); }');
});
afterAll(() => rmSync(directory, { recursive: true }));

const cc = (...argv: string[]) => runCompiler(argv, { cwd: directory });
const cxx = (...argv: string[]) => runCompiler(argv, { cwd: directory, language: 'c++' });
const run = (wasm: string) => runWasi(join(directory, wasm), [], { directory });
const QUIET = { status: 0, output: '' };

describe('a shared library', () => {
  it('of C, by its name and by its path', async () => {
    const made = [
      '-shared',
      '-fPIC',
      'three.c',
      '-Wl,-soname',
      '-Wl,libthree.so.1',
      '-Wl,--version-script=x.map',
    ];
    expect(await cc(...made, '-o', 'libthree.so.1.0', '-lm', '-lmpi')).toEqual(QUIET);
    symlinkSync('libthree.so.1.0', join(directory, 'libthree.so'));
    expect(await cc('main.c', '-L.', '-lthree', '-Wl,-rpath,.', '-o', 'name.wasm')).toEqual(QUIET);
    expect(await cc('main.c', './libthree.so.1.0', '-o', 'path.wasm')).toEqual(QUIET);
    expect(run('name.wasm')).toMatchObject({ status: 0, stdout: '7\n' });
    expect(run('path.wasm')).toMatchObject({ status: 0, stdout: '7\n' });
  });

  it('of C++, with another library beside it', async () => {
    expect(await cc('-c', 'inner.c')).toEqual(QUIET);
    expect(await cxx('-c', '-fPIC', 'made.cc')).toEqual(QUIET);
    expect(await cxx('-shared', 'made.o', 'inner.o', 'libthree.so', '-o', 'libmade.so')).toEqual(QUIET);
    expect(await cxx('main.cc', '-L', '.', '-lmade', '-lthree', '-o', 'cxx.wasm')).toEqual(QUIET);
    expect(run('cxx.wasm')).toMatchObject({ status: 0, stdout: '70\n' });
  });
});

describe('words for the compiler', () => {
  it('archives come before shared libraries of their name, and before those in later directories', () => {
    writeFileSync(join(directory, 'libboth.a'), '');
    writeFileSync(join(directory, 'libboth.so'), '');
    writeFileSync(join(directory, 'libone.so'), '');
    const words = (line: string) => withSharedLibraries(line.split(' '), directory).join(' ');
    expect(words('a.o -L. -lboth -lone -lm')).toBe(`a.o -L. -lboth ${directory}/libone.so -lm`);
    expect(words('a.o -lone -lm')).toBe('a.o -lone -lm');
    expect(words('-shared a.o -L. -lboth -lone -lm x/libone.so.2 -o libnew.so')).toBe(
      '-r -nostdlib a.o -L. -lboth -o libnew.so',
    );
  });
});
