/**
 * What is fine about this machine, what is not, and what to do: the part of `lwk doctor` that concerns the system and Node. Each
 * check tries the thing itself where it can: it binds a thread, fills huge pages, has a module compiled.
 */
import { loadavg } from 'node:os';
import { Worker } from 'node:worker_threads';
import { touch } from '../../runtime/memory/touch.ts';
import { ranksThatFit, WORKER_ADDRESS_SPACE } from './admission.ts';
import { pin } from './affinity.ts';
import { formatCpuList } from './cpulist.ts';
import { prepareHeap } from './heap.ts';
import { type Holder, holders } from './locks.ts';
import { addressSpaceLimit, formatBytes, hugeBytes, type Room, readRoom } from './memory.ts';
import { readCpus, readField } from './procfs.ts';
import { allocateHeap, heapReservation } from './reserve.ts';
import { OUR_THREADS } from './threads.ts';
import { readTopology, type Topology } from './topology.ts';
import { optimizes, supported } from './v8.ts';

/** One thing that was looked at; also the JSON form. */
export interface Check {
  name: string;
  /** `ok`; `warn`: programs run, but slower or with more noise; `fail`: programs do not run. */
  state: 'ok' | 'warn' | 'fail';
  /** What there is. */
  found: string;
  /** What to do about it; empty for `ok`. */
  advice: string;
}

type Finding = Omit<Check, 'name'>;

const ok = (found: string): Finding => ({ state: 'ok', found, advice: '' });
const warn = (found: string, advice: string): Finding => ({ state: 'warn', found, advice });
const fail = (found: string, advice: string): Finding => ({ state: 'fail', found, advice });

/**
 * Looks at everything, in less than a second: what cannot be looked at is a warning.
 * @param room before anything used some of it up
 * @throws what the system says when it does not even tell the cores
 */
export async function diagnose(room: Room = readRoom()): Promise<Check[]> {
  const topology = readTopology();
  const looks: Record<string, () => Finding | Promise<Finding>> = {
    node: () => nodeVersion(process.versions.node),
    webassembly: features,
    compiler,
    cores: () => cores(topology),
    'cores in use': () => coresInUse(holders()),
    'other programs': () => strangers(topology, quietness()),
    'cpu quota': () => cpuQuota(topology),
    'hardware threads': () => hardwareThreads(topology),
    pinning: () => pinning(topology, room),
    'huge pages': hugePages,
    memory: () => memory(topology, room),
    'address space': () => addressSpace(topology, room, addressSpaceLimit()),
    descriptors: () => descriptors(topology, room),
  };
  const checks: Check[] = [];
  // One after the other, because each would disturb what the next one sees.
  for (const [name, look] of Object.entries(looks)) {
    try {
      checks.push({ name, ...(await look()) });
    } catch (error) {
      checks.push({
        name,
        ...warn(`could not be looked at: ${(error as Error).message}`, 'Look at the other checks first.'),
      });
    }
  }
  return checks;
}

/** Judges a Node version, as in `process.versions.node`. */
export function nodeVersion(version: string): Finding {
  if (Number.parseInt(version, 10) >= 24) return ok(version);
  return fail(version, 'Install Node 24 or later: older ones lack multi-memory and Atomics.pause.');
}

function features(): Finding {
  const lacking = supported().filter((feature) => !feature.there);
  const names = lacking.map((feature) => feature.name).join(', ');
  if (lacking.length === 0) return ok('shared memory, multi-memory, SIMD, relaxed SIMD, Atomics.pause');
  const advice = 'Use Node 24 or later, without V8 flags such as --jitless (also look into NODE_OPTIONS).';
  return lacking.some((feature) => feature.needed)
    ? fail(`no ${names}`, advice)
    : warn(`no ${names}`, advice);
}

async function compiler(): Promise<Finding> {
  const answer = await optimizes();
  if (answer === true) return ok('V8 runs optimized code from the start');
  const advice =
    'Programs run, but are optimized while they run, if at all. Look for V8 flags in NODE_OPTIONS.';
  return warn(answer === false ? 'V8 starts programs in baseline code' : answer, advice);
}

