/**
 * Moves data of one layout to another one, between two memories, which may be the same: a module of its own, for each pair.
 */
import { RUN_BYTES } from '../constants';
import { Run } from '../records';
import { fromWord, toWord } from './access';
import { check, move as moveOne, nested, strided } from './blocks';
import { through } from './host';
import {
  begin,
  from,
  isPlain,
  pass,
  passElements,
  passRuns,
  piecesOf,
  runWord,
  Side,
  stepOf,
  to,
  use,
  wordsOf,
} from './side';

/** Elements of several runs are moved run by run for so many bytes at a time, so that they stay in the cache. */
const CHUNK: u64 = 32768;
/** Fewer elements than that are not worth it. */
const FEW: u64 = 4;

/** What a side of runs is to `moveRuns`: such, or a block. */
@unmanaged
class Block {}

/** What the last step has moved. */
let moved: u64 = 0;

/**
 * Data whose short blocks do not fit each other go through a buffer of so many bytes, which stays in the cache, where there are so
 * many left and fewer blocks than that could be moved at once.
 */
const BUFFER_BYTES: u32 = 16384;
const BUFFER: u32 = 1024;
const WORTH: u64 = 256;
const LONGEST: u32 = 128;
const FEW_PIECES: u32 = 8;

/**
 * Moves until one side ends, or `limit` bytes have been moved: how many were. A side is an address, a layout in the same memory,
 * or 0, and so many elements of it, or bytes.
 */
export function move(
  toAt: u32,
  toLayout: u32,
  toCount: u32,
  fromAt: u32,
  fromLayout: u32,
  fromCount: u32,
  limit: u32,
): u32 {
  use(false, false);
  begin(to, toAt, toLayout, toCount);
  begin(from, fromAt, fromLayout, fromCount);
  return goOn(limit);
}

/** Goes on with a move into the buffer, which is the memory to which data go here: bytes moved. */
export function fill(limit: u32): u32 {
  use(true, false);
  begin(to, BUFFER, 0, BUFFER_BYTES);
  return goOn(limit);
}

/** Goes on out of it: bytes moved. */
export function drain(bytes: u32): u32 {
  use(false, true);
  begin(from, BUFFER, 0, bytes);
  return goOn(bytes);
}

function goOn(limit: u32): u32 {
  let left: u64 = limit;
  while (left != 0 && to.blocks != 0 && from.blocks != 0) {
    moved = 0;
    if (!((to.elements | from.elements) != 0 && (byElements(left) || byLists(left)))) byPieces(left);
    left -= moved;
  }
  return limit - <u32>left;
}

/** Pieces that fit both sides: as many as follow each other at equal distances on both. */
function byPieces(left: u64): void {
  const size = <u32>min<u64>(left, min(to.rest, from.rest));
  let pieces = min(piecesOf(to, size), piecesOf(from, size));
  if (pieces < FEW_PIECES && size <= LONGEST && left >= WORTH && !isPlain(to) && !isPlain(from)) {
    moved = through(<u32>min<u64>(left, BUFFER_BYTES));
    return;
  }
  if (<u64>size * pieces > left) pieces = <u32>(left / size);
  strided(to.at, stepOf(to, size), from.at, stepOf(from, size), size, pieces);
  pass(to, size, pieces);
  pass(from, size, pieces);
  moved = <u64>size * pieces;
}

// ---- whole elements

function hasElements(side: Side): bool {
  return side.elements >= FEW && side.run == 0 && side.fresh;
}

/**
 * Whole elements of several runs out of a block, into one, or of equal layouts: run by run, because the elements of a run are
 * equally spaced. False when there is no such case.
 */
function byElements(left: u64): bool {
  const isTo = hasElements(to);
  const isFrom = hasElements(from);
  if (!isTo && !isFrom) return false;
  const side = isTo ? to : from;
  const size = side.size;
  let count = min<u64>(side.elements, CHUNK / max<u64>(size, abs(side.extent)));
  if (count < FEW || size == 0) return false;
  count = min(count, left / size);
  if (isTo && isFrom) count = min<u64>(count, from.elements);
  else count = min(count, (isTo ? from.rest : to.rest) / size);
  if (count < FEW || (isTo && isFrom && !areAlike())) return false;
  const bytes = byRuns(side, isTo, isFrom, <u32>count);
  // The sender may have changed its words since.
  if (bytes != count * size) unreachable();
  if (isTo) passElements(to, <u32>count);
  else pass(to, <u32>bytes, 1);
  if (isFrom) passElements(from, <u32>count);
  else pass(from, <u32>bytes, 1);
  moved = bytes;
  return true;
}

/** The runs of both sides have the same blocks. */
function areAlike(): bool {
  if (to.runs != from.runs || to.size != from.size) return false;
  for (let run: u32 = 0; run < to.runs; run++) {
    if (runWord(to, run, offsetof<Run>('bytes')) != runWord(from, run, offsetof<Run>('bytes'))) return false;
    if (runWord(to, run, offsetof<Run>('blocks')) != runWord(from, run, offsetof<Run>('blocks')))
      return false;
  }
  return true;
}

