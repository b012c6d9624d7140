/** Figures in pages are those of FIGURES.md, which `npm run bench:publish` writes. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { block, blocksFor, blocksOf, withBlocks } from '../../services/bench/blocks.ts';
import type { Provenance } from '../../services/bench/provenance.ts';
import { type Report, SCHEMA } from '../../services/bench/report.ts';
import { ROOT } from '../../services/toolchain/find.ts';

const PAGE = 'services/bench/FIGURES.md';
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const pages = globSync('{*.md,{runtime,services,guest}/**/*.md}', { cwd: ROOT }).filter(
  (path) => path !== PAGE,
);

test('blocks of a page are found, and those of which there are figures are replaced', () => {
  const page = `# A\n\n${block('a/b', '\nold\n')}\n\ntext\n\n${block('a/c, idle', '\nkept\n')}\n`;
  expect([...blocksOf(page)]).toEqual([
    ['a/b', '\nold\n'],
    ['a/c, idle', '\nkept\n'],
  ]);
  const figures = new Map([['a/b', '\nnew $1 $&\n']]);
  expect(withBlocks(page, figures)).toBe(page.replace('old', () => 'new $1 $&'));
});

test('each page has the figures of FIGURES.md', () => {
  const published = blocksOf(read(PAGE));
  expect(published.size).toBeGreaterThan(0);
  const others = pages.flatMap((path) =>
    [...blocksOf(read(path))].map(([name, content]) => ({ path, name, content })),
  );
  expect(others.length).toBeGreaterThan(0);
  for (const { path, name, content } of others)
    expect(content, `${path}: ${name}: run \`npm run bench:publish\``).toBe(published.get(name));
});

/** Comments that are not closed, or misspelled, would hide that a figure is stale. */
test('no page has half of a block', () => {
  for (const path of [PAGE, ...pages]) {
    const page = read(path);
    const count = (text: RegExp) => page.match(text)?.length ?? 0;
    expect([count(/<!-- figures/g), count(/<!-- end of figures/g)], path).toEqual(
      Array(2).fill(blocksOf(page).size),
    );
  }
});

test('what was measured takes the place of what stood there, and the rest stays with its commit and date', () => {
  const report = (
    commit: string,
    rows: Record<string, number | undefined>,
    interrupted = false,
    bench: Report['bench'] = 'launch',
  ): Report => ({
    ...{ schema: SCHEMA, bench, ...(interrupted && { interrupted: true }) },
    provenance: {
      ...{ date: '2026-01-02T03:04:05Z', cpu: 'C', kernel: 'K', lwk: '1', commit },
      ...{
        cores: {},
        compilers: {},
        flags: [],
        disturbance: { elapsed_ms: 0, steal_ms: 0, others_ms: 0, load: [] },
      },
    } as unknown as Provenance,
    sections: Object.entries(rows).map(([name, value]) => ({
      name: name.trim(),
      title: name,
      rows: value === undefined ? [] : [{ name, way: 'lwk', unit: 'ms', value }],
    })),
  });
  const known = blocksFor(report('aaa', { warm: 1, pair: 2, ' pair': 3 }));
  for (const [id, content] of blocksFor(report('bbb', { warm: 5, pair: undefined }, true)))
    known.set(id, content);
  expect([...known.keys()]).toEqual(['launch/provenance', 'launch/warm', 'launch/pair']);
  expect(known.get('launch/warm')).toMatch(
    /^\n```text\n# 2026-01-02, C, K, lwk 1 bbb, INTERRUPTED\n# warm\n[\s\S]*\b5\n```\n\n$/,
  );
  expect(known.get('launch/pair')).toMatch(/lwk 1 aaa\n# pair\n[\s\S]*\b2\n# {2}pair\n[\s\S]*\b3\n/);
  // Figures that are no distributions are among the medians too.
  expect(blocksFor(report('ccc', { delay: 7 }, false, 'embed')).get('embed/medians')).toMatch(
    /^delay +ms +7$/m,
  );
});
