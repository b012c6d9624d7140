/** What a kernel counts, from its boot on. It takes no more room the more there is to count. */
import { LwkError } from '../../runtime/abi/errors.ts';
import type { JobResult, RankUsage } from '../types.ts';
import { Flow } from './flow.ts';
import type { KernelStats } from './types.ts';

/** What of its stats a kernel knows by itself. */
type Known = Pick<KernelStats, 'cores' | 'utilization' | 'maxQueue'> & { readonly runningRanks: number };

export class Meter {
  readonly launches = new Flow();
  /** Of sessions. */
  readonly calls = new Flow();
  readonly functions = { calls: 0, failed: 0 };
  sessions = 0;
  readonly #begun = performance.now();
  readonly #ended = new Map<JobResult['reason'], number>();
  readonly #refused = new Map<string, number>();
  readonly #used = { processorMs: 0, calls: 0, shippedCalls: 0, readBytes: 0, writtenBytes: 0 };
  #ranks = 0;
  #succeeded = 0;

  ended({ status, reason, ranks }: JobResult): void {
    count(this.#ended, reason);
    this.#ranks += ranks.length;
    for (const { usage } of ranks)
      for (const [name, value] of Object.entries(usage) as [keyof RankUsage, number | undefined][])
        if (name !== 'heapHighBytes') this.#used[name] += value ?? 0;
    if (status === 0) this.#succeeded++;
  }

  /** A launch has thrown. */
  refused(error: unknown): void {
    count(this.#refused, error instanceof LwkError ? error.code : 'other');
  }

  stats({ runningRanks, ...known }: Known): KernelStats {
    const { launches, calls } = this;
    return {
      version: 1,
      uptimeMs: performance.now() - this.#begun,
      ...known,
      queueSize: launches.queueSize,
      waitTime: launches.waitTime.summary(),
      runTime: launches.runTime.summary(),
      jobs: {
        running: launches.running,
        completed: launches.completed,
        succeeded: this.#succeeded,
        ended: Object.fromEntries(this.#ended),
        refused: Object.fromEntries(this.#refused),
      },
      ranks: { running: runningRanks, completed: this.#ranks, ...this.#used },
      sessions: {
        running: this.sessions,
        calls: {
          queueSize: calls.queueSize,
          running: calls.running,
          completed: calls.completed,
          failed: calls.failed,
          waitTime: calls.waitTime.summary(),
          runTime: calls.runTime.summary(),
        },
      },
      functions: { ...this.functions },
    };
  }
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