/** Moves each run of so many elements: bytes of all. What does not fit what is expected is not moved. */
function byRuns(side: Side, isTo: bool, isFrom: bool, count: u32): u64 {
  let packed: u64 = 0;
  for (let run: u32 = 0; run < side.runs; run++) {
    const bytes = runWord(side, run, offsetof<Run>('bytes'));
    const blocks = runWord(side, run, offsetof<Run>('blocks'));
    const all = <u64>bytes * <u64>blocks;
    if (all > side.size - packed) unreachable();
    if (all == 0) continue;
    const toStride = isTo ? runWord(to, run, offsetof<Run>('stride')) : bytes;
    const fromStride = isFrom ? runWord(from, run, offsetof<Run>('stride')) : bytes;
    const toAt = isTo ? to.element + runWord(to, run, offsetof<Run>('offset')) : to.at + <u32>packed;
    const fromAt = isFrom
      ? from.element + runWord(from, run, offsetof<Run>('offset'))
      : from.at + <u32>packed;
    const toStep = isTo ? to.extent : <i64>side.size;
    const fromStep = isFrom ? from.extent : <i64>side.size;
    check(toAt, toStride, blocks, toStep, count, bytes);
    check(fromAt, fromStride, blocks, fromStep, count, bytes);
    nested(toAt, toStride, <i32>toStep, fromAt, fromStride, <i32>fromStep, bytes, blocks, count);
    packed += all;
  }
  return packed * count;
}

// ---- lists of runs

function hasList(side: Side): bool {
  return side.elements != 0 && side.runs - side.run > 1 && side.fresh;
}

/** Whole runs of an element out of a block, into one, or into equal ones; false when there is no such case. */
function byLists(left: u64): bool {
  const isTo = hasList(to);
  const isFrom = hasList(from);
  let runs: u32 = 0;
  if (isTo && isFrom) runs = moveRuns<Run, Run>(min(to.runs - to.run, from.runs - from.run), left);
  else if (isFrom && isPlain(to)) runs = moveRuns<Block, Run>(from.runs - from.run, min<u64>(left, to.rest));
  else if (isTo && isPlain(from)) runs = moveRuns<Run, Block>(to.runs - to.run, min<u64>(left, from.rest));
  if (runs == 0) return false;
  if (isTo) passRuns(to, runs);
  else if (moved) pass(to, <u32>moved, 1);
  if (isFrom) passRuns(from, runs);
  else if (moved) pass(from, <u32>moved, 1);
  return true;
}

/** Stops in front of the run that passes `limit`, or of runs that do not have the same blocks: runs moved. */
function moveRuns<To, From>(runs: u32, limit: u64): u32 {
  const isTo = offsetof<To>() != 0;
  const isFrom = offsetof<From>() != 0;
  let toAt = isTo ? to.element : to.at;
  let fromAt = isFrom ? from.element : from.at;
  let toWords = isTo ? wordsOf(to, to.run) : 0;
  let fromWords = isFrom ? wordsOf(from, from.run) : 0;
  let left = limit;
  let done: u32 = 0;
  for (; done < runs; done++, toWords += RUN_BYTES, fromWords += RUN_BYTES) {
    const bytes = isFrom
      ? fromWord(fromWords + offsetof<Run>('bytes'))
      : toWord(toWords + offsetof<Run>('bytes'));
    const blocks = isFrom
      ? fromWord(fromWords + offsetof<Run>('blocks'))
      : toWord(toWords + offsetof<Run>('blocks'));
    if (isTo && isFrom && toWord(toWords + offsetof<Run>('bytes')) != bytes) break;
    if (isTo && isFrom && toWord(toWords + offsetof<Run>('blocks')) != blocks) break;
    const total = <u64>bytes * <u64>blocks;
    if (total > left) break;
    left -= total;
    if (total == 0) continue;
    const target = isTo ? toAt + toWord(toWords + offsetof<Run>('offset')) : toAt;
    const source = isFrom ? fromAt + fromWord(fromWords + offsetof<Run>('offset')) : fromAt;
    // Lists of single blocks of one length are what irregular data is made of. One cannot leave the address space without a trap.
    if (blocks == 1 && bytes == 8) moveOne<u64>(target, source);
    else if (blocks == 1 && bytes == 4) moveOne<u32>(target, source);
    else {
      const toStride = isTo ? toWord(toWords + offsetof<Run>('stride')) : bytes;
      const fromStride = isFrom ? fromWord(fromWords + offsetof<Run>('stride')) : bytes;
      if (isTo) check(target, toStride, blocks, 0, 1, bytes);
      if (isFrom) check(source, fromStride, blocks, 0, 1, bytes);
      strided(target, toStride, source, fromStride, bytes, blocks);
    }
    if (!isTo) toAt += <u32>total;
    if (!isFrom) fromAt += <u32>total;
  }
  moved = limit - left;
  return done;
}
