/**
 * Several programs in one job, as mpiexec takes them: `-n 1 a.wasm x : -n 3 b.wasm`. What stands before the first program holds for
 * all of them, but for the number of ranks; behind a ':' stand the options that the next one has for itself.
 */
import type { JobProgram } from '../images/programs.ts';
import { parseArgs, usage, type Values } from './args.ts';
import type { Command } from './command.ts';
import { envOption, preopens } from './run-options.ts';

/** Options that each program may have for itself. */
const OWN = ['ranks', 'env', 'dir', 'wdir'];

/** A program may have ':' among its arguments. One with such a word behind it begins the next program. */
const NEXT = /^--?(?:np?|ranks|ntasks|nprocs|c|N|host|H|genv|env|x|dir|wdir|wd|chdir)(?:[=\d].*)?$|\.wasm$/;

/** What the command line says of one program. */
export interface Section extends JobProgram {
  readonly program: string;
  readonly ranks: number;
}

/**
 * The programs of a command line, in the order of their ranks.
 * @throws LWK_E_USAGE
 */
export function sectionsOf(command: Command, values: Values): readonly Section[] {
  const own = command.options.filter(({ name }) => OWN.includes(name));
  const grammar = { ...command, options: own, environment: false };
  const [first, ...others] = split(command, values);
  return [
    section(command, values, first!),
    ...others.map((words) => {
      const its = parseArgs(grammar, words);
      return { ...section(command, its, its.operands), env: envOption(its), dirs: preopens(its) };
    }),
  ];
}

function section(command: Command, values: Values, [program, ...args]: readonly string[]): Section {
  if (program === undefined) throw usage(command, 'the program is missing: lwk run PROGRAM.wasm.');
  return { program, args, ranks: values.one<number>('ranks') ?? 1 };
}

/** The words of each program; of the first one without its options. */
function split(command: Command, { operands, literal }: Values): string[][] {
  const sections: string[][] = [[]];
  if (operands[0] === ':' && !literal) throw usage(command, "the program before the first ':' is missing.");
  for (const [i, word] of operands.entries())
    if (word === ':' && !literal && NEXT.test(operands[i + 1] ?? '')) sections.push([]);
    else sections.at(-1)!.push(word);
  return sections;
}
