/**
 * `lwk bench syscall`: what a call costs, shipped, carried out by the rank, and by the peers, beside the floor that the machine
 * sets. Everything is measured in turn, round after round, on the same two cores, because absolute times drift.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { benchGuest, THREADS } from '../files.ts';
import type { Image } from '../images/image.ts';
import { boot } from '../kernel/boot.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { pin } from '../machine/affinity.ts';
import { OUR_THREADS } from '../machine/threads.ts';
import type { Benchmark } from './bench.ts';
import { CALLS, type CallName, PEERS, type PeerAnswer, type PeerName, type PeerRequest } from './calls.ts';
import { Distribution } from './distribution.ts';
import { measureFloor } from './floor.ts';

export type PathName = 'local' | 'shipped' | 'direct' | PeerName;

/** One row: a call by one way, nanoseconds. */
export interface Row {
  readonly call: CallName;
  readonly path: PathName;
  readonly p50_ns: number;
  readonly p99_ns: number;
  readonly mean_ns: number;
  /** Calls measured. */
  readonly n: number;
}

export interface SyscallReport {
  readonly cacheline_rtt_ns: number;
  readonly results: readonly Row[];
  /** What could not be measured, and why. */
  readonly notes: readonly string[];
}

/** Calls of one sample, and samples of one round, of the fast paths; the slow ones take their samples one by one. */
const BATCH = 32;
const SAMPLES = 1000;
const SLOW_SAMPLES = 200;
const ROUNDS = 5;

const RARE_SAMPLES = 20;

/**
 * Calls that walk paths are sampled one by one, for what they take at worst; what is aimed at for them: shipped, as a multiple of
 * `fs` in place, and their p99 as one of their p50.
 */
const WALKS: readonly CallName[] = ['stat', 'open_close', 'readdir'];
const WALK_SAMPLES = 8000;
const MOST = { fs: 1.5, p99: 5 };

/** Calls that do nothing, which only we have. */
const NULLS: readonly CallName[] = ['null', 'null_rare'];

/** How a call is sampled by a way. */
function sampling(call: CallName, path: PathName): { readonly samples: number; readonly batch: number } {
  if (call === 'null_rare') return { samples: RARE_SAMPLES, batch: 1 };
  if (path === 'postmessage' || path === 'synckit') return { samples: SLOW_SAMPLES, batch: 1 };
  if (WALKS.includes(call)) return { samples: WALK_SAMPLES, batch: 1 };
  return { samples: SAMPLES, batch: BATCH };
}

/** Calls that each way can make. */
const CAN: Readonly<Record<PathName, readonly CallName[]>> = {
  local: ['clock'],
  shipped: CALLS.filter((call) => call !== 'clock'),
  direct: CALLS.filter((call) => call !== 'clock'),
  fs_in_place: CALLS.filter((call) => !NULLS.includes(call)),
  node_wasi: CALLS.filter((call) => !NULLS.includes(call)),
  postmessage: ['null'],
  synckit: ['null'],
};

export const syscall: Benchmark = {
  name: 'syscall',
  sections: [],
  async run() {
    const report = await benchSyscall();
    const rows = report.results.map(({ call, path, p50_ns }) => ({
      name: call,
      way: path,
      unit: 'ns' as const,
      value: p50_ns,
    }));
    return { sections: [{ name: 'calls', title: 'calls', rows }], text: formatSyscalls(report) };
  },
};

/** Runs the benchmark; takes some 20 seconds. */
export async function benchSyscall(): Promise<SyscallReport> {
  const directory = mkdtempSync(join(tmpdir(), 'lwk-bench-'));
  writeFileSync(join(directory, 'data'), Buffer.alloc(8192, 1));
  const notes: string[] = [];
  const kernel = await boot({ cores: 1 });
  const samples = new Map<string, Float64Array[]>();
  const floor: Float64Array[] = [];
  const peers = new Peers(directory);
  const keep = (path: PathName, call: CallName, taken: Float64Array | undefined) => {
    const key = `${call} ${path}`;
    if (taken !== undefined) samples.set(key, [...(samples.get(key) ?? []), taken]);
  };
  try {
    const [rankCore] = kernel.cores as [number];
    const fwkCore = kernel.idleCores.find((core) => core !== rankCore);
    if (fwkCore === undefined)
      notes.push(
        'one core only: the FWK has none of its own, so shipped calls include two thread switches, and there is no floor',
      );
    await peers.start(rankCore);
    const image = await kernel.compile(benchGuest('syscall'));
    for (let round = 0; round < ROUNDS; round++) {
      if (fwkCore !== undefined)
        floor.push(await measureFloor([rankCore, fwkCore], { samples: SAMPLES, rounds: BATCH }));
      for (const call of CALLS) {
        for (const path of ['local', 'shipped', 'direct'] as const) {
          if (CAN[path].includes(call))
            keep(path, call, await measureGuest(kernel, image, directory, call, path));
        }
        for (const path of PEERS.filter((peer) => CAN[peer].includes(call))) {
          try {
            keep(path, call, await peers.measure({ call, path, ...sampling(call, path) }));
          } catch (error) {
            if (round === 0) notes.push(`${path}: ${(error as Error).message}`);
          }
        }
      }
    }
  } finally {
    await peers.close();
    await kernel.close();
    rmSync(directory, { recursive: true, force: true });
  }
  const results = [...samples].map(([key, parts]): Row => {
    const [call, path] = key.split(' ') as [CallName, PathName];
    const all = concat(parts);
    return { call, path, ...row(summarize(all)), n: all.length * sampling(call, path).batch };
  });
  return { cacheline_rtt_ns: floor.length === 0 ? Number.NaN : summarize(concat(floor)).p50, results, notes };
}

