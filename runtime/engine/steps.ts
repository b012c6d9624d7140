/**
 * Steps of collectives on the communicator that was used last (MPI-5.0 chapter 6): messages to and from its ranks, whose
 * numbers may be up to its size too large. The same functions carry a collective out, or record it for later
 * (schedule.ts).
 */
import { copyInHeap, heapLong, setHeapLong } from './access';
import { inUse, use, worldRank } from './arguments';
import { CALLED, GROUP, MPI_OP_NULL, MPI_SUCCESS, OWN_OPERATION, REDUCTION, STEP, WORD } from './constants';
import { fail, giveMemory } from './host';
import { moveData } from './layouts';
import { receive } from './matching';
import { inOf, outOf } from './parts';
import { receiveSoon } from './pt2pt';
import { Part, Reduction, Request } from './records';
import { combine, current, useReduction } from './reduce';
import { isActive, releaseRequest, takeMessage } from './requests';
import { gotCalled } from './rings';
import { add, recorded } from './schedule';
import { send, sendNow } from './sending';
import { waitFor } from './waiting';

// Of the collective that is being carried out.
/** Sends that are not done, linked by their operands. */
let given: u32 = 0;
/** The first message that was not what was expected. */
let unequal: bool = false;
let unequalRank: i32 = 0;
let unequalCalled: i32 = 0;
let unequalBytes: u32 = 0;
let unequalError: i32 = 0;
let expectedBytes: u32 = 0;

/** Ranks that messages go to. */
export function size(): i32 {
  return inUse().ranks;
}

export function ownRank(): i32 {
  return inUse().rank;
}

/** The ranks are those of another group. */
export function isInter(): bool {
  return inUse().group == GROUP.INTER;
}

/** Context of the collectives of the communicator. */
function context(): i32 {
  return inUse().context + 1;
}

/** A number that may be up to the size too large. */
export function around(rank: i32): i32 {
  return rank >= size() ? rank - size() : rank;
}

/** Ranks that this one has messages for: all others, or all of the other group. */
export function others(): i32 {
  return isInter() ? size() : size() - 1;
}

/** They one by one: from the one behind this rank on, so that not all send to the same one; or as they are. */
export function after(i: i32): i32 {
  return isInter() ? i : around(ownRank() + 1 + i);
}

/** The same backwards. */
export function before(i: i32): i32 {
  return isInter() ? i : around(ownRank() + size() - 1 - i);
}

/** The communicator is known, and the one that the steps go on with. */
export function together(comm: i32): bool {
  if (recorded === null) useReduction(changetype<Reduction>(REDUCTION));
  return use(comm);
}

/** See ../mpi/collectives/called.ts for the word. The groups of an intercommunicator have roots and operations of their own. */
export function begin(collective: i32, op: i32, root1: i32): void {
  if (isInter()) {
    op = MPI_OP_NULL;
    root1 = 0;
  }
  const operation = <i32>min<u32>(op - MPI_OP_NULL, OWN_OPERATION);
  const called = (collective << CALLED.COLLECTIVE) | (operation << CALLED.OPERATION) | (root1 << CALLED.ROOT);
  const tag = inUse().collectives;
  inUse().collectives = (tag + 1) & 0x7fffffff;
  const schedule = recorded;
  if (schedule !== null) {
    schedule.called = called;
    schedule.tag = tag;
    schedule.context = context();
    return;
  }
  store<i32>(WORD.CALLED, called);
  store<i32>(WORD.TAG, tag);
  unequal = false;
}

/** What was recorded last was not begun after all. */
export function takeBack(tag: i32): void {
  inUse().collectives = tag;
}

/** A request of the collective. @throws MPI_ERR_NO_MEM */
function newRequest(peer: i32, at: u32, bytes: u32, typed: u32, count: i32): Request {
  const request = takeMessage(context(), load<i32>(WORD.TAG), load<i32>(WORD.CALLED), peer, at, bytes);
  request.typed = typed;
  request.count = count;
  return request;
}

/** Sends data: a block, or elements of a layout. */
export function giveData(rank: i32, from: u32, bytes: u32, typed: u32, count: i32): void {
  const peer = worldRank(around(rank));
  if (recorded !== null) {
    const step = add(STEP.GIVE, peer, 0, from, 0, bytes);
    step.typed = typed;
    step.count = count;
    return;
  }
  if (typed == 0 && sendNow(peer, context(), load<i32>(WORD.TAG), from, bytes, load<i32>(WORD.CALLED)))
    return;
  const request = newRequest(peer, from, bytes, typed, count);
  send(request);
  if (isActive(request)) {
    request.operand = given;
    given = changetype<u32>(request);
  } else release(request);
}

export function give(rank: i32, from: u32, bytes: u32): void {
  giveData(rank, from, bytes, 0, 0);
}

/** A send is done. */
function release(request: Request): void {
  if (request.error != MPI_SUCCESS)
    differ(request.peer, load<i32>(WORD.CALLED), request.bytes, request.bytes, request.error);
  releaseRequest(request);
}

/** Waits until what was sent has left its buffer. */
export function settle(): void {
  if (recorded !== null) {
    add(STEP.SETTLE, 0, 0, 0, 0, 0);
    return;
  }
  while (given != 0) {
    const request = changetype<Request>(given);
    waitFor(request);
    given = request.operand;
    release(request);
  }
}

