/** `lwk run` started by another launcher: what is said, who reads standard input, and which cores are used. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { describeLaunched, launchedAmong } from '../../services/cli/launched.ts';
import { readTopology } from '../../services/machine/topology.ts';
import { LWK, lwk } from '../support/cli.ts';
import { guest } from '../support/guests.ts';

const execute = promisify(execFile);
const SAID =
  /^lwk: mpiexec has started 2 processes, and each of them is a job of its own, with 1 rank\. .*lwk run -n 2\.$/gm;

test.each([
  ['Hydra', { PMI_RANK: '1', PMI_SIZE: '3' }, 'mpiexec', 1, 3],
  ['Open MPI', { OMPI_COMM_WORLD_RANK: '0', OMPI_COMM_WORLD_SIZE: '2', PMIX_RANK: '0' }, 'mpiexec', 0, 2],
  ['srun', { SLURM_PROCID: '0', SLURM_STEP_NUM_TASKS: '4', PMI_RANK: '0', PMI_SIZE: '4' }, 'srun', 0, 4],
  ['an old srun', { SLURM_PROCID: '2', SLURM_NTASKS: '4' }, 'srun', 2, 4],
] as const)('%s is seen', (_, env, launcher, rank, size) => {
  expect(launchedAmong(env)).toEqual({ launcher, rank, size });
});

test.each([
  ['nothing', {}],
  ['one process', { PMI_RANK: '0', PMI_SIZE: '1' }],
  ['the script of a batch job', { SLURM_PROCID: '0', SLURM_NTASKS: '4', SLURM_NPROCS: '4' }],
  ['nonsense', { PMI_RANK: 'x', PMI_SIZE: '2', OMPI_COMM_WORLD_RANK: '5', OMPI_COMM_WORLD_SIZE: '2' }],
] as const)('%s is no launcher', (_, env) => {
  expect(launchedAmong(env)).toBeUndefined();
});

test('what is advised has as many ranks as all jobs together', () => {
  expect(describeLaunched({ launcher: 'srun', rank: 0, size: 3 }, 2)).toMatch(
    /with 2 ranks\. .*lwk run -n 6\.$/,
  );
});

test('the first process says it, and reads standard input; others have none, though theirs never ends', async () => {
  const echo = await guest('echo-stdin');
  const [first, second, quiet, asked] = await Promise.all([
    lwk(['run', '--bind-to', 'none', echo], { env: { PMI_RANK: '0', PMI_SIZE: '2' }, input: 'abc' }),
    lwk(['run', '--bind-to', 'none', echo], {
      env: { PMI_RANK: '1', PMI_SIZE: '2' },
      input: 'abc',
      keepInput: true,
    }),
    lwk(['run', '--bind-to', 'none', '-q', echo], { env: { PMI_RANK: '0', PMI_SIZE: '2' } }),
    lwk(['run', '--bind-to', 'none', '--stdin', '0', echo], {
      env: { PMI_RANK: '1', PMI_SIZE: '2' },
      input: 'abc',
    }),
  ]);
  expect(first.stdout).toBe('abc');
  expect(first.stderr.match(SAID)).toHaveLength(1);
  expect(second).toMatchObject({ status: 0, stdout: '', stderr: '0 bytes\n' });
  expect(quiet.stderr).toBe('0 bytes\n');
  expect(asked.stdout).toBe('abc');
});

const MPIEXECS = [
  ['mpiexec.mpich', []],
  ['mpiexec.openmpi', ['--allow-run-as-root', '--oversubscribe']],
] as const;

test.each(MPIEXECS)('%s starts jobs that have different cores', async (mpiexec, options) => {
  const there = await execute(mpiexec, ['--version']).then(
    () => true,
    () => false,
  );
  if (!there || readTopology().allowed.length < 2) return;
  const sleep = await guest('sleep');
  const command = [process.execPath, LWK, 'run', '--report-bindings', sleep, '1000'];
  const { stderr } = await execute(mpiexec, [...options, '-n', '2', ...command]);
  expect(stderr.match(SAID)).toHaveLength(1);
  const cores = [...stderr.matchAll(/rank 0: core (\d+)/g)].map(([, core]) => core);
  expect(new Set(cores).size).toBe(2);
});
