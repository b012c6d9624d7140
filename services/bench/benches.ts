/**
 * The benchmarks of `lwk bench`, in one table: what each measures, in which sections, with which options of its own. The command, its
 * help and its docs come from it. Benchmarks are loaded when they are asked for: each brings its peers with it.
 */
import { LwkError } from '../../runtime/abi/errors.ts';
import { MAX_RANKS } from '../../runtime/abi/limits.ts';
import type { Option } from '../cli/args.ts';
import type { Example } from '../cli/command.ts';
import { parseCount } from '../options/values.ts';
import type { Benchmark, OwnOptions } from './bench.ts';
import type { BenchName } from './report.ts';
import { LOADS, type Load, type LoadName } from './strangers.ts';

/** An option that only some benchmarks take. */
type OwnOption = Option & { readonly name: keyof OwnOptions };

export interface Bench {
  readonly name: BenchName;
  /** Other names. */
  readonly aliases?: readonly string[];
  /** A few words for the list of benchmarks. */
  readonly summary: string;
  /** What it measures and beside what. */
  readonly about: string;
  /** How long it takes, in words. */
  readonly takes: string;
  /** How often all is measured, where --rounds does not say. */
  readonly rounds: string;
  /** What `--only` may name, and what each is. */
  readonly sections: Readonly<Record<string, string>>;
  readonly options?: readonly OwnOption[];
  readonly examples: readonly Example[];
  load(): Promise<Benchmark>;
}

const count = (least: number, most: number) => (text: string, what: string) =>
  parseCount(text, what, least, most);

const syscall: Bench = {
  name: 'syscall',
  summary: 'calls: local, shipped, direct, by other ways of Node, and natively',
  about:
    'What a call costs served locally, shipped with the FWK awake and asleep, carried out by the rank, by other ways of Node, ' +
    'and natively, beside the time that a cache line takes from one core to another and back; where the time of a shipped call ' +
    'goes; how many ranks one FWK serves.',
  takes: 'a minute',
  rounds: 'until medians are known to 5 %, or a minute is over',
  // biome-ignore format: a table
  sections: {
    null: 'a call that does nothing; natively getppid', getpid: 'who am I', clock: 'the time',
    read_1b: 'a byte of /dev/zero', write_1b: 'a byte to /dev/null', pread_4k: 'of a file, 4 KiB', pread_1m: '1 MiB',
    pwrite_4k: 'to a file, 4 KiB', pwrite_1m: '1 MiB', stat: 'by path', fstat: 'by descriptor', open_close: 'a file',
    readdir: 'a directory', mmap_munmap: 'a map of memory', floor: 'a cache line there and back',
    parts: 'where the time of a shipped call goes', sweep: 'ranks that ship at once, one to as many as fit',
  },
  examples: [
    { line: 'lwk bench syscall', what: 'a table' },
    { line: 'lwk bench syscall --only stat,floor --json', what: 'all figures of some sections' },
    { line: 'lwk bench syscall --samples FILE', what: 'every single sample, to look at by other means' },
  ],
  load: async () => (await import('./syscall.ts')).syscall,
};

const memory: Bench = {
  name: 'memory',
  summary: 'STREAM and GUPS, with and without huge pages',
  about: 'Memory as a guest has it, with and without huge pages, beside the same C compiled natively.',
  takes: 'a minute',
  rounds: '7',
  sections: { stream: 'the triad of STREAM', gups: 'random updates of a table' },
  examples: [{ line: 'lwk bench memory --only gups', what: 'one of the two' }],
  load: async () => (await import('./memory.ts')).memory,
};

