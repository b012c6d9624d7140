/**
 * Collectives of intercommunicators (MPI-5.0 §6.2.3): data goes from one group to the other one. Every message goes directly; who gets the combination of a
 * group gets all its operands.
 */
import { MPI_ERR_COMM, MPI_PROC_NULL, MPI_ROOT } from '../../abi/mpi.ts';
import { MpiError } from '../errors.ts';
import type { Form } from '../form.ts';
import type { Mpi } from '../mpi.ts';
import type { Datatype } from '../types/datatype.ts';
import { checkRoot, equalParts, operands, part, typedParts, variedParts } from './arguments.ts';
import type { Operations } from './calls.ts';
import { copy, type Part } from './move.ts';
import type { Program } from './program.ts';
import type { Operands } from './reduce.ts';

const remoteSize = (p: Program): number => p.comm.peers.length;

function sendAll(p: Program, parts: (rank: number) => Part): void {
  for (let rank = 0; rank < remoteSize(p); rank++) {
    const { at, count, type } = parts(rank);
    p.send(rank, at, count, type);
  }
}

function receiveAll(p: Program, parts: (rank: number) => Part): void {
  for (let rank = 0; rank < remoteSize(p); rank++) {
    const { at, count, type } = parts(rank);
    p.receive(rank, at, count, type);
  }
}

/** Combines the operands of the remote group, in their order, into `to`. */
function combineAll(p: Program, { to, count, type, operator }: Operands): void {
  const size = remoteSize(p);
  const all = Array.from({ length: size }, () => p.buffer(count, type));
  receiveAll(p, (rank) => ({ at: all[rank]!, count, type }));
  p.round();
  for (let rank = size - 2; rank >= 0; rank--) p.operate(all[rank]!, all[size - 1]!, count, type, operator);
  copy(p, { at: to, count, type }, { at: all[size - 1]!, count, type });
}

/** Runs what the root does, or, with its rank as `root`, what the other group does; the root's own group does nothing. */
function rooted(p: Program, root: number, atRoot: () => void, remote: () => void): void {
  checkRoot(p.comm, root);
  if (root === MPI_ROOT) atRoot();
  else if (root !== MPI_PROC_NULL) remote();
}

const sendTo = (p: Program, root: number, { at, count, type }: Part) => p.send(root, at, count, type);
const receiveFrom = (p: Program, root: number, { at, count, type }: Part) => p.receive(root, at, count, type);

function refuse(): never {
  throw new MpiError(MPI_ERR_COMM, 'the operation is not defined on intercommunicators');
}

/** A part of each rank of the remote group gets a part of the combination. */
function scattered(p: Program, mpi: Mpi, args: readonly number[], counts: (rank: number) => number): void {
  const [from, to, , datatype, op] = args as [number, number, number, number, number];
  const { rank, size } = p.comm;
  const total = Array.from({ length: size }, (_, i) => counts(i)).reduce((sum, n) => sum + n, 0);
  const o = operands(mpi, { from, to: 0, count: total, datatype, op }, false);
  // Both groups have vectors of the same length: what this rank gets is its part of the remote combination.
  const { type } = o;
  const result = p.buffer(total, type);
  sendAll(p, () => ({ at: from, count: total, type }));
  combineAll(p, { ...o, to: result });
  let first = 0;
  for (let i = 0; i < rank; i++) first += counts(i);
  const own = counts(rank);
  part(mpi, to, own, datatype);
  copy(p, { at: to, count: own, type }, shifted(result, first, own, type));
}

const shifted = (at: number, first: number, count: number, type: Datatype): Part => ({
  at: at + first * type.extent,
  count,
  type,
});

export function interCollectives(mpi: Mpi, form: Form): Operations {
  return {
    ...interMoving(mpi, form),
    Reduce: [
      7,
      (p, from, to, count, datatype, op, root) => {
        const args = { from: from!, to: to!, count: count!, datatype: datatype!, op: op! };
        rooted(
          p,
          root!,
          () => combineAll(p, { ...operands(mpi, { ...args, from: to! }, false), to: to! }),
          () => sendTo(p, root!, operands(mpi, args, false).part),
        );
      },
    ],
    Allreduce: [
      6,
      (p, from, to, count, datatype, op) => {
        const o = operands(mpi, { from: from!, to: to!, count: count!, datatype: datatype!, op: op! }, true);
        sendAll(p, () => o.part);
        combineAll(p, o);
      },
    ],
    Reduce_scatter_block: [6, (p, ...args) => scattered(p, mpi, args, () => args[2]!)],
    Reduce_scatter: [
      6,
      (p, ...args) => {
        mpi.pointer(args[2]!, form.countBytes * p.comm.size, 'the array of counts');
        scattered(p, mpi, args, (rank) => form.count(args[2]!, rank));
      },
    ],
    Scan: [6, refuse],
    Exscan: [6, refuse],
  };
}

