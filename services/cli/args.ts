/**
 * Options from a table: the same rows are parsed, completed, and shown by --help and in the docs. Launchers have habits that
 * general parsers break: `-np 4` and `-n4` are options, and what follows the program's name belongs to the program.
 */
import { LwkError } from '../../runtime/abi/errors.ts';
import { suggestion } from '../options/nearest.ts';
import { type Habit, habitFor, habitsOf, wordsOf } from './habits.ts';

export interface Option {
  /** The long name, without dashes. */
  readonly name: string;
  /** Other names, such as 'n' and 'np'. All names may have one dash or two. */
  readonly aliases?: readonly string[];
  /** What its value is, such as 'SIZE'. Options without are on or off. */
  readonly value?: string;
  /** What it means without a value: a value is then attached to it, by '='. */
  readonly absent?: string;
  /** With such a word behind it, it is the option of another launcher that has the same name. */
  readonly yieldsTo?: RegExp;
  /** The only values that it may have. */
  readonly choices?: readonly string[];
  /** May be given several times. */
  readonly repeats?: boolean;
  /** Converts a value, or throws LWK_E_USAGE. `what` is how the user wrote the option. */
  readonly parse?: (text: string, what: string) => unknown;
  readonly help: string;
}

export interface Grammar {
  /** The name of the command, for messages. */
  readonly name: string;
  readonly options: readonly Option[];
  /** The first operand ends the options: what follows belongs to the program that it names. */
  readonly program?: boolean;
  /** Each option is also the environment variable LWK_NAME. The command line wins. */
  readonly environment?: boolean;
  /** What other launchers call their options is taken or answered; see habits.ts. */
  readonly habits?: boolean;
}

const HELP: Option = { name: 'help', aliases: ['h'], help: 'shows this' };
/** Asked of launchers by what looks for one. */
const VERSION: Option = { name: 'version', aliases: ['V'], help: 'tells the version' };

/** All options of a command, with those that every command has. */
export const optionsOf = (grammar: Grammar): readonly Option[] => [
  ...grammar.options,
  HELP,
  ...(grammar.habits ? [VERSION] : []),
];

/** Whether an option asks about the command, and is no variable of the environment. */
export const isQuestion = (option: Option): boolean => option === HELP || option === VERSION;

/** The environment variable of an option. */
export const variableOf = (option: Option): string => `LWK_${option.name.toUpperCase().replaceAll('-', '_')}`;

/** The options that were given, by long name. */
export class Values {
  readonly operands: readonly string[];
  /** On options of other launchers that asked for nothing new. */
  readonly notes: readonly string[];
  /** The operands stand behind `--`: none of them means anything but itself. */
  readonly literal: boolean;
  readonly #given: ReadonlyMap<string, readonly unknown[]>;

  constructor(
    given: ReadonlyMap<string, readonly unknown[]>,
    operands: readonly string[],
    notes: readonly string[] = [],
    literal = false,
  ) {
    this.#given = given;
    this.operands = operands;
    this.notes = notes;
    this.literal = literal;
  }

  has(name: string): boolean {
    return this.#given.has(name);
  }

  /** The value given last; `T` is what the option's `parse` makes, or string. */
  one<T = string>(name: string): T | undefined {
    return this.#given.get(name)?.at(-1) as T | undefined;
  }

  /** All values, in order. */
  all<T = string>(name: string): readonly T[] {
    return (this.#given.get(name) ?? []) as readonly T[];
  }
}

/**
 * Reads a command line.
 * @throws LWK_E_USAGE with the nearest option
 */
export function parseArgs(grammar: Grammar, argv: readonly string[], env: NodeJS.ProcessEnv = {}): Values {
  const given = new Map<string, unknown[]>();
  const weak = new Map<string, unknown[]>();
  const operands: string[] = [];
  const notes: string[] = [];
  let literal = false;
  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i]!;
    if (arg === '--') {
      literal = true;
      operands.push(...argv.slice(i + 1));
      break;
    }
    if (!arg.startsWith('-') || arg === '-') {
      operands.push(arg);
      if (!grammar.program) continue;
      operands.push(...argv.slice(i + 1));
      break;
    }
    const found = recognize(grammar, arg, argv[i + 1]);
    if ('habits' in found) {
      const { habit, values, words } = readHabit(grammar, found, argv.slice(i + 1));
      i += words;
      if (habit.note !== undefined) notes.push(`${found.what} changes nothing: ${habit.note}.`);
      else take(grammar, habit.weak ? weak : given, habit, values, found.what);
      continue;
    }
    const { option, what, attached } = found;
    if (option.value === undefined) {
      if (attached !== undefined) throw usage(grammar, `${what} takes no value, and '${arg}' gives it one.`);
      given.set(option.name, [true]);
      continue;
    }
    // The next word is the value whatever it looks like, so that `-n -1` is told what is wrong with -1.
    const text = attached ?? option.absent ?? argv[++i];
    if (text === undefined) throw usage(grammar, `${what} needs a value: ${what} ${option.value}.`);
    append(given, option, convert(grammar, option, text, what));
  }
  for (const [name, values] of weak) if (!given.has(name)) given.set(name, values);
  if (grammar.environment && !given.has('help') && !given.has('version'))
    readEnvironment(grammar, given, env);
  return new Values(given, operands, notes, literal);
}

