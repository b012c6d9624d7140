/** The options of `lwk run`, and what they are for the API. */

import { LwkError } from '../../runtime/abi/errors.ts';
import { MAX_RANKS } from '../../runtime/abi/limits.ts';
import { parseRamDisk } from '../disks/disks.ts';
import type { Quotas } from '../options/quotas.ts';
import { type ParsedPreopen, parseAddress, parseBytes, parseCount, parsePreopen } from '../options/values.ts';
import { selectCalls } from '../tools/selection.ts';
import type { BootOptions, LaunchOptions, Offload, Preopen, StraceOptions, Tier } from '../types.ts';
import type { Option, Values } from './args.ts';

/** setTimeout goes no further: 24 days. Seconds. */
const MAX_TIMEOUT = 2_147_483;

const count =
  (least: number, most: number) =>
  (text: string, what: string): number =>
    parseCount(text, what, least, most);

/** Checked here, so that a message names the option as it was written; passed on as text. */
function size(text: string, what: string): string {
  parseBytes(text, what);
  return text;
}

function ramDisk(text: string): string {
  parseRamDisk(text);
  return text;
}

function address(text: string): string {
  parseAddress(text);
  return text;
}

function seconds(text: string, what: string): number {
  const value = /^\d+(?:\.\d*)?$|^\.\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value > 0 && value <= MAX_TIMEOUT) return value;
  throw new LwkError(
    'LWK_E_USAGE',
    `${what}: '${text}' is not a number of seconds above 0 and up to ${MAX_TIMEOUT}.`,
    { what, asked: text },
  );
}

function secondsOrNone(text: string, what: string): number {
  return text === '0' ? 0 : seconds(text, what);
}

function variable(text: string, what: string): readonly [string, string | undefined] {
  const cut = text.indexOf('=');
  const name = cut < 0 ? text : text.slice(0, cut);
  if (name === '')
    throw new LwkError('LWK_E_USAGE', `${what}: '${text}' is not of the form NAME=VALUE or NAME.`, {
      asked: text,
    });
  return [name, cut < 0 ? process.env[name] : text.slice(cut + 1)];
}

/** Checked here, passed on as text. */
function callSet(text: string, what: string): string {
  selectCalls(text, what);
  return text;
}

function inputRank(text: string, what: string): number | 'all' | 'none' {
  return text === 'none' || text === 'all' ? text : parseCount(text, what, 0, MAX_RANKS - 1);
}

