/** What a subcommand is. Each is a file of its own that loads what it needs when it runs, so that the others cost it nothing. */
import type { Grammar, Values } from './args.ts';
import * as run from './run.ts';

export interface Example {
  readonly line: string;
  readonly what: string;
}

export interface Command extends Grammar {
  /** A few words for the list of commands. */
  readonly summary: string;
  /** What follows the name, such as '[options] PROGRAM [ARGUMENT...]'. */
  readonly operands: string;
  /** Paragraphs for its help, about what the options do not say. */
  readonly about?: string;
  readonly examples: readonly Example[];
  /** Its arguments are somebody else's: they are not parsed here, but for a lone --help. */
  readonly verbatim?: boolean;
  /** The words that may follow the name, besides options. Without: file names. */
  readonly words?: readonly string[];
  /** @returns the exit status */
  run(values: Values): Promise<number>;
}

/** The commands by name, in the order in which they are listed. */
export const COMMANDS: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  // What most starts are for is not a file to be found first.
  run: async () => run,
  cc: () => import('./cc.ts'),
  'c++': () => import('./cxx.ts'),
  inspect: () => import('./inspect.ts'),
  syscalls: () => import('./syscalls.ts'),
  mpi: () => import('./mpi.ts'),
  doctor: () => import('./doctor.ts'),
  ps: () => import('./ps.ts'),
  bench: () => import('./bench.ts'),
  completion: () => import('./completion.ts'),
};

export async function allCommands(): Promise<Command[]> {
  const modules = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  return modules.map(({ command }) => command);
}
