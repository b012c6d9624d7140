/**
 * How many ranks one FWK serves: 1 to all cores, all of them shipping at once for the same stretch of time; how many calls a
 * second that makes, and how long one takes. Cores that ranks leave free serve the FWK; with all of them it has none of its own.
 */
import { boot } from '../kernel/boot.ts';
import type { Setting } from './bench.ts';
import { type CallName, numberOf } from './calls.ts';
import type { Section } from './report.ts';
import { inRounds, type Measurement } from './rounds.ts';
import { Series } from './series.ts';
import { SyscallGuest } from './syscall-guest.ts';

const CALLS: readonly CallName[] = ['null', 'pread_4k'];

/** How long all ship; by when all have begun, after the start; milliseconds. Most calls of a rank in that time. */
const FOR_MS = 50;
const START_MS = 60;
const MOST = 2 ** 18;
const ROUNDS = 6;

/** 1, 2, 4 and so on, and the last two: the FWK with its last core, and with none. */
export function counts(cores: number): number[] {
  const powers = Array.from({ length: 16 }, (_, i) => 2 ** i).filter((n) => n < cores);
  return [...new Set([...powers, Math.max(1, cores - 1), cores])].sort((a, b) => a - b);
}

export async function sweep(
  { options, cores, progress, signal, keep }: Setting,
  directory: string,
): Promise<{ section: Section; series: Series[] }> {
  const kernel = await boot({ cpuSet: cores, bindTo: 'core' });
  try {
    const guest = await SyscallGuest.load(kernel, directory);
    const swept = counts(cores.length).flatMap((ranks) =>
      CALLS.map((call) => new Swept(guest, call, ranks, keep)),
    );
    await inRounds({
      measurements: swept,
      rounds: options.rounds ?? ROUNDS,
      warmUp: options.rounds !== 1,
      cores,
      progress,
      signal,
    });
    const done = swept.filter(({ latency }) => latency.figures.length > 0);
    return {
      section: {
        name: 'sweep',
        title: 'x ranks that ship at once: nanoseconds of a call, and calls a second of all of them together',
        rows: done.flatMap(({ latency, throughput }) => [latency.row(), throughput.row()]),
        notes: [
          `with ${cores.length} ranks the FWK has no core of its own; a look at the clock is in each call`,
        ],
      },
      series: done.map(({ latency }) => latency),
    };
  } finally {
    await kernel.close();
  }
}

class Swept implements Measurement<Float64Array[]> {
  readonly name: string;
  readonly latency: Series;
  readonly throughput: Series;
  readonly #guest: SyscallGuest;
  readonly #call: CallName;
  readonly #ranks: number;

  constructor(guest: SyscallGuest, call: CallName, ranks: number, keep: boolean) {
    this.name = `${call} of ${ranks} ranks`;
    this.#guest = guest;
    this.#call = call;
    this.#ranks = ranks;
    this.latency = new Series({ name: call, way: 'shipped', x: ranks, keep });
    this.throughput = new Series({ name: call, way: 'shipped', x: ranks, unit: '1/s' });
  }

  measure(): Promise<Float64Array[]> {
    const args = [Date.now() + START_MS, numberOf(this.#call), FOR_MS, MOST];
    return this.#guest.run('from', args, { ranks: this.#ranks, offload: 'ship' });
  }

  keep(found: Float64Array[], disturbed: string | undefined): void {
    const samples = found.flatMap((each) => Array.from(each));
    this.latency.addSamples(samples, disturbed);
    this.throughput.addFigure((samples.length * 1000) / FOR_MS, disturbed);
  }
}
