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
import type { Benchmark, Outcome, Setting } from './bench.ts';
import { output } from './commands.ts';
import { median } from './confidence.ts';
import {
  formatInterpreters,
  INTERPRETERS,
  type InterpreterReport,
  prepareInterpreters,
} from './interpreters.ts';
import { nativeCompiler } from './native.ts';
import { NAMES, PROGRAMS, type Program } from './program-list.ts';
import { check, type Row } from './report.ts';
import { inRounds, type Measurement } from './rounds.ts';
import { ratios, Timed, type Times } from './timed.ts';
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

export const programs: Benchmark = {
  name: 'programs',
  compiles: true,
  run: benchPrograms,
};

/**
 * Takes some minutes.
 * @throws LWK_E_TOOLCHAIN when nothing compiles C
 */
async function benchPrograms({ options, cores, progress, signal, ...asked }: Setting): Promise<Outcome> {
  const { rounds = ROUNDS, scale = 1 } = options;
  const only = asked.only ?? [...NAMES, INTERPRETERS];
  const directory = mkdtempSync(join(tmpdir(), 'lwk-bench-'));
  try {
    const measure = await usageTool(directory);
    const native = await nativeCompiler();
    const candidates: Candidate[] = [];
    for (const program of PROGRAMS.filter(({ name }) => only.includes(name))) {
      progress.tell(`compiling ${program.name}`);
      candidates.push(await prepare(program, native, directory, scale, measure));
    }
    const { runs, missing } = prepareInterpreters(measure, directory, { only, scale });
    await inRounds({ measurements: [...candidates, ...runs], rounds, cores, progress, signal });
    const rows = candidates.flatMap((candidate) => candidate.row() ?? []);
    const interpreters = runs.flatMap((run) => run.row() ?? []);
    const compilers = { lwk: (await findToolchain(here())).description, native };
    const kernels = sectionOf('kernels', candidates, rows);
    const others = { ...sectionOf(INTERPRETERS, runs, []), notes: missing };
    return {
      sections: [kernels, others].filter((section) => section.rows.length > 0 || section.notes.length > 0),
      text: formatPrograms({
        rounds,
        scale,
        compilers,
        rows,
        ...(runs.length + missing.length > 0 && { interpreters: { rows: interpreters, missing } }),
      }),
    };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function sectionOf(name: string, timed: readonly { timed: Timed<Way> }[], rows: readonly ProgramRow[]) {
  return {
    name,
    title: `${name}: whole commands, and the time that they measure themselves; medians`,
    rows: [
      ...timed.flatMap((each) => each.timed.rows()),
      ...rows.flatMap(({ program, code_bytes, compile_ms }): Row[] => [
        { name: `${program} code`, way: 'lwk', unit: 'KiB', value: code_bytes / 1024 },
        { name: `${program} compiling`, way: 'lwk', unit: 'ms', value: compile_ms },
      ]),
    ],
    checks: rows.flatMap(({ program, ratios: { native }, target }) =>
      native?.own === undefined ? [] : [check(`${program} own, lwk / native`, native.own, target)],
    ),
    notes: rows.flatMap(({ program, different }) =>
      different.map((text) => `${program}: another result: ${text}`),
    ),
  };
}

async function prepare(
  program: Program,
  compiler: string,
  directory: string,
  scale: number,
  measure: Measure,
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
  const commands: Commands = {
    lwk: [process.execPath, CLI, 'run', wasm, ...args],
    ...(await native('native', ['-march=native'])),
    ...(await native('narrow', ['-march=native', '-mprefer-vector-width=128'])),
    ...(await native('o3', [])),
    ...(program.mpi ? {} : { node_wasi: wasi as [string, ...string[]] }),
  };
  return new Candidate(program, wasm, commands, measure);
}

type Commands = Readonly<Partial<Record<Way, readonly [command: string, ...args: string[]]>>>;

/** What a round finds: what each way took, and what V8 takes to compile the program, ms. */
interface Found {
  readonly measured: readonly (readonly [way: Way, measured: Measured])[];
  readonly compileMs: number;
}

/** A program in all the ways that this machine has, and what was found. */
class Candidate implements Measurement<Found> {
  readonly name: string;
  readonly timed: Timed<Way>;
  readonly #program: Program;
  readonly #wasm: string;
  readonly #commands: Commands;
  readonly #measure: Measure;
  readonly #printed: [way: Way, text: string][] = [];
  readonly #compileMs: number[] = [];

  constructor(program: Program, wasm: string, commands: Commands, measure: Measure) {
    this.name = program.name;
    this.timed = new Timed(program.name);
    this.#program = program;
    this.#wasm = wasm;
    this.#commands = commands;
    this.#measure = measure;
  }

  /** Each way once, and another one first each time. */
  async measure(round: number): Promise<Found> {
    const ways = Object.entries(this.#commands) as [Way, readonly [string, ...string[]]][];
    const measured: [Way, Measured][] = [];
    for (const k of ways.keys()) {
      const [way, [command, ...args]] = ways[(k + round) % ways.length]!;
      measured.push([way, await this.#measure(command, args)]);
    }
    return { measured, compileMs: await compileTime(this.#wasm) };
  }

  keep({ measured, compileMs }: Found, disturbed: string | undefined): void {
    this.#compileMs.push(compileMs);
    for (const [way, { wall_ms, processor_ms, stdout }] of measured) {
      const own = ownSeconds(this.#program, stdout);
      this.timed.add(way, { wall: wall_ms / 1000, processor: processor_ms / 1000, own }, disturbed);
      this.#printed.push([way, stdout]);
    }
  }

  /** Undefined when it was not run. */
  row(): ProgramRow | undefined {
    const lwk = this.timed.of('lwk');
    if (lwk === undefined) return undefined;
    const found = PEERS.flatMap((peer) => {
      const times = this.timed.of(peer);
      return times === undefined ? [] : [[peer, times] as const];
    });
    return {
      program: this.name,
      lwk,
      peers: Object.fromEntries(found),
      ratios: Object.fromEntries(found.map(([peer, times]) => [peer, ratios(lwk, times)])),
      target: this.#program.target,
      code_bytes: readImage(readFileSync(this.#wasm), this.name).codeBytes,
      compile_ms: median(this.#compileMs),
      different: differences(this.#program, this.#printed),
    };
  }
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

/** @throws Error for a program that prints none */
function ownSeconds({ name, seconds }: Program, text: string): number {
  const found = [...text.matchAll(seconds)].map(([, figure]) => Number(figure));
  if (found.length === 0) throw new Error(`bench programs: ${name} printed no time:\n${text}`);
  return found.reduce((sum, figure) => sum + figure, 0);
}

/** What other ways found, where it is not what lwk found in its first run. */
function differences({ name, result }: Program, printed: readonly (readonly [Way, string])[]): string[] {
  const found = printed.map(([way, text]) => {
    const told = result.exec(text)?.[1];
    if (told === undefined) throw new Error(`bench programs: ${name} printed no result:\n${text}`);
    return [way, told] as const;
  });
  const [, expected] = found.find(([way]) => way === 'lwk')!;
  const others = found.filter(([, told]) => !sameResult(expected, told));
  return [...new Set(others.map(([way, told]) => `${way}: ${told}; lwk: ${expected}`))];
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
