/**
 * What `lwk bench message` measures: the same C sources under lwk, MPICH and Open MPI, in turn, round after round; medians, and what
 * lwk takes of the faster native library's time beside what is aimed at. The sources are in guest/c and guest/c/bench.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../toolchain/find.ts';
import { median } from './confidence.ts';
import { type Compiled, compileAll, runOnce, WAYS, type Way } from './mpi-ways.ts';
import { Progress } from './progress.ts';
import { inRounds, type Measurement } from './rounds.ts';
import { Series } from './series.ts';

const KIB = 1024;
const MIB = 1024 * KIB;

/** What is measured: a source, with so many ranks, and which of its figures count. */
interface Section {
  readonly name: string;
  readonly source: string;
  readonly ranks: number;
  readonly args: readonly string[];
  /** Whole programs: seconds as they print them, compiled by clang for the native side. */
  readonly whole: boolean;
  /** What lwk's part of the native time should be at most; undefined: only reported. */
  target(name: string, bytes: number, calls?: Calls): number | undefined;
}

/** Which calls: the first 300 of a process, or those after 3,000. */
export type Calls = 'cold' | 'warm';

export interface MpiRow {
  readonly section: string;
  /** `sum`: of all rows of the section that have the same calls; its ratio is that to the library with the lesser sum. */
  readonly name: string;
  /** 0 of a sum. */
  readonly bytes: number;
  /** Of patterns: each has two rows. */
  readonly calls?: Calls;
  readonly ranks: number;
  readonly unit: 'us' | 's';
  /** Medians; undefined for what is not installed here. */
  readonly lwk: number;
  readonly mpich: number | undefined;
  readonly openmpi: number | undefined;
  /** lwk / the faster native one; for whole programs lwk / MPICH. */
  readonly ratio: number | undefined;
  /** What the medians are of. */
  readonly series?: Readonly<Record<Way, Series>>;
  readonly target: number | undefined;
}

export interface MpiReport {
  readonly rounds: number;
  readonly rows: readonly MpiRow[];
}

const ROUNDS = 5;

const COLLECTIVES = new Set(['barrier', 'bcast', 'reduce', 'allreduce', 'allgather', 'alltoall']);
const OVERSUBSCRIBED = new Set(['barrier', 'bcast', 'allreduce', 'alltoall', 'ring']);

/** Sizes whose figures are held against a target; the others make the curves. */
const HELD = new Set([0, 8, KIB, 8 * KIB, 64 * KIB, MIB, 4 * MIB]);
const latencyTarget = (name: string, bytes: number) =>
  name !== 'latency' || !HELD.has(bytes) ? undefined : bytes >= MIB ? 0.67 : 1;
const bandwidthTarget = (name: string, bytes: number) =>
  name === 'rate' || !(HELD.has(bytes) || bytes === 256 * KIB)
    ? undefined
    : bytes >= 256 * KIB
      ? 0.67
      : bytes <= KIB
        ? 1
        : undefined;

/** Sources of guest/c/bench. */
function benchmark(source: string, ranks: number, target: Section['target']): Section {
  return { name: source, source: `bench/${source}`, ranks, args: [], whole: false, target };
}

const PROGRAMS: readonly (readonly [name: string, ...args: string[]])[] = [
  ['heat2d', '-n', '2048', '-m', '2048', '-s', '200'],
  ['cg', '-n', '700', '-i', '400'],
  ['sample-sort', '-n', '5000000'],
  ['summa', '-n', '1024', '-b', '128'],
];

/** Sizes of patterns, a process each, and how many calls are timed when they are warm. */
const SIZES: readonly (readonly [bytes: number, calls: number])[] = [
  [8, 10_000],
  [KIB, 10_000],
  [64 * KIB, 1000],
];
/** Milliseconds for a figure, of which there are hundreds. */
const EACH_MS = '10';
const PATTERNS = 'patterns';
const SUM = 'sum';

function patternTarget(name: string, _: number, calls?: Calls): number | undefined {
  if (name === SUM) return calls === 'cold' ? 1 : undefined;
  return calls === 'cold' ? 1.5 : 0.8;
}

