/** Arguments of collectives, checked (MPI-5.0 §6.2). */
import * as abi from '../../abi/mpi.ts';
import { MpiError } from '../errors.ts';
import type { Form } from '../form.ts';
import type { Mpi } from '../mpi.ts';
import type { Comm } from '../objects/comm.ts';
import type { Datatype } from '../types/datatype.ts';
import { apart, blocksApart } from './overlap.ts';
import { Parts } from './parts.ts';

export const inPlace = (buffer: number): boolean => buffer === abi.MPI_IN_PLACE;

/** Checks one buffer. @returns its datatype. @throws MPI_ERR_COUNT, MPI_ERR_TYPE, MPI_ERR_BUFFER */
export function checked(mpi: Mpi, at: number, count: number, datatype: number): Datatype {
  const known = mpi.types.get(datatype);
  // The usual case: a block in the heap, at no address that means something special.
  if (known?.contiguous && count >= 0 && (at < 0 || at > abi.MPI_IN_PLACE))
    if ((at >>> 0) + count * known.size <= mpi.heap.bytes && known.committed) return known;
  if (count < 0) throw new MpiError(abi.MPI_ERR_COUNT, `a count of ${count}`);
  const type = mpi.committed(datatype);
  if (inPlace(at)) throw new MpiError(abi.MPI_ERR_BUFFER, 'MPI_IN_PLACE is not allowed for this buffer');
  if (at === 0 && count * type.size > 0 && type.predefined !== 0)
    throw new MpiError(abi.MPI_ERR_BUFFER, 'the buffer is a null pointer');
  mpi.typed.check(at, count, type);
  return type;
}

/** One buffer with equal parts for all ranks. */
export function equalParts(mpi: Mpi, at: number, count: number, datatype: number, ranks: number): Parts {
  const type = checked(mpi, at, count, datatype);
  mpi.typed.check(at, count * ranks, type);
  return new Parts(at, count, type, ranks);
}

/** One buffer with parts of any size at any place, counted in elements: the v forms. */
export function variedParts(
  mpi: Mpi,
  form: Form,
  at: number,
  arrays: { counts: number; displacements: number; datatype: number },
  ranks: number,
): Parts {
  const { counts, displacements, datatype } = arrays;
  mpi.pointer(counts, form.countBytes * ranks, 'the array of counts');
  mpi.pointer(displacements, 4 * ranks, 'the array of displacements');
  const type = mpi.committed(datatype);
  const parts = new Parts(at, 0, type);
  for (let rank = 0; rank < ranks; rank++) {
    const place = (at + form.displacement(displacements, rank) * type.extent) | 0;
    const count = form.count(counts, rank);
    parts.set(rank, place, count, checked(mpi, place, count, datatype));
  }
  return parts;
}

/** The same with a datatype for each part, and displacements in bytes: the w forms. */
export function typedParts(
  mpi: Mpi,
  form: Form,
  at: number,
  arrays: { counts: number; displacements: number; datatypes: number },
  ranks: number,
): Parts {
  const { counts, displacements } = arrays;
  mpi.pointer(counts, form.countBytes * ranks, 'the array of counts');
  mpi.pointer(displacements, 4 * ranks, 'the array of displacements');
  const types = mpi.pointer(arrays.datatypes, 4 * ranks, 'the array of datatypes');
  const parts = new Parts(at, 0, mpi.byte);
  for (let rank = 0; rank < ranks; rank++) {
    const place = (at + form.displacement(displacements, rank)) | 0;
    const count = form.count(counts, rank);
    parts.set(rank, place, count, checked(mpi, place, count, mpi.view.getInt32(types + 4 * rank, true)));
  }
  return parts;
}

/** What a reduction of one vector reads and what it writes. @throws MPI_ERR_BUFFER when they have bytes in common */
export function vectorsApart(
  from: number,
  fromCount: number,
  to: number,
  toCount: number,
  type: Datatype,
): void {
  if (type.contiguous) blocksApart(from, fromCount * type.size, to, toCount * type.size);
  else apart(new Parts(from, fromCount, type, 1), new Parts(to, toCount, type, 1));
}

/** A root of an intracommunicator. @throws MPI_ERR_ROOT */
export function checkRoot(comm: Comm, root: number): void {
  const special = comm.inter && (root === abi.MPI_ROOT || root === abi.MPI_PROC_NULL);
  if (!special && (root < 0 || root >= comm.peers.length))
    throw new MpiError(
      abi.MPI_ERR_ROOT,
      `root ${root}, and the communicator has the ranks 0 to ${comm.peers.length - 1}`,
    );
}

/** An array of counts of the guest. @throws MPI_ERR_ARG, MPI_ERR_COUNT */
export function countsOf(mpi: Mpi, form: Form, array: number, ranks: number): number[] {
  mpi.pointer(array, form.countBytes * ranks, 'the array of counts');
  return Array.from({ length: ranks }, (_, rank) => form.count(array, rank));
}

/**
 * Operands of a reduction.
 * @param receives the rank gets a result
 * @throws MPI_ERR_OP, MPI_ERR_BUFFER for a result that replaces the operand without MPI_IN_PLACE, and what `checked`
 * throws
 */
export function operands(
  mpi: Mpi,
  from: number,
  to: number,
  count: number,
  datatype: number,
  op: number,
  receives: boolean,
): void {
  const at = receives && inPlace(from) ? to : from;
  const type = checked(mpi, at, count, datatype);
  if (receives) {
    checked(mpi, to, count, datatype);
    if (!inPlace(from)) vectorsApart(from, count, to, count, type);
  }
  mpi.operators.operator(op, type, datatype);
}
