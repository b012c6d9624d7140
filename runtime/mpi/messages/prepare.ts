/** Makes requests of sends and receives from the arguments of the guest, and begins them. */
import { MPI_ERR_ARG, MPI_ERR_NO_MEM, MPI_PROC_NULL } from '../../abi/mpi.ts';
import { MpiError } from '../errors.ts';
import { hex } from '../hex.ts';
import type { Mpi } from '../mpi.ts';
import type { Comm } from '../objects/comm.ts';
import { REQUEST, type Request, STATE } from '../requests/request.ts';
import { checkTag, destination, NOBODY, origin, setData } from './transfer.ts';

/** Words of a layout from which on a receive publishes it. */
const PUBLISHED_WORDS = 32;

/** A request whose data have been checked; nothing of it is left when that throws. */
export function requestOf(mpi: Mpi, buffer: number, count: number, datatype: number): Request {
  const request = mpi.request();
  try {
    setData(mpi, request, buffer, count, datatype);
  } catch (error) {
    mpi.requests.release(request);
    throw error;
  }
  return request;
}

/** A send that has been checked, as a request that has not begun. */
export function prepareSend(
  mpi: Mpi,
  comm: Comm,
  buffer: number,
  count: number,
  datatype: number,
  dest: number,
  tag: number,
): Request {
  const peer = destination(comm, dest);
  checkTag(tag, false);
  const request = requestOf(mpi, buffer, count, datatype);
  if (request.type !== null && mpi.typed.publish(request.type) < 0) {
    mpi.requests.release(request);
    throw new MpiError(MPI_ERR_NO_MEM, 'the heap has no room for the layout of the datatype');
  }
  setEnvelope(request, REQUEST.SEND, comm, peer, tag);
  return request;
}

/** The same of a receive. */
export function prepareReceive(
  mpi: Mpi,
  comm: Comm,
  buffer: number,
  count: number,
  datatype: number,
  source: number,
  tag: number,
): Request {
  const peer = origin(comm, source);
  checkTag(tag, true);
  const request = requestOf(mpi, buffer, count, datatype);
  // Layouts of many runs move faster from the heap.
  if (request.type !== null && request.type.runs.length > PUBLISHED_WORDS) mpi.typed.publish(request.type);
  setEnvelope(request, REQUEST.RECEIVE, comm, peer, tag);
  return request;
}

function setEnvelope(request: Request, kind: number, comm: Comm, peer: number, tag: number): void {
  request.kind = kind;
  request.comm = comm;
  request.context = comm.context;
  request.peer = peer;
  request.tag = tag;
  request.synchronous = false;
  request.clearStatus(MPI_PROC_NULL);
}

/** Begins a request that was prepared. */
export function begin({ engine }: Mpi, request: Request): void {
  if (request.peer === NOBODY) request.state = STATE.DONE;
  else if (request.kind === REQUEST.SEND) engine.send(request);
  else engine.receive(request);
}

/** Where a handle is to be stored, or so many of them are. @throws MPI_ERR_ARG */
export function handleAt(mpi: Mpi, pointer: number, count = 1): number {
  // They are read and written as words.
  if ((pointer & 3) !== 0)
    throw new MpiError(MPI_ERR_ARG, `requests at ${hex(pointer)}, which is no multiple of 4`);
  return mpi.pointer(pointer, 4 * count, 'the request');
}
