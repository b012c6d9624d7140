/** What a subcommand is. */
import type { Grammar, Values } from './args.ts';

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
  /** Words that it takes and what each means, by what they are. */
  readonly lists?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What its first operand may name, each with a help of its own; named by all words, such as 'bench syscall'. */
  readonly parts?: readonly Command[];
  readonly examples: readonly Example[];
  /** Its arguments are somebody else's: they are not parsed here, but for a lone --help. */
  readonly verbatim?: boolean;
  /** The words that may follow the name, besides options. Without: file names. */
  readonly words?: readonly string[];
  /**
   * @param all loads all commands
   * @returns the exit status
   */
  run(values: Values, all: () => Promise<Command[]>): Promise<number>;
}
