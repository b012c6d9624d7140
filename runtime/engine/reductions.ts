/**
 * Reductions of little data (MPI-5.0 §6.9 to §6.11): true when the call is done, false when nothing has happened. All
 * have the order of ../mpi/collectives/order.ts.
 */
import { bytesOfElements, cross, meet, strideOf } from './arguments';
import {
  COLLECTIVE_Allreduce,
  COLLECTIVE_Exscan,
  COLLECTIVE_Reduce,
  COLLECTIVE_Reduce_scatter,
  COLLECTIVE_Reduce_scatter_block,
  COLLECTIVE_Scan,
  KIND_OWN,
  MPI_IN_PLACE,
  SMALL_OPERAND,
  WORD_SCRATCH,
} from './constants';
import { takeScratch } from './host';
import { isApart, listRow, outAt, outBytes } from './parts';
import { choose, kind, noteIn, operandBytes, stride } from './reduce';
import { hasScratch, recorded } from './schedule';
import {
  around,
  begin,
  copy,
  done,
  give,
  join,
  ownRank,
  settle,
  size,
  spread,
  take,
  together,
} from './steps';
import { crowded } from './waiting';

/** Whether an operand and its result are such that the reduction is carried out here. */
function isReduction(from: u32, to: u32, count: i32, type: i32, op: i32): bool {
  const each = strideOf(type);
  const bytes = bytesOfElements(from, count, each);
  if (bytes < 0 || bytes > SMALL_OPERAND) return false;
  if (bytesOfElements(to, count, each) < 0 || cross(from, to, bytes)) return false;
  const schedule = recorded;
  if (!choose(op, type, bytes, each)) return false;
  if (schedule === null) return load<i32>(WORD_SCRATCH) != 0 || takeScratch();
  noteIn(schedule);
  return hasScratch();
}

/** Memory for the operand that comes, and behind it for results. */
function scratch(place: i32): u32 {
  const schedule = recorded;
  return (schedule === null ? load<u32>(WORD_SCRATCH) : schedule.scratch) + place * SMALL_OPERAND;
}

/** Receives an operand and combines it with another one: the operand of lower ranks is the left one. */
function meetWith(rank: i32, lower: bool, to: u32, other: u32): void {
  const came = scratch(0);
  take(rank, came, operandBytes);
  // What is sent from there must be out.
  settle();
  join(to, lower ? came : other, lower ? other : came);
}

/**
 * Combines the operands of all, of which the own one is here, in the order of ../mpi/collectives/order.ts. Results of runs of ranks
 * wait in the scratch memory, the longest first: the last one is at the first place.
 */
function pile(from: u32): void {
  let place = 0;
  for (let i = 0; i < size(); ) {
    place++;
    if (i == ownRank()) copy(scratch(place), from, operandBytes);
    else take(i, scratch(place), operandBytes);
    i++;
    // Runs of equal length go together, as often as the number of ranks so far can be halved; at the end, all do.
    for (let run = i; place > 1 && (i == size() || (run & 1) == 0); run >>= 1) {
      place--;
      join(scratch(place), scratch(place), scratch(place + 1));
    }
  }
}

/** The root combines the operands of all; others have no `to`. */
function collect(root: i32, from: u32, to: u32): void {
  if (ownRank() != root) {
    give(root, from, operandBytes);
    // The result may come to the same place.
    settle();
    return;
  }
  pile(from);
  copy(to, scratch(1), operandBytes);
}

/** All get the result: ../mpi/collectives/order.ts has the same for more data. */
function double(from: u32, to: u32): void {
  for (let length = 1; length < size(); length <<= 1) {
    const first = ownRank() & -(length << 1);
    const second = first + length;
    if (second >= size()) continue;
    const others = min(size() - second, length);
    const place = ownRank() & (length - 1);
    const lower = ownRank() >= second;
    if (lower) for (let i = place; i < length; i += others) give(first + i, from, operandBytes);
    else if (place < others) give(second + place, from, operandBytes);
    meetWith(lower ? first + place : second + (place % others), lower, to, from);
    from = to;
  }
}

export function Allreduce(from: u32, to: u32, count: i32, datatype: i32, op: i32, comm: i32): bool {
  if (!together(comm) || from == to) return false;
  if (from == MPI_IN_PLACE) from = to;
  if (!isReduction(from, to, count, datatype, op)) return false;
  begin(COLLECTIVE_Allreduce, op, 0);
  if (kind == KIND_OWN) {
    climb(0, from, to);
    spread(0, to, operandBytes);
  } else if (crowded()) {
    collect(0, from, to);
    spread(0, to, operandBytes);
  } else double(from, to);
  return done();
}

/** Of a run of ranks: the root, or the first one. */
function leader(first: i32, length: i32, root: i32): i32 {
  return <u32>(root - first) < <u32>length ? root : first;
}

