/**
 * Moves data of one layout to another one, between two memories, which may be the same: a module of its own, for each pair. There
 * is no packed copy in between.
 */
import { RUN_BYTES } from '../constants';
import { Run } from '../records';
import { fromWord, toWord } from './access';
import { check, move as moveOne, nested, strided } from './blocks';
import {
  begin,
  FROM,
  isPlain,
  pass,
  passElements,
  passRuns,
  piecesOf,
  runWord,
  Side,
  stepOf,
  TO,
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
 * Moves until one side ends, or `limit` bytes have been moved: how many were. A side is an address, a layout in the same memory,
 * or 0, and so many elements of it, or bytes.
 */
export function move(
  to: u32,
  toLayout: u32,
  toCount: u32,
  from: u32,
  fromLayout: u32,
  fromCount: u32,
  limit: u32,
): u32 {
  begin(TO, to, toLayout, toCount);
  begin(FROM, from, fromLayout, fromCount);
  let left: u64 = limit;
  while (left != 0 && TO.blocks != 0 && FROM.blocks != 0) {
    moved = 0;
    if (!((TO.elements | FROM.elements) != 0 && (byElements(left) || byLists(left)))) byPieces(left);
    left -= moved;
  }
  return limit - <u32>left;
}

/** Pieces that fit both sides: as many as follow each other at equal distances on both. */
function byPieces(left: u64): void {
  const size = <u32>min<u64>(left, min(TO.rest, FROM.rest));
  const pieces = <u32>min<u64>(left / size, min(piecesOf(TO, size), piecesOf(FROM, size)));
  strided(TO.at, stepOf(TO, size), FROM.at, stepOf(FROM, size), size, pieces);
  pass(TO, size, pieces);
  pass(FROM, size, pieces);
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
  const isTo = hasElements(TO);
  const isFrom = hasElements(FROM);
  if (!isTo && !isFrom) return false;
  const side = isTo ? TO : FROM;
  const size = side.size;
  let count = min<u64>(side.elements, CHUNK / max<u64>(size, abs(side.extent)));
  if (count < FEW || size == 0) return false;
  count = min(count, left / size);
  if (isTo && isFrom) count = min<u64>(count, FROM.elements);
  else count = min(count, (isTo ? FROM.rest : TO.rest) / size);
  if (count < FEW || (isTo && isFrom && !areAlike())) return false;
  const bytes = byRuns(side, isTo, isFrom, <u32>count);
  // The sender may have changed its words since.
  if (bytes != count * size) unreachable();
  if (isTo) passElements(TO, <u32>count);
  else pass(TO, <u32>bytes, 1);
  if (isFrom) passElements(FROM, <u32>count);
  else pass(FROM, <u32>bytes, 1);
  moved = bytes;
  return true;
}

/** The runs of both sides have the same blocks. */
function areAlike(): bool {
  if (TO.runs != FROM.runs || TO.size != FROM.size) return false;
  for (let run: u32 = 0; run < TO.runs; run++) {
    if (runWord(TO, run, offsetof<Run>('bytes')) != runWord(FROM, run, offsetof<Run>('bytes'))) return false;
    if (runWord(TO, run, offsetof<Run>('blocks')) != runWord(FROM, run, offsetof<Run>('blocks')))
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
    const toStride = isTo ? runWord(TO, run, offsetof<Run>('stride')) : bytes;
    const fromStride = isFrom ? runWord(FROM, run, offsetof<Run>('stride')) : bytes;
    const to = isTo ? TO.element + runWord(TO, run, offsetof<Run>('offset')) : TO.at + <u32>packed;
    const from = isFrom ? FROM.element + runWord(FROM, run, offsetof<Run>('offset')) : FROM.at + <u32>packed;
    const toStep = isTo ? TO.extent : <i64>side.size;
    const fromStep = isFrom ? FROM.extent : <i64>side.size;
    check(to, toStride, blocks, toStep, count, bytes);
    check(from, fromStride, blocks, fromStep, count, bytes);
    nested(to, toStride, <i32>toStep, from, fromStride, <i32>fromStep, bytes, blocks, count);
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
  const isTo = hasList(TO);
  const isFrom = hasList(FROM);
  let runs: u32 = 0;
  if (isTo && isFrom) runs = moveRuns<Run, Run>(min(TO.runs - TO.run, FROM.runs - FROM.run), left);
  else if (isFrom && isPlain(TO)) runs = moveRuns<Block, Run>(FROM.runs - FROM.run, min<u64>(left, TO.rest));
  else if (isTo && isPlain(FROM)) runs = moveRuns<Run, Block>(TO.runs - TO.run, min<u64>(left, FROM.rest));
  if (runs == 0) return false;
  if (isTo) passRuns(TO, runs);
  else if (moved) pass(TO, <u32>moved, 1);
  if (isFrom) passRuns(FROM, runs);
  else if (moved) pass(FROM, <u32>moved, 1);
  return true;
}

/** Stops in front of the run that passes `limit`, or of runs that do not have the same blocks: runs moved. */
function moveRuns<To, From>(runs: u32, limit: u64): u32 {
  const isTo = offsetof<To>() != 0;
  const isFrom = offsetof<From>() != 0;
  let to = isTo ? TO.element : TO.at;
  let from = isFrom ? FROM.element : FROM.at;
  let toWords = isTo ? wordsOf(TO, TO.run) : 0;
  let fromWords = isFrom ? wordsOf(FROM, FROM.run) : 0;
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
    const target = isTo ? to + toWord(toWords + offsetof<Run>('offset')) : to;
    const source = isFrom ? from + fromWord(fromWords + offsetof<Run>('offset')) : from;
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
    if (!isTo) to += <u32>total;
    if (!isFrom) from += <u32>total;
  }
  moved = limit - left;
  return done;
}
