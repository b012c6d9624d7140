/**
 * Graph topologies (MPI-5.0 §8.5.3 to §8.5.5): those that every rank knows, and those of which every rank knows its
 * part.
 */
import * as abi from '../../abi/mpi.ts';
import { intraComm, readInts, writeInts } from '../arguments.ts';
import type { Calls } from '../calls.ts';
import { MpiError } from '../errors.ts';
import type { Mpi } from '../mpi.ts';
import { circleOf, exchange } from '../objects/agree.ts';
import type { Comm } from '../objects/comm.ts';
import type { Comms } from '../objects/comms.ts';
import { DistGraph, type Edges, Graph } from './topology.ts';

/** An edge as ranks tell it to each other: which end the receiver is, the other end, the weight. */
const EDGE_WORDS = 3;
const IS_SOURCE = 0;
const IS_DESTINATION = 1;

/** Arguments of MPI_Dist_graph_create: sources, how many edges each has, and the edges. */
interface Parts {
  readonly n: number;
  readonly sources: number;
  readonly degrees: number;
  readonly destinations: number;
  readonly weights: number;
}

/** One end of MPI_Dist_graph_create_adjacent. */
interface End {
  readonly degree: number;
  readonly ranks: number;
  readonly weights: number;
}

function checkRanks(comm: Comm, ranks: Int32Array): Int32Array {
  for (const rank of ranks)
    if (rank < 0 || rank >= comm.size)
      throw new MpiError(abi.MPI_ERR_RANK, `rank ${rank}, and the communicator has ${comm.size} ranks`);
  return ranks;
}

/** The calls. */
class Graphs {
  readonly #mpi: Mpi;
  readonly #comms: Comms;

  constructor(comms: Comms) {
    this.#mpi = comms.mpi;
    this.#comms = comms;
  }

