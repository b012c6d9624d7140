/**
 * Point-to-point communication (MPI-5.0 chapter 3) on the communicator that was used last: true when the call is done, false
 * when nothing has happened, because something is wrong with its arguments or there is no room.
 */
import { setHeapWord } from './access';
import { elsewhere, inUse, isPlace, isWords, originOf, use, worldRank } from './arguments';
import {
  ANY,
  ANY_TAG,
  MPI_ANY_TAG,
  MPI_PROC_NULL,
  MPI_SUCCESS,
  REQUEST_KIND,
  REQUEST_STATE,
  STATUS_SIZE,
  WORD,
} from './constants';
import { settle } from './host';
import { isFree, receive } from './matching';
import { bytesOfData, layoutOfData } from './parts';
import { Request } from './records';
import { releaseRequest, takeRequest } from './requests';
import { arrived, receiveCell } from './rings';
import { send, sendNow } from './sending';
import { setStatus } from './status';
import { isScheduled, looksFor, pause, waitFor } from './waiting';

/** The rank is none, in a communicator. */
export function isNobody(rank: i32, comm: i32): bool {
  return rank == MPI_PROC_NULL && use(comm);
}

/** What a receive from nobody says. */
export function setNobody(status: u32): bool {
  setStatus(status, MPI_PROC_NULL, MPI_ANY_TAG, 0);
  return true;
}

/** A request of the communicator that was used last; null when there are too many. */
export function newRequest(
  buffer: u32,
  bytes: u32,
  layout: u32,
  count: i32,
  peer: i32,
  tag: i32,
): Request | null {
  const request = takeRequest();
  if (request === null) return null;
  const comm = inUse();
  request.commHandle = comm.handle;
  request.rankOf = comm.rankOf;
  request.context = comm.context;
  request.buffer = buffer;
  request.bytes = bytes;
  request.typed = layout;
  request.count = count;
  request.peer = peer;
  request.tag = tag;
  request.error = MPI_SUCCESS;
  return request;
}

/** A receive from nobody, which is done; null when there are too many requests. */
export function receivedFromNobody(): Request | null {
  const request = newRequest(0, 0, 0, 0, 0, ANY_TAG);
  if (request === null) return null;
  request.kind = REQUEST_KIND.RECEIVE;
  request.source = MPI_PROC_NULL;
  request.gotTag = MPI_ANY_TAG;
  request.gotBytes = 0;
  request.state = REQUEST_STATE.DONE;
  return request;
}

// ---- sends

/** A send that has not begun; null when there are too many requests. */
export function newSend(
  buffer: u32,
  bytes: u32,
  layout: u32,
  count: i32,
  peer: i32,
  tag: i32,
  synchronous: i32,
): Request | null {
  const request = newRequest(buffer, bytes, layout, count, peer, tag);
  if (request === null) return null;
  request.kind = REQUEST_KIND.SEND;
  request.synchronous = synchronous;
  return request;
}

/** Waits until the data of a send have left their buffer, or have been received; false when there is none. */
function finishSend(request: Request | null): bool {
  if (request === null) return false;
  send(request);
  waitFor(request);
  releaseRequest(request);
  return true;
}

/** Sends, until the data have left their buffer. */
function sendData(buffer: u32, bytes: u32, layout: u32, count: i32, peer: i32, tag: i32): bool {
  if (layout == 0 && sendNow(peer, inUse().context, tag, buffer, bytes, 0)) return true;
  return finishSend(newSend(buffer, bytes, layout, count, peer, tag, 0));
}

export function Send(buffer: u32, count: i32, type: i32, dest: i32, tag: i32, comm: i32): bool {
  const bytes = bytesOfData(buffer, count, type);
  if (bytes < 0 || tag < 0) return false;
  if (isNobody(dest, comm)) return true;
  return !elsewhere(dest, comm) && sendData(buffer, <u32>bytes, layoutOfData, count, worldRank(dest), tag);
}