/** Judges how many cpus the process may use. */
export function cores({ cpus, allowed }: Topology): Finding {
  const found = `${allowed.length} of ${cpus.length} (cpu ${formatCpuList(allowed)})`;
  if (allowed.length > 1) return ok(found);
  return warn(
    found,
    'Ranks and the FWK take turns on one cpu. Allow more (taskset, cpuset, --cpus of the container).',
  );
}

/** Judges the time that control groups grant on the cpus. */
export function cpuQuota({ allowed, quota }: Topology): Finding {
  if (quota === undefined) return ok('not limited');
  const found = `${Number(quota.toFixed(2))} cpus' worth of time for ${allowed.length} cpus`;
  if (quota >= allowed.length) return ok(found);
  const whole = Math.max(1, Math.floor(quota));
  const use = formatCpuList(allowed.slice(0, whole));
  return warn(
    found,
    `The system stops ranks when the time is used up. Use --cpu-set ${use}, or raise the quota (cpu.max).`,
  );
}

/** Judges whether ranks would share physical cores. */
export function hardwareThreads({ cpus, allowed }: Topology): Finding {
  const mine = cpus.filter((cpu) => allowed.includes(cpu.id));
  const physical = new Set(mine.map((cpu) => cpu.siblings.join())).size;
  if (physical === allowed.length) return ok('one for each physical core');
  const found = `${allowed.length} on ${physical} physical cores`;
  const first = formatCpuList(allowed.slice(0, physical));
  return warn(
    found,
    `Two ranks on one core share its units: use at most ${physical} ranks, or --cpu-set ${first}.`,
  );
}

