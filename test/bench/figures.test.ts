/** Figures in pages are those of FIGURES.md, which `npm run bench:publish` writes. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { block, blocksOf, withBlocks } from '../../services/bench/blocks.ts';
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
