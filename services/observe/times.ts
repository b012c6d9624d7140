/**
 * A distribution of times that takes no more room the more there are: counts on a logarithmic scale, 24 to a decade, so that a
 * percentile is right to a tenth.
 */
import type { TimeSummary } from './types.ts';

/** The edges of the scale: from a microsecond to three hours. */
const LEAST_MS = 1e-3;
const PER_DECADE = 24;
const DECADES = 10;

/** So many counts lie between two bounds of a histogram for others, and the first and the last of these. */
const STEP = PER_DECADE / 3;
const FIRST = 2 * PER_DECADE;
const LAST = 8 * PER_DECADE;

const edge = (at: number): number => LEAST_MS * 10 ** (at / PER_DECADE);

export class Times {
  readonly #counts = new Float64Array(PER_DECADE * DECADES + 1);
  #count = 0;
  #sum = 0;
  #squares = 0;
  #min = Number.POSITIVE_INFINITY;
  #max = 0;

  add(ms: number): void {
    const at = Math.ceil(Math.log10(ms / LEAST_MS) * PER_DECADE);
    this.#counts[Math.min(Math.max(at, 0), this.#counts.length - 1)]!++;
    this.#count++;
    this.#sum += ms;
    this.#squares += ms * ms;
    this.#min = Math.min(this.#min, ms);
    this.#max = Math.max(this.#max, ms);
  }

  get count(): number {
    return this.#count;
  }

  /** Milliseconds. */
  get sum(): number {
    return this.#sum;
  }

  /** How many were no longer than each of some bounds, milliseconds. */
  bounds(): { readonly bound: number; readonly count: number }[] {
    const found = [];
    let count = 0;
    for (const [at, here] of this.#counts.entries()) {
      count += here;
      if (at >= FIRST && at <= LAST && at % STEP === 0) found.push({ bound: edge(at), count });
    }
    return found;
  }

  summary(): TimeSummary {
    const count = this.#count;
    const mean = count === 0 ? 0 : this.#sum / count;
    return {
      count,
      mean,
      stddev: count === 0 ? 0 : Math.sqrt(Math.max(0, this.#squares / count - mean * mean)),
      min: count === 0 ? 0 : this.#min,
      max: this.#max,
      p50: this.#percentile(50),
      p75: this.#percentile(75),
      p90: this.#percentile(90),
      p99: this.#percentile(99),
      p99_9: this.#percentile(99.9),
    };
  }

  #percentile(percent: number): number {
    let left = Math.ceil((this.#count * percent) / 100);
    const at = this.#counts.findIndex((here) => (left -= here) <= 0);
    return Math.min(Math.max(edge(at), this.#count === 0 ? 0 : this.#min), this.#max);
  }
}
