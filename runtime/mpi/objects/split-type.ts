/** Parts of a communicator by what its ranks have in common (MPI-5.0 §7.4.2). */
import * as abi from '../../abi/mpi.ts';
import { MpiError } from '../errors.ts';
import type { Mpi } from '../mpi.ts';
import type { Comm } from './comm.ts';
import type { Comms } from './comms.ts';
import { communicatorHints, type Info } from './info.ts';
import { splitInter } from './intercomms.ts';
import { split } from './split.ts';

/** Info key of the hardware that ranks of a part share, and its values. */
const RESOURCE_KEY = 'mpi_hw_resource_type';
export const CORE = 'lwk://core';
const SHARED_MEMORY = 'mpi_shared_memory';
const PSET_KEY = 'mpi_pset_name';

/** Ranks with the same color share the resource; MPI_UNDEFINED where the caller has none of the kind. */
function resource(mpi: Mpi, kind: string | undefined): number {
  if (kind === SHARED_MEMORY) return 0;
  return kind === CORE && mpi.kernel.core >= 0 ? mpi.kernel.core : abi.MPI_UNDEFINED;
}

function guided(mpi: Mpi, hints: Info): number {
  const set = hints.get(PSET_KEY);
  if (set !== undefined && hints.has(RESOURCE_KEY))
    throw new MpiError(abi.MPI_ERR_INFO, `the info object has both ${RESOURCE_KEY} and ${PSET_KEY}`);
  if (set === undefined) return resource(mpi, hints.get(RESOURCE_KEY));
  if (set === 'mpi://WORLD') return 0;
  return set === 'mpi://SELF' ? mpi.rank : abi.MPI_UNDEFINED;
}

function colorOf(mpi: Mpi, type: number, hints: Info): number {
  switch (type) {
    case abi.MPI_UNDEFINED:
      return abi.MPI_UNDEFINED;
    case abi.MPI_COMM_TYPE_SHARED:
      return resource(mpi, SHARED_MEMORY);
    case abi.MPI_COMM_TYPE_HW_GUIDED:
      return resource(mpi, hints.get(RESOURCE_KEY));
    case abi.MPI_COMM_TYPE_RESOURCE_GUIDED:
      return guided(mpi, hints);
    case abi.MPI_COMM_TYPE_HW_UNGUIDED:
      return resource(mpi, CORE);
    default:
      throw new MpiError(abi.MPI_ERR_ARG, `${type} is not a split type`);
  }
}

/** All ranks share the memory of the job; below that there are cores, which several ranks can share. */
export function splitType(comms: Comms, comm: Comm, type: number, key: number, hints: Info): Comm | null {
  const color = colorOf(comms.mpi, type, hints);
  const unguided = type === abi.MPI_COMM_TYPE_HW_UNGUIDED;
  const made = comm.inter ? splitInter(comms, comm, color, key) : split(comms, comm, color, key, unguided);
  if (made === null) return null;
  if (unguided) hints.set(RESOURCE_KEY, CORE);
  made.info = communicatorHints(hints);
  return made;
}