/**
 * Every section for a number of ranks; without one: 2 ranks, and the collectives with 4 and 8. Patterns are those of a pair,
 * of these sizes; what is steady is one too.
 */
function sections(ranks: number | undefined, sizes: readonly number[]): Section[] {
  const pinned = ranks ?? 2;
  return [
    benchmark('latency', pinned, latencyTarget),
    benchmark('bandwidth', pinned, bandwidthTarget),
    benchmark('collectives', pinned, (name) =>
      (pinned > availableParallelism() ? OVERSUBSCRIBED : COLLECTIVES).has(name) ? 1 : undefined,
    ),
    ...(['blocking', 'nonblocking'] as const).map((name) => ({
      ...benchmark('each', pinned, () => undefined),
      ...{ name, args: [EACH_MS, name] },
    })),
    { ...benchmark('loggp', 2, () => undefined), args: [EACH_MS] },
    benchmark('vector', pinned, () => 1),
    benchmark('steady', 2, (name) => (name === 'tail' ? 1 : undefined)),
    ...SIZES.filter(([bytes]) => sizes.includes(bytes)).map(([bytes, calls]) => ({
      ...benchmark(PATTERNS, 2, patternTarget),
      args: [String(bytes), String(calls)],
    })),
    ...(ranks === undefined ? [4, 8] : []).map((many) => ({
      ...benchmark('collectives', many, (name: string) => (OVERSUBSCRIBED.has(name) ? 1 : undefined)),
      name: 'oversubscribed',
    })),
    ...PROGRAMS.map(([source, ...args]) => ({
      name: 'programs',
      source,
      ranks: pinned,
      args: [...args, '-t'],
      whole: true,
      target: () => 1.3,
    })),
  ];
}

const ALL_SIZES = SIZES.map(([bytes]) => bytes);
export const SECTIONS: readonly string[] = [
  ...new Set(sections(undefined, ALL_SIZES).map(({ name }) => name)),
];

/** Figures of one section by name, bytes and calls, then by way. */
type Figures = Map<string, Record<Way, Series>>;

