/**
 * What `lwk bench launch` measures of starts: a program that prints a line, one with MPI, one in a process that has run it
 * before, and what guests that need nothing cost beside themselves.
 */
import { join } from 'node:path';
import { CLI, WASI_MAIN } from '../files.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { list, threadTimes } from '../machine/procfs.ts';
import { output } from './commands.ts';
import { median } from './confidence.ts';
import { benchSource } from './native.ts';
import type { Figures, LaunchSection } from './section.ts';

/** Of the section `warm`: runs in each round before those that count, and how many these are. */
const WARM_UP = 20;
const CALLS = 21;

/** How long a guest sleeps or computes, seconds, and how often at most. */
const SECONDS = 5;
const LONG_ROUNDS = 3;

export const STARTS: readonly LaunchSection[] = [
  {
    name: 'hello',
    title: 'a program that prints a line',
    targets: { wall_ms: { ratio: 3 }, processor_ms: { ratio: 3 }, peak_mib: { ratio: 2.2 } },
    prepare: async ({ compiled, measure }) => {
      const wasm = await compiled('hello');
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
    prepare: async ({ compiled, directory, measure }) => {
      const wasm = await compiled('empty');
      const native = async (library: string, args: readonly string[]) => {
        const program = join(directory, `empty.${library}`);
        const made = await output(`mpicc.${library}`, ['-O3', benchSource('empty'), '-o', program]);
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
    prepare: async ({ compiled, kernel: booted }) => {
      const kernel = await booted();
      const image = await kernel.compile(await compiled('empty'));
      return { lwk: () => settled(() => kernel.run(image, { ranks: 2 })) };
    },
  },
  ...(['sleep', 'compute'] as const).map(
    (what): LaunchSection => ({
      name: what,
      title: `a guest that ${what}s for ${SECONDS} s: processor time outside its own thread`,
      rounds: LONG_ROUNDS,
      targets: { processor_ms: { most: 100 } },
      prepare: async ({ compiled, kernel: booted }) => {
        const kernel = await booted();
        const image = await kernel.compile(await compiled('idle'));
        return { lwk: () => outside(() => kernel.run(image, { args: [what, String(SECONDS)] }), what) };
      },
    }),
  ),
];

/** A run in this process. */
async function within(
  run: () => ReturnType<Kernel['run']>,
): Promise<{ wall_ms: number; processor_ms: number }> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const { status, message, stderr } = await run();
  const wall_ms = performance.now() - start;
  if (status !== 0) throw new Error(`bench: a run failed: ${message || stderr}`);
  const { user, system } = process.cpuUsage(cpu);
  return { wall_ms, processor_ms: (user + system) / 1000 };
}

/**
 * Its processor time without what the rank's own thread takes: that of a guest which computes is the busiest one, that of one
 * which sleeps takes nothing.
 */
async function outside(run: () => ReturnType<Kernel['run']>, what: 'sleep' | 'compute'): Promise<Figures> {
  const before = ranMs();
  const { processor_ms } = await within(run);
  const spent = [...ranMs()].map(([tid, ms]) => ms - (before.get(tid) ?? 0));
  const own = what === 'compute' ? Math.max(0, ...spent) : 0;
  return { processor_ms: Math.max(0, processor_ms - own) };
}

/** The median of some runs, one after the other, behind others: what this process has done in between has left caches cold. */
async function settled(run: () => ReturnType<Kernel['run']>): Promise<Figures> {
  for (let i = 0; i < WARM_UP; i++) await run();
  const taken: Awaited<ReturnType<typeof within>>[] = [];
  for (let i = 0; i < CALLS; i++) taken.push(await within(run));
  return {
    wall_ms: median(taken.map(({ wall_ms }) => wall_ms)),
    processor_ms: median(taken.map(({ processor_ms }) => processor_ms)),
  };
}

/** Milliseconds that each thread of this process has run, by the host's number. */
function ranMs(): Map<number, number> {
  const tids = list('/', 'proc/self/task').map(Number);
  return new Map(tids.map((tid) => [tid, threadTimes('/', tid)?.ran ?? 0]));
}
