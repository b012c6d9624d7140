/**
 * Collectives that move data (MPI-5.0 §6.3 to §6.8), within a group or between two: true when the call is done, false when
 * nothing has happened. Every message goes directly, but for little data to many ranks.
 */
import { COLLECTIVE, MPI_IN_PLACE, MPI_OP_NULL, WORD } from './constants';
import { takeMemory } from './host';
import { areApart, IN, inOf, listEqual, listNone, listOne, listTyped, listVaried, OUT, outOf } from './parts';
import { Part } from './records';
import { current } from './reduce';
import { LEAF, ROOT, roleOf } from './roles';
import { exchangeRow, gatherRow, gatherRowToAll, scatterRow } from './rows';
import {
  after,
  around,
  begin,
  copy,
  done,
  give,
  giveAll,
  givePart,
  giveParts,
  isInter,
  move,
  movePart,
  others,
  ownRank,
  settle,
  size,
  take,
  takePart,
  takeParts,
  together,
} from './steps';
import { crowded } from './waiting';

/** Groups up to this size send to everybody directly: fewer hops cost less than fewer messages. */
const FLAT: i32 = 8;
/** Data from this size on is pulled by each rank from the root's heap, whatever the size of the group. Bytes. */
const PULLED: u32 = 32768;

/**
 * Dissemination; where cores are shared and each wait is a switch of threads, every rank waits once, and the first
 * one for all.
 */
export function Barrier(comm: i32): bool {
  if (!together(comm)) return false;
  begin(COLLECTIVE.Barrier, MPI_OP_NULL, 0);
  if (isInter()) {
    for (let i = 0; i < size(); i++) give(i, 0, 0);
    for (let i = 0; i < size(); i++) take(i, 0, 0);
  } else if (crowded()) {
    if (ownRank() != 0) give(0, 0, 0);
    else for (let i = 1; i < size(); i++) take(i, 0, 0);
    settle();
    if (ownRank() != 0) take(0, 0, 0);
    else for (let i = 1; i < size(); i++) give(i, 0, 0);
  } else
    for (let distance = 1; distance < size(); distance <<= 1) {
      give(ownRank() + distance, 0, 0);
      take(ownRank() + size() - distance, 0, 0);
    }
  return done();
}

/** From the root to all: directly, or along a binomial tree. */
export function Bcast(at: u32, count: i32, type: i32, root: i32, comm: i32): bool {
  const role = roleOf(root, comm);
  if (role < 0 || (role <= LEAF && !listOne(OUT, at, count, type))) return false;
  begin(COLLECTIVE.Bcast, MPI_OP_NULL, root + 1);
  const data = outOf(0);
  if (!isInter() && size() > FLAT && !crowded() && data.bytes < PULLED) broadcast(data, root);
  else if (role == ROOT) giveAll();
  else if (role == LEAF) takePart(root, data);
  return done();
}

function broadcast(data: Part, root: i32): void {
  const own = around(ownRank() + size() - root);
  let distance = 1;
  while (distance < size() && (own & distance) == 0) distance <<= 1;
  if (own != 0) {
    takePart(around(own - distance + root), data);
    settle();
  }
  for (distance >>= 1; distance >= 1; distance >>= 1)
    if (own + distance < size()) givePart(around(around(own + distance) + root), data);
}

// ---- to and from a root, whose own part may be in its place

/** The own part of a root, to be sent or received: apart from those of all, which were listed, or will be. */
function isOwn(table: u32, at: u32, count: i32, type: i32): bool {
  if (!isInter() && at != MPI_IN_PLACE) return listOne(table, at, count, type);
  listNone(table);
  return true;
}

function gather(collective: i32, role: i32, root: i32, inPlace: bool): bool {
  if (role == ROOT && !areApart(inPlace || isInter() ? 0 : 1, size())) return false;
  begin(collective, MPI_OP_NULL, root + 1);
  if (role == LEAF) givePart(root, outOf(0));
  else if (role == ROOT) {
    if (!inPlace && !isInter()) movePart(inOf(root), outOf(0));
    takeParts();
  }
  return done();
}

export function Gather(
  from: u32,
  count: i32,
  type: i32,
  to: u32,
  toCount: i32,
  toType: i32,
  root: i32,
  comm: i32,
): bool {
  const role = roleOf(root, comm);
  if (role < 0) return false;
  if (gatherRow(role, from, count, type, to, toCount, toType, root)) return true;
  if (role == LEAF && !listOne(OUT, from, count, type)) return false;
  if (role == ROOT && !(isOwn(OUT, from, count, type) && listEqual(IN, to, toCount, toType, size())))
    return false;
  return gather(COLLECTIVE.Gather, role, root, from == MPI_IN_PLACE);
}

export function Gatherv(
  from: u32,
  count: i32,
  type: i32,
  to: u32,
  counts: u32,
  places: u32,
  toType: i32,
  root: i32,
  comm: i32,
): bool {
  const role = roleOf(root, comm);
  if (role < 0 || (role == LEAF && !listOne(OUT, from, count, type))) return false;
  if (role == ROOT && !(isOwn(OUT, from, count, type) && listVaried(IN, to, counts, places, toType, size())))
    return false;
  return gather(COLLECTIVE.Gatherv, role, root, from == MPI_IN_PLACE);
}

function scatter(collective: i32, role: i32, root: i32, inPlace: bool): bool {
  if (role == ROOT && !areApart(size(), inPlace || isInter() ? 0 : 1)) return false;
  begin(collective, MPI_OP_NULL, root + 1);
  if (role == LEAF) takePart(root, inOf(0));
  else if (role == ROOT) {
    giveParts();
    if (!inPlace && !isInter()) movePart(inOf(0), outOf(root));
  }
  return done();
}

