/** A report for people: a table for each section, of distributions or of figures, and below it what is to be known of it. */
import { provenanceLines } from './provenance.ts';
import type { Report, Row, Section } from './report.ts';

/** The report as text, without a newline at its end. */
export function formatReport(report: Report): string {
  return [
    ...provenanceLines(report.provenance),
    ...(report.interrupted ? ['# INTERRUPTED: this is what had been measured'] : []),
    ...report.sections.flatMap((section) => ['', ...sectionLines(section)]),
  ].join('\n');
}

export function sectionLines({ title, rows, checks = [], notes = [] }: Section): string[] {
  const distributions = rows.filter(({ summary }) => summary !== undefined);
  const figures = rows.filter(({ value }) => value !== undefined);
  return [
    `# ${title}`,
    ...(distributions.length > 0 ? distributionTable(distributions) : []),
    ...(figures.length > 0 ? figureTable(figures) : []),
    ...checks.map(
      ({ what, value, target, met }) =>
        `# ${what}: ${figure(value)} (<= ${figure(target)}${met ? '' : ', above'})`,
    ),
    ...notes.map((note) => `# ${note}`),
  ];
}

/** Four digits of what is short, none behind the point of what is long. */
export function figure(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '-';
  const size = Math.abs(value);
  return size >= 1000 || Number.isInteger(value)
    ? value.toFixed(0)
    : size >= 100
      ? value.toFixed(1)
      : size >= 10
        ? value.toFixed(2)
        : value.toFixed(3);
}

/** Nanoseconds of single calls, as the clock gives them. */
const ns = (value: number): string => value.toFixed(0);

const SUMMARY = ['n', 'min', 'p50', 'p90', 'p99', 'p99.9', 'max', 'mean', 'clock', 'batch p50', '+-'];

function distributionTable(rows: readonly Row[]): string[] {
  const where = rows.some(({ x }) => x !== undefined);
  const head = ['name', 'way', ...(where ? ['x'] : []), ...SUMMARY, ''];
  return aligned(
    head,
    rows.map((row) => {
      const { n, min, p50, p90, p99, p999, max, mean } = row.summary!;
      return [
        row.name,
        row.way,
        ...(where ? [row.x === undefined ? '' : String(row.x)] : []),
        String(n),
        ...[min, p50, p90, p99, p999, max].map(ns),
        mean.toFixed(1),
        row.clock?.toFixed(1) ?? '-',
        row.batch === undefined ? '' : `${row.batch.p50.toFixed(1)}/${row.batch.size}`,
        spread(row),
        mark(row),
      ];
    }),
  );
}

/** How far the median may be from what was found, in percent of it. */
function spread({ interval, summary, value }: Row): string {
  const middle = summary?.p50 ?? value ?? 0;
  if (interval === undefined || middle === 0) return '-';
  return `${((50 * (interval[1] - interval[0])) / middle).toFixed(1)} %`;
}

const mark = ({ disturbed }: Row): string => (disturbed === undefined ? '' : `! ${disturbed}`);

/** One line for each name and place, one column for each way. */
function figureTable(rows: readonly Row[]): string[] {
  const where = rows.some(({ x }) => x !== undefined);
  const ways = [...new Set(rows.map(({ way }) => way))];
  const told = new Set<string>();
  const lines = Map.groupBy(rows, ({ name, x, unit }) => `${name} ${x} ${unit}`);
  return aligned(
    ['name', ...(where ? ['x'] : []), 'unit', ...ways, ''],
    [...lines.values()].map((line) => {
      const [{ name, x, unit }] = line as [Row];
      const of = (way: string) => line.find((row) => row.way === way);
      const marks = line.filter(({ disturbed }) => disturbed !== undefined);
      return [
        name,
        ...(where ? [x === undefined ? '' : String(x)] : []),
        unit,
        ...ways.map((way) => figure(of(way)?.value)),
        marked(marks, told),
      ];
    }),
  );
}

/** Each mark is told once; where it stands again, that there is one. */
function marked(rows: readonly Row[], told: Set<string>): string {
  const marks = rows.map((row) => `! ${row.way}: ${row.disturbed}`);
  const fresh = marks.filter((mark) => !told.has(mark));
  for (const mark of fresh) told.add(mark);
  return fresh.length > 0 || marks.length === 0 ? fresh.join(' ') : '! as above';
}

/** Columns: names to the left, figures to the right, what is last as it is. */
function aligned(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const words = head.filter((name) => ['name', 'way', 'unit'].includes(name));
  const all = [[`# ${head[0]}`, ...head.slice(1)], ...rows];
  const widths = head.map((_, i) => Math.max(...all.map((row) => row[i]!.length)));
  const cell = (text: string, i: number) =>
    i === head.length - 1
      ? text
      : words.includes(head[i]!)
        ? text.padEnd(widths[i]!)
        : text.padStart(widths[i]!);
  return all.map((row) => row.map(cell).join('  ').trimEnd());
}
