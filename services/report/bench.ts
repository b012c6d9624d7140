/** What `lwk bench NAME --json` has printed, checked and bounded; times are nanoseconds here. */
import type { Summary } from '../bench/distribution.ts';
import type { Check } from '../bench/report.ts';
import { type Facts, facts, fields, list, number, pairs, text } from './checked.ts';
import type { Unit } from './figure.ts';

/** Rows of one file. */
const MOST_ROWS = 5000;
/** What is to be known of a section. */
const MOST_NOTES = 50;
/** Points of a distribution, and detours of a row: those that took longest are kept. */
const MOST_PERCENTILES = 500;
export const MOST_DETOURS = 10_000;

export interface BenchRow {
  readonly name: string;
  readonly way: string;
  readonly x: number | undefined;
  readonly unit: Unit;
  readonly value: number | undefined;
  readonly summary: Summary | undefined;
  readonly percentiles: readonly (readonly [number, number])[];
  /** What a look at the clock costs, which is in all but the mean. */
  readonly clock: number | undefined;
  /** Of the median, or the figure: 95 %. */
  readonly interval: readonly [low: number, high: number] | undefined;
  readonly batch: { readonly size: number; readonly p50: number } | undefined;
  readonly disturbed: string | undefined;
  readonly detours: readonly (readonly [number, number])[];
  readonly detoursDropped: number;
}

export interface BenchSection {
  readonly name: string;
  readonly title: string;
  readonly rows: readonly BenchRow[];
  readonly checks: readonly Check[];
  readonly notes: readonly string[];
}

export interface BenchSource {
  readonly kind: 'bench';
  readonly label: string;
  readonly bench: string;
  readonly facts: Facts;
  readonly notes: readonly string[];
  readonly sections: readonly BenchSection[];
}

/** Units as they are written, what they are here, and by what to multiply. */
const UNITS: Readonly<Record<string, readonly [Unit, number]>> = {
  ns: ['ns', 1],
  us: ['ns', 1e3],
  µs: ['ns', 1e3],
  ms: ['ns', 1e6],
  s: ['ns', 1e9],
  B: ['B', 1],
  KiB: ['B', 2 ** 10],
  MiB: ['B', 2 ** 20],
  'MB/s': ['MB/s', 1],
  'GB/s': ['MB/s', 1000],
  'GUP/s': ['GUP/s', 1],
  '1/s': ['1/s', 1],
  '%': ['%', 1],
  ratio: ['ratio', 1],
};

export const SCHEMA = /^lwk-bench\/(\d+)$/;

/** @param value a report with the schema of this version */
export function readBench(value: unknown, label: string): BenchSource {
  const report = fields(value);
  let left = MOST_ROWS;
  let dropped = 0;
  const sections = list(report.sections).map((part): BenchSection => {
    const section = fields(part);
    const rows = list(section.rows);
    const taken = rows.slice(0, left);
    left -= taken.length;
    dropped += rows.length - taken.length;
    const name = text(section.name, 'figures');
    return {
      name,
      title: text(section.title, name),
      rows: taken.map(readRow).filter((row) => row !== undefined),
      checks: list(section.checks)
        .slice(0, MOST_ROWS)
        .map(readCheck)
        .filter((check) => check !== undefined),
      notes: list(section.notes)
        .slice(0, MOST_NOTES)
        .map((note) => text(note)),
    };
  });
  return {
    kind: 'bench',
    label: text(label),
    bench: text(report.bench, 'bench'),
    facts: facts(report.provenance),
    notes: [
      ...(report.interrupted === true
        ? [`${label} was interrupted: it has what was measured until then.`]
        : []),
      ...(dropped === 0 ? [] : [`${label}: ${dropped} rows above the first ${MOST_ROWS} are left out.`]),
    ],
    sections,
  };
}

function readRow(value: unknown): BenchRow | undefined {
  const row = fields(value);
  const [unit, factor] = UNITS[text(row.unit)] ?? ['number', 1];
  const scaled = (one: unknown): number | undefined => {
    const found = number(one);
    return found === undefined ? undefined : found * factor;
  };
  const name = text(row.name);
  if (name === '') return undefined;
  const all = list(row.detours);
  const detours = longest(pairs(all, all.length));
  const batch = fields(row.batch);
  const [size, p50] = [number(batch.size), scaled(batch.p50)];
  return {
    name,
    way: text(row.way),
    x: number(row.x),
    unit,
    value: scaled(row.value),
    summary: readSummary(row.summary, scaled),
    percentiles: pairs(row.percentiles, MOST_PERCENTILES)
      .filter(([percent]) => percent >= 0 && percent <= 100)
      .map(([percent, at]) => [percent, at * factor]),
    clock: scaled(row.clock),
    interval: pairs([row.interval], 1).map(([low, high]) => [low * factor, high * factor] as const)[0],
    batch: size === undefined || p50 === undefined ? undefined : { size, p50 },
    disturbed: row.disturbed === undefined ? undefined : text(row.disturbed, 'yes'),
    detours,
    detoursDropped: (number(row.detoursDropped) ?? 0) + all.length - detours.length,
  };
}

/** Detours are nanoseconds whatever the unit of the row is. */
function longest(detours: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  if (detours.length <= MOST_DETOURS) return detours;
  return detours
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, MOST_DETOURS)
    .sort((a, b) => a[0] - b[0]);
}

const PARTS = ['min', 'p50', 'p90', 'p99', 'p999', 'max', 'mean'] as const;

function readSummary(value: unknown, scaled: (one: unknown) => number | undefined): Summary | undefined {
  const summary = fields(value);
  const read = PARTS.map((part) => [part, scaled(summary[part])] as const);
  const n = number(summary.n);
  if (n === undefined || read.some(([, found]) => found === undefined)) return undefined;
  return { n, ...Object.fromEntries(read) } as unknown as Summary;
}

function readCheck(value: unknown): Check | undefined {
  const check = fields(value);
  const [found, target] = [number(check.value), number(check.target)];
  if (found === undefined || target === undefined) return undefined;
  return { what: text(check.what, 'check'), value: found, target, met: check.met === true };
}
