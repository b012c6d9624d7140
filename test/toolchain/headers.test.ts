/** Each header of guest/c/include, alone and in every dialect, as programs ask for it. */
import { mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { INCLUDE } from '../../services/toolchain/arguments.ts';
import { runCompiler } from '../support/guests.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(realpathSync(tmpdir()), 'lwk-test-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

/** Those that programs name; Fortran's is beside the run-time library. */
const HEADERS = readdirSync(INCLUDE, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /^(?:sys\/)?[a-z][\w.]*\.h$/.test(name),
);

it.each([
  ['c', '-std=c99 -D_XOPEN_SOURCE'],
  ['c', '-std=c99 -D_POSIX_C_SOURCE=200809L'],
  ['c', '-std=c89 -D_POSIX_SOURCE'],
  ['c', '-std=c11'],
  ['c', '-std=gnu17 -D_GNU_SOURCE'],
  ['c++', '-std=c++98'],
  ['c++', '-std=c++17 -D_XOPEN_SOURCE=700'],
] as const)('%s %s', async (language, options) => {
  expect(HEADERS).toContain('signal.h');
  const files = HEADERS.map((header, i) => {
    const name = `${i}.${language === 'c' ? 'c' : 'cc'}`;
    writeFileSync(join(directory, name), `#include <${header}>\n`);
    return name;
  });
  const words = ['-fsyntax-only', '-Wall', ...options.split(' '), ...files];
  expect(await runCompiler(words, { cwd: directory, language })).toEqual({ status: 0, output: '' });
});