const noise: Bench = {
  name: 'noise',
  summary: 'what a core is taken from a program: fwq, ftq, selfish',
  about:
    'By the methods of netgauge, on an LWK core, in threads of Node, and as native code bound to a core and not; on the machine as ' +
    'it is, and beside others.',
  takes: 'half a minute for each load',
  rounds: '3',
  sections: {
    fwq: 'a fixed piece of work again and again: what it takes',
    ftq: 'a fixed time again and again: how much work it holds',
    selfish: 'a loop that looks at the clock: what takes too long',
  },
  // biome-ignore format: a table
  options: [
    { name: 'load', value: 'LOADS', parse: parseLoads, help: 'measures beside others too, each of which computes (cpu), writes the ' +
    'disk (io), collects garbage (gc), or starts processes (fork); cpu:3 is three of them, default all cores but one' },
    { name: 'duration', value: 'US', parse: count(1, 1_000_000), help: 'microseconds of a piece of work (fwq) and of a period (ftq); ' +
    'default 100 and 1000' },
    { name: 'count', value: 'N', parse: count(100, 1_000_000), help: "samples, netgauge's --samples; default what --seconds says" },
    { name: 'seconds', value: 'S', parse: count(1, 3600), help: 'how long each method measures; default 1' },
    { name: 'threshold', value: 'PERCENT', parse: count(101, 1_000_000), help: 'selfish notes what takes longer than so much of the ' +
    'shortest cycle; default 900' },
    { name: 'output-dir', value: 'DIR', help: "writes files of each way and method there, in netgauge's formats and in LLNL's" },
    { name: 'record', value: 'FILE', help: 'writes what selfish finds on an LWK core, under the last load, as a trace for ' +
    '`lwk run --replay-noise`' },
  ],
  examples: [
    {
      line: 'lwk bench noise --only fwq --load cpu',
      what: 'what a rank loses of its core, idle and beside others',
    },
    {
      line: 'lwk bench noise --only selfish --record FILE',
      what: 'a trace, for lwk run --replay-noise FILE',
    },
  ],
  load: async () => (await import('./noise.ts')).noise,
};

const launch: Bench = {
  name: 'launch',
  summary: 'what programs cost that do nothing, and neighbours',
  about:
    'Wall time, processor time and memory, beside node:wasi and mpiexec; what guests that sleep or compute cost beside themselves; ' +
    'two commands at once beside one; ranks that talk where others compute. Needs `cc`.',
  takes: 'five minutes',
  rounds: '20, of what takes seconds 3 or 5',
  sections: {
    hello: 'a program that does nothing, beside node:wasi',
    mpi: 'two ranks of an empty program, beside mpiexec',
    warm: 'jobs of a kernel that is up',
    sleep: 'a guest that sleeps: processor time outside its own thread',
    compute: 'the same of one that computes',
    pair: 'two commands at once, beside one',
    crowded: 'ranks that talk, beside busy processes',
  },
  examples: [
    { line: 'lwk bench launch --only hello', what: 'the start of a program beside node:wasi' },
    { line: 'lwk bench launch --only pair', what: 'what two commands at once cost each other' },
  ],
  load: async () => (await import('./launch.ts')).launch,
};

const message: Bench = {
  name: 'message',
  aliases: ['mpi'],
  summary: 'messages, collective operations, whole programs, beside MPICH and Open MPI',
  about:
    'Latency, bandwidth, message rate, all collective operations, the parameters of LogGP, 25 patterns in their first calls and ' +
    'later, and whole programs, beside the same C under MPICH and Open MPI where they are installed.',
  takes: 'a quarter of an hour',
  rounds: '5',
  sections: {
    latency: 'half a round trip, by bytes',
    bandwidth: 'one way, both ways, and messages a second',
    collectives: 'all of them, by bytes',
    blocking: 'patterns of blocking calls',
    nonblocking: 'patterns of calls that do not block',
    loggp: 'latency, overhead, gaps',
    vector: 'data with gaps',
    steady: 'patterns after thousands of calls',
    patterns: 'the first calls of a program',
    oversubscribed: 'more ranks than cores',
    programs: 'sample kernels as whole commands',
  },
  // biome-ignore format: a table
  options: [
    { name: 'ranks', aliases: ['n', 'np'], value: 'N', parse: count(2, MAX_RANKS), help: 'default 2, and 4 and 8 where they share ' +
    'cores' },
    { name: 'vs', value: 'mpich|openmpi|both', help: 'the libraries beside which it measures; default both' },
    { name: 'format', value: 'text|osu', help: 'as tables, or as the OSU benchmarks print it, of what those measure; default text' },
  ],
  examples: [
    { line: 'lwk bench message --only latency,vector --rounds 3', what: 'two sections, three times' },
    { line: 'lwk bench message --format osu --vs mpich', what: 'curves as the OSU benchmarks print them' },
    { line: 'lwk bench message --only patterns', what: 'what a program waits for that has just begun' },
  ],
  load: async () => (await import('./message.ts')).message,
};

