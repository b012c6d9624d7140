/** What the system says about memory: how much there is, how much address space, and whether pages can be huge. */
import { readFileSync } from 'node:fs';
import { freemem } from 'node:os';
import { cgroupMemoryLeft } from './cgroup.ts';
import { loadLibc } from './libc.ts';
import { list, readField, readSize, readText } from './procfs.ts';

export interface Room {
  /** Bytes of memory that can be taken without swapping and within the control group. */
  memory: number;
  /** Bytes of address space still free under the limit (`ulimit -v`); undefined if there is no limit. */
  addressSpace: number | undefined;
  /** Descriptors still free under the limit (`ulimit -n`); undefined if there is none, or it cannot be told. */
  descriptors?: number | undefined;
  /** Threads that the user may still make (`ulimit -u`); undefined where the limit is none or large. */
  threads?: number | undefined;
}

/** How much room this process has now. */
export function readRoom(root = '/'): Room {
  // Without /proc Node knows of no available memory.
  const free = readSize(root, 'proc/meminfo', 'MemAvailable') ?? (process.availableMemory() || freemem());
  const limit = addressSpaceLimit(root);
  const used = readSize(root, 'proc/self/status', 'VmSize') ?? 0;
  return {
    memory: Math.min(free, cgroupMemoryLeft(root) ?? free),
    addressSpace: limit === undefined ? undefined : Math.max(0, limit - used),
    descriptors: descriptorsLeft(root),
    threads: threadsLeft(root),
  };
}

/** The limit on the address space of this process, bytes; undefined if there is none. */
export function addressSpaceLimit(root = '/'): number | undefined {
  return softLimit(root, /^Max address space\s+(\d+)/m);
}

function softLimit(root: string, line: RegExp): number | undefined {
  const soft = line.exec(readText(root, 'proc/self/limits') ?? '')?.[1];
  return soft === undefined ? undefined : Number(soft);
}

function descriptorsLeft(root: string): number | undefined {
  const limit = softLimit(root, /^Max open files\s+(\d+)/m);
  if (limit === undefined) return undefined;
  try {
    return Math.max(0, limit - list(root, 'proc/self/fd').length);
  } catch {
    return 0;
  }
}

/** Above this a limit on threads is not looked into: the count of all that the user has takes a look at every process. */
const FEW_THREADS = 512;

function threadsLeft(root: string): number | undefined {
  const limit = softLimit(root, /^Max processes\s+(\d+)/m);
  const user = process.getuid?.();
  // The limit is not for the administrator.
  if (limit === undefined || limit > FEW_THREADS || user === undefined || user === 0) return undefined;
  const mine = (pid: string) => readField(root, `proc/${pid}/status`, 'Uid')?.split(/\s+/)[0] === `${user}`;
  const processes = list(root, 'proc').filter((name) => /^\d+$/.test(name) && mine(name));
  return Math.max(0, limit - processes.reduce((sum, pid) => sum + list(root, `proc/${pid}/task`).length, 0));
}

/** When the system makes huge pages (transparent ones, 2 MiB on x86-64): for all, for who asks, or not at all. */
export type HugePageMode = 'always' | 'madvise' | 'never';

/** Undefined where the system has no such thing. */
export function hugePageMode(root = '/'): HugePageMode | undefined {
  // A process can be cut off from them by prctl(2), and its children with it.
  if (readField(root, 'proc/self/status', 'THP_enabled') === '0') return 'never';
  const text = readText(root, 'sys/kernel/mm/transparent_hugepage/enabled');
  return /\[(always|madvise|never)\]/.exec(text ?? '')?.[1] as HugePageMode | undefined;
}

/** How many bytes of the view are in huge pages now; undefined if that cannot be told. Takes milliseconds: for reports only. */
export async function hugeBytes(view: Uint8Array): Promise<number | undefined> {
  const { libc } = await loadLibc();
  if (libc === undefined) return undefined;
  const from = libc.address(view);
  const to = from + BigInt(view.byteLength);
  let huge = 0;
  let inside = false;
  for (const line of readFileSync('/proc/self/smaps', 'utf8').split('\n')) {
    const mapping = /^([0-9a-f]+)-([0-9a-f]+) /.exec(line);
    if (mapping !== null) inside = BigInt(`0x${mapping[1]}`) < to && BigInt(`0x${mapping[2]}`) > from;
    else if (inside) huge += 1024 * Number(/^AnonHugePages:\s+(\d+)/.exec(line)?.[1] ?? 0);
  }
  return Math.min(huge, view.byteLength);
}

/** A size for people, in binary units: `1.5 GiB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  const unit = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10));
  return `${Number((bytes / 2 ** (10 * unit)).toFixed(1))} ${units[unit]}`;
}
