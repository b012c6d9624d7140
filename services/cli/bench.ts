/** `lwk bench`: measures this runtime and its peers in one run. What it can measure is in ../bench/benches.ts. */
import type { BenchOptions } from '../bench/bench.ts';
import { BENCHES, type Bench, namesOf } from '../bench/benches.ts';
import { parseCpuList } from '../machine/cpulist.ts';
import { parseCount } from '../options/values.ts';
import type { Option } from './args.ts';
import type { Command } from './command.ts';

/** What all benchmarks take. */
const common = (bench?: Bench): readonly Option[] => [
  { name: 'json', help: 'prints all figures for programs, with the schema lwk-bench/1' },
  { name: 'csv', help: 'prints a line of comma-separated values for each row' },
  {
    name: 'samples',
    value: 'FILE',
    help: 'writes every single sample to FILE, a line of JSON for each row',
  },
  { name: 'report', value: 'FILE', help: 'writes one HTML page of figures and tables to FILE' },
  { name: 'plot', help: 'draws the figures in the terminal, below the tables' },
  { name: 'quiet', aliases: ['q'], help: 'does not tell on a terminal how far it is' },
  {
    name: 'cores',
    value: 'LIST',
    parse: (text) => parseCpuList(text),
    help: 'measures on these cores, such as 2,3; default: all that the process may use',
  },
  {
    name: 'rounds',
    value: 'N',
    parse: (text, what) => parseCount(text, what, 1, 1000),
    help: `how often all is measured${bench === undefined ? '' : `; default ${bench.rounds}`}`,
  },
  {
    name: 'only',
    value: 'SECTIONS',
    parse: (text) => text.split(','),
    help: 'measures some sections, such as `--only A,B`',
  },
];

/** Options of single benchmarks. */
const OWN: readonly Option[] = BENCHES.flatMap(({ name, options = [] }) =>
  options.map((option) => ({ ...option, help: `${name}: ${option.help}` })),
);

export const command: Command = {
  name: 'bench',
  summary: 'measure calls on this machine, beside what others need for them',
  operands: BENCHES.map(({ name }) => name).join('|'),
  about:
    'Measures this runtime and what others take for the same in turn, in one run. `lwk bench NAME --help` explains a benchmark, ' +
    'its sections and options.',
  lists: { benchmarks: Object.fromEntries(BENCHES.map(({ name, summary }) => [name, summary])) },
  options: [...common(), ...OWN],
  parts: BENCHES.flatMap((bench) => namesOf(bench).map((name) => partOf(bench, name))),
  words: BENCHES.flatMap(namesOf),
  examples: [
    { line: 'lwk bench syscall', what: 'a table' },
    { line: 'lwk bench syscall --help', what: 'what that measures, its sections and options' },
  ],
  run: async (values) => {
    const { main } = await import('../bench/main.ts');
    const given = [...common(), ...OWN].map(({ name, value }) => [
      name,
      value === undefined ? values.has(name) : values.one<unknown>(name),
    ]);
    return main(values.operands, Object.fromEntries(given) as BenchOptions);
  },
};

/** The help of one benchmark. */
function partOf(bench: Bench, name: string): Command {
  const { summary, about, takes, aliases, sections, options = [], examples } = bench;
  return {
    name: `bench ${name}`,
    summary,
    operands: '',
    about: `${about} Takes ${takes}.${aliases === undefined ? '' : ` Also called ${aliases.join(', ')}.`}`,
    lists: { sections },
    options: [...common(bench), ...options],
    examples,
    run: (values, all) => command.run(values, all),
  };
}
