/** What the compilers make of real programs: the clang on the PATH where there is one, and always that of the npm package. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findToolchain, here, ROOT } from '../../services/toolchain/find.ts';
import { LWK, runNode } from '../support/cli.ts';
import { runCompiler, TOOLCHAIN_ENV } from '../support/guests.ts';
import { runWasi } from './wasi.ts';

/** A PATH on which there is tar and no clang. */
const tools = mkdtempSync(join(realpathSync(tmpdir()), 'lwk-test-'));
symlinkSync(spawnSync('which', ['tar'], { encoding: 'utf8' }).stdout.trim(), join(tools, 'tar'));
afterAll(() => rmSync(tools, { recursive: true }));

const { kind } = await findToolchain({ ...here(), env: TOOLCHAIN_ENV });
const ENVIRONMENTS: [string, NodeJS.ProcessEnv][] = [
  ['npm', { ...TOOLCHAIN_ENV, WASI_SDK_PATH: undefined, PATH: tools }],
  ...(kind === 'npm' ? [] : ([[kind, TOOLCHAIN_ENV]] as [string, NodeJS.ProcessEnv][])),
];

describe.each(ENVIRONMENTS)('lwk cc with the toolchain %s', (name, env) => {
  /** The compiler of npm takes 20 s for a program with streams: one way of each must do. */
  const ways = (one: string): [string][] => (name === 'npm' ? [[one]] : [['-O3'], ['-flto']]);

  /** What the library does, and not the compiler, is tried with one of them. */
  const isLast = name === ENVIRONMENTS.at(-1)![0];

  let directory: string;
  const at = (name: string): string => join(directory, name);
  const write = (name: string, ...lines: string[]): void => writeFileSync(at(name), `${lines.join('\n')}\n`);
  const cc = (...argv: string[]) => runCompiler(argv, { env, cwd: directory });
  const cxx = (...argv: string[]) => runCompiler(argv, { env, cwd: directory, language: 'c++' });
  const run = (wasm: string, ...args: string[]) => runWasi(at(wasm), args, { directory });

  beforeAll(() => {
    directory = mkdtempSync(join(realpathSync(tmpdir()), 'lwk-test-'));
    mkdirSync(at('a dir'));
    write('a dir/twice.h', 'int twice(int);');
    write('a dir/twice.c', '#include "twice.h"', 'int twice(int x) { return 2 * x; }');
    write(
      'main.c',
      '#include <twice.h>',
      '#include <stdio.h>',
      'int main(void) { printf("%d %s", twice(21), __FILE__); }',
    );
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  it('compiles and links hello.c, without a word', async () => {
    expect(await cc(join(ROOT, 'guest/c/hello.c'), '-o', 'hello.wasm')).toEqual({ status: 0, output: '' });
    expect(run('hello.wasm')).toMatchObject({ status: 0, stdout: 'Hello from rank 0 of 1\n', stderr: '' });
  });

  it('compiles first and links then, with names relative to the directory', async () => {
    expect(await cc('-c', '-I', 'a dir', 'main.c', 'a dir/twice.c', '-MD')).toEqual({
      status: 0,
      output: '',
    });
    expect(readFileSync(at('main.d'), 'utf8')).toContain('twice.h');
    expect(await cc('main.o', './twice.o', '-o', 'a dir/two.wasm', '-lm')).toEqual({ status: 0, output: '' });
    expect(run('a dir/two.wasm').stdout).toBe('42 main.c');
  });

  it('finds files outside the directory it works in', async () => {
    const inside = (...argv: string[]) => runCompiler(argv, { env, cwd: at('a dir') });
    expect(await inside('-c', '-I.', '../main.c', '-o', '../m.o', '-MD', '-MF', '../m.d')).toEqual({
      status: 0,
      output: '',
    });
    expect(await inside('../m.o', 'twice.c', '-L..', '-o', '../up.wasm')).toEqual({ status: 0, output: '' });
    expect(existsSync(at('m.d'))).toBe(true);
    expect(run('up.wasm').stdout).toBe('42 ../main.c');
  });

  it('offers the signals, clocks, process ids, threads library and maps that POSIX programs take for granted', async () => {
    write(
      'posix.c',
      '#include <signal.h>\n#include <time.h>\n#include <unistd.h>\n#include <sys/mman.h>\n#include ' +
        '<sys/times.h>\n#include <sys/resource.h>\n#include <math.h>',
      'int main(int argc, char **argv) {',
      '  struct tms t; signal(SIGTERM, SIG_IGN); struct rusage u;',
      '  if (getrusage(RUSAGE_SELF, &u) != 0 || u.ru_maxrss <= 8192 || u.ru_nivcsw != 0 || getrusage(9, &u) == 0) return 2;',
      '  if (argc > 5 && mmap(0, 1, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED) return munmap(0, 1);',
      '  return clock() == (clock_t)-1 || getpid() <= 0 || times(&t) == (clock_t)-1 || pow(argc, 2) != 1;',
      '}',
    );
    expect(await cc('-c', 'posix.c')).toEqual({ status: 0, output: '' });
    expect(await cc('posix.o', '-o', 'posix.wasm', '-lm', '-lpthread', '-ldl', '-lrt')).toEqual({
      status: 0,
      output: '',
    });
    const imports = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(at('posix.wasm'))));
    const ours = imports.filter(({ module }) => module === 'lwk').map(({ name }) => name);
    // abort(), which the C library calls, raises a signal.
    expect(ours.sort()).toEqual(['getrank', 'mmap', 'munmap', 'raise', 'sigaction', 'sigmask']);
  });

  it.runIf(isLast).each([[[]], [['-flto']]])(
    'compiles setjmp and longjmp, and prints long doubles, %j',
    async (flags) => {
      write(
        'jump.c',
        '#include <setjmp.h>\n#include <stdio.h>\n#include <stdlib.h>',
        'static jmp_buf back;',
        'static void down(int n) { if (n == 0) longjmp(back, 42); down(n - 1); printf("never"); }',
        'int main(void) {',
        '  volatile int tries = 0;',
        '  long double third = 1;',
        '  int got = setjmp(back);',
        '  if (++tries < 3) down(tries);',
        '  sscanf("3", "%Lf", &third);',
        '  printf("%d %d %.20Lf", got, tries, 1 / third);',
        '}',
      );
      expect(await cc(...flags, 'jump.c', '-o', 'jump.wasm')).toEqual({ status: 0, output: '' });
      expect(run('jump.wasm').stdout).toBe('42 3 0.33333333333333333333');
    },
  );

  it('makes a table that the runtime can call into, with the first 64 places free, and a large stack before the data', async () => {
    write('table.c', 'int f(void) { return 7; }', 'int (*volatile p)(void) = f;');
    write('where.c', '#include <stdio.h>\nextern int (*volatile p)(void);\nstatic char data;');
    write(
      'where.c',
      readFileSync(at('where.c'), 'utf8'),
      'int main(void) { char c; printf("%d %d", (int)p >= 64, &c < &data && (int)&c > 8000000); }',
    );
    expect(await cc('table.c', 'where.c', '-o', 'table.wasm')).toEqual({ status: 0, output: '' });
    expect(run('table.wasm').stdout).toBe('1 1');
    const exports = WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(at('table.wasm'))));
    expect(exports).toContainEqual(expect.objectContaining({ kind: 'table' }));
  });

  it('compiles vector intrinsics with the headers of its own compiler', async () => {
    write(
      'simd.c',
      '#include <wasm_simd128.h>',
      'v128_t add(v128_t a, v128_t b) { return wasm_f64x2_add(a, b); }',
    );
    expect(await cc('-c', 'simd.c')).toEqual({ status: 0, output: '' });
  });

  it('compiles C++ with streams and files', async () => {
    write(
      'hello.cc',
      '#include <fstream>\n#include <iostream>\n#include <string>\n#include <vector>',
      'int main() {',
      '  { std::ofstream out("/note.txt"); out << "from a file" << std::endl; }',
      '  std::ifstream in("/note.txt"); std::string line; std::getline(in, line);',
      '  std::vector<int> v{1, 2, 3};',
      '  std::cout << "Hello " << line << " " << v.at(1) << std::endl;',
      '}',
    );
    expect(await cxx('hello.cc', '-o', 'hello-cc.wasm')).toEqual({ status: 0, output: '' });
    expect(run('hello-cc.wasm')).toMatchObject({ status: 0, stdout: 'Hello from a file 2\n' });
  });

  it.runIf(isLast)('runs what OpenMP shares among threads on one', async () => {
    write(
      'omp.c',
      '#ifdef _OPENMP\n#include <omp.h>\n#endif\n#include <stdio.h>',
      'int main(void) {',
      '  int sum = 0;',
      '#pragma omp parallel for reduction(+ : sum)',
      '  for (int i = 0; i < 100; i++) sum += i * (omp_get_thread_num() + omp_get_num_threads());',
      '  omp_lock_t lock; omp_init_lock(&lock); omp_set_lock(&lock);',
      '  printf("%d %d %d", sum, omp_test_lock(&lock), omp_get_wtime() > 0);',
      '}',
    );
    expect(await cc('-fopenmp', 'omp.c', '-o', 'omp.wasm')).toEqual({ status: 0, output: '' });
    expect(run('omp.wasm').stdout).toBe('4950 0 1');
  });

  it.runIf(isLast).each(ways('-O3'))('compiles C++ exceptions, %s', async (flag) => {
    const program = join(ROOT, 'test/toolchain/exceptions.cc');
    expect(await cxx(flag, program, '-o', 'exceptions.wasm')).toEqual({ status: 0, output: '' });
    expect(run('exceptions.wasm')).toMatchObject({
      status: 0,
      stdout: readFileSync(program.replace('.cc', '.txt'), 'utf8'),
    });
  });

  it.runIf(isLast).each(ways('-O3'))('runs the handlers of std::terminate, %s', async (flag) => {
    const program = join(ROOT, 'test/toolchain/terminate.cc');
    expect(await cxx(flag, program, '-o', 'terminate.wasm')).toEqual({ status: 0, output: '' });
    const cases = {
      main: 'main',
      new: 'std::bad_alloc',
      promised: '7',
      again: 'without exception',
      terminate: 'without exception',
      rethrow: 'first',
      caught: '3',
      destructor: 'destructor',
      safe: '5',
      null: 'without exception',
    };
    for (const [name, found] of Object.entries(cases).slice(flag === '-flto' ? -3 : 0))
      expect([name, run('terminate.wasm', name, 'handler')]).toMatchObject([
        name,
        { status: 9, stdout: `handler ${found}\n`, stderr: '' },
      ]);
    expect(run('terminate.wasm', 'none', 'handler')).toMatchObject({ status: 0, stdout: '' });
  });

  it.skipIf(name === 'npm')('runs them for what static objects throw', async () => {
    const program = join(ROOT, 'test/toolchain/terminate.cc');
    expect(await cxx('-DAT_START', program, '-o', 'static.wasm')).toEqual({ status: 0, output: '' });
    expect(run('static.wasm')).toMatchObject({ status: 9, stdout: 'handler static\n' });
  });

  it.skipIf(name === 'npm')(
    'says which exception nobody has caught, and which handler did not end the program',
    async () => {
      write(
        'throw.cc',
        '#include <exception>\n#include <new>\n#include <stdexcept>\n#include <system_error>',
        'namespace { struct Disaster {}; }',
        'namespace my { template <class T> struct Error {}; }',
        'int main(int argc, char **) {',
        '  if (argc > 1) std::set_terminate([] { throw 1; });',
        '  if (argc > 2) std::set_terminate([] {});',
        '  if (argc > 3) std::set_terminate(nullptr);',
        '  switch (argc) {',
        '    case 4: throw std::runtime_error("no luck");',
        '    case 5: throw std::bad_alloc();',
        '    case 6: throw Disaster();',
        '    case 7: throw std::system_error(std::make_error_code(std::errc::io_error), "disk");',
        '    case 8: throw my::Error<int>();',
        '    case 9: throw "text";',
        '  }',
        '  std::terminate();',
        '}',
      );
      expect(await cxx('throw.cc', '-o', 'throw.wasm')).toEqual({ status: 0, output: '' });
      const said = (argc: number) => run('throw.wasm', ...Array(argc - 1).fill('x')).stderr.split('\n')[0];
      expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map(said)).toEqual([
        'terminating: std::terminate was called, and no exception is being handled',
        'terminating: the handler of std::terminate threw an exception',
        'terminating: the handler of std::terminate returned',
        'terminating due to uncaught exception of type std::runtime_error: no luck',
        'terminating due to uncaught exception of type std::bad_alloc: std::bad_alloc',
        'terminating due to uncaught exception of type (anonymous namespace)::Disaster',
        'terminating due to uncaught exception of type std::system_error: disk: I/O error',
        'terminating due to uncaught exception of type N2my5ErrorIiEE',
        'terminating due to uncaught exception of type char const*',
      ]);
    },
  );

  it('finds MPI without its header, as configure scripts look for it, and main in an archive', async () => {
    write('conftest.c', 'char MPI_Init();', 'int main(void) { return MPI_Init() + PMPI_Finalize(); }');
    expect(await cc('-w', '-std=c89', 'conftest.c', '-lmpi', '-o', 'conftest.wasm')).toEqual({
      status: 0,
      output: '',
    });
    const imports = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(at('conftest.wasm'))));
    expect(imports).toContainEqual({ module: 'env', name: 'MPI_Init', kind: 'function' });
    write('start.c', '#include <stdio.h>', 'int main(int argc, char **argv) { printf("%d", argc); }');
    write('empty.c', 'int nothing;');
    expect(await cc('-c', 'start.c', 'empty.c')).toEqual({ status: 0, output: '' });
    const object = readFileSync(at('start.o'));
    const fields: [string | number, number][] = [
      ['start.o/', 16],
      [0, 12],
      [0, 6],
      [0, 6],
      [644, 8],
      [object.length, 10],
    ];
    const header = `${fields.map(([value, width]) => String(value).padEnd(width)).join('')}\`\n`;
    writeFileSync(
      at('libstart.a'),
      Buffer.concat([Buffer.from(`!<arch>\n${header}`), object, Buffer.alloc(object.length & 1, '\n')]),
    );
    expect(await cc('empty.o', '-L.', '-lstart', '-o', 'start.wasm')).toEqual({ status: 0, output: '' });
    expect(run('start.wasm', 'a', 'b').stdout).toBe('3');
  });

  it('reports errors as the compiler does', async () => {
    write('wrong.c', 'int main(void) { return x; }');
    const wrong = await cc('wrong.c', '-o', 'wrong.wasm');
    expect(wrong.status).toBe(1);
    expect(wrong.output).toContain("wrong.c:1:25: error: use of undeclared identifier 'x'");
    expect(existsSync(at('wrong.wasm'))).toBe(false);
  });

  it('reports functions that are nowhere', async () => {
    write('lost.c', 'int nowhere(void);', 'int main(void) { return nowhere(); }');
    const lost = await cc('lost.c');
    expect(lost.status).not.toBe(0);
    expect(lost.output).toContain('undefined symbol: nowhere');
  });

  it.each([[['missing.c']], [[]], [['-c']]])('fails for %j', async (argv) => {
    const { status, output } = await cc(...argv);
    expect(status).toBe(1);
    expect(output).toMatch(/^clang\S*: error: no (such file or directory: 'missing.c'|input files)\n/);
  });

  it('says by itself where a long is taken for 64 bits', async () => {
    write(
      'long.c',
      '#include <stdint.h>\n#include <stdio.h>',
      'long big = 3000000000;',
      'unsigned long basis = 14695981039346656037UL;',
      'long bit(void) { return 1L << 40; }',
      'int large(long n) { return n > 5000000000; }',
      'long product(void) { return 1024 * 1024 * 1024 * 4L; }',
      'void print(int64_t n) { printf("%ld\\n", n); }',
    );
    const { status, output } = await cc('-c', 'long.c');
    expect(status).toBe(0);
    const lines = [...output.matchAll(/^long\.c:(\d+):\d+: warning:/gm)].map(([, line]) => Number(line));
    expect(lines).toEqual([3, 4, 5, 6, 7, 8]);
  });

  it("lets the user's own warnings through, and no others", async () => {
    write('warn.cc', '#include <vector>', '#warning mine', 'int main() {}');
    const { status, output } = await cxx('-Wall', '-Wextra', 'warn.cc', '-c');
    expect(status).toBe(0);
    expect(output).toContain('warning: mine');
    expect(output).toContain('1 warning generated');
  });

  it('takes its arguments from response files', async () => {
    write('args', '-I "a dir" main.c', "'a dir/twice.c' -o args.wasm");
    expect(await cc('@args')).toEqual({ status: 0, output: '' });
    expect(run('args.wasm').stdout).toBe('42 main.c');
  });

  it('prints with -show what it would do, and does not do it', async () => {
    const { status, output } = await cc('-show', '-DX=a b', 'main.c', '-o', 'shown.wasm');
    expect(status).toBe(0);
    expect(output).toContain("'-DX=a b' main.c -o shown.wasm");
    expect(output).toContain('--target=wasm32-wasip1');
    expect(output.trim()).not.toContain('\n');
    expect(existsSync(at('shown.wasm'))).toBe(false);
  });

  it('is there in the command as it is built', async () => {
    const asked = await runNode([LWK, 'cc', '-dumpmachine'], { env });
    expect(asked).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^wasm32.*-wasip1\n$/),
      stderr: '',
    });
  });

  it('answers --version and the like', async () => {
    expect((await cc('--version')).output).toMatch(/^(?!.*\nclang version)[^\n]*clang version \d+/);
    expect((await cc('-dumpmachine')).output).toMatch(/^wasm32.*-wasip1\n$/);
  });
});
