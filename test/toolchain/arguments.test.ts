import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine, type Language, readRequest } from '../../services/toolchain/arguments.ts';
import { withoutElf } from '../../services/toolchain/elf.ts';
import type { Toolchain } from '../../services/toolchain/find.ts';

const TOOLCHAIN: Toolchain = {
  kind: 'clang',
  description: 'a clang',
  command: ['/bin/clang'],
  flags: ['--target=wasm32-wasip1', '--sysroot=/sys root'],
  headers: '/sys root/include',
  fuses: false,
};

/** The command line, with what `quietly` added as one word: [compile], [link] or [libraries]. */
function command(argv: string, language: Language = 'c'): string {
  const args = argv.split(' ').filter(Boolean);
  const request = readRequest(args, '/nowhere');
  return commandLine(TOOLCHAIN, language, args, request, ['/cache/mman.o'])
    .join(' ')
    .replace(/--start-no-unused-arguments (.*?) --end-no-unused-arguments/g, (_, flags: string) => {
      if (flags.includes('-Xlinker /cache/mman.o')) return '[libraries]';
      return flags.includes('--export-table') ? '[link]' : '[compile]';
    });
}

describe('arguments of lwk cc', () => {
  it.each([
    ['a.c', '[link] a.c [libraries]'],
    ['a.c b.o -o x.wasm -lm', '[link] a.c b.o -o x.wasm -lm [libraries]'],
    ['-c a.c', '[compile] -c a.c'],
    ['a.c -c -o a.o', '[compile] a.c -c -o a.o'],
    ['-S a.c', '[compile] -S a.c'],
    ['-E a.c', '[compile] -E a.c'],
    ['-M a.c', '[compile] -M a.c'],
    ['-MM a.c', '[compile] -MM a.c'],
    ['-MD -MF a.d a.c', '[link] -MD -MF a.d a.c [libraries]'],
    ['-fsyntax-only a.c', '[compile] -fsyntax-only a.c'],
    ['-r a.o b.o', '[compile] -r a.o b.o'],
    ['-shared a.o', '[compile] -shared a.o'],
    ['-nostdlib a.o', '[link] -nostdlib a.o'],
    ['-nodefaultlibs a.o', '[link] -nodefaultlibs a.o'],
    ['', '[compile]'],
    ['-v', '[compile] -v'],
    ['--version', '[compile] --version'],
    ['-dumpmachine', '[compile] -dumpmachine'],
    ['-print-prog-name=ld', '[compile] -print-prog-name=ld'],
    ['-o a.wasm', '[compile] -o a.wasm'],
    ['-I include -D X', '[compile] -I include -D X'],
    ['-x c -', '[link] -x c - [libraries]'],
    ['-lfoo', '[link] -lfoo [libraries]'],
    ['@missing', '[link] @missing [libraries]'],
  ])('%s', (argv, expected) => {
    expect(command(argv)).toBe(`/bin/clang ${expected}`);
  });

  it('compiles C++ as clang++ does', () => {
    expect(command('-c a.cc', 'c++')).toBe('/bin/clang --driver-mode=g++ [compile] -c a.cc');
  });

  it('puts the defaults before the flags of the user, so that theirs win', () => {
    const args = ['-O0', '-mno-simd128', '-Wl,-z,stack-size=65536', 'a.c'];
    const line = commandLine(TOOLCHAIN, 'c', args, readRequest(args, '/'), []);
    expect(line.indexOf('-O0')).toBeGreaterThan(line.indexOf('-O3'));
    expect(line.indexOf('-mno-simd128')).toBeGreaterThan(line.indexOf('-msimd128'));
    expect(line.indexOf('-Wl,-z,stack-size=65536')).toBeGreaterThan(
      line.indexOf('-Wl,-z,stack-size=8388608'),
    );
    expect(line.indexOf('-O3')).toBeGreaterThan(0);
  });

  it('compiles C++ with exceptions, unless the user does not want them', () => {
    const line = (language: Language, ...args: string[]) =>
      commandLine(TOOLCHAIN, language, args, readRequest(args, '/'), []);
    expect(line('c', 'a.c').join(' ')).not.toMatch(/exceptions|__main_void/);
    const flags = line('c++', 'a.cc', '-fno-exceptions');
    expect(flags.indexOf('-fno-exceptions')).toBeGreaterThan(flags.indexOf('-fwasm-exceptions'));
    expect(flags).toContain('-Wl,--wrap=__main_void');
    expect(line('c++', '-c', 'a.cc').join(' ')).not.toMatch(/wrap/);
  });
});

