/**
 * The short way of collectives whose data are equal blocks in a row, which little data feel: nothing is listed. All of them
 * answer true when the call is done, and false when nothing has happened and the data are to be listed.
 */
import { blockOf } from './arguments';
import { COLLECTIVE, MPI_IN_PLACE, MPI_OP_NULL, WORD } from './constants';
import { countOf } from './parts';
import { LEAF, ROOT } from './roles';
import { after, before, begin, copyOwn, done, give, isInter, others, ownRank, size, take } from './steps';

/** Bytes of each of so many blocks in a row; less than 0 when they are no blocks, or not in the heap. */
function rowOf(at: u32, count: i32, type: i32, parts: i32): i64 {
  const each = <i64>blockOf(type) * countOf(count);
  const all = each * <i64>parts;
  if (each <= 0 || at <= <u32>MPI_IN_PLACE || <i64>at + all > load<i64>(WORD.HEAP_BYTES)) return -1;
  return each;
}

/** What is sent and what is received have no byte in common. */
function areApart(out: u32, outBytes: i64, into: u32, intoBytes: i64): bool {
  return <i64>out + outBytes <= <i64>into || <i64>into + intoBytes <= <i64>out;
}

/** From each its block. */
function takeRow(to: u32, each: u32): void {
  for (let i = 0; i < others(); i++) take(before(i), to + before(i) * each, each);
}

/** To each its block. */
function giveRow(from: u32, each: u32): void {
  for (let i = 0; i < others(); i++) give(after(i), from + after(i) * each, each);
}

export function gatherRow(
  role: i32,
  from: u32,
  count: i32,
  type: i32,
  to: u32,
  toCount: i32,
  toType: i32,
  root: i32,
): bool {
  const inPlace = role == ROOT && from == MPI_IN_PLACE;
  const out = inPlace ? 0 : rowOf(from, count, type, 1);
  if (out < 0 || isInter()) return false;
  if (role == LEAF) {
    begin(COLLECTIVE.Gather, MPI_OP_NULL, root + 1);
    give(root, from, <u32>out);
    return done();
  }
  const each = rowOf(to, toCount, toType, size());
  if (each < 0 || !areApart(from, out, to, each * size())) return false;
  begin(COLLECTIVE.Gather, MPI_OP_NULL, root + 1);
  if (!inPlace) copyOwn(to + root * <u32>each, <u32>each, from, <u32>out);
  takeRow(to, <u32>each);
  return done();
}

export function scatterRow(
  role: i32,
  from: u32,
  count: i32,
  type: i32,
  to: u32,
  toCount: i32,
  toType: i32,
  root: i32,
): bool {
  const inPlace = role == ROOT && to == MPI_IN_PLACE;
  const into = inPlace ? 0 : rowOf(to, toCount, toType, 1);
  if (into < 0 || isInter()) return false;
  if (role == LEAF) {
    begin(COLLECTIVE.Scatter, MPI_OP_NULL, root + 1);
    take(root, to, <u32>into);
    return done();
  }
  const each = rowOf(from, count, type, size());
  if (each < 0 || !areApart(from, each * size(), to, into)) return false;
  begin(COLLECTIVE.Scatter, MPI_OP_NULL, root + 1);
  giveRow(from, <u32>each);
  if (!inPlace) copyOwn(to, <u32>into, from + root * <u32>each, <u32>each);
  return done();
}

export function gatherRowToAll(from: u32, count: i32, type: i32, to: u32, toCount: i32, toType: i32): bool {
  const each = isInter() ? -1 : rowOf(to, toCount, toType, size());
  if (each < 0) return false;
  const own = to + ownRank() * <u32>each;
  const inPlace = from == MPI_IN_PLACE;
  const out = inPlace ? each : rowOf(from, count, type, 1);
  if (out < 0 || !(inPlace || areApart(from, out, to, each * size()))) return false;
  begin(COLLECTIVE.Allgather, MPI_OP_NULL, 0);
  if (inPlace) from = own;
  for (let i = 0; i < others(); i++) give(after(i), from, <u32>out);
  copyOwn(own, <u32>each, from, <u32>out);
  takeRow(to, <u32>each);
  return done();
}

export function exchangeRow(from: u32, count: i32, type: i32, to: u32, toCount: i32, toType: i32): bool {
  const out = isInter() ? -1 : rowOf(from, count, type, size());
  const each = rowOf(to, toCount, toType, size());
  if (out < 0 || each < 0 || !areApart(from, out * size(), to, each * size())) return false;
  begin(COLLECTIVE.Alltoall, MPI_OP_NULL, 0);
  giveRow(from, <u32>out);
  copyOwn(to + ownRank() * <u32>each, <u32>each, from + ownRank() * <u32>out, <u32>out);
  takeRow(to, <u32>each);
  return done();
}
