/**
 * Data of derived datatypes: layouts as ../mpi/types/layouts.ts describes them in the state, lists of strided runs behind a
 * few words. Every buffer is checked against the heap before any of it is read or written.
 */
import {
  copyFromFabric,
  copyFromState,
  copyToFabric,
  fabricLong,
  fabricWord,
  heapLong,
  heapWord,
  setFabricLong,
  setFabricWord,
  setHeapLong,
  setHeapWord,
} from './access';
import { bytesOf, bytesOfElements } from './arguments';
import {
  DATATYPE_HANDLE,
  DESCRIBED,
  HANDLES,
  LAYOUT_BYTES,
  LAYOUTS,
  RUN_BYTES,
  WORD_HEAP_BYTES,
} from './constants';
import { Layout, Run } from './records';

/** Longer blocks are copied by the instruction for that. */
const SHORT: u32 = 64;

/** Layout of what `bytesOfData` was asked about; 0 of a block. */
export let layoutOfData: u32 = 0;

/** The layout of a derived datatype, or 0. */
export function findLayout(type: i32): u32 {
  const index: u32 = type - DATATYPE_HANDLE;
  return index < <u32>DESCRIBED ? load<u32>(index << 2, LAYOUTS) : 0;
}

/** Bytes of the data of a buffer; less than 0 when that is left to TypeScript. */
export function bytesOfData(buffer: u32, count: i32, type: i32): i32 {
  layoutOfData = 0;
  if (<u32>type < <u32>HANDLES) return bytesOf(buffer, count, type);
  const at = findLayout(type);
  if (at == 0 || count < 0) return -1;
  const layout = changetype<Layout>(at);
  if (layout.runs == 0) return bytesOfElements(buffer, count, layout.size);
  const bytes = <u64>layout.size * <u64>(<u32>count);
  if (bytes > 0x7fffffff) return -1;
  layoutOfData = at;
  if (count == 0) return 0;
  // All factors are 32 bits.
  const last = <i64>(count - 1) * <i64>layout.extent;
  const low = <i64>buffer + <i64>layout.lowest + min<i64>(0, last);
  const high = low + abs<i64>(last) + <i64>layout.reach;
  return low >= 0 && high <= load<i64>(WORD_HEAP_BYTES) ? <i32>bytes : -1;
}

export function runOf(layout: Layout, i: i32): Run {
  return changetype<Run>(changetype<u32>(layout) + LAYOUT_BYTES + i * RUN_BYTES);
}

/** Packs elements into the fabric. */
export function packData(to: u32, at: u32, buffer: u32, count: i32): void {
  const layout = changetype<Layout>(at);
  const runs = layout.runs;
  for (; count > 0; count--, buffer += layout.extent)
    for (let i = 0; i < runs; i++) {
      const run = runOf(layout, i);
      const bytes = run.bytes;
      let from = buffer + run.offset;
      for (let left = run.blocks; left != 0; left--, from += run.stride, to += bytes)
        toFabric(to, from, bytes);
    }
}

/** Unpacks whole elements from the fabric, or from the state. */
export function unpackData(at: u32, buffer: u32, count: i32, from: u32, inState: bool): void {
  const layout = changetype<Layout>(at);
  const runs = layout.runs;
  for (; count > 0; count--, buffer += layout.extent)
    for (let i = 0; i < runs; i++) {
      const run = runOf(layout, i);
      const bytes = run.bytes;
      let to = buffer + run.offset;
      for (let left = run.blocks; left != 0; left--, to += run.stride, from += bytes)
        if (inState) copyFromState(to, from, bytes);
        else fromFabric(to, from, bytes);
    }
}

function toFabric(to: u32, from: u32, bytes: u32): void {
  if (bytes > SHORT || (bytes & 3) != 0) {
    copyToFabric(to, from, bytes);
    return;
  }
  for (const end = from + (bytes & -8); from != end; from += 8, to += 8) setFabricLong(to, heapLong(from));
  if (bytes & 4) setFabricWord(to, heapWord(from));
}

function fromFabric(to: u32, from: u32, bytes: u32): void {
  if (bytes > SHORT || (bytes & 3) != 0) {
    copyFromFabric(to, from, bytes);
    return;
  }
  for (const end = to + (bytes & -8); to != end; from += 8, to += 8) setHeapLong(to, fabricLong(from));
  if (bytes & 4) setHeapWord(to, fabricWord(from));
}
