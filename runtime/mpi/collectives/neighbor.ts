/** Neighbourhood collectives (MPI-5.0 §8.6, §8.7): along the edges of a topology. */
import { MPI_CART, MPI_ERR_TOPOLOGY, MPI_PROC_NULL } from '../../abi/mpi.ts';
import { MpiError } from '../errors.ts';
import type { Form } from '../form.ts';
import type { Mpi } from '../mpi.ts';
import type { Topology } from '../topology/topology.ts';
import { equalParts, typedParts, variedParts } from './arguments.ts';
import type { Operations } from './operations.ts';
import { apart } from './overlap.ts';
import type { Parts } from './parts.ts';
import type { Program } from './program.ts';

function topologyOf({ comm }: Program): Topology {
  if (comm.topology === null)
    throw new MpiError(MPI_ERR_TOPOLOGY, 'the communicator has no topology', comm.handle);
  return comm.topology;
}

const sourcesOf = (p: Program): Int32Array => topologyOf(p).sources(p.comm.rank);
const destinationsOf = (p: Program): Int32Array => topologyOf(p).destinations(p.comm.rank);

/** Sends a part along each edge, or the first to all, and receives a part along each. */
function along(p: Program, out: Parts, into: Parts, same: boolean): void {
  apart(out, into);
  const sources = sourcesOf(p);
  const destinations = destinationsOf(p);
  for (const [i, rank] of destinations.entries()) {
    const which = same ? 0 : i;
    if (rank !== MPI_PROC_NULL) p.send(rank, out.at(which), out.count(which), out.type(which));
  }
  // In a grid, what a neighbour sends on comes from the other side. Where both neighbours of a dimension are the same
  // rank, messages are told apart by
  // their order alone, and so are taken in the order in which they were sent.
  const grid = topologyOf(p).kind === MPI_CART;
  for (let k = 0; k < sources.length; k++) {
    const i = grid ? k ^ 1 : k;
    const rank = sources[i]!;
    if (rank !== MPI_PROC_NULL) p.receive(rank, into.at(i), into.count(i), into.type(i));
  }
}

export function neighborOperations(mpi: Mpi, form: Form): Operations {
  return {
    Neighbor_allgather: [
      6,
      (p, from, count, type, to, toCount, toType) => {
        const into = equalParts(mpi, to, toCount, toType, sourcesOf(p).length);
        along(p, equalParts(mpi, from, count, type, 1), into, true);
      },
    ],
    Neighbor_allgatherv: [
      7,
      (p, from, count, type, to, counts, displacements, datatype) => {
        const into = variedParts(mpi, form, to, { counts, displacements, datatype }, sourcesOf(p).length);
        along(p, equalParts(mpi, from, count, type, 1), into, true);
      },
    ],
    Neighbor_alltoall: [
      6,
      (p, from, count, type, to, toCount, toType) => {
        const out = equalParts(mpi, from, count, type, destinationsOf(p).length);
        along(p, out, equalParts(mpi, to, toCount, toType, sourcesOf(p).length), false);
      },
    ],
    Neighbor_alltoallv: [
      8,
      (p, from, outCounts, outPlaces, outType, to, counts, displacements, datatype) => {
        const out = { counts: outCounts, displacements: outPlaces, datatype: outType };
        const into = variedParts(mpi, form, to, { counts, displacements, datatype }, sourcesOf(p).length);
        along(p, variedParts(mpi, form, from, out, destinationsOf(p).length), into, false);
      },
    ],
    Neighbor_alltoallw: [
      8,
      (p, from, outCounts, outPlaces, outTypes, to, counts, displacements, datatypes) => {
        const out = { counts: outCounts, displacements: outPlaces, datatypes: outTypes };
        const into = typedParts(mpi, form, to, { counts, displacements, datatypes }, sourcesOf(p).length);
        along(p, typedParts(mpi, form, from, out, destinationsOf(p).length), into, false);
      },
    ],
  };
}
