/**
 * Layouts of committed datatypes: in the state, where the compiled engine looks them up, and a guest cannot reach them; and, as soon
 * as one is needed, with its runs in the rank's heap, where moves and other ranks read it. One stays as long as a request has it,
 * whatever becomes of its handle.
 */
import { MPI_ERR_NO_MEM } from '../../abi/mpi.ts';
import { DESCRIBED, LAYOUT_BYTES, LAYOUT_FIELDS, LAYOUTS, WORD } from '../../fabric/state.ts';
import { MpiError } from '../errors.ts';
import { INDEX_BITS, KIND } from '../handles.ts';
import type { Datatype } from './datatype.ts';
import { RUN_WORDS } from './runs.ts';

/** Of sizes and distances, a little more than any heap has: what is longer fits none. */
const MOST = 2 ** 33;
const clamped = (value: number) => BigInt(Math.max(-MOST, Math.min(value, MOST)));

/** Word of a layout that says where it is in the heap: those before it have 64 bits, but for the runs. */
const HEAP = 2 * LAYOUT_FIELDS.indexOf('runs') + 1;

/** Bytes of a layout with its runs. */
export const layoutBytes = ({ runs }: Datatype): number => LAYOUT_BYTES + runs.byteLength;

/** Writes a layout to an address of a memory. */
export function writeLayout(buffer: ArrayBufferLike, at: number, type: Datatype): void {
  const { size, extent, trueLb, trueExtent, contiguous, runs, published } = type;
  const numbers = [size, extent, trueLb, trueExtent].map(clamped);
  new BigInt64Array(buffer, at, numbers.length).set(numbers);
  new Int32Array(buffer, at + 8 * numbers.length, 2).set([
    contiguous ? 0 : runs.length / RUN_WORDS,
    published,
  ]);
}

/** The same with its runs behind it. */
export function writeRuns(buffer: ArrayBufferLike, at: number, type: Datatype): void {
  writeLayout(buffer, at, type);
  new Int32Array(buffer, at + LAYOUT_BYTES, type.runs.length).set(type.runs);
}

/** What it needs of the state of a rank. */
interface Host {
  readonly compiled: { take(bytes: number): number; give(block: number): void };
  readonly fabric: { readonly state: WebAssembly.Memory };
  readonly peers: { readonly own: WebAssembly.Memory };
  readonly arena: { take(bytes: number): number; give(address: number): boolean };
  readonly state: Int32Array;
  readonly requests: { have(layout: number): boolean };
  readonly types: { get(handle: number): Datatype | undefined };
}

export class Layouts {
  readonly #mpi: Host;
  /** Datatypes by the address of their layout. */
  readonly #types = new Map<number, Datatype>();
  /** Freed while requests had them. */
  #freed: Datatype[] = [];

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
    const { compiled, fabric } = this.#mpi;
    const at = compiled.take(LAYOUT_BYTES);
    if (at === 0) throw new MpiError(MPI_ERR_NO_MEM, 'there is no room for the layout of the datatype');
    writeLayout(fabric.state.buffer, at, type);
    type.layout = at;
    this.#types.set(at, type);
    this.#index(type, at);
  }

  /** Where the engine looks for it, if it does. */
  #index(type: Datatype, layout: number): void {
    const index = type.handle - (KIND.DATATYPE << INDEX_BITS);
    if (index > 0 && index < DESCRIBED) this.#mpi.state[(LAYOUTS >> 2) + index] = layout;
  }

  /** Where the layout of a committed datatype is in the heap; 0 when that has no room for it, which the state says too. */
  publish(type: Datatype): number {
    if (type.published !== 0) return type.published;
    const { arena, fabric, peers, state } = this.#mpi;
    const at = arena.take(layoutBytes(type));
    if (at === 0) state[WORD.MISSING >> 2] = layoutBytes(type);
    else {
      writeRuns(peers.own.buffer, at, type);
      type.published = at;
      if (type.layout !== 0) new Int32Array(fabric.state.buffer)[(type.layout >> 2) + HEAP] = at;
    }
    return at;
  }

  /** The same for moves, and 0 of one block. @throws MPI_ERR_NO_MEM */
  heapOf(type: Datatype): number {
    const at = type.contiguous ? 0 : this.publish(type);
    if (at !== 0 || type.contiguous) return at;
    throw new MpiError(MPI_ERR_NO_MEM, 'the heap has no room for the layout of the datatype');
  }

  /** The guest has freed a datatype. */
  free(type: Datatype): void {
    if (type.layout === 0) return;
    this.#index(type, 0);
    this.#freed.push(type);
    this.#freed = this.#freed.filter((freed) => !this.#forget(freed));
  }

  /** False when a request needs it. */
  #forget(type: Datatype): boolean {
    const { arena, compiled, requests } = this.#mpi;
    const { layout, published } = type;
    if (requests.have(layout)) return false;
    this.#types.delete(layout);
    compiled.give(layout);
    type.layout = 0;
    if (published !== 0) arena.give(published);
    type.published = 0;
    return true;
  }
}
