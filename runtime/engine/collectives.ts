/**
 * Collectives of little data on the communicator that was used last (MPI-5.0 chapter 6): true when the call is done,
 * false when nothing has happened. They send
 * what ../mpi/coll/ sends, message by message, so that one rank may come this way and another one not.
 */
import { copyInHeap } from './access';
import { bytesOf, bytesOfEach, cross, meet, worldRank } from './arguments';
import {
  CALLED_COLLECTIVE,
  CALLED_OPERATION,
  CALLED_ROOT,
  COLLECTIVE_Allgather,
  COLLECTIVE_Allreduce,
  COLLECTIVE_Alltoall,
  COLLECTIVE_Barrier,
  COLLECTIVE_Bcast,
  COLLECTIVE_Reduce,
  FLAT,
  MPI_IN_PLACE,
  MPI_OP_NULL,
  MPI_SUCCESS,
  MPI_SUM,
  PEER_GIVEN,
  PULLED,
  SMALL_OPERAND,
  WORD_CALLED,
  WORD_COLLECTIVES,
  WORD_COMM,
  WORD_CONTEXT,
  WORD_GROUP,
  WORD_RANK,
  WORD_SCRATCH,
  WORD_SIZE,
} from './constants';
import { fail, tooMany } from './host';
import { receive } from './matching';
import { receiveSoon } from './pt2pt';
import { Request } from './records';
import { combine, kindOf } from './reduce';
import { releaseRequest, takeRequest } from './requests';
import { gotCalled } from './rings';
import { send, sendNow } from './sending';
import { crowded, waitFor } from './waiting';

// Of the collective that is being carried out.
let tag: i32 = 0;
/** Sends that are not done: one to each rank at most. */
let given: i32 = 0;
/** The first message that was not what was expected. */
let unequal: bool = false;
let unequalRank: i32 = 0;
let unequalCalled: i32 = 0;
let unequalBytes: i32 = 0;
let expectedBytes: i32 = 0;

function size(): i32 {
  return load<i32>(WORD_SIZE);
}

function ownRank(): i32 {
  return load<i32>(WORD_RANK);
}

/** Context of the collectives of the communicator. */
function context(): i32 {
  return load<i32>(WORD_CONTEXT) + 1;
}

/** A number that may be up to the size too large. */
function around(rank: i32): i32 {
  return rank >= size() ? rank - size() : rank;
}

/** Collectives of the communicator may be carried out here. */
function together(comm: i32): bool {
  return load<i32>(WORD_GROUP) != 0 && comm == load<i32>(WORD_COMM) && size() > 1;
}

/** See ../mpi/coll/called.ts for the word. */
function begin(collective: i32, op: i32, root1: i32): void {
  store<i32>(
    WORD_CALLED,
    (collective << CALLED_COLLECTIVE) | ((op - MPI_OP_NULL) << CALLED_OPERATION) | (root1 << CALLED_ROOT),
  );
  tag = load<i32>(WORD_COLLECTIVES);
  unequal = false;
  store<i32>(WORD_COLLECTIVES, (tag + 1) & 0x7fffffff);
}

// ---- messages to ranks of the communicator, whose numbers may be up to its size too large

/** A request of the collective. @throws MPI_ERR_NO_MEM */
function newRequest(peer: i32, at: u32, bytes: i32): Request {
  const request = takeRequest();
  if (request === null) {
    tooMany();
    return changetype<Request>(0);
  }
  request.context = context();
  request.tag = tag;
  request.peer = peer;
  request.buffer = at;
  request.bytes = bytes;
  request.called = load<i32>(WORD_CALLED);
  request.error = MPI_SUCCESS;
  return request;
}

function give(rank: i32, from: u32, bytes: i32): void {
  const peer = worldRank(around(rank));
  if (sendNow(peer, context(), tag, from, bytes, load<i32>(WORD_CALLED))) return;
  const p: u32 = peer << 2;
  if (load<u32>(p, PEER_GIVEN)) settle();
  const request = newRequest(peer, from, bytes);
  store<u32>(p, changetype<u32>(request), PEER_GIVEN);
  given++;
  send(request);
}