function interMoving(mpi: Mpi, form: Form): Operations {
  return {
    Barrier: [
      1,
      (p) => {
        const nothing = { at: 0, count: 0, type: mpi.byte };
        sendAll(p, () => nothing);
        receiveAll(p, () => nothing);
      },
    ],
    Bcast: [
      5,
      (p, at, count, type, root) =>
        rooted(
          p,
          root!,
          () => {
            const data = part(mpi, at!, count!, type!);
            sendAll(p, () => data);
          },
          () => receiveFrom(p, root!, part(mpi, at!, count!, type!)),
        ),
    ],
    Gather: [
      8,
      (p, from, count, type, to, toCount, toType, root) =>
        rooted(
          p,
          root!,
          () => receiveAll(p, equalParts(mpi, to!, toCount!, toType!, remoteSize(p))),
          () => sendTo(p, root!, part(mpi, from!, count!, type!)),
        ),
    ],
    Gatherv: [
      9,
      (p, from, count, type, to, counts, displacements, toType, root) => {
        const arrays = { counts: counts!, displacements: displacements!, datatype: toType! };
        rooted(
          p,
          root!,
          () => receiveAll(p, variedParts(mpi, form, to!, arrays, remoteSize(p))),
          () => sendTo(p, root!, part(mpi, from!, count!, type!)),
        );
      },
    ],
    Scatter: [
      8,
      (p, from, count, type, to, toCount, toType, root) =>
        rooted(
          p,
          root!,
          () => sendAll(p, equalParts(mpi, from!, count!, type!, remoteSize(p))),
          () => receiveFrom(p, root!, part(mpi, to!, toCount!, toType!)),
        ),
    ],
    Scatterv: [
      9,
      (p, from, counts, displacements, type, to, toCount, toType, root) => {
        const arrays = { counts: counts!, displacements: displacements!, datatype: type! };
        rooted(
          p,
          root!,
          () => sendAll(p, variedParts(mpi, form, from!, arrays, remoteSize(p))),
          () => receiveFrom(p, root!, part(mpi, to!, toCount!, toType!)),
        );
      },
    ],
    ...interExchanging(mpi, form),
  };
}

function interExchanging(mpi: Mpi, form: Form): Operations {
  return {
    Allgather: [
      7,
      (p, from, count, type, to, toCount, toType) => {
        const own = part(mpi, from!, count!, type!);
        sendAll(p, () => own);
        receiveAll(p, equalParts(mpi, to!, toCount!, toType!, remoteSize(p)));
      },
    ],
    Allgatherv: [
      8,
      (p, from, count, type, to, counts, displacements, toType) => {
        const own = part(mpi, from!, count!, type!);
        const arrays = { counts: counts!, displacements: displacements!, datatype: toType! };
        sendAll(p, () => own);
        receiveAll(p, variedParts(mpi, form, to!, arrays, remoteSize(p)));
      },
    ],
    Alltoall: [
      7,
      (p, from, count, type, to, toCount, toType) => {
        sendAll(p, equalParts(mpi, from!, count!, type!, remoteSize(p)));
        receiveAll(p, equalParts(mpi, to!, toCount!, toType!, remoteSize(p)));
      },
    ],
    Alltoallv: [
      9,
      (p, from, counts, displacements, type, to, toCounts, toDisplacements, toType) => {
        const out = { counts: counts!, displacements: displacements!, datatype: type! };
        const into = { counts: toCounts!, displacements: toDisplacements!, datatype: toType! };
        sendAll(p, variedParts(mpi, form, from!, out, remoteSize(p)));
        receiveAll(p, variedParts(mpi, form, to!, into, remoteSize(p)));
      },
    ],
    Alltoallw: [
      9,
      (p, from, counts, displacements, types, to, toCounts, toDisplacements, toTypes) => {
        const out = { counts: counts!, displacements: displacements!, datatypes: types! };
        const into = { counts: toCounts!, displacements: toDisplacements!, datatypes: toTypes! };
        sendAll(p, typedParts(mpi, form, from!, out, remoteSize(p)));
        receiveAll(p, typedParts(mpi, form, to!, into, remoteSize(p)));
      },
    ],
  };
}
