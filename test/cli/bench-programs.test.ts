/** `lwk bench programs`: what it measures, how it compares results, and how it says both. */
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { output } from '../../services/bench/commands.ts';
import { formatInterpreters } from '../../services/bench/interpreters.ts';
import { PROGRAMS } from '../../services/bench/program-list.ts';
import { formatPrograms, type ProgramRow, sameResult } from '../../services/bench/programs.ts';
import type { Report, Section } from '../../services/bench/report.ts';
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
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const { bench, provenance, sections } = JSON.parse(run.stdout) as Report;
    expect(bench).toBe('programs');
    expect(provenance.compilers.native).toMatch(/^(?:clang|cc)/);
    const [{ rows, checks, notes } = {}, ...others] = sections as [Partial<Section>];
    expect(others).toEqual([]);
    expect(notes).toEqual([]);
    expect(checks!.map(({ what, target }) => [what, target])).toEqual([
      ...(existsSync('/usr/bin/mpicc.mpich') ? [['sample-sort own, lwk / native', 1.1]] : []),
      ['fft own, lwk / native', 1.1],
    ]);
    const of = (name: string) =>
      new Map(rows!.filter((row) => row.name === name).map((row) => [row.way, row.value!]));
    const wall = of('fft wall');
    const own = of('fft own');
    expect([...wall.keys()].sort()).toEqual(['lwk', 'narrow', 'native', 'node_wasi', 'o3']);
    expect(wall.get('lwk')).toBeGreaterThan(own.get('lwk')!);
    expect(checks!.at(-1)!.value).toBe(own.get('lwk')! / own.get('native')!);
    expect(of('fft code').get('lwk')).toBeGreaterThan(1);
    expect(of('fft compiling').get('lwk')).toBeGreaterThan(0);
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
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const [interpreters, ...others] = (JSON.parse(run.stdout) as Report).sections;
    expect(others).toEqual([]);
    expect(interpreters).toMatchObject({ name: 'interpreters', notes: [] });
    expect(interpreters!.rows.map(({ name, way }) => `${name} ${way}`).sort()).toEqual(
      ['linker-start', 'python-start'].flatMap((name) =>
        ['processor', 'wall'].flatMap((what) => [`${name} ${what} lwk`, `${name} ${what} node_wasi`]),
      ),
    );
    expect(interpreters!.rows[0]!.value).toBeGreaterThan(0.1);
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
        ratios: { wall: 0.75, processor: 0.75, own: 0.9 },
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
