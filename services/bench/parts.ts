/**
 * Where the time of a shipped call goes: the parts that a timeline of the job has (services/tools), for some calls, with the FWK
 * awake and asleep. Each part ends with a look at the clock, which the rank and the FWK take for it alone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PARTS } from '../tools/timeline.ts';
import { type CallName, numberOf } from './calls.ts';
import type { Section } from './report.ts';
import type { Measurement } from './rounds.ts';
import { Series } from './series.ts';
import type { SyscallGuest } from './syscall-guest.ts';

const SAMPLES = 1000;
/** A timeline has the last calls of a rank, and one that waits until the FWK sleeps looks at the clock all the time. */
const RARE_SAMPLES = 8;

/** What is looked at, and how its call is called in a timeline. */
const LOOKS: readonly (readonly [call: CallName, asleep: boolean, name: string])[] = [
  ['null', false, 'nop'],
  ['null', true, 'nop'],
  ['read_1b', false, 'fd_read'],
  ['pread_4k', false, 'fd_pread'],
  ['stat', false, 'path_filestat_get'],
  ['stat', true, 'path_filestat_get'],
];

type Part = (typeof PARTS)[number][0];
type Found = ReadonlyMap<Series, readonly number[]>;

export class PartsRace implements Measurement<Found> {
  readonly name = 'parts';
  readonly #guest: SyscallGuest;
  readonly #trace: string;
  readonly #series: ReadonlyMap<Part, Series>[];

  /** @param keep samples */
  constructor(guest: SyscallGuest, directory: string, keep: boolean) {
    this.#guest = guest;
    this.#trace = join(directory, 'trace.json');
    this.#series = LOOKS.map(
      ([call, asleep]) =>
        new Map(
          PARTS.map(([way]) => [way, new Series({ name: asleep ? `${call}, asleep` : call, way, keep })]),
        ),
    );
  }

  async measure(): Promise<Found> {
    const found = new Map<Series, readonly number[]>();
    for (const [i, [call, asleep, name]] of LOOKS.entries()) {
      const args = asleep ? [numberOf(call), RARE_SAMPLES] : [numberOf(call), SAMPLES, 1];
      await this.#guest.run(asleep ? 'rare' : 'measure', args, { offload: 'ship', trace: this.#trace });
      // Those before have warmed up.
      const parts = shippedCalls(readFileSync(this.#trace, 'utf8'), name).slice(-args[1]!);
      for (const [way, series] of this.#series[i]!)
        found.set(
          series,
          parts.map((args) => args[`${way}_ns`]!),
        );
    }
    return found;
  }

  keep(found: Found, disturbed: string | undefined): void {
    for (const [series, samples] of found) series.addSamples(samples, disturbed);
  }

  get series(): Series[] {
    return this.#series.flatMap((parts) => [...parts.values()]).filter(({ figures }) => figures.length > 0);
  }

  /** @param clock medians of what a look at the clock costs on a thread of Node */
  section(clock: readonly number[]): Section {
    for (const series of this.series) series.addClock(...clock);
    return {
      name: 'parts',
      title: 'where the time of a shipped call goes, nanoseconds: enqueue | pick_up | work | answer | return',
      rows: this.series.map((series) => series.row()),
      notes: [
        'each part ends with a look at the clock that a call without a timeline does not take: means are without it',
      ],
    };
  }
}

/** The parts of those calls of a rank that were shipped. */
export function shippedCalls(trace: string, name: string): Readonly<Record<string, number>>[] {
  const { traceEvents } = JSON.parse(trace) as {
    traceEvents: readonly { name: string; cat?: string; args?: Readonly<Record<string, number>> }[];
  };
  return traceEvents
    .filter((event) => event.name === name && event.cat === 'shipped' && event.args !== undefined)
    .map(({ args }) => args!);
}
