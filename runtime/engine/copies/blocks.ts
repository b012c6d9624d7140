/**
 * Blocks at equal distances, moved by plain loads and stores: an instruction that copies costs as much as dozens of those. An
 * address outside of a memory traps.
 */
import {
  copyFrom,
  fromByte,
  fromHalf,
  fromLong,
  fromVector,
  fromWord,
  setByte,
  setHalf,
  setLong,
  setVector,
  setWord,
} from './access';

/** Longer blocks are moved by the instruction for that. */
const LONGEST: u32 = 256;

/** Traps unless blocks in two dimensions lie in the address space: addresses are never taken modulo 2^32 here. */
export function check(at: u32, stride: i32, blocks: u32, step: i64, times: u32, bytes: u32): void {
  const reach = <i64>stride * <i64>(blocks - 1);
  const far = step * <i64>(times - 1);
  if (<i64>at + min<i64>(reach, 0) + min<i64>(far, 0) < 0) unreachable();
  if (<i64>at + max<i64>(reach, 0) + max<i64>(far, 0) + <i64>bytes > 0x100000000) unreachable();
}

export function move<T>(to: u32, from: u32): void {
  if (sizeof<T>() == 16) setVector(to, fromVector(from));
  else if (sizeof<T>() == 8) setLong(to, fromLong(from));
  else if (sizeof<T>() == 4) setWord(to, fromWord(from));
  else if (sizeof<T>() == 2) setHalf(to, fromHalf(from));
  else setByte(to, fromByte(from));
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
