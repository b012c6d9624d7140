/** `lwk syscalls`: the syscall table. */
import { SYSCALLS, type Syscall } from '../../runtime/abi/syscalls.ts';
import type { Command } from './command.ts';
import { print, printJson } from './console.ts';

/** The modules from which programs import the calls of a family. */
export const MODULES: Readonly<Record<Syscall['module'], string>> = {
  wasi: 'wasi_snapshot_preview1',
  unstable: 'wasi_unstable',
  lwk: 'lwk',
  kernel: 'kernel',
};

/** The calls that programs can import. */
export const CALLS = SYSCALLS.filter((call) => call.module !== 'kernel');

export const command: Command = {
  name: 'syscalls',
  summary: 'list the calls that programs can import, and who serves each',
  operands: '[--json]',
  about:
    "local: on the rank's own thread. shipped: by the full-weight kernel, the Node process. Calls of " +
    'wasi_snapshot_preview1 are also those of the older wasi_unstable, but for the few that are listed with that name.',
  options: [{ name: 'json', help: 'prints the table for programs' }],
  words: [],
  examples: [
    { line: 'lwk syscalls', what: 'number, name, local or shipped, what it does' },
    { line: 'lwk syscalls --json', what: 'with types and names of the parameters' },
  ],
  async run(values) {
    if (values.has('json')) printJson(CALLS.map((call) => ({ ...call, module: MODULES[call.module] })));
    else print(table(CALLS));
    return 0;
  },
};

function table(calls: readonly Syscall[]): string {
  const width = Math.max(...calls.map((call) => call.name.length));
  const lines: string[] = [];
  let module = '';
  for (const call of calls) {
    if (call.module !== module) lines.push(...(module === '' ? [] : ['']), MODULES[call.module]);
    module = call.module;
    const number = String(call.number).padStart(3);
    lines.push(`${number} ${call.name.padEnd(width)} ${call.where.padEnd(7)} ${call.doc}`);
  }
  return lines.join('\n');
}
