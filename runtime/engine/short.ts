/**
 * Short data of few runs, between the heap and a block elsewhere: the runs stand in the state behind their layout. To begin a move
 * of copies/ takes longer than all of this does, and needs the layout in the heap.
 */
import {
  fabricByte,
  fabricLong,
  fabricWord,
  heapByte,
  heapLong,
  heapWord,
  setFabricByte,
  setFabricLong,
  setFabricWord,
  setHeapByte,
  setHeapLong,
  setHeapWord,
} from './access';
import { FEW_RUNS, LAYOUT_BYTES, RUN_BYTES, SHORT_BYTES } from './constants';
import { Layout, Run } from './records';

/** The memories: from the heap to the fabric, and to the heap from itself, from the fabric, and from the state. */
export const TO_FABRIC: i32 = 0;
export const WITHIN: i32 = 1;
export const FROM_FABRIC: i32 = 2;
export const FROM_STATE: i32 = 3;

/** So many bytes of data are moved here. */
export function isShort(typed: u32, bytes: u32): bool {
  return bytes <= <u32>SHORT_BYTES && changetype<Layout>(typed).runs <= FEW_RUNS;
}

/** Moves the first so many bytes of elements that begin at an address: into a block, or out of it. */
export function moveShort(way: i32, packs: bool, typed: u32, at: u32, block: u32, bytes: u32): void {
  const layout = changetype<Layout>(typed);
  const extent = <u32>layout.extent;
  const first = typed + LAYOUT_BYTES;
  const end = first + layout.runs * RUN_BYTES;
  let left = bytes;
  for (; left != 0; at += extent)
    for (let words = first; words != end; words += RUN_BYTES) {
      const run = changetype<Run>(words);
      const size = run.bytes;
      const place = at + run.offset;
      const toStride = packs ? size : run.stride;
      const fromStride = packs ? run.stride : size;
      let to = packs ? block : place;
      let from = packs ? place : block;
      block += size * run.blocks;
      let blocks = run.blocks;
      if ((size == 8 || size == 4) && blocks <= left / size) {
        if (size == 8) each<i64>(way, to, toStride, from, fromStride, blocks);
        else each<i32>(way, to, toStride, from, fromStride, blocks);
        left -= size * blocks;
      } else
        for (; blocks != 0 && left != 0; blocks--, to += toStride, from += fromStride) {
          const some = min(size, left);
          piece(way, to, from, some);
          left -= some;
        }
    }
}

/** Blocks of the size of a type. */
function each<T>(way: i32, to: u32, toStride: u32, from: u32, fromStride: u32, blocks: u32): void {
  if (way == TO_FABRIC)
    for (; blocks != 0; blocks--, to += toStride, from += fromStride) {
      if (sizeof<T>() == 8) setFabricLong(to, heapLong(from));
      else setFabricWord(to, heapWord(from));
    }
  else if (way == FROM_FABRIC)
    for (; blocks != 0; blocks--, to += toStride, from += fromStride) {
      if (sizeof<T>() == 8) setHeapLong(to, fabricLong(from));
      else setHeapWord(to, fabricWord(from));
    }
  else
    for (; blocks != 0; blocks--, to += toStride, from += fromStride) {
      if (sizeof<T>() == 8) setHeapLong(to, way == WITHIN ? heapLong(from) : load<i64>(from));
      else setHeapWord(to, way == WITHIN ? heapWord(from) : load<i32>(from));
    }
}

function piece(way: i32, to: u32, from: u32, bytes: u32): void {
  const longs = bytes >> 3;
  if (longs != 0) each<i64>(way, to, 8, from, 8, longs);
  to += longs << 3;
  from += longs << 3;
  if (bytes & 4) {
    each<i32>(way, to, 4, from, 4, 1);
    to += 4;
    from += 4;
  }
  for (bytes &= 3; bytes != 0; bytes--, to++, from++) {
    if (way == TO_FABRIC) setFabricByte(to, heapByte(from));
    else
      setHeapByte(
        to,
        way == WITHIN ? heapByte(from) : way == FROM_FABRIC ? fabricByte(from) : load<u8>(from),
      );
  }
}
