/**
 * `lwk bench launch`: what it costs to start a program, and to have one that needs nothing of us, beside what others take for the same. In turn, round after
 * round; medians.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LwkError } from '../../runtime/abi/errors.ts';
import { boot } from '../boot.ts';
import { CLI, WASI_MAIN } from '../files.ts';
import type { Kernel } from '../kernel.ts';
import { list, readText } from '../machine/procfs.ts';
import { compile } from '../toolchain/compile.ts';
import { ROOT } from '../toolchain/find.ts';
import { median, output } from './commands.ts';
import { type Measure, type Usage, usageTool } from './usage.ts';

const ROUNDS = 20;

/** Of the section `warm`: runs in each round before those that count, and how many these are. */
const WARM_UP = 20;
const CALLS = 21;

/** How long a guest sleeps or computes, seconds, and how often at most. */
const SECONDS = 5;
const LONG_ROUNDS = 3;

const PEERS = ['node_wasi', 'mpich', 'openmpi'] as const;
type Peer = (typeof PEERS)[number];
type Way = 'lwk' | Peer;

/** What a section measures, by way; a way that is not installed here is missing. */
type Ways = Readonly<Partial<Record<Way, () => Promise<Usage>>>>;

interface Bench {
  readonly directory: string;
  readonly measure: Measure;
  readonly kernel: Kernel;
}

interface Section {
  readonly name: string;
  readonly title: string;
  /** Takes seconds: is measured a few times, not warmed up, and only its processor time says something. */
  readonly long?: boolean;
  /** What is to be at most so much: `ratio` to the first peer, or lwk's figure itself. */
  readonly targets: Readonly<Partial<Record<Quantity, { readonly ratio?: number; readonly most?: number }>>>;
  prepare(bench: Bench): Promise<Ways>;
}

const QUANTITIES = {
  wall_ms: ({ wallMs }: Usage) => wallMs,
  processor_ms: ({ processorMs }: Usage) => processorMs,
  peak_mib: ({ peakMiB }: Usage) => peakMiB,
};
type Quantity = keyof typeof QUANTITIES;

/** Medians; undefined for what is not installed here, or not asked of this way. */
export interface LaunchRow extends Readonly<Partial<Record<Peer, number | undefined>>> {
  readonly section: string;
  readonly quantity: Quantity;
  readonly lwk: number;
  /** lwk / the first peer. */
  readonly ratio: number | undefined;
  /** What the ratio, or lwk's figure, is to be at most. */
  readonly target: { readonly ratio?: number; readonly most?: number } | undefined;
}

export interface LaunchReport {
  readonly rounds: number;
  readonly rows: readonly LaunchRow[];
}

const SECTIONS: readonly Section[] = [
  {
    name: 'hello',
    title: 'a program that prints a line',
    targets: { wall_ms: { ratio: 3 }, processor_ms: { ratio: 3 }, peak_mib: { ratio: 2.2 } },
    prepare: async ({ directory, measure }) => {
      const wasm = await compiled('hello', directory);
      return {
        lwk: () => measure(process.execPath, [CLI, 'run', wasm]),
        node_wasi: () =>
          measure(process.execPath, ['--disable-warning=ExperimentalWarning', WASI_MAIN, wasm]),
      };
    },
  },
  {
    name: 'mpi',
    title: 'two ranks of an MPI program that does nothing',
    targets: { wall_ms: { ratio: 2 }, peak_mib: { most: 200 } },
    prepare: async ({ directory, measure }) => {
      const wasm = await compiled('empty', directory);
      const native = async (library: string, args: readonly string[]) => {
        const program = join(directory, `empty.${library}`);
        const made = await output(`mpicc.${library}`, ['-O3', source('empty'), '-o', program]);
        const all = [...args, '-n', '2', program];
        return made === undefined ? {} : { [library]: () => measure(`mpiexec.${library}`, all) };
      };
      return {
        lwk: () => measure(process.execPath, [CLI, 'run', '-n', '2', '--oversubscribe', wasm]),
        ...(await native('mpich', [])),
        ...(await native('openmpi', ['--allow-run-as-root', '--oversubscribe'])),
      };
    },
  },
  {
    name: 'warm',
    title: 'the same by kernel.run, in a process that has done it before',
    targets: { wall_ms: { most: 1.5 } },
    prepare: async ({ directory, kernel }) => {
      const image = await kernel.compile(await compiled('empty', directory));
      return { lwk: () => settled(() => kernel.run(image, { ranks: 2 })) };
    },
  },
  ...(['sleep', 'compute'] as const).map(
    (what): Section => ({
      name: what,
      title: `a guest that ${what}s for ${SECONDS} s: processor time outside its own thread`,
      long: true,
      targets: { processor_ms: { most: 100 } },
      prepare: async ({ directory, kernel }) => {
        const image = await kernel.compile(await compiled('idle', directory));
        return { lwk: () => outside(() => kernel.run(image, { args: [what, String(SECONDS)] }), what) };
      },
    }),
  ),
];

