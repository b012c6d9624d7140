/** `lwk bench`: measures this runtime and its peers in one run. */
import { LwkError } from '../../runtime/abi/errors.ts';
import { MAX_RANKS } from '../../runtime/abi/limits.ts';
import { LOADS, type Load, type LoadName } from '../bench/strangers.ts';
import { parseCpuList } from '../machine/cpulist.ts';
import { parseCount } from '../options/values.ts';
import type { Option } from './args.ts';
import type { Command } from './command.ts';

const count = (least: number, most: number) => (text: string, what: string) =>
  parseCount(text, what, least, most);

// biome-ignore format: a table
const NOISE: readonly Option[] = [
  { name: 'load', value: 'LOADS', parse: parseLoads, help: 'noise: measures beside others too, each of which computes (cpu), writes ' +
  'the disk (io), collects garbage (gc), or starts processes (fork); cpu:3 is three of them, default all cores but one' },
  { name: 'duration', value: 'US', parse: count(1, 1_000_000), help: 'noise: microseconds of a piece of work (fwq) and of a period ' +
  '(ftq); default 100 and 1000' },
  { name: 'count', value: 'N', parse: count(100, 1_000_000), help: "noise: samples, netgauge's --samples; default what --seconds says" },
  { name: 'seconds', value: 'S', parse: count(1, 3600), help: 'noise: how long each method measures; default 1' },
  { name: 'threshold', value: 'PERCENT', parse: count(101, 1_000_000), help: 'noise: selfish notes what takes longer than so much of ' +
  'the shortest cycle; default 900' },
  { name: 'output-dir', value: 'DIR', help: "noise: writes files of each way and method there, in netgauge's formats and in LLNL's" },
  { name: 'record', value: 'FILE', help: 'noise: writes what selfish finds on an LWK core, under the last load, as a trace for ' +
  '`lwk run --replay-noise`' },
];