export interface MpiOptions {
  readonly rounds?: number | undefined;
  /** Names of sections; all if missing. */
  readonly only?: readonly string[] | undefined;
  readonly ranks?: number | undefined;
  /** Some of the sizes of patterns; all if missing. */
  readonly sizes?: readonly number[];
  /** Whom lwk is measured beside; all if missing. */
  readonly peers?: readonly Way[] | undefined;
  /** Cores on which nobody else should be. */
  readonly cores?: readonly number[];
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

/** Runs the benchmark; takes some minutes. Throws LWK_E_TOOLCHAIN when nothing compiles C to WebAssembly. */
export async function benchMpi(options: MpiOptions = {}): Promise<MpiReport> {
  const { rounds = ROUNDS, only = SECTIONS, ranks, sizes = ALL_SIZES, peers = WAYS } = options;
  const {
    cores = [],
    progress = new Progress('message', true),
    signal = new AbortController().signal,
  } = options;
  const ways = WAYS.filter((way) => way === 'lwk' || peers.includes(way));
  const chosen = sections(ranks, sizes).filter(({ name }) => only.includes(name));
  const directory = mkdtempSync(join(tmpdir(), 'lwk-bench-'));
  try {
    const programs = new Map<string, Compiled>();
    for (const { source, whole } of chosen) {
      if (programs.has(source) || signal.aborted) continue;
      progress.tell(`compiling ${source}`);
      const path = join(ROOT, 'guest', 'c', `${source}.c`);
      programs.set(source, await compileAll(path, source.replace('/', '-'), directory, whole));
    }
    const figures = new Map<Section, Figures>(chosen.map((section) => [section, new Map()]));
    const measurements = [...figures].map(([section, found]) =>
      measurement(section, programs.get(section.source)!, ways, found),
    );
    await inRounds({ measurements, rounds, cores, progress, signal });
    const rows = chosen.flatMap((section) => rowsOf(section, figures.get(section)!));
    return { rounds, rows: [...rows, ...sums(rows)] };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** One round of a section: each way once, and another one first each time. */
function measurement(
  section: Section,
  program: Compiled,
  ways: readonly Way[],
  figures: Figures,
): Measurement<[Way, string, number][]> {
  const pinned = section.ranks <= availableParallelism();
  return {
    name: section.name,
    // Ranks that share cores disturb each other, which is what is measured there.
    shared: !pinned,
    async measure(round) {
      const found: [Way, string, number][] = [];
      for (let k = 0; k < ways.length; k++) {
        const way = ways[(k + round) % ways.length]!;
        const text = await runOnce(program, way, section.ranks, pinned, section.args);
        if (text !== undefined) for (const [key, time] of parse(section, text)) found.push([way, key, time]);
      }
      return found;
    },
    keep(found, disturbed) {
      for (const [way, key, time] of found) {
        if (!figures.has(key)) figures.set(key, seriesOf(section, key));
        figures.get(key)![way].addFigure(time, disturbed);
      }
    },
  };
}

function seriesOf({ whole }: Section, key: string): Record<Way, Series> {
  const [name, bytes, calls] = key.split(' ') as [string, string, Calls?];
  const of = (way: Way) =>
    new Series({
      ...{ name: calls === undefined ? name : `${name} ${calls}`, way, unit: whole ? 's' : 'us' },
      ...(!whole && { x: Number(bytes) }),
    });
  return { lwk: of('lwk'), mpich: of('mpich'), openmpi: of('openmpi') };
}

/** Lines `name bytes microseconds` of a benchmark, with two times of patterns; `name: seconds s` of a whole program. */
function parse({ whole }: Section, text: string): [key: string, time: number][] {
  if (whole)
    return [...text.matchAll(/^([\w-]+): ([\d.]+) s$/gm)].map(([, name, s]) => [`${name} 0`, Number(s)]);
  return [...text.matchAll(/^(\w+ \d+) ([\d.]+)(?: ([\d.]+))?$/gm)].flatMap(([, key, first, second]) =>
    second === undefined
      ? [[key!, Number(first)]]
      : [
          [`${key} cold`, Number(first)],
          [`${key} warm`, Number(second)],
        ],
  );
}

/** To the faster of what there is. */
function ratioOf(lwk: number, ...native: (number | undefined)[]): number | undefined {
  const times = native.filter((time) => time !== undefined);
  return times.length === 0 ? undefined : lwk / Math.min(...times);
}

function rowsOf(section: Section, figures: Figures): MpiRow[] {
  return [...figures].map(([key, times]) => {
    const [name, bytes, calls] = key.split(' ') as [string, string, Calls?];
    const of = (way: Way) => (times[way].figures.length === 0 ? undefined : median(times[way].figures));
    const [lwk, mpich, openmpi] = WAYS.map(of);
    return {
      series: times,
      section: section.name,
      name,
      bytes: Number(bytes),
      ...(calls && { calls }),
      ranks: section.ranks,
      unit: section.whole ? 's' : 'us',
      lwk: lwk!,
      mpich,
      openmpi,
      ratio: ratioOf(lwk!, mpich, section.whole ? undefined : openmpi),
      target: section.target(name, Number(bytes), calls),
    };
  });
}

/** All patterns of all sizes together: cold, and warm. */
function sums(rows: readonly MpiRow[]): MpiRow[] {
  const ofPatterns = rows.filter(({ section }) => section === PATTERNS);
  if (ofPatterns.length === 0) return [];
  return (['cold', 'warm'] as const).map((calls) => {
    const summands = ofPatterns.filter((row) => row.calls === calls);
    const of = (way: Way) => {
      const times = summands.map((row) => row[way]).filter((time) => time !== undefined);
      return times.length === 0 ? undefined : times.reduce((a, b) => a + b);
    };
    const [lwk, mpich, openmpi] = WAYS.map(of);
    return {
      ...{ section: PATTERNS, name: SUM, bytes: 0, calls, ranks: 2, unit: 'us' },
      ...{ lwk: lwk!, mpich, openmpi },
      ratio: ratioOf(lwk!, mpich, openmpi),
      target: patternTarget(SUM, 0, calls),
    };
  });
}
