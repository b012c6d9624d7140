/** Order statistics of samples. */

export interface Summary {
  readonly p50: number;
  readonly p99: number;
  readonly mean: number;
}

/** Percentiles by nearest rank. At least one sample. */
export function summarize(samples: Float64Array): Summary {
  const sorted = samples.toSorted();
  const rank = (p: number) => sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)]!;
  return { p50: rank(0.5), p99: rank(0.99), mean: samples.reduce((sum, x) => sum + x, 0) / samples.length };
}
