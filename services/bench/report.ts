/**
 * What a benchmark reports: one form for all of them, which `--json` prints and `lwk report` reads. It has a version; README.md
 * says what each word means.
 */
import type { Summary } from './distribution.ts';
import type { Provenance } from './provenance.ts';

export const SCHEMA = 'lwk-bench/1';

export type BenchName = 'syscall' | 'noise' | 'message' | 'memory' | 'launch' | 'programs';
export type Unit = 'ns' | 'us' | 'ms' | 's' | 'MiB' | 'KiB' | 'MB/s' | 'GUP/s' | '1/s' | '%' | 'ratio';

export interface Report {
  readonly schema: typeof SCHEMA;
  readonly bench: BenchName;
  readonly provenance: Provenance;
  /** Somebody ended it before it was through: what had been measured is here. */
  readonly interrupted?: true;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly name: string;
  readonly title: string;
  readonly rows: readonly Row[];
  readonly checks?: readonly Check[];
  /** What is to be known of it, such as what could not be measured, and why. */
  readonly notes?: readonly string[];
}

/** A figure beside what it is to be. */
export interface Check {
  readonly what: string;
  readonly value: number;
  /** At most. */
  readonly target: number;
  readonly met: boolean;
}

/** What was measured by one way: one figure, or a distribution. */
export interface Row {
  readonly name: string;
  readonly way: string;
  /** Its place on a curve: bytes, ranks. */
  readonly x?: number;
  readonly unit: Unit;
  readonly value?: number;
  /** Samples are single calls. */
  readonly summary?: Summary;
  /** What a look at the clock costs there, nanoseconds: it is in all of the summary but the mean. */
  readonly clock?: number;
  readonly percentiles?: readonly (readonly [percent: number, ns: number])[];
  /** Of calls that are shorter than a look at the clock: the median of means of so many calls. */
  readonly batch?: { readonly size: number; readonly p50: number };
  readonly rounds?: number;
  /** Of the median, or the figure, over rounds: 95 %. Missing where there were too few rounds. */
  readonly interval?: readonly [low: number, high: number];
  /** Why it is not clean. */
  readonly disturbed?: string;
  /** Of noise: when each began, and how long it took, nanoseconds; bounded. */
  readonly detours?: readonly (readonly [at: number, length: number])[];
  readonly detoursDropped?: number;
}

export const check = (what: string, value: number, target: number): Check => ({
  what,
  value,
  target,
  met: value <= target,
});
