/** One side of the cache line ping-pong; see floor.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { threadId } from '../../runtime/thread.ts';
import type { FloorRequest, Form } from './floor.ts';

const { module, memory, side } = workerData as {
  module: WebAssembly.Module;
  memory: WebAssembly.Memory;
  side: 'ping' | 'pong';
};
const words = new Int32Array(memory.buffer);
const { exports } = new WebAssembly.Instance(module, { env: { memory } });

/** Makes so many round trips, numbered from `first`; `mine` and `theirs` are addresses. */
type Run = (first: number, rounds: number, mine: number, theirs: number) => void;

function inJavaScript(pause: () => void): Run {
  const until = (index: number, value: number) => {
    while (Atomics.load(words, index) !== value) pause();
  };
  return (first, rounds, mine, theirs) => {
    for (let i = first; i < first + rounds; i++) {
      if (side === 'pong') until(theirs >> 2, i);
      Atomics.store(words, mine >> 2, i);
      if (side === 'ping') until(theirs >> 2, i);
    }
  };
}

const RUNS: Readonly<Record<Form, Run>> = {
  store: exports[side] as Run,
  atomic: exports[side === 'ping' ? 'atomicPing' : 'atomicPong'] as Run,
  exchange: exports[side === 'ping' ? 'exchangePing' : 'exchangePong'] as Run,
  js: inJavaScript(() => {}),
  'js, pause': inJavaScript(() => Atomics.pause()),
};

/** Words of the two sides, on lines that are not fetched together; each form has its own. */
const PING = 1024;
const PONG = 2048;
const FORM_BYTES = 4096;

/** What the next round trip is numbered. Both sides are asked for the same. */
let next = 1;

parentPort!.on('message', ({ form, samples, rounds }: FloorRequest) => {
  const run = RUNS[form];
  const own = FORM_BYTES * Object.keys(RUNS).indexOf(form);
  const [mine, theirs] = side === 'ping' ? [own + PING, own + PONG] : [own + PONG, own + PING];
  const out = new Float64Array(samples);
  for (let i = -(samples >> 2); i < samples; i++) {
    const start = performance.now();
    run(next, rounds, mine, theirs);
    if (i >= 0) out[i] = ((performance.now() - start) * 1e6) / rounds;
    next += rounds;
  }
  parentPort!.postMessage(out);
});
parentPort!.postMessage(threadId());
