/**
 * Layouts of committed datatypes in the state, where the compiled engine reads them, with the runs of those whose data may
 * fit the rings, or that are one run. A guest cannot reach them. One stays as long as a request has it, whatever becomes of its handle.
 */
import { MPI_ERR_NO_MEM } from '../../abi/mpi.ts';
import type { Fabric } from '../../fabric/fabric.ts';
import {
  BLOCK_CLASSES,
  DESCRIBED,
  LAYOUT_BYTES,
  LAYOUT_FIELDS,
  LAYOUTS,
  MAX_LAYOUT_BYTES,
  SMALLEST_BLOCK,
} from '../../fabric/state.ts';
import { MpiError } from '../errors.ts';
import { INDEX_BITS, KIND } from '../handles.ts';
import type { Datatype } from './datatype.ts';
import { NO_RUNS, RUN_WORDS } from './runs.ts';

/** Of sizes and distances, a little more than any heap has: what is longer fits none. */
const MOST = 2 ** 32;
const clamped = (value: number) => BigInt(Math.max(-2 * MOST, Math.min(value, 2 * MOST)));

/** What it needs of the state of a rank. */
interface Host {
  readonly compiled: { take(bytes: number): number; give(block: number): void };
  readonly fabric: Fabric;
  readonly state: Int32Array;
  readonly requests: { have(layout: number): boolean };
  readonly typed: { letGo(type: Datatype): void };
  readonly types: { get(handle: number): Datatype | undefined };
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

  /** The layout of the committed datatype of a handle, or 0. */
  find(handle: number): number {
    return this.#mpi.types.get(handle)?.layout ?? 0;
  }

  /** Describes a committed datatype that has its handle. @throws MPI_ERR_NO_MEM */
  describe(type: Datatype): void {
    if (type.layout !== 0) return;
    const { compiled, fabric, state } = this.#mpi;
    const { size, extent, trueLb, trueExtent } = type;
    const runs = this.#runsOf(type);
    const at = compiled.take(LAYOUT_BYTES + 4 * runs.length);
    if (at === 0) throw new MpiError(MPI_ERR_NO_MEM, 'there is no room for the layout of the datatype');
    this.#left -= 4 * runs.length;
    const { buffer } = fabric.state;
    const numbers = new BigInt64Array(buffer, at, LAYOUT_BYTES >> 3);
    const none = type.contiguous ? 0 : -1;
    numbers.set([
      ...[size, extent, trueLb, trueExtent].map(clamped),
      BigInt.asUintN(32, BigInt(runs.length === 0 ? none : runs.length / RUN_WORDS)),
    ]);
    new Int32Array(buffer, at + LAYOUT_BYTES, runs.length).set(runs);
    type.layout = at;
    this.#types.set(at, type);
    const index = type.handle - (KIND.DATATYPE << INDEX_BITS);
    if (index > 0 && index < DESCRIBED) state[(LAYOUTS >> 2) + index] = at;
  }

  /** What the engine may know of them: all, or nothing where it cannot move the data. */
  #runsOf(type: Datatype): Int32Array {
    const { size, runs } = type;
    if (type.contiguous || packed(runs) !== size) return NO_RUNS;
    if (size > this.#mpi.fabric.geometry.eagerBytes && !isShortRun(type)) return NO_RUNS;
    const bytes = 4 * runs.length;
    return bytes > this.#left || LAYOUT_BYTES + bytes > SMALLEST_BLOCK << (BLOCK_CLASSES - 1)
      ? NO_RUNS
      : runs;
  }

  /** The guest has freed a datatype. */
  free(type: Datatype): void {
    if (type.layout === 0) return;
    const index = type.handle - (KIND.DATATYPE << INDEX_BITS);
    if (index > 0 && index < DESCRIBED) this.#mpi.state[(LAYOUTS >> 2) + index] = 0;
    this.#freed.push(type);
    this.#freed = this.#freed.filter((freed) => !this.#forget(freed));
  }

  /** Runs of a layout. */
  #described(layout: number): number {
    const words = new Int32Array(this.#mpi.fabric.state.buffer);
    return Math.max(words[(layout + 8 * LAYOUT_FIELDS.indexOf('runs')) >> 2]!, 0);
  }

  /** False when a request needs it. */
  #forget(type: Datatype): boolean {
    const { compiled, requests, typed } = this.#mpi;
    const { layout } = type;
    if (requests.have(layout)) return false;
    this.#types.delete(layout);
    this.#left += 4 * this.#described(layout) * RUN_WORDS;
    compiled.give(layout);
    type.layout = 0;
    typed.letGo(type);
    return true;
  }
}

/** One run, all of whose places and distances are integers of 32 bits. */
function isShortRun({ size, extent, trueLb, trueExtent, runs }: Datatype): boolean {
  const numbers = [size, extent, trueLb, trueExtent, trueLb + trueExtent];
  return runs.length === RUN_WORDS && numbers.every((number) => number === (number | 0));
}

/** Bytes of the blocks of runs. */
function packed(runs: Int32Array): number {
  let bytes = 0;
  for (let i = 0; i < runs.length; i += RUN_WORDS) bytes += (runs[i + 1]! >>> 0) * (runs[i + 3]! >>> 0);
  return bytes;
}