export function Ssend(buffer: u32, count: i32, type: i32, dest: i32, tag: i32, comm: i32): bool {
  const bytes = bytesOfData(buffer, count, type);
  if (bytes < 0 || tag < 0) return false;
  if (isNobody(dest, comm)) return true;
  if (elsewhere(dest, comm)) return false;
  return finishSend(newSend(buffer, <u32>bytes, layoutOfData, count, worldRank(dest), tag, 1));
}

/** Into the buffer of the program it goes where it cannot leave at once: that is left to TypeScript. */
export function Bsend(at: u32, count: i32, type: i32, dest: i32, tag: i32, comm: i32): bool {
  const data = bytesOfData(at, count, type);
  if (data < 0 || data > load<u32>(WORD.BUFFERED) || layoutOfData || tag < 0) return false;
  if (isNobody(dest, comm)) return true;
  return !elsewhere(dest, comm) && sendNow(worldRank(dest), inUse().context, tag, at, <u32>data, 0);
}

export function Isend(buffer: u32, count: i32, type: i32, dest: i32, tag: i32, comm: i32, handle: u32): bool {
  const bytes = bytesOfData(buffer, count, type);
  const layout = layoutOfData;
  if (bytes < 0 || tag < 0 || !isPlace(handle, 4)) return false;
  const isToNobody = isNobody(dest, comm);
  if (!isToNobody && elsewhere(dest, comm)) return false;
  const peer = isToNobody ? 0 : worldRank(dest);
  if (isToNobody || (layout == 0 && sendNow(peer, inUse().context, tag, buffer, <u32>bytes, 0))) {
    setHeapWord(handle, load<i32>(WORD.SENT));
    return true;
  }
  const request = newSend(buffer, <u32>bytes, layout, count, peer, tag, 0);
  if (request === null) return false;
  send(request);
  setHeapWord(handle, request.handle);
  return true;
}

export function Ibsend(at: u32, count: i32, type: i32, dest: i32, tag: i32, comm: i32, handle: u32): bool {
  if (!isPlace(handle, 4) || !Bsend(at, count, type, dest, tag, comm)) return false;
  setHeapWord(handle, load<i32>(WORD.SENT));
  return true;
}

export function Issend(
  buffer: u32,
  count: i32,
  type: i32,
  dest: i32,
  tag: i32,
  comm: i32,
  handle: u32,
): bool {
  const request = preparedSend(buffer, count, type, dest, tag, comm, handle, 1);
  if (request === null) return false;
  if (request.peer < ANY) request.state = REQUEST_STATE.DONE;
  else send(request);
  return true;
}

// ---- receives

export function isTag(tag: i32): bool {
  return tag >= 0 || tag == MPI_ANY_TAG;
}

/** A receive that has not begun; null when there are too many requests. */
export function newReceive(
  buffer: u32,
  room: u32,
  layout: u32,
  count: i32,
  peer: i32,
  tag: i32,
): Request | null {
  const request = newRequest(buffer, room, layout, count, peer, tag == MPI_ANY_TAG ? ANY_TAG : tag);
  if (request === null) return null;
  request.kind = REQUEST_KIND.RECEIVE;
  return request;
}

/** Receives a block that comes soon, straight from its ring: its bytes, or -1. */
export function receiveSoon(peer: i32, context: i32, tag: i32, to: u32, room: u32): i32 {
  if (isScheduled() || !isFree(peer) || load<i32>(WORD.QUEUED) != 0) return -1;
  for (let looks = looksFor(0); looks > 0; looks = pause(looks)) {
    const cell = arrived(peer << 2);
    if (cell) return receiveCell(peer, cell, context, tag, to, room);
  }
  return -1;
}

/** Waits for a receive, and completes it. False when there are too many requests. */
export function receiveData(
  buffer: u32,
  room: u32,
  layout: u32,
  count: i32,
  source: i32,
  peer: i32,
  tag: i32,
  status: u32,
): bool {
  if (layout == 0 && peer >= 0 && tag >= 0) {
    const bytes = receiveSoon(peer, inUse().context, tag, buffer, room);
    if (bytes >= 0) {
      setStatus(status, source, tag, bytes);
      return true;
    }
  }
  const request = newReceive(buffer, room, layout, count, peer, tag);
  if (request === null) return false;
  receive(request);
  finishReceive(request, status);
  return true;
}

