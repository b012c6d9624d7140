/** Virtual topologies (MPI-5.0 chapter 8) as a communicator has them. They never change; duplicates share them. */
import { MPI_CART, MPI_DIST_GRAPH, MPI_GRAPH, MPI_PROC_NULL } from '../../abi/mpi.ts';

/**
 * A topology, and who the neighbours of a rank are: in the order in which the neighbourhood collectives have their
 * blocks (§8.6).
 */
export interface Topology {
  /** MPI_CART, MPI_GRAPH or MPI_DIST_GRAPH. */
  readonly kind: number;
  /** Ranks from which a rank receives. */
  sources(rank: number): Int32Array;
  /** Ranks to which a rank sends. Both have MPI_PROC_NULL where a grid ends. */
  destinations(rank: number): Int32Array;
}

/** A grid. The last dimension is the one in which the ranks follow each other. */
export class Cart implements Topology {
  readonly kind = MPI_CART;
  readonly dims: Int32Array;
  /** 1 for a dimension that is closed to a ring. */
  readonly periods: Int32Array;

  constructor(dims: Int32Array, periods: Int32Array) {
    this.dims = dims;
    this.periods = periods;
  }

  get size(): number {
    return this.dims.reduce((product, dim) => product * dim, 1);
  }

  coordinates(rank: number): Int32Array {
    const { dims } = this;
    const coordinates = new Int32Array(dims.length);
    let rest = rank;
    for (let i = dims.length - 1; i >= 0; i--) {
      coordinates[i] = rest % dims[i]!;
      rest = Math.floor(rest / dims[i]!);
    }
    return coordinates;
  }

  /** The rank at some coordinates; MPI_PROC_NULL for a place outside of the grid. */
  rank(coordinates: Int32Array): number {
    const { dims, periods } = this;
    let rank = 0;
    for (let i = 0; i < dims.length; i++) {
      const dim = dims[i]!;
      let at = coordinates[i]!;
      if (periods[i] !== 0) at = ((at % dim) + dim) % dim;
      else if (at < 0 || at >= dim) return MPI_PROC_NULL;
      rank = rank * dim + at;
    }
    return rank;
  }

  /** The rank so many steps further on in a dimension. */
  shifted(rank: number, direction: number, steps: number): number {
    const coordinates = this.coordinates(rank);
    const to = coordinates[direction]! + steps;
    // Not in the array yet: a sum of 32-bit integers can be too large for it.
    const dim = this.dims[direction]!;
    if (this.periods[direction] === 0 && (to < 0 || to >= dim)) return MPI_PROC_NULL;
    coordinates[direction] = ((to % dim) + dim) % dim;
    return this.rank(coordinates);
  }

  /** In each dimension the one before and the one behind. */
  sources(rank: number): Int32Array {
    return Int32Array.from({ length: 2 * this.dims.length }, (_, i) =>
      this.shifted(rank, i >> 1, i % 2 === 0 ? -1 : 1),
    );
  }

  destinations(rank: number): Int32Array {
    return this.sources(rank);
  }
}

/** A graph of which every rank knows everything. */
export class Graph implements Topology {
  readonly kind = MPI_GRAPH;
  /** Where the neighbours of each node end in `edges`. */
  readonly index: Int32Array;
  readonly edges: Int32Array;

  constructor(index: Int32Array, edges: Int32Array) {
    this.index = index;
    this.edges = edges;
  }

  sources(rank: number): Int32Array {
    return this.edges.subarray(rank === 0 ? 0 : this.index[rank - 1]!, this.index[rank]!);
  }

  destinations(rank: number): Int32Array {
    return this.sources(rank);
  }
}

/** Edges from or to a rank. */
export interface Edges {
  readonly ranks: Int32Array;
  /** As many, or none for a graph without weights. */
  readonly weights: Int32Array;
}

/** A graph of which every rank knows its own edges. */
export class DistGraph implements Topology {
  readonly kind = MPI_DIST_GRAPH;
  readonly weighted: boolean;
  readonly in: Edges;
  readonly out: Edges;

  constructor(weighted: boolean, into: Edges, out: Edges) {
    this.weighted = weighted;
    this.in = into;
    this.out = out;
  }

  sources(): Int32Array {
    return this.in.ranks;
  }

  destinations(): Int32Array {
    return this.out.ranks;
  }
}
