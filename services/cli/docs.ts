/**
 * The pages of the docs that come from tables: calls and errors, commands and their options. `node services/cli/docs.ts` writes
 * them; a test says when they are stale.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ERROR_CODES } from '../../runtime/abi/errors.ts';
import type { Syscall } from '../../runtime/abi/syscalls.ts';
import { wasmType } from '../images/imports.ts';
import { dashed, isQuestion, optionsOf, variableOf } from './args.ts';
import type { Command } from './command.ts';
import { allCommands } from './commands.ts';
import { STATUSES } from './exit.ts';
import { HABITS, type Habit } from './habits.ts';
import { describe, signature, wrap } from './help.ts';
import { FUNCTIONS } from './mpi.ts';
import { CALLS, MODULES } from './syscalls.ts';

/** Columns of a line of text. */
const WIDTH = 120;

const GENERATED = '<!-- Made by services/cli/docs.ts. -->';

/** Text of each page, by its path from the root of the repository. */
export async function pages(): Promise<Readonly<Record<string, string>>> {
  return {
    'runtime/abi/README.md': callsPage(),
    'services/cli/README.md': commandsPage(await allCommands()),
    'runtime/mpi/FUNCTIONS.md': functionsPage(),
  };
}

type Row = readonly string[];

const code = (text: string): string => `\`${text}\``;

/** With columns padded, as the formatter wants them. */
function table(head: Row, rows: readonly Row[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, i) => Math.max(...cells.map((row) => row[i]!.length)));
  const line = (row: Row): string => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  const [first, ...others] = cells.map(line);
  return [first, rule, ...others].join('\n');
}

function callsPage(): string {
  const sections = Object.entries(MODULES)
    .filter(([family]) => family !== 'kernel')
    .map(([family, module]) => {
      const rows = CALLS.filter((call) => call.module === family).map(callRow);
      return `## ${code(module)}\n\n${table(['number', 'call', 'where', 'what it does'], rows)}`;
    });
  const errors = table(
    ['code', 'meaning'],
    Object.entries(ERROR_CODES).map(([name, meaning]) => [code(name), meaning]),
  );
  return `# The calls of the lightweight kernel

${GENERATED}

What a program may import, who serves it and what it does. _local_ calls are served on the rank's own thread. _shipped_
calls are carried out by the full-weight kernel, the Node host. The calls of \`wasi_snapshot_preview1\` are also those
of the older \`wasi_unstable\`, but for the few that are listed with that name. Other functions of these two modules,
and those with another signature, return ENOSYS; any other import is refused. With \`--unknown-imports trap\` all of
them trap when called.

${sections.join('\n\n')}

## Errors

What cannot be done throws an \`LwkError\` with one of these codes, which are stable; messages are for people.

${errors}
`;
}

function callRow(call: Syscall): Row {
  const { params, results } = wasmType(call.signature);
  const names = call.params === '' ? [] : call.params.split(', ');
  const list = params.map((type, i) => `${names[i]}: ${type}`).join(', ');
  const result = results.length === 0 ? '' : ` -> ${results[0]}`;
  return [String(call.number), code(`${call.name}(${list})${result}`), call.where, call.doc];
}

/** Functions of MPI: those that differ in their last letters only share a line. */
function functionsPage(): string {
  const chapters = Map.groupBy(FUNCTIONS, ({ chapter }) => chapter);
  const rows = [...chapters].map(([chapter, functions]) => [
    chapter,
    functions[0]!.state,
    String(functions.length),
    functions
      .filter(({ name }) => !name.endsWith('_c'))
      .map(({ name }) => code(name.slice(4)))
      .join(' '),
  ]);
  const supported = FUNCTIONS.filter(({ state }) => state === 'supported').length;
  return `# The functions of MPI

${GENERATED}

Of the ${FUNCTIONS.length} functions of the MPI 5.0 standard ABI ${supported} are supported. The others link too, and fail
with \`MPI_ERR_UNSUPPORTED_OPERATION\`. Names are without \`MPI_\`; forms with \`_c\` are counted and not named.

${table(['chapter', 'state', 'functions', 'names'], rows)}
`;
}