/** Receives data. */
export function takeData(rank: i32, to: u32, bytes: u32, typed: u32, count: i32): void {
  const peer = worldRank(around(rank));
  if (recorded !== null) {
    const step = add(STEP.TAKE, peer, to, 0, 0, bytes);
    step.typed = typed;
    step.count = count;
    return;
  }
  if (typed == 0) {
    const got = receiveSoon(peer, context(), load<i32>(WORD.TAG), to, bytes);
    if (got >= 0) {
      if (<u32>got != bytes || gotCalled != load<i32>(WORD.CALLED))
        differ(peer, gotCalled, got, bytes, MPI_SUCCESS);
      return;
    }
  }
  finish(newRequest(peer, to, bytes, typed, count));
}

export function take(rank: i32, to: u32, bytes: u32): void {
  takeData(rank, to, bytes, 0, 0);
}

/** Receives an operand and combines it, where it lies, with another one: to[i] = received[i] op other[i]. */
export function meet(rank: i32, to: u32, other: u32): void {
  const peer = worldRank(around(rank));
  const bytes = current.bytes;
  if (recorded !== null) {
    add(STEP.MEET, peer, to, 0, other, bytes).count = current.elements;
    return;
  }
  const request = newRequest(peer, to, bytes, 0, current.elements);
  request.reduction = current.reduction;
  request.operand = other;
  finish(request);
}

/** Receives what a request is for. */
function finish(request: Request): void {
  receive(request);
  waitFor(request);
  if (
    request.sentBytes != request.bytes ||
    request.gotCalled != load<i32>(WORD.CALLED) ||
    request.error != MPI_SUCCESS
  )
    differ(request.peer, request.gotCalled, request.sentBytes, request.bytes, request.error);
  releaseRequest(request);
}

/** A message is not what was expected. */
function differ(peer: i32, called: i32, got: u32, bytes: u32, error: i32): void {
  if (unequal) return;
  unequal = true;
  unequalRank = peer;
  unequalCalled = called;
  unequalBytes = got;
  unequalError = error;
  expectedBytes = bytes;
}

/**
 * The end of a collective. Ranks that are to call the same, with the same counts, had not: it is said when the others
 * have what they wait for.
 */
export function done(): bool {
  if (recorded !== null) return true;
  settle();
  const memory = current.memory;
  current.memory = 0;
  if (memory) giveMemory(memory);
  if (unequal) fail(unequalRank, unequalCalled, unequalBytes, expectedBytes, unequalError);
  return true;
}

export function givePart(rank: i32, part: Part): void {
  giveData(rank, part.at, part.bytes, part.typed, part.count);
}

export function takePart(rank: i32, part: Part): void {
  takeData(rank, part.at, part.bytes, part.typed, part.count);
}

/** To each its part. */
export function giveParts(): void {
  for (let i = 0; i < others(); i++) givePart(after(i), outOf(after(i)));
}

/** To all the first one. */
export function giveAll(): void {
  for (let i = 0; i < others(); i++) givePart(after(i), outOf(0));
}

/** From each its part; those that send in the order of `after` are asked in the order of `before`. */
export function takeParts(): void {
  for (let i = 0; i < others(); i++) takePart(before(i), inOf(before(i)));
}

/** Copies a block within the heap, unless it is the same place. */
export function copy(to: u32, from: u32, bytes: u32): void {
  if (bytes == 0 || from == to) return;
  if (recorded !== null) add(STEP.COPY, 0, to, from, 0, bytes);
  // The instruction for any number of bytes takes longer than the rest of a short step.
  else if (bytes == 8) setHeapLong(to, heapLong(from));
  else copyInHeap(to, from, bytes);
}

/** The same of data, from layout to layout: of a block the count is its bytes. */
export function move(to: u32, typed: u32, count: i32, from: u32, fromTyped: u32, fromCount: i32): void {
  if (recorded === null) {
    moveData(to, typed, count, from, fromTyped, fromCount);
    return;
  }
  const step = add(STEP.MOVE, 0, to, from, 0, 0);
  step.typed = typed;
  step.count = count;
  step.fromTyped = fromTyped;
  step.fromCount = fromCount;
}

/** What a rank sends to itself is to have the length of what it receives of itself, as that of others. */
function compareOwn(got: u32, bytes: u32): void {
  if (got == bytes) return;
  const peer = worldRank(ownRank());
  if (recorded !== null) add(STEP.DIFFER, peer, 0, got, 0, bytes);
  else differ(peer, load<i32>(WORD.CALLED), got, bytes, MPI_SUCCESS);
}

/** Copies the own block of a rank, as much as there is and as fits. */
export function copyOwn(to: u32, bytes: u32, from: u32, got: u32): void {
  compareOwn(got, bytes);
  copy(to, from, min(bytes, got));
}

/** Copies the own part of a rank into another one, as much as there is and as fits. */
export function movePart(to: Part, from: Part): void {
  compareOwn(from.bytes, to.bytes);
  if (from.bytes == 0 || (to.at == from.at && to.typed == from.typed)) return;
  if ((to.typed | from.typed) == 0) copy(to.at, from.at, min(to.bytes, from.bytes));
  else
    move(
      to.at,
      to.typed,
      to.typed ? to.count : <i32>to.bytes,
      from.at,
      from.typed,
      from.typed ? from.count : <i32>from.bytes,
    );
}

/** to[i] = left[i] op right[i], of operands: see reduce.ts. */
export function join(to: u32, left: u32, right: u32): void {
  if (recorded !== null) add(STEP.COMBINE, 0, to, left, right, current.bytes).count = current.elements;
  else combine(to, left, right);
}
