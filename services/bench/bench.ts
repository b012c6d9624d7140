/** What a benchmark is: what it is given, what it gives back. `main.ts` does for all of them what is not measuring. */
import type { Progress } from './progress.ts';
import type { BenchName, Section } from './report.ts';
import type { Series } from './series.ts';
import type { Load } from './strangers.ts';

/** What all benchmarks take. */
export interface CommonOptions {
  readonly json?: boolean | undefined;
  readonly csv?: boolean | undefined;
  /** Where all single samples go. */
  readonly samples?: string | undefined;
  readonly cores?: readonly number[] | undefined;
  readonly rounds?: number | undefined;
  readonly only?: readonly string[] | undefined;
  readonly quiet?: boolean | undefined;
  /** Where a page of figures goes. */
  readonly report?: string | undefined;
  /** Figures are drawn in the terminal, below the tables. */
  readonly plot?: boolean | undefined;
}

/** What only some take. */
export interface OwnOptions {
  readonly ranks?: number | undefined;
  readonly scale?: number | undefined;
  readonly load?: readonly Load[] | undefined;
  /** Microseconds of a piece or a period, samples, seconds, percent of the shortest cycle. */
  readonly duration?: number | undefined;
  readonly count?: number | undefined;
  readonly seconds?: number | undefined;
  readonly threshold?: number | undefined;
  readonly 'output-dir'?: string | undefined;
  readonly record?: string | undefined;
  readonly vs?: string | undefined;
  readonly format?: string | undefined;
}

export interface BenchOptions extends CommonOptions, OwnOptions {}

/** What a benchmark is given. */
export interface Setting {
  readonly options: BenchOptions;
  /** Cores to measure on: those of `--cores`, else all that the process may use; in the order in which to take them. */
  readonly cores: readonly number[];
  /** Names of sections that were asked for, which are there; undefined: all. */
  readonly only: readonly string[] | undefined;
  readonly progress: Progress;
  /** Somebody wants it to end: what has been measured is to be returned. */
  readonly signal: AbortSignal;
  /** Series are to keep their samples. */
  readonly keep: boolean;
}

/** What it found. */
export interface Outcome {
  readonly sections: readonly Section[];
  /** All that was measured sample by sample, for `--samples`. */
  readonly series?: readonly Series[];
  /** The cores that it was measured on, where these are not all that it was given. */
  readonly cores?: readonly number[];
  /** The transport that each native MPI library used, by its name. */
  readonly mpi?: Readonly<Record<string, string>>;
  /** Files that could not be written, in words. */
  readonly failures?: readonly string[];
  /** For people; missing: tables of the sections. */
  readonly text?: string;
}

/** A benchmark; what it takes and what its sections are is in benches.ts. */
export interface Benchmark {
  readonly name: BenchName;
  /** It compiles programs: provenance has the compilers. */
  readonly compiles?: boolean;
  run(setting: Setting): Promise<Outcome>;
}
