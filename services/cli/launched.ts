/**
 * Whether another launcher has started this process as one of several: each of them is a job of its own then, which is hardly
 * what was meant.
 */

/** This process among those that a launcher has started together. */
export interface Launched {
  readonly launcher: string;
  readonly rank: number;
  readonly size: number;
}

/** The variables in which launchers say so. */
const LAUNCHERS: readonly (readonly [launcher: string, rank: string, size: string])[] = [
  ['mpiexec', 'OMPI_COMM_WORLD_RANK', 'OMPI_COMM_WORLD_SIZE'],
  // Before MPICH's names, which srun sets as well.
  ['srun', 'SLURM_PROCID', 'SLURM_STEP_NUM_TASKS'],
  ['mpiexec', 'PMI_RANK', 'PMI_SIZE'],
];

/** Undefined where this process is the only one. */
export function launchedAmong(env: NodeJS.ProcessEnv): Launched | undefined {
  for (const [launcher, rankName, sizeName] of LAUNCHERS) {
    const rank = number(env[rankName]);
    // The script of a batch job, which srun has not started, is told how many tasks the job may have.
    const size = number(env[sizeName] ?? (launcher === 'srun' && rank > 0 ? env.SLURM_NTASKS : undefined));
    if (size > 1 && rank >= 0 && rank < size) return { launcher, rank, size };
  }
  return undefined;
}

/** What there is to say, by the first of the processes for all. */
export function describeLaunched({ launcher, size }: Launched, ranks: number): string {
  const many = ranks === 1 ? '1 rank' : `${ranks} ranks`;
  return (
    `${launcher} has started ${size} processes, and each of them is a job of its own, with ${many}. For one ` +
    `job of ${size * ranks} ranks start it without ${launcher}: lwk run -n ${size * ranks}.`
  );
}

function number(text: string | undefined): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : -1;
}
