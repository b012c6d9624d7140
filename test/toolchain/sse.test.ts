/** <xmmintrin.h> to <nmmintrin.h>: functions of SSE give what the processor gives. sse.txt is what sse.c prints there, from gcc 12. */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../services/toolchain/find.ts';
import { runCompiler } from '../support/guests.ts';
import { runWasi } from './wasi.ts';

const HERE = join(ROOT, 'test/toolchain');
let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(realpathSync(tmpdir()), 'lwk-test-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

const cc = (...argv: string[]) => runCompiler(argv, { cwd: directory });

it.each(['-O0', '-O3'])('functions of SSE to SSE4.2, %s', async (level) => {
  expect(await cc(level, '-msse4.2', join(HERE, 'sse.c'), '-o', 'sse.wasm')).toEqual({
    status: 0,
    output: '',
  });
  const { status, stdout } = runWasi(join(directory, 'sse.wasm'), [], { directory });
  expect(status).toBe(0);
  expect(stdout).toBe(readFileSync(join(HERE, 'sse.txt'), 'utf8'));
});

it.each([
  ['c', '-std=c89', 'xmmintrin.h'],
  ['c', '-std=c99', 'immintrin.h'],
  ['c++', '-std=c++98', 'x86intrin.h'],
  ['c++', '-std=c++20', 'immintrin.h'],
])('%s %s has <%s>, and macros where they are asked for', async (language, standard, header) => {
  const source = [
    `#include <${header}>`,
    '#if !defined __SSE3__ || defined __SSSE3__',
    '#error macros',
    '#endif',
    'float first(__m128 a) { return _mm_cvtss_f32(_mm_add_ss(a, _mm_movehl_ps(a, a))); }',
  ];
  const options = ['-Wall', '-Wextra', '-pedantic', '-Werror', standard, '-msse3', '-x', language];
  writeFileSync(join(directory, 'header.c'), `${source.join('\n')}\n`);
  expect(await cc(...options, '-c', 'header.c', '-o', 'header.o')).toEqual({ status: 0, output: '' });
  expect((await cc(standard, '-x', language, '-c', 'header.c', '-o', 'header.o')).output).toContain('macros');
});
