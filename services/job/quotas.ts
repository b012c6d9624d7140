/**
 * Quotas of ranks whose programs nobody trusts. Bytes and files are counted where they are written and made, and refused; the rest
 * is looked at some times a second from the main thread, which costs the ranks nothing while they run. Whoever passes a quota
 * ends the job, with the reason and status of that quota.
 */
import { channelAt, RECORD_STEP, RECORDED } from '../../runtime/abi/layout.ts';
import { formatBytes } from '../machine/memory.ts';
import type { Quotas } from '../options/quotas.ts';
import { parseBytes, parseCount } from '../options/values.ts';
import { COUNTED, passedQuota, quotaWords, setQuotas } from '../posix/quota.ts';
import type { LaunchOptions, Reason } from '../types.ts';
import type { Ending } from './ending.ts';
import type { RunningRank } from './running-rank.ts';

/** Between two looks, and how long a rate is measured, milliseconds. */
const PERIOD_MS = 50;
const WINDOW_MS = 1000;

interface Quota {
  /** That of the signal by which an operating system would end a program for it, or of the error that it would have. */
  readonly status: number;
  readonly option: string;
  told(limit: number): string;
}

type Name = Extract<Reason, 'cpu' | 'calls' | 'written' | 'files' | 'memory'>;

export const QUOTAS: Readonly<Record<Name, Quota>> = {
  cpu: { status: 152, option: '--max-cpu', told: (ms) => `${ms / 1000} s of processor time` },
  calls: { status: 159, option: '--max-calls', told: (calls) => `${calls} calls a second` },
  written: { status: 153, option: '--max-written', told: (bytes) => `${formatBytes(bytes)} written` },
  files: { status: 122, option: '--max-files', told: (files) => `${files} files and directories made` },
  memory: {
    status: 137,
    option: '--max-host-memory',
    told: (bytes) => `${formatBytes(bytes)} of memory beside the heap`,
  },
};

/** Limits by quota, in milliseconds, calls, bytes and files. */
export type Limits = Readonly<Partial<Record<Name, number>>>;

const MOST = Number.MAX_SAFE_INTEGER - 1;

/** @throws LWK_E_USAGE */
export function parseQuotas({ quotas = {} }: LaunchOptions): Limits {
  const count = (value: unknown, name: keyof Quotas, least: number) =>
    value === undefined ? undefined : parseCount(value, `quotas.${name}`, least, MOST);
  const bytes = (name: 'writtenBytes' | 'hostBytes') =>
    quotas[name] === undefined ? undefined : count(parseBytes(quotas[name], `quotas.${name}`), name, 0);
  const all = {
    cpu: count(quotas.cpuMs, 'cpuMs', 1),
    calls: count(quotas.callsPerSecond, 'callsPerSecond', 1),
    written: bytes('writtenBytes'),
    files: count(quotas.files, 'files', 0),
    memory: bytes('hostBytes'),
  };
  return Object.fromEntries(Object.entries(all).filter(([, limit]) => limit !== undefined));
}

/** What is known of a rank that is looked at. */
class Looked {
  readonly #rank: RunningRank;
  readonly #words: Float64Array;
  readonly #counts: BigInt64Array;
  /** When there were how many calls, as far back as a rate is measured. */
  readonly #calls: { readonly at: number; readonly count: number }[] = [];
  /** Processor time of the thread when it was first asked: it may have run other ranks. */
  #begun: number | undefined;
  #asking = false;
  /** Processor time so far, milliseconds, and memory now, bytes. */
  cpu = 0;
  memory = 0;

  constructor(rank: RunningRank, k: Int32Array) {
    this.#rank = rank;
    this.#words = quotaWords(k.buffer, rank.slot);
    this.#counts = new BigInt64Array(k.buffer, channelAt(rank.slot) + RECORDED, 1);
  }

  get rank(): number {
    return this.#rank.task.rank;
  }

  get runs(): boolean {
    return this.#rank.result === undefined && this.#rank.workerId > 0;
  }

  get passed(): Name | undefined {
    const kind = passedQuota(this.#words);
    return kind === undefined ? undefined : kind === COUNTED.WRITTEN ? 'written' : 'files';
  }

  /** Calls in the last second, or in the time since the start. */
  rate(): number {
    const at = performance.now();
    const count = Number(Atomics.load(this.#counts, 0) / BigInt(RECORD_STEP));
    this.#calls.push({ at, count });
    while (this.#calls[1] !== undefined && at - this.#calls[1].at >= WINDOW_MS) this.#calls.shift();
    return count - this.#calls[0]!.count;
  }

  /** Asks its thread, which answers when it runs. */
  async ask(thread: ReturnType<Host['thread']>): Promise<void> {
    if (this.#asking || thread === undefined) return;
    this.#asking = true;
    try {
      const [{ user, system }, heap] = await Promise.all([thread.cpuUsage(), thread.getHeapStatistics()]);
      const cpu = (user + system) / 1000;
      this.cpu = cpu - (this.#begun ??= cpu);
      this.memory = heap.total_heap_size + heap.malloced_memory;
    } catch {
      // It has ended.
    } finally {
      this.#asking = false;
    }
  }
}

/** What it needs of the job's host. */
interface Host {
  readonly k: Int32Array;
  thread(workerId: number): import('node:worker_threads').Worker | undefined;
}

export class QuotaWatch {
  readonly #limits: Limits;
  readonly #ranks: readonly Looked[];
  readonly #running: readonly RunningRank[];
  readonly #host: Host;
  readonly #end: (ending: Ending) => void;
  readonly #timer: NodeJS.Timeout | undefined;

  /** @param end is called when a rank has passed a quota */
  constructor(limits: Limits, ranks: readonly RunningRank[], host: Host, end: (ending: Ending) => void) {
    this.#limits = limits;
    this.#running = ranks;
    this.#host = host;
    this.#end = end;
    this.#ranks = ranks.map((rank) => new Looked(rank, host.k));
    for (const { slot } of ranks) setQuotas(quotaWords(host.k.buffer, slot), limits.written, limits.files);
    if (Object.keys(limits).length > 0) this.#timer = setInterval(() => this.#look(), PERIOD_MS).unref();
  }

  #look(): void {
    const found = this.#found();
    if (found !== undefined) this.#end(found);
    if (this.#limits.cpu === undefined && this.#limits.memory === undefined) return;
    for (const [i, looked] of this.#ranks.entries())
      if (looked.runs) void looked.ask(this.#host.thread(this.#running[i]!.workerId));
  }

  #found(): Ending | undefined {
    const { cpu, calls, memory } = this.#limits;
    for (const looked of this.#ranks) {
      if (looked.passed !== undefined) return this.#ending(looked, looked.passed);
      if (!looked.runs) continue;
      if (cpu !== undefined && looked.cpu > cpu) return this.#ending(looked, 'cpu');
      if (calls !== undefined && looked.rate() > calls) return this.#ending(looked, 'calls');
      if (memory !== undefined && looked.memory > memory) return this.#ending(looked, 'memory');
    }
    return undefined;
  }

  #ending({ rank }: Looked, reason: Name): Ending {
    const { status, option, told } = QUOTAS[reason];
    const quota = `rank ${rank} was ended: it passed its quota of ${told(this.#limits[reason]!)} (${option})`;
    return { reason, status, rank, quota };
  }

  /** The ranks have ended, maybe before somebody looked: what they have passed and was refused. */
  close(): Ending | undefined {
    clearInterval(this.#timer);
    const looked = this.#ranks.find(({ passed }) => passed !== undefined);
    return looked && this.#ending(looked, looked.passed!);
  }
}