describe('response files', () => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'lwk-test-'));
    writeFileSync(join(directory, 'compile'), `-c\n"a file.c" '-o' x.o`);
    writeFileSync(join(directory, 'link'), '"a file.o" -o "-c"');
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  it('count like arguments', () => {
    expect(readRequest(['@compile'], directory).links).toBe(false);
    expect(readRequest(['@link'], directory).links).toBe(true);
    expect(readRequest([`@${join(directory, 'compile')}`], '/').links).toBe(false);
  });
});

describe('options for Linux', () => {
  it.each<[string, string]>([
    ['-O2 -pthread a.c -o a -rdynamic -lm -lmpich', '-O2 a.c -o a -lm'],
    [
      '-march=native -mtune=native -mcpu=native -mavx2 -mno-avx512f -msse4a -mfma -m64 -xHost -cc=gcc a.c',
      'a.c',
    ],
    ['-msse2 -mno-ssse3 a.c', '-D__SSE__ -D__SSE2__ -U__SSSE3__ -U__SSE4_1__ -U__SSE4_2__ a.c'],
    ['-msse4 a.c', '-D__SSE__ -D__SSE2__ -D__SSE3__ -D__SSSE3__ -D__SSE4_1__ -D__SSE4_2__ a.c'],
    ['-xCORE-AVX2 -axCORE-AVX512,AVX -qopt-zmm-usage=high -mfpmath=sse -mprefer-vector-width=512 a.c', 'a.c'],
    [
      '-mcpu=generic -mno-simd128 -mrelaxed-simd -x c a.c -xc++ b',
      '-mcpu=generic -mno-simd128 -mrelaxed-simd -x c a.c -xc++ b',
    ],
    ['-fopenmp -qopenmp -fopenmp=libomp a.c', '-D_OPENMP=201511 -D_OPENMP=201511 -D_OPENMP=201511 a.c'],
    [
      'a.o -lgomp -lomp -liomp5 -lnuma -lrt -ldl -lpthread -lm -lnumber',
      'a.o -lrt -ldl -lpthread -lm -lnumber',
    ],
    // Of GCC's, which clang does not know; by others' names, for OpenMP too.
    [
      '-ftree-vectorize -ftree-vectorizer-verbose=0 -fopt-info-vec -fsched-pressure -mpc64 a.c',
      '-ftree-vectorize a.c',
    ],
    [
      '-fno-alias -ansi-alias -prec-div -no-prec-sqrt -vec-report3 -debug all -traceback -xhost -parallel a.c',
      'a.c',
    ],
    ['-fp-model strict -fp-model source -fp-model=fast=2 a.c', '-ffp-model=strict -ffp-model=fast a.c'],
    ['-fastsse -gopt -Mipa=fast -Minfo -mp=nonuma -MD -MF a.d a.c', '-O3 -D_OPENMP=201511 -MD -MF a.d a.c'],
    ['-O5 -qipa=level=2 -qsmp=omp -qarch=pwr9 -Q -quiet a.c', '-O5 -D_OPENMP=201511 -quiet a.c'],
    ['a.o -Wl,-rpath,/usr/lib -Wl,-rpath=/x -lx', 'a.o -lx'],
    ['-Wl,-Bstatic -lx -Wl,-Bdynamic,-zrelro a.o', '-lx a.o'],
    ['a.o -Wl,-rpath -Wl,/usr/lib -Wl,--as-needed,-S,--start-group -lx', 'a.o -Wl,-S -lx'],
    ['a.o -Xlinker -rpath -Xlinker /usr/lib -Xlinker --strip-all', 'a.o -Xlinker --strip-all'],
    ['a.o -Wl,-z,relro,-z,now -Wl,-z,stack-size=65536', 'a.o -Wl,-z,stack-size=65536'],
    ['-c a.c -fPIC -fpie -Xlinker', '-c a.c -Xlinker'],
    ['a.o -Wl,--version-script=x.map,-z,defs -Wl,--version-script -Wl,x.map -lx', 'a.o -lx'],
  ])('%s', (given, kept) => {
    expect(withoutElf(given.split(' ')).join(' ')).toBe(kept);
  });
});
