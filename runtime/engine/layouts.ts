/**
 * Data of derived datatypes: layouts as ../mpi/types/layouts.ts describes them in the state, lists of strided runs behind a
 * few words. Every buffer is checked against the heap before any of it is read or written.
 */
import { copyFromFabric, copyFromState, copyToFabric } from './access';
import { DATATYPE_HANDLE, DESCRIBED, LAYOUT_BYTES, LAYOUTS, RUN_BYTES } from './constants';
import { layoutOf } from './host';
import { Layout, Run } from './records';
import { fromFabric, toFabric } from './rings';

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
        if (bytes > SHORT) copyToFabric(to, from, bytes);
        else toFabric(to, from, bytes);
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
        else if (bytes > SHORT) copyFromFabric(to, from, bytes);
        else fromFabric(to, from, bytes);
    }
}
