/** Benches as figures and tables: those of one kind from several files side by side, everything else file by file. */
import { type BenchRow, type BenchSection, type BenchSource, MOST_DETOURS } from './bench.ts';
import type { Axis, Curves, Group, Hues, Part, Range, Ranges, Series, Table, Unit } from './figure.ts';
import { figure, write } from './scale.ts';

/** A row, and the file that it is from. */
interface Found extends BenchRow {
  readonly label: string;
}

/** Benches of one kind. */
export function benchGroup(sources: readonly BenchSource[], hues: Hues): Group {
  const [{ bench }] = sources as [BenchSource];
  const several = sources.length > 1;
  const names = [...new Set(sources.flatMap(({ sections }) => sections.map(({ name }) => name)))];
  const parts = names.flatMap((name): Part[] => {
    const own = sources.map(({ sections }) => sections.find((section) => section.name === name));
    // `calls: each sample is one call`: what it is, and what is to be said of it.
    const [, title, about = ''] = /^(.*?)(?:: (.*))?$/s.exec(
      own.find((section) => section !== undefined)!.title,
    )!;
    const notes = [about, ...own.flatMap((section) => section?.notes ?? [])].filter(Boolean);
    const rows = own.flatMap((section, i) =>
      (section?.rows ?? []).map((row): Found => ({ ...row, label: sources[i]!.label })),
    );
    const wayOf = (row: Found) => (several ? `${row.way} · ${row.label}` : row.way);
    const byName = [...Map.groupBy(rows, ({ name, unit }) => `${name}\0${unit}`).values()];
    return [
      ...rangesOf(
        rows.filter(({ x }) => x === undefined),
        title,
        wayOf,
        hues,
      ),
      ...curvesOf(rows, title, wayOf, hues),
      ...(several ? [compared(rows, title, sources)] : []),
      ...tablesOf(rows, title, several, notes.join('; ')),
      ...checksOf(own, sources, title, several),
      ...byName.flatMap((some) => detoursOf(some, wayOf, hues)),
      ...byName.flatMap((some) => distributionOf(some, wayOf, hues)),
    ];
  });
  return { title: `lwk bench ${bench}`, notes: sources.flatMap(({ notes }) => notes), parts };
}

/** What a row comes to, in one number. */
const levelOf = ({ value, summary, batch }: BenchRow): number | undefined =>
  batch?.p50 ?? summary?.p50 ?? value;

/** Rows that are no points of a curve: a line each from p50 to p99, or a point. */
function rangesOf(
  rows: readonly Found[],
  title: string,
  wayOf: (row: Found) => string,
  hues: Hues,
): Ranges[] {
  const units = Map.groupBy(rows, ({ unit }) => unit);
  return [...units].flatMap(([unit, some]) => {
    const groups = [...Map.groupBy(some, ({ name }) => name)].map(([name, own]) => ({
      name,
      ranges: own.flatMap((row): Range[] => {
        const middle = levelOf(row);
        if (middle === undefined) return [];
        const way = wayOf(row);
        const low = row.summary === undefined ? middle : Math.min(row.summary.min, middle);
        const high = row.summary === undefined ? middle : Math.max(row.summary.p99, middle);
        return [{ name: way, hue: hues.of(way), low, middle, high }];
      }),
    }));
    const filled = groups.filter(({ ranges }) => ranges.length > 0);
    const all = filled.flatMap(({ ranges }) => ranges);
    if (all.length < 2) return [];
    const positive = all.every(({ low }) => low > 0);
    const wide = positive && Math.max(...all.map((r) => r.high)) > 20 * Math.min(...all.map((r) => r.low));
    const distributed = some.some(({ summary }) => summary !== undefined);
    return [
      {
        kind: 'ranges',
        title: units.size > 1 ? `${title}: ${LABELS[unit]}` : title,
        note: distributed
          ? 'Lines lead from the least to the 99th percentile, points are medians.'
          : undefined,
        axis: { label: LABELS[unit], unit, scale: wide ? 'log' : 'linear' },
        groups: filled,
      },
    ];
  });
}

const LABELS: Readonly<Record<Unit, string>> = {
  ns: 'time',
  B: 'size',
  'MB/s': 'bandwidth',
  'GUP/s': 'updates',
  '1/s': 'rate',
  '%': 'share',
  ratio: 'ratio',
  number: 'value',
};

