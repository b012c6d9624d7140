/**
 * What `lwk bench launch` measures of neighbours: what a rank loses to the machine and to others on it beside a native program
 * that is bound to a core, two kernels of one machine beside one, and ranks that talk to each other where others compute.
 */
import { availableParallelism } from 'node:os';
import { CLI } from '../files.ts';
import { readTopology } from '../machine/topology.ts';
import { figure, output } from './commands.ts';
import { compileAll, runOnce } from './mpi-ways.ts';
import { benchSource, nativeProgram } from './native.ts';
import type { Bench, Figures, LaunchSection, Ways } from './section.ts';

/** Of fwq: microseconds of a piece of work, how many there are, seconds of it before these; and how many where nothing but time is told. */
const WORK = '32';
const PIECES = '20000';
const BEFORE = '1';
const MANY_PIECES = '60000';

/** How often each is measured. What a machine does in half a second differs much. */
const NOISE_ROUNDS = 9;
const ROUNDS = 5;

/** How long ranks talk to each other, seconds. */
const TALK = '1';

const beside = (count: number) =>
  ['on an idle machine', 'beside a busy process', 'beside two busy processes'][count];

export const NEIGHBOURS: readonly LaunchSection[] = [
  ...[0, 1, 2].map(
    (strangers): LaunchSection => ({
      name: 'noise',
      title: `${PIECES} times ${WORK} us of work on a core, after a second, ${beside(strangers)}`,
      rounds: NOISE_ROUNDS,
      strangers,
      targets: {
        lost_percent: { ratio: strangers === 0 ? 1.1 : 1.2 },
        longest_work: { ratio: strangers === 0 ? 2 : 1.2 },
      },
      prepare: noise,
    }),
  ),
  {
    name: 'pair',
    title: 'two commands of one rank at once, beside one of them: the longer one',
    rounds: ROUNDS,
    targets: { wall_ms: { ratio: 1.05 } },
    prepare: async ({ compiled, measure }) => {
      const args = [CLI, 'run', await compiled('fwq'), WORK, MANY_PIECES];
      const one = async (): Promise<Figures> => ({
        wall_ms: (await measure(process.execPath, args)).wall_ms,
      });
      return {
        lwk: async () => {
          const both = await Promise.all([one(), one()]);
          return { wall_ms: Math.max(...both.map(({ wall_ms }) => wall_ms!)) };
        },
        alone: one,
      };
    },
  },
  ...[2, 4].map(
    (ranks): LaunchSection => ({
      name: 'crowded',
      title: `an allreduce of 8 bytes among ${ranks} ranks, ${beside(2)}; means`,
      rounds: ROUNDS,
      strangers: 2,
      targets: { allreduce_us: { ratio: 1.5 } },
      prepare: (bench) => crowded(bench, ranks),
    }),
  ),
];

/** Native code is bound to the core that a kernel takes first. */
async function noise({ compiled, directory }: Bench): Promise<Ways> {
  const wasm = await compiled('fwq');
  const native = await nativeProgram('fwq', directory);
  const core = String(readTopology().allowed[0]);
  return {
    lwk: async () => detours(await output(process.execPath, [CLI, 'run', wasm, WORK, PIECES, BEFORE])),
    ...((await output('taskset', ['--version'])) !== undefined && {
      native: async () => detours(await output('taskset', ['-c', core, native, WORK, PIECES, BEFORE])),
    }),
  };
}

function detours(text: string | undefined): Figures {
  return { lost_percent: figure(text, /lost ([\d.]+)/), longest_work: figure(text, /longest ([\d.]+)/) };
}

async function crowded({ directory }: Bench, ranks: number): Promise<Ways> {
  const program = await compileAll(benchSource('crowded'), 'crowded', directory, false);
  const pinned = ranks <= availableParallelism();
  const ways = (['lwk', 'openmpi', 'mpich'] as const).filter((way) => program.paths[way] !== undefined);
  return Object.fromEntries(
    ways.map((way) => [
      way,
      async (): Promise<Figures> => {
        const text = await runOnce(program, way, ranks, pinned, [TALK]);
        return { allreduce_us: figure(text, /^allreduce 8 ([\d.]+)$/m) };
      },
    ]),
  );
}
