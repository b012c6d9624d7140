/**
 * Partitioned communication (MPI-5.0 §4.2): a message whose partitions the sender marks as ready one by one. When a send is
 * made, it tells its receiver how it is partitioned; those announcements match in the order of the calls, as messages with
 * the program's tag do. The parts go under tags of their own, so that both sides may have any number of partitions. Contexts
 * are negative: nothing here ever meets an ordinary message.
 */
import { heapWord, setHeapWord } from './access';
import {
  ANNOUNCEMENT_BYTES,
  ANY,
  LIST,
  MAX_REQUESTS,
  MPI_ANY_TAG,
  MPI_ERR_NO_MEM,
  MPI_PROC_NULL,
  MPI_SUCCESS,
  PARTITIONED_BYTES,
  REQUEST_STATE,
  WORD,
} from './constants';
import { giveMemory, takeMemory } from './host';
import { moveData } from './layouts';
import { first, next, push, remove } from './lists';
import { receive } from './matching';
import { take } from './pages';
import { clearFlags, flagAt, makeFlags } from './partitions';
import { Layout, Partitioned, Request } from './records';
import { conclude, isActive, releaseRequest, takeMessage } from './requests';
import { send, sendNow } from './sending';

const LAST_TAG: i32 = 0x7fffffff;

// ---- making them

/**
 * Makes a request, whose fields are filled, one of so many partitions: false when there is no room, and the request is to be
 * released. Its context is that of announcements; the one below it is that of the parts.
 */
export function partition(request: Request, count: i32, receives: bool): bool {
  const at = take(PARTITIONED_BYTES);
  if (at == 0) return false;
  memory.fill(at, 0, PARTITIONED_BYTES);
  const made = changetype<Partitioned>(at);
  made.owner = changetype<u32>(request);
  made.receives = receives ? 1 : 0;
  made.count = count;
  made.each = count ? request.bytes / <u32>count : 0;
  request.partitions = at;
  return request.peer < ANY || (receives ? expect(made, request) : announce(made, request));
}

/** A send tells its receiver. */
function announce(made: Partitioned, request: Request): bool {
  made.flags = makeFlags(made.count);
  const words = made.flags ? takeMemory(ANNOUNCEMENT_BYTES) : 0;
  if (words == 0) return false;
  made.words = words;
  const tag = load<i32>(WORD.PART_TAG);
  made.firstTag = tag > LAST_TAG - made.count ? 0 : tag;
  store<i32>(WORD.PART_TAG, made.firstTag + made.count);
  setHeapWord(words, made.firstTag);
  setHeapWord(words + 4, made.count);
  setHeapWord(words + 8, made.each);
  const message = takeMessage(request.context, request.tag, 0, request.peer, words, ANNOUNCEMENT_BYTES);
  made.announcement = changetype<u32>(message);
  send(message);
  forgetAnnouncement(made);
  return true;
}

/** An announcement that has left its memory is over. */
function forgetAnnouncement(made: Partitioned): void {
  const message = changetype<Request | null>(made.announcement);
  if (message === null || isActive(message)) return;
  releaseRequest(message);
  giveMemory(made.words);
  made.announcement = 0;
  made.words = 0;
}

/** A receive waits to be told. */
function expect(made: Partitioned, request: Request): bool {
  made.words = takeMemory(ANNOUNCEMENT_BYTES);
  if (made.words == 0) return false;
  if (request.typed != 0 && request.bytes != 0) {
    made.packed = takeMemory(request.bytes);
    made.unpacked = makeFlags(made.count);
    if (made.packed == 0 || made.unpacked == 0) return false;
  }
  const message = takeMessage(request.context, request.tag, 0, request.peer, made.words, ANNOUNCEMENT_BYTES);
  made.announcement = changetype<u32>(message);
  receive(message);
  return true;
}

// ---- going on

/** Begins a round of a request. */
export function startPartitioned(at: u32): void {
  const request = changetype<Request>(at);
  const started = changetype<Partitioned>(request.partitions);
  request.state = REQUEST_STATE.ACTIVE;
  if (request.peer < ANY) {
    if (started.receives) {
      request.source = MPI_PROC_NULL;
      request.gotTag = MPI_ANY_TAG;
      request.gotBytes = 0;
    }
    request.state = REQUEST_STATE.DONE;
    return;
  }
  started.ready = 0;
  started.posted = 0;
  if (started.receives) {
    request.source = load<i32>(request.rankOf + (request.peer << 2));
    request.gotTag = request.tag;
    request.gotBytes = 0;
    if (started.unpacked) clearFlags(started.unpacked, started.count);
  } else clearFlags(started.flags, started.count);
  if (advance(started)) return;
  push(LIST.PARTITIONED, changetype<u32>(started));
  store<i32>(WORD.SCHEDULES, load<i32>(WORD.SCHEDULES) + 1);
}

/** Goes on with all. */
export function progressPartitioned(_: u32): void {
  let before: u32 = 0;
  for (let at = first(LIST.PARTITIONED); at != 0; ) {
    const done = advance(changetype<Partitioned>(at));
    const after = next(at);
    if (done) {
      remove(LIST.PARTITIONED, at, before);
      store<i32>(WORD.SCHEDULES, load<i32>(WORD.SCHEDULES) - 1);
    } else before = at;
    at = after;
  }
}

