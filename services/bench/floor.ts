/** The floor of the run: one cache line there and back between the rank's core and the FWK's, in nanoseconds. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { benchGuest, THREADS } from '../files.ts';
import { pin } from '../machine/affinity.ts';
import { OUR_THREADS } from '../machine/threads.ts';

export interface FloorRequest {
  readonly samples: number;
  /** Round trips of one sample. */
  readonly rounds: number;
}

/** Samples of the round trip between two cores, ns. */
export async function measureFloor(
  cores: readonly [number, number],
  request: FloorRequest,
): Promise<Float64Array> {
  const module = new WebAssembly.Module(readFileSync(benchGuest('pingpong')));
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
  const sides = (['ping', 'pong'] as const).map((side) => {
    return new Worker(THREADS.floor, {
      ...OUR_THREADS,
      workerData: { module, memory, side },
    });
  });
  try {
    await Promise.all(
      sides.map(async (worker, i) => {
        const [tid] = (await once(worker, 'message')) as [number | undefined];
        await pin(tid, [cores[i]!]);
      }),
    );
    const answers = sides.map((worker) => once(worker, 'message') as Promise<[Float64Array]>);
    for (const worker of sides) worker.postMessage(request);
    const [[ping]] = (await Promise.all(answers)) as [[Float64Array], [Float64Array]];
    return ping;
  } finally {
    await Promise.all(sides.map((worker) => worker.terminate()));
  }
}
