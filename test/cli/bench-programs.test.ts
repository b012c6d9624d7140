/** `lwk bench programs`: what it measures, how it compares results, and how it says both. */
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { output } from '../../services/bench/commands.ts';
import { formatInterpreters } from '../../services/bench/interpreters.ts';
import { PROGRAMS } from '../../services/bench/program-list.ts';
import {
  formatPrograms,
  type ProgramReport,
  type ProgramRow,
  sameResult,
} from '../../services/bench/programs.ts';
import { lwk } from '../support/cli.ts';

/** A C compiler for this machine, which all of it needs. */
const HAS_CC = existsSync('/usr/bin/cc');

test.runIf(HAS_CC)(
  'measures programs with what is installed here, and all find the same',
  async () => {
    const run = await lwk(
      ['bench', 'programs', '--only', 'sample-sort,fft', '--rounds', '1', '--scale', '0.01', '--json'],
      { timeout: 80_000 },
    );
    expect(run).toMatchObject({
      status: 0,
      stderr: [
        'bench programs: compiling sample-sort',
        'bench programs: compiling fft',
        'bench programs: round 1 of 1',
        '',
      ].join('\n'),
    });
    const { rounds, scale, compilers, rows } = JSON.parse(run.stdout) as ProgramReport;
    expect({ rounds, scale }).toEqual({ rounds: 1, scale: 0.01 });
    expect(compilers.native).toMatch(/^(?:clang|cc)/);
    expect(rows.map(({ program, target }) => [program, target])).toEqual([
      ['sample-sort', 1.1],
      ['fft', 1.1],
    ]);
    const hasMpich = existsSync('/usr/bin/mpicc.mpich');
    expect(Object.keys(rows[0]!.peers)).toEqual(hasMpich ? ['native', 'narrow', 'o3'] : []);
    expect(Object.keys(rows[1]!.peers)).toEqual(['native', 'narrow', 'o3', 'node_wasi']);
    for (const { lwk, peers, ratios, code_bytes, compile_ms, different } of rows) {
      expect(different).toEqual([]);
      expect(code_bytes).toBeGreaterThan(1000);
      expect(compile_ms).toBeGreaterThan(0);
      expect(lwk.wall).toBeGreaterThan(lwk.own);
      for (const [peer, times] of Object.entries(peers))
        expect(ratios[peer as keyof typeof ratios]!.wall).toBe(lwk.wall / times.wall);
    }
  },
  90_000,
);

/** Every program that calls no MPI prints what the table expects of it, whatever the scale. */
test.runIf(HAS_CC)('figures and results stand where they are looked for', () => {
  const printed: Record<string, string> = {
    stream:
      'Copy  12441.2  0.25  0.010288  0.015805\nTriad  8460.9  0.5  0.02  0.03\nVerified: all elements within 1e-13\n',
    gups: 'gups: 2^7 words (0.0 MB), 384 updates, 0.750 s\n0.1 GUP/s\nVerified: the same updates once more restore the table\n',
    matmul: 'matmul: 64 x 64, blocks of 64, 0.750 s\n2.932 GFLOP/s, trace -2.5\nVerified: all\n',
    cg: 'cg: 5 iterations\ncg: 1 ranks, 300 x 300 unknowns, mean 1.5, largest 2.5\ncg: 0.750000 s\ncg: ok\n',
    fft: 'fft: checksum 2.286824001116e+04\nfft: 0.750000 s\n',
  };
  for (const [name, text] of Object.entries(printed)) {
    const { seconds, result } = PROGRAMS.find((program) => program.name === name)!;
    expect([...text.matchAll(seconds)].reduce((sum, [, figure]) => sum + Number(figure), 0)).toBe(0.75);
    expect(result.exec(text)?.[1]).not.toMatch(/ s$/);
    expect(result.exec(text)?.[1]).toBeDefined();
  }
});

test.each([
  ['1.000000000000e+00', '1.000000000001e+00', true],
  ['1.000000000000e+00', '1.000010000000e+00', false],
  ['-2.5e-3', '2.5e-3', false],
  ['0', '1e-9', false],
  ['mean 1.5, largest 2', 'mean 1.5, largest 2.0000001', true],
  ['mean 1.5, largest 2', 'mean 1.5', false],
  ['mean nan', 'mean 1.5', false],
])('%j and %j: the same: %j', (a, b, same) => {
  expect(sameResult(a, b)).toBe(same);
  expect(sameResult(b, a)).toBe(same);
});

