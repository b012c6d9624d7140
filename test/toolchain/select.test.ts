/** `lwk cc` has choices that wait for loads made by branches, as a search in a large table needs. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lwk } from '../support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'lwk-select-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SEARCH = `struct point { double e, rest[5]; };
int search(const struct point *a, int n, double e) {
  int low = 0, length = n;
  while (length > 1) {
    int middle = low + length / 2;
    if (a[middle].e <= e) low = middle;
    length -= length / 2;
  }
  return low;
}
`;

test('a search in a table goes by branches', async () => {
  const file = join(folder, 'search.c');
  writeFileSync(file, SEARCH);
  expect(await lwk(['cc', '-S', file, '-o', `${file}.s`])).toMatchObject({ status: 0, stderr: '' });
  expect(readFileSync(`${file}.s`, 'utf8')).not.toMatch(/\b(?:i32|f64)\.select\b/);
});
