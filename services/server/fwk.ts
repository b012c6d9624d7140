/**
 * The FWK as the main thread sees it. The first call that a rank ships starts a thread that does nothing but serve them; until it
 * is there the main thread does, woken by the bell. Commands to it go over a port and ring the bell, because it has no event loop
 * of its own.
 */
import { isMainThread, MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { BELL, FWK_ASLEEP, FWK_POLLS, FWK_SERVES } from '../../runtime/abi/layout.ts';
import { Shelf } from '../../runtime/shelf.ts';
import { THREADS } from '../files.ts';
import { admitThreads } from '../machine/admission.ts';
import { OUR_THREADS } from '../machine/threads.ts';
import type { Heap } from '../memory/heaps.ts';
import { Channels, type FwkEvents, type Served, unserved } from './channels.ts';
import { MainBell } from './main-bell.ts';

export type ToFwk = { attach: Served; heapId: number; heap?: WebAssembly.Memory } | { detach: number };
/** Heaps that the thread keeps; see Shelf. */
export const FWK_SHELF = 64;

export type FromFwk = { started: true } | { request: number } | { posted: number } | { detached: number };

/** Period of a timer that is there to keep the process alive, milliseconds: the longest there is. */
const FOREVER_MS = 2 ** 31 - 1;

/** Who is told when the thread dies that served the rank in a slot. */
interface Lost {
  lost(slot: number, cause: Error): void;
}

/** The thread, once it runs. */
interface Thread {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly kept: Shelf<true>;
  /** Resolves when it has loaded its modules, or is gone. */
  readonly ready: Promise<void>;
}

export class Fwk {
  readonly #kernel: WebAssembly.Memory;
  readonly #k: Int32Array;
  readonly #events: FwkEvents & Lost;
  /** What the main thread serves, and the heap of each. */
  readonly #channels: Channels;
  readonly #bell: MainBell;
  readonly #heaps = new Map<number, Heap>();
  readonly #detaching = new Map<number, () => void>();
  readonly #leaving = new Map<number, Heap>();
  readonly #alive = setInterval(() => {}, FOREVER_MS).unref();
  #thread: Thread | undefined;
  /** There is no room for a thread: the main thread goes on as it does. */
  #alone = false;
  /** It waits for the bell, or for its turn. */
  #listening = false;
  #closed = false;

  constructor(kernel: WebAssembly.Memory, events: FwkEvents & Lost) {
    this.#kernel = kernel;
    this.#k = new Int32Array(kernel.buffer);
    this.#events = events;
    this.#channels = new Channels(kernel, events);
    this.#bell = new MainBell(this.#k, events.request);
  }

  /** The thread serves, and takes the ranks that come. */
  get #there(): boolean {
    return this.#k[FWK_SERVES >> 2] !== 0;
  }

  /**
   * Starts to serve the rank in a slot.
   * @param timed when each request is taken and answered is noted in its channel
   */
  attach(slot: number, heap: Heap, timed = false): void {
    this.#heaps.set(slot, heap);
    this.#bell.attach(slot, timed);
    const served = unserved(this.#k, slot, timed);
    if (this.#there) this.#handOver(served, heap);
    else {
      this.#channels.attach(served, heap.memory);
      this.#listen();
    }
  }

  /**
   * Stops to serve a slot; when it resolves, no call of that rank is under way, its heap is nobody's, and the files that it left
   * open are closed.
   */
  async detach(slot: number): Promise<void> {
    const heap = this.#heaps.get(slot);
    this.#heaps.delete(slot);
    this.#bell.detach(slot);
    if (this.#channels.detach(slot) || !this.#there || heap === undefined) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#detaching.set(slot, resolve);
    this.#leaving.set(slot, heap);
    this.#send({ detach: slot });
    return promise;
  }

  /** Whether the thread has a core to poll on. */
  poll(on: boolean): void {
    Atomics.store(this.#k, FWK_POLLS >> 2, on ? 1 : 0);
    if (on && this.#there) this.#ring();
  }

  /** A rank that goes on now will probably ask the main thread for something in a moment. */
  expect(): void {
    this.#bell.expect();
  }

  /** While jobs run, the FWK keeps the process alive. */
  ref(): void {
    this.#alive.ref();
  }

  unref(): void {
    this.#alive.unref();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#alive);
    // Whoever still waits for the bell holds the kernel memory.
    this.#ring();
    this.#bell.close();
    if (this.#thread === undefined) return;
    const { worker, port, ready } = this.#thread;
    // While a thread loads its modules it has files open that nobody would close.
    worker.ref();
    await ready;
    await worker.terminate();
    port.close();
  }

  /** Serves what has come, and waits for the bell when nothing has. */
  #listen(): void {
    const k = this.#k;
    if (this.#there) this.#handOverAll();
    if (this.#listening || this.#closed || this.#channels.size === 0) return;
    if (!isMainThread && this.#awaited()) return;
    Atomics.store(k, FWK_ASLEEP >> 2, 1);
    const bell = Atomics.load(k, BELL >> 2);
    // A request that came before the flag was up rang no bell. Where there was something to do, there is probably more; what else
    // happens here has its turn before.
    const wait = this.#channels.pass() ? undefined : Atomics.waitAsync(k, BELL >> 2, bell);
    const again = () => {
      this.#listening = false;
      this.#listen();
    };
    this.#listening = true;
    if (wait?.async) void wait.value.then(again);
    else setImmediate(again);
    if (this.#channels.calls > 0 && !this.#alone) this.#thread ??= this.#start();
  }

  /**
   * In a thread of the embedder nothing is carried out before the FWK's is there: Node remembers the numbers of what is opened here,
   * and when the embedder's thread ends it closes them, which are others' files by then.
   * @returns false where there will be none
   */
  #awaited(): boolean {
    if (!this.#alone) this.#thread ??= this.#start();
    return !this.#alone;
  }

  #start(): Thread | undefined {
    try {
      admitThreads(1);
    } catch {
      this.#alone = true;
      return undefined;
    }
    const { port1: port, port2 } = new MessageChannel();
    const worker = new Worker(THREADS.fwk, {
      ...OUR_THREADS,
      workerData: { kernel: this.#kernel, port: port2 },
      transferList: [port2],
      name: 'lwk-fwk',
      execArgv: [],
    });
    const { promise: ready, resolve } = Promise.withResolvers<void>();
    let cause = new Error('it ended');
    worker.on('error', (error: Error) => (cause = error));
    worker.on('exit', () => {
      resolve();
      if (!this.#closed) this.#lost(cause);
    });
    port.on('message', (message: FromFwk) => {
      if ('request' in message) this.#events.request(message.request);
      else if ('posted' in message) this.#events.posted(message.posted);
      else if ('detached' in message) this.#detached(message.detached);
      else {
        resolve();
        Atomics.store(this.#k, FWK_SERVES >> 2, 1);
        this.#handOverAll();
      }
    });
    port.unref();
    worker.unref();
    return { worker, port, ready, kept: new Shelf(FWK_SHELF) };
  }

  /**
   * The thread has died. How far it was in the calls of its ranks nobody knows, so their jobs end; the main thread closes what these
   * left open, and serves others until there is a thread again.
   */
  #lost(cause: Error): void {
    const served = this.#there;
    this.#thread?.port.close();
    this.#thread = undefined;
    Atomics.store(this.#k, FWK_SERVES >> 2, 0);
    this.#channels.calls = 0;
    if (!served) return;
    for (const [slot, heap] of this.#heaps) this.#channels.attach(unserved(this.#k, slot), heap.memory);
    for (const [slot, heap] of this.#leaving) {
      this.#channels.attach(unserved(this.#k, slot), heap.memory);
      this.#channels.detach(slot);
      this.#detached(slot);
    }
    this.#listen();
    for (const slot of [...this.#heaps.keys()]) this.#events.lost(slot, cause);
  }

  /** From here on the thread serves, each rank from where the main thread has got to: those in the middle of a call when it is done. */
  #handOverAll(): void {
    for (const [slot, heap] of this.#heaps) {
      const served = this.#closed ? undefined : this.#channels.release(slot);
      if (served !== undefined) this.#handOver(served, heap);
    }
  }

  #handOver(served: Served, { id, memory }: Heap): void {
    const { kept } = this.#thread!;
    const known = kept.has(id);
    this.#send({ attach: served, heapId: id, ...(known ? {} : { heap: memory }) });
    if (!known) kept.put(id, true);
  }

  #detached(slot: number): void {
    this.#detaching.get(slot)?.();
    this.#detaching.delete(slot);
    this.#leaving.delete(slot);
  }

  #send(message: ToFwk): void {
    this.#thread!.port.postMessage(message);
    this.#ring();
  }

  #ring(): void {
    Atomics.add(this.#k, BELL >> 2, 1);
    Atomics.notify(this.#k, BELL >> 2);
  }
}