/** Waits for a receive that has no handle, and completes it. */
export function finishReceive(request: Request, status: u32): void {
  waitFor(request);
  if (request.error != MPI_SUCCESS) settle(request, status);
  else {
    setStatus(status, request.source, request.gotTag, request.gotBytes);
    releaseRequest(request);
  }
}

export function Recv(
  buffer: u32,
  count: i32,
  type: i32,
  source: i32,
  tag: i32,
  comm: i32,
  status: u32,
): bool {
  const room = bytesOfData(buffer, count, type);
  const layout = layoutOfData;
  if (room < 0 || !isTag(tag) || !isWords(status, STATUS_SIZE)) return false;
  if (isNobody(source, comm)) return setNobody(status);
  const peer = originOf(source, comm);
  if (peer < ANY) return false;
  return receiveData(buffer, <u32>room, layout, count, source, peer, tag, status);
}

export function Irecv(
  buffer: u32,
  count: i32,
  type: i32,
  source: i32,
  tag: i32,
  comm: i32,
  handle: u32,
): bool {
  const room = bytesOfData(buffer, count, type);
  const layout = layoutOfData;
  const isFromNobody = isNobody(source, comm);
  const peer = isFromNobody ? 0 : originOf(source, comm);
  if (room < 0 || peer < ANY || !isTag(tag) || !isPlace(handle, 4)) return false;
  const request = isFromNobody
    ? receivedFromNobody()
    : newReceive(buffer, <u32>room, layout, count, peer, tag);
  if (request === null) return false;
  if (!isFromNobody) receive(request);
  setHeapWord(handle, request.handle);
  return true;
}

// ---- persistent requests

/** Stores the handle of a request that has not begun; less than ANY is nobody. */
function prepared(request: Request | null, handle: u32): Request | null {
  if (request === null) return null;
  request.state = REQUEST_STATE.INACTIVE;
  setHeapWord(handle, request.handle);
  return request;
}

function preparedSend(
  buffer: u32,
  count: i32,
  type: i32,
  dest: i32,
  tag: i32,
  comm: i32,
  handle: u32,
  synchronous: i32,
): Request | null {
  const bytes = bytesOfData(buffer, count, type);
  const isToNobody = isNobody(dest, comm);
  if (bytes < 0 || tag < 0 || !isPlace(handle, 4) || (!isToNobody && elsewhere(dest, comm))) return null;
  const peer = isToNobody ? ANY - 1 : worldRank(dest);
  return prepared(newSend(buffer, <u32>bytes, layoutOfData, count, peer, tag, synchronous), handle);
}

function isPersistent(request: Request | null): bool {
  if (request === null) return false;
  request.persistent = 1;
  return true;
}

export function Send_init(
  buffer: u32,
  count: i32,
  type: i32,
  dest: i32,
  tag: i32,
  comm: i32,
  handle: u32,
): bool {
  return isPersistent(preparedSend(buffer, count, type, dest, tag, comm, handle, 0));
}

export function Ssend_init(
  buffer: u32,
  count: i32,
  type: i32,
  dest: i32,
  tag: i32,
  comm: i32,
  handle: u32,
): bool {
  return isPersistent(preparedSend(buffer, count, type, dest, tag, comm, handle, 1));
}

export function Recv_init(
  buffer: u32,
  count: i32,
  type: i32,
  source: i32,
  tag: i32,
  comm: i32,
  handle: u32,
): bool {
  const room = bytesOfData(buffer, count, type);
  const isFromNobody = isNobody(source, comm);
  const peer = isFromNobody ? ANY - 1 : originOf(source, comm);
  if (room < 0 || (peer < ANY && !isFromNobody) || !isTag(tag) || !isPlace(handle, 4)) return false;
  return isPersistent(prepared(newReceive(buffer, <u32>room, layoutOfData, count, peer, tag), handle));
}
