/**
 * Reductions (MPI-5.0 §6.9 to §6.11): true when the call is done, false when nothing has happened. All have the order of
 * order.ts; on an intercommunicator it is that of the ranks of the group whose operands are combined.
 */
import { inUse } from './arguments';
import { COLLECTIVE, KIND, MPI_IN_PLACE } from './constants';
import {
  areOperandsApart,
  copyOperand,
  describe,
  giveOperand,
  isOperand,
  meetWith,
  place,
  reserve,
  resize,
  setLength,
  takeOperand,
} from './operands';
import {
  climb,
  collect,
  double,
  isInner,
  isSliced,
  pile,
  pilePlaces,
  reduceSlices,
  sliceAt,
  spreadSlices,
  takeSlices,
  useSlice,
} from './order';
import { countOf, hasRoom, listCounts, outOf } from './parts';
import { current } from './reduce';
import { IDLE, LEAF, ROOT, roleOf } from './roles';
import { after, begin, done, isInter, join, others, ownRank, settle, size, together } from './steps';
import { crowded } from './waiting';

/** No memory is needed, where the rank only sends what it has. */
const NONE: i32 = -1;

/** An operand, and its result apart from it; or in its place. */
function isReduction(from: u32, to: u32, count: i32, type: i32, op: i32): bool {
  const elements = countOf(count);
  if (!describe(op, type, elements) || !isOperand(to, elements)) return false;
  return (
    from == MPI_IN_PLACE || (isOperand(from, elements) && areOperandsApart(from, elements, to, elements))
  );
}

function isOwnFunction(): bool {
  return current.kind == KIND.OWN;
}

export function Allreduce(from: u32, to: u32, count: i32, type: i32, op: i32, comm: i32): bool {
  if (!together(comm) || !isReduction(from, to, count, type, op)) return false;
  if (from == MPI_IN_PLACE) from = to;
  if (isInter()) return allreduceOther(from, to);
  const vector: u32 = current.elements;
  const isCut = isSliced(crowded());
  if (isCut) useSlice(vector);
  const result = isCut ? sliceAt(to, vector, ownRank()) : to;
  const own = isCut ? sliceAt(from, vector, ownRank()) : from;
  const isFlat = crowded() && !isOwnFunction();
  let places = NONE;
  if (isCut || (isFlat && ownRank() == 0)) places = pilePlaces(own, result, ownRank(), size());
  else if (isOwnFunction()) places = isInner(0) ? 0 : NONE;
  // Doubling goes to and fro.
  else if (!isFlat) places = size() == 2 && from != to ? 0 : 1;
  if (places != NONE && !reserve(places)) return false;
  begin(COLLECTIVE.Allreduce, op, 0);
  if (isCut) {
    reduceSlices(from, vector, result);
    spreadSlices(to, vector);
    return done();
  }
  if (isFlat) collect(0, from, to);
  else if (isOwnFunction()) climb(0, from, to);
  else {
    double(from, to);
    return done();
  }
  spread(to);
  return done();
}

/** From the first rank to all. */
function spread(at: u32): void {
  if (ownRank() != 0) takeOperand(0, at);
  else for (let i = 0; i < others(); i++) giveOperand(after(i), at);
}

function giveToAll(from: u32): void {
  for (let i = 0; i < others(); i++) giveOperand(after(i), from);
}

function allreduceOther(from: u32, to: u32): bool {
  if (!reserve(pilePlaces(from, to, -1, size()))) return false;
  begin(COLLECTIVE.Allreduce, 0, 0);
  giveToAll(from);
  if (from == to) settle();
  pile(from, to, -1, size());
  return done();
}

export function Reduce(from: u32, to: u32, count: i32, type: i32, op: i32, root: i32, comm: i32): bool {
  const role = roleOf(root, comm);
  if (role < 0) return false;
  if (isInter()) return reduceOther(from, to, count, type, op, root, role);
  const isRoot = role == ROOT;
  if (isRoot) {
    if (!isReduction(from, to, count, type, op)) return false;
    if (from == MPI_IN_PLACE) from = to;
  } else if (!describe(op, type, countOf(count)) || !isOperand(from, countOf(count))) return false;
  const vector: u32 = current.elements;
  const isCut = isSliced(crowded());
  if (isCut) useSlice(vector);
  const isFlat = crowded() && !isOwnFunction();
  const own = isCut ? sliceAt(from, vector, ownRank()) : from;
  const at = !isRoot ? 0 : isCut ? sliceAt(to, vector, ownRank()) : to;
  let places = NONE;
  if (isCut || (isRoot && isFlat)) places = pilePlaces(own, at, ownRank(), size());
  else if (!isFlat && isInner(root)) places = 0;
  // Others than the root put their results into the last place.
  if (places != NONE && !reserve(places + (isRoot ? 0 : 1))) return false;
  const result = isRoot ? at : places == NONE ? 0 : place(places);
  begin(COLLECTIVE.Reduce, op, root + 1);
  if (isCut) {
    reduceSlices(from, vector, result);
    if (isRoot) takeSlices(to, vector);
    else if (current.bytes) giveOperand(root, result);
  } else if (isFlat) collect(root, from, result);
  else climb(root, from, result);
  return done();
}

