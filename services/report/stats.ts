/** What `--stats=FILE` has written, checked and bounded, as figures and tables. */
import { type Facts, type Fields, facts, fields, list, number, text } from './checked.ts';
import { type Group, KIND_HUES, type Matrix, type Part, type Stacks, type Table } from './figure.ts';
import { figure, write } from './scale.ts';

/** Ranks that are looked at, and calls of each kind. */
const MOST_RANKS = 4096;
const MOST_CALLS = 200;
/** Ranks that stand in a figure each; of more, neighbours are taken together. */
const MOST_SHOWN = 64;

const MS = 1e6;

export interface StatsSource {
  readonly kind: 'stats';
  readonly label: string;
  readonly facts: Facts;
  readonly ranks: readonly StatsRank[];
  readonly calls: readonly StatsCall[];
  readonly sites: readonly StatsCall[];
  readonly loadImbalance: number;
}

const SHARES = ['compute', 'local', 'shipped', 'direct', 'mpi'] as const;
const SHARE_NAMES = ['computing', 'local calls', 'shipped calls', 'direct calls', 'MPI'];

/** Nanoseconds. */
interface StatsRank {
  readonly rank: number;
  readonly wall: number;
  readonly shares: readonly number[];
  readonly heap: number;
  readonly early: number;
  readonly sent: readonly { readonly messages: number; readonly bytes: number }[];
}

interface StatsCall {
  readonly name: string;
  readonly site: string;
  readonly way: string;
  readonly count: number;
  readonly errors: number;
  readonly total: number;
  readonly least: number;
  readonly mean: number;
  readonly most: number;
  readonly bytes: number;
  readonly parts: readonly number[];
}

export const isStats = (value: Fields): boolean =>
  value.version === 1 && Array.isArray(value.ranks) && Array.isArray(value.calls);

/** @param value a JobStats of this version */
export function readStats(value: unknown, label: string): StatsSource {
  const stats = fields(value);
  return {
    kind: 'stats',
    label: text(label),
    facts: facts(stats.provenance),
    ranks: list(stats.ranks).slice(0, MOST_RANKS).map(readRank),
    calls: list(stats.calls).map(readCall),
    sites: list(stats.sites).map(readCall),
    loadImbalance: number(stats.loadImbalance) ?? 0,
  };
}

function readRank(value: unknown, i: number): StatsRank {
  const rank = fields(value);
  const of = (name: string) => number(rank[name]) ?? 0;
  return {
    rank: number(rank.rank) ?? i,
    wall: of('wallMs') * MS,
    shares: SHARES.map((name) => of(`${name}Ms`) * MS),
    heap: of('heapHighBytes'),
    early: of('earlyMessages'),
    sent: list(rank.sentTo)
      .slice(0, MOST_RANKS)
      .map((to) => ({
        messages: number(fields(to).messages) ?? 0,
        bytes: number(fields(to).bytes) ?? 0,
      })),
  };
}

function readCall(value: unknown): StatsCall {
  const call = fields(value);
  const of = (name: string) => number(call[name]) ?? 0;
  return {
    name: text(call.name, '?'),
    site: text(call.site),
    way: text(call.way),
    count: of('count'),
    errors: of('errors'),
    total: of('totalMs') * MS,
    least: of('minMs') * MS,
    mean: of('meanMs') * MS,
    most: of('maxMs') * MS,
    bytes: of('bytes'),
    parts: [of('pickUpMs') * MS, of('workMs') * MS, of('backMs') * MS],
  };
}

export function statsGroup(source: StatsSource): Group {
  const { label, ranks, calls, sites } = source;
  const of = (way: string) => calls.filter((call) => call.way === way);
  const parts: Part[] = [
    sharesOf(ranks),
    ...matricesOf(ranks),
    ranksTable(source),
    ...callTable('MPI, all ranks', of('mpi'), true),
    ...callTable('MPI by call site, all ranks', sites, true),
    ...shippedTable(of('shipped')),
    ...callTable('Shipped calls that ranks carried out themselves', of('direct'), false),
    ...callTable('Local calls, all ranks', of('local'), false),
  ];
  return { title: `Where the time went: ${label}`, notes: [], parts };
}

/** Neighbours in groups of the same size, at most so many groups. */
function grouped<T>(all: readonly T[], name: (item: T) => number): { names: string[]; groups: T[][] } {
  const size = Math.max(1, Math.ceil(all.length / MOST_SHOWN));
  const groups = Array.from({ length: Math.ceil(all.length / size) }, (_, i) =>
    all.slice(i * size, (i + 1) * size),
  );
  const names = groups.map((some) =>
    some.length === 1 ? `${name(some[0]!)}` : `${name(some[0]!)}–${name(some.at(-1)!)}`,
  );
  return { names, groups };
}

const sum = (values: readonly number[]): number => values.reduce((so, value) => so + value, 0);

function sharesOf(ranks: readonly StatsRank[]): Stacks {
  const { names, groups } = grouped(ranks, ({ rank }) => rank);
  return {
    kind: 'stacks',
    title: 'Where the time of each rank went',
    note: groups.length < ranks.length ? 'Means of neighbouring ranks.' : undefined,
    unit: 'ns',
    parts: SHARES.map((name, i) => ({ name: SHARE_NAMES[i]!, hue: KIND_HUES[name]! })),
    bars: groups.map((some, i) => ({
      name: `rank ${names[i]}`,
      values: SHARES.map((_, part) => sum(some.map(({ shares }) => shares[part]!)) / some.length),
    })),
  };
}

