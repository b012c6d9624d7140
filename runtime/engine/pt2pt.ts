/**
 * Point-to-point communication (MPI-5.0 chapter 3), of blocks of bytes, and of derived datatypes whose layouts are in
 * the state, on the communicator that was used last: true when the call is done, false when nothing has happened and
 * TypeScript is to do it all.
 */
import { setHeapWord } from './access';
import { elsewhere, isPlace, isWords, originOf, worldRank } from './arguments';
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
import { hasLayout, settle } from './host';
import { isFree, receive } from './matching';
import { bytesOfData, layoutOfData } from './parts';
import { Request } from './records';
import { releaseRequest, takeRequest } from './requests';
import { arrived, isLong, receiveCell } from './rings';
import { send, sendNow } from './sending';
import { setStatus } from './status';
import { isStrided } from './strided';
import { isScheduled, looksFor, pause, waitFor } from './waiting';

/** The rank is none, in the communicator that was used last. */
export function isNobody(rank: i32, comm: i32): bool {
  return rank == MPI_PROC_NULL && comm == load<i32>(WORD.COMM) && load<i32>(WORD.SIZE) > 0;
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
  request.commHandle = load<i32>(WORD.COMM);
  request.rankOf = load<u32>(WORD.RANK_OF);
  request.context = load<i32>(WORD.CONTEXT);
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

/**
 * Begins a send that could not be done at once; null when there are too many requests, or when the heap has no room for
 * the layout that its receiver needs.
 */
function beginSend(
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
  request.synchronous = synchronous;
  if (layout != 0 && isLong(bytes) && !isStrided(layout) && !hasLayout(request)) {
    releaseRequest(request);
    return null;
  }
  send(request);
  return request;
}

/** Waits until the data of a send have left their buffer, or have been received; false when it has not begun. */
function finishSend(request: Request | null): bool {
  if (request === null) return false;
  waitFor(request);
  releaseRequest(request);
  return true;
}

/** Sends, until the data have left their buffer. */
function sendData(buffer: u32, bytes: u32, layout: u32, count: i32, peer: i32, tag: i32): bool {
  if (layout == 0 && sendNow(peer, load<i32>(WORD.CONTEXT), tag, buffer, bytes, 0)) return true;
  return finishSend(beginSend(buffer, bytes, layout, count, peer, tag, 0));
}

export function Send(buffer: u32, count: i32, type: i32, dest: i32, tag: i32, comm: i32): bool {
  const bytes = bytesOfData(buffer, count, type);
  if (bytes < 0 || tag < 0) return false;
  if (isNobody(dest, comm)) return true;
  return !elsewhere(dest, comm) && sendData(buffer, bytes, layoutOfData, count, worldRank(dest), tag);
}

export function Ssend(buffer: u32, count: i32, type: i32, dest: i32, tag: i32, comm: i32): bool {
  const bytes = bytesOfData(buffer, count, type);
  if (bytes < 0 || tag < 0) return false;
  if (isNobody(dest, comm)) return true;
  if (elsewhere(dest, comm)) return false;
  return finishSend(beginSend(buffer, bytes, layoutOfData, count, worldRank(dest), tag, 1));
}

export function Isend(buffer: u32, count: i32, type: i32, dest: i32, tag: i32, comm: i32, handle: u32): bool {
  return sendSoon(buffer, count, type, dest, tag, comm, handle, 0);
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
  return sendSoon(buffer, count, type, dest, tag, comm, handle, 1);
}

function sendSoon(
  buffer: u32,
  count: i32,
  type: i32,
  dest: i32,
  tag: i32,
  comm: i32,
  handle: u32,
  synchronous: i32,
): bool {
  const bytes = bytesOfData(buffer, count, type);
  const layout = layoutOfData;
  if (bytes < 0 || tag < 0 || !isPlace(handle, 4)) return false;
  const isToNobody = isNobody(dest, comm);
  if (!isToNobody && elsewhere(dest, comm)) return false;
  const peer = isToNobody ? 0 : worldRank(dest);
  const isNow = layout == 0 && synchronous == 0;
  if (isToNobody || (isNow && sendNow(peer, load<i32>(WORD.CONTEXT), tag, buffer, bytes, 0))) {
    setHeapWord(handle, load<i32>(WORD.SENT));
    return true;
  }
  const request = beginSend(buffer, bytes, layout, count, peer, tag, synchronous);
  if (request === null) return false;
  setHeapWord(handle, request.handle);
  return true;
}

// ---- receives

export function isTag(tag: i32): bool {
  return tag >= 0 || tag == MPI_ANY_TAG;
}

/** Begins a receive; null when there are too many requests. */
function beginReceive(buffer: u32, room: i32, layout: u32, count: i32, peer: i32, tag: i32): Request | null {
  const request = newRequest(buffer, room, layout, count, peer, tag == MPI_ANY_TAG ? ANY_TAG : tag);
  if (request === null) return null;
  // Data are moved faster by a layout in the heap, but without one too.
  if (layout != 0 && isLong(room)) hasLayout(request);
  receive(request);
  return request;
}

/** Receives a block that comes soon, straight from its ring: its bytes, or -1. */
export function receiveSoon(peer: i32, context: i32, tag: i32, to: u32, room: i32): i32 {
  if (isScheduled() || !isFree(peer) || load<i32>(WORD.QUEUED) != 0) return -1;
  for (let looks = looksFor(0); looks > 0; looks = pause(looks)) {
    const cell = arrived(peer << 2);
    if (cell) return receiveCell(peer, cell, context, tag, to, room);
  }
  return -1;
}

/** Waits for a receive, and completes it. False when its arguments are left to TypeScript. */
function receiveData(
  buffer: u32,
  room: i32,
  layout: u32,
  count: i32,
  source: i32,
  peer: i32,
  tag: i32,
  status: u32,
): bool {
  if (layout == 0 && peer >= 0 && tag >= 0) {
    const bytes = receiveSoon(peer, load<i32>(WORD.CONTEXT), tag, buffer, room);
    if (bytes >= 0) {
      setStatus(status, source, tag, bytes);
      return true;
    }
  }
  const request = beginReceive(buffer, room, layout, count, peer, tag);
  if (request === null) return false;
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
  return receiveData(buffer, room, layout, count, source, peer, tag, status);
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
  const request = isFromNobody ? receivedFromNobody() : beginReceive(buffer, room, layout, count, peer, tag);
  if (request === null) return false;
  setHeapWord(handle, request.handle);
  return true;
}

export function Sendrecv(
  out: u32,
  outCount: i32,
  outType: i32,
  dest: i32,
  outTag: i32,
  buffer: u32,
  count: i32,
  type: i32,
  source: i32,
  tag: i32,
  comm: i32,
  status: u32,
): bool {
  const bytes = bytesOfData(out, outCount, outType);
  const outLayout = layoutOfData;
  const room = bytesOfData(buffer, count, type);
  const layout = layoutOfData;
  const isFromNobody = isNobody(source, comm);
  const peer = isFromNobody ? 0 : originOf(source, comm);
  if (bytes < 0 || room < 0 || outTag < 0 || peer < ANY) return false;
  if (!isTag(tag) || !isWords(status, STATUS_SIZE)) return false;
  if (isNobody(dest, comm))
    return isFromNobody
      ? setNobody(status)
      : receiveData(buffer, room, layout, count, source, peer, tag, status);
  if (elsewhere(dest, comm)) return false;
  const to = worldRank(dest);
  if (isFromNobody) return sendData(out, bytes, outLayout, outCount, to, outTag) && setNobody(status);
  if (outLayout == 0 && sendNow(to, load<i32>(WORD.CONTEXT), outTag, out, bytes, 0)) {
    receiveData(buffer, room, layout, count, source, peer, tag, status);
    return true;
  }
  // Both at once, so that rings of ranks do not wait for each other.
  const receiving = newRequest(buffer, room, layout, count, peer, tag == MPI_ANY_TAG ? ANY_TAG : tag);
  if (receiving === null) return false;
  // Nothing is received before the receive is begun.
  const sending = beginSend(out, bytes, outLayout, outCount, to, outTag, 0);
  if (sending === null) {
    releaseRequest(receiving);
    return false;
  }
  receive(receiving);
  waitFor(sending);
  releaseRequest(sending);
  finishReceive(receiving, status);
  return true;
}
