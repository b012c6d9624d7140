/**
 * Collectives of intercommunicators (MPI-5.0 §6.2.3): data goes from one group to the other one. Every message goes
 * directly; who gets the combination of a group gets all its operands.
 */
import { MPI_ERR_COMM, MPI_PROC_NULL, MPI_ROOT } from '../../abi/mpi.ts';
import { MpiError } from '../errors.ts';
import type { Form } from '../form.ts';
import type { Mpi } from '../mpi.ts';
import type { Datatype } from '../types/datatype.ts';
import {
  checked,
  checkRoot,
  countsOf,
  equalParts,
  operands,
  typedParts,
  variedParts,
  vectorsApart,
} from './arguments.ts';
import { copy, receivePart, sendPart } from './move.ts';
import type { Operations } from './operations.ts';
import { collect, type Operands } from './order.ts';
import { apart } from './overlap.ts';
import type { Parts } from './parts.ts';
import type { Program } from './program.ts';

const remoteSize = (p: Program): number => p.comm.peers.length;

function sendAll(p: Program, parts: Parts): void {
  for (let rank = 0; rank < remoteSize(p); rank++) sendPart(p, rank, parts);
}

function receiveAll(p: Program, parts: Parts): void {
  for (let rank = 0; rank < remoteSize(p); rank++) receivePart(p, rank, parts);
}

function sendToAll(p: Program, at: number, count: number, type: Datatype): void {
  for (let rank = 0; rank < remoteSize(p); rank++) p.send(rank, at, count, type);
}

/** Combines the operands of the remote group into `to`. */
function combineAll(p: Program, to: number, o: Operands): void {
  collect(p, o, remoteSize(p), -1, to);
}

/** Whether this rank is the root; undefined when it has nothing to do. The other group names the root by its rank. */
function isRoot(p: Program, root: number): boolean | undefined {
  checkRoot(p.comm, root);
  return root === MPI_PROC_NULL ? undefined : root === MPI_ROOT;
}

function refuse(): never {
  throw new MpiError(MPI_ERR_COMM, 'the operation is not defined on intercommunicators');
}

/**
 * Each rank gets its part of the combination of the remote group; the vectors of both groups have the same length.
 */
function scattered(
  mpi: Mpi,
  p: Program,
  from: number,
  to: number,
  counts: number[],
  datatype: number,
  op: number,
): void {
  const { rank } = p.comm;
  const sum = (list: readonly number[]) => list.reduce((total, n) => total + n, 0);
  const o = operands(mpi, from, 0, sum(counts), datatype, op, false);
  const { type } = o;
  vectorsApart(from, o.count, to, counts[rank]!, checked(mpi, to, counts[rank]!, datatype));
  const result = p.buffer(o.count, type);
  sendToAll(p, from, o.count, type);
  combineAll(p, result, o);
  copy(p, to, result + sum(counts.slice(0, rank)) * type.extent, counts[rank]!, type);
}

export function interCollectives(mpi: Mpi, form: Form): Operations {
  return {
    ...interMoving(mpi, form),
    ...interExchanging(mpi, form),
    Reduce: [
      6,
      (p, from, to, count, datatype, op, root) => {
        const here = isRoot(p, root);
        if (here === true) combineAll(p, to, operands(mpi, to, 0, count, datatype, op, false));
        else if (here === false) {
          operands(mpi, from, 0, count, datatype, op, false);
          p.send(root, from, count, checked(mpi, from, count, datatype));
        }
      },
    ],
    Allreduce: [
      5,
      (p, from, to, count, datatype, op) => {
        const o = operands(mpi, from, to, count, datatype, op, true);
        sendToAll(p, from, count, o.type);
        combineAll(p, to, o);
      },
    ],
    Reduce_scatter_block: [
      5,
      (p, from, to, count, datatype, op) => {
        const counts = Array.from({ length: p.comm.size }, () => count);
        scattered(mpi, p, from, to, counts, datatype, op);
      },
    ],
    Reduce_scatter: [
      5,
      (p, from, to, array, datatype, op) =>
        scattered(mpi, p, from, to, countsOf(mpi, form, array, p.comm.size), datatype, op),
    ],
    Scan: [5, refuse],
    Exscan: [5, refuse],
  };
}

