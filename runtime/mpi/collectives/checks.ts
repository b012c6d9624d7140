/**
 * Arguments of collectives, within a group or between two (MPI-5.0 chapter 6, §8.6): each check throws what is wrong. They
 * are made where the engine has not carried out a call.
 */
import { MPI_ERR_COMM, MPI_ERR_COUNT, MPI_ERR_TOPOLOGY, MPI_PROC_NULL, MPI_ROOT } from '../../abi/mpi.ts';
import { MpiError } from '../errors.ts';
import type { Form } from '../form.ts';
import type { Mpi } from '../mpi.ts';
import type { Comm } from '../objects/comm.ts';
import type { Topology } from '../topology/topology.ts';
import {
  checked,
  checkRoot,
  countsOf,
  equalParts,
  inPlace,
  operands,
  typedParts,
  variedParts,
  vectorsApart,
} from './arguments.ts';
import { apart } from './overlap.ts';
import type { Parts } from './parts.ts';

/** Arguments as they come, without the communicator. */
type Check = (
  comm: Comm,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
  h: number,
) => void;

/** By collective, with the place of the communicator among the arguments. */
export type Checks = Readonly<Record<string, readonly [comm: number, check: Check]>>;

/** What is sent, and what is received, where there is both. */
function bothApart(out: Parts | null, into: Parts | null): void {
  if (out !== null && into !== null) apart(out, into);
}

/** In an intercommunicator nothing is in place. */
const isInPlace = (comm: Comm, at: number): boolean => !comm.inter && inPlace(at);

/** Whether the rank is the root, or deals with it. The other group names the root by its rank. */
function roleOf(comm: Comm, root: number): { isRoot: boolean; isLeaf: boolean } {
  checkRoot(comm, root);
  if (!comm.inter) return { isRoot: root === comm.rank, isLeaf: root !== comm.rank };
  return { isRoot: root === MPI_ROOT, isLeaf: root !== MPI_ROOT && root !== MPI_PROC_NULL };
}

/** What all ranks have for a root, and the root for them: its own part may be in its place. */
function rooted(comm: Comm, root: number, own: number, one: () => Parts, all: () => Parts): void {
  const { isRoot, isLeaf } = roleOf(comm, root);
  const mine = isLeaf || (isRoot && !comm.inter && !inPlace(own)) ? one() : null;
  bothApart(isRoot ? all() : null, mine);
}

export function movingChecks(mpi: Mpi, form: Form): Checks {
  const ranks = (comm: Comm) => comm.peers.length;
  const single = (at: number, count: number, type: number) => equalParts(mpi, at, count, type, 1);
  const equal = (comm: Comm, at: number, count: number, type: number) =>
    equalParts(mpi, at, count, type, ranks(comm));
  const varied = (comm: Comm, at: number, counts: number, displacements: number, datatype: number) =>
    variedParts(mpi, form, at, { counts, displacements, datatype }, ranks(comm));
  const typed = (comm: Comm, at: number, counts: number, displacements: number, datatypes: number) =>
    typedParts(mpi, form, at, { counts, displacements, datatypes }, ranks(comm));
  const sent = (comm: Comm, from: number, count: number, type: number) =>
    isInPlace(comm, from) ? null : single(from, count, type);
  return {
    Barrier: [0, () => {}],
    Bcast: [
      4,
      (comm, at, count, type, root) => {
        const { isRoot, isLeaf } = roleOf(comm, root);
        if (isRoot || isLeaf) checked(mpi, at, count, type);
      },
    ],
    Gather: [
      7,
      (comm, from, count, type, to, toCount, toType, root) =>
        rooted(
          comm,
          root,
          from,
          () => single(from, count, type),
          () => equal(comm, to, toCount, toType),
        ),
    ],
    Gatherv: [
      8,
      (comm, from, count, type, to, counts, places, toType, root) =>
        rooted(
          comm,
          root,
          from,
          () => single(from, count, type),
          () => varied(comm, to, counts, places, toType),
        ),
    ],
    Scatter: [
      7,
      (comm, from, count, type, to, toCount, toType, root) =>
        rooted(
          comm,
          root,
          to,
          () => single(to, toCount, toType),
          () => equal(comm, from, count, type),
        ),
    ],
    Scatterv: [
      8,
      (comm, from, counts, places, type, to, toCount, toType, root) =>
        rooted(
          comm,
          root,
          to,
          () => single(to, toCount, toType),
          () => varied(comm, from, counts, places, type),
        ),
    ],
    Allgather: [
      6,
      (comm, from, count, type, to, toCount, toType) =>
        bothApart(sent(comm, from, count, type), equal(comm, to, toCount, toType)),
    ],
    Allgatherv: [
      7,
      (comm, from, count, type, to, counts, places, toType) =>
        bothApart(sent(comm, from, count, type), varied(comm, to, counts, places, toType)),
    ],
    Alltoall: [
      6,
      (comm, from, count, type, to, toCount, toType) => {
        const into = equal(comm, to, toCount, toType);
        if (!isInPlace(comm, from)) apart(equal(comm, from, count, type), into);
      },
    ],
    Alltoallv: [
      8,
      (comm, from, outCounts, outPlaces, outType, to, counts, places, type) => {
        const into = varied(comm, to, counts, places, type);
        if (!isInPlace(comm, from)) apart(varied(comm, from, outCounts, outPlaces, outType), into);
      },
    ],
    Alltoallw: [
      8,
      (comm, from, outCounts, outPlaces, outTypes, to, counts, places, types) => {
        const into = typed(comm, to, counts, places, types);
        if (!isInPlace(comm, from)) apart(typed(comm, from, outCounts, outPlaces, outTypes), into);
      },
    ],
  };
}

