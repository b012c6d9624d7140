/** One row while it is measured: samples, or one figure a round, and what disturbed the rounds that had to be taken as they were. */
import { median, medianInterval, relativeWidth } from './confidence.ts';
import { Distribution } from './distribution.ts';
import type { Row, Unit } from './report.ts';

export interface SeriesOptions {
  readonly name: string;
  readonly way: string;
  readonly unit?: Unit;
  readonly x?: number;
  /** Samples for `--samples`. */
  readonly keep?: boolean;
}

export class Series {
  readonly name: string;
  readonly way: string;
  readonly unit: Unit;
  readonly x: number | undefined;
  readonly distribution: Distribution;
  /** A figure for each round: of samples the median. */
  readonly figures: number[] = [];
  readonly #clocks: number[] = [];
  readonly #batches: number[] = [];
  #batchSize = 0;
  readonly #disturbed: string[] = [];

  constructor({ name, way, unit = 'ns', x, keep = false }: SeriesOptions) {
    this.name = name;
    this.way = way;
    this.unit = unit;
    this.x = x;
    this.distribution = new Distribution({ keep });
  }

  /** A round of single calls, nanoseconds. */
  addSamples(samples: ArrayLike<number>, disturbed?: string): void {
    for (let i = 0; i < samples.length; i++) this.distribution.record(samples[i]!);
    this.addFigure(median(Array.from(samples)), disturbed);
  }

  /** A round that gives one figure. */
  addFigure(figure: number, disturbed?: string): void {
    this.figures.push(figure);
    if (disturbed !== undefined) this.#disturbed.push(disturbed);
  }

  /** What two looks at the clock, one right behind the other, lie apart: a round of it. */
  addClock(samples: ArrayLike<number>): void {
    this.#clocks.push(
      (Array.prototype.reduce.call(samples, (sum, ns) => (sum as number) + (ns as number), 0) as number) /
        samples.length,
    );
  }

  /** A round of means of so many calls each. */
  addBatches(size: number, means: ArrayLike<number>): void {
    this.#batchSize = size;
    this.#batches.push(median(Array.from(means)));
  }

  /** Of the interval of the median, as a part of the median. */
  get width(): number {
    return relativeWidth(this.figures);
  }

  get clock(): number | undefined {
    return this.#clocks.length === 0 ? undefined : median(this.#clocks);
  }

  /** At least one round. */
  row(): Row {
    const { name, way, unit, x, distribution, figures, clock } = this;
    const interval = medianInterval(figures);
    return {
      name,
      way,
      ...(x !== undefined && { x }),
      unit,
      ...(distribution.n === 0
        ? { value: median(figures) }
        : { summary: distribution.summary(clock), percentiles: distribution.percentiles() }),
      ...(clock !== undefined && { clock }),
      ...(this.#batches.length > 0 && { batch: { size: this.#batchSize, p50: median(this.#batches) } }),
      rounds: figures.length,
      ...(interval !== undefined && { interval }),
      ...this.#told(),
    };
  }

  #told(): { disturbed?: string } {
    const [first] = this.#disturbed;
    if (first === undefined) return {};
    return { disturbed: `${this.#disturbed.length} of ${this.figures.length} rounds: ${first}` };
  }
}
