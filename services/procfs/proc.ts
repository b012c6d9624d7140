/** /proc as the lightweight kernel has it, in the formats of proc(5), so that programs which read that of Linux read it. */
import { KIND } from '../../runtime/abi/layout.ts';
import { MAX_FDS } from '../../runtime/abi/limits.ts';
import { formatCpuList } from '../machine/cpulist.ts';
import type { JobView } from './job.ts';
import { directory, type Virtual } from './virtual.ts';

const KIB = 1024;
/** Pages as programs count them. */
const PAGE = 4096;

const field = (name: string, value: string | number): string => `${`${name}:`.padEnd(16)}${value}`;
const size = (name: string, bytes: number): string =>
  `${name}:${String(Math.ceil(bytes / KIB)).padStart(16 - name.length + 7)} kB`;
const lines = (all: readonly string[]): string => `${all.join('\n')}\n`;
const strings = (all: readonly Uint8Array[]): string => all.map((each) => `${Buffer.from(each)}\0`).join('');

function used(job: JobView): number {
  return job.ranks.reduce((sum, rank) => sum + job.heap(rank).brk + job.heap(rank).maps, 0);
}

function meminfo(job: JobView): string {
  const { ranks, heapBytes, diskBytes, fabricBytes } = job.facts;
  const total = ranks * heapBytes + diskBytes + fabricBytes;
  const free = Math.max(0, total - used(job) - diskBytes - fabricBytes);
  return lines([
    size('MemTotal', total),
    size('MemFree', free),
    size('MemAvailable', free),
    ...['Buffers', 'Cached', 'SwapCached', 'SwapTotal', 'SwapFree'].map((name) => size(name, 0)),
    size('Shmem', diskBytes + fabricBytes),
  ]);
}

function cpuinfo(job: JobView): string {
  return job.ranks
    .map((core) =>
      lines([
        `processor\t: ${core}`,
        'vendor_id\t: wasm-lwk',
        'model name\t: WebAssembly, 32-bit addresses',
        'physical id\t: 0',
        `siblings\t: ${job.facts.ranks}`,
        `core id\t\t: ${core}`,
        `cpu cores\t: ${job.facts.ranks}`,
        'flags\t\t: simd128 threads bulk-memory',
        'address sizes\t: 32 bits physical, 32 bits virtual',
        '',
      ]),
    )
    .join('');
}

function stat(job: JobView): string {
  const line = (name: string, ticks: number) => `${name} ${ticks} 0 0 0 0 0 0 0 0 0`;
  const ticks = job.ranks.map((rank) => job.ticks(rank));
  return lines([
    line(
      'cpu ',
      ticks.reduce((sum, each) => sum + each, 0),
    ),
    ...ticks.map((each, core) => line(`cpu${core}`, each)),
    'intr 0',
    'ctxt 0',
    `btime ${Math.floor(Date.now() / 1000 - job.seconds)}`,
    `processes ${job.facts.ranks}`,
    `procs_running ${job.ranks.filter((rank) => job.runs(rank)).length}`,
    'procs_blocked 0',
  ]);
}

function loadavg(job: JobView): string {
  const running = job.ranks.filter((rank) => job.runs(rank)).length;
  const load = running.toFixed(2);
  return `${load} ${load} ${load} ${running}/${job.facts.ranks} ${job.facts.ranks - 1}\n`;
}

const WORDS = { R: 'R (running)', S: 'S (sleeping)', Z: 'Z (zombie)' } as const;
/** proc(5) has 15 characters of a name, and no newline. */
const comm = (job: JobView, rank: number): string =>
  job.facts
    .name(rank)
    .replaceAll(/[\n\\]/g, '?')
    .slice(0, 15);

function status(job: JobView, rank: number, asks: number): string {
  const { brk, maps } = job.heap(rank);
  return lines([
    `Name:\t${comm(job, rank)}`,
    `State:\t${WORDS[job.state(rank, asks)]}`,
    `Tgid:\t${rank}`,
    `Pid:\t${rank}`,
    'PPid:\t0',
    'Uid:\t0\t0\t0\t0',
    'Gid:\t0\t0\t0\t0',
    `FDSize:\t${MAX_FDS}`,
    ...[
      ['VmPeak', job.facts.heapBytes],
      ['VmSize', job.facts.heapBytes],
      ['VmHWM', brk + maps],
      ['VmRSS', brk + maps],
      ['VmData', brk + maps],
    ].map(([name, bytes]) => `${name}:\t${String(Math.ceil((bytes as number) / KIB)).padStart(8)} kB`),
    'Threads:\t1',
    `Cpus_allowed_list:\t${rank}`,
    'voluntary_ctxt_switches:\t0',
    'nonvoluntary_ctxt_switches:\t0',
  ]);
}

