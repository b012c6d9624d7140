/** `lwk doctor`: what is fine about this machine, what is not, what to do. */
import type { Command } from './command.ts';
import { print, printJson } from './console.ts';

export const command: Command = {
  name: 'doctor',
  summary: 'check this machine: cores, pinning, huge pages, memory, Node, compilers',
  operands: '[--json]',
  about: 'Ends with 1 when programs cannot run here. What only makes them slower is a warning.',
  options: [{ name: 'json', help: 'prints the findings for programs' }],
  words: [],
  examples: [{ line: 'lwk doctor', what: 'what is fine, what is not, what to do' }],
  async run(values) {
    const [
      { diagnose },
      { toolchainChecks },
      { formatChecks },
      { trial },
      { restartUnguarded },
      { readTopology },
      { readRoom },
    ] = await Promise.all([
      import('../machine/doctor.ts'),
      import('../toolchain/checks.ts'),
      import('../machine/render.ts'),
      import('./trial.ts'),
      import('./unguarded.ts'),
      import('../machine/topology.ts'),
      import('../machine/memory.ts'),
    ]);
    restartUnguarded(readTopology().allowed.length);
    const room = readRoom();
    // First, because the other checks take threads and descriptors that a run does not.
    const tried = await trial();
    const checks = [...(await diagnose(room)), tried, ...(await toolchainChecks())];
    if (values.has('json')) printJson(checks);
    else print(formatChecks(checks));
    return checks.some((check) => check.state === 'fail') ? 1 : 0;
  },
};