function matricesOf(ranks: readonly StatsRank[]): Matrix[] {
  if (!ranks.some(({ sent }) => sent.some(({ messages }) => messages > 0))) return [];
  const { names, groups } = grouped(ranks, ({ rank }) => rank);
  const size = groups[0]!.length;
  const cells = (of: (cell: StatsRank['sent'][number]) => number) =>
    groups.map((from) =>
      groups.map((_, to) => sum(from.map(({ sent }) => sum(sent.slice(to * size, (to + 1) * size).map(of))))),
    );
  const matrix = (title: string, unit: Matrix['unit'], of: Parameters<typeof cells>[0]): Matrix => ({
    kind: 'matrix',
    title,
    note: size > 1 ? 'Sums of neighbouring ranks.' : undefined,
    unit,
    rows: 'from rank',
    columns: 'to rank',
    names,
    values: cells(of),
  });
  return [
    matrix('Bytes sent, point to point', 'B', ({ bytes }) => bytes),
    matrix('Messages sent, point to point', 'number', ({ messages }) => messages),
  ];
}

const percent = (part: number, whole: number) => (whole === 0 ? '0' : ((100 * part) / whole).toFixed(1));

function ranksTable({ ranks, loadImbalance }: StatsSource): Table {
  return {
    kind: 'table',
    title: 'Ranks',
    note:
      ranks.length > 1
        ? `Load imbalance of computing, (max - mean) / max: ${(100 * loadImbalance).toFixed(1)} %.`
        : undefined,
    head: ['rank', 'wall', ...SHARES.map((name) => `${name} %`), 'heap, most', 'early messages'],
    rows: ranks.map(({ rank, wall, shares, heap, early }) => [
      rank,
      write(wall, 'ns'),
      ...shares.map((part) => percent(part, wall)),
      write(heap, 'B'),
      early,
    ]),
  };
}

function cut(calls: readonly StatsCall[]): { shown: readonly StatsCall[]; note: string | undefined } {
  const more = calls.length - MOST_CALLS;
  return {
    shown: calls.slice(0, MOST_CALLS),
    note: more > 0 ? `${more} more, which took less time, are left out.` : undefined,
  };
}

function callTable(title: string, calls: readonly StatsCall[], sends: boolean): Table[] {
  if (calls.length === 0) return [];
  const { shown, note } = cut(calls);
  const sited = shown.some(({ site }) => site !== '');
  const head = ['call', ...(sited ? ['where'] : []), 'calls', 'time', 'min', 'mean', 'max'];
  return [
    {
      kind: 'table',
      title,
      note,
      head: [...head, ...(sends ? ['bytes', 'mean bytes'] : ['errors'])],
      rows: shown.map((call) => [
        call.name,
        ...(sited ? [call.site] : []),
        call.count,
        ...[call.total, call.least, call.mean, call.most].map((ns) => write(ns, 'ns')),
        ...(sends
          ? [write(call.bytes, 'B'), write(call.count === 0 ? 0 : call.bytes / call.count, 'B')]
          : [call.errors]),
      ]),
    },
  ];
}

function shippedTable(calls: readonly StatsCall[]): Table[] {
  if (calls.length === 0) return [];
  const { shown, note } = cut(calls);
  return [
    {
      kind: 'table',
      title: 'Shipped calls, all ranks: means of their parts',
      note,
      head: ['call', 'calls', 'errors', 'time', 'mean', 'pick-up', 'work', 'back'],
      rows: shown.map(({ name, count, errors, total, mean, parts }) => [
        name,
        count,
        errors,
        write(total, 'ns'),
        ...[mean, ...parts.map((part) => part / Math.max(1, count))].map((ns) => write(ns, 'ns')),
      ]),
    },
  ];
}

/** Several jobs beside each other. */
export function comparedStats(sources: readonly StatsSource[]): Group {
  const rows: (readonly [string, (source: StatsSource) => number, 'ns' | '%' | 'B' | 'number'])[] = [
    ['ranks', ({ ranks }) => ranks.length, 'number'],
    ['wall time, longest', ({ ranks }) => Math.max(0, ...ranks.map(({ wall }) => wall)), 'ns'],
    ...SHARES.map(
      (name, i) =>
        [
          `${name}, mean`,
          ({ ranks }: StatsSource) => sum(ranks.map((r) => r.shares[i]!)) / ranks.length,
          'ns',
        ] as const,
    ),
    ['load imbalance', ({ loadImbalance }) => 100 * loadImbalance, '%'],
    [
      'bytes sent, point to point',
      ({ ranks }) => sum(ranks.map(({ sent }) => sum(sent.map(({ bytes }) => bytes)))),
      'B',
    ],
  ];
  const table: Table = {
    kind: 'table',
    title: 'Jobs side by side',
    note: 'In brackets as a multiple of the first.',
    head: ['', ...sources.map(({ label }) => label)],
    rows: rows.map(([name, of, unit]) => {
      const values = sources.map(of);
      return [
        name,
        ...values.map(
          (value, i) => write(value, unit) + (i === 0 || !values[0] ? '' : ` (${figure(value / values[0])})`),
        ),
      ];
    }),
  };
  return { title: 'Jobs side by side', notes: [], parts: [table] };
}