const programs: Bench = {
  name: 'programs',
  summary: 'programs of one rank that compute, and interpreters',
  about:
    'Kernels beside the same C compiled natively, with and without -march=native, and beside node:wasi: whole commands and the time ' +
    'that they measure themselves, the size of the code and what V8 takes to optimize it; interpreters and a compiler, where they ' +
    'are installed, beside node:wasi, start included. Needs `cc`.',
  takes: 'six minutes',
  rounds: '3',
  // biome-ignore format: a table
  sections: {
    stream: 'STREAM', gups: 'random updates', matmul: 'a product of matrices', nbody: 'gravity', heat2d: 'a stencil',
    cg: 'conjugate gradients', 'sample-sort': 'a sort by samples', summa: 'a product of matrices by blocks',
    blocks: 'a hash table of small blocks', strings: 'text', exp: 'over an array', log: 'the same', sin: 'the same', pow: 'the same',
    sparse: 'conjugate gradients, 27 points', particles: 'Lennard-Jones', integers: 'a sort by counting', fft: 'Fourier transforms',
    recursion: 'through a table of functions', doubles: 'qsort', interpreters: 'all that follow', python: 'CPython', ruby: 'Ruby',
    php: 'PHP', clang: 'a compiler', 'python-start': 'the start of CPython', 'linker-start': 'that of a linker',
  },
  // biome-ignore format: a table
  options: [
    { name: 'scale', value: 'FACTOR', parse: parseScale, help: 'a multiple of the usual work, which takes about a second natively; ' +
    'default 1' },
  ],
  examples: [
    { line: 'lwk bench programs --only fft,sin --scale 5', what: 'two programs, for some seconds each' },
  ],
  load: async () => (await import('./programs.ts')).programs,
};

const embed: Bench = {
  name: 'embed',
  summary: 'calls of sessions and of host functions',
  about: 'Beside tasks of piscina and messages to the main thread, which a Node program would take instead.',
  takes: 'some seconds',
  rounds: '5',
  sections: {
    array: 'a call of an export with an array',
    empty: 'a call of an export that does nothing',
    function: 'a call of a function of the host',
    delay: 'how late the event loop of the host is, with a session that computes',
  },
  examples: [{ line: 'lwk bench embed', what: 'all' }],
  load: async () => (await import('./embed.ts')).embed,
};

const tools: Bench = {
  name: 'tools',
  summary: 'what the flight recorder and tools cost',
  about:
    'What the flight recorder, --stats, --trace, --strace -c and --profile cost a call through the gates, and an exchange of halos ' +
    'between two ranks.',
  takes: 'a minute and a half',
  rounds: '7',
  sections: {
    recorder: 'a call through the gates, the function behind them does nothing',
    halo: 'a local call, and an exchange of halos, by bytes of a face',
  },
  examples: [{ line: 'lwk bench tools --only recorder', what: 'nanoseconds a call' }],
  load: async () => (await import('./tools.ts')).tools,
};

/** In the order in which they are listed. */
export const BENCHES: readonly Bench[] = [syscall, memory, noise, launch, message, programs, embed, tools];

export const namesOf = ({ name, aliases = [] }: Bench): string[] => [name, ...aliases];

/** @returns undefined where there is none of that name */
export function benchNamed(name: string): Bench | undefined {
  return BENCHES.find((bench) => namesOf(bench).includes(name));
}

function parseScale(text: string, what: string): number {
  const scale = /^(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  if (scale >= 0.001 && scale <= 1000) return scale;
  throw new LwkError('LWK_E_USAGE', `${what}: '${text}' is not a number from 0.001 to 1000.`, {
    asked: text,
  });
}

function parseLoads(text: string, what: string): Load[] {
  return text.split(',').map((part) => {
    const [name = '', count] = part.split(':');
    if (LOADS.includes(name as LoadName))
      return {
        name: name as LoadName,
        count: count === undefined ? undefined : parseCount(count, what, 1, 1000),
      };
    throw new LwkError('LWK_E_USAGE', `${what}: '${part}' is none of ${LOADS.join(', ')}.`, { asked: text });
  });
}