export function reducingChecks(mpi: Mpi, form: Form): Checks {
  const all = (_: Comm, from: number, to: number, count: number, type: number, op: number) =>
    operands(mpi, from, to, count, type, op, true);
  const scan: Check = (comm, from, to, count, type, op) => {
    if (comm.inter) throw new MpiError(MPI_ERR_COMM, 'the operation is not defined on intercommunicators');
    all(comm, from, to, count, type, op);
  };
  return {
    Reduce: [
      6,
      (comm, from, to, count, type, op, root) => {
        const { isRoot, isLeaf } = roleOf(comm, root);
        if (isRoot && comm.inter) operands(mpi, to, 0, count, type, op, false);
        else if (isRoot || isLeaf) operands(mpi, from, to, count, type, op, isRoot);
      },
    ],
    Allreduce: [5, all],
    Scan: [5, scan],
    Exscan: [5, scan],
    Reduce_scatter_block: [
      5,
      (comm, from, to, count, type, op) => {
        const counts = Array.from({ length: comm.size }, () => count);
        scattered(mpi, comm, from, to, counts, type, op);
      },
    ],
    Reduce_scatter: [
      5,
      (comm, from, to, array, type, op) =>
        scattered(mpi, comm, from, to, countsOf(mpi, form, array, comm.size), type, op),
    ],
  };
}

/** Of a reduce-scatter: the vector is as long as all parts together, the result as the own one. */
function scattered(
  mpi: Mpi,
  comm: Comm,
  from: number,
  to: number,
  counts: readonly number[],
  datatype: number,
  op: number,
): void {
  for (const count of counts) if (count < 0) throw new MpiError(MPI_ERR_COUNT, `a count of ${count}`);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const own = counts[comm.rank]!;
  const type = checked(mpi, to, own, datatype);
  const stays = isInPlace(comm, from);
  if (!stays) vectorsApart(from, total, to, own, type);
  operands(mpi, stays ? to : from, 0, total, datatype, op, false);
}

// ---- along a topology

/** @throws MPI_ERR_TOPOLOGY */
function topologyOf(comm: Comm): Topology {
  if (comm.topology === null)
    throw new MpiError(MPI_ERR_TOPOLOGY, 'the communicator has no topology', comm.handle);
  return comm.topology;
}

export function neighborChecks(mpi: Mpi, form: Form): Checks {
  const sources = (comm: Comm) => topologyOf(comm).sources(comm.rank).length;
  const destinations = (comm: Comm) => topologyOf(comm).destinations(comm.rank).length;
  const varied = (at: number, counts: number, displacements: number, datatype: number, parts: number) =>
    variedParts(mpi, form, at, { counts, displacements, datatype }, parts);
  const typed = (at: number, counts: number, displacements: number, datatypes: number, parts: number) =>
    typedParts(mpi, form, at, { counts, displacements, datatypes }, parts);
  return {
    Neighbor_allgather: [
      6,
      (comm, from, count, type, to, toCount, toType) => {
        const into = equalParts(mpi, to, toCount, toType, sources(comm));
        apart(equalParts(mpi, from, count, type, 1), into);
      },
    ],
    Neighbor_allgatherv: [
      7,
      (comm, from, count, type, to, counts, places, toType) => {
        const into = varied(to, counts, places, toType, sources(comm));
        apart(equalParts(mpi, from, count, type, 1), into);
      },
    ],
    Neighbor_alltoall: [
      6,
      (comm, from, count, type, to, toCount, toType) => {
        const out = equalParts(mpi, from, count, type, destinations(comm));
        apart(out, equalParts(mpi, to, toCount, toType, sources(comm)));
      },
    ],
    Neighbor_alltoallv: [
      8,
      (comm, from, outCounts, outPlaces, outType, to, counts, places, type) => {
        const into = varied(to, counts, places, type, sources(comm));
        apart(varied(from, outCounts, outPlaces, outType, destinations(comm)), into);
      },
    ],
    Neighbor_alltoallw: [
      8,
      (comm, from, outCounts, outPlaces, outTypes, to, counts, places, types) => {
        const into = typed(to, counts, places, types, sources(comm));
        apart(typed(from, outCounts, outPlaces, outTypes, destinations(comm)), into);
      },
    ],
  };
}
