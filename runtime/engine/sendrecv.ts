/** A send and a receive at once (MPI-5.0 §3.10), so that rings of ranks do not wait for each other: as in pt2pt.ts. */
import { copyInHeap, setHeapWord } from './access';
import { elsewhere, inUse, isPlace, isWords, originOf, worldRank } from './arguments';
import { ANY, REQUEST_KIND, REQUEST_STATE, STATUS_SIZE, WORD } from './constants';
import { giveMemory, takeMemory } from './host';
import { moveData } from './layouts';
import { receive } from './matching';
import { pair } from './pairs';
import { bytesOfData, layoutOfData } from './parts';
import {
  finishReceive,
  isNobody,
  isTag,
  newReceive,
  newRequest,
  newSend,
  receiveData,
  receivedFromNobody,
  setNobody,
} from './pt2pt';
import { Request } from './records';
import { releaseRequest } from './requests';
import { send, sendNow } from './sending';
import { waitFor } from './waiting';

/** Nobody, as a world rank. */
const NOBODY: i32 = ANY - 1;

// What `isExchange` was asked about: data to be sent, and to be received; world ranks.
let bytes: u32 = 0;
let outLayout: u32 = 0;
let to: i32 = 0;
let room: u32 = 0;
let layout: u32 = 0;
let from: i32 = 0;

/** The arguments are right. */
function isExchange(
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
): bool {
  const sent = bytesOfData(out, outCount, outType);
  outLayout = layoutOfData;
  const received = bytesOfData(buffer, count, type);
  layout = layoutOfData;
  const isToNobody = isNobody(dest, comm);
  const isFromNobody = isNobody(source, comm);
  if (sent < 0 || received < 0 || outTag < 0 || !isTag(tag)) return false;
  if (!isToNobody && elsewhere(dest, comm)) return false;
  bytes = <u32>sent;
  room = <u32>received;
  to = isToNobody ? NOBODY : worldRank(dest);
  from = isFromNobody ? NOBODY : originOf(source, comm);
  return isFromNobody || from >= ANY;
}

/** A send to nobody, which is done; null when there are too many requests. */
function sentToNobody(): Request | null {
  const request = newRequest(0, 0, 0, 0, 0, 0);
  if (request === null) return null;
  request.kind = REQUEST_KIND.SEND;
  request.state = REQUEST_STATE.DONE;
  return request;
}

// What `begin` has begun.
let sending: Request = changetype<Request>(0);
let receiving: Request = changetype<Request>(0);

/** Begins both; false when there are too many requests. */
function begin(out: u32, outCount: i32, outTag: i32, buffer: u32, count: i32, tag: i32): bool {
  const into = from == NOBODY ? receivedFromNobody() : newReceive(buffer, room, layout, count, from, tag);
  if (into === null) return false;
  const away = to == NOBODY ? sentToNobody() : newSend(out, bytes, outLayout, outCount, to, outTag, 0);
  if (away === null) {
    releaseRequest(into);
    return false;
  }
  if (from != NOBODY) receive(into);
  if (to != NOBODY) send(away);
  receiving = into;
  sending = away;
  return true;
}

/** Waits for both. */
function finish(memory: u32, status: u32): bool {
  const into = receiving;
  const away = sending;
  waitFor(away);
  releaseRequest(away);
  if (memory) giveMemory(memory);
  finishReceive(into, status);
  return true;
}

/** The send is done: short data have left for the ring, or there is nobody to send to. */
function isGone(out: u32, outTag: i32): bool {
  return to == NOBODY || (outLayout == 0 && sendNow(to, inUse().context, outTag, out, bytes, 0));
}

/** Receives behind that. */
function receiveBack(buffer: u32, count: i32, source: i32, tag: i32, status: u32): bool {
  if (from == NOBODY) return setNobody(status);
  return receiveData(buffer, room, layout, count, source, from, tag, status) || to != NOBODY;
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
  if (!isWords(status, STATUS_SIZE)) return false;
  if (!isExchange(out, outCount, outType, dest, outTag, buffer, count, type, source, tag, comm)) return false;
  if (isGone(out, outTag)) return receiveBack(buffer, count, source, tag, status);
  return begin(out, outCount, outTag, buffer, count, tag) && finish(0, status);
}

/** One request for both. */
function beginPair(
  out: u32,
  outCount: i32,
  outTag: i32,
  buffer: u32,
  count: i32,
  tag: i32,
  memory: u32,
  handle: u32,
): bool {
  const request = newRequest(0, 0, 0, 0, ANY, 0);
  if (request === null) return false;
  if (!begin(out, outCount, outTag, buffer, count, tag)) {
    releaseRequest(request);
    return false;
  }
  setHeapWord(handle, request.handle);
  pair(request, sending, receiving, memory);
  return true;
}

export function Isendrecv(
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
  handle: u32,
): bool {
  if (!isPlace(handle, 4)) return false;
  if (!isExchange(out, outCount, outType, dest, outTag, buffer, count, type, source, tag, comm)) return false;
  return beginPair(out, outCount, outTag, buffer, count, tag, 0, handle);
}

/** Memory with the data to be sent, which are to be replaced; `isCopied` tells whether there was room. */
let memory: u32 = 0;

function isCopied(buffer: u32, count: i32): bool {
  memory = 0;
  if (bytes == 0 || to == NOBODY) return true;
  memory = takeMemory(bytes);
  if (memory == 0) {
    store<u32>(WORD.MISSING, bytes);
    return false;
  }
  if (outLayout) moveData(memory, 0, bytes, buffer, outLayout, count);
  else copyInHeap(memory, buffer, bytes);
  outLayout = 0;
  return true;
}

export function Sendrecv_replace(
  buffer: u32,
  count: i32,
  type: i32,
  dest: i32,
  outTag: i32,
  source: i32,
  tag: i32,
  comm: i32,
  status: u32,
): bool {
  if (!isWords(status, STATUS_SIZE)) return false;
  if (!isExchange(buffer, count, type, dest, outTag, buffer, count, type, source, tag, comm)) return false;
  if (isGone(buffer, outTag)) return receiveBack(buffer, count, source, tag, status);
  if (!isCopied(buffer, count)) return false;
  const copy = memory;
  if (begin(copy, bytes, outTag, buffer, count, tag)) return finish(copy, status);
  if (copy) giveMemory(copy);
  return false;
}

export function Isendrecv_replace(
  buffer: u32,
  count: i32,
  type: i32,
  dest: i32,
  outTag: i32,
  source: i32,
  tag: i32,
  comm: i32,
  handle: u32,
): bool {
  if (!isPlace(handle, 4)) return false;
  if (!isExchange(buffer, count, type, dest, outTag, buffer, count, type, source, tag, comm)) return false;
  if (!isCopied(buffer, count)) return false;
  const copy = memory;
  if (beginPair(copy, bytes, outTag, buffer, count, tag, copy, handle)) return true;
  if (copy) giveMemory(copy);
  return false;
}