const summarize = (samples: Float64Array) => {
  const distribution = new Distribution();
  for (const ns of samples) distribution.record(ns);
  return distribution.summary();
};

const row = ({ p50, p99, mean }: { p50: number; p99: number; mean: number }) => ({
  p50_ns: p50,
  p99_ns: p99,
  mean_ns: mean,
});

function concat(parts: readonly Float64Array[]): Float64Array {
  return Float64Array.from(parts.flatMap((part) => [...part]));
}

async function measureGuest(
  kernel: Kernel,
  image: Image,
  directory: string,
  call: CallName,
  path: PathName,
): Promise<Float64Array> {
  const offload = path === 'shipped' ? 'ship' : 'direct';
  const { samples, batch } = sampling(call, path);
  const job = await kernel.launch(image, {
    invoke: 'measure',
    args: [String(CALLS.indexOf(call)), String(samples), String(batch)],
    dirs: [
      { host: directory, guest: '/data' },
      { host: '/dev', guest: '/dev' },
    ],
    heap: '4MiB',
    offload,
    stderr: 'inherit',
  });
  const [bytes, result] = await Promise.all([buffer(job.stdout!), job.exited]);
  const errno = result.ranks[0]!.values?.[0];
  if (result.status !== 0 || errno !== 0)
    throw new Error(`bench: ${call} (${offload}) failed: ${result.message || `errno ${errno}`}`);
  return new Float64Array(Uint8Array.from(bytes).buffer);
}

/** The thread of the peers. */
class Peers {
  readonly #waiting = new SharedArrayBuffer(4);
  readonly #worker: Worker;
  #next = Promise.withResolvers<Exclude<PeerAnswer, 'null'>>();

  constructor(directory: string) {
    this.#worker = new Worker(THREADS.peer, {
      ...OUR_THREADS,
      workerData: { directory, guest: benchGuest('syscall'), waiting: this.#waiting },
    });
    const word = new Int32Array(this.#waiting);
    this.#worker.on('message', (answer: PeerAnswer) => {
      if (answer !== 'null') return this.#next.resolve(answer);
      Atomics.add(word, 0, 1);
      Atomics.notify(word, 0);
    });
    this.#worker.on('error', (error) => this.#next.reject(error));
  }

  /** Binds the thread to the core of our rank. */
  async start(core: number): Promise<void> {
    const answer = await this.#answer();
    if ('tid' in answer) await pin(answer.tid, [core]);
  }

  async measure(request: PeerRequest): Promise<Float64Array | undefined> {
    this.#worker.postMessage(request);
    const answer = await this.#answer();
    if ('error' in answer) throw new Error(answer.error);
    return 'samples' in answer ? answer.samples : undefined;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  async #answer(): Promise<Exclude<PeerAnswer, 'null'>> {
    const answer = await this.#next.promise;
    this.#next = Promise.withResolvers();
    return answer;
  }
}

/** The report as a table, one row for each call and way, with its ratio to the floor. */
export function formatSyscalls(report: SyscallReport): string {
  const lines = [
    `# cache line there and back between the two cores: ${report.cacheline_rtt_ns.toFixed(0)} ns`,
    '# call        path          p50 ns    p99 ns   mean ns   p50/floor          n',
  ];
  for (const { call, path, p50_ns, p99_ns, mean_ns, n } of report.results) {
    const figures = [p50_ns, p99_ns, mean_ns].map((ns) => ns.toFixed(ns < 100 ? 1 : 0).padStart(9));
    const ratio = (p50_ns / report.cacheline_rtt_ns).toFixed(2).padStart(11);
    lines.push(
      `${call.padEnd(13)} ${path.padEnd(12)}${figures.join(' ')} ${ratio} ${String(n).padStart(10)}`,
    );
  }
  return [...lines, ...walks(report), ...report.notes.map((note) => `# ${note}`)].join('\n');
}

/** Calls on paths beside their targets. */
function walks({ results }: SyscallReport): string[] {
  return WALKS.flatMap((walk) => {
    const of = (way: PathName) => results.find(({ call, path }) => call === walk && path === way);
    const [shipped, fs] = [of('shipped'), of('fs_in_place')];
    if (shipped === undefined || fs === undefined) return [];
    const aim = (value: number, most: number) =>
      `${value.toFixed(2)} (<= ${most}${value > most ? ', above' : ''})`;
    const toFs = aim(shipped.p50_ns / fs.p50_ns, MOST.fs);
    return [
      `# ${walk} shipped: x fs in place ${toFs}, p99 x p50 ${aim(shipped.p99_ns / shipped.p50_ns, MOST.p99)}`,
    ];
  });
}
