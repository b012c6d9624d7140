/** What guest/c/lib has instead of the C library's own, because that is slow: as right, and the program's where it has its own. */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findToolchain, here, ROOT } from '../../services/toolchain/find.ts';
import { guest, runCompiler, TOOLCHAIN_ENV } from '../support/guests.ts';
import { runWasi } from './wasi.ts';

const { kind } = await findToolchain({ ...here(), env: TOOLCHAIN_ENV });

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(realpathSync(tmpdir()), 'lwk-test-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

const write = (name: string, ...lines: string[]): void =>
  writeFileSync(join(directory, name), `${lines.join('\n')}\n`);
const cc = (...argv: string[]) => runCompiler(argv, { cwd: directory });
const run = (wasm: string) => runWasi(join(directory, wasm), [], { directory });
const QUIET = { status: 0, output: '' };

/** Runs a guest that checks what it gets, and says so. */
async function expectAsExpected(name: string): Promise<void> {
  const { status, stdout } = runWasi(await guest(name));
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'as expected\n' });
}

describe('qsort and qsort_r', () => {
  it.each([['rich'], ['poor']])('sort whatever they get, %s in memory', async (memory) => {
    const { status, stdout } = runWasi(await guest('library-qsort', ['-Wl,--wrap=malloc']), [memory]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'sorted\n' });
  });
});

describe('strings and memory', () => {
  it('are those of the plainest functions, up to the end of memory', async () => {
    await expectAsExpected('library-strings');
  });

  it('are those of the plainest functions for texts of all kinds', async () => {
    await expectAsExpected('library-texts');
  });
});

describe('strtod and strtof', () => {
  it('give the nearest number', async () => {
    await expectAsExpected('library-strtod');
  });
});

describe('scanf and printf', () => {
  // What musl's own functions gave; but the least numbers are out of range where they are not exact, as for strtod, a wide text that
  // is NULL is printed as others are, an address has the precision of numbers, and who writes to what is read is told.
  it.each(['scanf', 'printf'])('%s does what that of the C library did', async (name) => {
    const { status, stdout } = runWasi(await guest(`library-${name}`, ['-w']));
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: readFileSync(join(ROOT, `test/guests/library-${name}.txt`), 'utf8'),
    });
  });
});

describe('arithmetic of long double', () => {
  it('rounds as it should', async () => {
    await expectAsExpected('library-quad');
  });
});

describe('sin and cos', () => {
  it('are right to a unit in the last place', async () => {
    await expectAsExpected('library-sine');
  });
});

describe('the C++ library', () => {
  const program = join(ROOT, 'test/toolchain/standard-library.cc');
  const link = (...flags: string[]) =>
    runCompiler([...flags, '-std=c++17', program, '-o', 'standard.wasm'], {
      cwd: directory,
      language: 'c++',
    });

  it('throws where its parts without exceptions would end the program', async () => {
    expect(await link()).toEqual(QUIET);
    expect(run('standard.wasm')).toMatchObject({
      status: 0,
      stdout: readFileSync(program.replace('.cc', '.txt'), 'utf8'),
      stderr: '',
    });
  });

  it.runIf(kind === 'clang')('has sorts, strings and streams that are optimized', async () => {
    expect(await link('-Wl,-Map=map')).toEqual(QUIET);
    const map = readFileSync(join(directory, 'map'), 'utf8');
    const from = (symbol: string) =>
      new RegExp(`([\\w.]+)\\.o(?:bj\\))?:\\(${symbol}\\)$`, 'm').exec(map)?.[1] ?? map;
    expect(from('_ZNSt3__26__sortIRNS_6__lessIddEEPdEEvT0_S5_T_')).toBe('sorts');
    expect(from('_ZNSt3__213basic_istreamIcNS_11char_traitsIcEEErsERd')).toBe('streams');
    expect(from('_ZNSt3__212basic_stringIcNS_11char_traitsIcEENS_9allocatorIcEEE6insertEmPKcm')).toBe(
      'strings',
    );
  });
});

