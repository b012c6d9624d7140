/** How well medians are known: the median of the medians of rounds, whose differences are what a machine drifts. */

/** The middle of some figures. At least one. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}

/** So sure an interval is. */
const CONFIDENCE = 0.95;

/** Fewer rounds give no interval: even from the least to the most is less sure. */
export const LEAST_ROUNDS = 6;

/**
 * In which the median of what was measured lies with 95 %, by order statistics: for any distribution, as long as rounds do not
 * depend on each other. Undefined for fewer than six figures.
 */
export function medianInterval(figures: readonly number[]): readonly [low: number, high: number] | undefined {
  const n = figures.length;
  const sorted = figures.toSorted((a, b) => a - b);
  // The interval from the k-th least to the k-th most misses by twice the chance that fewer than k of n lie below the median.
  let chance = 0.5 ** n;
  let below = 0;
  let k = 0;
  for (; k < n; k++) {
    below += chance;
    if (2 * below > 1 - CONFIDENCE) break;
    chance = (chance * (n - k)) / (k + 1);
  }
  return k === 0 ? undefined : [sorted[k - 1]!, sorted[n - k]!];
}

/** Its width as a part of the median; infinite where there is no interval. */
export function relativeWidth(figures: readonly number[]): number {
  const interval = medianInterval(figures);
  if (interval === undefined) return Number.POSITIVE_INFINITY;
  return (interval[1] - interval[0]) / median(figures);
}
