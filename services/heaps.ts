/** Heaps of ranks: allocated once, used by one job after the other, zero for each. */

import { setImmediate } from 'node:timers/promises';
import { WASM_PAGE } from '../runtime/abi/limits.ts';
import { zero } from '../runtime/memory/zero.ts';
import { admission } from './machine/admission.ts';
import { allocateHeap, prepareHeap, scrubHeap } from './machine/heap.ts';

export interface HeapDemand {
  readonly pages: number;
  readonly hugePages: boolean;
  readonly prefault: boolean;
}

export interface Heap {
  /** For the shelves of the threads that keep it. */
  readonly id: number;
  readonly memory: WebAssembly.Memory;
  readonly demand: HeapDemand;
  /** A job has used it, and nobody has cleaned it: its next rank makes it zero before anything else, on its own core, while the other ranks do the same. */
  dirty: boolean;
  /** Jobs that have had it. */
  uses: number;
}

/** Bytes cleaned in one go, some 0.4 ms of the main thread. */
const STEP = 2 ** 25;

let nextId = 0;

/** A number for a memory that workers keep. */
export function nextMemoryId(): number {
  return nextId++;
}

const kindOf = ({ pages, hugePages, prefault }: HeapDemand): string => `${pages} ${hugePages} ${prefault}`;

export class HeapPool {
  /** Heaps of one kind only are kept: a service runs the same image again and again, and memory is not ours to hoard. */
  #kind = '';
  #spare: Heap[] = [];
  /** Memory that is being given back to the system. */
  readonly #returning = new Set<Promise<void>>();

  /**
   * Heaps for so many ranks, zero or marked as dirty, and ready.
   * @param spareWorkers workers that exist already
   * @throws LWK_E_ADMISSION when memory or address space does not suffice
   */
  async take(ranks: number, demand: HeapDemand, spareWorkers: number): Promise<Heap[]> {
    if (this.#kind !== kindOf(demand)) this.#drop();
    this.#kind = kindOf(demand);
    // Heaps that were given back meanwhile too: none may be taken while it is still being cleaned.
    while (this.#returning.size > 0) await Promise.all(this.#returning);
    // Another job may have asked for another kind meanwhile.
    const spares = kindOf(demand) === this.#kind ? Math.min(ranks, this.#spare.length) : 0;
    if (spares < ranks)
      admission({ ranks, heapBytes: demand.pages * WASM_PAGE, spareHeaps: spares, spareWorkers });
    const spare = this.#spare.splice(0, spares);
    for (const heap of spare) heap.uses++;
    if (spare.length === ranks) return spare;
    const fresh = Array.from({ length: ranks - spare.length }, () => ({
      id: nextMemoryId(),
      memory: allocateHeap(demand.pages * WASM_PAGE),
      demand,
      dirty: false,
      uses: 1,
    }));
    await Promise.all(fresh.map(({ memory }) => prepareHeap(memory, demand)));
    return [...spare, ...fresh];
  }

  /** Takes heaps back that no thread uses any more. */
  give(heaps: readonly Heap[]): void {
    for (const heap of heaps) {
      const wanted = kindOf(heap.demand) === this.#kind;
      // Zeroing would make all pages of a heap resident that was not to be prefaulted: its memory goes back, and comes again as zero.
      heap.dirty = wanted && heap.demand.prefault;
      if (!heap.dirty) this.#return(heap);
      if (wanted) this.#spare.push(heap);
    }
  }

  /** Cleans spare heaps while there is nothing to disturb, so that the next job need not. */
  async clean(idle: () => boolean): Promise<void> {
    for (const heap of this.#spare.filter(({ dirty }) => dirty)) {
      const { uses } = heap;
      for (let at = 0; at < heap.memory.buffer.byteLength; at += STEP) {
        await setImmediate();
        if (!idle() || heap.uses !== uses) return;
        zero(heap.memory, at, Math.min(STEP, heap.memory.buffer.byteLength - at));
      }
      heap.dirty = false;
    }
  }

  async close(): Promise<void> {
    this.#drop();
    await Promise.all(this.#returning);
  }

  /** Memory of dropped heaps goes back to the system now, not when the collector finds them. */
  #drop(): void {
    for (const heap of this.#spare.splice(0)) this.#return(heap);
  }

  #return({ memory }: Heap): void {
    const returned = scrubHeap(memory, false).finally(() => this.#returning.delete(returned));
    this.#returning.add(returned);
  }
}
