/** Why a request has failed, in words, for the calls that complete it. */
import { MPI_ERR_IN_STATUS, MPI_ERR_NO_MEM, MPI_ERR_TRUNCATE, MPI_ERR_TYPE } from '../../abi/mpi.ts';
import { errorName } from '../environment/error-names.ts';
import { MpiError } from '../errors.ts';
import { REQUEST, type Request, type RequestExtra } from './request.ts';

/** What is left of a request when it has been let go of. */
export interface Failed {
  readonly error: number;
  /** Handle of its communicator. */
  readonly comm: number | undefined;
  readonly why: string;
}

/**
 * @param error what it ended with
 * @param extra what it had before it was let go of
 */
export function whyFailed(error: number, request: Request, extra: RequestExtra | null): string {
  const { kind, source, sentBytes, bytes } = request;
  const known = extra?.why?.();
  if (known !== undefined) return known;
  if (kind === REQUEST.GENERALIZED) return 'a function of the generalized request returned this';
  if (error === MPI_ERR_TRUNCATE)
    return `the message from rank ${source} has ${sentBytes} bytes, and there is room for ${bytes >>> 0}`;
  if (error === MPI_ERR_TYPE)
    return (
      `the ${sentBytes} bytes of the message from rank ${source} do not end with an element of the datatype: ` +
      `it was sent with another one`
    );
  if (error === MPI_ERR_NO_MEM) return 'the heap has no room for the layout of the datatype';
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
    MPI_ERR_IN_STATUS,
    `request ${place} has failed: ${errorName(error)}: ${why}. See the statuses`,
    comm,
  );
}
