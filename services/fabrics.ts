/** Fabrics of jobs: a memory for each number of ranks, used by one job after the other. */
import { geometry, LINES_END } from '../runtime/fabric/layout.ts';
import { zero } from '../runtime/memory/zero.ts';
import { nextMemoryId } from './heaps.ts';
import { allocateHeap } from './machine/heap.ts';

export interface FabricMemory {
  readonly id: number;
  readonly ranks: number;
  readonly memory: WebAssembly.Memory;
}

export class FabricPool {
  readonly #spare = new Map<number, FabricMemory[]>();

  /** A fabric for so many ranks, of which none is ready. */
  take(ranks: number): FabricMemory {
    const spare = this.#spare.get(ranks)?.pop();
    if (spare === undefined)
      return { id: nextMemoryId(), ranks, memory: allocateHeap(geometry(ranks).bytes) };
    // The ranks clear their own rings.
    zero(spare.memory, 0, LINES_END);
    return spare;
  }

  /** Takes a fabric back that no thread uses any more. */
  give(fabric: FabricMemory): void {
    const spare = this.#spare.get(fabric.ranks);
    if (spare === undefined) this.#spare.set(fabric.ranks, [fabric]);
    else spare.push(fabric);
  }
}
