/** What a section of `lwk bench launch` is: what it measures, by which ways, and what that is to be. */
import type { Kernel } from '../kernel/kernel.ts';
import type { Strangers } from './strangers.ts';
import type { Measure } from './usage.ts';

/** lwk, and what there is beside it: other runtimes, the same program as native code, or lwk itself with the machine for itself. */
export const WAYS = {
  lwk: 'lwk',
  node_wasi: 'node:wasi',
  mpich: 'MPICH',
  openmpi: 'Open MPI',
  native: 'native',
  alone: 'alone',
} as const;
export type Way = keyof typeof WAYS;

/** What is measured, and how it is called. */
export const QUANTITIES = {
  wall_ms: { name: 'wall', unit: 'ms' },
  processor_ms: { name: 'processor', unit: 'ms' },
  peak_mib: { name: 'peak', unit: 'MiB' },
  lost_percent: { name: 'lost', unit: '%' },
  longest_work: { name: 'longest, works', unit: 'ratio' },
  allreduce_us: { name: 'allreduce', unit: 'us' },
} as const;
export type Quantity = keyof typeof QUANTITIES;
export type Figures = Readonly<Partial<Record<Quantity, number | undefined>>>;

/** What a section measures, by way, in turn; a way that is not installed here is missing. lwk is compared with the one behind it. */
export type Ways = Readonly<Partial<Record<Way, () => Promise<Figures>>>>;

export interface Bench {
  readonly directory: string;
  readonly measure: Measure;
  readonly strangers: Strangers;
  /** Of this process, for all sections. */
  kernel(): Promise<Kernel>;
  /** Compiles a source of guest/c/bench to WebAssembly. */
  compiled(name: string): Promise<string>;
}

/** What a figure is to be at most: a multiple of the peer's, or so much. */
export interface Target {
  readonly ratio?: number;
  readonly most?: number;
}

export interface LaunchSection {
  /** For `--only`; sections that differ in how many there are of something share one. */
  readonly name: string;
  readonly title: string;
  /** What takes seconds is measured so often at most, and not warmed up. */
  readonly rounds?: number;
  /** So many processes of others compute meanwhile, on any core. */
  readonly strangers?: number;
  readonly targets: Readonly<Partial<Record<Quantity, Target>>>;
  prepare(bench: Bench): Promise<Ways>;
}
