/**
 * Data of a rank's heap as they lie there, and their moves from memory to memory: those of any layout, by ../../engine/copies, and
 * operands, which are combined where they lie. The engine calls a move by its number: the rank from whose heap data come, or behind
 * these one of MOVE.
 */
import { MPI_ERR_BUFFER } from '../../abi/mpi.ts';
import { builtModule } from '../../built.ts';
import { type Copy, copyBetween } from '../../fabric/copies.ts';
import type { Fabric } from '../../fabric/fabric.ts';
import { MOVE } from '../../fabric/state.ts';
import { COPIES } from '../../files.ts';
import { MpiError } from '../errors.ts';
import { Reducer } from '../reduce/reducer.ts';
import type { Datatype } from '../types/datatype.ts';

/** Heaps of the ranks of a job, as one of them reaches them. */
export interface Peers {
  readonly own: WebAssembly.Memory;
  memory(rank: number): WebAssembly.Memory;
}

/** See `move` of ../../engine/copies/copies.ts. */
type Move = (
  to: number,
  toLayout: number,
  toCount: number,
  from: number,
  fromLayout: number,
  fromCount: number,
  limit: number,
) => number;

type Memories = [to: WebAssembly.Memory, from: WebAssembly.Memory];

/** Where a move stands, while it goes on, and its buffer. */
const positions = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });

interface Copies {
  move: Move;
  /** Go on with a move into the buffer, and out of it: bytes moved. */
  fill(limit: number): number;
  drain(bytes: number): number;
}

function copiesBetween(to: WebAssembly.Memory, from: WebAssembly.Memory): Copies {
  let buffered: readonly [fill: Copies['fill'], drain: Copies['drain']] | undefined;
  const through = (limit: number): number => {
    buffered ??= [copiesBetween(positions, from).fill, copiesBetween(to, positions).drain];
    return buffered[1](buffered[0](limit));
  };
  const imports = { env: { memory: positions, to, from }, host: { through } };
  return new WebAssembly.Instance(builtModule(COPIES), imports).exports as unknown as Copies;
}

/** The move from one shared memory to another one, which may be the same. */
export function moveBetween(to: WebAssembly.Memory, from: WebAssembly.Memory): Move {
  return copiesBetween(to, from).move;
}

export class Typed {
  /** By number, as the engine has needed them. */
  readonly moves: WebAssembly.Table;
  readonly #own: WebAssembly.Memory;
  readonly #memories: readonly Memories[];
  readonly #copy: Copy;
  readonly #reducers = new Map<WebAssembly.Memory, Reducer>();
  readonly #heapOf: (type: Datatype) => number;
  #move: Move | undefined;

  /** @param heapOf where the layout of a datatype is in the heap, 0 of a block; throws where there is no room */
  constructor(
    size: number,
    fabric: Pick<Fabric, 'memory' | 'state'>,
    peers: Peers,
    heapOf: (type: Datatype) => number,
  ) {
    const { own } = peers;
    const memories = Array.from({ length: size }, (_, rank): Memories => [own, peers.memory(rank)]);
    memories[size + MOVE.TO_FABRIC] = [fabric.memory, own];
    memories[size + MOVE.FROM_FABRIC] = [own, fabric.memory];
    memories[size + MOVE.FROM_STATE] = [own, fabric.state];
    this.moves = new WebAssembly.Table({ element: 'anyfunc', initial: memories.length });
    this.#own = own;
    this.#memories = memories;
    this.#copy = copyBetween(own, own);
    this.#heapOf = heapOf;
  }

  /** Puts a move into the table. */
  open(number: number): void {
    this.moves.set(number, moveBetween(...this.#memories[number]!));
  }

  /** Combines operands, the left ones in the memory from which a move goes. */
  combine(number: number, reduction: number, out: number, a: number, b: number, elements: number): void {
    const [, from] = this.#memories[number]!;
    let reducer = this.#reducers.get(from);
    if (reducer === undefined) this.#reducers.set(from, (reducer = new Reducer(this.#own, from)));
    reducer.apply(reduction, out, a, b, elements);
  }

  /** Whether all data of a buffer lies in the heap. @throws MPI_ERR_BUFFER */
  check(buffer: number, count: number, type: Datatype): void {
    if (count === 0 || type.size === 0) return;
    const last = (count - 1) * type.extent;
    const first = (buffer >>> 0) + type.trueLb;
    // Addresses above 2 GiB that a program put into displacements are negative there.
    const lowest = first + Math.min(0, last);
    const low = lowest < 0 && buffer === 0 ? lowest + 2 ** 32 : lowest;
    const high = low + Math.abs(last) + type.trueExtent;
    if (low >= 0 && high <= this.#own.buffer.byteLength) return;
    throw new MpiError(
      MPI_ERR_BUFFER,
      `the data of ${count} elements reach from address ${low} to ${high}, and the heap ends at ${this.#own.buffer.byteLength}`,
    );
  }

  /** Moves data within the heap, from one layout to another one. @throws MPI_ERR_NO_MEM */
  move(
    to: number,
    toCount: number,
    toType: Datatype,
    from: number,
    fromCount: number,
    fromType: Datatype,
  ): void {
    const bytes = Math.min(toCount * toType.size, fromCount * fromType.size);
    const [layout, fromLayout] = [this.#heapOf(toType), this.#heapOf(fromType)];
    if (layout === 0 && fromLayout === 0) this.#copy(to, from, bytes);
    else {
      this.#move ??= moveBetween(this.#own, this.#own);
      const [some, others] = [layout ? toCount : bytes, fromLayout ? fromCount : bytes];
      this.#move(to, layout, some, from, fromLayout, others, bytes);
    }
  }
}