export const LAUNCH_SECTIONS: readonly string[] = SECTIONS.map(({ name }) => name);

const source = (name: string) => join(ROOT, 'guest', 'c', 'bench', `${name}.c`);

async function compiled(name: string, directory: string): Promise<string> {
  const wasm = join(directory, `${name}.wasm`);
  if ((await compile(['-O3', source(name), '-o', wasm], 'c')) !== 0)
    throw new LwkError('LWK_E_TOOLCHAIN', `${source(name)} could not be compiled; see above.`);
  return wasm;
}

/** A run in this process. */
async function within(run: () => ReturnType<Kernel['run']>): Promise<Usage> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const { status, message, stderr } = await run();
  const wallMs = performance.now() - start;
  if (status !== 0) throw new Error(`bench: a run failed: ${message || stderr}`);
  const { user, system } = process.cpuUsage(cpu);
  return { wallMs, processorMs: (user + system) / 1000, peakMiB: undefined };
}

/** The same without what the rank's own thread takes: that of a guest which computes is the busiest one, that of one which sleeps takes nothing. */
async function outside(run: () => ReturnType<Kernel['run']>, what: 'sleep' | 'compute'): Promise<Usage> {
  const before = threadTimes();
  const usage = await within(run);
  const spent = [...threadTimes()].map(([tid, ms]) => ms - (before.get(tid) ?? 0));
  const own = what === 'compute' ? Math.max(0, ...spent) : 0;
  return { ...usage, processorMs: Math.max(0, usage.processorMs - own) };
}

/** The median of some runs, one after the other, behind others: what this process has done in between has left caches cold. */
async function settled(run: () => ReturnType<Kernel['run']>): Promise<Usage> {
  for (let i = 0; i < WARM_UP; i++) await run();
  const taken: Usage[] = [];
  for (let i = 0; i < CALLS; i++) taken.push(await within(run));
  return {
    wallMs: median(taken.map(({ wallMs }) => wallMs)),
    processorMs: median(taken.map(({ processorMs }) => processorMs)),
    peakMiB: undefined,
  };
}

/** Milliseconds that each thread of this process has run, by the host's number. */
function threadTimes(): Map<number, number> {
  const threads = list('/', 'proc/self/task').map((tid): [number, number] => {
    const [ns = '0'] = (readText('/', `proc/self/task/${tid}/schedstat`) ?? '').split(' ');
    return [Number(tid), Number(ns) / 1e6];
  });
  return new Map(threads);
}

export interface LaunchOptions {
  readonly rounds?: number | undefined;
  /** Names of sections; all if missing. */
  readonly only?: readonly string[] | undefined;
}

/**
 * Runs the benchmark; takes about a minute. Says on standard error how far it is.
 * @throws LWK_E_TOOLCHAIN when nothing compiles C, LWK_E_USAGE for an unknown section
 */
