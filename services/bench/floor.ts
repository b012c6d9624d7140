/**
 * The floor of the run: a cache line there and back between the rank's core and the FWK's. In several forms, of which the fastest
 * counts: which one that is differs between processors, and no call can be below it.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { benchGuest, THREADS } from '../files.ts';
import { pin } from '../machine/affinity.ts';
import { OUR_THREADS } from '../machine/threads.ts';

/** Exports of guest/assembly/bench/pingpong.ts, and loops in JavaScript, without and with a pause between two looks. */
export const FORMS = ['store', 'atomic', 'exchange', 'js', 'js, pause'] as const;
export type Form = (typeof FORMS)[number];

export interface FloorRequest {
  readonly form: Form;
  readonly samples: number;
  /** Round trips of one sample, of which it is the mean. */
  readonly rounds: number;
}

/** Two threads, each bound to one of two cores. */
export class Floor {
  readonly #sides: readonly Worker[];

  private constructor(sides: readonly Worker[]) {
    this.#sides = sides;
  }

  static async start(cores: readonly [number, number]): Promise<Floor> {
    const module = new WebAssembly.Module(readFileSync(benchGuest('pingpong')));
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    const sides = (['ping', 'pong'] as const).map((side) => {
      return new Worker(THREADS.floor, {
        ...OUR_THREADS,
        workerData: { module, memory, side },
      });
    });
    const floor = new Floor(sides);
    try {
      await Promise.all(
        sides.map(async (worker, i) => {
          const [tid] = (await once(worker, 'message')) as [number | undefined];
          await pin(tid, [cores[i]!]);
        }),
      );
    } catch (error) {
      await floor.close();
      throw error;
    }
    return floor;
  }

  /** Means of round trips, nanoseconds. */
  async measure(request: FloorRequest): Promise<Float64Array> {
    const answers = this.#sides.map((worker) => once(worker, 'message') as Promise<[Float64Array]>);
    for (const worker of this.#sides) worker.postMessage(request);
    const [[ping]] = (await Promise.all(answers)) as [[Float64Array], [Float64Array]];
    return ping;
  }

  async close(): Promise<void> {
    await Promise.all(this.#sides.map((worker) => worker.terminate()));
  }
}
