/** The peers of `lwk bench embed`: tasks of piscina, and a thread that asks the main thread by a message and sleeps meanwhile. */
import { parentPort } from 'node:worker_threads';

/** What the main thread adds to when it answers, and how often it is to be asked. */
export interface AskRequest {
  readonly word: Int32Array;
  readonly count: number;
}

export function nothing(): void {}

export function twice(array: Float64Array): Float64Array {
  for (let i = 0; i < array.length; i++) array[i] = 2 * array[i]! + 1;
  return array;
}

/** Nanoseconds of each time. */
export function ask({ word, count }: AskRequest): Float64Array {
  const samples = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const began = performance.now();
    const before = Atomics.load(word, 0);
    parentPort!.postMessage('asked');
    Atomics.wait(word, 0, before);
    samples[i] = (performance.now() - began) * 1e6;
  }
  return samples;
}