describe('functions with bodies in the headers', () => {
  it("give the C library's results", async () => {
    await expectAsExpected('inline-functions');
  });

  const DOUBLE =
    'fmax(a, b) + fmin(a, b) + fdim(a, b) + round(a) + lround(a) + llround(a) + lrint(a) + llrint(a)';
  const FLOAT =
    'fmaxf(c, d) + fminf(c, d) + fdimf(c, d) + roundf(c) + lroundf(c) + llroundf(c) + lrintf(c) + llrintf(c)';
  const BYTES = 'isalnum(i) + ispunct(i) + isxdigit(i) + tolower(i) + toupper(i)';
  const PLAIN = `double f(double a, double b, float c, float d, int i) { return ${DOUBLE} + ${FLOAT} + ${BYTES}; }`;
  const STD = `${DOUBLE} + ${DOUBLE.replace(/\ba\b/g, 'c')} + ${DOUBLE.replace(/\bb\b/g, 'd')}`.replace(
    /\b[fl]\w+\(/g,
    'std::$&',
  );
  it.each([
    ['C', 'c', PLAIN, []],
    ['C', 'c', PLAIN, ['-O1', '-std=c89', '-pedantic-errors', '-Wall', '-Wextra']],
    ['C', 'c', PLAIN, ['-Os', '-ffast-math']],
    ['C++', 'cc', `${PLAIN} double g(double a, double b, float c, float d) { return ${STD}; }`, []],
    [
      'C++ with addresses and a function of its own',
      'cc',
      `${PLAIN} double (*p)(double) = round; auto q = fmaxf; extern "C" double fmax(double, double) { return 1; }`,
      ['-Wall', '-Wextra'],
    ],
  ] as const)('are no calls in %s', async (_, extension, text, flags) => {
    const file = `inline.${extension}`;
    write(
      file,
      extension === 'c'
        ? '#include <math.h>\n#include <ctype.h>'
        : '#include <algorithm>\n#include <cmath>\n#include <cctype>',
      text,
    );
    const args = [...flags, '-S', file, '-o', 'inline.s'];
    const language = extension === 'c' ? 'c' : 'c++';
    expect(await runCompiler(args, { cwd: directory, language })).toEqual(QUIET);
    expect(readFileSync(join(directory, 'inline.s'), 'utf8')).not.toMatch(/^\s*call\s/m);
  });

  it.each([['-O0'], ['-D__NO_MATH_INLINES']])('are calls with %s', async (flag) => {
    write('calls.c', '#include <math.h>\n#include <ctype.h>', PLAIN);
    expect(await cc(flag, '-S', 'calls.c', '-o', 'calls.s')).toEqual(QUIET);
    expect(readFileSync(join(directory, 'calls.s'), 'utf8')).toMatch(/\bcall\s+llrintf\b/);
  });
});

describe('malloc and its family', () => {
  const program = () => guest('library-malloc', ['-Wl,--max-memory=67108864']);
  it("gives memory that is nobody else's, and all of it", async () => {
    const { status, stdout } = runWasi(await program());
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'as expected\n' });
  });

  it('gives 4 GiB', async () => {
    const { status, stdout } = runWasi(await guest('library-malloc'), ['whole']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'as expected\n' });
  });

  it.each([['twice'], ['kept-twice'], ['large-twice'], ['inside']])('traps what is freed %s', async (how) => {
    const { status, stderr } = runWasi(await program(), [how]);
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/unreachable/);
  });
});

