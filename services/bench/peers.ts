/** The thread of the peers of `lwk bench syscall`, as the main thread has it; see peer-thread.ts. */
import { Worker } from 'node:worker_threads';
import { benchGuest, THREADS } from '../files.ts';
import { pin } from '../machine/affinity.ts';
import { OUR_THREADS } from '../machine/threads.ts';
import type { PeerAnswer, PeerRequest } from './calls.ts';

export class Peers {
  readonly #waiting = new SharedArrayBuffer(4);
  readonly #worker: Worker;
  #next = Promise.withResolvers<Exclude<PeerAnswer, 'null'>>();

  constructor(directory: string) {
    this.#worker = new Worker(THREADS.peer, {
      ...OUR_THREADS,
      execArgv: ['--disable-warning=ExperimentalWarning'],
      workerData: { directory, guest: benchGuest('syscall'), waiting: this.#waiting },
    });
    const word = new Int32Array(this.#waiting);
    this.#worker.on('message', (answer: PeerAnswer) => {
      if (answer !== 'null') return this.#next.resolve(answer);
      Atomics.add(word, 0, 1);
      Atomics.notify(word, 0);
    });
    this.#worker.on('error', (error) => this.#next.reject(error));
  }

  /** Binds the thread to the core of our rank. */
  async start(core: number): Promise<void> {
    const answer = await this.#answer();
    if ('tid' in answer) await pin(answer.tid, [core]);
  }

  /** @throws what the peer says it lacks */
  async measure(request: PeerRequest): Promise<Float64Array> {
    this.#worker.postMessage(request);
    const answer = await this.#answer();
    if ('samples' in answer) return answer.samples;
    throw new Error('error' in answer ? answer.error : 'the peer answered nothing');
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  async #answer(): Promise<Exclude<PeerAnswer, 'null'>> {
    const answer = await this.#next.promise;
    this.#next = Promise.withResolvers();
    return answer;
  }
}
