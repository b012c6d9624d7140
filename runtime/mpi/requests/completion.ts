/**
 * Completion of requests (MPI-5.0 §3.7.3 to §3.7.6) as far as the engine does not do it: of those that have failed or are of
 * special kinds, where something is wrong with the arguments, and freeing.
 */
import { MPI_ERR_ARG, MPI_ERR_REQUEST, MPI_REQUEST_NULL, MPI_SUCCESS } from '../../abi/mpi.ts';
import type { Call, Calls } from '../calls.ts';
import { askedAgain } from '../engine/asked.ts';
import { MpiError } from '../errors.ts';
import { handleAt } from '../messages/transfer.ts';
import type { Mpi } from '../mpi.ts';
import { verify } from '../verify.ts';
import { type Failed, whyFailed, whyOf } from './failures.ts';
import { REQUEST, type Request, STATE } from './request.ts';
import { STATUS_BYTES, setEmptyStatus, setRequestStatus } from './status.ts';

/**
 * Writes the status of a request that is done, and lets go of it; a persistent one is inactive again. Returns how it has failed,
 * or null.
 */
export function conclude(mpi: Mpi, request: Request, status: number): Failed | null {
  const { comm } = request;
  const why = whyOf(mpi, request);
  let error = describe(mpi, request, status);
  if (request.persistent) request.state = STATE.INACTIVE;
  else {
    const freed = request.extra?.free?.(request) ?? MPI_SUCCESS;
    if (error === MPI_SUCCESS) error = freed;
    mpi.requests.release(request);
  }
  return error === MPI_SUCCESS ? null : { error, comm: comm?.handle, why: whyFailed(error, request, why) };
}

/** Writes the status of a request that is done. Returns its error. */
export function describe(mpi: Mpi, request: Request, status: number): number {
  if (request.extra?.status !== undefined) return request.extra.status(request, status);
  if (request.kind === REQUEST.SEND && !request.cancelled) setEmptyStatus(mpi, status);
  else setRequestStatus(mpi, status, request);
  return request.error;
}

function free(mpi: Mpi, pointer: number): void {
  const at = handleAt(mpi, pointer);
  const request = mpi.requests.get(mpi.view.getInt32(at, true));
  if (request === null) throw new MpiError(MPI_ERR_REQUEST, 'there is no request to free');
  if (request.schedule !== 0 && request.state !== STATE.INACTIVE)
    throw new MpiError(
      MPI_ERR_REQUEST,
      'a collective operation that has begun cannot be freed: complete it first',
      request.comm?.handle,
    );
  mpi.letGo(request);
  mpi.view.setInt32(at, MPI_REQUEST_NULL, true);
}

const ASKED = [
  ...['Wait', 'Waitall', 'Waitany', 'Waitsome', 'Test', 'Testall', 'Testany', 'Testsome'],
  ...['', '_all', '_any', '_some'].map((which) => `Request_get_status${which}`),
  ...['Start', 'Startall', 'Cancel'],
];

export function completionCalls(mpi: Mpi): Calls {
  const asked = ASKED.map((name): [string, Call] => [
    name,
    askedAgain(mpi, name, { place: -1, verify: verify.bind(null, mpi, name), lacks: () => 'requests' }),
  ]);
  return {
    ...Object.fromEntries(asked),
    Request_free: (request) => free(mpi, request!),
    Test_cancelled: (status, flag) => {
      mpi.pointer(status!, STATUS_BYTES, 'the status');
      mpi.pointer(flag!, 4, 'flag');
      throw new MpiError(MPI_ERR_ARG, 'the status is not in the heap');
    },
  };
}
