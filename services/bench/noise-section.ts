/** One method under one load: rows of all its ways, from round to round. */
import type { Detour } from '../tools/noise-trace.ts';
import { median } from './confidence.ts';
import type { Figures } from './noise-figures.ts';
import type { Command, Found, WayName } from './noise-ways.ts';
import { type Check, check, type Row, type Section, type Unit } from './report.ts';
import { Series } from './series.ts';

/** fwq of a rank loses at most so much of what native code loses that is bound to a core: they are measured one after the other. */
const MOST_LOST = 1.1;

/** Detours in a row, the longest ones. */
const MOST_DETOURS = 2000;

/** A way in one round. */
export interface Kept {
  readonly way: WayName;
  readonly found: Found;
  readonly figures: Figures;
}

/** A figure of each round, a row. Undefined where it is not known. */
const FIGURES: Readonly<Record<string, { unit: Unit; of(kept: Kept): number | undefined }>> = {
  lost: { unit: '%', of: ({ figures }) => figures.lost },
  'lost, over the best': { unit: '%', of: ({ figures }) => figures.overBest },
  detours: { unit: '1/s', of: ({ figures }) => each(figures.detours.length, figures.time) },
  longest: { unit: 'us', of: ({ figures }) => figures.longest / 1000 },
  kurtosis: { unit: 'ratio', of: ({ figures }) => figures.kurtosis },
  'clock, each look': { unit: 'ns', of: ({ found }) => found.clock },
  "processor's counter": { unit: 'ns', of: ({ found }) => found.counter || undefined },
  'waited for a core': { unit: '%', of: ({ found, figures }) => share(found.taken.waited, figures.time) },
  'switches, involuntary': {
    unit: '1/s',
    of: ({ found, figures }) => each(found.taken.involuntary, figures.time),
  },
  'switches, voluntary': {
    unit: '1/s',
    of: ({ found, figures }) => each(found.taken.voluntary, figures.time),
  },
  'interrupts of its core': {
    unit: '1/s',
    of: ({ found: { taken }, figures }) =>
      each(
        taken.interrupts && [...taken.interrupts.values()].reduce((sum, count) => sum + count, 0),
        figures.time,
      ),
  },
  'hypervisor, of its core': {
    unit: '%',
    of: ({ found, figures }) => share(found.taken.steal, figures.time),
  },
  'garbage collection': { unit: '%', of: ({ found, figures }) => share(found.v8?.collection, figures.time) },
  compilation: { unit: '%', of: ({ found, figures }) => share(found.v8?.compilation, figures.time) },
};

const each = (count: number | undefined, ns: number) =>
  count === undefined ? undefined : (1e9 * count) / ns;
const share = (ms: number | undefined, ns: number) => (ms === undefined ? undefined : (100 * 1e6 * ms) / ns);

const LENGTHS = { fwq: 'a piece of work', ftq: 'what a period lost', selfish: 'detours' } as const;

export class NoiseSection {
  readonly #command: Command;
  readonly #load: string;
  readonly #keep: boolean;
  readonly #lengths = new Map<WayName, Series>();
  readonly #figures = new Map<string, Series>();
  readonly #last = new Map<WayName, Kept>();
  #shortest = 0;

  constructor(command: Command, load: string, keep: boolean) {
    this.#command = command;
    this.#load = load;
    this.#keep = keep;
  }

  /** A round of all ways. */
  add(all: readonly Kept[], shortest: number, disturbed: string | undefined): void {
    this.#shortest = shortest;
    for (const kept of all) {
      const { way, figures, found } = kept;
      this.#last.set(way, kept);
      if (figures.lengths.length > 0) {
        const series = seriesIn(this.#lengths, way, () => ({
          name: `${this.#name}: ${LENGTHS[this.#command.method]}`,
          way,
          keep: this.#keep,
        }));
        series.addSamples(figures.lengths, disturbed);
      }
      for (const [name, { unit, of }] of Object.entries(FIGURES)) {
        const figure = of(kept);
        if (figure === undefined) continue;
        const row = () => ({ name: `${this.#name}: ${name}`, way, unit });
        seriesIn(this.#figures, `${name} ${way}`, row).addFigure(figure, disturbed);
      }
      void found;
    }
  }

  get #name(): string {
    return `${this.#command.method}, ${this.#load}`;
  }

  get measured(): boolean {
    return this.#last.size > 0;
  }

  get series(): readonly Series[] {
    return [...this.#lengths.values()];
  }

  section(notes: readonly string[]): Section {
    const { method } = this.#command;
    return {
      name: method,
      title: this.#title(),
      rows: [...this.#lengthRows(), ...this.#figureRows()],
      checks: this.#checks(),
      notes: [...this.#notes(), ...notes],
    };
  }

  #title(): string {
    const { method, work, count, time, threshold } = this.#command;
    const us = (ns: number) => `${ns / 1000} us`;
    const what = {
      fwq: `${count} pieces of work of ${us(work)}, one after the other`,
      ftq: `work done in ${count} periods of ${us(time)}, in units of ${us(work)}`,
      selfish:
        `looks at the clock that came later than ${threshold} % of the shortest cycle, of which those count that are ` +
        `longer than ${(this.#shortest / 1000).toFixed(2)} us, for ${time / 1e9} s`,
    };
    return `${this.#name}: ${what[method]}; medians of rounds`;
  }

  #lengthRows(): Row[] {
    return [...this.#lengths].map(([way, series]) => ({
      ...series.row(),
      ...bounded(this.#last.get(way)!.figures.detours),
    }));
  }

  /** A figure of all ways, then the next one. */
  #figureRows(): Row[] {
    return Object.keys(FIGURES).flatMap((name) =>
      [...this.#last.keys()].flatMap((way) => this.#figures.get(`${name} ${way}`)?.row() ?? []),
    );
  }

  #checks(): Check[] {
    const [own, native] = (['lwk', 'native pinned'] as const).map(
      (way) => this.#figures.get(`lost ${way}`)?.figures,
    );
    if (this.#command.method !== 'fwq' || own === undefined || native === undefined) return [];
    const ratios = own.map((lost, round) => lost / native[round]!).filter(Number.isFinite);
    return ratios.length === 0 ? [] : [check('lost, lwk / native pinned', median(ratios), MOST_LOST)];
  }

  /** Which interrupts came, in the last round. */
  #notes(): string[] {
    return [...this.#last].flatMap(([way, { found, figures }]) => {
      const { interrupts, cores } = found.taken;
      if (interrupts === undefined) return [];
      const some = [...interrupts]
        .slice(0, 4)
        .map(([name, count]) => `${name} ${each(count, figures.time)!.toFixed(0)}`);
      return [`${way}: interrupts of core ${cores[1].join()} a second: ${some.join(', ') || 'none'}`];
    });
  }
}

function seriesIn<Key>(
  all: Map<Key, Series>,
  key: Key,
  row: () => ConstructorParameters<typeof Series>[0],
): Series {
  const found = all.get(key) ?? new Series(row());
  all.set(key, found);
  return found;
}

/** In the order in which they came. */
function bounded(detours: readonly Detour[]): Pick<Row, 'detours' | 'detoursDropped'> {
  const dropped = detours.length - MOST_DETOURS;
  if (dropped <= 0) return { detours };
  const longest = detours.toSorted((a, b) => b[1] - a[1]).slice(0, MOST_DETOURS);
  return { detours: longest.sort((a, b) => a[0] - b[0]), detoursDropped: dropped };
}
