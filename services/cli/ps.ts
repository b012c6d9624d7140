/** `lwk ps`: which process of this machine has which core, and what the ranks of jobs do. */
import { type Holder, holders } from '../machine/locks.ts';
import { jobsTable, observedJobs } from '../tools/observing.ts';
import type { Command } from './command.ts';
import { print, printJson } from './console.ts';

export const command: Command = {
  name: 'ps',
  summary: 'list the cores that jobs of this machine have, their processes and ranks',
  operands: '[--json]',
  about:
    'A job has its cores as long as it runs: other jobs of the machine, of all users, get none of them unless they ' +
    'share with --oversubscribe. A job that shares shows the cores that it was the first to take. LWK_RUNTIME_DIR ' +
    'names the directory of the locks; default /tmp/wasm-lwk. Of jobs of this user that `lwk run` has started half a second ago or ' +
    'earlier, ranks, calls and what each waits for are shown too.',
  options: [{ name: 'json', help: 'prints the list for programs' }],
  words: [],
  examples: [{ line: 'lwk ps', what: 'core, process and command line; ranks' }],
  async run(values) {
    const cores = holders();
    const jobs = await observedJobs();
    if (values.has('json')) printJson({ cores, jobs });
    else print(jobs.length === 0 ? table(cores) : `${table(cores)}\n\n${jobsTable(jobs)}`);
    return 0;
  },
};

function table(found: readonly Holder[]): string {
  const rows = found.map(
    ({ core, pid, command }) => `${String(core).padStart(4)} ${String(pid).padStart(8)}  ${command}`,
  );
  return ['CORE      PID  COMMAND', ...rows].join('\n');
}