/** Rows with places along an axis: a figure for each name, and in it a line for each way. */
function curvesOf(
  rows: readonly Found[],
  title: string,
  wayOf: (row: Found) => string,
  hues: Hues,
): Curves[] {
  const placed = rows.filter((row) => row.x !== undefined && levelOf(row) !== undefined);
  const byCurve = Map.groupBy(placed, ({ name, unit }) => `${stem(name)}\0${unit}`);
  return [...byCurve.values()].flatMap((some) => {
    const places = [...new Set(some.map(({ x }) => x!))];
    if (places.length < 2) return [];
    const unit = some[0]!.unit;
    const isSize = Math.max(...places) > 64;
    const series = [...Map.groupBy(some, wayOf)].map(([name, own]): Series => {
      const sorted = own.toSorted((a, b) => a.x! - b.x!);
      return {
        name,
        hue: hues.of(name),
        x: sorted.map(({ x }) => x!),
        y: sorted.map((row) => levelOf(row)!),
      };
    });
    const name = stem(some[0]!.name);
    return [
      {
        kind: 'curves',
        title: name === title ? title : `${title}: ${name}`,
        x: {
          label: isSize ? 'bytes' : 'number',
          unit: isSize ? 'B' : 'number',
          scale: isSize ? 'log2' : 'linear',
        },
        y: { label: LABELS[unit], unit, scale: some.every((row) => levelOf(row)! > 0) ? 'log' : 'linear' },
        points: false,
        series,
      },
    ];
  });
}

/** `allreduce 8 B` is a point of the curve `allreduce`. */
const stem = (name: string): string => name.replace(/[ ,]+\d+(?:\.\d+)? ?(?:[KMG]i?)?B$/, '');

const DISTRIBUTION: Axis = { label: 'percentile', unit: 'number', scale: 'percentile' };

function distributionOf(rows: readonly Found[], wayOf: (row: Found) => string, hues: Hues): Curves[] {
  const some = rows.filter(({ percentiles }) => percentiles.length > 1);
  // Of a curve over sizes the distributions are too many to be read: the tables have their percentiles.
  if (some.length === 0 || some.some(({ x }) => x !== undefined)) return [];
  const { name, unit } = some[0]!;
  const series = some.map((row): Series => {
    const way = wayOf(row);
    // No sample is above the last one: its place is that of the first of n.
    const last = 100 * (1 - 1 / Math.max(10, row.summary?.n ?? 10));
    const points = row.percentiles.map(([percent, at]) => [Math.min(percent, last), at] as const);
    return { name: way, hue: hues.of(way), x: points.map(([p]) => p), y: points.map(([, at]) => at) };
  });
  return [
    {
      kind: 'curves',
      title: `${name}: distribution`,
      note: 'Each line leads to the slowest of all calls.',
      x: DISTRIBUTION,
      y: { label: LABELS[unit], unit, scale: 'log' },
      points: false,
      series,
    },
  ];
}

function detoursOf(rows: readonly Found[], wayOf: (row: Found) => string, hues: Hues): Curves[] {
  const some = rows.filter(({ detours }) => detours.length > 0);
  if (some.length === 0) return [];
  const dropped = some.reduce((sum, { detoursDropped }) => sum + detoursDropped, 0);
  return [
    {
      kind: 'curves',
      title: `${some[0]!.name}: detours`,
      note:
        dropped === 0
          ? undefined
          : `${dropped} detours are not shown: of each way the ${MOST_DETOURS} that took longest are.`,
      x: { label: 'when', unit: 'ns', scale: 'linear' },
      y: { label: 'detour', unit: 'ns', scale: 'log' },
      points: true,
      series: some.map((row) => {
        const way = wayOf(row);
        const { detours } = row;
        return { name: way, hue: hues.of(way), x: detours.map(([at]) => at), y: detours.map(([, ns]) => ns) };
      }),
    },
  ];
}

const FIGURES = ['n', 'min', 'p50', 'p90', 'p99', 'p99.9', 'max', 'mean'] as const;

/** Rows as they are, those with distributions and those with one figure. */
function tablesOf(rows: readonly Found[], title: string, several: boolean, told: string): Table[] {
  const summed = rows.filter(({ summary }) => summary !== undefined);
  const single = rows.filter(({ summary, value }) => summary === undefined && value !== undefined);
  const tables = [
    ...(summed.length === 0 ? [] : [summedTable(summed, title, several)]),
    ...(single.length === 0 ? [] : [figuresTable(single, title, several)]),
  ];
  return tables.map((table, i) => (i === 0 && told !== '' ? { ...table, note: told } : table));
}

/** A column that some rows have something for. */
type Column = readonly [head: string, cell: (row: Found) => string | number];

