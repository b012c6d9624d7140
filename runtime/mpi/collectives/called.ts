/**
 * What a rank called when it sends a message of a collective: the cell carries it beside its kind, so that ranks that
 * do not call the same learn of it, and of whom. 0 is what messages of other kinds carry. The engine puts it
 * together (`begin` in ../../engine/steps.ts).
 */
import * as abi from '../../abi/mpi.ts';
import { CELL_KIND_BITS } from '../../fabric/layout.ts';
import { MpiError } from '../errors.ts';
import type { Comm } from '../objects/comm.ts';
import { OPERATIONS } from '../reduce/kinds.ts';

/** Numbers of the operations, without forms. 0 is no collective, or one that makes a communicator. */
export const COLLECTIVE = {
  Barrier: 1,
  Bcast: 2,
  Gather: 3,
  Gatherv: 4,
  Scatter: 5,
  Scatterv: 6,
  Allgather: 7,
  Allgatherv: 8,
  Alltoall: 9,
  Alltoallv: 10,
  Alltoallw: 11,
  Reduce: 12,
  Allreduce: 13,
  Scan: 14,
  Exscan: 15,
  Reduce_scatter_block: 16,
  Reduce_scatter: 17,
  Neighbor_allgather: 18,
  Neighbor_allgatherv: 19,
  Neighbor_alltoall: 20,
  Neighbor_alltoallv: 21,
  Neighbor_alltoallw: 22,
} as const;

const NAMES: readonly string[] = ['', ...Object.keys(COLLECTIVE)];

/**
 * Where the parts of the word are: the kind of the cell, the collective, the operation of a reduction, and 1 + the
 * root.
 */
export const CALLED = {
  COLLECTIVE: CELL_KIND_BITS,
  OPERATION: CELL_KIND_BITS + 6,
  ROOT: CELL_KIND_BITS + 12,
} as const;
const SIX_BITS = 0x3f;
/** Any operation of the program: handles of these differ between ranks. */
export const OWN_OPERATION = SIX_BITS;

const PREDEFINED = [...Object.keys(OPERATIONS), 'MPI_REPLACE', 'MPI_NO_OP'];

function nameOf(operation: number): string | undefined {
  return PREDEFINED.find((name) => (abi as Readonly<Record<string, number>>)[name] === operation);
}

/** The call in words. */
function describe(called: number): string {
  const name = NAMES[(called >>> CALLED.COLLECTIVE) & SIX_BITS];
  if (called === 0 || name === undefined) return 'a function that makes a communicator';
  const operation = (called >>> CALLED.OPERATION) & SIX_BITS;
  const root = (called >>> CALLED.ROOT) - 1;
  const of = operation === OWN_OPERATION ? 'an operation of its own' : nameOf(operation + abi.MPI_OP_NULL);
  return `MPI_${name}${operation === 0 ? '' : ` of ${of}`}${root < 0 ? '' : ` with root ${root}`}`;
}

/** How a message of a collective is another one than the rank expects. */
export interface Difference {
  readonly error: number;
  /** Its sender, as a rank of the world. */
  readonly peer: number;
  readonly called: number;
  readonly bytes: number;
  /** Bytes that were expected. */
  readonly expected: number;
}

/** The sentence of the error. @param own what the rank called itself */
export function whyDifferent(
  { error, peer, called, bytes, expected }: Difference,
  own: number,
  comm: Comm,
): string {
  const who = `rank ${comm.rankOf[peer] ?? peer}`;
  if (error === abi.MPI_ERR_NOT_SAME)
    return (
      `${who} called ${describe(called)} where this rank called ${describe(own)}: ` +
      `ranks call the collectives of a communicator in one order, with one root and operation`
    );
  if (error === abi.MPI_ERR_NO_MEM) return 'the heap has no room for the layout of the datatype';
  const sent = `${who} sent ${bytes} bytes in ${describe(called)}, and this rank expects ${expected}`;
  return error === abi.MPI_ERR_COUNT || error === abi.MPI_ERR_TRUNCATE
    ? `${sent}: counts or datatypes differ between ranks`
    : `${sent}, of a datatype in which they do not end with an element: datatypes differ between ranks`;
}

/**
 * Ranks that are to call the same have not, or to send as much as is received: longer messages are cut, and shorter
 * ones leave the rest as it was.
 */
export function unequal(different: Difference, own: number, comm: Comm): MpiError {
  return new MpiError(different.error, whyDifferent(different, own, comm), comm.handle);
}