// biome-ignore format: a table
export const RUN_OPTIONS: readonly Option[] = [
  { name: 'ranks', aliases: ['n', 'np'], value: 'N', parse: count(1, MAX_RANKS), help: 'number of ranks; default 1' },
  { name: 'heap', value: 'SIZE', parse: size, help: "each rank's memory, such as 512MiB; default 256 MiB, or " +
  "128 MiB more than its data and stack, within what the program declares" },
  { name: 'stack', value: 'SIZE', parse: size, help: "the stack of each rank's thread, which deep recursions use up; default 8MiB" },
  { name: 'dir', value: 'HOST[::GUEST[:ro]]', repeats: true, parse: (text) => parsePreopen(text),
    help: 'a directory that the program may use, by the name GUEST; with :ro only for reading' },
  { name: 'ram-disk', value: 'PATH:SIZE[:shared][:from=DIR][:to=DIR]', repeats: true, parse: ramDisk, help: 'a file system in ' +
  'memory, such as /scratch:64MiB: one for each rank, or one that they share; filled from a directory, and saved to one at the end' },
  { name: 'no-procfs', help: "leaves out /proc, /sys and /dev, by which the kernel tells programs of its partition: nothing of the host" },
  { name: 'wdir', value: 'DIR', help: 'a directory in which the program finds relative paths: as --dir DIR::.' },
  { name: 'env', value: 'NAME[=VALUE]', repeats: true, parse: variable, help: 'an environment variable of the ' +
  'program; NAME alone passes on the one of the host' },
  { name: 'stdin', value: 'RANK', parse: inputRank, help: 'the rank that reads standard input; all: each ' +
  'reads all of it; or none; default 0' },
  { name: 'tag-output', help: 'marks each line of output as [RANK]<stdout>: or [RANK]<stderr>:' },
  { name: 'timestamp-output', help: 'marks each line of output with the time' },
  { name: 'output-filename', value: 'FILE', help: "writes each rank's output, both streams, to FILE.RANK" },
  { name: 'timeout', value: 'SECONDS', parse: seconds, help: 'ends the job after so long, with status 124' },
  { name: 'deadlock-timeout', value: 'SECONDS', parse: secondsOrNone, help: 'ends a job with status 125 when all ' +
  'its ranks have waited for each other for so long, and tells what for; 0 for never; default 1' },
  { name: 'max-cpu', value: 'SECONDS', parse: seconds, help: 'ends the job, with status 152, when a rank has used so much processor time' },
  { name: 'max-calls', value: 'N', parse: count(1, 1e12), help: 'the same, with status 159, when a rank makes more calls in a second' },
  { name: 'max-written', value: 'SIZE', parse: size, help: 'the most that a rank may write, to files, streams and sockets; more is ' +
  'refused, and ends the job with status 153' },
  { name: 'max-files', value: 'N', parse: count(0, 1e12), help: 'the most files, directories and links that a rank may make; one more ' +
  'is refused, and ends the job with status 122' },
  { name: 'max-host-memory', value: 'SIZE', parse: size, help: "ends the job, with status 137, when a rank's thread takes more " +
  'memory beside its heap (tables, what V8 makes of the program); some 10 to 30 MiB are there before the program begins' },
  { name: 'segment-memory', value: 'SIZE', parse: size, help: 'bytes of the named segments that the ranks may make; default none' },
  { name: 'bind-to', value: 'WHAT', choices: ['core', 'none'], help: "core: each rank's thread stays on its core, " +
  "come what may; none: it runs where the system puts it; default: on its core, and while other programs compute " +
  "there also on cores that nobody has" },
  { name: 'cpu-set', value: 'LIST', help: 'the cores to use, such as 0-3,8; default all that the process may use' },
  { name: 'fwk-cores', value: 'N', parse: count(0, MAX_RANKS), help: 'cores set apart for shipped calls; default ' +
  '0: they are served on cores that ranks leave free' },
  { name: 'oversubscribe', help: 'allows more ranks than cores' },
  { name: 'verbose', aliases: ['v'], help: 'tells what options of other launchers come to, what the job has, and how long it took' },
  { name: 'quiet', aliases: ['q'], help: 'leaves out warnings, and with which status a rank ended' },
  { name: 'report-bindings', help: 'tells on standard error on which core each rank runs, also when that changes' },
  { name: 'offload', value: 'HOW', choices: ['ship', 'direct', 'auto'], help: "where shipped calls are carried " +
  "out: by the FWK's thread, by the rank's, or the first ones by the rank's and more by the FWK's where it has a core; default auto" },
  { name: 'ship', value: 'CALLS', repeats: true, help: 'calls that are shipped whatever --offload says, such as read,path_open' },
  { name: 'local', value: 'CALLS', repeats: true, help: "calls that the rank's thread carries out whatever --offload says" },
  { name: 'no-huge-pages', help: 'makes heaps of small pages' },
  { name: 'prefault', help: 'makes all of each heap resident before the program starts; else memory comes as it is touched' },
  { name: 'tier', value: 'TIER', choices: ['optimized', 'tiered'], help: "compiles all code optimized before the " +
  "start, or by V8's own tiering; default: by size, and without MPI each function optimized when it is first called" },
  { name: 'unknown-imports', value: 'WHAT', choices: ['error', 'trap'], help: 'refuses imports that nobody serves ' +
  '(unknown functions of WASI return ENOSYS), or lets them trap when called; default error' },
  { name: 'listen', value: 'ADDRESS:PORT', repeats: true, parse: address, help: 'a TCP address on which rank 0 may accept connections' },
  { name: 'strace', value: 'SET', absent: 'all', parse: callSet, help: 'prints a line for each call on standard error, as ' +
  'strace does; SET: names and classes (file, desc, network, memory, process, clock, local, shipped, mpi), all but these behind !' },
  { name: 'strace-times', aliases: ['T'], help: 'with --strace: shows the time in each call' },
  { name: 'strace-relative', aliases: ['r'], yieldsTo: /^\d+$/, help: 'with --strace: shows the time since the call before' },
  { name: 'strace-ranks', aliases: ['f'], help: 'with --strace: shows the calls of all ranks, each line ' +
  'with its rank; else those of rank 0' },
  { name: 'strace-output', aliases: ['o'], value: 'FILE', help: 'with --strace: writes to FILE instead' },
  { name: 'strace-summary', aliases: ['c'], yieldsTo: /^\d+$/, help: 'with --strace: no lines, but a table at the end: time, ' +
  'calls and errors of all ranks, by call and by how it was carried out' },
  { name: 'stats', value: 'FILE', absent: '', help: 'tells at the end where the time of each rank went: computing, local and ' +
  'shipped calls, MPI by function, messages; as text on standard error, or as JSON in FILE' },
  { name: 'trace', value: 'FILE', help: "writes a timeline of all ranks' calls and messages: JSON of Chrome where FILE ends with " +
  '.json, else for Perfetto (ui.perfetto.dev)' },
  { name: 'profile', value: 'FILE', help: "writes where the ranks compute, by V8's sampling: for speedscope where FILE ends " +
  'with .json, else for pprof; lines need -g' },
  { name: 'report', value: 'FILE', help: 'writes one HTML page: where the time of each rank went, who sent how much to whom, and a ' +
  'timeline' },
  { name: 'replay-noise', value: 'FILE', help: 'has each rank lose what a trace of noise says: a file of `lwk bench noise ' +
  '--record`, or of netgauge; put in before its calls' },
  { name: 'noise-seed', value: 'N', parse: count(0, 2 ** 32 - 1), help: 'with --replay-noise: where in the trace each rank ' +
  'begins; default 0' },
  { name: 'inspect', value: 'RANK', absent: '0', parse: count(0, MAX_RANKS - 1), help: "waits for a debugger that speaks V8's " +
  'inspector (Chrome, VS Code), and stops this rank before its program begins; lines and variables need -g and a front-end ' +
  'that reads DWARF' },
  { name: 'inspect-port', value: 'PORT', parse: count(0, 65535), help: 'with --inspect: where to wait, on 127.0.0.1; 0 for any; ' +
  'default 9229' },
  { name: 'core', value: 'DIR', help: 'writes a core file of each rank to DIR where a trap, MPI_Abort, a time limit, a deadlock or a ' +
  'signal such as SIGABRT ends the job; SIGUSR1 to lwk does while it runs; `lwk core` shows them' },
  { name: 'core-full', help: 'with --core: also the contents of the heap, of the rank that ended the job or of all, in the ' +
  'core-dump format of WebAssembly' },
  { name: 'inject', value: 'FAULT', repeats: true, help: 'has a rank lose memory, as a machine check tells: mce:rank=1,after=2s,seed=7, ' +
  'and address=N,bytes=N where they are to be chosen' },
  { name: 'ras', help: 'a line on standard error for each event of the kernel: a thread lost, a core gone, memory refused, shipped ' +
  'calls slow, a fault injected' },
  { name: 'reproducible', value: 'SEED', parse: count(0, 2 ** 32 - 1), help: 'runs one rank at a time in an order that follows ' +
  'from SEED, with counted clocks and seeded random numbers: the same output each time' },
  { name: 'jitter', value: 'SEED', parse: count(0, 2 ** 32 - 1), help: 'puts small delays that follow from SEED around calls and ' +
  'messages, which shakes out races' },
  { name: 'invoke', value: 'NAME', help: 'calls this export with the arguments as numbers, and prints what it returns' },
];