export function Scatter(
  from: u32,
  count: i32,
  type: i32,
  to: u32,
  toCount: i32,
  toType: i32,
  root: i32,
  comm: i32,
): bool {
  const role = roleOf(root, comm);
  if (role < 0) return false;
  if (scatterRow(role, from, count, type, to, toCount, toType, root)) return true;
  if (role == LEAF && !listOne(IN, to, toCount, toType)) return false;
  if (role == ROOT && !(listEqual(OUT, from, count, type, size()) && isOwn(IN, to, toCount, toType)))
    return false;
  return scatter(COLLECTIVE.Scatter, role, root, to == MPI_IN_PLACE);
}

export function Scatterv(
  from: u32,
  counts: u32,
  places: u32,
  type: i32,
  to: u32,
  toCount: i32,
  toType: i32,
  root: i32,
  comm: i32,
): bool {
  const role = roleOf(root, comm);
  if (role < 0 || (role == LEAF && !listOne(IN, to, toCount, toType))) return false;
  if (
    role == ROOT &&
    !(listVaried(OUT, from, counts, places, type, size()) && isOwn(IN, to, toCount, toType))
  )
    return false;
  return scatter(COLLECTIVE.Scatterv, role, root, to == MPI_IN_PLACE);
}

// ---- from each to each

/** To each the same part. Of a group, that may be in its place. */
function gatherAll(collective: i32, inPlace: bool): bool {
  if (!areApart(inPlace ? 0 : 1, size())) return false;
  begin(collective, MPI_OP_NULL, 0);
  const own = inPlace ? inOf(ownRank()) : outOf(0);
  for (let i = 0; i < others(); i++) givePart(after(i), own);
  if (!inPlace && !isInter()) movePart(inOf(ownRank()), own);
  takeParts();
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
  if (gatherRowToAll(from, count, type, to, toCount, toType)) return true;
  if (!isSent(from, count, type)) return false;
  return listEqual(IN, to, toCount, toType, size()) && gatherAll(COLLECTIVE.Allgather, isInPlace(from));
}

export function Allgatherv(
  from: u32,
  count: i32,
  type: i32,
  to: u32,
  counts: u32,
  places: u32,
  toType: i32,
  comm: i32,
): bool {
  if (!together(comm) || !isSent(from, count, type)) return false;
  if (!listVaried(IN, to, counts, places, toType, size())) return false;
  return gatherAll(COLLECTIVE.Allgatherv, isInPlace(from));
}

function isInPlace(from: u32): bool {
  return from == MPI_IN_PLACE && !isInter();
}

function isSent(from: u32, count: i32, type: i32): bool {
  if (!isInPlace(from)) return listOne(OUT, from, count, type);
  listNone(OUT);
  return true;
}

/** To each a part of its own. */
function exchange(collective: i32): bool {
  if (!areApart(size(), size())) return false;
  begin(collective, MPI_OP_NULL, 0);
  giveParts();
  if (!isInter()) movePart(inOf(ownRank()), outOf(ownRank()));
  takeParts();
  return done();
}

/** In place: what is sent is copied first, because what comes takes its place. */
function exchangeInPlace(collective: i32): bool {
  let bytes: u64 = 0;
  for (let i = 0; i < others(); i++) bytes += inOf(after(i)).bytes;
  current.memory = 0;
  if (bytes) {
    const at = bytes > 0xffffffff ? 0 : takeMemory(<u32>bytes);
    current.memory = at;
    if (at == 0) {
      store<u32>(WORD.MISSING, <u32>min<u64>(bytes, 0xffffffff));
      return false;
    }
  }
  begin(collective, MPI_OP_NULL, 0);
  let at = current.memory;
  for (let i = 0; i < others(); i++) {
    const part = inOf(after(i));
    if (part.typed) move(at, 0, part.bytes, part.at, part.typed, part.count);
    else copy(at, part.at, part.bytes);
    at += part.bytes;
  }
  at = current.memory;
  for (let i = 0; i < others(); i++) {
    const part = inOf(after(i));
    give(after(i), at, part.bytes);
    at += part.bytes;
  }
  takeParts();
  return done();
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
  if (exchangeRow(from, count, type, to, toCount, toType)) return true;
  const inPlace = isInPlace(from);
  if (!inPlace && !listEqual(OUT, from, count, type, size())) return false;
  if (!listEqual(IN, to, toCount, toType, size())) return false;
  return inPlace ? exchangeInPlace(COLLECTIVE.Alltoall) : exchange(COLLECTIVE.Alltoall);
}

export function Alltoallv(
  from: u32,
  outCounts: u32,
  outPlaces: u32,
  outType: i32,
  to: u32,
  counts: u32,
  places: u32,
  type: i32,
  comm: i32,
): bool {
  if (!together(comm)) return false;
  const inPlace = isInPlace(from);
  if (!inPlace && !listVaried(OUT, from, outCounts, outPlaces, outType, size())) return false;
  if (!listVaried(IN, to, counts, places, type, size())) return false;
  return inPlace ? exchangeInPlace(COLLECTIVE.Alltoallv) : exchange(COLLECTIVE.Alltoallv);
}

export function Alltoallw(
  from: u32,
  outCounts: u32,
  outPlaces: u32,
  outTypes: u32,
  to: u32,
  counts: u32,
  places: u32,
  types: u32,
  comm: i32,
): bool {
  if (!together(comm)) return false;
  const inPlace = isInPlace(from);
  if (!inPlace && !listTyped(OUT, from, outCounts, outPlaces, outTypes, size())) return false;
  if (!listTyped(IN, to, counts, places, types, size())) return false;
  return inPlace ? exchangeInPlace(COLLECTIVE.Alltoallw) : exchange(COLLECTIVE.Alltoallw);
}
