/** A page of figures from whatever was read. */

import type { BenchSource } from './bench.ts';
import { benchGroup } from './bench-parts.ts';
import { text } from './checked.ts';
import { type Group, Hues, type Page, type Table } from './figure.ts';
import { comparedProfiles, type ProfileSource, profileGroup } from './profile.ts';
import type { Source, TimelineSource } from './source.ts';
import { comparedStats, type StatsSource, statsGroup } from './stats.ts';

export function pageOf(sources: readonly Source[], title = titleOf(sources)): Page {
  const hues = new Hues();
  for (const way of waysOf(sources)) hues.of(way);
  const benches = sources.filter((source): source is BenchSource => source.kind === 'bench');
  const stats = sources.filter((source): source is StatsSource => source.kind === 'stats');
  const timelines = sources.filter((source): source is TimelineSource => source.kind === 'timeline');
  const profiles = sources.filter((source): source is ProfileSource => source.kind === 'profile');
  const groups: Group[] = [
    ...[...Map.groupBy(benches, ({ bench }) => bench).values()].map((some) => benchGroup(some, hues)),
    ...(stats.length > 1 ? [comparedStats(stats)] : []),
    ...stats.map(statsGroup),
    ...(timelines.length === 0
      ? []
      : [{ title: 'Timeline', notes: [], parts: timelines.map(({ tracks }) => tracks) }]),
    ...(profiles.length > 1 ? [comparedProfiles(profiles)] : []),
    ...profiles.map(profileGroup),
    ...provenance(sources),
  ];
  return { title: text(title), lead: leadOf(sources), groups };
}

/** The runtime's own colours are the same in all pages; of others, those that are seen most differ most surely. */
const OWN = ['lwk', 'shipped', 'direct', 'local'];

function waysOf(sources: readonly Source[]): string[] {
  const rows = sources.flatMap((source) =>
    source.kind === 'bench' ? source.sections.flatMap((section) => section.rows) : [],
  );
  const ways = [...Map.groupBy(rows, ({ way }) => way)].sort(([, a], [, b]) => b.length - a.length);
  const rank = (way: string) => (OWN.includes(way) ? OWN.indexOf(way) : OWN.length);
  return ways.map(([way]) => way).sort((a, b) => rank(a) - rank(b));
}

function titleOf(sources: readonly Source[]): string {
  const [first] = sources as [Source];
  if (sources.length > 1) return sources.map(({ label }) => label).join(', ');
  return first.kind === 'bench' ? `lwk bench ${first.bench}` : first.label;
}

const LEAD = /^(?:date|cpu|cpu\.model|model|kernel|lwk|lwk\.version|node)$/i;

/** When, and on what: of the first that says so. */
function leadOf(sources: readonly Source[]): string {
  const { facts = [] } = sources.find((source) => source.facts.length > 0) ?? {};
  return facts
    .filter(([name]) => LEAD.test(name))
    .map(([name, value]) =>
      /date|cpu|model/i.test(name) ? value : `${name.replace('.version', '')} ${value}`,
    )
    .join(' · ');
}

/** What each was made with, and on what: a column a file. */
function provenance(sources: readonly Source[]): Group[] {
  const told = sources.filter(({ facts }) => facts.length > 0);
  if (told.length === 0) return [];
  const names = [...new Set(told.flatMap(({ facts }) => facts.map(([name]) => name)))];
  const table: Table = {
    kind: 'table',
    title: 'Machine, software and circumstances',
    head: ['', ...told.map(({ label }) => label)],
    rows: names.map((name) => [
      name,
      ...told.map(({ facts }) => facts.find(([other]) => other === name)?.[1] ?? ''),
    ]),
  };
  return [{ title: 'Provenance', notes: [], parts: [table] }];
}
