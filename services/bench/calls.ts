/** Names of what `lwk bench syscall` measures, by which ways, how often; and the messages of its threads. */

/** In the order of the numbers in guest/assembly/bench/syscall.ts. */
const NUMBERED = [
  'null',
  'read_1b',
  'write_1b',
  'pread_4k',
  'stat',
  'fstat',
  'open_close',
  'readdir',
  'clock',
  'pread_1m',
  'pwrite_4k',
  'pwrite_1m',
  'mmap_munmap',
  'getpid',
  'nothing',
] as const;
/** `nothing` is what two looks at the clock take. */
export type CallName = (typeof NUMBERED)[number];

export const numberOf = (call: CallName): number => NUMBERED.indexOf(call);

/** lmbench's set, in the order in which it is shown. `null` does nothing; natively it is getppid, as lmbench has it. */
export const CALLS = [
  'null',
  'getpid',
  'clock',
  'read_1b',
  'write_1b',
  'pread_4k',
  'pread_1m',
  'pwrite_4k',
  'pwrite_1m',
  'stat',
  'fstat',
  'open_close',
  'readdir',
  'mmap_munmap',
] as const satisfies readonly CallName[];

/** Ours. `asleep`: shipped, when the FWK sleeps; `ram_disk`: on a RAM disk, by the rank itself. */
export const OWN = ['local', 'shipped', 'asleep', 'direct', 'ram_disk'] as const;
export type OwnWay = (typeof OWN)[number];
/** On a thread of this process, and as a process of its own. */
export const PEERS = ['fs', 'node:wasi', 'postMessage', 'synckit'] as const;
export type PeerName = (typeof PEERS)[number];
export type WayName = OwnWay | PeerName | 'native';

const FILES: readonly CallName[] = CALLS.filter(
  (call) => !['null', 'getpid', 'clock', 'mmap_munmap'].includes(call),
);

/** These are on devices. */
const DEVICES: readonly CallName[] = ['read_1b', 'write_1b'];

/** Calls that each way can make. */
export const CAN: Readonly<Record<WayName, readonly CallName[]>> = {
  local: ['getpid', 'clock', 'mmap_munmap'],
  shipped: ['null', ...FILES],
  asleep: ['null', ...FILES],
  direct: ['null', ...FILES],
  ram_disk: FILES.filter((call) => !DEVICES.includes(call)),
  fs: ['getpid', 'clock', ...FILES],
  'node:wasi': ['clock', ...FILES],
  postMessage: ['null'],
  synckit: ['null'],
  native: CALLS,
};

/** Ways that wake somebody for each call: few samples, and no more rounds for their sake. */
const WAKING: readonly WayName[] = ['asleep', 'postMessage', 'synckit'];
export const wakes = (way: WayName): boolean => WAKING.includes(way);

/** Samples of a round: some milliseconds of each. */
export function samplesOf(call: CallName, way: WayName): number {
  if (way === 'asleep') return 50;
  if (wakes(way)) return 200;
  if (call.endsWith('_1m')) return 200;
  return ['stat', 'open_close', 'readdir'].includes(call) ? 2000 : 5000;
}

/** Of calls that are shorter than a look at the clock: means of so many calls, so many of them a round. */
export const BATCH = { size: 32, samples: 100 } as const;

export interface PeerRequest {
  readonly call: CallName;
  readonly way: PeerName;
  readonly samples: number;
  /** Calls of one sample. */
  readonly batch: number;
}

/** 'null' asks the main thread to wake the peer. */
export type PeerAnswer = 'null' | { tid: number | undefined } | { samples: Float64Array } | { error: string };
