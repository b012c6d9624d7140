/**
 * Generalized requests (MPI-5.0 §13.2): the guest completes them itself, and its functions say what the status is,
 * what is to be freed, and what cancelling means. Also what those functions need: the fields of a status (§3.2.5,
 * §13.3).
 */
import { MPI_ERR_ARG, MPI_ERR_REQUEST, MPI_SUCCESS } from '../../abi/mpi.ts';
import type { Call, Calls } from '../calls.ts';
import { MpiError } from '../errors.ts';
import { handleAt } from '../messages/transfer.ts';
import type { Mpi } from '../mpi.ts';
import { REQUEST, type Request, type RequestExtra, STATE } from './request.ts';
import { STATUS, STATUS_BYTES, setEmptyStatus } from './status.ts';

/** The functions of the guest behind a request, as indices into its table. */
class Generalized implements RequestExtra {
  readonly #mpi: Mpi;
  readonly #query: number;
  readonly #free: number;
  readonly #cancel: number;
  readonly #state: number;

  constructor(mpi: Mpi, query: number, free: number, cancel: number, state: number) {
    this.#mpi = mpi;
    this.#query = query;
    this.#free = free;
    this.#cancel = cancel;
    this.#state = state;
  }

  status(_request: Request, status: number): number {
    if (status !== 0) {
      setEmptyStatus(this.#mpi, status);
      return this.#mpi.callBack(this.#query, this.#state, status);
    }
    // The guest's function writes to a status in any case.
    const { arena } = this.#mpi;
    const scratch = arena.take(STATUS_BYTES);
    if (scratch === 0) throw new MpiError(MPI_ERR_ARG, 'the heap has no room for a status');
    setEmptyStatus(this.#mpi, scratch);
    try {
      return this.#mpi.callBack(this.#query, this.#state, scratch);
    } finally {
      arena.give(scratch);
    }
  }

  free(): number {
    return this.#mpi.callBack(this.#free, this.#state);
  }

  cancel(request: Request): void {
    const error = this.#mpi.callBack(this.#cancel, this.#state, request.state === STATE.DONE ? 1 : 0);
    if (error !== MPI_SUCCESS) throw new MpiError(error, `cancel_fn returned ${error}`);
  }
}

function start(mpi: Mpi, query: number, free: number, cancel: number, state: number, pointer: number): void {
  mpi.active();
  const at = handleAt(mpi, pointer);
  if (query === 0 || free === 0 || cancel === 0)
    throw new MpiError(MPI_ERR_ARG, 'query_fn, free_fn or cancel_fn is a null pointer');
  const request = mpi.request();
  request.kind = REQUEST.GENERALIZED;
  request.error = MPI_SUCCESS;
  request.ack = -1;
  request.state = STATE.ACTIVE;
  request.extra = new Generalized(mpi, query, free, cancel, state);
  mpi.view.setInt32(at, request.handle, true);
}

function complete(mpi: Mpi, handle: number): void {
  mpi.active();
  // The guest may have freed the request, and completes it by a copy of the handle.
  const request = mpi.requests.find(handle);
  if (request === null || request.kind !== REQUEST.GENERALIZED)
    throw new MpiError(MPI_ERR_REQUEST, 'the request is not a generalized one');
  if (request.state !== STATE.ACTIVE) throw new MpiError(MPI_ERR_REQUEST, 'the request is complete already');
  request.state = STATE.DONE;
  if (request.orphan) mpi.orphans.dropEnded();
}

export function generalizedCalls(mpi: Mpi): Calls {
  const statusAt = (pointer: number) => mpi.pointer(pointer, STATUS_BYTES, 'the status');
  const setter =
    (offset: number): Call =>
    (status, value) => {
      mpi.view.setInt32(statusAt(status!) + offset, value!, true);
    };
  const getter =
    (offset: number): Call =>
    (status, pointer) =>
      mpi.out(pointer!, mpi.view.getInt32(statusAt(status!) + offset, true), 'the value');
  return {
    Grequest_start: (query, free, cancel, state, request) =>
      start(mpi, query!, free!, cancel!, state!, request!),
    Grequest_complete: (request) => complete(mpi, request!),
    Status_set_cancelled: (status, flag) => {
      mpi.view.setInt32(statusAt(status!) + STATUS.CANCELLED, flag === 0 ? 0 : 1, true);
    },
    Status_set_source: setter(STATUS.SOURCE),
    Status_set_tag: setter(STATUS.TAG),
    Status_set_error: setter(STATUS.ERROR),
    Status_get_source: getter(STATUS.SOURCE),
    Status_get_tag: getter(STATUS.TAG),
    Status_get_error: getter(STATUS.ERROR),
  };
}
