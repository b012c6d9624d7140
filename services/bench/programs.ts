/**
 * `lwk bench programs`: programs that compute for about a second, compiled by `lwk cc -O3`, beside the same C source
 * compiled for this machine, and beside node:wasi. Whole commands in turn, round after round, one rank each; medians.
 * All must print the same result.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LwkError } from '../../runtime/abi/errors.ts';
import { readImage } from '../../runtime/image/read.ts';
import { CLI, WASI_MAIN } from '../files.ts';
import { compile } from '../toolchain/compile.ts';
import { findToolchain, here, ROOT } from '../toolchain/find.ts';
import { median, output } from './commands.ts';
import {
  benchInterpreters,
  formatInterpreters,
  INTERPRETER_NAMES,
  INTERPRETERS,
  type InterpreterReport,
} from './interpreters.ts';
import { nativeCompiler } from './native.ts';
import { NAMES, PROGRAMS, type Program } from './program-list.ts';
import { type Measure, type Measured, usageTool } from './usage.ts';

const ROUNDS = 3;

/** Relative; what is left of rounding, which differs with the width of vectors and with fused operations. */
const TOLERANCE = 1e-6;

/**
 * `native`: -O3 -march=native; `narrow`: the same with vectors as wide as WebAssembly's, so what wider ones are worth is the rest;
 * `o3`: -O3 alone, which has such vectors too and no fused multiplication and addition.
 */
const PEERS = ['native', 'narrow', 'o3', 'node_wasi'] as const;
type Peer = (typeof PEERS)[number];
type Way = 'lwk' | Peer;

/** Seconds, medians. */
interface Times {
  readonly wall: number;
  /** Of the user and of the system. */
  readonly processor: number;
  /** What the program measures itself: its work, without the start. */
  readonly own: number;
}

export interface ProgramRow {
  readonly program: string;
  readonly lwk: Times;
  /** Undefined for what is not installed here, and for MPI programs under node:wasi. */
  readonly peers: Readonly<Partial<Record<Peer, Times>>>;
  /** lwk / the peer. */
  readonly ratios: Readonly<Partial<Record<Peer, Times>>>;
  /** What the ratio of own times to `native` is to be at most. */
  readonly target: number;
  /** Of the program in WebAssembly. */
  readonly code_bytes: number;
  /** All of it, by V8's optimizing compiler; median. */
  readonly compile_ms: number;
  /** Results that are not lwk's. */
  readonly different: readonly string[];
}

export interface ProgramReport {
  readonly rounds: number;
  readonly scale: number;
  /** The compilers of both sides. */
  readonly compilers: { readonly lwk: string; readonly native: string };
  readonly rows: readonly ProgramRow[];
  /** Missing when they were not asked for. */
  readonly interpreters?: InterpreterReport;
}

export interface ProgramOptions {
  readonly rounds?: number | undefined;
  /** Names of programs and interpreters, and `interpreters` for all of these; all if missing. */
  readonly only?: readonly string[] | undefined;
  /** A multiple of the work. */
  readonly scale?: number | undefined;
}

/** A program in all the ways that this machine has, and what was found. */
interface Candidate {
  readonly program: Program;
  readonly wasm: string;
  readonly commands: Readonly<Partial<Record<Way, readonly [command: string, ...args: string[]]>>>;
  readonly measured: Record<Way, Measured[]>;
  readonly compileMs: number[];
}

/**
 * Runs the benchmark; takes some minutes. Says on standard error how far it is.
 * @throws LWK_E_TOOLCHAIN when nothing compiles C, LWK_E_USAGE for an unknown program
 */
