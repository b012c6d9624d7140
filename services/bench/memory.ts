/**
 * `lwk bench memory`: STREAM's triad and GUPS as guests, with and without huge pages, beside the same C sources compiled by the
 * machine's own compiler. All are run in turn on the same core, round after round.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LwkError } from '../../runtime/abi/errors.ts';
import { boot } from '../kernel/boot.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { compile } from '../toolchain/compile.ts';
import { ROOT } from '../toolchain/find.ts';
import type { Benchmark, Outcome, Setting } from './bench.ts';
import { output } from './commands.ts';
import { nativeCompiler } from './native.ts';
import type { Section } from './report.ts';
import { inRounds, type Measurement } from './rounds.ts';
import { Series } from './series.ts';

/** A program, and where its figure stands in its output. More is better. */
const PROGRAMS = [
  { name: 'stream', title: 'the triad of STREAM', figure: /^Triad\s+([\d.]+)/m, unit: 'MB/s' },
  { name: 'gups', title: 'random updates of a table', figure: /^([\d.]+) GUP\/s/m, unit: 'GUP/s' },
] as const;

const WAYS = ['huge', 'small', 'native'] as const;
type Way = (typeof WAYS)[number];
const TITLES: Readonly<Record<Way, string>> = {
  huge: 'lwk, huge pages',
  small: 'lwk, small pages',
  native: 'native',
};

const ROUNDS = 7;
const HEAP = '512MiB';

export const memory: Benchmark = {
  name: 'memory',
  compiles: true,
  run: benchMemory,
};

/**
 * Takes about a minute.
 * @throws LWK_E_TOOLCHAIN when nothing compiles C to WebAssembly
 */
async function benchMemory({ options, cores, only, progress, signal }: Setting): Promise<Outcome> {
  const directory = mkdtempSync(join(tmpdir(), 'lwk-bench-'));
  const kernel = await boot({ cores: 1, cpuSet: cores });
  try {
    const programs: Program[] = [];
    for (const program of PROGRAMS.filter(({ name }) => only?.includes(name) ?? true))
      programs.push(await prepare(kernel, directory, program));
    const { rounds = ROUNDS } = options;
    await inRounds({ measurements: programs, rounds, cores: kernel.cores.slice(0, 1), progress, signal });
    return { sections: programs.map(sectionOf) };
  } finally {
    await kernel.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

interface Program extends Measurement<Partial<Record<Way, number>>> {
  readonly title: string;
  readonly series: Readonly<Record<Way, Series>>;
}

async function prepare(
  kernel: Kernel,
  directory: string,
  { name, title, figure, unit }: (typeof PROGRAMS)[number],
): Promise<Program> {
  const source = join(ROOT, 'guest', 'c', `${name}.c`);
  const wasm = join(directory, `${name}.wasm`);
  if ((await compile([source, '-o', wasm], 'c')) !== 0)
    throw new LwkError('LWK_E_TOOLCHAIN', `${source} could not be compiled; see above.`);
  const native = await compileNatively(source, join(directory, name));
  const image = await kernel.compile(wasm);
  const run = async (way: Way) =>
    way === 'native'
      ? native && (await output('taskset', ['-c', String(kernel.cores[0]), native]))
      : (await kernel.run(image, { heap: HEAP, hugePages: way === 'huge' })).stdout;
  const series = Object.fromEntries(
    WAYS.map((way) => [way, new Series({ name, way: TITLES[way], unit })]),
  ) as Record<Way, Series>;
  return {
    name,
    title,
    series,
    async measure() {
      const found: Partial<Record<Way, number>> = {};
      for (const way of WAYS) {
        const told = figure.exec((await run(way)) ?? '')?.[1];
        if (told !== undefined) found[way] = Number(told);
      }
      return found;
    },
    keep(found, disturbed) {
      for (const way of WAYS) if (found[way] !== undefined) series[way].addFigure(found[way], disturbed);
    },
  };
}

function sectionOf({ name, title, series }: Program): Section {
  const rows = WAYS.map((way) => series[way])
    .filter(({ figures }) => figures.length > 0)
    .map((each) => each.row());
  const native = rows.find(({ way }) => way === TITLES.native)?.value;
  const ratios = rows.flatMap((row) =>
    native === undefined || row.way === TITLES.native
      ? []
      : [`${row.way} / native: ${(row.value! / native).toFixed(2)}`],
  );
  return { name, title: `${title}; medians, more is better`, rows, notes: ratios };
}

/** The path of the native program; undefined where there is no compiler for it. */
async function compileNatively(source: string, target: string): Promise<string | undefined> {
  const made = await output(await nativeCompiler(), ['-O3', source, '-o', target, '-lm']);
  return made === undefined ? undefined : target;
}
