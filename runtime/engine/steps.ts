/**
 * Steps of collectives on the communicator that was used last (MPI-5.0 chapter 6): messages to and from its ranks,
 * whose numbers may be up to its size too large. Collectives send what ../mpi/collectives/ sends, message by message, so
 * that one rank may come this way and another one not. The same functions carry a collective out, or record it for
 * later (schedule.ts).
 */
import { copyInHeap } from './access';
import { worldRank } from './arguments';
import {
  CALLED_COLLECTIVE,
  CALLED_OPERATION,
  CALLED_ROOT,
  MPI_OP_NULL,
  OWN_OPERATION,
  PEER_GIVEN,
  STEP_COMBINE,
  STEP_COPY,
  STEP_GIVE,
  STEP_SETTLE,
  STEP_TAKE,
  WORD_CALLED,
  WORD_COLLECTIVES,
  WORD_COMM,
  WORD_CONTEXT,
  WORD_GROUP,
  WORD_RANK,
  WORD_SIZE,
  WORD_TAG,
} from './constants';
import { fail } from './host';
import { receive } from './matching';
import { receiveSoon } from './pt2pt';
import { Request } from './records';
import { combine } from './reduce';
import { releaseRequest, takeMessage } from './requests';
import { gotCalled } from './rings';
import { add, recorded } from './schedule';
import { send, sendNow } from './sending';
import { waitFor } from './waiting';

// Of the collective that is being carried out.
/** Sends that are not done: one to each rank at most. */
let given: i32 = 0;
/** The first message that was not what was expected. */
let unequal: bool = false;
let unequalRank: i32 = 0;
let unequalCalled: i32 = 0;
let unequalBytes: i32 = 0;
let expectedBytes: i32 = 0;

export function size(): i32 {
  return load<i32>(WORD_SIZE);
}

export function ownRank(): i32 {
  return load<i32>(WORD_RANK);
}

/** Context of the collectives of the communicator. */
function context(): i32 {
  return load<i32>(WORD_CONTEXT) + 1;
}

/** A number that may be up to the size too large. */
export function around(rank: i32): i32 {
  return rank >= size() ? rank - size() : rank;
}

/** Collectives of the communicator may be carried out here. */
export function together(comm: i32): bool {
  return load<i32>(WORD_GROUP) != 0 && comm == load<i32>(WORD_COMM) && size() > 1;
}

/** See ../mpi/collectives/called.ts for the word. */
export function begin(collective: i32, op: i32, root1: i32): void {
  const operation = <i32>min<u32>(op - MPI_OP_NULL, OWN_OPERATION);
  const called = (collective << CALLED_COLLECTIVE) | (operation << CALLED_OPERATION) | (root1 << CALLED_ROOT);
  const tag = load<i32>(WORD_COLLECTIVES);
  store<i32>(WORD_COLLECTIVES, (tag + 1) & 0x7fffffff);
  const schedule = recorded;
  if (schedule !== null) {
    schedule.called = called;
    schedule.tag = tag;
    schedule.context = context();
    return;
  }
  store<i32>(WORD_CALLED, called);
  store<i32>(WORD_TAG, tag);
  unequal = false;
}

/** What was recorded last was not begun after all. */
export function takeBack(tag: i32): void {
  store<i32>(WORD_COLLECTIVES, tag);
}

/** A request of the collective. @throws MPI_ERR_NO_MEM */
function newRequest(peer: i32, at: u32, bytes: i32): Request {
  return takeMessage(context(), load<i32>(WORD_TAG), load<i32>(WORD_CALLED), peer, at, bytes);
}

export function give(rank: i32, from: u32, bytes: i32): void {
  const peer = worldRank(around(rank));
  if (recorded !== null) {
    add(STEP_GIVE, peer, 0, from, 0, bytes);
    return;
  }
  if (sendNow(peer, context(), load<i32>(WORD_TAG), from, bytes, load<i32>(WORD_CALLED))) return;
  const p: u32 = peer << 2;
  if (load<u32>(p, PEER_GIVEN)) settle();
  const request = newRequest(peer, from, bytes);
  store<u32>(p, changetype<u32>(request), PEER_GIVEN);
  given++;
  send(request);
}

/** Waits until what was sent has left its buffer. */
export function settle(): void {
  if (recorded !== null) {
    add(STEP_SETTLE, 0, 0, 0, 0, 0);
    return;
  }
  for (let rank = 0; given != 0; rank++) {
    const p: u32 = worldRank(rank) << 2;
    const request = changetype<Request | null>(load<u32>(p, PEER_GIVEN));
    if (request === null) continue;
    waitFor(request);
    store<u32>(p, 0, PEER_GIVEN);
    given--;
    releaseRequest(request);
  }
}

export function take(rank: i32, to: u32, bytes: i32): void {
  const peer = worldRank(around(rank));
  if (recorded !== null) {
    add(STEP_TAKE, peer, to, 0, 0, bytes);
    return;
  }
  const got = receiveSoon(peer, context(), load<i32>(WORD_TAG), to, bytes);
  if (got >= 0) {
    if (got != bytes || gotCalled != load<i32>(WORD_CALLED)) differ(peer, gotCalled, got, bytes);
    return;
  }
  const request = newRequest(peer, to, bytes);
  receive(request);
  waitFor(request);
  if (request.sentBytes != bytes || request.gotCalled != load<i32>(WORD_CALLED))
    differ(peer, request.gotCalled, request.sentBytes, bytes);
  releaseRequest(request);
}

/** A message is not what was expected. */
function differ(peer: i32, called: i32, got: i32, bytes: i32): void {
  if (unequal) return;
  unequal = true;
  unequalRank = peer;
  unequalCalled = called;
  unequalBytes = got;
  expectedBytes = bytes;
}

/**
 * The end of a collective. Ranks that are to call the same, with the same counts, had not: it is said when the others
 * have what they wait for.
 */
export function done(): bool {
  if (recorded !== null) return true;
  settle();
  if (unequal) fail(unequalRank, unequalCalled, unequalBytes, expectedBytes);
  return true;
}

/** From the root to each. */
export function spread(root: i32, at: u32, bytes: i32): void {
  if (ownRank() != root) take(root, at, bytes);
  else for (let i = 1; i < size(); i++) give(root + i, at, bytes);
}

/** Copies within the heap, unless it is the same place. */
export function copy(to: u32, from: u32, bytes: i32): void {
  if (bytes == 0 || from == to) return;
  if (recorded !== null) add(STEP_COPY, 0, to, from, 0, bytes);
  else copyInHeap(to, from, bytes);
}

/** to[i] = left[i] op right[i], of operands: see reduce.ts. */
export function join(to: u32, left: u32, right: u32): void {
  if (recorded !== null) add(STEP_COMBINE, 0, to, left, right, 0);
  else combine(to, left, right);
}
