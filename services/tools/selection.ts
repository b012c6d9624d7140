/** Which calls a tool shows: names and classes, as strace's -e takes them. */

import { FIRST_MPI } from '../../runtime/abi/calls.ts';
import { LwkError } from '../../runtime/abi/errors.ts';
import { MPI_FUNCTIONS } from '../../runtime/abi/mpi-functions.ts';
import { SYSCALLS } from '../../runtime/abi/syscalls.ts';
import { suggestion } from '../options/nearest.ts';

const CLASSES: Readonly<Record<string, RegExp>> = {
  all: /^/,
  file: /^path_/,
  desc: /^(?:fd_|poll_|dup$|sock_)/,
  network: /^sock_/,
  memory: /^(?:brk|mmap|munmap|mremap|msync)$/,
  process: /^(?:proc_|args_|environ_|getrank$|getsize$|getcore$)/,
  clock: /^(?:clock_|tsc$|poll_oneoff$|MPI_Wtime$|MPI_Wtick$)/,
  local: /^/,
  shipped: /^/,
  mpi: /^MPI_/,
};

interface Named {
  readonly call: number;
  readonly name: string;
  readonly where: string;
}

function all(): Named[] {
  return [
    ...SYSCALLS.filter(({ module, name }) => module !== 'kernel' || name === 'import').map(
      ({ number, name, where }) => ({
        call: number,
        name,
        where,
      }),
    ),
    ...MPI_FUNCTIONS.map(({ name }, i) => ({ call: FIRST_MPI + i, name, where: 'mpi' })),
  ];
}

/**
 * The numbers of the calls that a set names: `open`'s full name `path_open` or `open`, classes with or without %, all but these
 * behind an exclamation mark.
 * @throws LWK_E_USAGE
 */
export function selectCalls(set: string, what: string): Set<number> {
  const known = all();
  const text = set.replace(/^(?:trace|t)=/, '');
  const inverted = text.startsWith('!');
  const found = new Set<number>();
  for (const word of text
    .slice(inverted ? 1 : 0)
    .split(',')
    .filter((part) => part !== '')) {
    const name = word.replace(/^%/, '');
    const ofClass = Object.hasOwn(CLASSES, name) ? CLASSES[name] : undefined;
    const wanted = known.filter((call) =>
      ofClass === undefined
        ? call.name === name || call.name.slice(call.name.indexOf('_') + 1) === name
        : ofClass.test(call.name) && (name === 'local' || name === 'shipped' ? call.where === name : true),
    );
    if (wanted.length === 0) throw unknown(name, what, known);
    for (const { call } of wanted) found.add(call);
  }
  if (found.size === 0)
    throw new LwkError(
      'LWK_E_USAGE',
      `${what}: '${set}' names no calls. Name some, or a class such as file.`,
      { asked: set },
    );
  return inverted ? new Set(known.map(({ call }) => call).filter((call) => !found.has(call))) : found;
}

function unknown(name: string, what: string, known: readonly Named[]): LwkError {
  const meant = suggestion(name, [...Object.keys(CLASSES), ...known.map((call) => call.name)]);
  return new LwkError(
    'LWK_E_USAGE',
    `${what}: '${name}' is neither a call nor a class of calls (${Object.keys(CLASSES).join(', ')}).${meant} ` +
      '`lwk syscalls` and `lwk mpi` list calls.',
    { asked: name },
  );
}
