/** The floor as part of `lwk bench syscall`: all its forms, round after round. */
import { median } from './confidence.ts';
import { Floor, FORMS, type Form } from './floor.ts';
import type { Section } from './report.ts';
import type { Measurement } from './rounds.ts';
import { Series } from './series.ts';

const SAMPLES = 200;
const ROUND_TRIPS = 100;

export class FloorRace implements Measurement<ReadonlyMap<Form, Float64Array>> {
  readonly name = 'floor';
  readonly #floor: Floor;
  readonly #series: ReadonlyMap<Form, Series>;

  private constructor(floor: Floor) {
    this.#floor = floor;
    this.#series = new Map(FORMS.map((form) => [form, new Series({ name: 'there and back', way: form })]));
  }

  static async start(cores: readonly [number, number]): Promise<FloorRace> {
    return new FloorRace(await Floor.start(cores));
  }

  async measure(round: number): Promise<ReadonlyMap<Form, Float64Array>> {
    const found = new Map<Form, Float64Array>();
    for (const k of FORMS.keys()) {
      const form = FORMS[(k + round + FORMS.length) % FORMS.length]!;
      found.set(form, await this.#floor.measure({ form, samples: SAMPLES, rounds: ROUND_TRIPS }));
    }
    return found;
  }

  keep(found: ReadonlyMap<Form, Float64Array>, disturbed: string | undefined): void {
    for (const [form, means] of found)
      this.#series.get(form)!.addFigure(median(Array.from(means)), disturbed);
  }

  async close(): Promise<void> {
    await this.#floor.close();
  }

  /** Nanoseconds of the fastest form; undefined when none was measured. */
  get fastest(): number | undefined {
    const medians = [...this.#series.values()]
      .filter(({ figures }) => figures.length > 0)
      .map(({ figures }) => median(figures));
    return medians.length === 0 ? undefined : Math.min(...medians);
  }

  section(): Section {
    const measured = [...this.#series.values()].filter(({ figures }) => figures.length > 0);
    const fastest = this.fastest;
    return {
      name: 'floor',
      title: `a cache line there and back between the two cores, nanoseconds: medians of means of ${ROUND_TRIPS}`,
      rows: measured.map((series) => series.row()),
      notes:
        fastest === undefined ? [] : [`the floor: ${fastest.toFixed(0)} ns, by the fastest of these forms`],
    };
  }
}