export async function benchLaunch(options: LaunchOptions = {}): Promise<LaunchReport> {
  const { rounds = ROUNDS, only = LAUNCH_SECTIONS } = options;
  const unknown = only.find((name) => !LAUNCH_SECTIONS.includes(name));
  if (unknown !== undefined)
    throw new LwkError(
      'LWK_E_USAGE',
      `lwk bench launch: '${unknown}' is none of ${LAUNCH_SECTIONS.join(', ')}.`,
    );
  const directory = mkdtempSync(join(tmpdir(), 'lwk-bench-'));
  const kernel = await boot({ oversubscribe: true });
  try {
    const bench: Bench = { directory, measure: await usageTool(directory), kernel };
    const chosen: [Section, Ways, Map<Way, Usage[]>][] = [];
    for (const section of SECTIONS.filter(({ name }) => only.includes(name)))
      chosen.push([section, await section.prepare(bench), new Map()]);
    // The first round warms up.
    for (let round = 0; round <= rounds; round++) {
      process.stderr.write(`bench launch: ${round === 0 ? 'warming up' : `round ${round} of ${rounds}`}\n`);
      for (const [section, ways, taken] of chosen) {
        if (section.long && (round === 0 || round > LONG_ROUNDS)) continue;
        for (const [way, run] of Object.entries(ways) as [Way, () => Promise<Usage>][]) {
          const usage = await run();
          if (round > 0) taken.set(way, [...(taken.get(way) ?? []), usage]);
        }
      }
    }
    return { rounds, rows: chosen.flatMap(([section, , taken]) => rowsOf(section, taken)) };
  } finally {
    await kernel.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

function rowsOf({ name, long, targets }: Section, taken: ReadonlyMap<Way, readonly Usage[]>): LaunchRow[] {
  const quantities = (Object.keys(QUANTITIES) as Quantity[]).filter((q) => !long || q === 'processor_ms');
  return quantities.flatMap((quantity) => {
    const of = (way: Way): number | undefined => {
      const figures = (taken.get(way) ?? [])
        .map(QUANTITIES[quantity])
        .filter((figure) => figure !== undefined);
      return figures.length === 0 ? undefined : median(figures);
    };
    const lwk = of('lwk');
    if (lwk === undefined) return [];
    const peers = Object.fromEntries(PEERS.map((peer) => [peer, of(peer)] as const));
    const first = PEERS.map((peer) => peers[peer]).find((figure) => figure !== undefined);
    const ratio = first === undefined ? undefined : lwk / first;
    return [{ section: name, quantity, lwk, ...peers, ratio, target: targets[quantity] }];
  });
}

/** The report as tables; figures above their target are marked. */
export function formatLaunch({ rounds, rows }: LaunchReport): string {
  const lines: string[] = [];
  const cell = (value: number | undefined) => (value === undefined ? '-' : value.toFixed(1)).padStart(10);
  for (const { name, title } of SECTIONS) {
    const own = rows.filter(({ section }) => section === name);
    if (own.length === 0) continue;
    if (lines.length > 0) lines.push('');
    lines.push(
      `# ${name}: ${title}`,
      '#                     lwk node:wasi      MPICH   Open MPI    ratio  target',
    );
    for (const row of own) {
      const { ratio, target } = row;
      const figures = [row.lwk, ...PEERS.map((peer) => row[peer])].map(cell).join(' ');
      const most = target?.ratio ?? target?.most;
      const above =
        ((target?.ratio === undefined ? row.lwk : ratio) ?? 0) > (most ?? Number.POSITIVE_INFINITY);
      const aim =
        most === undefined
          ? ''
          : `  <= ${most}${target?.ratio === undefined ? '' : ' x'}${above ? '  above' : ''}`;
      lines.push(
        `${row.quantity.replace(/_ms$/, ' ms').replace(/_mib$/, ' MiB').padEnd(14)}${figures} ${(ratio === undefined ? '-' : ratio.toFixed(2)).padStart(8)}${aim}`,
      );
    }
  }
  return [...lines, `# medians of ${rounds} rounds`].join('\n');
}