/** How the kernel is booted: with no more workers than the job needs. */
export function bootOptions(values: Values, ranks: number): BootOptions {
  const oversubscribe = values.has('oversubscribe');
  return {
    cores: oversubscribe ? undefined : ranks,
    cpuSet: values.one('cpu-set'),
    fwkCores: values.one<number>('fwk-cores'),
    stack: values.one('stack'),
    bindTo: values.one<'core' | 'none'>('bind-to'),
    oversubscribe,
    segmentBytes: values.one('segment-memory'),
  };
}

/** Variables of --env. */
export function envOption(values: Values): Record<string, string> {
  const env = values
    .all<readonly [string, string | undefined]>('env')
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(env) as Record<string, string>;
}

/** Directories of --dir and --wdir. */
export function preopens(values: Values): Preopen[] {
  const wdir = values.one('wdir');
  return [...values.all<ParsedPreopen>('dir'), ...(wdir === undefined ? [] : [{ host: wdir, guest: '.' }])];
}

/**
 * How the job is launched, but for its output and for what each program has for itself.
 * @param ranks of all programs
 * @throws LWK_E_USAGE for options that contradict each other
 */
export function launchOptions(values: Values, ranks: number): LaunchOptions {
  const input = values.one<number | 'all' | 'none'>('stdin') ?? 0;
  if (typeof input === 'number' && input >= ranks)
    throw new LwkError(
      'LWK_E_USAGE',
      `--stdin ${input}: the last rank of the job is ${ranks - 1}, they are counted from 0.`,
      {
        input,
        ranks,
      },
    );
  if (values.has('inspect-port') && !values.has('inspect'))
    throw new LwkError('LWK_E_USAGE', '--inspect-port is for --inspect, which was not given.');
  const timeout = values.one<number>('timeout');
  const deadlock = values.one<number>('deadlock-timeout');
  return {
    env: envOption(values),
    dirs: preopens(values),
    ramDisks: values.all('ram-disk'),
    procfs: !values.has('no-procfs'),
    listen: values.all('listen'),
    inject: values.all('inject'),
    heap: values.one('heap'),
    stdin: input === 'none' ? 'ignore' : 'inherit',
    stdinRank: input === 'none' ? 0 : input,
    offload: values.one<Offload>('offload'),
    ship: values.all('ship'),
    local: values.all('local'),
    hugePages: !values.has('no-huge-pages'),
    prefault: values.has('prefault'),
    timeoutMs: timeout === undefined ? undefined : timeout * 1000,
    deadlockTimeoutMs: deadlock === undefined ? undefined : deadlock * 1000,
    quotas: quotaOptions(values),
    segments: { create: values.one('segment-memory') },
    tier: values.one<Tier>('tier'),
    unknownImports: values.one<'error' | 'trap'>('unknown-imports'),
    invoke: values.one('invoke'),
    strace: straceOptions(values),
    stats: values.has('stats'),
    trace: values.one('trace'),
    profile: values.one('profile'),
    report: values.one('report'),
    replayNoise: replayOptions(values),
    inspect: values.one<number>('inspect'),
    core: coreOptions(values),
    reproducible: values.one<number>('reproducible'),
    jitter: values.one<number>('jitter'),
  };
}

