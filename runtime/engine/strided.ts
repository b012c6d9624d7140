/**
 * Long data whose elements are one run of blocks each: a cell names blocks of the sender, and the receiver moves them
 * from heap to heap, without a packed copy. Layouts that do not fit each other so are left to TypeScript.
 */
import { fabricWord, isMoving, moveBlocks, setFabricWord } from './access';
import { CELL, CELL_KIND, STRIDED } from './constants';
import { openMoves } from './host';
import { runOf } from './layouts';
import { Layout, Request } from './records';

/** The layout of data is one run of blocks an element. */
export function isStrided(layout: u32): bool {
  return layout != 0 && changetype<Layout>(layout).runs == 1;
}

/** Names the blocks of a send in a cell. */
export function fillStrided(request: Request, cell: u32): void {
  const layout = changetype<Layout>(request.typed);
  const run = runOf(layout, 0);
  setFabricWord(cell + STRIDED.ADDRESS, request.buffer + run.offset);
  setFabricWord(cell + STRIDED.BYTES, run.bytes);
  setFabricWord(cell + STRIDED.BLOCKS, run.blocks);
  setFabricWord(cell + STRIDED.EXTENT, <i32>layout.extent);
  setFabricWord(cell + STRIDED.COUNT, request.count);
  setFabricWord(cell + STRIDED.STRIDE, run.stride);
  setFabricWord(cell + CELL.KIND, request.called | CELL_KIND.PULL_STRIDED);
}

/**
 * Receives what a cell names, or an early message that has the same words behind so many bytes less: false when
 * nothing has happened.
 */
export function pullStrided(request: Request, from: i32, kind: i32, cell: u32, isEarly: bool): bool {
  const got = request.gotBytes;
  // What is cut may end within a block.
  if (request.reduction >= 0 || got == 0 || got != request.sentBytes) return false;
  const address = word(cell, STRIDED.ADDRESS, isEarly);
  if (kind != CELL_KIND.PULL_STRIDED) return kind == CELL_KIND.PULL && scatter(request, from, address, got);
  const bytes: u32 = word(cell, STRIDED.BYTES, isEarly);
  const blocks: u32 = word(cell, STRIDED.BLOCKS, isEarly);
  const stride = word(cell, STRIDED.STRIDE, isEarly);
  const extent = word(cell, STRIDED.EXTENT, isEarly);
  const count = word(cell, STRIDED.COUNT, isEarly);
  if (!isMoving(from)) openMoves(from);
  if (request.typed == 0) {
    moveBlocks(from, request.buffer, bytes, bytes * blocks, address, stride, extent, bytes, blocks, count);
    return true;
  }
  if (!isStrided(request.typed)) return false;
  const layout = changetype<Layout>(request.typed);
  const run = runOf(layout, 0);
  if (run.bytes != bytes || run.blocks != blocks) return false;
  const to = request.buffer + run.offset;
  moveBlocks(from, to, run.stride, <i32>layout.extent, address, stride, extent, bytes, blocks, count);
  return true;
}

/** The same of a block. */
function scatter(request: Request, from: i32, address: u32, got: u32): bool {
  if (!isStrided(request.typed)) return false;
  const layout = changetype<Layout>(request.typed);
  const size = <u32>layout.size;
  if (got % size != 0) return false;
  const run = runOf(layout, 0);
  const to = request.buffer + run.offset;
  if (!isMoving(from)) openMoves(from);
  const extent = <i32>layout.extent;
  moveBlocks(from, to, run.stride, extent, address, run.bytes, size, run.bytes, run.blocks, got / size);
  return true;
}

function word(at: u32, field: u32, isEarly: bool): i32 {
  return isEarly ? load<i32>(at + field) : fabricWord(at + field);
}
