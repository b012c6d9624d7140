/** Files that tools write: no two into one, and none into what is read. */
import { linkSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openAll, openOutput, ToolFile } from '../../services/tools/files.ts';
import { lwk } from '../support/cli.ts';
import { guest } from '../support/guests.ts';

const root = mkdtempSync(join(tmpdir(), 'lwk-files-'));
afterAll(() => rmSync(root, { recursive: true }));
const at = (name: string) => join(root, name);

test('a file is written by one, whatever its names', () => {
  const first = new ToolFile(at('one'), '--stats');
  symlinkSync(at('one'), at('symbolic'));
  linkSync(at('one'), at('hard'));
  first.write('kept');
  for (const name of ['one', 'symbolic', 'hard', join('.', '..', basename(root), 'one')])
    expect(() => openOutput(at(name), '--trace')).toThrow(
      expect.objectContaining({
        code: 'LWK_E_USAGE',
        message: `--trace: ${at(name)} is what --stats writes too. Name another file.`,
      }),
    );
  first.close();
  expect(readFileSync(at('one'), 'utf8')).toBe('kept');
  new ToolFile(at('hard'), '--trace').close();
  expect(readFileSync(at('one'), 'utf8')).toBe('');
});

test('of several all are opened or none, and devices take everything', () => {
  const pair = [
    ['--samples', at('a')],
    ['--report', at('a')],
  ] as const;
  expect(() => openAll(pair)).toThrow('--report: ');
  const [a, none, b] = openAll([pair[0], ['--plot', undefined], ['--report', at('b')]]);
  expect(none).toBeUndefined();
  for (const file of [a, b]) file!.close();
  for (const file of openAll([
    ['-o', '/dev/null'],
    ['--trace', '/dev/null'],
  ]))
    file!.close();
});

test('what is read is not written', () => {
  writeFileSync(at('input'), 'figures');
  expect(() => new ToolFile(at('input'), '--output', [at('other'), at('input')])).toThrow(
    `--output: ${at('input')} is read as ${at('input')} and would be lost. Name another file.`,
  );
  expect(readFileSync(at('input'), 'utf8')).toBe('figures');
});

test('the command refuses each pair of outputs that are one file, before the start', async () => {
  const image = await guest('exit-code');
  const file = at('same');
  for (const [args, told] of [
    [[`--stats=${file}`, `--trace=${file}`], /trace \(--trace\): .* is what --stats writes too/],
    [
      ['--output-filename', file, '--profile', `${file}.0`],
      /profile \(--profile\): .* is what --output-filename/,
    ],
  ] as const) {
    const { status, stderr } = await lwk(['run', ...args, image, '0']);
    expect([status, stderr]).toEqual([2, expect.stringMatching(told)]);
  }
});
