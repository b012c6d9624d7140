/**
 * The options of each function of the API, and what kind of value each takes: callers without types are told what is wrong by
 * name. Ranges are checked where an option is used.
 */
import { Readable, Writable } from 'node:stream';
import { LwkError } from '../../runtime/abi/errors.ts';
import { MemoryFiles } from '../files/memory.ts';
import type { JobProgram } from '../images/programs.ts';
import { bytesOf, isInput, kindOf } from '../job/input.ts';
import type { Limits } from '../job/ticket.ts';
import type { SessionCall, SessionOptions } from '../session/types.ts';
import type { BootOptions, CompileOptions, HostOptions, LaunchOptions, RunOptions } from '../types.ts';
import { nearest } from './nearest.ts';

interface Kind {
  /** What it takes, in words. */
  readonly takes: string;
  is(value: unknown): boolean;
  /** Of a list or record: what each entry must be. */
  readonly each?: (value: unknown) => boolean;
}

type Kinds = Readonly<Record<string, Kind>>;

const kind = (takes: string, is: (value: unknown) => boolean): Kind => ({ takes, is });
const isText = (value: unknown) => typeof value === 'string';
const listOf = (takes: string, each: (value: unknown) => boolean): Kind => ({
  takes: `an array of ${takes}`,
  is: Array.isArray,
  each,
});
const oneOf = (...words: readonly string[]): Kind =>
  kind(words.map((word) => `'${word}'`).join(' or '), (value) => words.includes(value as string));
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const NUMBER = kind('a number', (value) => typeof value === 'number');
const TEXT = kind('a string', isText);
const SWITCH = kind('true or false', (value) => typeof value === 'boolean');
const SIZE = kind(
  "a number of bytes, or text such as '512MiB'",
  (value) => isText(value) || typeof value === 'number',
);
const SEED = kind(
  'a whole number from 0 to 4294967295',
  (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 32,
);
const TEXTS = listOf('strings', isText);
const STREAMS = ['pipe', 'inherit', 'ignore'];
const OUTPUT = kind(
  "'pipe', 'inherit', 'ignore', a Writable, or a function that makes one for a rank",
  (value) => STREAMS.includes(value as string) || isWritable(value) || typeof value === 'function',
);

// Streams of other versions of the stream package are as good.
const isWritable = (value: unknown): boolean =>
  value instanceof Writable || (isRecord(value) && typeof value.write === 'function');
const isReadable = (value: unknown): boolean =>
  value instanceof Readable || (isRecord(value) && typeof value.read === 'function');

function isPreopen(value: unknown): boolean {
  if (!isRecord(value)) return isText(value);
  const { host, guest = '', readOnly = false } = value;
  return isText(host) && isText(guest) && typeof readOnly === 'boolean';
}

function isRamDisk(value: unknown): boolean {
  if (!isRecord(value)) return isText(value);
  const { guest, bytes, shared = false, from = '', to = '', ...others } = value;
  const isPlace = (place: unknown) => isText(place) || place instanceof MemoryFiles;
  const known =
    isText(guest) && SIZE.is(bytes) && typeof shared === 'boolean' && isPlace(from) && isPlace(to);
  return known && Object.keys(others).length === 0;
}

const STRACE: Readonly<Record<string, (value: unknown) => boolean>> = {
  calls: isText,
  times: (value) => typeof value === 'boolean',
  relative: (value) => typeof value === 'boolean',
  ranks: (value) => value === 'first' || value === 'all',
  summary: (value) => typeof value === 'boolean',
  output: (value) => isText(value) || isWritable(value),
};

function isStrace(value: unknown): boolean {
  return (
    isRecord(value) &&
    Object.entries(value).every(
      ([name, part]) => part === undefined || (Object.hasOwn(STRACE, name) && STRACE[name]!(part)),
    )
  );
}

function isReplay(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { trace, seed = 0, ...others } = value;
  return isText(trace) && typeof seed === 'number' && Object.keys(others).length === 0;
}

const QUOTAS = ['cpuMs', 'callsPerSecond', 'writtenBytes', 'files', 'hostBytes'];

function isQuotas(value: unknown): boolean {
  return (
    isRecord(value) &&
    Object.entries(value).every(
      ([name, limit]) => QUOTAS.includes(name) && ['number', 'string', 'undefined'].includes(typeof limit),
    )
  );
}

function isSegmentRights(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { create = 0, read = [], write = [], ...others } = value;
  const names = [read, write].every((list) => Array.isArray(list) && list.every(isText));
  return SIZE.is(create) && names && Object.keys(others).length === 0;
}

function isCore(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { directory, full = false, ...others } = value;
  return isText(directory) && typeof full === 'boolean' && Object.keys(others).length === 0;
}

function isSignal(value: unknown): boolean {
  return value instanceof AbortSignal || (isRecord(value) && typeof value.aborted === 'boolean');
}

const SIGNAL = kind('an AbortSignal', isSignal);

const isFunction = (value: unknown) => typeof value === 'function';
const IMPORTS: Kind = {
  takes: 'an object of modules, each an object of functions,',
  is: isRecord,
  each: (value) => isRecord(value) && Object.values(value).every(isFunction),
};
const HOST: Record<keyof HostOptions, Kind> = {
  functions: { takes: 'an object of functions', is: isRecord, each: isFunction },
  functionTimeoutMs: NUMBER,
};

const BOOT: Record<keyof BootOptions, Kind> = {
  ...HOST,
  imports: IMPORTS,
  cores: NUMBER,
  cpuSet: kind(
    "a list of cores, such as '0-3,8' or [0, 1]",
    (value) => isText(value) || (Array.isArray(value) && value.every((core) => typeof core === 'number')),
  ),
  fwkCores: NUMBER,
  bindTo: oneOf('core', 'none'),
  oversubscribe: SWITCH,
  stack: SIZE,
  memory: SIZE,
  segmentBytes: SIZE,
  maxQueue: NUMBER,
  signal: SIGNAL,
};

const COMPILE: Record<keyof CompileOptions, Kind> = {
  tier: oneOf('optimized', 'tiered'),
  unknownImports: oneOf('error', 'trap'),
  imports: IMPORTS,
  signal: SIGNAL,
};

const LAUNCH: Record<keyof LaunchOptions, Kind> = {
  ...COMPILE,
  ...HOST,
  ranks: NUMBER,
  args: listOf('strings, or numbers with invoke', (value) =>
    ['string', 'number', 'bigint'].includes(typeof value),
  ),
  programName: TEXT,
  env: {
    takes: 'an object of strings',
    is: isRecord,
    each: (value) => value === undefined || isText(value),
  },
  dirs: listOf("'HOST[::GUEST[:ro]]' or { host, guest, readOnly }", isPreopen),
  ramDisks: listOf(
    "'PATH:SIZE[:shared][:from=DIR][:to=DIR]' or { guest, bytes, shared, from, to }",
    isRamDisk,
  ),
  procfs: SWITCH,
  mounts: {
    takes: 'an object of file systems (stat, list, open, ...)',
    is: isRecord,
    each: (value) => isRecord(value) && ['stat', 'list', 'open'].every((name) => isFunction(value[name])),
  },
  listen: TEXTS,
  inject: TEXTS,
  heap: SIZE,
  stdin: kind(
    "'pipe', 'inherit', 'ignore' or a Readable",
    (value) => STREAMS.includes(value as string) || isReadable(value),
  ),
  stdout: OUTPUT,
  stderr: OUTPUT,
  stdinRank: kind("a number, or 'all'", (value) => typeof value === 'number' || value === 'all'),
  offload: oneOf('ship', 'direct', 'auto'),
  ship: TEXTS,
  local: TEXTS,
  hugePages: SWITCH,
  prefault: SWITCH,
  timeoutMs: NUMBER,
  timeoutFrom: oneOf('submission', 'start'),
  deadlockTimeoutMs: NUMBER,
  quotas: kind('an object of numbers { cpuMs, callsPerSecond, writtenBytes, files, hostBytes }', isQuotas),
  segments: kind('an object { create, read, write } of a size and arrays of names', isSegmentRights),
  invoke: TEXT,
  onBinding: kind('a function', isFunction),
  onProgress: kind('a function', isFunction),
  strace: kind(
    'true, a set of calls, or an object of options',
    (value) => isText(value) || typeof value === 'boolean' || isStrace(value),
  ),
  stats: SWITCH,
  trace: TEXT,
  profile: TEXT,
  report: TEXT,
  replayNoise: kind('a file, or { trace, seed }', (value) => isText(value) || isReplay(value)),
  reproducible: SEED,
  jitter: SEED,
  inspect: NUMBER,
  core: kind('a directory, or { directory, full }', (value) => isText(value) || isCore(value)),
};

const { stdin: _stdin, stdout: _stdout, stderr: _stderr, ...CAPTURED } = LAUNCH;
const RUN: Record<keyof RunOptions, Kind> = {
  ...CAPTURED,
  input: kind('text, bytes, or a stream or iterable of them', isInput),
  encoding: oneOf('utf8', 'buffer'),
  maxOutputBytes: NUMBER,
};

const { invoke: _invoke, stdinRank: _stdinRank, stdin: _input, reproducible: _turns, ...STAYING } = LAUNCH;
const SESSION: Record<keyof SessionOptions, Kind> = {
  ...STAYING,
  from: kind('a snapshot of a session', isRecord),
  exports: {
    takes: 'an object of descriptions { args, returns, nullable, free }, or a file of declarations by asc,',
    is: (value) => isText(value) || isRecord(value),
    each: isRecord,
  },
  maxQueue: NUMBER,
};

const LIMITS: Record<keyof Limits, Kind> = {
  timeoutMs: NUMBER,
  timeoutFrom: oneOf('submission', 'start'),
  signal: SIGNAL,
  begun: oneOf('ends', 'goes on'),
};
const CALL: Record<keyof SessionCall, Kind> = {
  ...LIMITS,
  name: TEXT,
  rank: NUMBER,
  args: listOf('types of values', isText),
  returns: kind('a type of values', isText),
  nullable: SWITCH,
  free: SWITCH,
  into: kind('a typed array', ArrayBuffer.isView),
};

const { ranks: RANKS, args: ARGS, programName, env, dirs } = LAUNCH;
const PROGRAM: Record<keyof JobProgram, Kind> = {
  program: kind('a program', () => true),
  ranks: RANKS,
  args: ARGS,
  programName,
  env,
  dirs,
};

const OPTIONS = {
  program: PROGRAM,
  boot: BOOT,
  compile: COMPILE,
  launch: LAUNCH,
  run: RUN,
  session: SESSION,
  call: CALL,
  loader: { ...LIMITS, rank: NUMBER },
  snapshot: LIMITS,
};

/** Options that another function has, and what to do. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  stdin: 'run takes input; launch gives a job streams',
  stdout: 'run captures the output; launch gives a job streams',
  stderr: 'run captures the output; launch gives a job streams',
};

/**
 * Checks names and kinds of options.
 * @throws LWK_E_USAGE for the first one that is wrong
 */
export function checkOptions(name: keyof typeof OPTIONS, options: unknown): void {
  const kinds: Kinds = OPTIONS[name];
  if (!isRecord(options))
    throw wrong(name, `its options are ${kindOf(options)}; an object is taken`, options);
  for (const [option, value] of Object.entries(options)) {
    if (!Object.hasOwn(kinds, option)) throw unknown(name, option, Object.keys(kinds));
    const { takes, is, each } = kinds[option]!;
    if (value === undefined) continue;
    if (!is(value)) throw wrong(name, `${option} is ${shown(value)}; ${takes} is taken`, value);
    const parts = each && typeof value === 'object' ? Object.entries(value as object) : [];
    const entry = parts.find(([, part]) => !each!(part));
    if (entry !== undefined)
      throw wrong(name, `${option}: ${entry[0]} is ${shown(entry[1])}; ${takes} is taken`, entry[1]);
  }
}

/**
 * Checks that a program is one.
 * @throws LWK_E_USAGE
 */
export function checkSource(name: keyof typeof OPTIONS, source: unknown): void {
  if (source instanceof URL && source.protocol !== 'file:')
    throw wrong(name, `the program is at ${source.protocol}; a path, a file URL or bytes are taken`, source);
  if (source === '' || !(isText(source) || source instanceof URL || bytesOf(source) !== undefined))
    throw wrong(
      name,
      `the program is ${shown(source)}; an image, bytes, a path or a file URL is taken`,
      source,
    );
}

function unknown(name: string, option: string, all: readonly string[]): LwkError {
  const meant = nearest(option, all);
  const hint =
    ELSEWHERE[option] ?? (meant === undefined ? `there are ${all.join(', ')}` : `did you mean ${meant}?`);
  return wrong(name, `there is no option ${option}: ${hint}`, option);
}

function wrong(name: string, problem: string, asked: unknown): LwkError {
  const end = problem.endsWith('?') ? '' : '.';
  return new LwkError('LWK_E_USAGE', `${name}: ${problem}${end}`, { function: name, asked });
}

const LONGEST = 40;

/** A value of the caller's, and of which kind it is. */
function shown(value: unknown): string {
  if (typeof value === 'string') {
    const text = value.length > LONGEST ? `${value.slice(0, LONGEST)}\u{2026}` : value;
    return `'${text}'`;
  }
  if (['number', 'bigint', 'boolean'].includes(typeof value)) return `${String(value)}, ${kindOf(value)}`;
  return kindOf(value);
}
