/** The reference pages are those of the declarations that the build has made. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pages } from '../../services/api/generate.ts';
import { ROOT } from '../../services/toolchain/find.ts';

test('the reference of the API is not stale: npx node services/api/generate.ts', () => {
  const made = pages();
  for (const [file, text] of made)
    expect(readFileSync(join(ROOT, 'services/api', file), 'utf8'), file).toBe(text);
  const kernel = made.get('Kernel.md')!;
  expect(kernel).toContain('\n### launch\n');
  expect(kernel).toContain('- `cores?: number`\n\n  LWK cores, one for each rank');
  // What is internal, or private, is not shown.
  expect(kernel).not.toMatch(/saveScripts|#workers|@internal/);
});