function commandsPage(commands: readonly Command[]): string {
  return `# The \`lwk\` command

${GENERATED}

${table(
  ['command', 'what it does'],
  commands.map(({ name, summary }) => [code(`lwk ${name}`), summary]),
)}

## Exit status

${table(['status', 'when'], STATUSES)}

${commands.map(commandSection).join('\n\n')}
`;
}

function commandSection(command: Command): string {
  const parts = [`## lwk ${command.name}`, code(`lwk ${command.name} ${command.operands}`)];
  if (command.about !== undefined)
    parts.push(...command.about.split('\n\n').map((paragraph) => wrap(paragraph, WIDTH).join('\n')));
  for (const [what, words] of Object.entries(command.lists ?? {}))
    parts.push(
      table(
        [what, 'what it is'],
        Object.entries(words).map(([word, meaning]) => [code(word), meaning]),
      ),
    );
  const { environment } = command;
  parts.push(
    table(
      ['option', ...(environment ? ['variable'] : []), 'what it does'],
      optionsOf(command).map((option) => [
        code(signature(option)),
        ...(environment ? [isQuestion(option) ? '' : code(variableOf(option))] : []),
        describe(option),
      ]),
    ),
  );
  if (environment) {
    parts.push(
      'Several values of a variable stand on lines of their own. An empty variable is as good as none, and the command line wins.',
    );
  }
  if (command.habits)
    parts.push(
      wrap(HABITS_INTRODUCTION, WIDTH).join('\n'),
      table(['option', 'what it comes to'], HABITS.map(habitRow)),
    );
  parts.push(examplesOf(command), ...(command.parts ?? []).map((part) => partSection(part, command)));
  return parts.join('\n\n');
}

function examplesOf({ examples }: Command): string {
  const lines = examples.map(({ line, what }) => `${line}    # ${what}`);
  return `\`\`\`sh\n${lines.join('\n')}\n\`\`\``;
}

/** A part of a command: what it does not share with the others. */
function partSection(part: Command, whole: Command): string {
  const parts = [`### lwk ${part.name}`, wrap(part.about ?? '', WIDTH).join('\n')];
  for (const [what, words] of Object.entries(part.lists ?? {})) {
    const list = Object.entries(words).map(([word, meaning]) => `${code(word)} ${meaning}`);
    parts.push(wrap(`${what}: ${list.join('; ')}.`, WIDTH).join('\n'));
  }
  const own = part.options.filter(
    ({ name, help }) => whole.options.find((o) => o.name === name)?.help !== help,
  );
  if (own.length > 0)
    parts.push(
      table(
        ['option', 'what it does'],
        own.map((option) => [code(signature(option)), describe(option)]),
      ),
    );
  return [...parts, examplesOf(part)].join('\n\n');
}

const HABITS_INTRODUCTION =
  'Options that users of mpirun, mpiexec, srun, wasmtime and wasmer type by habit are taken where their meaning is ' +
  'one of the above, accepted where they ask for what is done anyway (`-v` tells so), and refused with an answer ' +
  'otherwise. One dash is as good as two.';

function habitRow({ names, when, as, note, answer }: Habit): Row {
  const options = names.split(' ').map((name) => code(name.startsWith('-') ? name : dashed(name)));
  const meaning =
    as !== undefined ? `as ${code(`--${as}`)}` : note !== undefined ? `accepted: ${note}` : answer!;
  return [options.join(' '), when === undefined ? meaning : `for some values ${meaning}`];
}

if (import.meta.main) {
  const root = resolve(import.meta.dirname, '../..');
  for (const [path, text] of Object.entries(await pages())) writeFileSync(join(root, path), text);
}
