/**
 * Layouts of committed datatypes: in the state, where the compiled engine looks them up, and a guest cannot reach them; and, as soon
 * as one is needed, with its runs in the rank's heap, where moves and other ranks read it. One stays as long as a request has it,
 * whatever becomes of its handle.
 */
import { MPI_ERR_NO_MEM } from '../../abi/mpi.ts';
import { DESCRIBED, FEW_RUNS, LAYOUT_BYTES, LAYOUT_FIELDS, LAYOUTS, WORD } from '../../fabric/state.ts';
import { MpiError } from '../errors.ts';
import { INDEX_BITS, KIND } from '../handles.ts';
import type { Datatype } from './datatype.ts';
import { RUN_WORDS } from './runs.ts';

/** Of sizes and distances, a little more than any heap has: what is longer fits none. */
const MOST = 2 ** 33;
const WORD_SPAN = 2 ** 32;

/** Words of a layout that say how many runs it has, and where it is in the heap: each number before them has two. */
const RUNS = 2 * LAYOUT_FIELDS.indexOf('runs');
const HEAP = RUNS + 1;

const runsOf = ({ contiguous, runs }: Datatype): number => (contiguous ? 0 : runs.length / RUN_WORDS);

/** Bytes of a layout with its runs. */
export const layoutBytes = ({ runs }: Datatype): number => LAYOUT_BYTES + runs.byteLength;

function writeLong(words: Int32Array, at: number, value: number): void {
  const clamped = Math.max(-MOST, Math.min(value, MOST));
  words[at] = clamped;
  words[at + 1] = Math.floor(clamped / WORD_SPAN);
}

/** Writes a layout to a word of a memory. */
function writeLayout(words: Int32Array, at: number, type: Datatype): void {
  writeLong(words, at, type.size);
  writeLong(words, at + 2, type.extent);
  writeLong(words, at + 4, type.trueLb);
  writeLong(words, at + 6, type.trueExtent);
  words[at + RUNS] = runsOf(type);
  words[at + HEAP] = type.published;
}

/** The same with its runs behind it. */
export function writeRuns(words: Int32Array, at: number, type: Datatype): void {
  writeLayout(words, at, type);
  words.set(type.runs, at + LAYOUT_BYTES / 4);
}

/** What it needs of the state of a rank. */
interface Host {
  readonly compiled: { take(bytes: number): number; give(block: number): void };
  /** Words of the heap. */
  readonly i32: Int32Array;
  readonly arena: { take(bytes: number): number; give(address: number): boolean };
  readonly state: Int32Array;
  readonly requests: { have(layout: number): boolean; readonly words: Int32Array };
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
    const { compiled, requests } = this.#mpi;
    const isFew = runsOf(type) <= FEW_RUNS;
    const at = compiled.take(isFew ? layoutBytes(type) : LAYOUT_BYTES);
    if (at === 0) throw new MpiError(MPI_ERR_NO_MEM, 'there is no room for the layout of the datatype');
    (isFew ? writeRuns : writeLayout)(requests.words, at >>> 2, type);
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
    const { arena, i32, requests, state } = this.#mpi;
    const at = arena.take(layoutBytes(type));
    if (at === 0) state[WORD.MISSING >> 2] = layoutBytes(type);
    else {
      writeRuns(i32, at >>> 2, type);
      type.published = at;
      if (type.layout !== 0) requests.words[(type.layout >> 2) + HEAP] = at;
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
    if (!this.#forget(type)) this.#freed.push(type);
    else if (this.#freed.length > 0) this.#freed = this.#freed.filter((freed) => !this.#forget(freed));
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
