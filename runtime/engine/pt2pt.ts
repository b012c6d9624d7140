/** Point-to-point communication (MPI-5.0 chapter 3): true when the call is done, false when nothing has happened. */
import { heapWord, setHeapLong, setHeapWord } from './access';
import { bytesOf, elsewhere, isWords, worldRank } from './arguments';
import {
  LIGHT_ACK,
  LIGHT_BYTES,
  LIGHT_SOURCE,
  LIGHT_TAG,
  MPI_ANY_SOURCE,
  MPI_ANY_TAG,
  MPI_REQUEST_NULL,
  STATUS_BYTES,
  STATUS_CANCELLED,
  STATUS_SIZE,
  STATUS_SOURCE,
  STATUS_TAG,
  WORD_CONTEXT,
  WORD_LIGHT_FIRST,
  WORD_LIGHT_FREE,
  WORD_POSTED,
  WORD_QUEUED,
  WORD_SENT,
  WORD_SIZE,
} from './constants';
import { awaitLater, recvLater } from './host';
import {
  awaitLight,
  busy,
  freeLight,
  lightOf,
  lightReceive,
  lightSend,
  looksFor,
  ready,
  receive,
} from './lights';
import { acknowledged, isLong, pause, send, sendLong } from './rings';

/** Waits until the receiver has a long message. */
export function awaitAck(ack: i32, peer: i32, context: i32, tag: i32, from: u32, bytes: i32): void {
  // A peer that sends too needs the receives that wait here.
  let looks = load<i32>(WORD_POSTED) == 0 && load<i32>(WORD_LIGHT_FIRST) < 0 ? looksFor(bytes) : 1;
  do {
    if (acknowledged(ack)) return;
    looks = pause(looks);
  } while (looks > 0);
  ready();
  awaitLater(ack, peer, context, tag, from, bytes);
}

/** The arguments of a send are right, and its data are one block in the heap. */
function isSend(bytes: i32, dest: i32, tag: i32, comm: i32): bool {
  return bytes >= 0 && tag >= 0 && !elsewhere(dest, comm);
}

/** Sends a block that fits the rings. */
function sendShort(dest: i32, tag: i32, buffer: u32, bytes: i32): bool {
  return send(worldRank(dest), load<i32>(WORD_CONTEXT), tag, buffer, bytes, 0);
}

/** Sends a longer one: its acknowledgement, or 0. */
function lend(dest: i32, tag: i32, buffer: u32, bytes: i32): i32 {
  return sendLong(worldRank(dest), load<i32>(WORD_CONTEXT), tag, buffer, bytes, 0);
}

export function Send(buffer: u32, count: i32, type: i32, dest: i32, tag: i32, comm: i32): bool {
  const bytes = bytesOf(buffer, count, type);
  if (!isSend(bytes, dest, tag, comm)) return false;
  if (!isLong(bytes)) return sendShort(dest, tag, buffer, bytes);
  const ack = lend(dest, tag, buffer, bytes);
  if (ack == 0) return false;
  awaitAck(ack, worldRank(dest), load<i32>(WORD_CONTEXT), tag, buffer, bytes);
  return true;
}

export function Isend(
  buffer: u32,
  count: i32,
  type: i32,
  dest: i32,
  tag: i32,
  comm: i32,
  request: u32,
): bool {
  const bytes = bytesOf(buffer, count, type);
  if (request == 0 || !isWords(request, 4) || !isSend(bytes, dest, tag, comm)) return false;
  if (!isLong(bytes)) {
    if (!sendShort(dest, tag, buffer, bytes)) return false;
    setHeapWord(request, load<i32>(WORD_SENT));
    return true;
  }
  if (load<i32>(WORD_LIGHT_FREE) == 0) return false;
  const ack = lend(dest, tag, buffer, bytes);
  if (ack == 0) return false;
  setHeapWord(request, lightSend(buffer, bytes, dest, tag, comm, ack));
  return true;
}