function summedTable(rows: readonly Found[], title: string, several: boolean): Table {
  const time = (row: Found, value: number | undefined) => (value === undefined ? '' : write(value, row.unit));
  const optional: (readonly [boolean, Column])[] = [
    [several, ['file', ({ label }) => label]],
    [rows.some(({ x }) => x !== undefined), ['at', ({ x = '' }) => x]],
  ];
  const behind: (readonly [boolean, Column])[] = [
    [rows.some(({ clock }) => clock !== undefined), ['clock', (row) => time(row, row.clock)]],
    [
      rows.some(({ batch }) => batch !== undefined),
      ['p50 of batches', (row) => (row.batch ? `${time(row, row.batch.p50)} of ${row.batch.size}` : '')],
    ],
    [rows.some(({ interval }) => interval !== undefined), ['±', spread]],
    [rows.some(({ disturbed }) => disturbed !== undefined), ['disturbed', ({ disturbed = '' }) => disturbed]],
  ];
  const used = (some: typeof behind) => some.filter(([there]) => there).map(([, column]) => column);
  const [before, after] = [used(optional), used(behind)];
  return {
    kind: 'table',
    title,
    head: ['', 'way', ...before.map(([head]) => head), ...FIGURES, ...after.map(([head]) => head)],
    rows: rows.map((row) => {
      const { n, min, p50, p90, p99, p999, max, mean } = row.summary!;
      const times = [min, p50, p90, p99, p999, max, mean].map((value) => time(row, value));
      const cells = (columns: readonly Column[]) => columns.map(([, cell]) => cell(row));
      return [row.name, row.way, ...cells(before), n, ...times, ...cells(after)];
    }),
  };
}

/** A line for each name and place, a column for each way. */
function figuresTable(rows: readonly Found[], title: string, several: boolean): Table {
  const wayOf = (row: Found) => (several ? `${row.way} · ${row.label}` : row.way);
  const ways = [...new Set(rows.map(wayOf))];
  const placed = rows.some(({ x }) => x !== undefined);
  const disturbed = rows.some((row) => row.disturbed !== undefined);
  const lines = Map.groupBy(rows, ({ name, x = '', unit }) => `${name}\0${x}\0${unit}`);
  return {
    kind: 'table',
    title,
    head: ['', ...(placed ? ['at'] : []), ...ways, ...(disturbed ? ['disturbed'] : [])],
    rows: [...lines.values()].map((some) => {
      const [{ name, x = '' }] = some as [Found];
      const cells = ways.map((way) => {
        const row = some.find((one) => wayOf(one) === way);
        return row === undefined ? '' : write(row.value!, row.unit);
      });
      const why = some.flatMap((row) =>
        row.disturbed === undefined ? [] : [`${wayOf(row)}: ${row.disturbed}`],
      );
      return [name, ...(placed ? [x] : []), ...cells, ...(disturbed ? [why.join('; ')] : [])];
    }),
  };
}

/** Half of the interval of the median, as a part of it. */
function spread({ interval, summary, value }: BenchRow): string {
  const middle = summary?.p50 ?? value;
  return interval === undefined || !middle
    ? ''
    : `${((50 * (interval[1] - interval[0])) / middle).toFixed(1)} %`;
}

/** The same row of all files in a line, and each as a multiple of the first. */
function compared(rows: readonly Found[], title: string, sources: readonly BenchSource[]): Table {
  const labels = sources.map(({ label }) => label);
  const lines = [...Map.groupBy(rows, ({ name, way, x = '' }) => `${name}\0${way}\0${x}`).values()];
  return {
    kind: 'table',
    title: `${title}: side by side`,
    note: 'Medians, and figures of which there is one; in brackets as a multiple of the first.',
    head: ['', 'way', ...labels],
    rows: lines.map((some) => {
      const [first] = some as [Found];
      const of = (label: string) => some.find((row) => row.label === label);
      const base = of(labels[0]!);
      const cells = labels.map((label, i) => {
        const row = of(label);
        const level = row === undefined ? undefined : levelOf(row);
        if (row === undefined || level === undefined) return '';
        const beside = base === undefined ? undefined : levelOf(base);
        const ratio = i === 0 || !beside ? '' : ` (${figure(level / beside)})`;
        return write(level, row.unit) + ratio;
      });
      return [first.name, first.way, ...cells];
    }),
  };
}

function checksOf(
  sections: readonly (BenchSection | undefined)[],
  sources: readonly BenchSource[],
  title: string,
  several: boolean,
): Table[] {
  const rows = sections.flatMap((section, i) =>
    (section?.checks ?? []).map(({ what, value, target, met }) => [
      what,
      ...(several ? [sources[i]!.label] : []),
      figure(value),
      figure(target),
      met ? 'met' : 'not met',
    ]),
  );
  if (rows.length === 0) return [];
  const head = ['', ...(several ? ['file'] : []), 'figure', 'target', ''];
  return [{ kind: 'table', title: `${title}: targets`, head, rows }];
}
