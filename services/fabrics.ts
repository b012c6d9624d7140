/** Fabrics of jobs: a memory for each number of ranks, used by one job after the other. */
import {
  MPI_DOUBLE,
  MPI_FLOAT,
  MPI_INT,
  MPI_LONG,
  MPI_LONG_LONG,
  MPI_MAX,
  MPI_MIN,
  MPI_SUM,
} from '../runtime/abi/mpi.ts';
import { geometry, LINES_END } from '../runtime/fabric/layout.ts';
import { zero } from '../runtime/memory/zero.ts';
import { moduleBytes as reductionModule } from '../runtime/mpi/reduce/module.ts';
import { reduction, reductionOf } from '../runtime/mpi/reduce/ops.ts';
import { shortcutBytes } from '../runtime/mpi/shortcuts.ts';
import { copyModuleBytes } from '../runtime/mpi/types/copy-module.ts';
import { nextMemoryId } from './heaps.ts';
import { allocateHeap } from './machine/heap.ts';
import { compileOptimized, prepareMessages } from './optimize.ts';

export interface FabricMemory {
  readonly id: number;
  readonly ranks: number;
  readonly memory: WebAssembly.Memory;
}

/** Reductions that most programs use: sums, minima and maxima of the usual types. */
const USUAL_OPERATIONS = [MPI_SUM, MPI_MIN, MPI_MAX];
const USUAL_TYPES = [MPI_INT, MPI_LONG, MPI_LONG_LONG, MPI_FLOAT, MPI_DOUBLE];

/**
 * Modules that ranks make for themselves when they need them: V8 gives them the optimized code of an equal module of the process, as long as there
 * is one.
 */
function prepareProcess(): WebAssembly.Module[] {
  prepareMessages();
  const usual = USUAL_OPERATIONS.flatMap((op) => USUAL_TYPES.map((type) => reductionOf(op, type)));
  const reductions = [...new Set(usual)].map((number) => reductionModule(reduction(number)));
  return [copyModuleBytes(), shortcutBytes(), ...reductions].flatMap((bytes) =>
    bytes === undefined ? [] : [compileOptimized(bytes)],
  );
}

const kept: WebAssembly.Module[] = [];

export class FabricPool {
  readonly #spare = new Map<number, FabricMemory[]>();

  /** A fabric for so many ranks, of which none is ready. */
  take(ranks: number): FabricMemory {
    if (kept.length === 0) kept.push(...prepareProcess());
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
