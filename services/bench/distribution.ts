/**
 * A distribution of single samples, nanoseconds, in an HDR histogram: three significant digits at any size. What is least, most
 * and the mean are kept as they were measured. Where the samples themselves are wanted (`--samples`), it keeps them too.
 */
// By this file, and not by the package's own: what reads and writes compressed histograms is as much again.
import { constructorFromBucketSize } from 'hdr-histogram-js/dist/JsHistogramFactory.js';

/** What is told of a distribution: nanoseconds, but for `n`. */
export interface Summary {
  /** Samples. */
  readonly n: number;
  readonly min: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly p999: number;
  readonly max: number;
  /** Without what it costs to look at the clock. */
  readonly mean: number;
}

/** Values that have buckets: from 1 ns to an hour, with so many digits. What is longer counts as an hour but for `max`. */
const HOUR = 3600e9;
const DIGITS = 3;

/** Points of a curve for each halving of what is left of the samples. */
const POINTS = 5;

/** Half of the 95 % interval of a normal distribution. */
const Z = 1.96;

const Histogram = constructorFromBucketSize(32);

export class Distribution {
  readonly #histogram = new Histogram(1, HOUR, DIGITS);
  readonly #kept: number[] | undefined;
  #sum = 0;
  #min = Number.POSITIVE_INFINITY;
  #max = 0;

  /** @param keep the samples, in the order in which they come */
  constructor({ keep = false }: { readonly keep?: boolean } = {}) {
    this.#kept = keep ? [] : undefined;
  }

  record(ns: number): void {
    const value = Math.max(0, ns);
    this.#histogram.recordValue(Math.min(HOUR, Math.round(value)));
    this.#sum += value;
    this.#min = Math.min(this.#min, value);
    this.#max = Math.max(this.#max, value);
    this.#kept?.push(value);
  }

  get n(): number {
    return this.#histogram.totalCount;
  }

  /** By nearest rank: the sample below which so many percent are, to three digits. At least one sample. */
  percentile(percent: number): number {
    const value = this.#histogram.getValueAtPercentile(percent);
    // Buckets are named by their upper ends.
    return Math.min(this.#max, Math.max(this.#min, value));
  }

  /** @param clock what a look at the clock costs, which is taken off the mean */
  summary(clock = 0): Summary {
    return {
      n: this.n,
      min: this.#min,
      p50: this.percentile(50),
      p90: this.percentile(90),
      p99: this.percentile(99),
      p999: this.percentile(99.9),
      max: this.#max,
      mean: Math.max(0, this.#sum / this.n - clock),
    };
  }

  /** Of the median: 95 %, by order statistics, which asks nothing of the distribution. */
  interval(): readonly [low: number, high: number] {
    const half = (100 * Z) / (2 * Math.sqrt(this.n));
    return [this.percentile(Math.max(0, 50 - half)), this.percentile(Math.min(100, 50 + half))];
  }

  /** A curve, ever finer towards the longest: percent, and the nanoseconds below which so many are. */
  percentiles(): [percent: number, ns: number][] {
    const points: [number, number][] = [];
    const iterator = this.#histogram.percentileIterator;
    for (iterator.reset(POINTS); iterator.hasNext(); ) {
      const { percentileLevelIteratedTo, valueIteratedTo } = iterator.next();
      points.push([percentileLevelIteratedTo, Math.min(this.#max, valueIteratedTo)]);
    }
    return points;
  }

  /** In the order in which they came; none where they are not kept. */
  get samples(): readonly number[] {
    return this.#kept ?? [];
  }
}