const THREAD = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', () => {});
  parentPort.postMessage(/\\/task\\/(\\d+)$/.exec(require('node:fs').readlinkSync('/proc/thread-self'))[1]);`;

async function pinning({ allowed }: Topology, room: Room): Promise<Finding> {
  if (room.addressSpace !== undefined && room.addressSpace < WORKER_ADDRESS_SPACE) {
    const found = `no address space for a worker thread, which takes ${formatBytes(WORKER_ADDRESS_SPACE)}`;
    return fail(found, 'Raise the limit (ulimit -v unlimited).');
  }
  if (process.platform !== 'linux')
    return warn(`not available on ${process.platform}`, 'Use Linux for undisturbed runs.');
  const worker = new Worker(THREAD, { ...OUR_THREADS, eval: true });
  try {
    const tid = await new Promise<string>((resolve, reject) =>
      worker.once('message', resolve).once('error', reject),
    );
    const binding = await pin(Number(tid), allowed.slice(-1));
    if (binding.bound) return ok(`a thread was bound to cpu ${formatCpuList(binding.cpus)} by ${binding.by}`);
    return warn(
      binding.reason ?? 'refused',
      'Install the optional dependency koffi, or taskset (util-linux).',
    );
  } finally {
    await worker.terminate();
  }
}

/** Cores that jobs of other processes have. */
export function coresInUse(found: readonly Holder[]): Finding {
  if (found.length === 0) return ok('by no other job');
  return ok(found.map(({ core, pid, command }) => `core ${core} by process ${pid} (${command})`).join(', '));
}

/** What decides whether other programs take time from ranks. */
interface Quietness {
  /** How many threads have computed or waited for a cpu in the last minute, on average. */
  readonly load: number;
  /** Cpus on which the system runs nothing but what is bound to them. */
  readonly isolated: readonly number[];
  /** This user may give a program precedence. */
  readonly raises: boolean;
}

/** The bit of /proc/self/status. */
const CAP_SYS_NICE = 1n << 23n;

function quietness(): Quietness {
  const capabilities = BigInt(`0x${readField('/', 'proc/self/status', 'CapEff') || '0'}`);
  return {
    load: loadavg()[0]!,
    isolated: readCpus('/', 'sys/devices/system/cpu/isolated') ?? [],
    raises: (capabilities & CAP_SYS_NICE) !== 0n,
  };
}

/** Judges whether ranks would have their cores for themselves. A rank is bound, so it cannot go where there is room. */
export function strangers({ allowed }: Topology, { load, isolated, raises }: Quietness): Finding {
  const mine = allowed.filter((cpu) => isolated.includes(cpu));
  const found = `in the last minute ${load.toFixed(1)} threads for ${allowed.length} cpus`;
  if (mine.length === allowed.length) return ok(`kept off cpu ${formatCpuList(mine)}`);
  if (load <= allowed.length / 2) return ok(found);
  const use = mine.length > 0 ? `use --cpu-set ${formatCpuList(mine)}, which they are kept off, ` : '';
  const give = `${raises ? '' : 'have root '}give ranks precedence (nice -n -5 lwk run)`;
  return warn(found, `They take time from ranks whose cores they use. Wait for them, ${use}or ${give}.`);
}

/** What the check of huge pages fills, bytes. */
const SAMPLE = 2 ** 25;

async function hugePages(): Promise<Finding> {
  const heap = allocateHeap(SAMPLE);
  const report = await prepareHeap(heap, { hugePages: true });
  touch(heap, 0, SAMPLE);
  const advice =
    'Programs with much memory run slower. As root: echo madvise > /sys/kernel/mm/transparent_hugepage/enabled';
  if (!report.hugePages) {
    const why = report.reasons.join('; ');
    if (why.includes('--allow-addons')) return warn(why, 'Programs with much memory run slower.');
    return warn(why, why.includes('koffi') ? 'Install the optional dependency koffi.' : advice);
  }
  const huge = await hugeBytes(new Uint8Array(heap.buffer));
  if (huge === undefined) return ok('the system makes them for everyone');
  const found = `${formatBytes(huge)} of a heap of ${formatBytes(SAMPLE)}`;
  return huge > SAMPLE / 2
    ? ok(found)
    : warn(found, 'Memory is fragmented. As root: echo 1 > /proc/sys/vm/compact_memory');
}

/** The heap with which the question of how many ranks fit is answered, bytes. */
const TYPICAL_HEAP = 2 ** 28;

/** Judges whether each cpu can have a rank of the typical size. */
export function memory({ allowed }: Topology, room: Room): Finding {
  const fit = ranksThatFit(TYPICAL_HEAP, { memory: room.memory, addressSpace: undefined });
  const found = `${formatBytes(room.memory)} available, room for ${ranks(fit)}`;
  return fit >= allowed.length
    ? ok(found)
    : warn(found, 'Use a smaller --heap, or raise the memory limit (memory.max).');
}

/** The same for address space, under a limit in bytes. */
export function addressSpace({ allowed }: Topology, room: Room, limit: number | undefined): Finding {
  if (limit === undefined) return ok('not limited');
  const fit = ranksThatFit(TYPICAL_HEAP, {
    memory: Number.POSITIVE_INFINITY,
    addressSpace: room.addressSpace,
  });
  const found = `limited to ${formatBytes(limit)}, room for ${ranks(fit)}`;
  const raise = 'Raise the limit (ulimit -v unlimited).';
  if (fit < allowed.length) return warn(found, raise);
  return heapReservation(1) > 1 ? ok(found) : warn(`${found}; V8 checks each access to memory`, raise);
}

/** The same for descriptors, of which threads take some. */
export function descriptors({ allowed }: Topology, room: Room): Finding {
  if (room.descriptors === undefined) return ok('not limited');
  const fit = ranksThatFit(1, {
    memory: Number.POSITIVE_INFINITY,
    addressSpace: undefined,
    descriptors: room.descriptors,
  });
  const found = `${room.descriptors} left, enough for ${fit} ${fit === 1 ? 'rank' : 'ranks'}`;
  return fit >= allowed.length ? ok(found) : warn(found, 'Raise the limit (ulimit -n).');
}

function ranks(fit: number): string {
  return `${fit} ${fit === 1 ? 'rank' : 'ranks'} of ${formatBytes(TYPICAL_HEAP)}`;
}
