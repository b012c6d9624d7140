/**
 * One side of a move: data of a layout in a memory, and where the next byte of it is. Layouts are records in the same memory
 * (mpi/types/layouts.ts). That of another rank is read straight from its heap, where its program may overwrite it meanwhile:
 * whatever it says, no more is moved than the limit of the move, an element of nothing is the end, and what lies outside of a
 * memory traps.
 */
import { LAYOUT_BYTES, RUN_BYTES } from '../constants';
import { Layout, Run } from '../records';
import { fromLong, fromWord, toLong, toWord } from './access';
import { check } from './blocks';

/** Bytes of the address space. */
const SPACE: f64 = 4294967296;

@unmanaged
export class Side {
  /** Runs of an element, and where the first one is; bytes of an element, and from one to the next. */
  runs: u32;
  words: u32;
  size: u64;
  extent: i64;
  /** Elements that are left, with the one of the position, or 0 where the data are one run; that element, and which run of it. */
  elements: u32;
  element: u32;
  run: u32;
  /** The position is the beginning of a run of several. */
  fresh: bool;
  /** What is left of the run: the next byte, bytes of a block and of the rest of this one, the distance, blocks with this one. */
  at: u32;
  bytes: u32;
  rest: u32;
  stride: i32;
  blocks: u32;
}

/** Both sides of a move, and one of a buffer in its middle: all modules of a thread have the same memory for them. */
const TO: u32 = 64;
const FROM: u32 = 192;
const MIDDLE: u32 = 320;

/** Nothing before `use`. */
export let to: Side = changetype<Side>(0);
export let from: Side = changetype<Side>(0);

/** The buffer is where data go to, or come from; or it is not in the way. */
export function use(isTo: bool, isFrom: bool): void {
  to = changetype<Side>(isTo ? MIDDLE : TO);
  from = changetype<Side>(isFrom ? MIDDLE : FROM);
}

function word(side: Side, at: u32): u32 {
  return changetype<u32>(side) == changetype<u32>(to) ? toWord(at) : fromWord(at);
}

function long(side: Side, at: u32): i64 {
  return changetype<u32>(side) == changetype<u32>(to) ? toLong(at) : fromLong(at);
}

/** Where the words of a run of the element are. */
export function wordsOf(side: Side, run: u32): u32 {
  return side.words + run * RUN_BYTES;
}

/** A word of a run. */
export function runWord(side: Side, run: u32, field: u32): u32 {
  return word(side, wordsOf(side, run) + field);
}

function stretch(side: Side, at: u32, bytes: u32, stride: i32, blocks: u32): void {
  side.at = at;
  side.bytes = bytes;
  side.rest = bytes;
  side.stride = stride;
  side.blocks = bytes != 0 ? blocks : 0;
  if (side.blocks != 0) check(at, stride, blocks, 0, 1, bytes);
}

/** Begins with elements of a layout, or with so many bytes of a block where that is 0. */
export function begin(side: Side, at: u32, layout: u32, count: u32): void {
  side.elements = 0;
  side.fresh = false;
  const runs = layout != 0 ? word(side, layout + offsetof<Layout>('runs')) : 0;
  if (runs == 0 || count == 0) {
    stretch(side, at, layout != 0 ? 0 : count, 0, 1);
    return;
  }
  const extent = long(side, layout + offsetof<Layout>('extent'));
  if (count > 1 && Math.abs(<f64>extent * <f64>(count - 1)) >= SPACE) unreachable();
  side.runs = runs;
  side.words = layout + LAYOUT_BYTES;
  side.size = long(side, layout + offsetof<Layout>('size'));
  side.extent = extent;
  if (runs == 1 && fold(side, at, count)) return;
  side.elements = count;
  side.element = at;
  side.run = 0;
  enter(side);
}

/** A single run whose copies are one run again. */
function fold(side: Side, at: u32, count: u32): bool {
  const words = side.words;
  const bytes = word(side, words + offsetof<Run>('bytes'));
  const stride = <i32>word(side, words + offsetof<Run>('stride'));
  const blocks = word(side, words + offsetof<Run>('blocks'));
  at += word(side, words + offsetof<Run>('offset'));
  if (count == 1) {
    stretch(side, at, bytes, stride, blocks);
    return true;
  }
  const all = <u64>blocks * <u64>count;
  const extent = side.extent;
  if (all > u32.MAX_VALUE) return false;
  if (blocks == 1 && extent == <i64>bytes && all * bytes <= u32.MAX_VALUE)
    stretch(side, at, bytes * count, 0, 1);
  else if (blocks == 1 && extent == <i64>(<i32>extent)) stretch(side, at, bytes, <i32>extent, count);
  else if (blocks != 1 && extent == <i64>stride * <i64>blocks) stretch(side, at, bytes, stride, <u32>all);
  else return false;
  return true;
}

/** Enters the run of the position; empty ones are passed over, and an element of nothing is the end. */
function enter(side: Side): void {
  for (let left = side.runs; left != 0; left--) {
    const bytes = runWord(side, side.run, offsetof<Run>('bytes'));
    const blocks = runWord(side, side.run, offsetof<Run>('blocks'));
    if (bytes != 0 && blocks != 0) {
      const at = side.element + runWord(side, side.run, offsetof<Run>('offset'));
      stretch(side, at, bytes, runWord(side, side.run, offsetof<Run>('stride')), blocks);
      side.fresh = true;
      return;
    }
    if (!turn(side, 1)) return;
  }
  side.elements = 0;
}

/** Passes over runs of the element; false at the end. */
function turn(side: Side, runs: u32): bool {
  side.blocks = 0;
  if (side.elements == 0) return false;
  side.run += runs;
  if (side.run < side.runs) return true;
  side.run = 0;
  side.element += <u32>side.extent;
  return --side.elements != 0;
}

/** Passes over whole runs of the element, from the beginning of one. */
export function passRuns(side: Side, runs: u32): void {
  if (turn(side, runs)) enter(side);
}

/** Passes over whole elements, from the beginning of one. */
export function passElements(side: Side, count: u32): void {
  side.blocks = 0;
  side.elements -= count;
  side.element += count * <u32>side.extent;
  if (side.elements != 0) enter(side);
}

/** How many pieces of a size follow each other at one distance, and that distance: within a block, or block by block. */
export function piecesOf(side: Side, size: u32): u32 {
  if (size < side.rest) return side.rest - size < size ? 1 : side.rest / size;
  return size == side.bytes ? side.blocks : 1;
}

export function stepOf(side: Side, size: u32): i32 {
  return size < side.rest ? size : side.stride;
}

/** Passes over such pieces. */
export function pass(side: Side, size: u32, pieces: u32): void {
  const first = side.at + side.rest - side.bytes;
  side.fresh = false;
  let blocks = pieces;
  if (size < side.rest) {
    side.at += size * pieces;
    side.rest -= size * pieces;
    if (side.rest != 0) return;
    blocks = 1;
  }
  side.rest = side.bytes;
  side.blocks -= blocks;
  if (side.blocks != 0) side.at = first + blocks * side.stride;
  else passRuns(side, 1);
}

/** All that is left is one block. */
export function isPlain(side: Side): bool {
  return side.blocks == 1 && side.elements == 0;
}