function reduceOther(from: u32, to: u32, count: i32, type: i32, op: i32, root: i32, role: i32): bool {
  const operand = role == ROOT ? to : from;
  if (role != IDLE) {
    if (!describe(op, type, countOf(count)) || !isOperand(operand, countOf(count))) return false;
    if (role == ROOT && !reserve(pilePlaces(0, to, -1, size()))) return false;
  }
  begin(COLLECTIVE.Reduce, op, 0);
  if (role == LEAF) giveOperand(root, from);
  else if (role == ROOT) pile(0, to, -1, size());
  return done();
}

// ---- scans: from left to right

export function Scan(from: u32, to: u32, count: i32, type: i32, op: i32, comm: i32): bool {
  if (!together(comm) || isInter() || !isReduction(from, to, count, type, op) || !reserve(0)) return false;
  if (from == MPI_IN_PLACE) from = to;
  begin(COLLECTIVE.Scan, op, 0);
  const rank = ownRank();
  if (rank > 0) meetWith(rank - 1, true, to, from);
  else copyOperand(to, from);
  if (rank + 1 < size()) giveOperand(rank + 1, to);
  return done();
}

export function Exscan(from: u32, to: u32, count: i32, type: i32, op: i32, comm: i32): bool {
  if (!together(comm) || isInter() || !isReduction(from, to, count, type, op) || !reserve(2)) return false;
  if (from == MPI_IN_PLACE) from = to;
  begin(COLLECTIVE.Exscan, op, 0);
  const rank = ownRank();
  const isLast = rank + 1 == size();
  if (rank == 0) {
    if (!isLast) giveOperand(1, from);
    return done();
  }
  const came = from == to ? place(1) : to;
  takeOperand(rank - 1, came);
  if (!isLast) {
    join(place(0), came, from);
    giveOperand(rank + 1, place(0));
  }
  copyOperand(to, came);
  return done();
}

// ---- to each its part

/** Each rank combines its part of the operands of all, which has everywhere the same length. */
export function Reduce_scatter_block(from: u32, to: u32, count: i32, type: i32, op: i32, comm: i32): bool {
  if (!together(comm)) return false;
  const ranks = inUse().ownRanks;
  if (!hasRoom(ranks)) return false;
  for (let i = 0; i < ranks; i++) outOf(i).count = count;
  return reduceParts(COLLECTIVE.Reduce_scatter_block, from, to, countOf(count) * <i64>ranks, type, op);
}

/** The same with parts of any length. */
export function Reduce_scatter(from: u32, to: u32, counts: u32, type: i32, op: i32, comm: i32): bool {
  if (!together(comm)) return false;
  const total = listCounts(counts, inUse().ownRanks);
  return total >= 0 && reduceParts(COLLECTIVE.Reduce_scatter, from, to, total, type, op);
}

/** Elements before the part of a rank. */
function elementsBefore(rank: i32): u32 {
  let elements: u32 = 0;
  for (let i = 0; i < rank; i++) elements += outOf(i).count;
  return elements;
}

function reduceParts(collective: i32, from: u32, to: u32, total: i64, type: i32, op: i32): bool {
  const inPlace = from == MPI_IN_PLACE && !isInter();
  if (inPlace) from = to;
  const rank = ownRank();
  const own = outOf(rank).count;
  const first = elementsBefore(rank);
  // What is listed to look at the buffers takes the place of a count.
  const kept = outOf(0).count;
  let isGood = describe(op, type, total) && isOperand(from, total);
  if (isGood && !inPlace) isGood = isOperand(to, <u32>own) && areOperandsApart(from, total, to, <u32>own);
  outOf(0).count = kept;
  if (!isGood) return false;
  const partAt = from + first * current.stride;
  if (isInter()) return reducePartsOther(collective, from, to, first, own);
  if (isOwnFunction()) return climbParts(collective, op, from, to);
  resize(own);
  const places = pilePlaces(partAt, to, rank, size());
  // In place, others may still need what was there.
  if (!reserve(places + (inPlace ? 1 : 0))) return false;
  begin(collective, op, 0);
  const result = inPlace ? place(places) : to;
  giveCounted(from);
  setLength(own);
  pile(partAt, result, rank, size());
  settle();
  copyOperand(to, result);
  return done();
}

/** To each of the others its part of a vector. */
function giveCounted(at: u32): void {
  for (let i = 0; i < others(); i++) {
    const peer = after(i);
    setLength(outOf(peer).count);
    giveOperand(peer, at + elementsBefore(peer) * current.stride);
  }
}

/** With a function of the program, one rank combines all. */
function climbParts(collective: i32, op: i32, from: u32, to: u32): bool {
  const own = outOf(ownRank()).count;
  if (!reserve(1)) return false;
  begin(collective, op, 0);
  const whole = place(0);
  climb(0, from, whole);
  settle();
  if (ownRank() == 0) giveCounted(whole);
  setLength(own);
  if (ownRank() != 0) takeOperand(0, to);
  else copyOperand(to, whole);
  return done();
}

/** Each rank gets its part of the combination of the other group; the vectors of both have the same length. */
function reducePartsOther(collective: i32, from: u32, to: u32, first: u32, own: i32): bool {
  const places = pilePlaces(0, to, -1, size());
  if (!reserve(places + 1)) return false;
  begin(collective, 0, 0);
  giveToAll(from);
  const whole = place(places);
  pile(0, whole, -1, size());
  setLength(own);
  copyOperand(to, whole + first * current.stride);
  return done();
}
