/** From object files to a program: main, common variables, signatures, and what others' builders ask and start. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headerOf } from '../../services/toolchain/explain.ts';
import { findToolchain, here, ROOT } from '../../services/toolchain/find.ts';
import { LWK, runNode } from '../support/cli.ts';
import { runCompiler, TOOLCHAIN_ENV } from '../support/guests.ts';
import { runWasi } from './wasi.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(realpathSync(tmpdir()), 'lwk-test-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

const at = (name: string): string => join(directory, name);
const write = (name: string, ...lines: string[]): void => {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), `${lines.join('\n')}\n`);
};
const cc = (...argv: string[]) => runCompiler(argv, { cwd: directory });
const run = (wasm: string, ...args: string[]) => runWasi(at(wasm), args, { directory });
const QUIET = { status: 0, output: '' };

describe('main', () => {
  it('is missed', async () => {
    write('none.c', 'int nothing(void) { return 0; }');
    const { status, output } = await cc('none.c', '-o', 'none.wasm');
    expect(status).toBe(1);
    expect(output).toContain('lwk: error: none of the files has a function main\n');
  });

  it('may take the environment', async () => {
    write(
      'three.c',
      '#include <stdio.h>\nextern char **environ;',
      'int main(int argc, char **argv, char **env) { printf("%d %s %d", argc, argv[1], env == environ); return 0; }',
    );
    expect(await cc('three.c', '-o', 'three.wasm')).toEqual(QUIET);
    expect(run('three.wasm', 'one').stdout).toBe('2 one 1');
  });
});

describe('-fcommon', () => {
  beforeAll(() => {
    write('common.h', 'int counter, first;', 'double table[100];');
    write(
      'common.c',
      '#include <stdio.h>\n#include "common.h"',
      'void bump(void);',
      'int main(void) { counter++; bump(); printf("%d %d %g", counter, first, table[99]); return 0; }',
    );
    write(
      'sub/common.c',
      '#include "common.h"',
      'int first = 5;',
      'void bump(void) { counter += 10; table[99] = 2; }',
    );
  });

  it.each([[['-g']], [['-flto']]])(
    'makes one variable of several tentative definitions, %j',
    async (flags) => {
      expect(await cc('-fcommon', ...flags, '-I.', 'common.c', 'sub/common.c', '-o', 'common.wasm')).toEqual(
        QUIET,
      );
      expect(run('common.wasm').stdout).toBe('11 5 2');
    },
  );

  it('also when files are compiled first, with their dependencies', async () => {
    mkdirSync(at('made'));
    expect(await cc('-fcommon', '-Wall', '-MMD', '-I.', '-c', 'sub/common.c', '-o', 'made/sub.o')).toEqual(
      QUIET,
    );
    expect(await cc('-fno-common', '-fcommon', '-c', 'common.c')).toEqual(QUIET);
    expect(readFileSync(at('made/sub.d'), 'utf8')).toMatch(
      /^made\/sub\.o: sub\/common\.c (?:\.\/)?common\.h/,
    );
    expect(await cc('common.o', 'made/sub.o', '-o', 'two.wasm')).toEqual(QUIET);
    expect(run('two.wasm').stdout).toBe('11 5 2');
  });

  it('is not the default', async () => {
    const { status, output } = await cc('-I.', 'common.c', 'sub/common.c', '-o', 'not.wasm');
    expect(status).toBe(1);
    expect(output).toContain('duplicate symbol: counter');
  });
});

describe('signatures', () => {
  it('that differ are told with file and header', async () => {
    write('sum.c', 'double sum(double a, double b) { return a + b; }');
    write('old.c', 'int main() { long now = time(0); return sum(1) + (int)now; }');
    const { status, output } = await cc('-std=gnu89', '-w', 'old.c', 'sum.c', '-o', 'old.wasm');
    expect(status).toBe(0);
    expect(output).toBe(
      'lwk: warning: time has two signatures, (i32) -> i32 in old.c and (i32) -> i64 in the C library: calls with ' +
        'the wrong one pass what both have. Include <time.h> before it is called.\n' +
        'lwk: warning: sum has two signatures, (i32) -> i32 in old.c and (f64, f64) -> f64 in sum.c: calls with ' +
        'the wrong one trap. Declare sum with its parameters, in one header for all files.\n',
    );
  });

  describe('of calls without declarations', () => {
    const CALLS = [
      '#include <stdio.h>',
      'int less(), more(), wide(), named();',
      'long long whole();',
      'int main(int n, char **v) {',
      '  printf("%d %d", less(1, 2, 3), more(7));',
      '  printf(" %d %lld %d", wide(-8), whole(9), named(n - 1));',
      '  return 0;',
      '}',
    ];
    const FUNCTIONS = [
      'static int named(int a, int b) { return a + b; }',
      'int less(int a, int b) { return 10 * a + b; }',
      'int more(int a, int b, double c) { return 100 * a + 10 * b + (int)c; }',
      'int wide(long long a) { return a < 0 ? named((int)a, -1) : 0; }',
      'int whole(int a) { return -a; }',
    ];
    const OTHERS = ['double named(double a) { return a; }'];

    it.each([[[]], [['-g', '-O0']], [['-O2']]])(
      'they pass what both have, or trap where registers would differ: %j',
      async (flags) => {
        write('calls.c', ...CALLS);
        write('functions.c', ...FUNCTIONS);
        write('others.c', ...OTHERS);
        const { status, output } = await cc(
          ...['-w', ...flags, 'calls.c', 'functions.c', 'others.c', '-o', 'calls.wasm'],
        );
        expect(status).toBe(0);
        expect(output.match(/\w+(?= has two signatures)|trap|pass/g)).toEqual(
          expect.arrayContaining(['named', 'trap', 'less', 'pass', 'more', 'wide', 'whole']),
        );
        const { stdout, stderr, status: ended } = run('calls.wasm');
        expect(stdout).toBe('');
        expect(stderr).toContain('signature_mismatch:named');
        expect(ended).not.toBe(0);
        write('others.c', 'int named(void) { return 5; }');
        await cc('-w', ...flags, 'calls.c', 'functions.c', 'others.c', '-o', 'calls.wasm');
        expect(run('calls.wasm').stdout).toBe('12 710 -9 -9 5');
      },
    );

    it('they trap in programs whose names the linker leaves out', async () => {
      write('less.c', 'int less(int); int main(void) { return less(1); }');
      write('function.c', 'int less(int a, int b) { return a; }');
      const { output } = await cc('-s', 'less.c', 'function.c', '-o', 'less.wasm');
      expect(output).toContain('calls with the wrong one trap');
    });
  });

  it('do not keep the tests of configure scripts from linking', async () => {
    write('conftest.c', 'char sqrt();', 'int main(void) { return sqrt(); }');
    const { status, output } = await cc('-w', 'conftest.c', '-o', 'conftest.wasm', '-lm');
    expect(status).toBe(0);
    expect(output).toContain('Include <math.h>');
  });

  it('are declared in the header that people know', async () => {
    const { headers } = await findToolchain({ ...here(), env: TOOLCHAIN_ENV });
    const directories = [join(ROOT, 'guest/c/include'), headers];
    const of = (names: string) => names.split(' ').map((name) => headerOf(name, directories));
    expect(
      of('malloc memcpy strlen printf time open stat gettimeofday getuid mkstemp MPI_Send nobody'),
    ).toEqual(
      'stdlib.h string.h string.h stdio.h time.h fcntl.h sys/stat.h sys/time.h unistd.h stdlib.h mpi.h'
        .split(' ')
        .concat([undefined!]),
    );
  });
});

describe('what builders ask', () => {
  const ask = async (...argv: string[]) => {
    const { status, output } = await cc(...argv);
    expect(status).toBe(0);
    return output.trim();
  };

  it('is answered in parts, of which a compiler run can be put together', async () => {
    write('part.c', '#include <mpi.h>', 'int main(int argc, char **argv) { return MPI_Init(&argc, &argv); }');
    const [command, compile, link] = await Promise.all(
      ['command', 'compile', 'link'].map((part) => ask(`-showme:${part}`)),
    );
    const script = `${command} ${compile} -c part.c -o part.o && ${command} part.o ${link} -o part.wasm`;
    expect(execFileSync('sh', ['-c', script], { cwd: directory, encoding: 'utf8' })).toBe('');
    const module = new WebAssembly.Module(readFileSync(at('part.wasm')));
    expect(WebAssembly.Module.imports(module)).toContainEqual({
      module: 'mpi',
      name: 'MPI_Init',
      kind: 'function',
    });
    // As when they are given to the compiler that has been asked.
    const words = (text: string) => text.split(' ');
    expect(await cc(...words(compile!), 'part.c', ...words(link!), '-o', 'again.wasm')).toEqual(QUIET);
  });

  it('has the answers of both libraries', async () => {
    expect(await ask('--showme:version')).toMatch(/^lwk cc: wasm-lwk \d+\.\d+\.\d+ \(Language: C\)$/);
    expect(await ask('-showme:incdirs')).toBe(join(ROOT, 'guest/c/include'));
    expect(await ask('-showme:libdirs')).toBe(join(ROOT, 'dist/guest/lib'));
    expect(await ask('-showme:libs')).toBe('mpi');
    expect(await ask('-showme:help')).toContain('-showme:link');
    expect(await ask('-compile_info')).toContain('--target=wasm32-wasip1');
    expect(await ask('-link-info')).toMatch(/clang.*-lmpi/);
    const shown = await ask('-show');
    for (const same of ['--show', '-showme', '--showme']) expect(await ask(same)).toBe(shown);
    await expect(cc('-showme:all')).rejects.toMatchObject({ code: 'LWK_E_USAGE' });
  });

  it('leads to help with -h', async () => {
    const { status, stdout } = await runNode([LWK, 'cc', '-h']);
    expect(status).toBe(0);
    expect(stdout).toContain('usage: lwk cc');
  });
});

const hasCmake = spawnSync('cmake', ['--version']).status === 0;

describe.skipIf(!hasCmake)('cmake', () => {
  it('finds MPI, builds, and runs tests with a launcher', { timeout: 300_000 }, () => {
    write(
      'project/CMakeLists.txt',
      'cmake_minimum_required(VERSION 3.16)\nproject(tiny C)\nfind_package(MPI REQUIRED)',
      'add_executable(ranks ranks.c)\ntarget_link_libraries(ranks MPI::MPI_C)\nenable_testing()',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: of cmake
      'add_test(NAME three COMMAND ${MPIEXEC_EXECUTABLE} ${MPIEXEC_NUMPROC_FLAG} 3 $<TARGET_FILE:ranks>)',
    );
    write(
      'project/ranks.c',
      '#include <mpi.h>\n#include <stdio.h>',
      'int main(int argc, char **argv) {',
      '  int size;',
      '  MPI_Init(&argc, &argv); MPI_Comm_size(MPI_COMM_WORLD, &size); MPI_Finalize();',
      '  FILE *beside = fopen("CTestTestfile.cmake", "r");',
      '  return size == 3 && beside != NULL ? 0 : 1;',
      '}',
    );
    // As the package manager installs commands.
    const command = (name: string, script: string): string => {
      const path = at(name);
      writeFileSync(
        path,
        `#!/bin/sh\nexec '${process.execPath}' '${join(ROOT, 'dist/services/cli', script)}' "$@"\n`,
      );
      chmodSync(path, 0o755);
      return path;
    };
    const env = Object.fromEntries(
      Object.entries(TOOLCHAIN_ENV).filter(([name]) => !name.startsWith('LWK_')),
    );
    const tool = (name: string, ...args: string[]) => {
      const { status, stdout, stderr } = spawnSync(name, args, { cwd: at('project'), env, encoding: 'utf8' });
      expect(`${status} ${status === 0 ? '' : stdout + stderr}`).toBe('0 ');
      return stdout;
    };
    const compiler = `-DCMAKE_C_COMPILER=${command('mpicc', 'mpicc.js')}`;
    const launcher = `-DMPIEXEC_EXECUTABLE=${command('lwk-mpiexec', 'mpiexec.js')}`;
    const fast = ['-DCMAKE_BUILD_TYPE=Release', '-DCMAKE_C_FLAGS=-march=native -ffast-math -flto -fipa-pta'];
    expect(tool('cmake', '-S', '.', '-B', 'build', compiler, launcher, ...fast)).toContain('Found MPI');
    tool('cmake', '--build', 'build');
    expect(tool('ctest', '--test-dir', 'build')).toContain('100% tests passed');
  });
});
