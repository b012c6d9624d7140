/** One side of the cache line ping-pong; see floor.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { threadId } from '../../runtime/thread.ts';
import type { FloorRequest } from './floor.ts';

const { module, memory, side } = workerData as {
  module: WebAssembly.Module;
  memory: WebAssembly.Memory;
  side: 'ping' | 'pong';
};
const instance = new WebAssembly.Instance(module, { env: { memory } });
const run = instance.exports[side] as (rounds: number, mine: number, theirs: number) => void;

/** Words of the two sides, on lines of their own that are not fetched together. */
const PING = 1024;
const PONG = 2048;

parentPort!.on('message', ({ samples, rounds }: FloorRequest) => {
  const out = new Float64Array(samples);
  for (let i = 0; i < samples; i++) {
    const start = performance.now();
    if (side === 'ping') run(rounds, PING, PONG);
    else run(rounds, PONG, PING);
    out[i] = ((performance.now() - start) * 1e6) / rounds;
  }
  parentPort!.postMessage(out);
});
parentPort!.postMessage(threadId());
