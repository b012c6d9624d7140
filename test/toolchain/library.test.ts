/** What guest/c/lib has instead of the C library's own, because that is slow: as right, and the program's where it has its own. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guest, runCompiler } from '../support/guests.ts';
import { runWasi } from './wasi.ts';

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

describe('qsort and qsort_r', () => {
  it.each([['rich'], ['poor']])('sort whatever they get, %s in memory', async (memory) => {
    const { status, stdout } = runWasi(await guest('library-qsort', ['-Wl,--wrap=malloc']), [memory]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'sorted\n' });
  });
});

describe('a program with functions of its own', () => {
  /** Each says that it was called; whatever else of its family the program calls is the library's. */
  const OWN: [string, string[], string[]][] = [
    [
      'qsort',
      ['void qsort(void *a, size_t n, size_t s, int (*f)(const void *, const void *)) { puts("own"); }'],
      [
        'int a[2] = {2, 1};',
        'qsort(a, 2, 4, order);',
        'qsort_r(a, 2, 4, order_for, 0);',
        'printf("%d", a[0]);',
      ],
    ],
  ];
  it.each(
    OWN.flatMap(([name, own, main]) => [
      [name, ['-O3'], own, main] as const,
      [name, ['-O0', '-fno-builtin'], own, main] as const,
      [name, ['-flto'], own, main] as const,
    ]),
  )('%s, %j', async (name, flags, own, main) => {
    write(
      `${name}.c`,
      '#define _GNU_SOURCE',
      '#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\n#include <math.h>',
      'int order(const void *a, const void *b) { return *(int *)a - *(int *)b; }',
      'int order_for(const void *a, const void *b, void *x) { return x ? 0 : order(a, b); }',
      ...own,
      'int main(void) {',
      ...main,
      '}',
    );
    expect(await cc(...flags, `${name}.c`, '-o', `${name}.wasm`)).toEqual(QUIET);
    expect(run(`${name}.wasm`).stdout).toBe('own\n1');
  });
});
