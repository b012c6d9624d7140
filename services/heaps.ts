/** Heaps of ranks: allocated once, used by one job after the other, zero for each. */

import { WASM_PAGE } from '../runtime/abi/limits.ts';
import { admission } from './machine/admission.ts';
import { allocateHeap, prepareHeap, scrubHeap } from './machine/heap.ts';

export interface HeapDemand {
  readonly pages: number;
  readonly hugePages: boolean;
  readonly prefault: boolean;
}

export interface Heap {
  readonly memory: WebAssembly.Memory;
  readonly demand: HeapDemand;
}

const kindOf = ({ pages, hugePages, prefault }: HeapDemand): string => `${pages} ${hugePages} ${prefault}`;

export class HeapPool {
  /** Clean heaps by their kind. Heaps of one kind only are kept: a service runs the same image again and again, and memory is not ours to hoard. */
  #kind = '';
  #spare: Heap[] = [];
  readonly #scrubs = new Set<Promise<void>>();

  /**
   * Heaps for so many ranks, zero and ready.
   * @param spareWorkers workers that exist already
   * @throws LWK_E_ADMISSION when memory or address space does not suffice
   */
  async take(ranks: number, demand: HeapDemand, spareWorkers: number): Promise<Heap[]> {
    // A heap that is being cleaned is the cheapest one.
    await Promise.all(this.#scrubs);
    if (this.#kind !== kindOf(demand)) await this.#drop();
    this.#kind = kindOf(demand);
    const spare = this.#spare.splice(0, ranks);
    admission({ ranks, heapBytes: demand.pages * WASM_PAGE, spareHeaps: spare.length, spareWorkers });
    const fresh = Array.from({ length: ranks - spare.length }, () => ({
      memory: allocateHeap(demand.pages * WASM_PAGE),
      demand,
    }));
    await Promise.all(fresh.map(({ memory }) => prepareHeap(memory, demand)));
    return [...spare, ...fresh];
  }

  /** Takes heaps back that no thread uses any more, and cleans them in the background. */
  give(heaps: readonly Heap[]): void {
    for (const heap of heaps) {
      if (kindOf(heap.demand) !== this.#kind) continue;
      const scrub = scrubHeap(heap.memory, heap.demand.prefault).then(() => {
        this.#scrubs.delete(scrub);
        if (kindOf(heap.demand) === this.#kind) this.#spare.push(heap);
      });
      this.#scrubs.add(scrub);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#scrubs);
    await this.#drop();
  }

  /** Memory of dropped heaps goes back to the system now, not when the collector finds them. */
  async #drop(): Promise<void> {
    const dropped = this.#spare;
    this.#spare = [];
    await Promise.all(dropped.map(({ memory }) => scrubHeap(memory, false)));
  }
}
