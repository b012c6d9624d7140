/** The environment of each rank: what the caller gives it, and its place in the job by the names that real launchers use. */
import { LwkError } from '../../runtime/abi/errors.ts';

/**
 * As mpiexec of MPICH, mpirun of Open MPI, srun and PMIx set them; a job is on one machine, so that a rank has one number on it
 * and in all.
 */
const RANK_NAMES = [
  'PMI_RANK',
  'MPI_LOCALRANKID',
  'OMPI_COMM_WORLD_RANK',
  'OMPI_COMM_WORLD_LOCAL_RANK',
  'PMIX_RANK',
  'SLURM_PROCID',
  'SLURM_LOCALID',
];
const SIZE_NAMES = [
  'PMI_SIZE',
  'MPI_LOCALNRANKS',
  'OMPI_COMM_WORLD_SIZE',
  'OMPI_COMM_WORLD_LOCAL_SIZE',
  'SLURM_NTASKS',
];

/** Variables of one rank, as NAME=VALUE. What the caller gives wins. */
export function rankVariables(given: ReadonlySet<string>, rank: number, size: number): string[] {
  const all = [
    ...RANK_NAMES.map((name) => [name, rank] as const),
    ...SIZE_NAMES.map((name) => [name, size] as const),
  ];
  return all.filter(([name]) => !given.has(name)).map(([name, value]) => `${name}=${value}`);
}

/**
 * NAME=VALUE.
 * @throws LWK_E_USAGE for what no program could look up
 */
export function variable([name, value]: readonly [string, string]): string {
  if (name === '' || name.includes('='))
    throw new LwkError('LWK_E_USAGE', `env: '${name}' cannot be the name of an environment variable.`, {
      name,
    });
  return `${name}=${value}`;
}
