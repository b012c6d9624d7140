/** The ways in which a call is made, for `lwk bench syscall`: how each is measured, what its clock costs, and which are not there. */
import { CAN, type CallName, OWN, type WayName } from './calls.ts';
import { median } from './confidence.ts';
import type { Native } from './native-calls.ts';
import type { Peers } from './peers.ts';
import { check, type Row, type Section } from './report.ts';
import type { Measurement } from './rounds.ts';
import type { Series } from './series.ts';
import type { SyscallGuest } from './syscall-guest.ts';

export interface Means {
  readonly guest: SyscallGuest;
  readonly peers: Peers;
  readonly native: Native | undefined;
}

/** Who looks at the same clock in the same way. */
type Clock = 'lwk' | 'node:wasi' | 'fs' | 'native';

const CLOCKS: Readonly<Record<Clock, WayName>> = {
  lwk: 'direct',
  'node:wasi': 'node:wasi',
  fs: 'fs',
  native: 'native',
};

function clockFor(way: WayName): Clock {
  if ((OWN as readonly string[]).includes(way)) return 'lwk';
  return way === 'native' || way === 'node:wasi' ? way : 'fs';
}

const CLOCK_SAMPLES = 2000;

/**
 * What is aimed at for calls that walk paths, shipped: as a multiple of `fs` in place, and their p99 as one of their p50; and for
 * calls on a RAM disk, as a part of shipped ones.
 */
const WALKS: readonly CallName[] = ['stat', 'open_close', 'readdir'];
const MOST = { fs: 1.5, p99: 5, disk: 0.25 };

export class Ways {
  readonly keep: boolean;
  readonly #means: Means;
  readonly #notes: string[];
  readonly #missing = new Set<WayName>();
  readonly #clocks = new Map<Clock, number[]>();

  constructor(means: Means, notes: string[], keep: boolean) {
    this.#means = means;
    this.#notes = notes;
    this.keep = keep;
    if (means.native === undefined) this.#missing.add('native');
  }

  has(way: WayName): boolean {
    return !this.#missing.has(way);
  }

  /** Undefined for a peer that is not there, of which there is a note then. */
  async measure(
    call: CallName,
    way: WayName,
    samples: number,
    batch: number,
  ): Promise<Float64Array | undefined> {
    const { guest, peers, native } = this.#means;
    switch (way) {
      case 'asleep':
        return guest.rare(call, samples);
      case 'shipped':
        return guest.measure(call, samples, batch, 'ship');
      case 'local':
      case 'direct':
        return guest.measure(call, samples, batch, 'direct');
      case 'ram_disk':
        return guest.onDisk(call, samples, batch);
      case 'native':
        return native?.measure(call, samples, batch);
      default:
        try {
          return await peers.measure({ call, way, samples, batch });
        } catch (error) {
          this.#missing.add(way);
          this.#notes.push(`${way}: ${(error as Error).message}`);
          return undefined;
        }
    }
  }

  /** What a look at the clock costs, by all who look. */
  readonly clocks: Measurement<ReadonlyMap<Clock, Float64Array>> = {
    name: 'clocks',
    measure: async () => {
      const found = new Map<Clock, Float64Array>();
      for (const [clock, way] of Object.entries(CLOCKS) as [Clock, WayName][]) {
        if (!this.has(way)) continue;
        const taken = await this.measure('nothing', way, CLOCK_SAMPLES, 1);
        if (taken !== undefined) found.set(clock, taken);
      }
      return found;
    },
    keep: (found) => {
      for (const [clock, taken] of found)
        this.#clocks.set(clock, [...(this.#clocks.get(clock) ?? []), median(Array.from(taken))]);
    },
  };

  /** Medians of rounds. */
  clockOf(way: WayName): readonly number[] {
    return this.#clocks.get(clockFor(way)) ?? [];
  }

  /** @param floor nanoseconds */
  section(all: readonly Series[], floor: number | undefined): Section {
    for (const series of all) series.addClock(...this.clockOf(series.way as WayName));
    const rows = all.map((series) => series.row());
    const of = (name: CallName, way: WayName) => rows.find((row) => row.name === name && row.way === way);
    const checks = WALKS.flatMap((walk) => {
      const [shipped, fs] = [of(walk, 'shipped')?.summary, of(walk, 'fs')?.summary];
      if (shipped === undefined || fs === undefined) return [];
      return [
        check(`${walk} shipped, x fs`, shipped.p50 / fs.p50, MOST.fs),
        check(`${walk} shipped, p99 x p50`, shipped.p99 / shipped.p50, MOST.p99),
      ];
    });
    for (const call of CAN.ram_disk) {
      const [disk, shipped] = [of(call, 'ram_disk'), of(call, 'shipped')];
      // What moves a megabyte does hardly anything else.
      if (disk === undefined || shipped === undefined || call.endsWith('_1m')) continue;
      checks.push(check(`${call} on a RAM disk, x shipped`, typical(disk) / typical(shipped), MOST.disk));
    }
    const [own] = [of('null', 'shipped')].flatMap((row) => (row === undefined ? [] : [typical(row)]));
    const notes =
      own === undefined || floor === undefined
        ? []
        : [`null shipped, less the clock: ${(own / floor).toFixed(2)} x the floor`];
    return {
      name: 'calls',
      title:
        'calls, nanoseconds: each sample is one call, with a look at the clock in it; means are without it',
      rows,
      checks,
      notes,
    };
  }
}

/** What a call takes by itself: the median less the clock, or that of batches. */
export function typical({ summary, clock = 0, batch }: Row): number {
  return batch?.p50 ?? summary!.p50 - clock;
}
