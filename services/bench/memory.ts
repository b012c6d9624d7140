/**
 * `lwk bench memory`: STREAM's triad and GUPS as guests, with and without huge pages, beside the same C sources compiled by the
 * machine's own compiler. All are run in turn on the same core, round after round.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LwkError } from '../../runtime/abi/errors.ts';
import { boot } from '../kernel/boot.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { compile } from '../toolchain/compile.ts';
import { ROOT } from '../toolchain/find.ts';
import { median, output } from './commands.ts';
import { nativeCompiler } from './native.ts';

/** A program, and where its figure stands in its output. More is better. */
const PROGRAMS = [
  { name: 'stream', figure: /^Triad\s+([\d.]+)/m, unit: 'MB/s (triad)' },
  { name: 'gups', figure: /^([\d.]+) GUP\/s/m, unit: 'GUP/s' },
] as const;

const WAYS = ['huge', 'small', 'native'] as const;
type Way = (typeof WAYS)[number];

const ROUNDS = 5;
const HEAP = '512MiB';

export interface MemoryRow {
  readonly program: string;
  readonly unit: string;
  /** Medians; native is undefined where there is no native compiler. */
  readonly lwk: number;
  readonly lwk_small_pages: number;
  readonly native: number | undefined;
  /** lwk / native. */
  readonly ratio: number | undefined;
  /** Without huge pages / native. */
  readonly ratio_small_pages: number | undefined;
}

/** Runs the benchmark; takes about a minute. Throws LWK_E_TOOLCHAIN when nothing compiles C to WebAssembly. */
export async function benchMemory(): Promise<MemoryRow[]> {
  const directory = mkdtempSync(join(tmpdir(), 'lwk-bench-'));
  const kernel = await boot({ cores: 1 });
  try {
    const rows: MemoryRow[] = [];
    for (const program of PROGRAMS) rows.push(await measure(kernel, directory, program));
    return rows;
  } finally {
    await kernel.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function measure(
  kernel: Kernel,
  directory: string,
  { name, figure, unit }: (typeof PROGRAMS)[number],
): Promise<MemoryRow> {
  const source = join(ROOT, 'guest', 'c', `${name}.c`);
  const wasm = join(directory, `${name}.wasm`);
  if ((await compile([source, '-o', wasm], 'c')) !== 0)
    throw new LwkError('LWK_E_TOOLCHAIN', `${source} could not be compiled; see above.`);
  const native = await compileNatively(source, join(directory, name));
  const image = await kernel.compile(wasm);
  const figures: Record<Way, number[]> = { huge: [], small: [], native: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const way of WAYS) {
      const text =
        way === 'native'
          ? native && (await output('taskset', ['-c', String(kernel.cores[0]), native]))
          : (await kernel.run(image, { heap: HEAP, hugePages: way === 'huge' })).stdout;
      const found = figure.exec(text ?? '')?.[1];
      if (found !== undefined) figures[way].push(Number(found));
    }
  }
  const [huge, small, own] = WAYS.map((way) =>
    figures[way].length === 0 ? undefined : median(figures[way]),
  );
  const ratio = (figure: number | undefined) =>
    own === undefined || figure === undefined ? undefined : figure / own;
  return {
    program: name,
    unit,
    lwk: huge!,
    lwk_small_pages: small!,
    native: own,
    ratio: ratio(huge),
    ratio_small_pages: ratio(small),
  };
}

/** The path of the native program; undefined where there is no compiler for it. */
async function compileNatively(source: string, target: string): Promise<string | undefined> {
  const made = await output(await nativeCompiler(), ['-O3', source, '-o', target, '-lm']);
  return made === undefined ? undefined : target;
}

/** The rows as a table. */
export function formatMemory(rows: readonly MemoryRow[]): string {
  const cell = (value: number | undefined) =>
    (value === undefined ? '-' : value >= 100 ? value.toFixed(0) : value.toFixed(3)).padStart(11);
  return [
    '# program         lwk, huge  lwk, small      native  huge/native  small/native',
    ...rows.map(
      (row) =>
        `${row.program.padEnd(14)}${[row.lwk, row.lwk_small_pages, row.native, row.ratio].map(cell).join(' ')}  ` +
        `${cell(row.ratio_small_pages)}  ${row.unit}`,
    ),
  ].join('\n');
}
