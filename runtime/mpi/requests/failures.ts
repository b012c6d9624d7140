/** Why a request has failed, in words, for the calls that complete it. */
import * as abi from '../../abi/mpi.ts';
import { SCHEDULE_FIELDS } from '../../fabric/records.ts';
import { whyDifferent } from '../collectives/called.ts';
import { errorName } from '../environment/error-names.ts';
import { MpiError } from '../errors.ts';
import type { Mpi } from '../mpi.ts';
import { REQUEST, type Request } from './request.ts';

/** What is left of a request when it has been let go of. */
export interface Failed {
  readonly error: number;
  /** Handle of its communicator. */
  readonly comm: number | undefined;
  readonly why: string;
}

/** Why a request has failed as far as it knows itself, to be asked before it is let go of. */
export function whyOf(
  { requests }: Mpi,
  { extra, schedule, error, comm }: Request,
): () => string | undefined {
  if (schedule === 0 || error === abi.MPI_SUCCESS || comm === null) return () => extra?.why?.();
  const { words } = requests;
  const field = (name: (typeof SCHEDULE_FIELDS)[number]) =>
    words[(schedule >> 2) + SCHEDULE_FIELDS.indexOf(name)]!;
  const different = {
    error,
    peer: field('unequalRank'),
    called: field('unequalCalled'),
    bytes: field('unequalBytes') >>> 0,
    expected: field('expectedBytes') >>> 0,
  };
  const own = field('called');
  return () => whyDifferent(different, own, comm);
}

/**
 * @param error what it ended with
 * @param why what `whyOf` gave before it was let go of
 */
export function whyFailed(error: number, request: Request, why: () => string | undefined): string {
  const { kind, source, sentBytes, bytes } = request;
  const known = why();
  if (known !== undefined) return known;
  if (kind === REQUEST.GENERALIZED) return 'a function of the generalized request returned this';
  if (error === abi.MPI_ERR_TRUNCATE)
    return `the message from rank ${source} has ${sentBytes} bytes, and there is room for ${bytes >>> 0}`;
  if (error === abi.MPI_ERR_TYPE)
    return (
      `the ${sentBytes} bytes of the message from rank ${source} do not end with an element of the datatype: ` +
      `it was sent with another one`
    );
  if (error === abi.MPI_ERR_NO_MEM) return 'the heap has no room for the layout of the datatype';
  return 'the operation failed';
}

export function failure({ error, comm, why }: Failed): MpiError {
  return new MpiError(error, why, comm);
}

/**
 * The error of a call for many requests, of which it names the first that failed, by its place: it is raised on the
 * communicator of that one.
 */
export function inStatus(place: number, { error, comm, why }: Failed): MpiError {
  return new MpiError(
    abi.MPI_ERR_IN_STATUS,
    `request ${place} has failed: ${errorName(error)}: ${why}. See the statuses`,
    comm,
  );
}
