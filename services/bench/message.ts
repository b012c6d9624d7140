/**
 * `lwk bench message`, also `mpi`: messages, collective operations and whole programs, beside MPICH and Open MPI; tables of its own,
 * or the form of the OSU benchmarks (`--format osu`).
 */
import { LwkError } from '../../runtime/abi/errors.ts';
import type { Benchmark } from './bench.ts';
import { type LogGP, logGP, type Trips } from './loggp.ts';
import { benchMpi, type MpiRow, SECTIONS } from './mpi.ts';
import { formatMpi } from './mpi-table.ts';
import { transports, WAYS, type Way } from './mpi-ways.ts';
import { type Curve, formatOsu } from './osu.ts';
import { check, type Row, type Section } from './report.ts';

const TITLES: Readonly<Record<Way, string>> = { lwk: 'lwk', mpich: 'MPICH', openmpi: 'Open MPI' };
const LOGGP = 'loggp';
const PEERS: Readonly<Record<string, readonly Way[]>> = {
  both: ['mpich', 'openmpi'],
  mpich: ['mpich'],
  openmpi: ['openmpi'],
};

/** Sections that the OSU benchmarks have too. */
const OSU = new Set(['latency', 'bandwidth', 'blocking', 'nonblocking']);

export const message: Benchmark = {
  name: 'message',
  compiles: true,
  async run({ options: { rounds, ranks, vs, format }, only, cores, progress, signal }) {
    const peers = chosen('vs', vs ?? 'both', PEERS);
    const isOsu = chosen('format', format ?? 'text', { text: false, osu: true });
    const wanted = only ?? SECTIONS.filter((name) => !isOsu || OSU.has(name));
    const report = await benchMpi({ rounds, ranks, only: wanted, peers, cores, progress, signal });
    const sections = wanted.map((name) =>
      sectionOf(
        name,
        report.rows.filter(({ section }) => section === name),
      ),
    );
    const rows = report.rows.filter(({ section }) => section !== LOGGP);
    const fits = sections.filter(({ name }) => name === LOGGP).flatMap(loggpLines);
    const text = isOsu ? osuText(rows) : [formatMpi({ ...report, rows }), ...fits].join('\n');
    return { sections, mpi: await transports(peers), text };
  },
};

function chosen<T>(option: string, asked: string, choices: Readonly<Record<string, T>>): T {
  if (Object.hasOwn(choices, asked)) return choices[asked]!;
  const known = Object.keys(choices).join(', ');
  throw new LwkError('LWK_E_USAGE', `lwk bench message: --${option} '${asked}' is none of ${known}.`);
}

/** A section of the report: its rows by way, and what lwk takes of the faster library's time. */
export function sectionOf(name: string, found: readonly MpiRow[]): Section {
  const title = `${name}, ${found[0]?.ranks ?? 0} ranks`;
  if (name === LOGGP) return { name, title: `${title}: the parameters of LogGP`, rows: loggpRows(found) };
  const rows = found.flatMap(({ series }) =>
    WAYS.flatMap((way) =>
      series !== undefined && series[way].figures.length > 0 ? [series[way].row()] : [],
    ),
  );
  const checks = found.flatMap(({ name: what, bytes, calls, ratio, target }) =>
    ratio === undefined || target === undefined
      ? []
      : [
          check(
            [what, bytes, 'B', calls, "of a native library's time"]
              .filter((word) => word !== undefined)
              .join(' '),
            ratio,
            target,
          ),
        ],
  );
  return { name, title, rows, checks };
}

/** The trips of a library that was measured. */
function tripsOf(found: readonly MpiRow[], way: Way): Trips[] {
  return [...Map.groupBy(found, ({ bytes }) => bytes)].flatMap(([bytes, rows]) => {
    const of = (name: string) => rows.find((row) => row.name === name)?.[way];
    const [single, burst, spaced, delay] = ['single', 'burst', 'spaced', 'delay'].map(of);
    if (single === undefined || burst === undefined || spaced === undefined || delay === undefined) return [];
    return [{ bytes, single, burst, spaced, delay }];
  });
}

function loggpRows(found: readonly MpiRow[]): Row[] {
  return WAYS.flatMap((way) => {
    const fit: LogGP | undefined = logGP(tripsOf(found, way));
    if (fit === undefined) return [];
    return (['L', 'o', 'g', 'G'] as const).map(
      (name): Row => ({ name, way, unit: name === 'G' ? 'ns' : 'us', value: fit[name] }),
    );
  });
}

function loggpLines({ rows }: Section): string[] {
  const ways = WAYS.filter((way) => rows.some((row) => row.way === way));
  const of = (name: string, way: Way) => rows.find((row) => row.name === name && row.way === way)!.value!;
  return [
    '',
    '# LogGP: L, o and g in microseconds, G in nanoseconds a byte (Hoefler, Lichei, Rehm, IPDPS 2007)',
    '#                    L         o         g         G',
    ...ways.map(
      (way) =>
        TITLES[way].padEnd(12) +
        ['L', 'o', 'g', 'G'].map((name) => of(name, way).toFixed(4).padStart(10)).join(''),
    ),
  ];
}

/** A part for each library. */
function osuText(rows: readonly MpiRow[]): string {
  return WAYS.flatMap((way) => {
    const curve = new Map<string, Map<number, number>>();
    for (const row of rows) {
      const figure = row[way];
      if (figure === undefined || !OSU.has(row.section)) continue;
      if (!curve.has(row.name)) curve.set(row.name, new Map());
      curve.get(row.name)!.set(row.bytes, figure);
    }
    return curve.size === 0 ? [] : [`# ${TITLES[way]}`, formatOsu(curve satisfies Curve, rows[0]!.ranks), ''];
  }).join('\n');
}
