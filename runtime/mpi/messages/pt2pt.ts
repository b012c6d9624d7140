/**
 * Point-to-point communication (MPI-5.0 chapter 3): blocking and nonblocking sends and receives, persistent requests.
 */
import { MPI_ERR_REQUEST, MPI_SUCCESS } from '../../abi/mpi.ts';
import type { Engine } from '../engine/engine.ts';
import { MpiError } from '../errors.ts';
import type { Mpi } from '../mpi.ts';
import { settle } from '../requests/completion.ts';
import { REQUEST, type Request, STATE } from '../requests/request.ts';
import { checkStatus, setStatus } from '../requests/status.ts';
import { begin, handleAt, postBlock, prepareReceive, prepareSend } from './prepare.ts';
import { blockBytes, blocks, checkTag, destination, origin } from './transfer.ts';

type Call = (...args: number[]) => number;

class PointToPoint {
  readonly #mpi: Mpi;
  readonly #engine: Engine;

  constructor(mpi: Mpi) {
    this.#mpi = mpi;
    this.#engine = mpi.engine;
  }

  sendBlocking(
    buffer: number,
    count: number,
    datatype: number,
    dest: number,
    tag: number,
    handle: number,
  ): number {
    const comm = this.#mpi.comm(handle);
    const peer = destination(comm, dest);
    checkTag(tag, false);
    const block = blockBytes(this.#mpi, datatype);
    if (peer >= 0 && block > 0) {
      const bytes = blocks(this.#mpi, buffer, count, block);
      if (this.#engine.sendNow(peer, comm.context, tag, buffer, bytes)) return MPI_SUCCESS;
    }
    const request = prepareSend(this.#mpi, comm, buffer, count, datatype, dest, tag);
    begin(this.#mpi, request);
    this.#engine.wait(request);
    return settle(this.#mpi, request, 0);
  }

  sendSynchronous(
    buffer: number,
    count: number,
    datatype: number,
    dest: number,
    tag: number,
    handle: number,
  ): number {
    const request = prepareSend(this.#mpi, this.#mpi.comm(handle), buffer, count, datatype, dest, tag);
    request.synchronous = true;
    begin(this.#mpi, request);
    this.#engine.wait(request);
    return settle(this.#mpi, request, 0);
  }

  receiveBlocking(
    buffer: number,
    count: number,
    datatype: number,
    source: number,
    tag: number,
    handle: number,
    status: number,
  ): number {
    const comm = this.#mpi.comm(handle);
    const peer = origin(comm, source);
    checkTag(tag, true);
    checkStatus(this.#mpi, status);
    const block = blockBytes(this.#mpi, datatype);
    if (peer >= 0 && tag >= 0 && block > 0) {
      const room = blocks(this.#mpi, buffer, count, block);
      const bytes = this.#engine.receiveSoon(peer, comm.context, tag, buffer, room);
      if (bytes >= 0) {
        setStatus(this.#mpi, status, source, tag, bytes, false);
        return MPI_SUCCESS;
      }
    }
    const request = prepareReceive(this.#mpi, comm, buffer, count, datatype, source, tag);
    begin(this.#mpi, request);
    this.#engine.wait(request);
    return settle(this.#mpi, request, status);
  }

  /** Stores the handle of a request that has begun. */
  hand(request: Request, pointer: number): number {
    this.#mpi.i32[pointer >>> 2] = this.#mpi.requests.handle(request);
    return MPI_SUCCESS;
  }

  isend(
    buffer: number,
    count: number,
    datatype: number,
    dest: number,
    tag: number,
    handle: number,
    pointer: number,
    synchronous: boolean,
  ): number {
    const comm = this.#mpi.comm(handle);
    const peer = destination(comm, dest);
    checkTag(tag, false);
    handleAt(this.#mpi, pointer);
    const block = blockBytes(this.#mpi, datatype);
    if (peer >= 0 && block > 0 && !synchronous) {
      const bytes = blocks(this.#mpi, buffer, count, block);
      if (this.#engine.sendNow(peer, comm.context, tag, buffer, bytes)) {
        this.#mpi.i32[pointer >>> 2] = this.#mpi.sentHandle;
        return MPI_SUCCESS;
      }
    }
    const request = prepareSend(this.#mpi, comm, buffer, count, datatype, dest, tag);
    request.synchronous = synchronous;
    begin(this.#mpi, request);
    return this.hand(request, pointer);
  }

  irecv(
    buffer: number,
    count: number,
    datatype: number,
    source: number,
    tag: number,
    handle: number,
    pointer: number,
  ): number {
    const comm = this.#mpi.comm(handle);
    handleAt(this.#mpi, pointer);
    const block = blockBytes(this.#mpi, datatype);
    if (source >= 0 && source < comm.peers.length && tag >= 0 && block > 0) {
      // A message that is there already needs to be posted nowhere.
      const room = blocks(this.#mpi, buffer, count, block);
      const peer = comm.peers[source]!;
      const bytes = this.#engine.calls.receiveNow(peer, comm.context, tag, buffer, room, 0);
      const request =
        bytes >= 0 ? this.received(source, tag, bytes) : postBlock(this.#mpi, comm, buffer, room, peer, tag);
      return this.hand(request, pointer);
    }
    const request = prepareReceive(this.#mpi, comm, buffer, count, datatype, source, tag);
    begin(this.#mpi, request);
    return this.hand(request, pointer);
  }

  /** A receive that was done when it began. */
  received(source: number, tag: number, bytes: number): Request {
    const request = this.#mpi.request();
    request.kind = REQUEST.RECEIVE;
    request.state = STATE.DONE;
    request.source = source;
    request.gotTag = tag;
    request.gotBytes = bytes;
    request.error = MPI_SUCCESS;
    return request;
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
    for (let i = 0; i < count; i++) this.start(this.#mpi.view.getInt32(at + 4 * i, true));
    return MPI_SUCCESS;
  }

  start(handle: number): void {
    const request = this.#mpi.requests.get(handle);
    if (request === null || !request.persistent)
      throw new MpiError(MPI_ERR_REQUEST, 'the request is not a persistent one');
    if (request.state !== STATE.INACTIVE)
      throw new MpiError(MPI_ERR_REQUEST, 'the request has been started and is not complete');
    begin(this.#mpi, request);
  }
}

export function pointToPointCalls(mpi: Mpi): Record<string, Call> {
  const calls = new PointToPoint(mpi);
  const send: Call = (b, c, t, d, tag, comm) => calls.sendBlocking(b!, c!, t!, d!, tag!, comm!);
  const isend: Call = (b, c, t, d, tag, comm, r) => calls.isend(b!, c!, t!, d!, tag!, comm!, r!, false);
  return {
    Send: send,
    Rsend: send,
    Ssend: (b, c, t, d, tag, comm) => calls.sendSynchronous(b!, c!, t!, d!, tag!, comm!),
    Recv: (b, c, t, s, tag, comm, status) => calls.receiveBlocking(b!, c!, t!, s!, tag!, comm!, status!),
    Isend: isend,
    Irsend: isend,
    Issend: (b, c, t, d, tag, comm, r) => calls.isend(b!, c!, t!, d!, tag!, comm!, r!, true),
    Irecv: (b, c, t, s, tag, comm, r) => calls.irecv(b!, c!, t!, s!, tag!, comm!, r!),
    Send_init: calls.init(prepareSend, false),
    Rsend_init: calls.init(prepareSend, false),
    Ssend_init: calls.init(prepareSend, true),
    Recv_init: calls.init(prepareReceive, false),
    Start: (request) => calls.startAll(1, request!),
    Startall: (count, requests) => calls.startAll(count!, requests!),
  };
}