export const command: Command = {
  name: 'bench',
  summary: 'measure calls on this machine, beside what others need for them',
  operands: 'syscall|memory|noise|launch|message|programs|embed|tools',
  about:
    'syscall: what a call costs served locally, shipped with the FWK awake and asleep, by other ways of Node, and ' +
    'natively, beside the time that a cache line takes from one core to another and back; where the time of a ' +
    'shipped call goes; how many ranks one FWK serves; takes a minute. memory: STREAM and GUPS, with and without ' +
    'huge pages, beside the same C compiled natively. noise: what a core is taken from a program, by fwq, ftq and ' +
    'selfish as netgauge has them, on an ' +
    'LWK core, in threads of Node, and as native code bound to a core and not; idle and beside others. ' +
    'launch: wall time, processor time and memory of programs that do nothing, beside ' +
    'node:wasi and mpiexec, what guests that sleep or compute cost beside themselves, two commands at once beside one, ' +
    'and ranks that talk where others compute; needs `cc`, takes five minutes. message (also mpi): ' +
    'latency, bandwidth, message rate, all collective operations, the parameters of LogGP, twenty patterns in their ' +
    'first calls and later, and whole programs, beside the same C under MPICH and Open MPI; takes a quarter of an hour. ' +
    'programs: kernels of one rank that compute, of memory, matrices, particles, text, blocks, functions, beside ' +
    'the same C compiled natively with and without -march=native, and beside node:wasi: whole commands and the ' +
    'time that they measure themselves, the size of the code and what V8 takes to optimize it; and interpreters ' +
    'and a compiler, where they are installed, beside node:wasi, start included; needs `cc`, takes some minutes. ' +
    'embed: calls of sessions and of host functions, beside tasks of piscina and messages to the main thread. ' +
    'tools: what the flight recorder, --stats, --trace, --strace -c and --profile cost a local call and an exchange of halos.',
  options: [
    { name: 'json', help: 'prints all figures for programs, with the schema lwk-bench/1' },
    { name: 'csv', help: 'prints a line of comma-separated values for each row' },
    {
      name: 'samples',
      value: 'FILE',
      help: 'writes every single sample to FILE, a line of JSON for each row',
    },
    { name: 'report', value: 'FILE', help: 'writes one HTML page of figures and tables to FILE' },
    { name: 'plot', help: 'draws the figures in the terminal, below the tables' },
    { name: 'quiet', aliases: ['q'], help: 'does not tell on a terminal how far it is' },
    {
      name: 'cores',
      value: 'LIST',
      parse: (text) => parseCpuList(text),
      help: 'measures on these cores, such as 2,3; default: all that the process may use',
    },
    {
      name: 'rounds',
      value: 'N',
      parse: (text, what) => parseCount(text, what, 1, 1000),
      help:
        'how often all is measured; default: syscall until medians are known to 5 % or a minute is over, memory 7, message 5, ' +
        'launch 20, programs and noise 3',
    },
    {
      name: 'only',
      value: 'SECTIONS',
      parse: (text) => text.split(','),
      help:
        'measures some sections: of syscall calls by their names, floor,parts,sweep; of memory stream,gups; ' +
        'of message latency,bandwidth,collectives, blocking,nonblocking,loggp,vector,steady, ' +
        'patterns,oversubscribed,programs; of noise fwq,ftq,selfish; of launch ' +
        'hello,mpi,warm,sleep,compute,pair,crowded; of tools recorder,halo; programs by their names, and ' +
        'interpreters, or some of python,ruby,php,clang,python-start,linker-start; of embed array,empty,function,delay',
    },
    {
      name: 'scale',
      value: 'FACTOR',
      parse: parseScale,
      help: 'programs: a multiple of the usual work, which takes about a second natively; default 1',
    },
    {
      name: 'ranks',
      aliases: ['n', 'np'],
      value: 'N',
      parse: (text, what) => parseCount(text, what, 2, MAX_RANKS),
      help: 'message: ranks; default 2, and 4 and 8 where they share cores',
    },
    ...NOISE,
    {
      name: 'vs',
      value: 'mpich|openmpi|both',
      help: 'message: the libraries beside which it measures, where they are installed; default both',
    },
    {
      name: 'format',
      value: 'text|osu',
      help: 'message: as tables, or as the OSU benchmarks print it, of what those measure; default text',
    },
  ],
  words: ['syscall', 'memory', 'noise', 'launch', 'message', 'mpi', 'programs', 'embed', 'tools'],
  examples: [
    { line: 'lwk bench syscall', what: 'a table' },
    { line: 'lwk bench syscall --only stat,floor --json', what: 'all figures of some sections' },
    { line: 'lwk bench syscall --samples FILE', what: 'every single sample, to look at by other means' },
    { line: 'lwk bench launch --only hello', what: 'the start of a program beside node:wasi' },
    { line: 'lwk bench launch --only pair', what: 'what two commands at once cost each other' },
    {
      line: 'lwk bench noise --only fwq --load cpu',
      what: 'what a rank loses of its core, idle and beside others',
    },
    {
      line: 'lwk bench noise --only selfish --record FILE',
      what: 'a trace, for lwk run --replay-noise FILE',
    },
    { line: 'lwk bench message --only latency,vector --rounds 3', what: 'two sections, three times' },
    { line: 'lwk bench message --format osu --vs mpich', what: 'curves as the OSU benchmarks print them' },
    { line: 'lwk bench message --only patterns', what: 'what a program waits for that has just begun' },
    { line: 'lwk bench programs --only fft,sin --scale 5', what: 'two programs, for some seconds each' },
  ],
  run: async (values) => {
    const { main } = await import('../bench/main.ts');
    return main(values.operands, {
      json: values.has('json'),
      csv: values.has('csv'),
      quiet: values.has('quiet'),
      samples: values.one('samples'),
      report: values.one('report'),
      plot: values.has('plot'),
      cores: values.one<number[]>('cores'),
      rounds: values.one<number>('rounds'),
      only: values.one<string[]>('only'),
      ranks: values.one<number>('ranks'),
      scale: values.one<number>('scale'),
      load: values.one<Load[]>('load'),
      duration: values.one<number>('duration'),
      count: values.one<number>('count'),
      seconds: values.one<number>('seconds'),
      threshold: values.one<number>('threshold'),
      'output-dir': values.one('output-dir'),
      record: values.one('record'),
      vs: values.one<string>('vs'),
      format: values.one<string>('format'),
    });
  },
};

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
