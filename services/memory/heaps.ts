/** Heaps of ranks: allocated once, used by one job after the other, zero for each. */

import { setImmediate } from 'node:timers/promises';
import { WASM_PAGE } from '../../runtime/abi/limits.ts';
import { zero } from '../../runtime/memory/zero.ts';
import type { Range } from '../../runtime/task.ts';
import { admission } from '../machine/admission.ts';
import { allocateHeap, prepareHeap, scrubHeap } from '../machine/heap.ts';
import { DesignatedMemory } from './designated.ts';

export interface HeapDemand {
  readonly pages: number;
  readonly hugePages: boolean;
  readonly prefault: boolean;
  /** For ranks that use MPI, which takes address space besides; no by default. */
  readonly mpi?: boolean;
}

export interface Heap {
  /** For the shelves of the threads that keep it. */
  readonly id: number;
  readonly memory: WebAssembly.Memory;
  readonly demand: HeapDemand;
  /**
   * What a job has used and nobody has cleaned: its next rank makes it zero before anything else, on its own core, while the
   * other ranks do the same.
   */
  dirty: Range;
  /** Jobs that have had it. */
  uses: number;
}

/** Bytes cleaned in one go, some 0.4 ms of the main thread. */
const STEP = 2 ** 25;

/**
 * What is touched at each start stays resident between jobs where it is no more than this, bytes: to take it from the system
 * again takes longer than to make it zero.
 */
const MOST_KEPT = 2 ** 21;

const CLEAN: Range = [0, 0];

/** What of a heap stays resident after a job that touched so much of it at its start. */
function keptOf({ prefault, pages }: HeapDemand, [from, to]: Range): Range {
  if (prefault) return [0, pages * WASM_PAGE];
  // In pages of any system: only whole ones can be given back.
  const first = Math.floor(from / WASM_PAGE) * WASM_PAGE;
  return to - from <= MOST_KEPT ? [first, Math.ceil(to / WASM_PAGE) * WASM_PAGE] : CLEAN;
}

let nextId = 0;

/** A number for a memory that workers keep. */
export function nextMemoryId(): number {
  return nextId++;
}

const kindOf = ({ pages, hugePages, prefault }: HeapDemand): string => `${pages} ${hugePages} ${prefault}`;

export class HeapPool {
  readonly memory: DesignatedMemory;
  /** Heaps of one kind only are kept: a service runs the same image again and again, and memory is not ours to hoard. */
  #kind = '';
  #spare: Heap[] = [];
  /** Memory that is being given back to the system. */
  readonly #returning = new Set<Promise<void>>();

  /** @param memory that the partition may have for heaps; without it, what the machine has */
  constructor(memory?: number | string) {
    this.memory = new DesignatedMemory(memory);
  }

  /**
   * Heaps for so many ranks, zero or marked as dirty, and ready.
   * @param spareWorkers workers that exist already
   * @throws LWK_E_ADMISSION when memory or address space does not suffice
   */
  async take(ranks: number, demand: HeapDemand, spareWorkers: number): Promise<Heap[]> {
    const bytes = ranks * demand.pages * WASM_PAGE;
    this.memory.reserve(bytes);
    try {
      return await this.#take(ranks, demand, spareWorkers);
    } catch (error) {
      this.memory.release(bytes);
      throw error;
    }
  }

  async #take(ranks: number, demand: HeapDemand, spareWorkers: number): Promise<Heap[]> {
    if (this.#kind !== kindOf(demand)) this.#drop();
    this.#kind = kindOf(demand);
    // Heaps that were given back meanwhile too: none may be taken while it is still being cleaned.
    while (this.#returning.size > 0) await Promise.all(this.#returning);
    // Another job may have asked for another kind meanwhile.
    const spares = kindOf(demand) === this.#kind ? Math.min(ranks, this.#spare.length) : 0;
    if (spares < ranks)
      admission({
        ranks,
        heapBytes: demand.pages * WASM_PAGE,
        spareHeaps: spares,
        spareWorkers,
        mpi: demand.mpi,
      });
    const spare = this.#spare.splice(0, spares);
    for (const heap of spare) heap.uses++;
    if (spare.length === ranks) return spare;
    const fresh = Array.from({ length: ranks - spare.length }, () => ({
      id: nextMemoryId(),
      memory: allocateHeap(demand.pages * WASM_PAGE),
      demand,
      dirty: CLEAN,
      uses: 1,
    }));
    await Promise.all(fresh.map(({ memory }) => prepareHeap(memory, demand)));
    return [...spare, ...fresh];
  }

  /**
   * Takes heaps back that no thread uses any more.
   * @param touched what each rank has touched at its start
   */
  give(heaps: readonly Heap[], touched: Range = CLEAN): void {
    for (const heap of heaps) {
      this.memory.release(heap.demand.pages * WASM_PAGE);
      const wanted = kindOf(heap.demand) === this.#kind;
      // Zeroing would make all pages of a heap resident that was not to be prefaulted: its memory goes back, and comes again as zero.
      heap.dirty = wanted ? keptOf(heap.demand, touched) : CLEAN;
      this.#return(heap);
      if (wanted) this.#spare.push(heap);
    }
  }

  /** Makes a heap zero that goes on to be used; no thread uses it now. */
  renew({ memory, demand }: Heap): Promise<void> {
    return scrubHeap(memory, demand.prefault);
  }

  /** Cleans spare heaps while there is nothing to disturb, so that the next job need not. */
  async clean(idle: () => boolean): Promise<void> {
    for (const heap of this.#spare.slice()) {
      const { uses } = heap;
      const [from, to] = heap.dirty;
      for (let at = from; at < to; at += STEP) {
        await setImmediate();
        if (!idle() || heap.uses !== uses) return;
        zero(heap.memory, at, Math.min(STEP, to - at));
      }
      heap.dirty = CLEAN;
    }
  }

  async close(): Promise<void> {
    this.memory.close();
    this.#drop();
    await Promise.all(this.#returning);
  }

  /** Memory of dropped heaps goes back to the system now, not when the collector finds them. */
  #drop(): void {
    for (const heap of this.#spare.splice(0)) this.#return({ ...heap, dirty: CLEAN });
  }

  /** All but what stays dirty. */
  #return({ memory, dirty }: Heap): void {
    const returned = scrubHeap(memory, false, dirty).finally(() => this.#returning.delete(returned));
    this.#returning.add(returned);
  }
}
