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

/** Arguments as they come. */
type Check = (comm: Comm, ...args: [number, number, number, number, number, number, number, number]) => void;

/** By collective, with the place of the communicator among the arguments. */
export type Checks = Readonly<Record<string, readonly [comm: number, check: Check]>>;

/** In an intercommunicator nothing is in place. */
const isInPlace = (comm: Comm, at: number): boolean => !comm.inter && inPlace(at);

/** Whether the rank is the root, or deals with it. The other group names the root by its rank. */
function roleOf(comm: Comm, root: number): { isRoot: boolean; isLeaf: boolean } {
  checkRoot(comm, root);
  if (!comm.inter) return { isRoot: root === comm.rank, isLeaf: root !== comm.rank };
  return { isRoot: root === MPI_ROOT, isLeaf: root !== MPI_ROOT && root !== MPI_PROC_NULL };
}

/** How a function is told of a buffer: of one part, of equal parts for all ranks, or of each part as the v and w forms do. */
type Buffer = 'one' | 'equal' | 'varied' | 'typed';
const ARGUMENTS: Readonly<Record<Buffer, number>> = { one: 3, equal: 3, varied: 4, typed: 4 };

/** Who has parts for whom: all ranks for a root, a root for them, all for all, or neighbours for neighbours. */
type Way = 'to root' | 'from root' | 'all' | 'neighbours';

/** What is sent and what is received. */
const MOVING: Readonly<Record<string, readonly [out: Buffer, into: Buffer, way: Way]>> = {
  Gather: ['one', 'equal', 'to root'],
  Gatherv: ['one', 'varied', 'to root'],
  Scatter: ['equal', 'one', 'from root'],
  Scatterv: ['varied', 'one', 'from root'],
  Allgather: ['one', 'equal', 'all'],
  Allgatherv: ['one', 'varied', 'all'],
  Alltoall: ['equal', 'equal', 'all'],
  Alltoallv: ['varied', 'varied', 'all'],
  Alltoallw: ['typed', 'typed', 'all'],
  Neighbor_allgather: ['one', 'equal', 'neighbours'],
  Neighbor_allgatherv: ['one', 'varied', 'neighbours'],
  Neighbor_alltoall: ['equal', 'equal', 'neighbours'],
  Neighbor_alltoallv: ['varied', 'varied', 'neighbours'],
  Neighbor_alltoallw: ['typed', 'typed', 'neighbours'],
};

export function movingChecks(mpi: Mpi, form: Form): Checks {
  const partsOf = (buffer: Buffer, [at, a, b, c]: readonly number[], ranks: number): Parts => {
    if (buffer === 'one') return equalParts(mpi, at!, a!, b!, 1);
    if (buffer === 'equal') return equalParts(mpi, at!, a!, b!, ranks);
    const lists = { counts: a!, displacements: b! };
    if (buffer === 'varied') return variedParts(mpi, form, at!, { ...lists, datatype: c! }, ranks);
    return typedParts(mpi, form, at!, { ...lists, datatypes: c! }, ranks);
  };
  const moving = Object.entries(MOVING).map(([name, [out, into, way]]): [string, Checks[string]] => {
    const first = ARGUMENTS[out];
    const end = first + ARGUMENTS[into];
    const root = way === 'to root' || way === 'from root' ? 1 : 0;
    const check: Check = (comm, ...args) => {
      const { sends, receives } = rolesOf(comm, way, args[end]!, args[way === 'from root' ? first : 0]!);
      const to = sends < 0 ? null : partsOf(out, args, sends);
      const from = receives < 0 ? null : partsOf(into, args.slice(first), receives);
      if (to !== null && from !== null) apart(to, from);
    };
    return [name, [end + root, check]];
  });
  return {
    Barrier: [0, () => {}],
    Bcast: [
      4,
      (comm, at, count, type, root) => {
        const { isRoot, isLeaf } = roleOf(comm, root);
        if (isRoot || isLeaf) checked(mpi, at, count, type);
      },
    ],
    ...Object.fromEntries(moving),
  };
}

/** For and from how many ranks a rank has parts; -1 where a buffer does not matter. @param own the buffer that may be in place */
function rolesOf(comm: Comm, way: Way, root: number, own: number): { sends: number; receives: number } {
  const ranks = comm.peers.length;
  if (way === 'neighbours') {
    const topology = topologyOf(comm);
    return {
      sends: topology.destinations(comm.rank).length,
      receives: topology.sources(comm.rank).length,
    };
  }
  if (way === 'all') return { sends: isInPlace(comm, own) ? -1 : ranks, receives: ranks };
  const { isRoot, isLeaf } = roleOf(comm, root);
  const all = isRoot ? ranks : -1;
  const one = isLeaf || (isRoot && !comm.inter && !inPlace(own)) ? 1 : -1;
  return way === 'to root' ? { sends: one, receives: all } : { sends: all, receives: one };
}

/** @throws MPI_ERR_TOPOLOGY */
function topologyOf(comm: Comm): Topology {
  if (comm.topology === null)
    throw new MpiError(MPI_ERR_TOPOLOGY, 'the communicator has no topology', comm.handle);
  return comm.topology;
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
