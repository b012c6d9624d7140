/** Fabrics of jobs: a memory for each number of ranks, used by one job after the other. */
import { builtBytes } from '../../runtime/built.ts';
import { geometry, LINES_END } from '../../runtime/fabric/layout.ts';
import { zero } from '../../runtime/memory/zero.ts';
import { modulesFor } from '../../runtime/mpi/modules.ts';
import { compileOptimized } from '../images/optimize.ts';
import { allocateHeap } from '../machine/heap.ts';

import { nextMemoryId } from './heaps.ts';

export interface FabricMemory {
  readonly id: number;
  readonly ranks: number;
  readonly memory: WebAssembly.Memory;
}

/**
 * The modules that programs have needed, 15 to 25 ms of the start of each. Ranks make them for themselves: V8 gives them
 * the optimized code of an equal module of the process, as long as there is one.
 */
const kept = new Map<URL, WebAssembly.Module>();

/** Compiles what a program with these imports needs, once in a process. */
function prepare(imports: readonly { readonly name: string }[]): void {
  for (const file of modulesFor(imports))
    if (!kept.has(file)) kept.set(file, compileOptimized(builtBytes(file)));
}

export class FabricPool {
  readonly #spare = new Map<number, FabricMemory[]>();

  /** A fabric for so many ranks, of which none is ready, of a program with these imports. */
  take(ranks: number, imports: readonly { readonly name: string }[]): FabricMemory {
    prepare(imports);
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