describe('a program with a function of its own', () => {
  /** It says that it was called; whatever else of its family the program calls is the library's. */
  const OWN: [string, string, string][] = [
    [
      'qsort',
      'void qsort(void *a, size_t n, size_t s, int (*f)(const void *, const void *)) { own = 1; }',
      'int a[2] = {2, 1}; qsort(a, 2, 4, order); qsort_r(a, 2, 4, order_for, 0); return a[0] == 1;',
    ],
    [
      'strlen',
      "size_t strlen(const char *s) { own = 1; size_t n = 0; while (s[n] != '\\0') n++; return n; }",
      'return strlen(text) == 4 && strrchr(text, 116) == text + 3 && memchr(text, 120, 4) == text + 2;',
    ],
    [
      'strncpy',
      'char *strncpy(char *to, const char *from, size_t n) { own = 1; return to; }',
      'char to[9]; return strncpy(to, text, 9) == to && strcmp(strncat(strcpy(to, ""), text, 9), text) == 0 && ' +
        'strcasestr(text, "EXT") == text + 1 && strstr(text, "xt") == text + 2;',
    ],
    [
      'strstr',
      'char *strstr(const char *s, const char *t) { return (char *)s + 9; } int strncasecmp(const char *a, const ' +
        'char *b, size_t n) { return 1; }',
      'own = strstr(text, "xt") == text + 9; return strcasestr(text, "E") == 0 && strcasecmp(text, "TEXT") == 0;',
    ],
    [
      'malloc',
      'static char room[9999], *next = room; void *malloc(size_t n) { own = 1; return next += (n + 15) & -16; } void free(void *p) {}' +
        'void *calloc(size_t n, size_t m) { return memset(malloc(n * m), 0, n * m); } void *realloc(void *p, ' +
        'size_t n) { return memcpy(malloc(n), p, n); }',
      'char *a = strdup(text); for (int i = 0; i < 99; i++) atexit(nothing); return a > room && a < room + 9999 && strcmp(a, text) == 0;',
    ],
    [
      'strtod',
      'double strtod(const char *s, char **end) { own = 1; return 5; }',
      'return strtod(text, 0) == 5 && atof(text) == 5 && strtof("2", 0) == 2;',
    ],
    [
      'sin',
      'double sin(double x) { own = 1; return x; }',
      'static volatile double two = 2; return sin(two) == 2 && cos(two) < 0 && tanh(two) < 1;',
    ],
    [
      'fmax',
      'double fmax(double x, double y) { own = 1; return x + y; } float roundf(float x) { return 9; }',
      'static volatile double two = 2; return fmax(two, 1) == 3 && fdim(two, 1) == 1 && roundf(two) == 9 && round(two) == 2;',
    ],
    [
      'bsearch',
      'void *bsearch(const void *k, const void *a, size_t n, size_t s, int (*f)(const void *, const void *)) { own ' +
        '= 1; return 0; } int toupper(int c) { return 7; }',
      'int a[2] = {1, 2}; return bsearch(a, a, 2, 4, order) == 0 && toupper(97) == 7;',
    ],
    [
      'stpcpy',
      'char *stpcpy(char *to, const char *from) { own = 1; return to; }',
      'char to[9]; return stpcpy(to, text) == to && strcmp(strcpy(to, text), text) == 0;',
    ],
  ];
  const WAYS = [['-O3'], ['-O0', '-fno-builtin'], ['-flto']];
  it.each(OWN.flatMap((own) => WAYS.map((flags) => [own[0], flags, ...own.slice(1)] as const)))(
    '%s, %j',
    async (name, flags, definition, body) => {
      write(
        `${name}.c`,
        '#define _GNU_SOURCE',
        '#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\n#include <strings.h>\n#include <math.h>\n#include <ctype.h>',
        'static int own;\nstatic const char *volatile text = "text";',
        'int order(const void *a, const void *b) { return *(int *)a - *(int *)b; }',
        'int order_for(const void *a, const void *b, void *x) { return x ? 0 : order(a, b); }',
        'void nothing(void) {}',
        `${definition}\nint works(void) { ${body} }`,
        'int main(void) { int right = works(); printf("%d %d", right, own); }',
      );
      expect(await cc(...flags, `${name}.c`, '-o', `${name}.wasm`)).toEqual(QUIET);
      expect(run(`${name}.wasm`).stdout).toBe('1 1');
    },
  );
});
