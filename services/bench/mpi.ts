/**
 * `lwk bench mpi`: the same C sources under lwk, MPICH and Open MPI, in turn, round after round; medians, and what lwk takes of
 * the faster native library's time beside what is aimed at. The sources are in guest/c and guest/c/bench.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { LwkError } from '../../runtime/abi/errors.ts';
import { ROOT } from '../toolchain/find.ts';
import { median } from './commands.ts';
import { type Compiled, compileAll, runOnce, WAYS, type Way } from './mpi-ways.ts';

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
  target(name: string, bytes: number): number | undefined;
}

export interface MpiRow {
  readonly section: string;
  readonly name: string;
  readonly bytes: number;
  readonly ranks: number;
  readonly unit: 'us' | 's';
  /** Medians; undefined for what is not installed here. */
  readonly lwk: number;
  readonly mpich: number | undefined;
  readonly openmpi: number | undefined;
  /** lwk / the faster native one; for whole programs lwk / MPICH. */
  readonly ratio: number | undefined;
  readonly target: number | undefined;
}

export interface MpiReport {
  readonly rounds: number;
  readonly rows: readonly MpiRow[];
}

const COLLECTIVES = new Set(['barrier', 'bcast', 'reduce', 'allreduce', 'allgather', 'alltoall']);
const OVERSUBSCRIBED = new Set(['barrier', 'bcast', 'allreduce', 'alltoall', 'ring']);

const latencyTarget = (_: string, bytes: number) =>
  bytes >= MIB ? 0.67 : [64, 256 * KIB].includes(bytes) ? undefined : 1;
const bandwidthTarget = (_: string, bytes: number) =>
  bytes >= 256 * KIB ? 0.67 : bytes <= KIB ? 1 : undefined;

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

/** Every section for a number of ranks; without one: 2 ranks, and the collectives with 4 and 8. */
function sections(ranks: number | undefined): Section[] {
  const pinned = ranks ?? 2;
  return [
    benchmark('latency', pinned, latencyTarget),
    benchmark('bandwidth', pinned, bandwidthTarget),
    benchmark('collectives', pinned, (name) =>
      (pinned > availableParallelism() ? OVERSUBSCRIBED : COLLECTIVES).has(name) ? 1 : undefined,
    ),
    benchmark('vector', pinned, () => 1),
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

export const SECTIONS: readonly string[] = [...new Set(sections(undefined).map(({ name }) => name))];

/** Figures of one section: times by name and bytes, then by way. */
type Figures = Map<string, Record<Way, number[]>>;

export interface MpiOptions {
  readonly rounds?: number | undefined;
  /** Names of sections; all if missing. */
  readonly only?: readonly string[] | undefined;
  readonly ranks?: number | undefined;
}

/**
 * Runs the benchmark; takes some minutes. Throws LWK_E_TOOLCHAIN when nothing compiles C to WebAssembly, LWK_E_USAGE for an
 * unknown section.
 */
export async function benchMpi({ rounds = 5, only = SECTIONS, ranks }: MpiOptions = {}): Promise<MpiReport> {
  const unknown = only.find((name) => !SECTIONS.includes(name));
  if (unknown !== undefined)
    throw new LwkError('LWK_E_USAGE', `lwk bench mpi: '${unknown}' is none of ${SECTIONS.join(', ')}.`);
  const chosen = sections(ranks).filter(({ name }) => only.includes(name));
  const directory = mkdtempSync(join(tmpdir(), 'lwk-bench-'));
  try {
    const programs = new Map<string, Compiled>();
    for (const { source, whole } of chosen) {
      if (programs.has(source)) continue;
      const path = join(ROOT, 'guest', 'c', `${source}.c`);
      programs.set(source, await compileAll(path, source.replace('/', '-'), directory, whole));
    }
    const figures = new Map<Section, Figures>(chosen.map((section) => [section, new Map()]));
    for (let round = 0; round < rounds; round++) {
      for (const [section, found] of figures) {
        await measure(section, programs.get(section.source)!, round, found);
      }
    }
    return { rounds, rows: chosen.flatMap((section) => rowsOf(section, figures.get(section)!)) };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** One round of a section: each way once, and another one first each time. */
async function measure(section: Section, program: Compiled, round: number, figures: Figures): Promise<void> {
  const pinned = section.ranks <= availableParallelism();
  for (let k = 0; k < WAYS.length; k++) {
    const way = WAYS[(k + round) % WAYS.length]!;
    const text = await runOnce(program, way, section.ranks, pinned, section.args);
    if (text === undefined) continue;
    for (const [name, bytes, time] of parse(section, text)) {
      const key = `${name} ${bytes}`;
      if (!figures.has(key)) figures.set(key, { lwk: [], mpich: [], openmpi: [] });
      figures.get(key)![way].push(time);
    }
  }
}

/** Lines `name bytes microseconds` of a benchmark, `name: seconds s` of a whole program. */
function parse({ whole }: Section, text: string): [name: string, bytes: number, time: number][] {
  const pattern = whole ? /^([\w-]+): ([\d.]+) s$/gm : /^(\w+) (\d+) ([\d.]+)$/gm;
  return [...text.matchAll(pattern)].map(([, name, first, second]) =>
    whole ? [name!, 0, Number(first)] : [name!, Number(first), Number(second)],
  );
}

function rowsOf(section: Section, figures: Figures): MpiRow[] {
  return [...figures].map(([key, times]) => {
    const [name, bytes] = key.split(' ') as [string, string];
    const of = (way: Way) => (times[way].length === 0 ? undefined : median(times[way]));
    const [lwk, mpich, openmpi] = WAYS.map(of);
    const native = [mpich, ...(section.whole ? [] : [openmpi])].filter((time) => time !== undefined);
    return {
      section: section.name,
      name,
      bytes: Number(bytes),
      ranks: section.ranks,
      unit: section.whole ? 's' : 'us',
      lwk: lwk!,
      mpich,
      openmpi,
      ratio: native.length === 0 ? undefined : lwk! / Math.min(...native),
      target: section.target(name, Number(bytes)),
    };
  });
}

const UNITS = ['B', 'KiB', 'MiB'];

function size(bytes: number): string {
  const step = bytes >= MIB ? 2 : bytes >= KIB ? 1 : 0;
  return `${bytes / KIB ** step} ${UNITS[step]}`;
}

/** The report as tables; figures above their target are marked. */
export function formatMpi({ rounds, rows }: MpiReport): string {
  const time = (value: number | undefined) =>
    (value === undefined ? '-' : value >= 1000 ? value.toFixed(0) : value.toPrecision(4)).padStart(11);
  const lines: string[] = [];
  let heading = '';
  for (const row of rows) {
    const own = `# ${row.section}, ${row.ranks} ranks, ${row.unit === 's' ? 'seconds' : 'microseconds'}, medians of ${rounds}`;
    if (own !== heading) {
      if (heading !== '') lines.push('');
      lines.push(own, '# name            bytes         lwk       MPICH    Open MPI    ratio  target');
    }
    heading = own;
    const ratio = row.ratio === undefined ? '-' : row.ratio.toFixed(2);
    const aim =
      row.target === undefined
        ? ''
        : `  <= ${row.target.toFixed(2)}${(row.ratio ?? 0) > row.target ? '  above' : ''}`;
    lines.push(
      `${row.name.padEnd(14)}${(row.unit === 's' ? '' : size(row.bytes)).padStart(9)} ` +
        `${[row.lwk, row.mpich, row.openmpi].map(time).join(' ')}  ${ratio.padStart(7)}${aim}`,
    );
  }
  return lines.join('\n');
}
