/**
 * Point-to-point communication (MPI-5.0 chapter 3) where the engine has not carried it out: long buffers, arguments that are
 * wrong, and the making of persistent requests.
 */
import { MPI_ERR_REQUEST, MPI_SUCCESS } from '../../abi/mpi.ts';
import { MpiError } from '../errors.ts';
import type { Mpi } from '../mpi.ts';
import { settle } from '../requests/completion.ts';
import { type Request, STATE } from '../requests/request.ts';
import { checkStatus } from '../requests/status.ts';
import { askedAgain } from './again.ts';
import { begin, handleAt, prepareReceive, prepareSend } from './prepare.ts';
import { checkTag, destination, origin } from './transfer.ts';

type Call = (...args: number[]) => number;

class PointToPoint {
  readonly #mpi: Mpi;

  constructor(mpi: Mpi) {
    this.#mpi = mpi;
  }

  /** Waits until a request has ended that the guest has no handle of. */
  #end(request: Request, status: number): number {
    begin(this.#mpi, request);
    this.#mpi.engine.wait(request);
    return settle(this.#mpi, request, status);
  }

  send(synchronous: boolean): Call {
    return (buffer, count, datatype, dest, tag, comm) => {
      const request = prepareSend(this.#mpi, this.#mpi.comm(comm!), buffer!, count!, datatype!, dest!, tag!);
      request.synchronous = synchronous;
      return this.#end(request, 0);
    };
  }

  receive(...[buffer, count, datatype, source, tag, handle, status]: number[]): number {
    const comm = this.#mpi.comm(handle!);
    origin(comm, source!);
    checkTag(tag!, true);
    checkStatus(this.#mpi, status!);
    return this.#end(prepareReceive(this.#mpi, comm, buffer!, count!, datatype!, source!, tag!), status!);
  }

  /** Stores the handle of a request that has begun. */
  hand(request: Request, pointer: number): number {
    this.#mpi.i32[pointer >>> 2] = this.#mpi.requests.handle(request);
    return MPI_SUCCESS;
  }

  isend(synchronous: boolean): Call {
    return (buffer, count, datatype, dest, tag, handle, pointer) => {
      const comm = this.#mpi.comm(handle!);
      destination(comm, dest!);
      checkTag(tag!, false);
      handleAt(this.#mpi, pointer!);
      const request = prepareSend(this.#mpi, comm, buffer!, count!, datatype!, dest!, tag!);
      request.synchronous = synchronous;
      begin(this.#mpi, request);
      return this.hand(request, pointer!);
    };
  }

  irecv(...[buffer, count, datatype, source, tag, handle, pointer]: number[]): number {
    const comm = this.#mpi.comm(handle!);
    handleAt(this.#mpi, pointer!);
    const request = prepareReceive(this.#mpi, comm, buffer!, count!, datatype!, source!, tag!);
    begin(this.#mpi, request);
    return this.hand(request, pointer!);
  }

  /** A persistent request (MPI-5.0 §3.9). */
  init(prepare: typeof prepareSend, synchronous: boolean): Call {
    return (buffer, count, datatype, peer, tag, handle, pointer) => {
      const comm = this.#mpi.comm(handle!);
      handleAt(this.#mpi, pointer!);
      const request = prepare(this.#mpi, comm, buffer!, count!, datatype!, peer!, tag!);
      request.synchronous = synchronous;
      request.persistent = true;
      request.state = STATE.INACTIVE;
      return this.hand(request, pointer!);
    };
  }

  startAll(count: number, pointer: number): number {
    this.#mpi.count(count);
    const at = handleAt(this.#mpi, pointer, count);
    for (let i = 0; i < count; i++)
      if (this.#mpi.compiled.Start!(at + 4 * i) === 0) this.start(this.#mpi.view.getInt32(at + 4 * i, true));
    return MPI_SUCCESS;
  }

  /** One of a special kind. */
  start(handle: number): void {
    const request = this.#mpi.requests.get(handle);
    if (request === null || !request.persistent)
      throw new MpiError(MPI_ERR_REQUEST, 'the request is not a persistent one');
    if (request.state !== STATE.INACTIVE)
      throw new MpiError(MPI_ERR_REQUEST, 'the request has been started and is not complete');
    request.extra!.start!(request);
  }
}

export function pointToPointCalls(mpi: Mpi): Record<string, Call> {
  const calls = new PointToPoint(mpi);
  const send = askedAgain(mpi, 'Send', 5, calls.send(false));
  const isend = askedAgain(mpi, 'Isend', 5, calls.isend(false));
  return {
    Send: send,
    Rsend: send,
    Ssend: askedAgain(mpi, 'Ssend', 5, calls.send(true)),
    Recv: askedAgain(mpi, 'Recv', 5, (...args) => calls.receive(...args)),
    Isend: isend,
    Irsend: isend,
    Issend: askedAgain(mpi, 'Issend', 5, calls.isend(true)),
    Irecv: askedAgain(mpi, 'Irecv', 5, (...args) => calls.irecv(...args)),
    Send_init: calls.init(prepareSend, false),
    Rsend_init: calls.init(prepareSend, false),
    Ssend_init: calls.init(prepareSend, true),
    Recv_init: calls.init(prepareReceive, false),
    Start: (request) => calls.startAll(1, request!),
    Startall: (count, requests) => calls.startAll(count!, requests!),
  };
}