  /** A graph that fits into a communicator. @throws MPI_ERR_TOPOLOGY */
  graph(comm: Comm, nodes: number, indexAt: number, edgesAt: number): Graph {
    if (nodes < 0 || nodes > comm.size)
      throw new MpiError(
        abi.MPI_ERR_TOPOLOGY,
        `a graph of ${nodes} nodes, and the communicator has ${comm.size} ranks`,
      );
    const index = readInts(this.#mpi, indexAt, nodes, 'index');
    let before = 0;
    for (const end of index) {
      if (end < before) throw new MpiError(abi.MPI_ERR_TOPOLOGY, `index goes down from ${before} to ${end}`);
      before = end;
    }
    const edges = readInts(this.#mpi, edgesAt, before, 'edges');
    for (const node of edges)
      if (node < 0 || node >= nodes)
        throw new MpiError(abi.MPI_ERR_TOPOLOGY, `an edge to node ${node}, and there are ${nodes} nodes`);
    return new Graph(index, edges);
  }

  create(handle: number, nodes: number, index: number, edges: number, pointer: number): void {
    const comm = intraComm(this.#mpi, handle);
    this.#mpi.out(pointer, abi.MPI_COMM_NULL, 'comm_graph');
    const graph = this.graph(comm, nodes, index, edges);
    this.#comms.hand(
      pointer,
      this.#comms.leading(comm, nodes, () => graph),
    );
  }

  /** The graph of a communicator. @throws MPI_ERR_TOPOLOGY */
  of(handle: number): { comm: Comm; graph: Graph } {
    const comm = this.#mpi.comm(handle);
    if (!(comm.topology instanceof Graph))
      throw new MpiError(abi.MPI_ERR_TOPOLOGY, 'the communicator has no graph topology');
    return { comm, graph: comm.topology };
  }

  /** What fits of an array. */
  store(pointer: number, ints: Int32Array, room: number, what: string): void {
    if (room < 0) throw new MpiError(abi.MPI_ERR_ARG, `room for ${room} elements`);
    writeInts(this.#mpi, pointer, ints.subarray(0, room), what);
  }

  size(handle: number, nodes: number, edges: number): void {
    const { graph } = this.of(handle);
    this.#mpi.out(nodes, graph.index.length, 'nnodes');
    this.#mpi.out(edges, graph.edges.length, 'nedges');
  }

  get(handle: number, indexRoom: number, edgesRoom: number, index: number, edges: number): void {
    const { graph } = this.of(handle);
    this.store(index, graph.index, indexRoom, 'index');
    this.store(edges, graph.edges, edgesRoom, 'edges');
  }

  neighbours(handle: number, rank: number): Int32Array {
    const { comm, graph } = this.of(handle);
    checkRanks(comm, Int32Array.of(rank));
    return graph.destinations(rank);
  }

  /** Ranks are not reordered: all cores are equally near to each other. */
  map(handle: number, nodes: number, index: number, edges: number, pointer: number): void {
    const comm = intraComm(this.#mpi, handle);
    this.graph(comm, nodes, index, edges);
    this.#mpi.out(pointer, comm.rank < nodes ? comm.rank : abi.MPI_UNDEFINED, 'newrank');
  }

  /** Weights of edges; null for a graph that has none. */
  weights(pointer: number, count: number): Int32Array | null {
    if (pointer === abi.MPI_UNWEIGHTED) return null;
    if (pointer === abi.MPI_WEIGHTS_EMPTY && count > 0)
      throw new MpiError(abi.MPI_ERR_ARG, `MPI_WEIGHTS_EMPTY for ${count} edges`);
    const weights = readInts(this.#mpi, pointer, count, 'the weights');
    const bad = weights.find((weight) => weight < 0);
    if (bad !== undefined) throw new MpiError(abi.MPI_ERR_ARG, `a weight of ${bad}`);
    return weights;
  }

  edges(comm: Comm, { degree, ranks, weights }: End): { edges: Edges; weighted: boolean } {
    if (degree < 0) throw new MpiError(abi.MPI_ERR_ARG, `${degree} edges`);
    const ends = checkRanks(comm, readInts(this.#mpi, ranks, degree, 'the ranks'));
    const given = this.weights(weights, degree);
    return { edges: { ranks: ends, weights: given ?? new Int32Array(0) }, weighted: given !== null };
  }

  /** Gives a duplicate of the communicator its graph. */
  attach(comm: Comm, graph: () => DistGraph, info: number, pointer: number): void {
    const hints = new Map(this.#comms.objects.infos.hints(info));
    const made = this.#comms.leading(comm, comm.size, graph)!;
    made.info = hints;
    this.#comms.hand(pointer, made);
  }

  createAdjacent(handle: number, into: End, out: End, info: number, pointer: number): void {
    const comm = intraComm(this.#mpi, handle);
    this.#mpi.pointer(pointer, 4, 'comm_dist_graph');
    const sources = this.edges(comm, into);
    const destinations = this.edges(comm, out);
    if (sources.weighted !== destinations.weighted)
      throw new MpiError(abi.MPI_ERR_ARG, 'one of the two ends is MPI_UNWEIGHTED and the other is not');
    const graph = new DistGraph(sources.weighted, sources.edges, destinations.edges);
    this.attach(comm, () => graph, info, pointer);
  }

  /** Edges that this rank knows of, for the ranks at both of their ends. */
  known(comm: Comm, { n, sources, degrees, destinations, weights }: Parts) {
    if (n < 0) throw new MpiError(abi.MPI_ERR_ARG, `${n} sources`);
    const from = checkRanks(comm, readInts(this.#mpi, sources, n, 'sources'));
    const counts = readInts(this.#mpi, degrees, n, 'degrees');
    const bad = counts.find((count) => count < 0);
    if (bad !== undefined) throw new MpiError(abi.MPI_ERR_ARG, `a degree of ${bad}`);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const to = checkRanks(comm, readInts(this.#mpi, destinations, total, 'destinations'));
    const given = this.weights(weights, total);
    const lists = Array.from({ length: comm.size }, (): number[] => []);
    let at = 0;
    for (let i = 0; i < n; i++) {
      for (const end = at + counts[i]!; at < end; at++) {
        const weight = given?.[at] ?? 0;
        lists[from[i]!]!.push(IS_SOURCE, to[at]!, weight);
        lists[to[at]!]!.push(IS_DESTINATION, from[i]!, weight);
      }
    }
    return { lists, weighted: given !== null };
  }

  createDistributed(handle: number, parts: Parts, info: number, pointer: number): void {
    const comm = intraComm(this.#mpi, handle);
    this.#mpi.pointer(pointer, 4, 'comm_dist_graph');
    const { lists, weighted } = this.known(comm, parts);
    const words = exchange(this.#mpi, circleOf(this.#mpi, comm), lists);
    const end = (which: number): Edges => {
      const ranks: number[] = [];
      const weights: number[] = [];
      for (let i = 0; i < words.length; i += EDGE_WORDS) {
        if (words[i] !== which) continue;
        ranks.push(words[i + 1]!);
        if (weighted) weights.push(words[i + 2]!);
      }
      return { ranks: Int32Array.from(ranks), weights: Int32Array.from(weights) };
    };
    this.attach(comm, () => new DistGraph(weighted, end(IS_DESTINATION), end(IS_SOURCE)), info, pointer);
  }

  /** @throws MPI_ERR_TOPOLOGY */
  distributed(handle: number): DistGraph {
    const { topology } = this.#mpi.comm(handle);
    if (topology instanceof DistGraph) return topology;
    throw new MpiError(abi.MPI_ERR_TOPOLOGY, 'the communicator has no distributed graph topology');
  }

  counts(handle: number, indegree: number, outdegree: number, weighted: number): void {
    const graph = this.distributed(handle);
    this.#mpi.out(indegree, graph.in.ranks.length, 'indegree');
    this.#mpi.out(outdegree, graph.out.ranks.length, 'outdegree');
    this.#mpi.out(weighted, graph.weighted ? 1 : 0, 'weighted');
  }

  /** What fits of the edges of one end. */
  tell({ ranks, weights }: Edges, end: End): void {
    this.store(end.ranks, ranks, end.degree, 'the neighbours');
    if (weights.length > 0 && end.weights !== abi.MPI_UNWEIGHTED && end.weights !== abi.MPI_WEIGHTS_EMPTY)
      this.store(end.weights, weights, end.degree, 'the weights');
  }
}

export function graphCalls(comms: Comms): Calls {
  const { mpi } = comms;
  const calls = new Graphs(comms);
  const end = (degree: number, ranks: number, weights: number): End => ({ degree, ranks, weights });
  return {
    Graph_create: (comm, nodes, index, edges, _reorder, pointer) =>
      calls.create(comm!, nodes!, index!, edges!, pointer!),
    Graphdims_get: (comm, nodes, edges) => calls.size(comm!, nodes!, edges!),
    Graph_get: (comm, indexRoom, edgesRoom, index, edges) =>
      calls.get(comm!, indexRoom!, edgesRoom!, index!, edges!),
    Graph_neighbors_count: (comm, rank, pointer) =>
      mpi.out(pointer!, calls.neighbours(comm!, rank!).length, 'nneighbors'),
    Graph_neighbors: (comm, rank, room, pointer) =>
      calls.store(pointer!, calls.neighbours(comm!, rank!), room!, 'neighbors'),
    Graph_map: (comm, nodes, index, edges, pointer) => calls.map(comm!, nodes!, index!, edges!, pointer!),
    Dist_graph_create: (comm, n, sources, degrees, destinations, weights, info, _reorder, pointer) =>
      calls.createDistributed(
        comm!,
        {
          n: n!,
          sources: sources!,
          degrees: degrees!,
          destinations: destinations!,
          weights: weights!,
        },
        info!,
        pointer!,
      ),
    Dist_graph_create_adjacent: (comm, n, from, fromWeights, m, to, toWeights, info, _reorder, pointer) =>
      calls.createAdjacent(comm!, end(n!, from!, fromWeights!), end(m!, to!, toWeights!), info!, pointer!),
    Dist_graph_neighbors_count: (comm, indegree, outdegree, weighted) =>
      calls.counts(comm!, indegree!, outdegree!, weighted!),
    Dist_graph_neighbors: (comm, n, from, fromWeights, m, to, toWeights) => {
      const graph = calls.distributed(comm!);
      calls.tell(graph.in, end(n!, from!, fromWeights!));
      calls.tell(graph.out, end(m!, to!, toWeights!));
    },
  };
}
