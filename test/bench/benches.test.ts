/** The table of benchmarks, and the help that comes from it. */
import { expect, test } from 'vitest';
import { BENCHES, benchNamed } from '../../services/bench/benches.ts';
import { CALLS } from '../../services/bench/calls.ts';
import { INTERPRETER_NAMES, INTERPRETERS } from '../../services/bench/interpreters.ts';
import { STARTS } from '../../services/bench/launch-sections.ts';
import { SECTIONS } from '../../services/bench/mpi.ts';
import { NEIGHBOURS } from '../../services/bench/neighbours.ts';
import { METHODS } from '../../services/bench/noise-ways.ts';
import { NAMES } from '../../services/bench/program-list.ts';
import { command } from '../../services/cli/bench.ts';
import { commandHelp } from '../../services/cli/help.ts';
import { lwk } from '../support/cli.ts';

test.each([
  ['syscall', [...CALLS, 'floor', 'parts', 'sweep']],
  ['message', SECTIONS],
  ['noise', METHODS],
  ['launch', [...new Set([...STARTS, ...NEIGHBOURS].map(({ name }) => name))]],
  ['programs', [...NAMES, INTERPRETERS, ...INTERPRETER_NAMES]],
])('the sections of %s are those that it measures', (name, sections) => {
  expect(Object.keys(benchNamed(name)!.sections).sort()).toEqual([...sections].sort());
});

test.each(BENCHES)('$name has a help of its own, with its sections and options and no others', (bench) => {
  const part = command.parts!.find(({ name }) => name === `bench ${bench.name}`)!;
  const help = commandHelp(part);
  expect(help).toMatch(new RegExp(`^usage: lwk bench ${bench.name}\n\n`));
  for (const section of Object.keys(bench.sections))
    expect(help).toMatch(new RegExp(`^  ${section} +\\S`, 'm'));
  for (const other of BENCHES)
    for (const { name } of other.options ?? [])
      expect(help.includes(` --${name} `) || help.includes(` -${name} `), name).toBe(other === bench);
  expect(command.words).toContain(bench.name);
});

test('the command shows the help of the benchmark that is named, of all without', async () => {
  for (const words of [
    ['bench', 'mpi', '--help'],
    ['help', 'bench', 'mpi'],
  ])
    expect((await lwk(words)).stdout).toMatch(
      /^usage: lwk bench mpi\n\nmessages, [\s\S]*\nsections\n {2}latency /,
    );
  expect((await lwk(['bench', '--help'])).stdout).toMatch(/\nbenchmarks\n {2}syscall +calls: /);
});
