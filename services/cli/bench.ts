/** `lwk bench`: measures this runtime and its peers in one run. */
import { LwkError } from '../../runtime/abi/errors.ts';
import { MAX_RANKS } from '../../runtime/abi/limits.ts';
import { parseCpuList } from '../machine/cpulist.ts';
import { parseCount } from '../options/values.ts';
import type { Command } from './command.ts';

export const command: Command = {
  name: 'bench',
  summary: 'measure calls on this machine, beside what others need for them',
  operands: 'syscall|memory|launch|message|programs|tools',
  about:
    'syscall: what a call costs served locally, shipped, and by other ways, beside the time that a cache line ' +
    'takes from one core to another and back. memory: STREAM and GUPS, with and without huge pages, beside the ' +
    'same C compiled natively. launch: wall time, processor time and memory of programs that do nothing, beside ' +
    'node:wasi and mpiexec, what guests that sleep or compute cost beside themselves, what a rank loses of its ' +
    'core beside native code that is bound to one, with and without busy processes of others, two commands at ' +
    'once beside one, and ranks that talk where others compute; needs `cc`, takes five minutes. message (also mpi): ' +
    'latency, bandwidth, message rate, all collective operations, the parameters of LogGP, twenty patterns in their ' +
    'first calls and later, and whole programs, beside the same C under MPICH and Open MPI; takes a quarter of an hour. ' +
    'programs: kernels of one rank that compute, of memory, matrices, particles, text, blocks, functions, beside ' +
    'the same C compiled natively with and without -march=native, and beside node:wasi: whole commands and the ' +
    'time that they measure themselves, the size of the code and what V8 takes to optimize it; and interpreters ' +
    'and a compiler, where they are installed, beside node:wasi, start included; needs `cc`, takes some minutes. ' +
    'tools: what the flight recorder, --stats, --trace, --strace -c and --profile cost a local call and an exchange of halos.',
  options: [
    { name: 'json', help: 'prints all figures for programs, with the schema lwk-bench/1' },
    { name: 'csv', help: 'prints a line of comma-separated values for each row' },
    {
      name: 'samples',
      value: 'FILE',
      help: 'writes every single sample to FILE, a line of JSON for each row',
    },
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
        'launch 20, programs 3, tools 7',
    },
    {
      name: 'only',
      value: 'SECTIONS',
      parse: (text) => text.split(','),
      help:
        'measures some sections: of memory stream,gups; of message latency,bandwidth,collectives, ' +
        'blocking,nonblocking,loggp,vector,steady, patterns,oversubscribed,programs; of launch ' +
        'hello,mpi,warm,sleep,compute,noise,pair,crowded; of tools recorder,halo; ' +
        'programs by their names, and interpreters, or some of python,ruby,php,clang,python-start,linker-start',
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
  words: ['syscall', 'memory', 'launch', 'message', 'mpi', 'programs', 'tools'],
  examples: [
    { line: 'lwk bench syscall', what: 'a table' },
    { line: 'lwk bench syscall --json', what: 'all figures, in nanoseconds' },
    { line: 'lwk bench launch --only hello', what: 'the start of a program beside node:wasi' },
    { line: 'lwk bench launch --only noise,pair', what: 'what others on the machine cost a rank' },
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
      cores: values.one<number[]>('cores'),
      rounds: values.one<number>('rounds'),
      only: values.one<string[]>('only'),
      ranks: values.one<number>('ranks'),
      scale: values.one<number>('scale'),
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