/** The 52 fields of proc(5); those that mean nothing here are 0. */
function rankStat(job: JobView, rank: number, asks: number): string {
  const { brk, maps } = job.heap(rank);
  const fields: (string | number)[] = [rank, `(${comm(job, rank)})`, job.state(rank, asks)];
  const rest = new Array<number>(49).fill(0);
  const set = (number: number, value: number) => (rest[number - 4] = value);
  set(14, job.ticks(rank));
  set(18, 20);
  set(20, 1);
  set(23, job.facts.heapBytes);
  set(24, Math.ceil((brk + maps) / PAGE));
  set(39, rank);
  return `${[...fields, ...rest].join(' ')}\n`;
}

function maps(job: JobView, rank: number): string {
  const { brk, maps: mapped } = job.heap(rank);
  const end = job.facts.heapBytes;
  const hex = (at: number) => at.toString(16).padStart(8, '0');
  const line = (from: number, to: number, name: string) =>
    `${hex(from)}-${hex(to)} rw-p 00000000 00:00 0${name.padStart(30)}`;
  return lines([
    ...(brk > 0 ? [line(0, brk, '[heap]')] : []),
    ...(mapped > 0 ? [line(end - mapped, end, '[maps]')] : []),
  ]).replace(/^\n$/, '');
}

/** What a descriptor is, as Linux names what has no path. */
const KINDS: Readonly<Record<number, string>> = {
  [KIND.FILE]: 'file',
  [KIND.DIR]: 'directory',
  [KIND.STREAM]: 'stream',
  [KIND.LISTENER]: 'socket',
  [KIND.DISK]: 'ram-disk',
  [KIND.MOUNT]: 'mount',
};

function rankDirectory(job: JobView, rank: number): Virtual {
  const { args, env } = job.facts;
  return directory({
    status: { text: (call) => status(job, rank, call.rank) },
    stat: { text: (call) => rankStat(job, rank, call.rank) },
    maps: { text: () => maps(job, rank) },
    comm: { text: () => `${comm(job, rank)}\n` },
    cmdline: { text: () => strings(args(rank)) },
    environ: { text: () => strings(env(rank)) },
    fd: {
      names: () => job.descriptors(rank).map(String),
      at: (fd) => ({ target: () => `${KINDS[job.kind(rank, Number(fd))] ?? 'none'}:[${fd}]` }),
    },
  });
}

function lwk(job: JobView): Virtual {
  const table = (
    head: string,
    row: (rank: number, asks: number) => readonly (string | number)[],
  ): Virtual => ({
    text: (call) => lines([head, ...job.ranks.map((rank) => [rank, ...row(rank, call.rank)].join(' '))]),
  });
  return directory({
    ranks: table('rank core state', (rank, asks) => [rank, job.state(rank, asks)]),
    channel: table('rank requests posted_bytes', (rank) => [
      job.counts(rank).requests,
      job.counts(rank).posted,
    ]),
    calls: table('rank calls', (rank) => [job.counts(rank).calls]),
    fabric: { text: () => lines([field('ranks', job.facts.ranks), field('bytes', job.facts.fabricBytes)]) },
  });
}

/** The root of /proc. */
export function proc(job: JobView): Virtual {
  const fixed: Readonly<Record<string, Virtual>> = {
    self: { target: (call) => String(call.rank) },
    meminfo: { text: () => meminfo(job) },
    cpuinfo: { text: () => cpuinfo(job) },
    stat: { text: () => stat(job) },
    uptime: { text: () => `${job.seconds.toFixed(2)} 0.00\n` },
    loadavg: { text: () => loadavg(job) },
    lwk: lwk(job),
  };
  const ranks = job.ranks.map((rank) => rankDirectory(job, rank));
  return {
    names: () => [...Object.keys(fixed), ...job.ranks.map(String)],
    at: (name) => fixed[name] ?? ranks[Number(name)],
  };
}

/** The root of /sys: what programs look for their number of cores in. */
export function sys(job: JobView): Virtual {
  const text = (value: string | number): Virtual => ({ text: () => `${value}\n` });
  const all = text(formatCpuList(job.ranks));
  const core = (number: number) =>
    directory({
      online: text(1),
      topology: directory({
        core_id: text(number),
        physical_package_id: text(0),
        core_cpus_list: text(number),
        thread_siblings_list: text(number),
      }),
    });
  const cpu = {
    online: all,
    possible: all,
    present: all,
    kernel_max: text(job.facts.ranks - 1),
    ...Object.fromEntries(job.ranks.map((number) => [`cpu${number}`, core(number)])),
  };
  return directory({ devices: directory({ system: directory({ cpu: directory(cpu) }) }) });
}
