/**
 * Probes and matched probes (MPI-5.0 §3.8), on the communicator that was used last: true when the call is done, false when
 * nothing has happened. A message that was matched belongs to whoever has its handle: it is kept in the request that will
 * receive it, whose handle that is but for the kind of the object.
 */
import { heapWord, setHeapWord } from './access';
import { inUse, isInt, isPlace, isWords, originOf } from './arguments';
import {
  ANY,
  ANY_TAG,
  MESSAGE_HANDLE,
  MPI_ANY_TAG,
  MPI_MESSAGE_NO_PROC,
  MPI_MESSAGE_NULL,
  REQUEST_HANDLE,
  REQUEST_KIND,
  REQUEST_STATE,
  STATUS_SIZE,
  WORD,
} from './constants';
import { claimMessage, deliverClaimed, findEarly, seek } from './matching';
import { bytesOfData, layoutOfData } from './parts';
import { finishReceive, isNobody, isTag, newRequest, receivedFromNobody, setNobody } from './pt2pt';
import { Message, Request } from './records';
import { findRequest, releaseRequest } from './requests';
import { setStatus } from './status';
import { poll, waitForSought } from './waiting';

function isProbe(tag: i32, status: u32): bool {
  return isTag(tag) && isWords(status, STATUS_SIZE);
}

/** Looks for a message until there is one, or once. */
function find(peer: i32, tag: i32, isWaiting: bool): Message | null {
  const context = inUse().context;
  const wanted = tag == MPI_ANY_TAG ? ANY_TAG : tag;
  let message = findEarly(peer, context, wanted);
  while (message === null) {
    // Thousands of messages may wait: they are looked through again only when one has come that fits.
    seek(peer, context, wanted);
    if (isWaiting) waitForSought();
    else poll();
    if (load<i32>(WORD.CAME)) message = findEarly(peer, context, wanted);
    if (!isWaiting) break;
  }
  return message;
}

function setFound(status: u32, message: Message): void {
  setStatus(status, load<i32>(inUse().rankOf + (message.from << 2)), message.tag, message.bytes);
}

export function Iprobe(source: i32, tag: i32, comm: i32, flag: u32, status: u32): bool {
  if (!isProbe(tag, status) || !isInt(flag)) return false;
  if (isNobody(source, comm)) {
    setHeapWord(flag, 1);
    return setNobody(status);
  }
  const peer = originOf(source, comm);
  if (peer < ANY) return false;
  const message = find(peer, tag, false);
  setHeapWord(flag, message === null ? 0 : 1);
  if (message !== null) setFound(status, message);
  return true;
}

export function Probe(source: i32, tag: i32, comm: i32, status: u32): bool {
  if (!isProbe(tag, status)) return false;
  if (isNobody(source, comm)) return setNobody(status);
  const peer = originOf(source, comm);
  if (peer < ANY) return false;
  const message = find(peer, tag, true);
  if (message !== null) setFound(status, message);
  return true;
}

// ---- matched probes

/**
 * Takes a message that fits out of reach for everybody else, and stores its handle: 1, or 0 when there is none; -1 when
 * there are too many requests.
 */
function match(peer: i32, tag: i32, isWaiting: bool, handle: u32, status: u32): i32 {
  const request = newRequest(0, 0, 0, 0, 0, 0);
  if (request === null) return -1;
  let message = find(peer, tag, isWaiting);
  while (message !== null && !claimMessage(message)) message = find(peer, tag, isWaiting);
  if (message === null) {
    releaseRequest(request);
    return 0;
  }
  request.kind = REQUEST_KIND.MESSAGE;
  request.state = REQUEST_STATE.INACTIVE;
  request.special = 1;
  request.peer = message.from;
  request.tag = message.tag;
  request.operand = changetype<u32>(message);
  setFound(status, message);
  setHeapWord(handle, request.handle - REQUEST_HANDLE + MESSAGE_HANDLE);
  return 1;
}

export function Mprobe(source: i32, tag: i32, comm: i32, handle: u32, status: u32): bool {
  if (!isProbe(tag, status) || !isInt(handle)) return false;
  if (isNobody(source, comm)) {
    setHeapWord(handle, MPI_MESSAGE_NO_PROC);
    return setNobody(status);
  }
  const peer = originOf(source, comm);
  return peer >= ANY && match(peer, tag, true, handle, status) >= 0;
}

export function Improbe(source: i32, tag: i32, comm: i32, flag: u32, handle: u32, status: u32): bool {
  if (!isProbe(tag, status) || !isInt(handle) || !isInt(flag)) return false;
  if (isNobody(source, comm)) {
    setHeapWord(flag, 1);
    setHeapWord(handle, MPI_MESSAGE_NO_PROC);
    return setNobody(status);
  }
  const peer = originOf(source, comm);
  const found = peer < ANY ? -1 : match(peer, tag, false, handle, status);
  if (found >= 0) setHeapWord(flag, found);
  return found >= 0;
}

/** The request of a matched message, or null. */
function matched(handle: i32): Request | null {
  const request = findRequest(handle - MESSAGE_HANDLE + REQUEST_HANDLE);
  return request !== null && request.kind == REQUEST_KIND.MESSAGE ? request : null;
}

/** Receives the message of a handle; null where its arguments are left to TypeScript. */
function receiveMatched(buffer: u32, count: i32, type: i32, at: u32): Request | null {
  const room = bytesOfData(buffer, count, type);
  if (room < 0) return null;
  const handle = heapWord(at);
  const isFromNobody = handle == MPI_MESSAGE_NO_PROC;
  const request = isFromNobody ? receivedFromNobody() : matched(handle);
  if (request === null) return null;
  setHeapWord(at, MPI_MESSAGE_NULL);
  if (isFromNobody) return request;
  const message = changetype<Message>(request.operand);
  request.special = 0;
  request.buffer = buffer;
  request.bytes = <u32>room;
  request.typed = layoutOfData;
  request.count = count;
  deliverClaimed(request, message);
  return request;
}

export function Mrecv(buffer: u32, count: i32, type: i32, message: u32, status: u32): bool {
  if (!isInt(message) || !isWords(status, STATUS_SIZE)) return false;
  const request = receiveMatched(buffer, count, type, message);
  if (request !== null) finishReceive(request, status);
  return request !== null;
}

export function Imrecv(buffer: u32, count: i32, type: i32, message: u32, handle: u32): bool {
  if (!isInt(message) || !isPlace(handle, 4)) return false;
  const request = receiveMatched(buffer, count, type, message);
  if (request !== null) setHeapWord(handle, request.handle);
  return request !== null;
}
