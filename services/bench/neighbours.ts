/**
 * What `lwk bench launch` measures of neighbours: two kernels of one machine beside one, and ranks that talk to each other where
 * others compute. What a rank loses to others alone `lwk bench noise` measures.
 */
import { availableParallelism } from 'node:os';
import { CLI } from '../files.ts';
import { figure } from './commands.ts';
import { compileAll, runOnce } from './mpi-ways.ts';
import { benchSource } from './native.ts';
import type { Bench, Figures, LaunchSection, Ways } from './section.ts';

/** Microseconds of a piece of work, and how many there are. */
const WORK = '32';
const PIECES = '60000';

const ROUNDS = 5;

/** How long ranks talk to each other, seconds. */
const TALK = '1';

export const NEIGHBOURS: readonly LaunchSection[] = [
  {
    name: 'pair',
    title: 'two commands of one rank at once, beside one of them: the longer one',
    rounds: ROUNDS,
    targets: { wall_ms: { ratio: 1.05 } },
    prepare: async ({ compiled, measure }) => {
      const args = [CLI, 'run', await compiled('noise'), WORK, PIECES];
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
      title: `an allreduce of 8 bytes among ${ranks} ranks, beside two busy processes; means`,
      rounds: ROUNDS,
      strangers: 2,
      targets: { allreduce_us: { ratio: 1.5 } },
      prepare: (bench) => crowded(bench, ranks),
    }),
  ),
];

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
