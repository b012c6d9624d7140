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
import { figuresOf, noticed, UNITS } from './noise-figures.ts';
import { NoiseFiles, netgaugeText } from './noise-files.ts';
import { NoiseSection } from './noise-section.ts';
import {
  type Command,
  type Found,
  METHODS,
  type Method,
  runWay,
  type WayName,
  waysFor,
} from './noise-ways.ts';
import { inRounds, type Measurement } from './rounds.ts';
import { type Load, Strangers } from './strangers.ts';

const ROUNDS = 3;
const SECONDS = 1;
/** As netgauge has them: percent of the shortest cycle, detours. */
const THRESHOLD = 900;
const DETOURS = 100_000;
/** Microseconds: of a piece of work, a thousand looks at the clock; of a period, as netgauge has it. */
const DURATION: Readonly<Record<Method, number>> = { fwq: 100, ftq: 1000, selfish: 0 };

export const noise: Benchmark = {
  name: 'noise',
  options: ['load', 'duration', 'count', 'seconds', 'threshold', 'output-dir', 'record'],
  sections: METHODS,
  compiles: true,
  run: benchNoise,
};

async function benchNoise(setting: Setting): Promise<Outcome> {
  const { options, cores, progress, signal } = setting;
  const files = options['output-dir'] === undefined ? undefined : new NoiseFiles(options['output-dir']);
  const commands = METHODS.filter((method) => setting.only?.includes(method) ?? true).map((method) =>
    commandFor(method, setting),
  );
  const record = recordFile(options.record, commands);
  const directory = mkdtempSync(join(tmpdir(), 'lwk-bench-'));
  try {
    const { ways, notes } = await waysFor(directory, cores, options.cores !== undefined);
    const strangers = new Strangers(directory);
    const most = cores.length;
    const loads: (Load | undefined)[] = [undefined, ...(options.load ?? [])];
    const measurements = loads.map((load): Loaded => {
      const count = load?.count ?? Math.max(1, most - 1);
      const name = load === undefined ? 'idle' : count === 1 ? load.name : `${load.name} x ${count}`;
      const sections = commands.map((command) => new NoiseSection(command, name, setting.keep));
      return {
        name,
        sections,
        last: new Map(),
        shared: load !== undefined,
        async measure(round) {
          using _ = load && (await strangers.start(count, load.name));
          const found: Found_ = new Map();
          const first = Math.max(0, round) % ways.length;
          for (const way of [...ways.slice(first), ...ways.slice(0, first)]) {
            progress.tell(`round ${round + 1}, ${name}, ${way.name}`, undefined);
            found.set(way.name, await runWay(way, commands, signal));
          }
          return found;
        },
        keep(found, disturbed) {
          for (const [i, { method }] of commands.entries()) keepIn(sections[i]!, method, found, disturbed);
          for (const [way, methods] of found) this.last.set(way, methods);
        },
      };
    });
    await inRounds({
      measurements,
      rounds: options.rounds ?? ROUNDS,
      cores: cores.slice(0, 1),
      progress,
      signal,
    });
    const failures = written(measurements, files, record);
    const sections = measurements.flatMap((each) => each.sections.filter(({ measured }) => measured));
    return {
      sections: sections.map((section) => section.section([...notes, ...failures])),
      series: sections.flatMap(({ series }) => series),
    };
  } finally {
    record?.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

type Found_ = Map<WayName, ReadonlyMap<Method, Found>>;

/** What is measured under one load. */
interface Loaded extends Measurement<Found_> {
  readonly sections: readonly NoiseSection[];
  /** Of each way what was measured last, for files. */
  readonly last: Found_;
}

function keepIn(section: NoiseSection, method: Method, all: Found_, disturbed: string | undefined): void {
  const found = [...all].map(([way, methods]) => [way, methods.get(method)!] as const);
  const shortest = method === 'selfish' ? Math.max(...found.map(([, each]) => noticed(each))) : 0;
  section.add(
    found.map(([way, each]) => ({ way, found: each, figures: figuresOf(each, shortest) })),
    shortest,
    disturbed,
  );
}

function commandFor(method: Method, { options }: Setting): Command {
  const { seconds = SECONDS, threshold = THRESHOLD } = options;
  const duration = 1000 * (options.duration ?? DURATION[method]);
  switch (method) {
    case 'fwq':
      return { method, work: duration, count: countOf(options.count, seconds, duration), time: 0, threshold };
    case 'ftq': {
      const count = countOf(options.count, seconds, duration);
      return { method, work: duration / UNITS, count, time: duration, threshold };
    }
    case 'selfish':
      return { method, work: 0, count: options.count ?? DETOURS, time: 1e9 * seconds, threshold };
  }
}

const countOf = (asked: number | undefined, seconds: number, ns: number) =>
  asked ?? Math.max(100, Math.round((1e9 * seconds) / ns));

function recordFile(path: string | undefined, commands: readonly Command[]): ToolFile | undefined {
  if (path === undefined) return undefined;
  if (!commands.some(({ method }) => method === 'selfish'))
    throw new LwkError(
      'LWK_E_USAGE',
      'lwk bench noise: --record writes what selfish finds, which --only leaves out.',
    );
  return new ToolFile(path, '--record');
}

/** Writes files; what could not be written, in words. */
function written(
  measurements: readonly Loaded[],
  files: NoiseFiles | undefined,
  record: ToolFile | undefined,
): string[] {
  const failures: string[] = [];
  for (const { name, last } of measurements) {
    for (const [way, methods] of last) {
      const from = [`# lwk bench noise, ${name}, ${way}, ${new Date().toISOString()}`];
      for (const [method, found] of methods)
        failures.push(
          ...(files?.write(`${method}-${name}-${way}`.replaceAll(/[ ]+/g, '-'), found, from) ?? []),
        );
    }
  }
  const recorded = measurements.findLast(({ last }) => last.has('lwk'));
  const found = recorded?.last.get('lwk')?.get('selfish');
  if (record === undefined || found === undefined) return failures;
  record.write(
    netgaugeText(found, [`# lwk bench noise, ${recorded!.name}, lwk, ${new Date().toISOString()}`]),
  );
  return record.failure === undefined ? failures : [...failures, record.failure];
}
