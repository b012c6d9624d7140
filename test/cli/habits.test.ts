/** Options of other launchers: taken, accepted or answered, and never mistaken for what they only look like. */
import { describe, expect, test } from 'vitest';
import { LwkError } from '../../runtime/abi/errors.ts';
import { parseArgs, type Values } from '../../services/cli/args.ts';
import { HABITS } from '../../services/cli/habits.ts';
import { command } from '../../services/cli/run.ts';
import { lwk } from '../support/cli.ts';
import { guest } from '../support/guests.ts';

const parse = (line: string): Values => parseArgs(command, [...line.split(' '), 'app.wasm', '-x', 'y'], {});

function failure(line: string): string {
  try {
    parse(line);
  } catch (error) {
    expect(error).toBeInstanceOf(LwkError);
    expect((error as LwkError).code).toBe('LWK_E_USAGE');
    return (error as LwkError).message;
  }
  throw new Error(`${line} was taken`);
}

describe('taken are', () => {
  test.each([
    ['--ntasks 4', 'ranks', [4]],
    ['--ntasks=4', 'ranks', [4]],
    ['--nprocs 4', 'ranks', [4]],
    ['-N 4', 'ranks', [4]],
    ['-N4', 'ranks', [4]],
    ['-ppn 4', 'ranks', [4]],
    ['-N 1 -n 4', 'ranks', [4]],
    ['-n 4 -N 1', 'ranks', [4]],
    [
      '-x A=1 -x B=2',
      'env',
      [
        ['A', '1'],
        ['B', '2'],
      ],
    ],
    ['-genv A 1', 'env', [['A', '1']]],
    ['-genv A=1', 'env', [['A', '1']]],
    [
      '-env A 1 --env B=2',
      'env',
      [
        ['A', '1'],
        ['B', '2'],
      ],
    ],
    ['-env A=1', 'env', [['A', '1']]],
    [
      '--export=A=1,B=2',
      'env',
      [
        ['A', '1'],
        ['B', '2'],
      ],
    ],
    ['--chdir /d', 'wdir', ['/d']],
    ['-e A=1', 'env', [['A', '1']]],
    ['-s all', 'stdin', ['all']],
    ['--input 2', 'stdin', [2]],
    ['-sz 3', 'ranks', [3]],
    ['-tlimit 5', 'timeout', [5]],
    ['-cc 0-1', 'cpu-set', ['0-1']],
    ['-cc none', 'bind-to', ['none']],
    ['--util_threads 1', 'fwk-cores', [1]],
    ['-r 1', 'fwk-cores', [1]],
    ['-small_pages', 'no-huge-pages', [true]],
    ['-D /d', 'wdir', ['/d']],
    ['-wd /d', 'wdir', ['/d']],
    ['-l', 'tag-output', [true]],
    ['--output tag', 'tag-output', [true]],
    ['--map-by core:OVERSUBSCRIBE', 'oversubscribe', [true]],
    ['-d /d', 'dir', [{ host: '/d', guest: '/d', readOnly: false }]],
    ['--mapdir /g::/h', 'dir', [{ host: '/h', guest: '/g', readOnly: false }]],
    ['--mapdir=/g:/h', 'dir', [{ host: '/h', guest: '/g', readOnly: false }]],
    ['--volume /h:/g:ro', 'dir', [{ host: '/h', guest: '/g', readOnly: true }]],
    ['--volume /h:/g:rw', 'dir', [{ host: '/h', guest: '/g', readOnly: false }]],
    ['--cpu-bind=none', 'bind-to', ['none']],
    ['-v -q', 'quiet', [true]],
  ] as const)('%s', (line, name, expected) => {
    const values = parse(line);
    expect(values.all(name)).toEqual(expected);
    expect(values.operands).toEqual(['app.wasm', '-x', 'y']);
    expect(values.notes).toEqual([]);
  });

  test('values that are wrong are told of the option as it was written', () => {
    expect(failure('-N none')).toContain("-N: 'none' is not a whole number");
    expect(failure('-x =1')).toContain("-x: '=1' is not of the form");
  });
});

describe('accepted are', () => {
  test.each([
    '--bind-to core',
    '--map-by core',
    '--map-by ppr:2:node',
    '--rank-by slot',
    '--mca btl self,vader',
    '-mca pml ob1',
    '--allow-run-as-root',
    '--mpi=pmix',
    '-launcher fork',
    '--host localhost',
    '--host localhost:4',
    '--nodes=1',
    '-c1',
    '-genvnone',
    '--export=NONE',
    '-K',
    '--exclusive=user',
    '-O3',
    '--enable-all',
    '-S cli=y',
  ])('%s', (line) => {
    const values = parse(line);
    expect(values.operands[0]).toBe('app.wasm');
    expect(values.notes).toHaveLength(line.startsWith('--bind-to') ? 0 : 1);
  });
});

