/** `lwk ps`: which process of this machine has which core. */
import { type Holder, holders } from '../machine/locks.ts';
import type { Command } from './command.ts';
import { print, printJson } from './console.ts';

export const command: Command = {
  name: 'ps',
  summary: 'list the cores that jobs of this machine have, and their processes',
  operands: '[--json]',
  about:
    'A job has its cores as long as it runs: other jobs of the machine, of all users, get none of them unless they ' +
    'share with --oversubscribe. A job that shares shows the cores that it was the first to take. LWK_RUNTIME_DIR ' +
    'names the directory of the locks; default /tmp/wasm-lwk.',
  options: [{ name: 'json', help: 'prints the list for programs' }],
  words: [],
  examples: [{ line: 'lwk ps', what: 'core, process and command line' }],
  async run(values) {
    const found = holders();
    if (values.has('json')) printJson(found);
    else print(table(found));
    return 0;
  },
};

function table(found: readonly Holder[]): string {
  const rows = found.map(
    ({ core, pid, command }) => `${String(core).padStart(4)} ${String(pid).padStart(8)}  ${command}`,
  );
  return ['CORE      PID  COMMAND', ...rows].join('\n');
}
