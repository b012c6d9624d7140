/** One method under one load: what was found by each way in each round, and the rows that come of it. */
import type { Detour } from '../tools/noise-trace.ts';
import { median } from './confidence.ts';
import { type Figures, figuresOf, noticed } from './noise-figures.ts';
import type { Command, Found, WayName } from './noise-ways.ts';
import { type Check, check, type Row, type Section, type Unit } from './report.ts';
import { Series } from './series.ts';

/** fwq of a rank loses at most so much of what native code loses that is bound to a core: they are measured one after the other. */
const MOST_LOST = 1.1;

/** Detours in a row, the longest ones. */
const MOST_DETOURS = 2000;

/** A way in one round. */
interface Kept {
  readonly found: Found;
  readonly disturbed: string | undefined;
}

type Figure = (found: Found, figures: Figures) => number | undefined;

/** A second, and percent of a time; milliseconds. */
const each = (count: number | undefined, ms: number) =>
  count === undefined ? undefined : (1000 * count) / ms;
const share = (part: number | undefined, ms: number) => (part === undefined ? undefined : (100 * part) / ms);
const sum = (counts: Iterable<number>) => [...counts].reduce((all, count) => all + count, 0);

/** A figure of each round, a row. Undefined where it is not known. */
const FIGURES: Readonly<Record<string, readonly [unit: Unit, Figure]>> = {
  lost: ['%', (_, { lost }) => lost],
  'lost, over the best': ['%', (_, { overBest }) => overBest],
  detours: ['1/s', (_, { detours, time }) => each(detours.length, time / 1e6)],
  longest: ['us', (_, { longest }) => longest / 1000],
  kurtosis: ['ratio', (_, { kurtosis }) => kurtosis],
  'a look at the clock': ['ns', ({ clock }) => clock],
  "at the processor's counter": ['ns', ({ counter }) => counter || undefined],
  'waited for a core': ['%', ({ taken }) => share(taken.waited, taken.elapsed)],
  'switches, involuntary': ['1/s', ({ taken }) => each(taken.involuntary, taken.elapsed)],
  'switches, voluntary': ['1/s', ({ taken }) => each(taken.voluntary, taken.elapsed)],
  'interrupts of its core': [
    '1/s',
    ({ taken: { interrupts, elapsed } }) => each(interrupts && sum(interrupts.values()), elapsed),
  ],
  'hypervisor, of its core': ['%', ({ taken }) => share(taken.steal, taken.elapsed)],
  'garbage collection': ['%', ({ v8 }, { time }) => share(v8?.collection, time / 1e6)],
  compilation: ['%', ({ v8 }, { time }) => share(v8?.compilation, time / 1e6)],
};

export class NoiseSection {
  readonly #command: Command;
  readonly #name: string;
  readonly #kept = new Map<WayName, Kept[]>();

  constructor(command: Command, load: string) {
    this.#command = command;
    this.#name = `${command.method}, ${load}`;
  }

  /** A round of one way. */
  add(way: WayName, found: Found, disturbed: string | undefined): void {
    const rounds = this.#kept.get(way) ?? [];
    rounds.push({ found, disturbed });
    this.#kept.set(way, rounds);
  }

  /** The last round of each way. */
  get last(): ReadonlyMap<WayName, Found> {
    return new Map([...this.#kept].map(([way, rounds]) => [way, rounds.at(-1)!.found]));
  }

  /** @param keep series are to keep their samples */
  result(notes: readonly string[], keep: boolean): { section: Section; series: Series[] } {
    const shortest = this.#shortest();
    const lengths: [Series, Figures][] = [];
    const figures = new Map<string, Map<WayName, Series>>(
      Object.keys(FIGURES).map((name) => [name, new Map()]),
    );
    for (const [way, rounds] of this.#kept) {
      const series = new Series({ name: this.#name, way, keep });
      let last: Figures | undefined;
      for (const { found, disturbed } of rounds) {
        last = figuresOf(found, shortest);
        if (last.lengths.length > 0) series.addSamples(last.lengths, disturbed);
        if (this.#command.method === 'fwq') series.addClock(found.clock);
        for (const [name, [unit, of]] of Object.entries(FIGURES)) {
          const figure = of(found, last);
          if (figure === undefined) continue;
          const row = figures.get(name)!.get(way) ?? new Series({ name, way, unit });
          row.addFigure(figure, disturbed);
          figures.get(name)!.set(way, row);
        }
      }
      if (series.distribution.n > 0) lengths.push([series, last!]);
    }
    const section = {
      name: this.#name,
      title: this.#title(shortest),
      rows: [
        ...lengths.map(([series, { detours }]): Row => ({ ...series.row(), ...bounded(detours) })),
        ...[...figures.values()].flatMap((ways) => [...ways.values()].map((series) => series.row())),
      ],
      checks: this.#checks(figures.get('lost')!),
      notes: [...this.#interrupts(), ...notes],
    };
    return { section, series: lengths.map(([series]) => series) };
  }

  /** What all ways notice: a look at the clock does not cost them the same. */
  #shortest(): number {
    if (this.#command.method !== 'selfish') return 0;
    return Math.max(...[...this.#kept.values()].flat().map(({ found }) => noticed(found)));
  }

  #title(shortest: number): string {
    const { method, work, count, time, threshold } = this.#command;
    const us = (ns: number) => `${ns / 1000} us`;
    const what = {
      fwq: `${count} pieces of work of ${us(work)}, one after the other`,
      ftq: `what was lost of each of ${count} periods of ${us(time)}, by units of work of ${us(work)}`,
      selfish:
        `detours of more than ${threshold} % of the shortest look at the clock, as far as all ways notice them ` +
        `(${us(Math.round(shortest))}), for ${time / 1e9} s`,
    };
    return `${this.#name}: ${what[method]}; distributions of all rounds, medians of figures`;
  }

  #checks(lost: ReadonlyMap<WayName, Series>): Check[] {
    const [own, native] = [lost.get('lwk')?.figures, lost.get('native pinned')?.figures];
    if (this.#command.method !== 'fwq' || own === undefined || native === undefined) return [];
    const ratios = own.map((each, round) => each / native[round]!).filter(Number.isFinite);
    return ratios.length === 0
      ? []
      : [check('lost, lwk / native pinned, median of rounds', median(ratios), MOST_LOST)];
  }

  /** The most frequent ones, of the last round. */
  #interrupts(): string[] {
    return [...this.last].flatMap(([way, { taken }]) => {
      if (taken.interrupts === undefined) return [];
      const some = [...taken.interrupts].slice(0, 4);
      const rates = some.map(([name, count]) => `${name} ${each(count, taken.elapsed)!.toFixed(0)}`);
      return [`${way}: interrupts of core ${taken.cores[1].join()} a second: ${rates.join(', ') || 'none'}`];
    });
  }
}

/** In the order in which they came. */
function bounded(detours: readonly Detour[]): Pick<Row, 'detours' | 'detoursDropped'> {
  const dropped = detours.length - MOST_DETOURS;
  if (dropped <= 0) return { detours };
  const longest = detours.toSorted((a, b) => b[1] - a[1]).slice(0, MOST_DETOURS);
  return { detours: longest.sort((a, b) => a[0] - b[0]), detoursDropped: dropped };
}
