/** The FWK thread as the main thread sees it: commands go over a port and ring the bell, because the thread has no event loop of its own. */
import { MessageChannel, Worker } from 'node:worker_threads';
import { BELL, channelAt, FWK_POLLS, POST_HEAD, REQUEST_SEQ } from '../../runtime/abi/layout.ts';
import { Shelf } from '../../runtime/shelf.ts';
import type { Heap } from '../heaps.ts';
import { OUR_THREADS } from '../machine/threads.ts';

export type ToFwk =
  | { attach: number; heapId: number; heap?: WebAssembly.Memory; seq: number; head: number }
  | { detach: number };
/** Heaps that the thread keeps; see Shelf. */
export const FWK_SHELF = 64;

export type FromFwk = { tid: number } | { request: number } | { posted: number } | { detached: number };

/** What the main thread does for a rank when the FWK thread passes something on. */
export interface FwkEvents {
  /** A request of the rank in this slot needs the event loop. */
  request(slot: number): void;
  /** The rank in this slot has posted output. */
  posted(slot: number): void;
}

export class Fwk {
  /** The host's number of the thread. */
  readonly tid: Promise<number>;
  readonly #worker: Worker;
  readonly #port;
  readonly #k: Int32Array;
  readonly #kept = new Shelf<true>(FWK_SHELF);
  readonly #detaching = new Map<number, () => void>();

  constructor(kernel: WebAssembly.Memory, events: FwkEvents) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#k = new Int32Array(kernel.buffer);
    this.#worker = new Worker(new URL('./thread.js', import.meta.url), {
      ...OUR_THREADS,
      workerData: { kernel, port: port2 },
      transferList: [port2],
      name: 'lwk-fwk',
      execArgv: [],
    });
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    this.tid = promise;
    this.tid.catch(() => {});
    this.#worker.on('error', reject).on('exit', () => reject(new Error('The FWK thread ended.')));
    this.#port.on('message', (message: FromFwk) => {
      if ('request' in message) events.request(message.request);
      else if ('posted' in message) events.posted(message.posted);
      else if ('detached' in message) this.#detached(message.detached);
      else resolve(message.tid);
    });
    this.unref();
  }

  /** Starts to serve the rank in a slot. */
  attach(slot: number, { id, memory }: Heap): void {
    const at = channelAt(slot) >> 2;
    this.#send({
      attach: slot,
      heapId: id,
      ...(this.#kept.has(id) ? {} : { heap: memory }),
      seq: Atomics.load(this.#k, at + (REQUEST_SEQ >> 2)),
      head: Atomics.load(this.#k, at + (POST_HEAD >> 2)),
    });
    if (!this.#kept.has(id)) this.#kept.put(id, true);
  }

  /** Stops to serve a slot; when it resolves, no call of that rank is under way, its heap is nobody's, and the files that it left open are closed. */
  detach(slot: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#detaching.set(slot, resolve);
    this.#send({ detach: slot });
    return promise;
  }

  /** Whether the thread has a core to poll on. */
  poll(on: boolean): void {
    Atomics.store(this.#k, FWK_POLLS >> 2, on ? 1 : 0);
    this.#ring();
  }

  /** While jobs run, the thread keeps the process alive. */
  ref(): void {
    this.#port.ref();
  }

  unref(): void {
    this.#port.unref();
    this.#worker.unref();
  }

  async close(): Promise<void> {
    // While a thread loads its modules it has files open that nobody would close.
    this.ref();
    await this.tid.catch(() => {});
    await this.#worker.terminate();
    this.#port.close();
  }

  #detached(slot: number): void {
    this.#detaching.get(slot)?.();
    this.#detaching.delete(slot);
  }

  #send(message: ToFwk): void {
    this.#port.postMessage(message);
    this.#ring();
  }

  #ring(): void {
    Atomics.add(this.#k, BELL >> 2, 1);
    Atomics.notify(this.#k, BELL >> 2);
  }
}
