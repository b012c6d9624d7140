/** The programs of `lwk bench programs`: sources in guest/c, how much work each gets, and where its figures stand in what it prints. */

export interface Program {
  readonly name: string;
  /** In guest/c, without `.c`. */
  readonly source: string;
  /** Calls MPI: compiled for MPICH on the native side, and nothing for node:wasi. */
  readonly mpi: boolean;
  /** Arguments for a multiple of the work that takes about a second natively. */
  args(scale: number): readonly (string | number)[];
  /** The seconds that it measures itself: the sum of all that match. */
  readonly seconds: RegExp;
  /** What it prints of its result: the numbers in it must be the same for all. */
  readonly result: RegExp;
  /** What lwk is to take at most of the native program's own time, `-march=native`. */
  readonly target: number;
}

/** `NAME: 0.123 s`, and what may stand before the figure. */
const SECONDS = /^[\w-]+: (?:.*, )?([\d.]+) s$/gm;

/** Work that grows with a number of rounds. */
const times = (rounds: number, scale: number) => Math.max(1, Math.round(rounds * scale));

/** The side of a matrix, whose work grows with its cube. */
const side = (n: number, scale: number) => 64 * Math.max(1, Math.round((n * Math.cbrt(scale)) / 64));

/** A program of one rank in guest/c/bench, which prints a checksum. */
function single(name: string, args: Program['args'], target = 1.1, source = name): Program {
  const result = /checksum (.*)/;
  return { name, source: `bench/${source}`, mpi: false, args, seconds: SECONDS, result, target };
}

function mathematics(name: string, rounds: number): Program {
  return single(name, (scale) => [name, 1000000, times(rounds, scale)], 1.2, 'functions');
}

/** A sample kernel whose ranks talk by MPI; it has one here. Prints `NAME: 1 ranks, FIGURES`. */
function parallel(name: string, args: Program['args']): Program {
  const result = /: \d+ ranks, (.*)/;
  const timed: Program['args'] = (scale) => ['-t', ...args(scale)];
  return { name, source: name, mpi: true, args: timed, seconds: SECONDS, result, target: 1.1 };
}

export const PROGRAMS: readonly Program[] = [
  {
    name: 'stream',
    source: 'stream',
    mpi: false,
    args: (scale) => ['-r', times(16, scale)],
    seconds: /^(?:Copy|Scale|Add|Triad) +[\d.]+ +([\d.]+)/gm,
    result: /^Verified: (.*)/m,
    target: 1.1,
  },
  {
    name: 'gups',
    source: 'gups',
    mpi: false,
    args: (scale) => ['-k', 23, '-u', times(2, scale)],
    seconds: SECONDS,
    result: /^Verified: (.*)/m,
    target: 1.1,
  },
  {
    name: 'matmul',
    source: 'matmul',
    mpi: false,
    args: (scale) => ['-n', side(1280, scale)],
    seconds: SECONDS,
    result: /trace (.*)/,
    target: 1.1,
  },
  parallel('nbody', (scale) => ['-n', 3000, '-s', times(6, scale)]),
  parallel('heat2d', (scale) => ['-n', 1024, '-m', 1024, '-s', times(120, scale)]),
  parallel('cg', (scale) => ['-n', 300, '-i', times(400, scale)]),
  parallel('sample-sort', (scale) => ['-n', times(6000000, scale)]),
  parallel('summa', (scale) => ['-n', side(1280, scale), '-b', 128]),
  single('blocks', (scale) => [100000, times(20, scale)], 1.2),
  single('strings', (scale) => [20000, times(12, scale)]),
  mathematics('exp', 100),
  mathematics('log', 100),
  mathematics('sin', 28),
  mathematics('pow', 30),
  single('sparse', (scale) => [40, times(3, scale)]),
  single('particles', (scale) => [14, times(60, scale)]),
  single('integers', (scale) => [22, times(14, scale)]),
  single('fft', (scale) => [16, times(300, scale)]),
  single('recursion', (scale) => [14, times(9000, scale)]),
  single('doubles', (scale) => [times(2000000, Math.min(1, scale)), times(1, scale)], 1.2),
];

export const NAMES: readonly string[] = PROGRAMS.map(({ name }) => name);
