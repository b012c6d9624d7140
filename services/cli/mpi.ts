/** `lwk mpi`: the functions of MPI, and which are there. */
import { MPI_FUNCTIONS } from '../../runtime/abi/mpi-functions.ts';
import { chapterOf, isSupported } from '../../runtime/mpi/chapters.ts';
import type { Command } from './command.ts';
import { print, printJson } from './console.ts';

interface Row {
  readonly name: string;
  readonly chapter: string;
  readonly state: 'supported' | 'unsupported';
}

/** All functions, by chapter. */
export const FUNCTIONS: readonly Row[] = MPI_FUNCTIONS.map(
  ({ name }): Row => ({
    name,
    chapter: chapterOf(name),
    state: isSupported(name) ? 'supported' : 'unsupported',
  }),
).toSorted((a, b) => (a.chapter === b.chapter ? 0 : a.chapter < b.chapter ? -1 : 1));

export const command: Command = {
  name: 'mpi',
  summary: 'list the functions of MPI, and which are there',
  operands: '[NAME]',
  about:
    'All functions of the MPI 5.0 standard ABI link. Those that are not supported fail with ' +
    'MPI_ERR_UNSUPPORTED_OPERATION. With a name, functions that have it in theirs.',
  options: [{ name: 'json', help: 'prints the list for programs' }],
  examples: [
    { line: 'lwk mpi', what: 'all functions by chapter' },
    { line: 'lwk mpi reduce', what: 'those with reduce in their names' },
  ],
  async run(values) {
    const [wanted = ''] = values.operands;
    const rows = FUNCTIONS.filter(({ name }) => name.toLowerCase().includes(wanted.toLowerCase()));
    if (values.has('json')) printJson(rows);
    else print(table(rows));
    return 0;
  },
};

function table(rows: readonly Row[]): string {
  const width = Math.max(0, ...rows.map(({ name }) => name.length));
  const lines: string[] = [];
  let last = '';
  for (const { name, chapter, state } of rows) {
    if (chapter !== last) lines.push(...(last === '' ? [] : ['']), chapter);
    last = chapter;
    lines.push(`  ${name.padEnd(width)}  ${state}`);
  }
  const supported = rows.filter(({ state }) => state === 'supported').length;
  return [...lines, '', `${supported} of ${rows.length} functions are supported`].join('\n');
}
