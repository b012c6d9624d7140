/**
 * What options for speed mean: fused multiplications and additions, several vectors in one turn of a loop, link-time optimization
 * through archives.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspect } from '../../services/cli/inspect.ts';
import { withoutElf } from '../../services/toolchain/elf.ts';
import { findToolchain, here } from '../../services/toolchain/find.ts';
import { fuse } from '../../services/toolchain/fuse.ts';
import { fuses, speedFlags } from '../../services/toolchain/speed.ts';
import { runCompiler, TOOLCHAIN_ENV } from '../support/guests.ts';
import { runWasi } from './wasi.ts';

describe('fused instructions are allowed', () => {
  const asked = (line: string) => {
    const args = line.split(' ');
    return fuses([...speedFlags(args), ...args]);
  };

  it.each([
    '-march=native',
    '-O2 -march=haswell',
    '-march=x86-64-v3',
    '-mcpu=native',
    '-march=armv8.2-a+sve',
    '-mcpu=power9',
    '-mavx2 -mfma',
    '-xHost',
    '-xCORE-AVX512',
    '-ffast-math',
    '-Ofast',
    '-ffp-model=fast',
    '-fp-model=fast=2',
    '-mrelaxed-simd',
  ])('by %s', (line) => expect(asked(line)).toBe(true));

  it.each([
    '-O3',
    '-mavx2',
    '-march=x86-64',
    '-march=x86-64-v2',
    '-march=core2',
    '-mcpu=generic',
    '-mtune=native',
    '-march=native -mno-fma',
    '-march=native -march=nehalem',
    '-ffast-math -fno-fast-math',
    '-Ofast -ffp-model=precise',
    '-march=native -ffast-math -mno-relaxed-simd',
  ])('but not by %s', (line) => expect(asked(line)).toBe(false));
});

it('options of other compilers are put into the words of clang', () => {
  const said = (line: string) => withoutElf(line.split(' ')).join(' ');
  expect(said('-Ofast -ipo -flto=8 -flto=auto a.c')).toBe('-O3 -ffast-math -flto -flto -flto=auto a.c');
  expect(said('-restrict -shared-intel -mabm -no-prec-div -fipa-pta -fwhole-program a.c')).toBe('a.c');
  expect(said('-funroll-loops -ftree-vectorize -fp-model=fast')).toBe(
    '-funroll-loops -ftree-vectorize -ffp-model=fast',
  );
  expect(said('-print-prog-name=ld --print-prog-name=ar -print-prog-name=cc1')).toBe(
    '-print-prog-name=wasm-ld -print-prog-name=llvm-ar -print-prog-name=cc1',
  );
});

describe('intermediate code', () => {
  const inFunction = (...lines: string[]) =>
    fuse(
      ['define void @f() {', ...lines.map((line) => (line.endsWith(':') ? line : `  ${line}`)), '}', ''].join(
        '\n',
      ),
    )
      .split('\n')
      .slice(1, lines.length + 1)
      .map((line) => line.trim());
  const V = '<2 x double>';
  const madd = (name: string, ...values: string[]) =>
    `call ${V} @llvm.wasm.relaxed.${name}.v2f64(${values.map((value) => `${V} ${value}`).join(', ')})`;

  it('has fused instructions in place of terms', () => {
    expect(
      inFunction(
        `%1 = fneg ${V} %a`,
        `%2 = tail call ${V} @llvm.fmuladd.v2f64(${V} %a, ${V} %b, ${V} <double 1.0, double 2.0>), !dbg !3`,
        `%3 = call ${V} @llvm.fmuladd.v2f64(${V} %1, ${V} %b, ${V} %c)`,
        '%4 = call double @llvm.fmuladd.f64(double %x, double %y, double %z)',
      ).slice(1),
    ).toEqual([
      `%2 = tail ${madd('madd', '%a', '%b', '<double 1.0, double 2.0>')}, !dbg !3`,
      `%3 = ${madd('nmadd', '%a', '%b', '%c')}`,
      '%4 = call double @llvm.fmuladd.f64(double %x, double %y, double %z)',
    ]);
  });

  it('has them for products that only one sum uses, where that is allowed', () => {
    const product = `%p = fmul fast ${V} %a, <double 3.0, double 4.0>`;
    const last = (...lines: string[]) => inFunction(...lines).at(-1);
    expect(last(product, `%s = fadd fast ${V} %p, %c, !dbg !3`)).toBe(
      `%s = ${madd('madd', '%a', '<double 3.0, double 4.0>', '%c')}, !dbg !3`,
    );
    expect(last(product, `%s = fsub reassoc contract ${V} %c, %p`)).toBe(
      `%s = ${madd('nmadd', '%a', '<double 3.0, double 4.0>', '%c')}`,
    );
    const kept = [
      [product, `%s = fsub fast ${V} %p, %c`],
      [product, `%s = fadd ${V} %p, %c`],
      [product, `%s = fadd fast ${V} %p, %p`],
      [product, `store ${V} %p, ptr %q`, `%s = fadd fast ${V} %p, %c`],
      [product, 'block:', `%s = fadd fast ${V} %p, %c`],
      [`%p = fmul ${V} %a, %b`, `%s = fadd fast ${V} %p, %c`],
      ['%p = fmul fast double %a, %b', '%s = fadd fast double %p, %c'],
    ];
    for (const lines of kept) expect(inFunction(...lines)).toEqual(lines);
  });

  it('declares them, once', () => {
    const term = `  %2 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %a, <4 x float> %b, <4 x float> %c)`;
    const text = ['define void @f() {', term, term, '}', ''].join('\n');
    const declared = (of: string) => of.match(/^declare .*relaxed.*$/gm)?.length;
    expect(declared(fuse(text))).toBe(1);
    expect(declared(fuse(fuse(text)))).toBe(1);
  });
});

/** A PATH on which there is tar and no clang. */
const tools = mkdtempSync(join(realpathSync(tmpdir()), 'lwk-test-'));
symlinkSync(spawnSync('which', ['tar'], { encoding: 'utf8' }).stdout.trim(), join(tools, 'tar'));
const { kind } = await findToolchain({ ...here(), env: TOOLCHAIN_ENV });
const ENVIRONMENTS: [string, NodeJS.ProcessEnv][] = [
  ['npm', { ...TOOLCHAIN_ENV, WASI_SDK_PATH: undefined, PATH: tools }],
  ...(kind === 'npm' ? [] : ([[kind, TOOLCHAIN_ENV]] as [string, NodeJS.ProcessEnv][])),
];

