/**
 * Figures in pages: a block stands between two comments that no reader of the page sees, and says by its name which figures it has.
 * FIGURES.md has all of them; other pages have copies of some, which `npm run bench:publish` brings up to date.
 */

import { provenanceLines } from './provenance.ts';
import type { Report, Section } from './report.ts';
import { medians } from './syscall.ts';
import { sectionLines } from './table.ts';

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

/** Sizes that stand for curves in other pages, bytes: of some of the many ways to communicate, one. */
const SIZES = [0, 8, 1024, 65536, 2 ** 20];
const SHORTEST = [8];

/** The rows of a curve that other pages have, of calls that are warm. */
function atSomeSizes(section: Section): Section {
  const sizes = section.name === 'patterns' ? SHORTEST : SIZES;
  const rows = section.rows.filter(
    ({ name, x }) => x !== undefined && sizes.includes(x) && !/cold$/.test(name),
  );
  return { ...section, rows, checks: [] };
}

/**
 * The blocks of what was found, by name: the provenance, and each section by itself, with when and on what it was measured. Sections
 * of one name are one block. What was not measured, because it was interrupted before, has none.
 */
export function blocksFor({ bench, provenance, interrupted, sections }: Report): Map<string, string> {
  const { date, cpu, kernel, lwk, commit = '' } = provenance;
  const when = `# ${date.slice(0, 10)}, ${cpu}, ${kernel}, lwk ${lwk} ${commit}${interrupted ? ', INTERRUPTED' : ''}`;
  const fence = (lines: readonly string[]) => `\n\`\`\`text\n${lines.join('\n')}\n\`\`\`\n\n`;
  const dated = (lines: readonly string[]) => fence([when.trimEnd(), ...lines]);
  const measured = sections.filter(({ rows }) => rows.length > 0);
  // Of many percentiles the one figure that most want to know.
  const calls = measured.filter(({ name }) => bench === 'embed' || (bench === 'syscall' && name === 'calls'));
  return new Map([
    ...(measured.length === 0 ? [] : [[`${bench}/provenance`, fence(provenanceLines(provenance))] as const]),
    ...(calls.length === 0
      ? []
      : [[`${bench}/medians`, dated(medians(calls.flatMap(({ rows }) => rows)).slice(1))] as const]),
    ...[...Map.groupBy(measured, ({ name }) => name)].flatMap(([name, all]) => {
      const some = all.map(atSomeSizes);
      return [
        [`${bench}/${name}`, dated(all.flatMap((section) => sectionLines(section)))] as const,
        ...(bench === 'message' && some.some(({ rows }) => rows.length > 0)
          ? [
              [
                `${bench}/${name}, some sizes`,
                dated(some.flatMap((section) => sectionLines(section))),
              ] as const,
            ]
          : []),
      ];
    }),
  ]);
}
