/**
 * Collectives of little data on the communicator that was used last (MPI-5.0 chapter 6): true when the call is done,
 * false when nothing has happened. They send what ../mpi/coll/ sends, message by message, so that one rank may come this
 * way and another one not.
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
  MPI_SUM,
  PEER_LENT,
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
import { differ, fail, finish, receiveLater, sendLater } from './host';
import { ready, receive } from './lights';
import { awaitAck } from './pt2pt';
import { combine, kindOf } from './reduce';
import { crowded, gotCalled, isLong, send, sendLong } from './rings';

// Of the collective that is being carried out.
let tag: i32 = 0;
let unfinished: bool = false;
let unequal: bool = false;
// Long messages that have not been acknowledged: how many there are, and the last one.
let lent: i32 = 0;
let lentAt: u32 = 0;
let lentBytes: i32 = 0;

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
  unfinished = false;
  unequal = false;
  store<i32>(WORD_COLLECTIVES, (tag + 1) & 0x7fffffff);
}

// ---- messages to ranks of the communicator, whose numbers may be up to its size too large

function give(rank: i32, from: u32, bytes: i32): void {
  const peer = worldRank(around(rank));
  if (
    isLong(bytes) ? lend(peer, from, bytes) : send(peer, context(), tag, from, bytes, load<i32>(WORD_CALLED))
  )
    return;
  unfinished = true;
  ready();
  sendLater(peer, tag, from, bytes);
}

/**
 * Sends a long block, of which `settle` awaits the acknowledgement; one to each rank at a time. False when there is no
 * room for the message.
 */
function lend(peer: i32, from: u32, bytes: i32): bool {
  const ack = sendLong(peer, context(), tag, from, bytes, load<i32>(WORD_CALLED));
  if (ack == 0) return false;
  store<i32>(peer << 2, ack + 1, PEER_LENT);
  lent++;
  lentAt = from;
  lentBytes = bytes;
  return true;
}

function takeBack(): void {
  for (let rank = 0; lent != 0; rank++) {
    const peer = worldRank(rank);
    const ack = load<i32>(peer << 2, PEER_LENT);
    if (ack == 0) continue;
    store<i32>(peer << 2, 0, PEER_LENT);
    lent--;
    awaitAck(ack - 1, peer, context(), tag, lentAt, lentBytes);
  }
}

function take(rank: i32, to: u32, bytes: i32): void {
  const peer = worldRank(around(rank));
  let got = receive(peer, context(), tag, to, bytes);
  if (got < 0) {
    ready();
    got = receiveLater(peer, tag, to, bytes);
    if (got != bytes) unequal = true;
  } else if (got != bytes || gotCalled != load<i32>(WORD_CALLED)) {
    unequal = true;
    differ(peer, gotCalled, got, bytes);
  }
}

/** What was sent has left its buffer. */
function settle(): void {
  if (lent) takeBack();
  if (!unfinished) return;
  unfinished = false;
  ready();
  finish();
}

/**
 * The end of a collective. Ranks that are to have the same counts had not: it is said when the others have what they
 * wait for.
 */
function done(): bool {
  settle();
  if (unequal) fail();
  return true;
}

/** From the root to each. */
function spread(root: i32, at: u32, bytes: i32): void {
  if (ownRank() != root) take(root, at, bytes);
  else for (let i = 1; i < size(); i++) give(root + i, at, bytes);
}

// ---- moving data

/**
 * Dissemination; where cores are shared and each wait is a switch of threads, every rank waits once, and the first one
 * for all.
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
 * The root combines the operands of all in the order of coll/order.ts; others have no `to`. Results of runs of ranks
 * wait in the scratch memory, the longest first.
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

/** Of the operand that was looked at last. */
let operandBytes: i32 = 0;
let operandKind: i32 = 0;

/** Whether an operand and its result are such that the reduction is carried out here. */
function isOperand(from: u32, to: u32, count: i32, type: i32, op: i32): bool {
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
    collect(0, from, to, operandBytes, operandKind, op);
    spread(0, to, operandBytes);
  } else double(from, to, operandBytes, operandKind, op);
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
  if (crowded()) collect(root, from, to, operandBytes, operandKind, op);
  else climb(root, from, to, operandBytes, operandKind, op);
  return done();
}
