/** `lwk fc` in makefiles: objects, modules, COMMON blocks of different sizes, other languages, questions, and what it refuses. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fortran } from '../../guest/mpi-fortran.ts';
import type { Table } from '../../guest/mpi-table.ts';
import table from '../../runtime/abi/mpi-abi.json' with { type: 'json' };
import { compile as compileC } from '../../services/toolchain/compile.ts';
import { findTools } from '../../services/toolchain/fortran/tools.ts';
import { compile, FORTRAN, lwk, scratch } from './support.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SAMPLES = join(ROOT, 'guest/fortran');

function run(program: string, args: readonly string[] = [], options: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [lwk, 'run', '--oversubscribe', ...options, program, ...args],
    { encoding: 'utf8', timeout: 60_000 },
  );
  return { status, stdout, stderr };
}

test('what is made from the table of the MPI ABI is not stale: node guest/generate.ts makes it', () => {
  for (const [name, text] of fortran(table as Table))
    expect(readFileSync(join(ROOT, name), 'utf8') === text ? name : `${name} is stale`).toBe(name);
});

test('what the library lacks is listed: nothing of it is there', () => {
  const sources = readdirSync(join(ROOT, 'guest/fortran/lib')).map((name) =>
    readFileSync(join(ROOT, 'guest/fortran/lib', name), 'utf8'),
  );
  const there = new Set(
    sources.flatMap((text) => [
      ...[...text.matchAll(/\bFORTRAN\((\w+)\)/g)].map(([, name]) => `_FortranA${name}`),
      ...[...text.matchAll(/\bIO\((\w+)\)/g)].map(([, name]) => `_FortranAio${name}`),
    ]),
  );
  const listed = readFileSync(join(ROOT, 'guest/fortran/missing.txt'), 'utf8').trim().split('\n');
  expect(listed.filter((name) => there.has(name))).toEqual([]);
  expect(there.size).toBeGreaterThan(200);
});

test('without a flang the package to install is named', async () => {
  await expect(findTools({ PATH: '/nowhere' })).rejects.toMatchObject({
    code: 'LWK_E_TOOLCHAIN',
    message: expect.stringContaining('apt-get install flang-22'),
  });
});

describe.skipIf(!FORTRAN)('lwk fc', () => {
  const directory = scratch();
  const file = (name: string, text: string) => writeFileSync(join(directory, name), text);

  test('a flang of an unknown version is told', async () => {
    file('flang', '#!/bin/sh\necho flang version 15.0.1\n');
    spawnSync('chmod', ['+x', join(directory, 'flang')]);
    await expect(findTools({ ...process.env, LWK_FLANG: join(directory, 'flang') })).rejects.toMatchObject({
      code: 'LWK_E_TOOLCHAIN',
      message: expect.stringMatching(/flang \(15\.0\.1\).*version 19 or 22/),
    });
  });

  test('objects, modules, C and COMMON blocks of different sizes make one program', async () => {
    mkdirSync(join(directory, 'mods'));
    file('m.f90', 'module m\ninteger, parameter :: answer = 42\nend module\n');
    file(
      'main.f',
      '      program p\n      use m\n      common /blk/ a, b\n      call set\n      print *, answer, a, b, ic(3)\n      end\n',
    );
    file(
      'set.f',
      '      subroutine set\n      common /blk/ a, b, c(10)\n      a = 1.5\n      b = 2.5\n      c(10) = 9\n      end\n',
    );
    file('c.c', 'int ic_(int *i) { return *i * 2; }\n');
    for (const source of ['m.f90', 'main.f', 'set.f'])
      await compile(directory, ['-O1', '-c', source, '-J', 'mods', '-Imods']);
    await compile(directory, ['-O1', 'main.o', 'set.o', 'm.o', 'c.c', '-o', 'p.wasm']);
    expect(run(join(directory, 'p.wasm'))).toEqual({ status: 0, stdout: ' 42 1.5 2.5 6\n', stderr: '' });
  });

  test('C links the run-time library by the name that a link of Fortran shows, and by those of others', async () => {
    file('greet.f90', "subroutine greet\nprint *, 'from Fortran'\nend subroutine\n");
    file('greeting.c', 'void greet_(void);\nint main(void) { greet_(); return 0; }\n');
    await compile(directory, ['-O1', '-c', 'greet.f90']);
    const { stdout } = await compile(directory, ['-showme:link', 'greet.o']);
    const [shown] = /-lflang\S+/.exec(stdout)!;
    for (const library of [shown, '-lgfortran', '-lmpifort']) {
      const io = { cwd: directory, env: process.env, stdout: process.stdout, stderr: process.stderr };
      expect(await compileC(['greeting.c', 'greet.o', library, '-o', 'greeting.wasm'], 'c', io)).toBe(0);
      expect(run(join(directory, 'greeting.wasm')).stdout).toBe(' from Fortran\n');
    }
  });

  test('preprocessing and sizes of types', async () => {
    file('q.F90', '#if defined(TWO) && TWO == 2\nprint *, kind(1.0), kind(1)\n#endif\nend\n');
    await compile(directory, [
      '-O1',
      '-DTWO=2',
      '-fdefault-real-8',
      '-fdefault-integer-8',
      'q.F90',
      '-o',
      'q.wasm',
    ]);
    expect(run(join(directory, 'q.wasm')).stdout).toBe(' 8 8\n');
  });

  test('MAX and MIN of numbers of both kinds are instructions of vectors, with zeros and NaN as natively', async () => {
    file(
      'max.f90',
      [
        'subroutine larger(a, b, c, d)',
        'real(8) :: a, b',
        'real(4) :: c, d',
        'print *, max(a, b), min(a, b), max(b, a), min(b, a), max(c, d), min(d, c)',
        'end subroutine',
        'program p',
        'use ieee_arithmetic',
        'real(8) :: n',
        'n = ieee_value(n, ieee_quiet_nan)',
        'call larger(1d0, 2d0, -3.0, 4.0)',
        'call larger(0d0, -0d0, 0.0, -0.0)',
        'call larger(n, 2d0, 1.0, 1.0)',
        'end program',
        '',
      ].join('\n'),
    );
    await compile(directory, ['-O2', '-S', 'max.f90', '-o', 'max.s']);
    expect(readFileSync(join(directory, 'max.s'), 'utf8')).toMatch(/f64x2\.pmax[\s\S]*f32x4\.pm/);
    await compile(directory, ['-O2', 'max.f90', '-o', 'max.wasm']);
    // What flang 22 prints on the machine.
    expect(run(join(directory, 'max.wasm')).stdout).toBe(
      ' 2. 1. 2. 1. 4. -3.\n -0. -0. 0. 0. -0. 0.\n 2. 2. NaN NaN 1. 1.\n',
    );
  });

  test('sources see WebAssembly, and not the machine that flang writes for, when they are preprocessed too', async () => {
    file(
      'see.F90',
      '#if defined(__wasm__) && !defined(_WIN32) && !defined(_MSC_VER)\nprint *, 1\n#endif\n' +
        "block\nuse iso_fortran_env\nprint '(a)', compiler_options()\nend block\nend\n",
    );
    const { stdout } = await compile(directory, ['-E', 'see.F90']);
    expect(stdout).toContain('print *, 1');
    await compile(directory, ['-O1', 'see.F90', '-o', 'see.wasm']);
    expect(run(join(directory, 'see.wasm')).stdout).toBe(' 1\nlwk fc -O1 see.F90 -o see.wasm\n');
    await compile(directory, ['-E', 'see.F90', '-o', 'seen.f90']);
    expect(readFileSync(join(directory, 'seen.f90'), 'utf8')).toContain('print *, 1');
    file('wrong.f90', 'i = = 1\nend\n');
    expect((await compile(directory, ['-fsyntax-only', 'wrong.f90'], 1)).stderr).toContain(
      "wrong.f90:1:3: error: expected '('",
    );
    expect((await compile(directory, ['-dumpmachine'])).stdout).toBe('wasm32-unknown-wasip1\n');
    expect((await compile(directory, ['--version'])).stdout).toMatch(/flang version[\s\S]*Target: wasm32/);
  });

  test('an mpif.h that a program brings along, for one process, is taken before ours', async () => {
    mkdirSync(join(directory, 'one'));
    file('one/mpif.h', '      integer MPI_COMM_WORLD\n      parameter (MPI_COMM_WORLD = 7)\n');
    file(
      'one.f',
      "      program one\n      include 'mpif.h'\n      call mpi_comm_size(MPI_COMM_WORLD, n, i)\n      print *, n\n      end\n" +
        '      subroutine mpi_comm_size(comm, n, ierr)\n      integer comm\n      n = 10 * comm\n      end\n',
    );
    await compile(directory, ['-Ione', 'one.f', '-o', 'one.wasm']);
    expect(run(join(directory, 'one.wasm')).stdout).toBe(' 70\n');
  });

  test('with -fopenmp lines that !$ begins are compiled, for one thread', async () => {
    file(
      'threads.f',
      [
        '      program p',
        '!$    use omp_lib',
        '      i = 0',
        'c$    i = omp_get_max_threads() +',
        'c$   &  3',
        '!$    call lock(i)',
        'C$OMP PARALLEL DO DEFAULT(SHARED)',
        'C$OMP&   REDUCTION(+:I)',
        '      do j = 1, 3',
        '        i = i + 1',
        '      end do',
        '      print *, i',
        '      end',
        '      subroutine lock(i)',
        "      include 'omp_lib.h'",
        '      integer(omp_lock_kind) one',
        '      call omp_init_lock(one)',
        '      if (omp_test_lock(one)) i = i + 10',
        '      if (omp_test_lock(one)) i = i + 1000',
        '      call omp_unset_lock(one)',
        '      call omp_set_num_threads(4)',
        '      if (omp_in_parallel()) i = i + omp_get_team_size(1)',
        '      end',
        '',
      ].join('\n'),
    );
    for (const [options, sum] of [[['-O2', '-fopenmp'], 17] as const, [['-O2'], 3] as const]) {
      await compile(directory, [...options, 'threads.f', '-o', 'threads.wasm']);
      expect(run(join(directory, 'threads.wasm')).stdout).toBe(` ${sum}\n`);
    }
  });

  test('what does not compile says why', async () => {
    file('bad.f90', 'integer :: i\ni = "x"\nend\n');
    const { stderr } = await compile(directory, ['-c', 'bad.f90'], 1).catch((error) => ({
      stderr: String(error),
    }));
    expect(stderr).toContain('bad.f90:2');
    file('right.f90', 'module right\nend\n');
    const refused = await compile(directory, ['-c', '-no-such-option', 'right.f90'], 1);
    expect(refused.stderr).toContain("unknown argument: '-no-such-option'");
    expect(readdirSync(directory)).not.toContain('right.o');
    mkdirSync(join(directory, 'made'));
    const others = [
      '-module-dirmade',
      '-fp-model',
      'strict',
      '-fast',
      '-prec-div',
      '-Kieee',
      '-qrealsize=8',
      '-align',
      'array64byte',
    ];
    expect((await compile(directory, ['-c', ...others, 'right.f90'])).stderr).toBe('');
    expect(readdirSync(join(directory, 'made'))).toEqual(['right.mod']);
  });

  test('questions are answered', async () => {
    expect((await compile(directory, ['-showme:version'])).stdout).toMatch(
      /^lwk fc: wasm-lwk \S+ \(Language: Fortran\)\n$/,
    );
    expect((await compile(directory, ['-show', '-c', 'x.f90'])).stdout).toContain('guest/fortran/include');
    expect((await compile(directory, ['--missing'])).stdout).toContain('_FortranASumReal10\n');
  });

  test.each(['-O0', '-O2'])(
    'a procedure that is passed on and called too is the one of another file: %s',
    async (level) => {
      file(
        'both.f90',
        [
          'program both',
          '  logical, external :: less',
          '  external :: tell',
          "  call through(less, tell, less(1d0, 2d0), 'direct')",
          "  call tell(less(2d0, 1d0), 'again')",
          'end program',
        ].join('\n'),
      );
      file(
        'other.f90',
        [
          'logical function less(a, b)',
          '  real(8) :: a, b',
          '  less = a < b',
          'end function',
          'subroutine tell(what, word)',
          '  logical :: what',
          '  character(*) :: word',
          "  print '(l1,1x,a)', what, word",
          'end subroutine',
          'subroutine through(f, g, what, word)',
          '  logical, external :: f',
          '  external :: g',
          '  logical :: what',
          '  character(*) :: word',
          '  call g(what, word)',
          "  call g(f(3d0, 2d0), 'through')",
          'end subroutine',
        ].join('\n'),
      );
      const { stderr } = await compile(directory, [level, 'both.f90', 'other.f90', '-o', 'both.wasm']);
      expect(stderr).toBe('');
      const run = spawnSync(process.execPath, [lwk, 'run', '--oversubscribe', 'both.wasm'], {
        cwd: directory,
        encoding: 'utf8',
      });
      expect(run.stdout + run.stderr).toBe('T direct\nF through\nF again\n');
    },
  );

  test.each([[[]], [['-g', '-O0']]])(
    'C calls without the lengths of texts, and functions of complex numbers: %j',
    async (flags) => {
      file(
        'called.f90',
        [
          'subroutine scale(how, n, x)',
          '  character(*) :: how',
          '  integer :: n',
          '  real(8) :: x(n)',
          "  print '(a,i2,i2)', how, len(how), n",
          '  x = 2 * x',
          'end subroutine',
          'complex function turned(a)',
          '  real :: a',
          '  complex, external :: given',
          '  turned = given(a, 1) * (0, 1)',
          'end function',
        ].join('\n'),
      );
      file(
        'caller.c',
        [
          '#include <complex.h>',
          '#include <stdio.h>',
          'void scale_(const char *how, int *n, double *x);',
          'float complex turned_(float *a);',
          'float complex given_(float *a, int *b) { return *a + *b * I; }',
          'int main(void) {',
          '  int n = 2;',
          '  double x[2] = {1, 2};',
          '  scale_("N", &n, x);',
          '  float a = 3;',
          '  float complex c = turned_(&a);',
          '  printf("%g %g %g %g\\n", x[0], x[1], crealf(c), cimagf(c));',
          '  return 0;',
          '}',
        ].join('\n'),
      );
      await compile(directory, ['-c', ...flags, 'called.f90']);
      spawnSync(process.execPath, [lwk, 'cc', ...flags, '-c', 'caller.c'], { cwd: directory });
      const linked = spawnSync(process.execPath, [lwk, 'fc', 'called.o', 'caller.o', '-o', 'called.wasm'], {
        cwd: directory,
        encoding: 'utf8',
      });
      expect(linked.status).toBe(0);
      expect(linked.stderr.match(/\w+_ has two signatures|pass what both have|trap/g)).toHaveLength(6);
      expect(run(join(directory, 'called.wasm'))).toEqual({
        status: 0,
        stdout: 'N 1 2\n2 4 -1 3\n',
        stderr: '',
      });
    },
  );

  test('errors of a program have the text and the status that flang gives', async () => {
    file(
      'e.f90',
      [
        'character(8) :: s',
        'integer :: i',
        'integer, allocatable :: a(:)',
        'call get_command_argument(1, s)',
        'select case (s)',
        "case ('stop')",
        '  stop 3',
        "case ('plain')",
        '  stop',
        "case ('text')",
        "  stop 'done'",
        "case ('error')",
        "  error stop 'broken'",
        "case ('end')",
        '  read(s(5:), *) i',
        "case ('format')",
        "  s = '(i3)'",
        '  print s, 1.5',
        "case ('memory')",
        '  allocate(a(1000000000))',
        '  a = 1',
        '  print *, a(5)',
        'end select',
        'end',
        '',
      ].join('\n'),
    );
    await compile(directory, ['-O1', 'e.f90', '-o', 'e.wasm']);
    const told = (word: string) => {
      const { status, stderr } = run(join(directory, 'e.wasm'), [word]);
      return { status, stderr };
    };
    expect(told('stop')).toEqual({ status: 3, stderr: 'Fortran STOP: code 3\n\n' });
    expect(told('plain')).toEqual({ status: 0, stderr: 'Fortran STOP\n' });
    expect(told('text')).toEqual({ status: 0, stderr: 'Fortran STOP: done\n' });
    expect(told('error')).toEqual({ status: 1, stderr: 'Fortran ERROR STOP: broken\n' });
    expect(told('end')).toMatchObject({
      status: 134,
      stderr: expect.stringContaining(
        `fatal Fortran runtime error(${directory}/e.f90:15): End of file during input\n`,
      ),
    });
    expect(told('format').stderr).toContain(
      "Data edit descriptor 'I' may not be used with a REAL data item\n",
    );
    expect(told('memory')).toMatchObject({
      status: 134,
      stderr: expect.stringContaining('Memory allocation failed'),
    });
  });

  test('a call that the library does not have links, and ends the program with its name', async () => {
    file(
      'k.f90',
      [
        'complex :: z(3) = 5',
        "print *, 'before'",
        'print *, reduce(z, added)',
        'contains',
        '  pure complex function added(x, y)',
        '    complex, intent(in) :: x, y',
        '    added = x + y',
        '  end function',
        'end',
      ].join('\n'),
    );
    await compile(directory, ['-O0', 'k.f90', '-o', 'k.wasm']);
    expect(run(join(directory, 'k.wasm'))).toMatchObject({
      status: 2,
      stdout: ' before\n',
      stderr: expect.stringContaining('_FortranACppReduceComplex4Ref is not in the run-time library'),
    });
  });

  test('a COMMON block of 300 MiB leaves room for MPI and ALLOCATE', async () => {
    file(
      'large.f',
      [
        "      include 'mpif.h'",
        '      double precision x(39321600)',
        '      double precision, allocatable :: y(:)',
        '      common /large/ x',
        '      call mpi_init(ierr)',
        '      x(39321600) = 2',
        '      allocate(y(1000000))',
        '      y = 1',
        '      call mpi_allreduce(x(39321600), y, 1, mpi_double_precision,',
        '     &  mpi_sum, mpi_comm_world, ierr)',
        '      print *, y(1) + y(2)',
        '      call mpi_finalize(ierr)',
        '      end',
        '',
      ].join('\n'),
    );
    await compile(directory, ['-O1', 'large.f', '-o', 'large.wasm']);
    expect(run(join(directory, 'large.wasm'))).toEqual({ status: 0, stdout: ' 3.\n', stderr: '' });
  });

  test('C gets and makes descriptors with ISO_Fortran_binding.h', async () => {
    const sources = ['binding.f90', 'binding.c'].map((name) => join(ROOT, 'test/fortran', name));
    await compile(directory, ['-O1', ...sources, '-o', 'binding.wasm']);
    expect(run(join(directory, 'binding.wasm'))).toEqual({
      status: 0,
      stdout: readFileSync(join(ROOT, 'test/fortran/binding.txt'), 'utf8'),
      stderr: '',
    });
  });

  test('procedures of GNU Fortran are there', async () => {
    const program = join(directory, 'external.wasm');
    file('here.txt', '');
    await compile(directory, ['-O1', join(ROOT, 'test/fortran/external.f90'), '-o', program]);
    expect(run(program, ['first'], ['--dir', directory, '--wdir', directory]).stdout).toBe(
      ' 1\n first\n 0\n 24 ::\n T\n 0 T T\n 0 T\n 1 -1 T\n',
    );
  });

  test('MPI calls back what Fortran gives it', async () => {
    const program = join(directory, 'callbacks.wasm');
    await compile(directory, ['-O1', join(ROOT, 'test/fortran/callbacks.f90'), '-o', program]);
    expect(
      run(program)
        .stdout.split('\n')
        .map((line) => line.trim()),
    ).toEqual([
      'larger 5',
      'attribute T 41 10 41',
      'told T',
      'general 12 3 1 9',
      'info  F as it is',
      'info  T 5 val',
      'memory T T',
      'barrier',
      '',
    ]);
  });

  test.each([
    ['heat.f90', ['32', '20'], /^(?:heat: step +\d+, left +[\d.]+\n){4}$/],
    ['cg.f', [], /^ CG: +200 UNKNOWNS +100 ITERATIONS, CONVERGED T\n CG: X\(N\/2\) = +5\.050000E\+03\n$/],
    ['particles.f90', [], /^particles: 301 of 600 in the left half\n$/],
  ])('%s gives one result for one rank and three', async (source, args, pattern) => {
    const program = join(directory, `${source}.wasm`);
    await compile(directory, ['-O2', join(SAMPLES, source), '-o', program]);
    const options = ['--dir', directory, '--wdir', directory];
    const lines = (ranks: number) =>
      run(program, args, ['-n', String(ranks), ...options])
        .stdout.split('\n')
        .sort();
    expect(run(program, args, options).stdout).toMatch(pattern);
    expect(lines(3)).toEqual(lines(1));
  });
});
