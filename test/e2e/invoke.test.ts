/** `lwk run --invoke`: what an export returns goes to standard output; what it does not take is told with a documented status. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lwk } from '../support/cli.ts';
import { wat } from '../support/wat.ts';

const TMP = mkdtempSync(join(tmpdir(), 'lwk-invoke-'));
afterAll(() => rmSync(TMP, { recursive: true }));

const PROGRAM = join(TMP, 'exports.wasm');
writeFileSync(
  PROGRAM,
  wat(`(module (memory (export "memory") 1)
    (func (export "add") (param i32 i64 f64) (result f64 i64)
      (f64.add (f64.convert_i32_s (local.get 0)) (local.get 2)) (local.get 1))
    (func (export "divide") (param i32 i32) (result i32) (i32.div_s (local.get 0) (local.get 1))))`),
);

test('prints each value on a line', async () => {
  const run = await lwk([
    'run',
    '--heap',
    '1MiB',
    '--invoke',
    'add',
    PROGRAM,
    '-40',
    '9007199254740993',
    '2.5',
  ]);
  expect(run).toEqual({ status: 0, signal: null, stdout: '-37.5\n9007199254740993\n', stderr: '' });
});

test('a reactor without an export to call says what was done', async () => {
  const path = join(TMP, 'reactor.wasm');
  writeFileSync(
    path,
    wat(`(module (memory (export "memory") 1)
      (func (export "_initialize")) (func (export "answer") (result i32) (i32.const 42)))`),
  );
  expect(await lwk(['run', '--heap', '1MiB', path])).toMatchObject({
    status: 0,
    stdout: '',
    stderr:
      'lwk: reactor.wasm is a reactor: it was initialized, and no entry point was called, as it has none. It ' +
      'exports: _initialize, answer. Call one with --invoke.\n',
  });
  expect(await lwk(['run', '--heap', '1MiB', '--invoke', 'answer', path])).toMatchObject({
    stdout: '42\n',
    stderr: '',
  });
});

test('a trap is told as one, and prints no value', async () => {
  const run = await lwk(['run', '--heap', '1MiB', '--invoke', 'divide', PROGRAM, '1', '0']);
  expect(run).toMatchObject({ status: 134, stdout: '' });
  expect(run.stderr).toContain('integer divide by zero');
});

test.each([
  [['--invoke', 'add', PROGRAM, '1'], 2, 'LWK_E_USAGE', '--invoke add(i32, i64, f64): 1 argument was given'],
  [['--invoke', 'add', PROGRAM, '1', 'x', '2'], 2, 'LWK_E_USAGE', "'x' is not a value of type i64"],
  [['--invoke', 'add', PROGRAM, '1', '2.0', '2'], 2, 'LWK_E_USAGE', "'2.0' is not a value of type i64"],
  [
    ['--invoke', 'sub', PROGRAM],
    126,
    'LWK_E_IMAGE_START',
    "exports no function 'sub' to invoke. It exports: add, divide.",
  ],
  [[PROGRAM], 126, 'LWK_E_IMAGE_START', "exports.wasm has no entry point: it exports no function '_start'"],
] as const)('%j', async (args, status, code, text) => {
  const run = await lwk(['run', '--heap', '1MiB', ...args]);
  expect(run).toMatchObject({ status, signal: null, stdout: '' });
  expect(run.stderr).toMatch(new RegExp(`^lwk: [^\\n]+ \\(${code}\\)\\n$`));
  expect(run.stderr).toContain(text);
});
