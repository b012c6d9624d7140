/** Jobs of several programs: one world, each with options of its own, and what cannot be one job. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boot, type Kernel } from '../../dist/services/index.js';
import { parseArgs } from '../../services/cli/args.ts';
import { command } from '../../services/cli/run.ts';
import { sectionsOf } from '../../services/cli/sections.ts';
import { guest } from '../support/guests.ts';
import { program, wat } from '../support/wat.ts';

let kernel: Kernel;
let mpi: string;
beforeAll(async () => {
  kernel = await boot({ cores: 1, oversubscribe: true, bindTo: 'none' });
  mpi = await guest('mpi-jobs');
});
afterAll(() => kernel.close());

const SILENT = program('');

test('several programs are one world, and each has arguments and variables of its own', async () => {
  const { stdout, message } = await kernel.run(
    [
      { program: mpi, args: ['programs', 'x'] },
      { program: mpi, ranks: 2, programName: 'worker', env: { WHO: 'own' } },
      { program: mpi },
    ],
    { env: { WHO: 'all' }, heap: '16MiB' },
  );
  expect(message).toBe('');
  expect(stdout).toBe(
    '0: 0 of mpi-jobs.wasm x all\n1: 1 of worker - own\n2: 1 of worker - own\n3: 2 of mpi-jobs.wasm - all\n',
  );
});

test('a trap is told in terms of the program that trapped, and imports are those of each program', async () => {
  const importing = (name: string) =>
    wat(`(module (import "env" "${name}" (func $f (result i32))) (memory (export "memory") 1)
      (func (export "run") (result i32) (call $f)))`);
  const values = await kernel.run([{ program: importing('a') }, { program: importing('b'), ranks: 2 }], {
    imports: { env: { a: () => 1, b: () => 2 } },
    invoke: 'run',
  });
  expect(values.ranks.map((rank) => rank.values)).toEqual([[1], [2], [2]]);
  const trapping = program('(call $down)', '(func $down unreachable)');
  const { rank, ranks } = await kernel.run([{ program: SILENT, ranks: 2 }, { program: trapping }]);
  expect(rank).toBe(2);
  expect(ranks[2]!.trap!.stack.map((frame) => frame.function)).toEqual(['down', 'start']);
});

test.each([
  ['no program', [], {}, 'there is no program'],
  [
    'what each has for itself',
    [{ program: SILENT }],
    { ranks: 2 },
    'ranks is what each of several programs has',
  ],
  ['an option that none has', [{ program: SILENT, heap: 1 }], {}, 'there is no option heap'],
  ['a program that is none', [{ program: 3 }], {}, 'the program is 3'],
  [
    'too many ranks',
    [
      { program: SILENT, ranks: 600 },
      { program: SILENT, ranks: 600 },
    ],
    {},
    "'1200' is not",
  ],
  ['no rank', [{ program: SILENT }, { program: SILENT, ranks: 0 }], {}, 'ranks (-n)'],
])('%s is refused', async (_, programs, options, why) => {
  const error = await kernel.launch(programs as never, options).catch((thrown) => thrown);
  expect(error).toMatchObject({ code: 'LWK_E_USAGE' });
  expect(error.message).toContain(why);
});

test('a program with MPI and one without are no world, and a session has one program', async () => {
  const launching = kernel.launch([{ program: mpi }, { program: SILENT }]);
  await expect(launching).rejects.toThrow(/mpi-jobs.wasm uses MPI and program does not/);
  await expect(kernel.session([{ program: SILENT }] as never)).rejects.toMatchObject({ code: 'LWK_E_USAGE' });
});

const sections = (line: string) => {
  const words = line.split(' ');
  return sectionsOf(command, parseArgs(command, words)).map(({ program, args, ranks }) => [
    program,
    ranks,
    ...args!,
  ]);
};

test.each([
  [
    '-n 1 a.wasm x : -n 3 b.wasm : c.wasm y',
    [
      ['a.wasm', 1, 'x'],
      ['b.wasm', 3],
      ['c.wasm', 1, 'y'],
    ],
  ],
  [
    '-np 2 a.wasm : --env A=1 -np 2 b.wasm -v',
    [
      ['a.wasm', 2],
      ['b.wasm', 2, '-v'],
    ],
  ],
  ['a.wasm : : -x', [['a.wasm', 1, ':', ':', '-x']]],
  ['a.wasm x : y', [['a.wasm', 1, 'x', ':', 'y']]],
  ['a.wasm :', [['a.wasm', 1, ':']]],
  ['-- a.wasm : -n 2 b.wasm', [['a.wasm', 1, ':', '-n', '2', 'b.wasm']]],
])('the command line %s', (line, expected) => {
  if (line.includes(': -x')) expect(() => sections(line)).toThrow(/-x needs a value/);
  else expect(sections(line)).toEqual(expected);
});

test.each([
  ['a.wasm : -n 2', 'the program is missing'],
  [': a.wasm', "the program before the first ':' is missing"],
  ['a.wasm : -n 0 b.wasm', "-n: '0' is not a whole number"],
  ['a.wasm : -n 1 --heap 1MiB b.wasm', 'there is no option --heap'],
])('%s is refused', (line, why) => {
  expect(() => sections(line)).toThrow(why);
});
