/**
 * `lwk bench tools`: what the tools cost. The flight recorder by the gates alone, in this process; the others by a program that
 * exchanges halos (guest/c/bench/tools.c), run without a tool and with each of them in turn. A tool's row has its own time, and the
 * median of what that is of the time without a tool in the same round.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LwkError } from '../../runtime/abi/errors.ts';
import { CLI } from '../files.ts';
import { settle } from '../images/optimize.ts';
import { formatCpuList } from '../machine/cpulist.ts';
import { compile } from '../toolchain/compile.ts';
import type { Benchmark, Outcome, Setting } from './bench.ts';
import { output } from './commands.ts';
import { median } from './confidence.ts';
import { benchSource } from './native.ts';
import { type Kind, RECORDER_WAYS, recorderTurns } from './recorder.ts';
import { type Check, check, type Row, type Section } from './report.ts';
import { inRounds, type Measurement } from './rounds.ts';
import { Series } from './series.ts';

const ROUNDS = 7;
const RANKS = 2;
/** Milliseconds for each figure of the program. */
const BUDGET = '60';

/** What a tool may cost: a multiple of the time of a long exchange without it; nanoseconds a call of the recorder. */
const TARGETS: Readonly<Record<string, number>> = { '--stats': 1.02, '--trace': 1.1 };
const RECORDER_NS = 5;
/** An exchange whose faces have so many bytes is a long one: of 256 x 512 doubles. */
const LONG = 2 ** 20;

const WITHOUT = 'without';

/** Options of `lwk run` by way. */
const toolsOf = (directory: string): Readonly<Record<string, readonly string[]>> => ({
  [WITHOUT]: [],
  '--stats': [`--stats=${join(directory, 'stats.json')}`],
  '--trace': ['--trace', join(directory, 'trace.perfetto-trace')],
  '--strace -c': ['--strace', '-c', '-f', '-o', join(directory, 'calls.txt')],
  '--profile': ['--profile', join(directory, 'profile.pb.gz')],
});

export const tools: Benchmark = {
  name: 'tools',
  compiles: true,
  run: benchTools,
};

/**
 * Takes a minute and a half.
 * @throws LWK_E_TOOLCHAIN when nothing compiles C to WebAssembly
 */
async function benchTools({ options, cores, only, progress, signal }: Setting): Promise<Outcome> {
  const directory = mkdtempSync(join(tmpdir(), 'lwk-bench-'));
  try {
    const wanted = (name: string) => only?.includes(name) ?? true;
    const measured = [
      ...(wanted('recorder') ? [await recorder()] : []),
      ...(wanted('halo') ? [await halo(directory, cores)] : []),
    ];
    const { rounds = ROUNDS } = options;
    await inRounds({ measurements: measured, rounds, cores, progress, signal });
    return { sections: measured.map((each) => each.section()) };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

interface Measured extends Measurement {
  section(): Section;
}

async function recorder(): Promise<Measured> {
  await settle();
  const turn = recorderTurns();
  const kinds = Object.keys(RECORDER_WAYS) as Kind[];
  const series = kinds.map((name) => RECORDER_WAYS[name].map((way) => new Series({ name, way, unit: 'ns' })));
  turn();
  return {
    name: 'recorder',
    measure: async () => turn(),
    keep(result, disturbed) {
      for (const [i, kind] of kinds.entries())
        for (const [w, each] of series[i]!.entries())
          each.addFigure((result as ReturnType<typeof turn>)[kind][w]!, disturbed);
    },
    section: () => ({
      name: 'recorder',
      title:
        'the flight recorder and tools: a call through the gate, the function behind it does nothing; medians',
      rows: series
        .flat()
        .filter(({ figures }) => figures.length > 0)
        .map((each) => each.row()),
      checks: series.flatMap((ways, i) => recorderChecks(kinds[i]!, ways)),
    }),
  };
}

/** Differences in one round, so that what a machine drifts is in none of them. */
function recorderChecks(kind: Kind, ways: readonly Series[]): Check[] {
  const at = ways.findIndex(({ way }) => way === 'recorded');
  const recorded = ways[at]!.figures;
  if (recorded.length === 0) return [];
  return ways
    .slice(0, at)
    .map(({ way, figures }) =>
      check(
        `${kind}: recorded, more than ${way}, ns`,
        median(recorded.map((ns, round) => ns - figures[round]!)),
        RECORDER_NS,
      ),
    );
}

/** Lines `NAME BYTES MICROSECONDS` of the program. */
export function haloFigures(text: string): Map<string, number> {
  const lines = [...text.matchAll(/^(\w+) (\d+) ([\d.]+)$/gm)];
  return new Map(lines.map(([, name, bytes, us]) => [`${name} ${bytes}`, Number(us)]));
}

async function halo(directory: string, cores: readonly number[]): Promise<Measured> {
  const program = join(directory, 'tools.wasm');
  // With the lines of calls, as it is for who wants them told.
  if ((await compile(['-g', '-O3', benchSource('tools'), '-o', program], 'c')) !== 0)
    throw new LwkError('LWK_E_TOOLCHAIN', 'lwk bench tools: its program could not be compiled; see above.');
  const ways = toolsOf(directory);
  const shared = cores.length < RANKS ? ['--oversubscribe'] : [];
  const series = new Map<string, Series>();
  return {
    name: 'halo',
    async measure(round) {
      const found = new Map<string, Map<string, number>>();
      const names = Object.keys(ways);
      for (const k of names.keys()) {
        const way = names[(k + Math.max(0, round)) % names.length]!;
        const args = ['-n', String(RANKS), '--cpu-set', formatCpuList(cores), ...shared, ...ways[way]!];
        const text = await output(process.execPath, [CLI, 'run', ...args, program, BUDGET]);
        found.set(way, haloFigures(text ?? ''));
      }
      return found;
    },
    keep(result, disturbed) {
      for (const way of Object.keys(ways))
        for (const [key, us] of (result as Map<string, Map<string, number>>).get(way)!) {
          const [name, bytes] = key.split(' ') as [string, string];
          const id = `${key} ${way}`;
          if (!series.has(id)) series.set(id, new Series({ name, way, x: Number(bytes), unit: 'us' }));
          series.get(id)!.addFigure(us, disturbed);
        }
    },
    section: () => haloSection([...series.values()]),
  };
}

/** The times, what each is of the time without a tool, and whether that is what it may be. */
export function haloSection(series: readonly Series[]): Section {
  const without = (of: Series) =>
    series.find(({ name, x, way }) => way === WITHOUT && name === of.name && x === of.x)!;
  const ratios = series
    .filter(({ way }) => way !== WITHOUT)
    .map((each) => ({
      ...each,
      value: median(each.figures.map((us, round) => us / without(each).figures[round]!)),
    }));
  return {
    name: 'halo',
    title: `an exchange with two neighbours, ${RANKS} ranks, by bytes of a face, and a local call; medians`,
    rows: [
      ...series.map((each) => each.row()),
      ...ratios.map(
        ({ name, way, x, value, figures }): Row => ({
          ...{ name: `${name} / ${WITHOUT}`, way, x: x!, unit: 'ratio', value, rounds: figures.length },
        }),
      ),
    ],
    checks: ratios
      .filter(({ name, way, x }) => name === 'halo' && x === LONG && TARGETS[way] !== undefined)
      .map(({ way, value }) =>
        check(`${way}, of the time without, faces of ${LONG} bytes`, value, TARGETS[way]!),
      ),
  };
}
