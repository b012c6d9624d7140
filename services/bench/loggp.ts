/**
 * The parameters of LogGP from round trips of guest/c/bench/loggp.c, by the method of T. Hoefler, A. Lichei and W. Rehm,
 * Low-Overhead LogGP Parameter Assessment for Modern Interconnection Networks (IPDPS 2007), which netgauge has. PRTT(n, d, s) is the
 * time of n messages of s bytes with a delay d between two, and of the answer to the last one:
 *
 *     (PRTT(n, 0, s) - PRTT(1, 0, s)) / (n - 1)     = g + (s - 1) G       a line over s
 *     (PRTT(n, d, s) - PRTT(1, 0, s)) / (n - 1) - d = o                   d longer than a round trip
 *     PRTT(1, 0, 1) / 2 - 2 o                       = L
 */

/** Messages of a burst; loggp.c has it too. */
const N = 16;

/** Round trips of messages of so many bytes, microseconds. */
export interface Trips {
  readonly bytes: number;
  readonly single: number;
  readonly burst: number;
  readonly spaced: number;
  readonly delay: number;
}

export interface LogGP {
  /** Microseconds: latency, overhead of a message of a byte, gap between messages. */
  readonly L: number;
  readonly o: number;
  readonly g: number;
  /** Nanoseconds for each byte more. */
  readonly G: number;
}

const between = (of: number, single: number) => (of - single) / (N - 1);

/**
 * Short messages and long ones count alike: squares are of what the line is off as a part of what was measured.
 * @returns undefined for fewer than two sizes
 */
export function logGP(trips: readonly Trips[]): LogGP | undefined {
  const [first] = trips.toSorted((a, b) => a.bytes - b.bytes);
  if (first === undefined || trips.length < 2) return undefined;
  const points = trips.map(({ bytes, burst, single }) => ({ x: bytes - 1, y: between(burst, single) }));
  const sum = (of: (point: { x: number; y: number; w: number }) => number) =>
    points.reduce((all, { x, y }) => all + of({ x, y, w: 1 / Math.max(1e-12, y * y) }), 0);
  const w = sum((point) => point.w);
  const x = sum((point) => point.w * point.x) / w;
  const y = sum((point) => point.w * point.y) / w;
  const slope = sum((p) => p.w * (p.x - x) * (p.y - y)) / sum((p) => p.w * (p.x - x) ** 2);
  const o = between(first.spaced, first.single) - first.delay;
  return { L: first.single / 2 - 2 * o, o, g: y - slope * x, G: 1000 * slope };
}
