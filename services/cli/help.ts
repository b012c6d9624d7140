/** Help texts, made from the tables that are parsed. */
import { parse } from 'node:path';
import { dashed, type Option, optionsOf, variableOf } from './args.ts';
import type { Command } from './command.ts';
import { STATUSES } from './exit.ts';

const WIDTH = 100;

/** The names of an option and its value, such as '-n, -np, --ranks N' and '--stats[=FILE]', which may do without. */
export function signature({ name, aliases = [], value, absent }: Option): string {
  const names = [...aliases, name].map(dashed).join(', ');
  if (value === undefined) return names;
  return absent === undefined ? `${names} ${value}` : `${names}[=${value}]`;
}

/** Two columns, the second one wrapped. */
export function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.min(24, Math.max(...rows.map(([left]) => left.length)));
  return rows
    .map(([left, right]) => {
      const [first = '', ...rest] = wrap(right, WIDTH - width - 4);
      const start = left.length > width ? `  ${left}\n  ${' '.repeat(width)}` : `  ${left.padEnd(width)}`;
      return [`${start}  ${first}`, ...rest.map((line) => `${' '.repeat(width + 4)}${line}`)].join('\n');
    })
    .join('\n');
}

export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Programs that are commands under other names, and what each is. */
const ALSO: Readonly<Record<string, string>> = {
  mpicc: 'lwk cc',
  mpicxx: 'lwk c++',
  'mpic++': 'lwk c++',
  mpifort: 'lwk fc',
  mpif90: 'lwk fc',
  mpif77: 'lwk fc',
  mpiexec: 'lwk run --oversubscribe --wdir .',
};

/** `lwk NAME --help`. @param script the program that was started, under whatever name */
export function commandHelp(command: Command, script = ''): string {
  const stem = parse(script).name.replace(/^lwk-/, '');
  const same = Object.hasOwn(ALSO, stem) ? ALSO[stem] : undefined;
  const called = stem === 'mpiexec' ? 'lwk-mpiexec' : stem;
  const parts = [
    `usage: ${same === undefined ? `lwk ${command.name}` : called} ${command.operands}`.trimEnd(),
    same === undefined ? `${command.summary}.` : `${called} is \`${same}\`: ${command.summary}.`,
  ];
  if (command.about !== undefined)
    parts.push(
      command.about
        .split('\n')
        .flatMap((p) => wrap(p, WIDTH))
        .join('\n'),
    );
  for (const [what, words] of Object.entries(command.lists ?? {}))
    parts.push(`${what}\n${columns(Object.entries(words))}`);
  parts.push(`options\n${columns(optionsOf(command).map((o) => [signature(o), describe(o)]))}`);
  if (command.environment) {
    const [first] = command.options.filter((o) => o.value !== undefined);
    parts.push(
      wrap(
        `Each option is also an environment variable, such as ${variableOf(first!)}; several values stand on lines ` +
          'of their own. The command line wins.',
        WIDTH,
      ).join('\n'),
    );
  }
  if (command.program) parts.push(`exit status\n${columns(STATUSES)}`);
  parts.push(`examples\n${columns(command.examples.map(({ line, what }) => [line, what]))}`);
  return `${parts.join('\n\n')}\n`;
}

/** The text of an option, with its choices and whether it repeats. */
export function describe({ help, choices, repeats }: Option): string {
  return [
    help,
    ...(choices === undefined ? [] : [`(${choices.join(', ')})`]),
    ...(repeats ? ['(may be repeated)'] : []),
  ].join(' ');
}

/** `lwk --help`. */
export function generalHelp(commands: readonly Command[]): string {
  return `usage: lwk COMMAND [options] ...

wasm-lwk runs compiled WebAssembly programs as the ranks of a job: each on a core and in a memory of its own.

commands
${columns(commands.map(({ name, summary }) => [name, summary]))}

\`lwk COMMAND --help\` explains a command, \`lwk --version\` tells the version.

examples
${columns([
  ['lwk cc hello.c -o hello.wasm', 'compile a C program'],
  ['lwk run -n 2 hello.wasm', 'run two ranks of it'],
])}
`;
}
