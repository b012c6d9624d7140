/** What whole commands took, by way: wall time, processor time, and the time that the program measures itself. Seconds. */
import { median } from './confidence.ts';
import type { Row } from './report.ts';
import { Series } from './series.ts';

export interface Times {
  readonly wall: number;
  /** Of the user and of the system. */
  readonly processor: number;
  /** What the program measures itself: its work, without the start. Missing where it measures nothing. */
  readonly own?: number | undefined;
}

const QUANTITIES = ['wall', 'processor', 'own'] as const;

export class Timed<Way extends string> {
  readonly #program: string;
  readonly #series = new Map<string, Series>();

  constructor(program: string) {
    this.#program = program;
  }

  /** A run. */
  add(way: Way, times: Times, disturbed: string | undefined): void {
    for (const quantity of QUANTITIES) {
      const figure = times[quantity];
      if (figure === undefined) continue;
      const key = `${way} ${quantity}`;
      const name = `${this.#program} ${quantity}`;
      if (!this.#series.has(key)) this.#series.set(key, new Series({ name, way, unit: 's' }));
      this.#series.get(key)!.addFigure(figure, disturbed);
    }
  }

  /** Medians; undefined for a way that was not run. */
  of(way: Way): Times | undefined {
    const [wall, processor, own] = QUANTITIES.map((quantity) => {
      const series = this.#series.get(`${way} ${quantity}`);
      return series === undefined ? undefined : median(series.figures);
    });
    return wall === undefined ? undefined : { wall, processor: processor!, own };
  }

  rows(): Row[] {
    return [...this.#series.values()].map((series) => series.row());
  }
}

/** Ours as multiples of theirs. */
export function ratios(ours: Times, theirs: Times): Times {
  return {
    wall: ours.wall / theirs.wall,
    processor: ours.processor / theirs.processor,
    ...(ours.own !== undefined && theirs.own !== undefined && { own: ours.own / theirs.own }),
  };
}