/** Up a binomial tree: ../mpi/collectives/order.ts has the same for more data. */
function climb(root: i32, from: u32, to: u32): void {
  for (let length = 1; length < size(); length <<= 1) {
    const first = ownRank() & -(length << 1);
    const second = first + length;
    if (second >= size()) continue;
    const left = leader(first, length, root);
    const right = leader(second, length, root);
    const other = ownRank() == left ? right : left;
    if (ownRank() == (right == root ? left : right)) {
      give(other, from, operandBytes);
      // The result may come to the same place.
      settle();
      return;
    }
    meetWith(other, ownRank() == right, to, from);
    from = to;
  }
}

export function Reduce(from: u32, to: u32, count: i32, datatype: i32, op: i32, root: i32, comm: i32): bool {
  if (!together(comm) || <u32>root >= <u32>size()) return false;
  if (ownRank() == root) {
    if (from == to) return false;
    if (from == MPI_IN_PLACE) from = to;
  } else to = from;
  if (!isReduction(from, to, count, datatype, op)) return false;
  if (ownRank() != root) to = scratch(1);
  begin(COLLECTIVE_Reduce, op, root + 1);
  if (crowded() && kind != KIND_OWN) collect(root, from, to);
  else climb(root, from, to);
  return done();
}

// ---- scans: from left to right

function isScan(from: u32, to: u32, count: i32, datatype: i32, op: i32, comm: i32): bool {
  return (
    together(comm) && from != to && isReduction(from == MPI_IN_PLACE ? to : from, to, count, datatype, op)
  );
}

export function Scan(from: u32, to: u32, count: i32, datatype: i32, op: i32, comm: i32): bool {
  if (!isScan(from, to, count, datatype, op, comm)) return false;
  if (from == MPI_IN_PLACE) from = to;
  begin(COLLECTIVE_Scan, op, 0);
  const rank = ownRank();
  if (rank > 0) {
    take(rank - 1, scratch(0), operandBytes);
    join(to, scratch(0), from);
  } else copy(to, from, operandBytes);
  if (rank + 1 < size()) give(rank + 1, to, operandBytes);
  return done();
}

export function Exscan(from: u32, to: u32, count: i32, datatype: i32, op: i32, comm: i32): bool {
  if (!isScan(from, to, count, datatype, op, comm)) return false;
  if (from == MPI_IN_PLACE) from = to;
  begin(COLLECTIVE_Exscan, op, 0);
  const rank = ownRank();
  const isLast = rank + 1 == size();
  if (rank == 0) {
    give(1, from, operandBytes);
    return done();
  }
  take(rank - 1, scratch(0), operandBytes);
  if (!isLast) {
    join(scratch(1), scratch(0), from);
    give(rank + 1, scratch(1), operandBytes);
  }
  copy(to, scratch(0), operandBytes);
  return done();
}

// ---- to each its part

/** Each rank combines its part of the operands of all, which has everywhere the same length. */
export function Reduce_scatter_block(
  from: u32,
  to: u32,
  count: i32,
  datatype: i32,
  op: i32,
  comm: i32,
): bool {
  if (!together(comm) || from == to) return false;
  const inPlace = from == MPI_IN_PLACE;
  if (inPlace) from = to;
  if (!isReduction(from, from, count, datatype, op) || kind == KIND_OWN) return false;
  const bytes = operandBytes;
  if (bytesOfElements(from, size() * count, stride) < 0) return false;
  if (!inPlace && (bytesOfElements(to, count, stride) < 0 || meet(from, size() * bytes, to, bytes)))
    return false;
  begin(COLLECTIVE_Reduce_scatter_block, op, 0);
  for (let i = 1; i < size(); i++) {
    const peer = around(ownRank() + i);
    give(peer, from + peer * bytes, bytes);
  }
  pile(from + ownRank() * bytes);
  // In place, others may still need what was there.
  settle();
  copy(to, scratch(1), bytes);
  return done();
}

/** The same with parts of any length. */
export function Reduce_scatter(from: u32, to: u32, counts: u32, type: i32, op: i32, comm: i32): bool {
  if (!together(comm) || from == to) return false;
  const inPlace = from == MPI_IN_PLACE;
  if (inPlace) from = to;
  const each = strideOf(type);
  if (each == 0 || !listRow(from, counts, each)) return false;
  const rank = ownRank();
  const own = outAt(rank);
  const bytes = outBytes(rank);
  const count = bytes / each;
  if (!isReduction(own, own, count, type, op) || kind == KIND_OWN) return false;
  if (!inPlace && (bytesOfElements(to, count, each) < 0 || !isApart(to, bytes))) return false;
  begin(COLLECTIVE_Reduce_scatter, op, 0);
  for (let i = 1; i < size(); i++) {
    const peer = around(rank + i);
    give(peer, outAt(peer), outBytes(peer));
  }
  pile(own);
  // In place, others may still need what was there.
  settle();
  copy(to, scratch(1), bytes);
  return done();
}
