/**
 * Moves data between two memories, which may be the same: a module of its own, for each pair. Strided blocks are moved by plain
 * loads and stores: an instruction that copies costs as much as dozens of those. An address outside of a memory traps.
 */
import { Run } from '../records';
import { copyFrom, fromByte, fromHalf, fromLong, fromVector, fromWord } from './access';

/** Longer blocks are moved by the instruction for that. */
const LONGEST: u32 = 256;

/** What a side is made of: runs, or one block, which has no words. */
@unmanaged
class Block {}

export function copy(to: u32, from: u32, bytes: u32): void {
  copyFrom(to, from, bytes);
}

function move<T>(to: u32, from: u32): void {
  if (sizeof<T>() == 16) v128.store(to, fromVector(from));
  else if (sizeof<T>() == 8) store<u64>(to, fromLong(from));
  else if (sizeof<T>() == 4) store<u32>(to, fromWord(from));
  else if (sizeof<T>() == 2) store<u16>(to, <u16>fromHalf(from));
  else store<u8>(to, <u8>fromByte(from));
}

/** Blocks of the size of a type. */
function each<T>(to: u32, toStride: i32, from: u32, fromStride: i32, blocks: u32): void {
  for (; blocks >= 4; blocks -= 4) {
    move<T>(to, from);
    move<T>((to += toStride), (from += fromStride));
    move<T>((to += toStride), (from += fromStride));
    move<T>((to += toStride), (from += fromStride));
    to += toStride;
    from += fromStride;
  }
  for (; blocks != 0; blocks--, to += toStride, from += fromStride) move<T>(to, from);
}

/** Blocks of up to the sizes of both types together: the second of two moves may overlap the first. */
function twice<T, L>(to: u32, toStride: i32, from: u32, fromStride: i32, bytes: u32, blocks: u32): void {
  const last = bytes - <u32>sizeof<L>();
  for (; blocks != 0; blocks--, to += toStride, from += fromStride) {
    move<T>(to, from);
    move<L>(to + last, from + last);
  }
}

/** `blocks` blocks of `bytes` bytes. */
export function strided(to: u32, toStride: i32, from: u32, fromStride: i32, bytes: u32, blocks: u32): void {
  if (bytes == 8) each<u64>(to, toStride, from, fromStride, blocks);
  else if (bytes == 4) each<u32>(to, toStride, from, fromStride, blocks);
  else if (bytes == 16) each<v128>(to, toStride, from, fromStride, blocks);
  else if (bytes == 2) each<u16>(to, toStride, from, fromStride, blocks);
  else if (bytes == 1) each<u8>(to, toStride, from, fromStride, blocks);
  else if (bytes == 0) return;
  else if (bytes == 3) twice<u16, u8>(to, toStride, from, fromStride, bytes, blocks);
  else if (bytes < 8) twice<u32, u32>(to, toStride, from, fromStride, bytes, blocks);
  else if (bytes < 16) twice<u64, u64>(to, toStride, from, fromStride, bytes, blocks);
  else if (bytes <= 32) twice<v128, v128>(to, toStride, from, fromStride, bytes, blocks);
  else if (bytes <= LONGEST) {
    const last = bytes - 16;
    for (; blocks != 0; blocks--, to += toStride, from += fromStride) {
      for (let at: u32 = 0; at < last; at += 16) move<v128>(to + at, from + at);
      move<v128>(to + last, from + last);
    }
  } else for (; blocks != 0; blocks--, to += toStride, from += fromStride) copyFrom(to, from, bytes);
}

/** `strided` for `times` elements, each a step behind the one before: the longer one of the two dimensions is its own. */
export function nested(
  to: u32,
  toStride: i32,
  toStep: i32,
  from: u32,
  fromStride: i32,
  fromStep: i32,
  bytes: u32,
  blocks: u32,
  times: u32,
): void {
  if (blocks >= times)
    for (; times != 0; times--, to += toStep, from += fromStep)
      strided(to, toStride, from, fromStride, bytes, blocks);
  else
    for (; blocks != 0; blocks--, to += toStride, from += fromStride)
      strided(to, toStep, from, fromStep, bytes, times);
}

/** Traps unless blocks lie in the address space: addresses are never taken modulo 2^32 here. */
function check(address: u32, stride: i32, bytes: u32, blocks: u32): void {
  const highest: u64 = <u64>0x100000000 - <u64>bytes;
  const last = <u64>address + <u64>(<i64>stride * <i64>(blocks - 1));
  if (<u64>address > highest || last > highest) unreachable();
}

/** A word of a run, of the memory `from`, or of `to`. */
function wordOf(words: u32, field: u32, isFrom: bool): u32 {
  return isFrom ? fromWord(words + field) : load<u32>(words + field);
}

/**
 * Runs whose words stand in the memory `from` into a block, a block into runs whose words stand in the memory `to`, or runs into
 * runs. Stops in front of the run that passes `limit`, or of runs that do not have the same blocks: runs moved.
 */
function moveRuns<To, From>(to: u32, toWords: u32, from: u32, fromWords: u32, runs: u32, limit: u32): u32 {
  const isTo = offsetof<To>() != 0;
  const isFrom = offsetof<From>() != 0;
  let left = <u64>limit;
  for (let done: u32 = 0; done < runs; done++, toWords += offsetof<To>(), fromWords += offsetof<From>()) {
    const bytes = wordOf(isFrom ? fromWords : toWords, offsetof<Run>('bytes'), isFrom);
    const blocks = wordOf(isFrom ? fromWords : toWords, offsetof<Run>('blocks'), isFrom);
    if (isTo && isFrom) {
      if (wordOf(toWords, offsetof<Run>('bytes'), false) != bytes) return done;
      if (wordOf(toWords, offsetof<Run>('blocks'), false) != blocks) return done;
    }
    const total = <u64>bytes * <u64>blocks;
    if (total > left) return done;
    left -= total;
    if (total == 0) continue;
    const target = isTo ? to + wordOf(toWords, offsetof<Run>('offset'), false) : to;
    const source = isFrom ? from + wordOf(fromWords, offsetof<Run>('offset'), true) : from;
    // Lists of single blocks of one length are what irregular data is made of. One cannot leave the address space without a trap.
    if (blocks == 1 && bytes == 8) move<u64>(target, source);
    else if (blocks == 1 && bytes == 4) move<u32>(target, source);
    else {
      const toStride = isTo ? wordOf(toWords, offsetof<Run>('stride'), false) : bytes;
      const fromStride = isFrom ? wordOf(fromWords, offsetof<Run>('stride'), true) : bytes;
      if (isTo) check(target, toStride, bytes, blocks);
      if (isFrom) check(source, fromStride, bytes, blocks);
      strided(target, toStride, source, fromStride, bytes, blocks);
    }
    if (!isTo) to += <u32>total;
    if (!isFrom) from += <u32>total;
  }
  return runs;
}

export function gather(to: u32, toWords: u32, from: u32, fromWords: u32, runs: u32, limit: u32): u32 {
  return moveRuns<Block, Run>(to, toWords, from, fromWords, runs, limit);
}

export function scatter(to: u32, toWords: u32, from: u32, fromWords: u32, runs: u32, limit: u32): u32 {
  return moveRuns<Run, Block>(to, toWords, from, fromWords, runs, limit);
}

export function pair(to: u32, toWords: u32, from: u32, fromWords: u32, runs: u32, limit: u32): u32 {
  return moveRuns<Run, Run>(to, toWords, from, fromWords, runs, limit);
}
