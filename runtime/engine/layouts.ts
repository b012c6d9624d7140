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
import { DATATYPE_HANDLE, DESCRIBED, LAYOUT_BYTES, LAYOUTS, RUN_BYTES } from './constants';
import { layoutOf } from './host';
import { Layout, Run } from './records';

/** Longer blocks are copied by the instruction for that. */
const SHORT: u32 = 64;

/** The layout of a committed datatype that is no named block, or 0. */
export function findLayout(type: i32): u32 {
  const index: u32 = type - DATATYPE_HANDLE;
  return index < <u32>DESCRIBED ? load<u32>(index << 2, LAYOUTS) : layoutOf(type);
}

export function runOf(layout: Layout, i: i32): Run {
  return changetype<Run>(changetype<u32>(layout) + LAYOUT_BYTES + i * RUN_BYTES);
}

/** Packs elements into the fabric. */
export function packData(to: u32, at: u32, buffer: u32, count: i32): void {
  const layout = changetype<Layout>(at);
  const runs = layout.runs;
  const extent = <u32>layout.extent;
  for (; count > 0; count--, buffer += extent)
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
  const extent = <u32>layout.extent;
  for (; count > 0; count--, buffer += extent)
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