function quotaOptions(values: Values): Quotas {
  const cpu = values.one<number>('max-cpu');
  return {
    cpuMs: cpu === undefined ? undefined : Math.ceil(cpu * 1000),
    callsPerSecond: values.one<number>('max-calls'),
    writtenBytes: values.one('max-written'),
    files: values.one<number>('max-files'),
    hostBytes: values.one('max-host-memory'),
  };
}

function coreOptions(values: Values): LaunchOptions['core'] {
  const directory = values.one('core');
  const full = values.has('core-full');
  if (directory === undefined && full)
    throw new LwkError('LWK_E_USAGE', '--core-full is for --core DIR, which was not given.');
  return directory === undefined ? undefined : { directory, full };
}

function replayOptions(values: Values): LaunchOptions['replayNoise'] {
  const trace = values.one('replay-noise');
  const seed = values.one<number>('noise-seed');
  if (trace === undefined && seed !== undefined)
    throw new LwkError('LWK_E_USAGE', '--noise-seed is for --replay-noise, which was not given.', { seed });
  return trace === undefined ? undefined : { trace, seed };
}

const STRACE_ONLY = ['strace-times', 'strace-relative', 'strace-ranks', 'strace-output', 'strace-summary'];

function straceOptions(values: Values): StraceOptions | undefined {
  if (!values.has('strace')) {
    const lone = STRACE_ONLY.find((name) => values.has(name));
    if (lone === undefined) return undefined;
    const others: Readonly<Record<string, string>> = {
      'strace-output': ' For the output of ranks there is --output-filename.',
      'strace-ranks': ' All ranks run on this machine: no file of hosts is taken.',
    };
    throw new LwkError(
      'LWK_E_USAGE',
      `--${lone} is for --strace, which was not given.${others[lone] ?? ''}`,
      { lone },
    );
  }
  return {
    calls: values.one('strace'),
    times: values.has('strace-times'),
    relative: values.has('strace-relative'),
    ranks: values.has('strace-ranks') ? 'all' : 'first',
    summary: values.has('strace-summary'),
    output: values.one('strace-output'),
  };
}
