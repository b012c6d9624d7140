/**
 * `lwk bench noise`: what a core is taken from a program, by netgauge's fwq, ftq and selfish, on an LWK core and beside it in
 * threads of Node and as native code, bound to a core and not; on the machine as it is, and while others keep it busy.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LwkError } from '../../runtime/abi/errors.ts';
import { ToolFile } from '../tools/files.ts';
import type { Benchmark, Outcome, Setting } from './bench.ts';
import { UNITS } from './noise-figures.ts';
import { NoiseFiles, netgaugeText } from './noise-files.ts';
import { NoiseSection } from './noise-section.ts';
import { type Command, type Found, METHODS, type Method, runWay, waysFor } from './noise-ways.ts';
import { inRounds, type Measurement } from './rounds.ts';
import { type Load, Strangers } from './strangers.ts';

const ROUNDS = 3;
const SECONDS = 1;
/** As netgauge has them: percent of the shortest cycle, detours. */
const THRESHOLD = 900;
const DETOURS = 100_000;
/** Microseconds: of a piece of work, a thousand looks at the clock; of a period, as netgauge has it. */
const DURATION: Readonly<Record<Method, number>> = { fwq: 100, ftq: 1000, selfish: 0 };
const LEAST_COUNT = 100;

export const noise: Benchmark = {
  name: 'noise',
  compiles: true,
  run: benchNoise,
};

/** The methods under one load. */
interface Loaded {
  readonly name: string;
  readonly load: Load | undefined;
  readonly sections: ReadonlyMap<Method, NoiseSection>;
}

async function benchNoise(setting: Setting): Promise<Outcome> {
  const { options, cores, only, progress, signal, keep } = setting;
  const methods = METHODS.filter((method) => only?.includes(method) ?? true);
  const commands = methods.map((method) => commandFor(method, setting));
  const files = options['output-dir'] === undefined ? undefined : new NoiseFiles(options['output-dir']);
  const record = recordFile(options.record, methods);
  const directory = mkdtempSync(join(tmpdir(), 'lwk-bench-'));
  try {
    const { ways, notes } = await waysFor(directory, cores, options.cores !== undefined);
    const strangers = new Strangers(directory);
    const all = [undefined, ...(options.load ?? [])].map((load) => loadedBy(load, commands, cores.length));
    const measurements = all.flatMap(({ name, load, sections }) =>
      ways.map(
        (way): Measurement<ReadonlyMap<Method, Found>> => ({
          name: `${name}, ${way.name}`,
          shared: load !== undefined,
          async measure() {
            using _ = load && (await strangers.start(load.count!, load.name));
            return await runWay(way, commands, signal);
          },
          keep(found, disturbed) {
            for (const [method, each] of found) sections.get(method)!.add(way.name, each, disturbed);
          },
        }),
      ),
    );
    const { rounds = ROUNDS } = options;
    await inRounds({ measurements, rounds, cores: cores.slice(0, 1), progress, signal });
    const failures = [...(files === undefined ? [] : writeAll(files, all)), ...writeRecord(record, all)];
    const results = all
      .flatMap(({ sections }) => [...sections.values()])
      .filter(({ last }) => last.size > 0)
      .map((section) => section.result(notes, keep));
    return {
      sections: results.map(({ section }) => section),
      series: results.flatMap(({ series }) => series),
      failures,
    };
  } finally {
    record?.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

function loadedBy(asked: Load | undefined, commands: readonly Command[], cores: number): Loaded {
  const load = asked && { ...asked, count: asked.count ?? Math.max(1, cores - 1) };
  const name = load === undefined ? 'idle' : load.count === 1 ? load.name : `${load.name}:${load.count}`;
  const sections = new Map(commands.map((command) => [command.method, new NoiseSection(command, name)]));
  return { name, load, sections };
}

function commandFor(method: Method, { options }: Setting): Command {
  const { seconds = SECONDS, threshold = THRESHOLD, count } = options;
  const duration = 1000 * (options.duration ?? DURATION[method]);
  const pieces = () => count ?? Math.max(LEAST_COUNT, Math.round((1e9 * seconds) / duration));
  switch (method) {
    case 'fwq':
      return { method, work: duration, count: pieces(), time: 0, threshold };
    case 'ftq':
      return { method, work: duration / UNITS, count: pieces(), time: duration, threshold };
    case 'selfish':
      return { method, work: 0, count: count ?? DETOURS, time: 1e9 * seconds, threshold };
  }
}

function recordFile(path: string | undefined, methods: readonly Method[]): ToolFile | undefined {
  if (path === undefined) return undefined;
  if (methods.includes('selfish')) return new ToolFile(path, '--record');
  throw new LwkError(
    'LWK_E_USAGE',
    'lwk bench noise: --record writes what selfish finds, which --only leaves out.',
  );
}

/** From where a file comes. */
const from = (load: string, way: string) => [
  `# lwk bench noise, ${load}, ${way}, ${new Date().toISOString()}`,
];

/** What could not be written, in words. */
function writeAll(files: NoiseFiles, all: readonly Loaded[]): string[] {
  return all.flatMap(({ name, sections }) =>
    [...sections].flatMap(([method, { last }]) =>
      [...last].flatMap(([way, found]) =>
        files.write(`${method}-${name}-${way}`.replaceAll(/[ :]/g, '-'), found, from(name, way)),
      ),
    ),
  );
}

/** The last load that was measured. */
function writeRecord(record: ToolFile | undefined, all: readonly Loaded[]): string[] {
  const found = all.flatMap(({ name, sections }) => {
    const own = sections.get('selfish')?.last.get('lwk');
    return own === undefined ? [] : [netgaugeText(own, from(name, 'lwk'))];
  });
  if (record === undefined || found.length === 0) return [];
  record.write(found.at(-1)!);
  return record.failure === undefined ? [] : [record.failure];
}