function interMoving(mpi: Mpi, form: Form): Operations {
  const single = (at: number, count: number, type: number) => equalParts(mpi, at, count, type, 1);
  const send = (p: Program, root: number, one: Parts) => p.send(root, one.at(0), one.count(0), one.type(0));
  const receive = (p: Program, root: number, one: Parts) =>
    p.receive(root, one.at(0), one.count(0), one.type(0));
  return {
    Barrier: [
      0,
      (p) => {
        sendToAll(p, 0, 0, mpi.byte);
        for (let rank = 0; rank < remoteSize(p); rank++) p.receive(rank, 0, 0, mpi.byte);
      },
    ],
    Bcast: [
      4,
      (p, at, count, type, root) => {
        const here = isRoot(p, root);
        if (here === true) sendToAll(p, at, count, checked(mpi, at, count, type));
        else if (here === false) p.receive(root, at, count, checked(mpi, at, count, type));
      },
    ],
    Gather: [
      7,
      (p, from, count, type, to, toCount, toType, root) => {
        const here = isRoot(p, root);
        if (here === true) receiveAll(p, equalParts(mpi, to, toCount, toType, remoteSize(p)));
        else if (here === false) send(p, root, single(from, count, type));
      },
    ],
    Gatherv: [
      8,
      (p, from, count, type, to, counts, displacements, datatype, root) => {
        const here = isRoot(p, root);
        const arrays = { counts, displacements, datatype };
        if (here === true) receiveAll(p, variedParts(mpi, form, to, arrays, remoteSize(p)));
        else if (here === false) send(p, root, single(from, count, type));
      },
    ],
    Scatter: [
      7,
      (p, from, count, type, to, toCount, toType, root) => {
        const here = isRoot(p, root);
        if (here === true) sendAll(p, equalParts(mpi, from, count, type, remoteSize(p)));
        else if (here === false) receive(p, root, single(to, toCount, toType));
      },
    ],
    Scatterv: [
      8,
      (p, from, counts, displacements, datatype, to, toCount, toType, root) => {
        const here = isRoot(p, root);
        const arrays = { counts, displacements, datatype };
        if (here === true) sendAll(p, variedParts(mpi, form, from, arrays, remoteSize(p)));
        else if (here === false) receive(p, root, single(to, toCount, toType));
      },
    ],
  };
}

/** Sends a part to each rank, or one to all, and receives one from each. */
function exchange(p: Program, out: Parts, into: Parts, same: boolean): void {
  apart(out, into);
  if (same) sendToAll(p, out.at(0), out.count(0), out.type(0));
  else sendAll(p, out);
  receiveAll(p, into);
}

function interExchanging(mpi: Mpi, form: Form): Operations {
  return {
    Allgather: [
      6,
      (p, from, count, type, to, toCount, toType) => {
        exchange(
          p,
          equalParts(mpi, from, count, type, 1),
          equalParts(mpi, to, toCount, toType, remoteSize(p)),
          true,
        );
      },
    ],
    Allgatherv: [
      7,
      (p, from, count, type, to, counts, displacements, datatype) => {
        exchange(
          p,
          equalParts(mpi, from, count, type, 1),
          variedParts(mpi, form, to, { counts, displacements, datatype }, remoteSize(p)),
          true,
        );
      },
    ],
    Alltoall: [
      6,
      (p, from, count, type, to, toCount, toType) => {
        exchange(
          p,
          equalParts(mpi, from, count, type, remoteSize(p)),
          equalParts(mpi, to, toCount, toType, remoteSize(p)),
          false,
        );
      },
    ],
    Alltoallv: [
      8,
      (p, from, outCounts, outPlaces, outType, to, counts, displacements, datatype) => {
        const out = { counts: outCounts, displacements: outPlaces, datatype: outType };
        exchange(
          p,
          variedParts(mpi, form, from, out, remoteSize(p)),
          variedParts(mpi, form, to, { counts, displacements, datatype }, remoteSize(p)),
          false,
        );
      },
    ],
    Alltoallw: [
      8,
      (p, from, outCounts, outPlaces, outTypes, to, counts, displacements, datatypes) => {
        const out = { counts: outCounts, displacements: outPlaces, datatypes: outTypes };
        exchange(
          p,
          typedParts(mpi, form, from, out, remoteSize(p)),
          typedParts(mpi, form, to, { counts, displacements, datatypes }, remoteSize(p)),
          false,
        );
      },
    ],
  };
}