describe.each(ENVIRONMENTS)('with the toolchain %s', (name, env) => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(realpathSync(tmpdir()), 'lwk-test-'));
    writeFileSync(
      join(directory, 'sums.c'),
      `#include <stdio.h>
void add(int n, double s, const double *restrict a, double *restrict b) { for (int i = 0; i < n; i++) b[i] = b[i] + s * a[i]; }
void take(int n, double s, const double *restrict a, double *restrict b) { for (int i = 0; i < n; i++) b[i] = b[i] - s * a[i]; }
void less(int n, float s, const float *restrict a, float *restrict b) { for (int i = 0; i < n; i++) b[i] = s * a[i] - b[i]; }
void minus(int n, float s, const float *restrict a, float *restrict b) { for (int i = 0; i < n; i++) b[i] = -(s * a[i]) + b[i]; }
int main(void) {
  double a[37], b[37], sum = 0;
  float c[37], d[37];
  for (int i = 0; i < 37; i++) a[i] = c[i] = i, b[i] = d[i] = i * i;
  add(37, 3, a, b), take(37, 5, a, b), less(37, 7, c, d), minus(37, 2, c, d);
  for (int i = 0; i < 37; i++) sum += b[i] * (i + 1) + d[i];
  printf("%.17g", sum);
}
`,
    );
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  const build = async (...flags: string[]) => {
    const out = join(directory, 'out.wasm');
    expect(await runCompiler([...flags, 'sums.c', '-o', out], { env, cwd: directory })).toEqual({
      status: 0,
      output: '',
    });
    return inspect('out.wasm', readFileSync(out));
  };

  /** The compiler of npm takes long. */
  const some = <T>(ways: T[]): T[] => (name === 'npm' ? ways.slice(0, 2) : ways);

  it.each(
    some<[string[], boolean]>([
      [['-march=native'], true],
      [['-O3'], false],
      [['-Ofast', '-g'], true],
      [['-march=native', '-flto'], true],
      [['-march=native', '-ffp-contract=off'], false],
      [['-ffast-math', '-mno-relaxed-simd'], false],
    ]),
  )('%j', { timeout: 120_000 }, async (flags, relaxed) => {
    const { features, gains } = await build(...flags);
    expect(features).toContain('simd128');
    expect(features.includes('relaxed-simd')).toBe(relaxed);
    // Whole numbers: the same with one rounding and with two.
    expect(runWasi(join(directory, 'out.wasm'), []).stdout).toBe('413142');
    if (flags.includes('-O3')) expect(gains.join()).toMatch(/^additions of vectors are not fused/);
    if (relaxed) expect(gains).toEqual([]);
  });

  it('-O0 shows', { timeout: 120_000 }, async () => {
    const { tools, gains: left } = await build('-O0');
    expect(tools.join()).toContain('clang');
    // See features.ts.
    if (name !== 'npm' && !/clang (?:version )?2[2-9]/.test(tools.join()))
      expect(left.join()).toMatch(/^\d functions are not optimized \(-O0\): rebuild with lwk cc -O3$/);
  });
});

