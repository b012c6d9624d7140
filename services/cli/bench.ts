/** `lwk bench`: measures this runtime and its peers in one run. */
import type { Command } from './command.ts';

export const command: Command = {
  name: 'bench',
  summary: 'measure calls on this machine, beside what others need for them',
  operands: 'syscall|memory|launch [--json]',
  about:
    'syscall: what a call costs served locally, shipped, and by other ways, beside the time that a cache line takes from one core to another and back. memory: STREAM and GUPS, with and without huge pages, beside the same C compiled natively. launch: two ranks of a hello program, beside mpiexec.',
  options: [{ name: 'json', help: 'prints the figures for programs' }],
  verbatim: true,
  words: ['syscall', 'memory', 'launch'],
  examples: [
    { line: 'lwk bench syscall', what: 'a table' },
    { line: 'lwk bench syscall --json', what: 'all figures, in nanoseconds' },
  ],
  run: async (values) => (await import('../bench/main.ts')).main(values.operands),
};
