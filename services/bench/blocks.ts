/**
 * Figures in pages: a block stands between two comments that no reader of the page sees, and says by its name which figures it has.
 * FIGURES.md has all of them; other pages have copies of some, which `npm run bench:publish` brings up to date.
 */

const BLOCK = /<!-- figures (\S[^\n]*?) -->\n(.*?)<!-- end of figures -->/gs;

/** The blocks of a page, by name. */
export function blocksOf(page: string): Map<string, string> {
  return new Map([...page.matchAll(BLOCK)].map(([, name, content]) => [name!, content!]));
}

export function block(name: string, content: string): string {
  return `<!-- figures ${name} -->\n${content}<!-- end of figures -->`;
}

/** The page with the figures that there are; blocks of others stay as they are. */
export function withBlocks(page: string, figures: ReadonlyMap<string, string>): string {
  return page.replace(BLOCK, (whole, name: string) =>
    figures.has(name) ? block(name, figures.get(name)!) : whole,
  );
}
