/** One call by all its ways, in turn: a row of `lwk bench syscall` for each. */
import { BATCH, CAN, type CallName, samplesOf, type WayName, wakes } from './calls.ts';
import { median } from './confidence.ts';
import type { Measurement } from './rounds.ts';
import { Series } from './series.ts';
import type { Ways } from './ways.ts';

/** A call that takes less than a look at the clock, as its sample has one in it. */
const SHORT = 2;

interface Taken {
  readonly samples: Float64Array;
  /** Of what is shorter than a look at the clock. */
  readonly batches: Float64Array | undefined;
}

export class CallRace implements Measurement<ReadonlyMap<WayName, Taken>> {
  readonly name: CallName;
  readonly #ways: Ways;
  readonly #series = new Map<WayName, Series>();

  constructor(name: CallName, ways: Ways) {
    this.name = name;
    this.#ways = ways;
  }

  async measure(round: number): Promise<ReadonlyMap<WayName, Taken>> {
    const able = (Object.keys(CAN) as WayName[]).filter(
      (way) => CAN[way].includes(this.name) && this.#ways.has(way),
    );
    const found = new Map<WayName, Taken>();
    for (const k of able.keys()) {
      const way = able[(k + round) % able.length]!;
      const samples = await this.#ways.measure(this.name, way, samplesOf(this.name, way), 1);
      if (samples !== undefined) found.set(way, { samples, batches: await this.#batches(way, samples) });
    }
    return found;
  }

  async #batches(way: WayName, samples: Float64Array): Promise<Float64Array | undefined> {
    const clocks = this.#ways.clockOf(way);
    if (clocks.length === 0 || wakes(way) || median(Array.from(samples)) >= SHORT * median(clocks))
      return undefined;
    return this.#ways.measure(this.name, way, BATCH.samples, BATCH.size);
  }

  keep(found: ReadonlyMap<WayName, Taken>, disturbed: string | undefined): void {
    for (const [way, { samples, batches }] of found) {
      if (!this.#series.has(way))
        this.#series.set(way, new Series({ name: this.name, way, keep: this.#ways.keep }));
      const series = this.#series.get(way)!;
      series.addSamples(samples, disturbed);
      if (batches !== undefined) series.addBatches(BATCH.size, batches);
    }
  }

  /** In the order of ways. */
  get series(): Series[] {
    return (Object.keys(CAN) as WayName[]).flatMap((way) => this.#series.get(way) ?? []);
  }

  /** Of ways that wake nobody: others vary more than a benchmark can wait for. */
  width(): number {
    return Math.max(0, ...this.series.filter(({ way }) => !wakes(way as WayName)).map(({ width }) => width));
  }
}