/** True when the round is done. */
function advance(started: Partitioned): bool {
  const request = changetype<Request>(started.owner);
  if (started.receives && started.posted == 0 && !post(started, request)) return false;
  let before: u32 = 0;
  for (let at = started.open; at != 0; ) {
    const message = changetype<Request>(at);
    const after = message.operand;
    if (isActive(message)) before = at;
    else {
      if (before) changetype<Request>(before).operand = after;
      else started.open = after;
      finish(started, request, message);
    }
    at = after;
  }
  if (started.open) return false;
  if (started.receives) for (let i = 0; i < started.count; i++) unpack(started, request, i);
  else {
    forgetAnnouncement(started);
    if (started.ready < started.count) return false;
  }
  conclude(request, REQUEST_STATE.DONE);
  return true;
}

/** The message of a part is done. */
function finish(started: Partitioned, request: Request, message: Request): void {
  if (message.error != MPI_SUCCESS) request.error = message.error;
  if (started.receives) {
    request.gotBytes += message.gotBytes;
    store<u8>(flagAt(started.flags, message.tag - started.firstTag), 1);
  }
  releaseRequest(message);
}

/** Looks for the announcement, once, and asks for the parts of this round: false when that has to wait. */
function post(started: Partitioned, request: Request): bool {
  const message = changetype<Request | null>(started.announcement);
  if (message !== null) {
    if (isActive(message)) return false;
    // The program may write over them: they are read once.
    const words = started.words;
    const parts = heapWord(words + 4);
    started.flags = <u32>parts > <u32>MAX_REQUESTS ? 0 : makeFlags(parts);
    started.firstTag = heapWord(words);
    started.parts = started.flags ? parts : 0;
    started.partBytes = heapWord(words + 8);
    started.announcement = 0;
    releaseRequest(message);
  } else clearFlags(started.flags, started.parts);
  started.posted = 1;
  if (started.flags == 0) request.error = MPI_ERR_NO_MEM;
  request.sentBytes = <u32>started.parts * started.partBytes;
  for (let i = 0; i < started.parts; i++) postPart(started, request, i);
  return true;
}

function postPart(started: Partitioned, request: Request, part: i32): void {
  const offset = <u64>part * <u64>started.partBytes;
  // What is too long is cut off, and noticed.
  const bytes = offset < <u64>request.bytes ? <u32>min<u64>(started.partBytes, request.bytes - offset) : 0;
  const base = request.typed ? started.packed : request.buffer;
  const to = bytes ? base + <u32>offset : 0;
  const message = takeMessage(request.context - 1, started.firstTag + part, 0, request.peer, to, bytes);
  message.operand = started.open;
  started.open = changetype<u32>(message);
  receive(message);
}

/** All parts have arrived that the bytes of a partition come in. */
export function hasArrived(started: Partitioned, request: Request, i: i32): bool {
  if (!isActive(request)) return true;
  if (started.posted == 0) return false;
  const each = <u64>started.partBytes;
  const begin = <u64>i * <u64>started.each;
  const end = min(begin + <u64>started.each, <u64>started.parts * each);
  if (each != 0)
    for (let part = begin / each; part * each < end; part++)
      if (load<u8>(flagAt(started.flags, <i32>part)) == 0) return false;
  unpack(started, request, i);
  return true;
}

/** Moves a partition that is not one block from where it was received to where it belongs. */
function unpack(started: Partitioned, request: Request, i: i32): void {
  if (started.unpacked == 0 || load<u8>(flagAt(started.unpacked, i)) != 0) return;
  store<u8>(flagAt(started.unpacked, i), 1);
  const begin = <u64>i * <u64>started.each;
  const all = <u64>started.parts * <u64>started.partBytes;
  if (all <= begin) return;
  const got = <u32>min(<u64>started.each, all - begin);
  const elements = <u32>request.count / <u32>started.count;
  const to = request.buffer + i * elements * <i32>changetype<Layout>(request.typed).extent;
  moveData(to, request.typed, elements, started.packed + <u32>begin, 0, got);
}

// ---- parts that are ready

/** Partitions that may become ready. */
export function areOpen(started: Partitioned, low: i32, high: i32): bool {
  if (low < 0 || high >= started.count) return false;
  if (started.flags)
    for (let i = low; i <= high; i++) if (load<u8>(flagAt(started.flags, i)) != 0) return false;
  return true;
}

export function makeReady(started: Partitioned, i: i32): void {
  // Nobody receives it.
  if (started.flags == 0) return;
  store<u8>(flagAt(started.flags, i), 1);
  started.ready++;
  const request = changetype<Request>(started.owner);
  const elements = <u32>request.count / <u32>started.count;
  const layout = request.typed;
  const stride = layout ? elements * <i32>changetype<Layout>(layout).extent : <i32>started.each;
  const from = request.buffer + i * stride;
  const tag = started.firstTag + i;
  const context = request.context - 1;
  if (layout == 0 && sendNow(request.peer, context, tag, from, started.each, 0)) return;
  const message = takeMessage(context, tag, 0, request.peer, from, started.each);
  message.typed = layout;
  message.count = elements;
  message.operand = started.open;
  started.open = changetype<u32>(message);
  send(message);
}