export async function benchPrograms(options: ProgramOptions = {}): Promise<ProgramReport> {
  const known = [...NAMES, INTERPRETERS, ...INTERPRETER_NAMES];
  const { rounds = ROUNDS, only = [...NAMES, INTERPRETERS], scale = 1 } = options;
  const unknown = only.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new LwkError('LWK_E_USAGE', `lwk bench programs: '${unknown}' is none of ${known.join(', ')}.`);
  const directory = mkdtempSync(join(tmpdir(), 'lwk-bench-'));
  try {
    const measure = await usageTool(directory);
    const native = await nativeCompiler();
    const candidates: Candidate[] = [];
    for (const program of PROGRAMS.filter(({ name }) => only.includes(name))) {
      process.stderr.write(`bench programs: compiling ${program.name}\n`);
      candidates.push(await prepare(program, native, directory, scale));
    }
    for (let round = 0; round < rounds && candidates.length > 0; round++) {
      process.stderr.write(`bench programs: round ${round + 1} of ${rounds}\n`);
      for (const candidate of candidates) await runAll(candidate, measure, round);
    }
    const version = (await output(native, ['--version']))?.split('\n')[0] ?? '';
    const compilers = {
      lwk: (await findToolchain(here())).description,
      native: `${native} (${version})`,
    };
    const report = { rounds, scale, compilers, rows: candidates.map(rowOf) };
    if (only.every((name) => NAMES.includes(name))) return report;
    const interpreters = await benchInterpreters(measure, directory, { only, rounds, scale });
    return { ...report, interpreters };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function prepare(
  program: Program,
  compiler: string,
  directory: string,
  scale: number,
): Promise<Candidate> {
  const source = join(ROOT, 'guest', 'c', `${program.source}.c`);
  const base = join(directory, program.name);
  const wasm = `${base}.wasm`;
  if ((await compile(['-O3', source, '-o', wasm], 'c')) !== 0)
    throw new LwkError('LWK_E_TOOLCHAIN', `${source} could not be compiled; see above.`);
  const args = program.args(scale).map(String);
  const native = async (name: Peer, flags: readonly string[]) => {
    const [command, ...first] = program.mpi ? ['mpicc.mpich', `-cc=${compiler}`] : [compiler];
    const line = [...first, '-O3', ...flags, '-w', source, '-o', `${base}.${name}`, '-lm'];
    return (await output(command!, line)) === undefined ? {} : { [name]: [`${base}.${name}`, ...args] };
  };
  const wasi = [process.execPath, '--disable-warning=ExperimentalWarning', WASI_MAIN, wasm, ...args];
  return {
    program,
    wasm,
    commands: {
      lwk: [process.execPath, CLI, 'run', wasm, ...args],
      ...(await native('native', ['-march=native'])),
      ...(await native('narrow', ['-march=native', '-mprefer-vector-width=128'])),
      ...(await native('o3', [])),
      ...(program.mpi ? {} : { node_wasi: wasi as [string, ...string[]] }),
    },
    measured: { lwk: [], native: [], narrow: [], o3: [], node_wasi: [] },
    compileMs: [],
  };
}

/** One round: each way once, and another one first each time. */
async function runAll(candidate: Candidate, measure: Measure, round: number): Promise<void> {
  const ways = Object.entries(candidate.commands) as [Way, readonly [string, ...string[]]][];
  for (let k = 0; k < ways.length; k++) {
    const [way, [command, ...args]] = ways[(k + round) % ways.length]!;
    candidate.measured[way].push(await measure(command, args));
  }
  candidate.compileMs.push(await compileTime(candidate.wasm));
}

const COMPILE = `
  const bytes = fs.readFileSync(process.argv[1]);
  const start = performance.now();
  new WebAssembly.Module(bytes);
  console.log(performance.now() - start);`;

/** Milliseconds that V8 takes to optimize all of a program, in a process of its own. */
async function compileTime(wasm: string): Promise<number> {
  const flags = ['--no-liftoff', '--no-wasm-lazy-compilation'];
  return Number(await output(process.execPath, [...flags, '-e', COMPILE, wasm]));
}

function rowOf({ program, wasm, measured, compileMs }: Candidate): ProgramRow {
  const times = (way: Way): Times => {
    const of = (figure: (one: Measured) => number) => median(measured[way].map(figure));
    return {
      wall: of(({ wall_ms }) => wall_ms / 1000),
      processor: of(({ processor_ms }) => processor_ms / 1000),
      own: of(({ stdout }) => ownSeconds(program, stdout)),
    };
  };
  const lwk = times('lwk');
  const found = PEERS.filter((peer) => measured[peer].length > 0).map((peer) => [peer, times(peer)] as const);
  const ratio = ({ wall, processor, own }: Times): Times => ({
    wall: lwk.wall / wall,
    processor: lwk.processor / processor,
    own: lwk.own / own,
  });
  return {
    program: program.name,
    lwk,
    peers: Object.fromEntries(found),
    ratios: Object.fromEntries(found.map(([peer, peerTimes]) => [peer, ratio(peerTimes)])),
    target: program.target,
    code_bytes: readImage(readFileSync(wasm), program.name).codeBytes,
    compile_ms: median(compileMs),
    different: differences(program, measured),
  };
}

/** @throws Error for a program that prints none */
function ownSeconds({ name, seconds }: Program, text: string): number {
  const found = [...text.matchAll(seconds)].map(([, figure]) => Number(figure));
  if (found.length === 0) throw new Error(`bench programs: ${name} printed no time:\n${text}`);
  return found.reduce((sum, figure) => sum + figure, 0);
}

/** What other ways found, where it is not what lwk found in its first run. */
function differences({ name, result }: Program, measured: Candidate['measured']): string[] {
  const resultOf = (text: string) => {
    const found = result.exec(text)?.[1];
    if (found === undefined) throw new Error(`bench programs: ${name} printed no result:\n${text}`);
    return found;
  };
  const expected = resultOf(measured.lwk[0]!.stdout);
  const all = (['lwk', ...PEERS] as const).flatMap((way) =>
    measured[way].map(({ stdout }) => [way, resultOf(stdout)] as const),
  );
  const others = all.filter(([, found]) => !sameResult(expected, found));
  return [...new Set(others.map(([way, found]) => `${way}: ${found}; lwk: ${expected}`))];
}

const NUMBER = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g;

/** Whether two results have the same words, and the same numbers but for rounding. */
export function sameResult(a: string, b: string): boolean {
  const numbers = (text: string) => (text.match(NUMBER) ?? []).map(Number);
  const [ours, theirs] = [numbers(a), numbers(b)];
  return (
    a.replace(NUMBER, '#') === b.replace(NUMBER, '#') &&
    ours.every((x, i) => Math.abs(x - theirs[i]!) <= TOLERANCE * Math.max(Math.abs(x), Math.abs(theirs[i]!)))
  );
}

/** The report as a table; what is above its target is marked. */
export function formatPrograms({ rounds, scale, compilers, rows, interpreters }: ProgramReport): string {
  const cell = (value: number | undefined, digits: number, width: number) =>
    (value === undefined ? '-' : value.toFixed(digits)).padStart(width);
  const lines = rows.map((row) => {
    const { native, narrow, o3, node_wasi } = row.ratios;
    const ratios = [native?.wall, o3?.wall, node_wasi?.wall, native?.processor];
    const own = [native?.own, narrow?.own, o3?.own, node_wasi?.own];
    return [
      row.program.padEnd(12),
      cell(row.lwk.wall, 2, 6),
      cell(row.peers.native?.wall, 2, 7),
      ' ',
      ...ratios.map((ratio) => cell(ratio, 2, 7)),
      ' ',
      ...own.map((ratio) => cell(ratio, 2, 7)),
      cell(row.code_bytes / 1024, 1, 8),
      cell(row.compile_ms, 0, 6),
      `  <= ${row.target.toFixed(2)}`,
      (native?.own ?? 0) > row.target ? '  above' : '',
    ].join('');
  });
  const different = rows.flatMap(({ program, different }) =>
    different.map((text) => `# ${program}: another result: ${text}`),
  );
  const kernels = [
    `# one rank, ${scale} x the usual work; medians of ${rounds}; ` +
      `s: whole commands; ratios of lwk: whole commands (cpu: processor time), and the program's own time`,
    `# lwk cc -O3: ${compilers.lwk}`,
    `# native: ${compilers.native} -O3 -march=native; 128b: with -mprefer-vector-width=128; o3: -O3; MPI with MPICH`,
    '#            -- seconds --  ----- whole command -----  --------- own time --------    code  comp.  own',
    '# program      lwk native  native     o3   wasi    cpu  native   128b     o3   wasi     KiB     ms  target',
    ...lines,
    ...different,
  ];
  const sections = [
    ...(rows.length === 0 ? [] : [kernels.join('\n')]),
    ...(interpreters === undefined ? [] : [formatInterpreters(interpreters)]),
  ];
  return sections.join('\n\n');
}