interface Written {
  /** As the user wrote it. */
  readonly what: string;
  readonly attached: string | undefined;
}

interface Recognized extends Written {
  readonly option: Option;
}

interface Habitual extends Written {
  readonly habits: readonly Habit[];
}

function recognize(grammar: Grammar, arg: string, next = ''): Recognized | Habitual {
  const [, dashes, name, attached] = /^(--?)([^=]*)(?:=(.*))?$/s.exec(arg)!;
  const options = optionsOf(grammar);
  const habitual = (key: string): readonly Habit[] => (grammar.habits ? habitsOf(key) : []);
  const what = `${dashes}${name}`;
  const exact = habitual(what);
  if (exact.length > 0) return { habits: exact, what, attached };
  const option = options.find((o) => o.name === name || o.aliases?.includes(name!));
  if (option !== undefined && option.yieldsTo?.test(attached ?? next) !== true)
    return { option, what, attached };
  const habits = habitual(name!);
  if (habits.length > 0) return { habits, what, attached };
  // -n4, -np4
  const [, short = '', count] = /^-([a-z]+)(\d.*)$/is.exec(arg) ?? [];
  const counted = options.find((o) => o.value !== undefined && o.aliases?.includes(short));
  if (counted !== undefined) return { option: counted, what: `-${short}`, attached: count };
  const others = habitual(short);
  if (others.some(({ takes, answer }) => takes !== undefined || answer !== undefined))
    return { habits: others, what: `-${short}`, attached: count };
  const names = options.flatMap((o) => [o.name, ...(o.aliases ?? [])]);
  throw usage(grammar, `there is no option ${what}.${suggestion(name!, names, dashed)}`);
}

/** The row of the table that an option of others is, its values, and how many words they are. */
function readHabit(grammar: Grammar, { habits, what, attached }: Habitual, following: readonly string[]) {
  const first = attached ?? following[0];
  const wanted = wordsOf(habits, first);
  const words = Math.max(0, wanted - (attached === undefined ? 0 : 1));
  const values = [...(attached === undefined ? [] : [attached]), ...following.slice(0, words)];
  const habit = habitFor(habits, values);
  if (habit?.answer !== undefined) throw usage(grammar, `${what}: ${habit.answer}.`);
  if (habit === undefined || values.length < wanted)
    throw usage(grammar, `${what} needs ${wanted === 2 ? 'two values' : 'a value'}.`);
  return { habit, values, words };
}

/** Gives an option of ours the values that another launcher's was given. */
function take(
  grammar: Grammar,
  given: Map<string, unknown[]>,
  habit: Habit,
  values: readonly string[],
  what: string,
): void {
  const option = grammar.options.find(({ name }) => name === habit.as)!;
  if (option.value === undefined) given.set(option.name, [true]);
  else
    for (const text of habit.convert?.(values) ?? values)
      append(given, option, convert(grammar, option, text, what));
}

/** A name as it is usually written. */
export const dashed = (name: string): string => (name.length > 2 ? `--${name}` : `-${name}`);

function append(given: Map<string, unknown[]>, option: Option, value: unknown): void {
  const values = given.get(option.name);
  if (values === undefined) given.set(option.name, [value]);
  else values.push(value);
}

function convert(grammar: Grammar, option: Option, text: string, what: string): unknown {
  if (option.choices !== undefined && !option.choices.includes(text)) {
    throw usage(grammar, `${what}: '${text}' is not one of ${option.choices.join(', ')}.`);
  }
  return option.parse === undefined ? text : option.parse(text, what);
}

const SWITCHED: Readonly<Record<string, boolean>> = {
  1: true,
  true: true,
  yes: true,
  on: true,
  0: false,
  false: false,
  no: false,
  off: false,
};

/** Takes options that the command line does not have. Several values stand on lines of their own; an empty variable is none. */
function readEnvironment(grammar: Grammar, given: Map<string, unknown[]>, env: NodeJS.ProcessEnv): void {
  for (const option of grammar.options) {
    const variable = variableOf(option);
    const text = env[variable] ?? '';
    if (given.has(option.name) || text === '') continue;
    if (option.value === undefined) {
      const on = SWITCHED[text.toLowerCase()];
      if (on === undefined) throw usage(grammar, `${variable}: '${text}' is neither 1 nor 0.`);
      if (on) given.set(option.name, [true]);
      continue;
    }
    for (const line of option.repeats ? text.split('\n').filter((l) => l !== '') : [text])
      append(given, option, convert(grammar, option, line, variable));
  }
}

/** What is wrong with a command line, and where to look. */
export function usage(grammar: Grammar, problem: string): LwkError {
  return new LwkError(
    'LWK_E_USAGE',
    `${grammar.name}: ${problem} \`lwk ${grammar.name} --help\` shows how.`,
    {
      command: grammar.name,
    },
  );
}