/** Waits until what was sent has left its buffer. */
function settle(): void {
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

function take(rank: i32, to: u32, bytes: i32): void {
  const peer = worldRank(around(rank));
  const got = receiveSoon(peer, context(), tag, to, bytes);
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
function done(): bool {
  settle();
  if (unequal) fail(unequalRank, unequalCalled, unequalBytes, expectedBytes);
  return true;
}

/** From the root to each. */
function spread(root: i32, at: u32, bytes: i32): void {
  if (ownRank() != root) take(root, at, bytes);
  else for (let i = 1; i < size(); i++) give(root + i, at, bytes);
}

// ---- moving data

/**
 * Dissemination; where cores are shared and each wait is a switch of threads, every rank waits once, and the first
 * one for all.
 */
export function Barrier(comm: i32): bool {
  if (!together(comm)) return false;
  begin(COLLECTIVE_Barrier, MPI_OP_NULL, 0);
  if (crowded()) {
    collect(0, 0, 0, 0, 0, MPI_SUM);
    spread(0, 0, 0);
    return done();
  }
  for (let distance = 1; distance < size(); distance <<= 1) {
    give(ownRank() + distance, 0, 0);
    take(ownRank() + size() - distance, 0, 0);
  }
  return done();
}

export function Bcast(at: u32, count: i32, type: i32, root: i32, comm: i32): bool {
  if (!together(comm) || <u32>root >= <u32>size()) return false;
  const bytes = bytesOf(at, count, type);
  if (bytes < 0 || (size() > FLAT && bytes < PULLED && !crowded())) return false;
  begin(COLLECTIVE_Bcast, MPI_OP_NULL, root + 1);
  spread(root, at, bytes);
  return done();
}

/** Each from each: `apart` 0 sends the same part to all, 1 a part to each. */
function exchange(from: u32, to: u32, bytes: i32, apart: i32): bool {
  begin(apart ? COLLECTIVE_Alltoall : COLLECTIVE_Allgather, MPI_OP_NULL, 0);
  for (let i = 1; i < size(); i++) {
    const peer = around(ownRank() + i);
    give(peer, from + peer * bytes * apart, bytes);
  }
  if (bytes) copyInHeap(to + ownRank() * bytes, from + ownRank() * bytes * apart, bytes);
  for (let i = 1; i < size(); i++) {
    const peer = around(ownRank() + size() - i);
    take(peer, to + peer * bytes, bytes);
  }
  return done();
}

export function Allgather(
  from: u32,
  count: i32,
  type: i32,
  to: u32,
  toCount: i32,
  toType: i32,
  comm: i32,
): bool {
  if (!together(comm)) return false;
  const bytes = bytesOfEach(to, toCount, toType, size());
  if (bytes < 0 || bytes != bytesOf(from, count, type) || meet(from, bytes, to, size() * bytes)) return false;
  return exchange(from, to, bytes, 0);
}

export function Alltoall(
  from: u32,
  count: i32,
  type: i32,
  to: u32,
  toCount: i32,
  toType: i32,
  comm: i32,
): bool {
  if (!together(comm)) return false;
  const bytes = bytesOfEach(to, toCount, toType, size());
  if (
    bytes < 0 ||
    bytes != bytesOfEach(from, count, type, size()) ||
    meet(from, size() * bytes, to, size() * bytes)
  )
    return false;
  return exchange(from, to, bytes, 1);
}

// ---- reductions

/** Memory for the operand that comes, and behind it for results. */
function scratch(place: i32): u32 {
  return load<u32>(WORD_SCRATCH) + place * SMALL_OPERAND;
}

/** Receives an operand and combines it with another one: the operand of lower ranks is the left one. */
function join(rank: i32, lower: bool, to: u32, other: u32, bytes: i32, kind: i32, op: i32): void {
  const came = scratch(0);
  take(rank, came, bytes);
  // What is sent from there must be out.
  settle();
  combine(to, lower ? came : other, lower ? other : came, bytes, kind, op);
}

/**
 * The root combines the operands of all in the order of coll/order.ts; others have no `to`. Results of runs of
 * ranks wait in the scratch memory, the longest first.
 */
function collect(root: i32, from: u32, to: u32, bytes: i32, kind: i32, op: i32): void {
  if (ownRank() != root) {
    give(root, from, bytes);
    // The result may come to the same place.
    settle();
    return;
  }
  let place = 0;
  for (let i = 0; i < size(); ) {
    place++;
    if (i == root) copy(scratch(place), from, bytes);
    else take(i, scratch(place), bytes);
    i++;
    // Runs of equal length go together, as often as the number of ranks so far can be halved; at the end, all do.
    for (let run = i; place > 1 && (i == size() || (run & 1) == 0); run >>= 1) {
      place--;
      combine(scratch(place), scratch(place), scratch(place + 1), bytes, kind, op);
    }
  }
  copy(to, scratch(1), bytes);
}

function copy(to: u32, from: u32, bytes: i32): void {
  if (bytes != 0 && from != to) copyInHeap(to, from, bytes);
}

/** All get the result: coll/order.ts has the same for more data. */
function double(from: u32, to: u32, bytes: i32, kind: i32, op: i32): void {
  for (let length = 1; length < size(); length <<= 1) {
    const first = ownRank() & -(length << 1);
    const second = first + length;
    if (second >= size()) continue;
    const others = min(size() - second, length);
    const place = ownRank() & (length - 1);
    const lower = ownRank() >= second;
    if (lower) for (let i = place; i < length; i += others) give(first + i, from, bytes);
    else if (place < others) give(second + place, from, bytes);
    join(lower ? first + place : second + (place % others), lower, to, from, bytes, kind, op);
    from = to;
  }
}

/** The operand, or less than 0 in `bytes` where it takes the other way. */
let operandAt: u32 = 0;
let operandBytes: i32 = 0;
let operandKind: i32 = 0;

/** Whether an operand and its result are such that the reduction is carried out here. */
function isOperand(from: u32, to: u32, count: i32, type: i32, op: i32): bool {
  operandAt = from;
  operandBytes = bytesOf(from, count, type);
  if (operandBytes < 0 || operandBytes > SMALL_OPERAND || load<i32>(WORD_SCRATCH) == 0) return false;
  operandKind = kindOf(type, op);
  return operandKind != 0 && !cross(from, to, operandBytes);
}

export function Allreduce(from: u32, to: u32, count: i32, type: i32, op: i32, comm: i32): bool {
  if (!together(comm) || from == to) return false;
  if (from == MPI_IN_PLACE) from = to;
  if (bytesOf(to, count, type) < 0 || !isOperand(from, to, count, type, op)) return false;
  begin(COLLECTIVE_Allreduce, op, 0);
  if (crowded()) {
    collect(0, operandAt, to, operandBytes, operandKind, op);
    spread(0, to, operandBytes);
  } else double(operandAt, to, operandBytes, operandKind, op);
  return done();
}

/** Of a run of ranks: the root, or the first one. */
function leader(first: i32, length: i32, root: i32): i32 {
  return <u32>(root - first) < <u32>length ? root : first;
}

/** Up a binomial tree: coll/order.ts has the same for more data. */
function climb(root: i32, from: u32, to: u32, bytes: i32, kind: i32, op: i32): void {
  for (let length = 1; length < size(); length <<= 1) {
    const first = ownRank() & -(length << 1);
    const second = first + length;
    if (second >= size()) continue;
    const left = leader(first, length, root);
    const right = leader(second, length, root);
    const other = ownRank() == left ? right : left;
    if (ownRank() == (right == root ? left : right)) {
      give(other, from, bytes);
      return;
    }
    join(other, ownRank() == right, to, from, bytes, kind, op);
    from = to;
  }
}

export function Reduce(from: u32, to: u32, count: i32, type: i32, op: i32, root: i32, comm: i32): bool {
  if (!together(comm) || <u32>root >= <u32>size()) return false;
  if (ownRank() == root) {
    if (from == to) return false;
    if (from == MPI_IN_PLACE) from = to;
    if (bytesOf(to, count, type) < 0) return false;
  } else to = scratch(1);
  if (!isOperand(from, to, count, type, op)) return false;
  begin(COLLECTIVE_Reduce, op, root + 1);
  if (crowded()) collect(root, operandAt, to, operandBytes, operandKind, op);
  else climb(root, operandAt, to, operandBytes, operandKind, op);
  return done();
}