test('marks what is above its target, shows what is missing as missing, and tells results that differ', () => {
  const times = (wall: number, own: number) => ({ wall, own, processor: wall });
  const row = { target: 1.1, code_bytes: 2048, compile_ms: 12.3, different: [] } as const;
  const rows: ProgramRow[] = [
    {
      ...row,
      program: 'fft',
      lwk: times(3, 2),
      peers: { native: times(1.5, 1), narrow: times(1.5, 1.25), o3: times(2, 2), node_wasi: times(3, 2) },
      ratios: { native: times(2, 2), narrow: times(2, 1.6), o3: times(1.5, 1), node_wasi: times(1, 1) },
      different: ['o3: 1; lwk: 2'],
    },
    { ...row, program: 'cg', lwk: times(3, 2), peers: {}, ratios: {} },
  ];
  const text = formatPrograms({ rounds: 3, scale: 5, compilers: { lwk: 'A', native: 'B' }, rows });
  expect(text.split('\n').slice(1)).toEqual([
    '# lwk cc -O3: A',
    '# native: B -O3 -march=native; 128b: with -mprefer-vector-width=128; o3: -O3; MPI with MPICH',
    '#            -- seconds --  ----- whole command -----  --------- own time --------    code  comp.  own',
    '# program      lwk native  native     o3   wasi    cpu  native   128b     o3   wasi     KiB     ms  target',
    'fft           3.00   1.50    2.00   1.50   1.00   2.00    2.00   1.60   1.00   1.00     2.0    12  <= 1.10  above',
    'cg            3.00      -       -      -      -      -       -      -      -      -     2.0    12  <= 1.10',
    '# fft: another result: o3: 1; lwk: 2',
  ]);
});

test.runIf(HAS_CC)(
  'starts CPython, and a linker for the older WASI, beside node:wasi',
  async () => {
    const run = await lwk(
      ['bench', 'programs', '--only', 'python-start,linker-start', '--rounds', '1', '--json'],
      {
        timeout: 80_000,
      },
    );
    expect(run).toMatchObject({
      status: 0,
      stderr: 'bench programs: python-start\nbench programs: linker-start\n',
    });
    const { rows, interpreters } = JSON.parse(run.stdout) as ProgramReport;
    expect(rows).toEqual([]);
    const { lwk: ours, node_wasi, ratios } = interpreters!.rows[0]!;
    expect(ours.wall).toBeGreaterThan(0.1);
    expect(interpreters!.rows.map(({ targets }) => targets.wall)).toEqual([1, 1.1]);
    expect(ratios).toEqual({
      wall: ours.wall / node_wasi.wall,
      processor: ours.processor / node_wasi.processor,
    });
  },
  90_000,
);

test('interpreters: what is above a target is marked, what has no loop or is not installed is told', () => {
  const row = { targets: { wall: 1, loop: 0.85 }, node_wasi: { wall: 4, processor: 4 } };
  const report = {
    rows: [
      {
        ...row,
        program: 'python',
        lwk: { wall: 3, processor: 3 },
        ratios: { wall: 0.75, processor: 0.75, loop: 0.9 },
      },
      { ...row, program: 'clang', lwk: { wall: 4, processor: 4 }, ratios: { wall: 1, processor: 1 } },
    ],
    missing: ['php is left out'],
  };
  expect(formatInterpreters(report).split('\n').slice(3)).toEqual([
    'python        3.00  4.00   0.75  0.75   0.90  1.00 0.85  above',
    'clang         4.00  4.00   1.00  1.00      -  1.00    -',
    '# php is left out',
  ]);
});

test.each([
  [['--only', 'nothing'], "'nothing' is none of stream"],
  [['--scale', '0'], 'from 0.001 to 1000'],
  [['--scale', 'much'], "'much' is not a number"],
  [['-n', '2'], '`lwk bench programs` takes no --ranks'],
])('%j is refused', async (args, text) => {
  const { status, stderr } = await lwk(['bench', 'programs', ...args]);
  expect(stderr).toContain(text);
  expect(stderr).toContain('LWK_E_USAGE');
  expect(status).toBe(2);
});

test('a command that fails is told with what it said', async () => {
  const fails = ['-e', 'console.error("no core is free"); process.exitCode = 3'];
  await expect(output(process.execPath, fails)).rejects.toMatchObject({
    code: 'LWK_E_MACHINE',
    message: expect.stringMatching(/a command ended with 3: .* -e .*\nno core is free$/) as string,
  });
  const dies = ['-e', 'process.kill(process.pid, "SIGKILL")'];
  await expect(output(process.execPath, dies)).rejects.toThrow(
    /was ended by SIGKILL: .*\nIt said nothing on standard error\.$/,
  );
  expect(await output('/nothing/of/this/name', [])).toBeUndefined();
});
