/**
 * Collectives that move blocks of bytes (MPI-5.0 §6.3 to §6.8): true when the call is done, false when nothing has
 * happened.
 */
import { bytesOf, bytesOfEach, meet } from './arguments';
import {
  COLLECTIVE_Allgather,
  COLLECTIVE_Allgatherv,
  COLLECTIVE_Alltoall,
  COLLECTIVE_Alltoallv,
  COLLECTIVE_Barrier,
  COLLECTIVE_Bcast,
  COLLECTIVE_Gather,
  COLLECTIVE_Gatherv,
  COLLECTIVE_Scatter,
  COLLECTIVE_Scatterv,
  FLAT,
  MPI_IN_PLACE,
  MPI_OP_NULL,
  PULLED,
} from './constants';
import { inAt, inBytes, isApart, listIn, listOut, outAt, outBytes, partsHigh, partsLow } from './parts';
import { around, begin, copy, done, give, ownRank, settle, size, spread, take, together } from './steps';
import { crowded } from './waiting';

/**
 * Dissemination; where cores are shared and each wait is a switch of threads, every rank waits once, and the first
 * one for all.
 */
export function Barrier(comm: i32): bool {
  if (!together(comm)) return false;
  begin(COLLECTIVE_Barrier, MPI_OP_NULL, 0);
  if (crowded()) {
    if (ownRank() != 0) give(0, 0, 0);
    else for (let i = 1; i < size(); i++) take(i, 0, 0);
    settle();
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

// ---- to and from a root, whose own part may be in its place

/**
 * The own part of a root, of so many bytes: false when it is another number of them, or not apart from the parts of
 * all.
 */
function isOwn(at: u32, count: i32, type: i32, bytes: i32, parts: u32, all: u32): bool {
  return at == MPI_IN_PLACE || (bytesOf(at, count, type) == bytes && !meet(at, bytes, parts, all));
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
  if (!together(comm) || <u32>root >= <u32>size()) return false;
  const rank = ownRank();
  const bytes = rank == root ? bytesOfEach(to, toCount, toType, size()) : bytesOf(from, count, type);
  if (bytes < 0) return false;
  if (rank == root && !isOwn(from, count, type, bytes, to, size() * bytes)) return false;
  begin(COLLECTIVE_Gather, MPI_OP_NULL, root + 1);
  if (rank != root) give(root, from, bytes);
  else {
    if (from != MPI_IN_PLACE) copy(to + rank * bytes, from, bytes);
    for (let i = 1; i < size(); i++) {
      const peer = around(root + i);
      take(peer, to + peer * bytes, bytes);
    }
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
  if (!together(comm) || <u32>root >= <u32>size()) return false;
  const rank = ownRank();
  const bytes = rank == root ? bytesOfEach(from, count, type, size()) : bytesOf(to, toCount, toType);
  if (bytes < 0) return false;
  if (rank == root && !isOwn(to, toCount, toType, bytes, from, size() * bytes)) return false;
  begin(COLLECTIVE_Scatter, MPI_OP_NULL, root + 1);
  if (rank != root) take(root, to, bytes);
  else {
    for (let i = 1; i < size(); i++) {
      const peer = around(root + i);
      give(peer, from + peer * bytes, bytes);
    }
    if (to != MPI_IN_PLACE) copy(to, from + rank * bytes, bytes);
  }
  return done();
}

/** The same beside parts that were listed. */
function isOwnPart(at: u32, count: i32, type: i32, bytes: i32): bool {
  return at == MPI_IN_PLACE || (bytesOf(at, count, type) == bytes && isApart(at, bytes));
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
  if (!together(comm) || <u32>root >= <u32>size()) return false;
  const rank = ownRank();
  let bytes = 0;
  if (rank == root) {
    if (!listIn(to, counts, places, toType) || !isOwnPart(from, count, type, inBytes(rank))) return false;
  } else {
    bytes = bytesOf(from, count, type);
    if (bytes < 0) return false;
  }
  begin(COLLECTIVE_Gatherv, MPI_OP_NULL, root + 1);
  if (rank != root) give(root, from, bytes);
  else {
    if (from != MPI_IN_PLACE) copy(inAt(rank), from, inBytes(rank));
    for (let i = 1; i < size(); i++) takePart(around(root + i));
  }
  return done();
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
  if (!together(comm) || <u32>root >= <u32>size()) return false;
  const rank = ownRank();
  let bytes = 0;
  if (rank == root) {
    if (!listOut(from, counts, places, type) || !isOwnPart(to, toCount, toType, outBytes(rank))) return false;
  } else {
    bytes = bytesOf(to, toCount, toType);
    if (bytes < 0) return false;
  }
  begin(COLLECTIVE_Scatterv, MPI_OP_NULL, root + 1);
  if (rank != root) take(root, to, bytes);
  else {
    for (let i = 1; i < size(); i++) givePart(around(root + i));
    if (to != MPI_IN_PLACE) copy(to, outAt(rank), outBytes(rank));
  }
  return done();
}

function givePart(rank: i32): void {
  give(rank, outAt(rank), outBytes(rank));
}

function takePart(rank: i32): void {
  take(rank, inAt(rank), inBytes(rank));
}

// ---- from each to each

/** Each from each: `apart` 0 sends the same part to all, 1 a part to each. */
function exchange(from: u32, to: u32, bytes: i32, apart: i32): bool {
  begin(apart ? COLLECTIVE_Alltoall : COLLECTIVE_Allgather, MPI_OP_NULL, 0);
  for (let i = 1; i < size(); i++) {
    const peer = around(ownRank() + i);
    give(peer, from + peer * bytes * apart, bytes);
  }
  copy(to + ownRank() * bytes, from + ownRank() * bytes * apart, bytes);
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
  if (bytes < 0) return false;
  if (from == MPI_IN_PLACE) return exchange(to + ownRank() * bytes, to, bytes, 0);
  if (bytes != bytesOf(from, count, type) || meet(from, bytes, to, size() * bytes)) return false;
  return exchange(from, to, bytes, 0);
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
  if (!together(comm) || !listIn(to, counts, places, toType)) return false;
  const rank = ownRank();
  const bytes = inBytes(rank);
  if (!isOwnPart(from, count, type, bytes)) return false;
  if (from == MPI_IN_PLACE) from = inAt(rank);
  begin(COLLECTIVE_Allgatherv, MPI_OP_NULL, 0);
  for (let i = 1; i < size(); i++) give(rank + i, from, bytes);
  copy(inAt(rank), from, bytes);
  for (let i = 1; i < size(); i++) takePart(around(rank + size() - i));
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
  const bytes = bytesOfEach(to, toCount, toType, size());
  if (
    bytes < 0 ||
    bytes != bytesOfEach(from, count, type, size()) ||
    meet(from, size() * bytes, to, size() * bytes)
  )
    return false;
  return exchange(from, to, bytes, 1);
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
  if (!together(comm) || from == MPI_IN_PLACE || !listOut(from, outCounts, outPlaces, outType)) return false;
  const low = partsLow;
  const high = partsHigh;
  if (!listIn(to, counts, places, type) || (low < partsHigh && partsLow < high)) return false;
  const rank = ownRank();
  if (outBytes(rank) != inBytes(rank)) return false;
  begin(COLLECTIVE_Alltoallv, MPI_OP_NULL, 0);
  for (let i = 1; i < size(); i++) givePart(around(rank + i));
  copy(inAt(rank), outAt(rank), inBytes(rank));
  for (let i = 1; i < size(); i++) takePart(around(rank + size() - i));
  return done();
}
