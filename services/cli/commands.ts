/** The subcommands. Each is a file of its own that loads what it needs when it runs, so that the others cost it nothing. */
import type { Command } from './command.ts';
import * as run from './run.ts';

/** The commands by name, in the order in which they are listed. */
export const COMMANDS: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  // What most starts are for is not a file to be found first.
  run: async () => run,
  cc: () => import('./cc.ts'),
  'c++': () => import('./cxx.ts'),
  fc: () => import('./fc.ts'),
  inspect: () => import('./inspect.ts'),
  core: () => import('./core.ts'),
  syscalls: () => import('./syscalls.ts'),
  mpi: () => import('./mpi.ts'),
  doctor: () => import('./doctor.ts'),
  ps: () => import('./ps.ts'),
  top: () => import('./top.ts'),
  bench: () => import('./bench.ts'),
  report: () => import('./report.ts'),
  completion: () => import('./completion.ts'),
};

export async function allCommands(): Promise<Command[]> {
  const modules = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  return modules.map(({ command }) => command);
}