describe('without a name of its own', () => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(realpathSync(tmpdir()), 'lwk-test-'));
    const write = (name: string, text: string) => writeFileSync(join(directory, name), text);
    write('axpy.h', 'void axpy(int n, double s, const double *restrict a, double *restrict b);\n');
    write(
      'axpy.c',
      '#include "axpy.h"\nvoid axpy(int n, double s, const double *restrict a, double *restrict b) { for (int i = ' +
        '0; i < n; i++) b[i] += s * a[i]; }\n',
    );
    write(
      'main.c',
      '#include "axpy.h"\n#include <stdio.h>\nint main(void) { double a[9] = {1}, b[9] = {2}; axpy(9, 3, a, b); printf("%g", b[0]); }\n',
    );
  });
  afterAll(() => rmSync(directory, { recursive: true }));
  const cc = (...argv: string[]) => runCompiler(argv, { cwd: directory });
  const QUIET = { status: 0, output: '' };

  it('a loop works on several vectors in one turn', async () => {
    const { status, output } = await cc('-S', 'axpy.c', '-o', '-');
    expect(status).toBe(0);
    expect(output.match(/v128\.store/g)?.length).toBe(4);
  });

  it('dependencies are those of the source, when files are compiled in two steps', async () => {
    const made = async (...flags: string[]) => {
      expect(await cc('-march=native', '-c', 'axpy.c', '-o', 'axpy.o', ...flags)).toEqual(QUIET);
      return readFileSync(join(directory, 'axpy.d'), 'utf8').split(/\s+/).slice(0, 3);
    };
    expect(await made('-MMD')).toEqual(['axpy.o:', 'axpy.c', 'axpy.h']);
    expect(await made('-MMD', '-MF', 'axpy.d')).toEqual(['axpy.o:', 'axpy.c', 'axpy.h']);
    expect((await made('-Wp,-MMD,axpy.d')).slice(0, 2)).toEqual(['axpy.o:', 'axpy.c']);
    expect(await made('-MMD', '-MT', 'x')).toEqual(['x:', 'axpy.c', 'axpy.h']);
  });

  it('archives of -flto objects link, as autoconf makes them', async () => {
    const flags = '-O3 -march=native -ffast-math -flto'.split(' ');
    const { output } = await cc('-print-prog-name=ar');
    const ar = spawnSync(output.trim(), ['--version']).status === 0 ? output.trim() : undefined;
    expect(await cc(...flags, '-c', 'axpy.c', '-o', 'axpy.o')).toEqual(QUIET);
    if (ar === undefined) return;
    expect(spawnSync(ar, ['cr', 'libaxpy.a', 'axpy.o'], { cwd: directory }).status).toBe(0);
    expect(await cc(...flags, 'main.c', '-L.', '-laxpy', '-o', 'main.wasm')).toEqual(QUIET);
    expect(runWasi(join(directory, 'main.wasm'), []).stdout).toBe('5');
  });
});