describe('answered are', () => {
  test.each([
    ['--hostfile hosts', 'this machine'],
    ['-machinefile hosts', 'this machine'],
    ['--host a,b', 'this machine'],
    ['--nodes 2', 'this machine'],
    ['--time 10', '--timeout SECONDS'],
    ['-t10', '--timeout SECONDS'],
    ['-W timeout=5s', '--timeout SECONDS'],
    ['--mem 4G', '--heap SIZE'],
    ['-c 4', 'one core'],
    ['--export=ALL', '--env NAME'],
    ['-genvall', '--env NAME'],
    ['-e trace=open', '--output-filename FILE'],
    ['--partition debug', 'no queue'],
    ['--gpus 1', 'no accelerators'],
    ['-configfile jobs', 'several programs of a job stand on the command line'],
    ['-tt', '--strace'],
    ['--net', '--listen ADDRESS:PORT'],
  ])('%s', (line, text) => {
    const message = failure(line);
    expect(message).toContain(text);
    expect(message.startsWith(`run: ${/^--?[a-z]+/i.exec(line)![0]}`)).toBe(true);
    expect(message).not.toContain('Did you mean');
  });

  test('those that lack a value', () => {
    expect(() => parseArgs(command, ['--mca', 'btl'], {})).toThrow('--mca needs two values');
    expect(() => parseArgs(command, ['--ntasks'], {})).toThrow('--ntasks needs a value');
    expect(() => parseArgs(command, ['--hostfile'], {})).toThrow('this machine');
  });
});

// Short of letters, these were taken for --tier, --heap, --env and the like.
test.each(['--tome', '--hope', '--xy', '-z', '--end-at', '--rank', '--pid', '--dim', '--home', '--tree'])(
  '%s is not taken for an option that it only looks like',
  (option) => {
    const meant = /Did you mean (\S+)\?/.exec(failure(`${option} 1`))?.[1];
    expect([
      undefined,
      ...(option === '--rank' ? ['--ranks'] : []),
      ...(option === '--dim' ? ['--dir'] : []),
    ]).toContain(meant);
  },
);

describe('the table', () => {
  const options = command.options.flatMap(({ name, aliases = [] }) => [name, ...aliases]);

  test('has one thing to say in each row, and only options that there are', () => {
    for (const { names, as, note, answer } of HABITS) {
      expect(
        [as, note, answer].filter((said) => said !== undefined),
        names,
      ).toHaveLength(1);
      if (as !== undefined) expect(options).toContain(as);
    }
  });

  test('has no row that is never reached', () => {
    const closed = new Set<string>(options);
    for (const { names, when } of HABITS) {
      const reached = names.split(' ').filter((name) => !closed.has(name));
      expect(reached, names).not.toEqual([]);
      if (when === undefined) for (const name of reached) closed.add(name);
    }
  });

  test('counts the words of an option alike in all rows that take some', () => {
    const counts = new Map<string, unknown>();
    for (const { names, takes, answer } of HABITS)
      for (const name of answer === undefined ? names.split(' ') : []) {
        expect(counts.get(name) ?? takes, name).toBe(takes);
        counts.set(name, takes);
      }
  });
});

describe('the command', () => {
  test('tells under -v what options came to, and what the job was', async () => {
    const program = await guest('env-args');
    const line = ['run', '-v', '--map-by', 'core', '-x', 'A=1', '-genv', 'PMI_RANK', 'mine'];
    const run = await lwk([...line, '-N', '2', '--oversubscribe', '-l', program]);
    expect(run.status).toBe(0);
    expect(run.stderr).toMatch(
      /^lwk: --map-by changes nothing: .*\nlwk: env-args.wasm: 2 ranks, .*\nlwk: the job ended with status 0 after [\d.]+ s\n$/,
    );
    for (const rank of [0, 1]) {
      const of = (text: string) => run.stdout.includes(`[${rank}]<stdout>: env ${text}\n`);
      expect(of('A=1') && of('PMI_RANK=mine') && !of(`PMI_RANK=${rank}`)).toBe(true);
      for (const name of [
        'MPI_LOCALRANKID',
        'OMPI_COMM_WORLD_RANK',
        'OMPI_COMM_WORLD_LOCAL_RANK',
        'PMIX_RANK',
        'SLURM_PROCID',
        'SLURM_LOCALID',
      ])
        expect(of(`${name}=${rank}`), name).toBe(true);
      for (const name of [
        'PMI_SIZE',
        'MPI_LOCALNRANKS',
        'OMPI_COMM_WORLD_SIZE',
        'OMPI_COMM_WORLD_LOCAL_SIZE',
        'SLURM_NTASKS',
      ])
        expect(of(`${name}=2`), name).toBe(true);
    }
  });

  test('says nothing about a status under -q', async () => {
    const program = await guest('exit-code');
    const line = ['run', '-n', '2', '--oversubscribe', program, '3'];
    const [loud, quiet] = await Promise.all([lwk(line), lwk(['run', '-q', ...line.slice(1)])]);
    expect(loud.stderr).toMatch(/^lwk: rank [01] ended with status 3\n$/);
    expect(quiet).toMatchObject({ status: 3, stderr: '' });
  });

  test.each([['-v'], ['-V'], ['version'], ['--version'], ['run', '--version'], ['run', '-V']])(
    '%j tells the version',
    async (...args) => {
      const { status, stdout } = await lwk(args.filter((arg) => arg !== undefined));
      expect(status).toBe(0);
      expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    },
  );

  test.each([
    ['mpirun', 'Did you mean run?'],
    ['gcc', 'Did you mean cc?'],
    ['g++', 'Did you mean c++?'],
  ])('%s: %s', async (name, text) => {
    expect((await lwk([name])).stderr).toContain(text);
  });
});
