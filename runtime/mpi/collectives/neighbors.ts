/** Neighbours of a rank in the topology of a communicator, for the engine: it sends to them and receives from them. */
import { MPI_CART } from '../../abi/mpi.ts';
import { PART_BYTES, PART_FIELDS } from '../../fabric/records.ts';
import { WORD } from '../../fabric/state.ts';
import type { Mpi } from '../mpi.ts';

const PART_WORDS = PART_BYTES >> 2;
const RANK = PART_FIELDS.indexOf('rank');
const NONE = new Int32Array(0);
/** What the engine is told of a communicator: that it has no topology, one, or a grid. */
const TOPOLOGY = { NONE: 0, GRAPH: 1, GRID: 2 } as const;

export class Neighbors {
  readonly #mpi: Mpi;
  #sources: Int32Array = NONE;
  #destinations: Int32Array = NONE;

  constructor(mpi: Mpi) {
    this.#mpi = mpi;
  }

  /** Tells how many there are. */
  count(): number {
    const { last, state } = this.#mpi;
    const { topology, rank } = last;
    if (topology === null) return TOPOLOGY.NONE;
    this.#sources = topology.sources(rank);
    this.#destinations = topology.destinations(rank);
    state[WORD.SOURCES >> 2] = this.#sources.length;
    state[WORD.DESTINATIONS >> 2] = this.#destinations.length;
    return topology.kind === MPI_CART ? TOPOLOGY.GRID : TOPOLOGY.GRAPH;
  }

  /** Lists them among the parts. */
  list(): void {
    this.#into(WORD.PARTS_IN, this.#sources);
    this.#into(WORD.PARTS_OUT, this.#destinations);
  }

  #into(table: number, ranks: Int32Array): void {
    const { words } = this.#mpi.requests;
    const first = (words[table >> 2]! >>> 2) + RANK;
    for (let i = 0; i < ranks.length; i++) words[first + i * PART_WORDS] = Math.max(ranks[i]!, -1);
  }
}
