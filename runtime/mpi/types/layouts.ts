/**
 * Layouts of committed datatypes in the state, where the compiled engine reads them: of those whose data may fit the
 * rings, or that are one run. A guest cannot reach them. One stays as long as a request has it, whatever becomes of its handle.
 */
import type { Fabric } from '../../fabric/fabric.ts';
import { DESCRIBED, LAYOUT_BYTES, LAYOUTS, MAX_LAYOUT_BYTES } from '../../fabric/state.ts';
import { INDEX_BITS, KIND } from '../handles.ts';
import type { Datatype } from './datatype.ts';
import { RUN_WORDS } from './runs.ts';

const HALF = 2 ** 31;
const isInt = (value: number) => value >= -HALF && value < HALF;

/** What it needs of the state of a rank. */
interface Host {
  readonly compiled: { take(bytes: number): number; give(block: number): void };
  readonly fabric: Fabric;
  readonly state: Int32Array;
  readonly requests: { have(layout: number): boolean };
  readonly typed: { letGo(type: Datatype): void };
}

export class Layouts {
  readonly #mpi: Host;
  /** Datatypes by the address of their layout. */
  readonly #types = new Map<number, Datatype>();
  /** Freed while requests had them. */
  #freed: Datatype[] = [];
  #left = MAX_LAYOUT_BYTES;

  constructor(mpi: Host) {
    this.#mpi = mpi;
  }

  /** Layouts that there are. */
  get described(): number {
    return this.#types.size;
  }

  /** The datatype of a layout. */
  type(layout: number): Datatype {
    return this.#types.get(layout)!;
  }

  /** Describes a committed datatype that has its handle, unless the engine cannot move its data. */
  describe(type: Datatype): void {
    const { compiled, fabric, state } = this.#mpi;
    const { size, extent, trueLb, trueExtent, contiguous, handle } = type;
    const index = handle - (KIND.DATATYPE << INDEX_BITS);
    if (type.layout !== 0 || index <= 0 || index >= DESCRIBED || size === 0 || !isInt(size)) return;
    const runs = contiguous ? [] : type.runs;
    const bytes = LAYOUT_BYTES + 4 * runs.length;
    if (!contiguous && packed(type.runs) !== size) return;
    if (runs.length > RUN_WORDS && size > fabric.geometry.eagerBytes) return;
    if (![extent, trueLb, trueExtent, trueLb + trueExtent].every(isInt) || bytes > this.#left) return;
    const at = compiled.take(bytes);
    if (at === 0) return;
    this.#left -= bytes;
    const words = new Int32Array(fabric.state.buffer, at, bytes >> 2);
    words.set([size, extent, trueLb, trueExtent, runs.length / RUN_WORDS]);
    words.set(runs, LAYOUT_BYTES >> 2);
    type.layout = at;
    this.#types.set(at, type);
    state[(LAYOUTS >> 2) + index] = at;
  }

  /** The guest has freed a datatype. */
  free(type: Datatype): void {
    if (type.layout === 0) return;
    this.#mpi.state[(LAYOUTS >> 2) + (type.handle & ((1 << INDEX_BITS) - 1))] = 0;
    this.#freed.push(type);
    this.#freed = this.#freed.filter((freed) => !this.#forget(freed));
  }

  /** False when a request needs it. */
  #forget(type: Datatype): boolean {
    const { compiled, requests, typed } = this.#mpi;
    const { layout } = type;
    if (requests.have(layout)) return false;
    this.#types.delete(layout);
    this.#left += LAYOUT_BYTES + (type.contiguous ? 0 : type.runs.byteLength);
    compiled.give(layout);
    type.layout = 0;
    type.uses = 1;
    typed.letGo(type);
    return true;
  }
}

/** Bytes of the blocks of runs. */
function packed(runs: Int32Array): number {
  let bytes = 0;
  for (let i = 0; i < runs.length; i += RUN_WORDS) bytes += (runs[i + 1]! >>> 0) * (runs[i + 3]! >>> 0);
  return bytes;
}