/** Room of a receive whose arguments are right, in bytes; less than 0 when they are not. */
function roomOf(buffer: u32, count: i32, type: i32, source: i32, tag: i32, comm: i32, status: u32): i32 {
  if (tag < 0 || elsewhere(source, comm) || !isWords(status, STATUS_SIZE)) return -1;
  return bytesOf(buffer, count, type);
}

function receiveBlock(buffer: u32, room: i32, source: i32, tag: i32, status: u32): bool {
  const bytes = receive(worldRank(source), load<i32>(WORD_CONTEXT), tag, buffer, room);
  if (bytes < 0) return false;
  setStatus(status, source, tag, bytes);
  return true;
}

function setStatus(status: u32, source: i32, tag: i32, bytes: u32): void {
  if (status == 0) return;
  setHeapWord(status + STATUS_SOURCE, source);
  setHeapWord(status + STATUS_TAG, tag);
  setHeapWord(status + STATUS_CANCELLED, 0);
  setHeapLong(status + STATUS_BYTES, bytes);
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
  const room = roomOf(buffer, count, type, source, tag, comm, status);
  return room >= 0 && receiveBlock(buffer, room, source, tag, status);
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
  const room = roomOf(buffer, count, type, source, tag, comm, status);
  const bytes = bytesOf(out, outCount, outType);
  if (room < 0 || !isSend(bytes, dest, outTag, comm) || isLong(bytes)) return false;
  if (!sendShort(dest, outTag, out, bytes)) return false;
  if (!receiveBlock(buffer, room, source, tag, status)) {
    ready();
    recvLater(buffer, count, type, source, tag, comm, status);
  }
  return true;
}

export function Irecv(
  buffer: u32,
  count: i32,
  type: i32,
  source: i32,
  tag: i32,
  comm: i32,
  request: u32,
): bool {
  const room = roomOf(buffer, count, type, source, tag, comm, 0);
  if (
    room < 0 ||
    load<i32>(WORD_LIGHT_FREE) == 0 ||
    request == 0 ||
    !isWords(request, 4) ||
    busy(worldRank(source) << 2)
  )
    return false;
  setHeapWord(request, lightReceive(buffer, room, source, tag, comm));
  return true;
}

/** Of light requests, and sends that were done when they began. */
export function Waitall(count: i32, requests: u32, statuses: u32): bool {
  if (<u32>count > 0xffff || load<i32>(WORD_SIZE) == 0 || load<i32>(WORD_QUEUED) != 0) return false;
  if (requests == 0 || !isWords(requests, count << 2) || !isWords(statuses, count * STATUS_SIZE))
    return false;
  const end = requests + (count << 2);
  const sent = load<i32>(WORD_SENT);
  // All are looked at before anything happens to any of them, and all are done before any is completed.
  for (let at = requests; at != end; at += 4) {
    const handle = heapWord(at);
    if (handle != sent && lightOf(handle) == 0) return false;
  }
  for (let at = requests; at != end; at += 4) {
    const light = lightOf(heapWord(at));
    if (light != 0 && !awaitLight(light)) return false;
  }
  for (let at = requests; at != end; at += 4) {
    const light = lightOf(heapWord(at));
    if (light != 0 && load<i32>(light, LIGHT_ACK) == 0)
      setStatus(
        statuses,
        load<i32>(light, LIGHT_SOURCE),
        load<i32>(light, LIGHT_TAG),
        load<i32>(light, LIGHT_BYTES),
      );
    else setStatus(statuses, MPI_ANY_SOURCE, MPI_ANY_TAG, 0);
    if (light != 0) freeLight(light);
    setHeapWord(at, MPI_REQUEST_NULL);
    if (statuses != 0) statuses += STATUS_SIZE;
  }
  return true;
}

export function Wait(request: u32, status: u32): bool {
  return Waitall(1, request, status);
}
