/**
 * Data of derived datatypes: layouts as ../mpi/types/layouts.ts describes them in the state, and their moves from memory to memory
 * (copies/). Every buffer is checked against the heap before any of it is read or written.
 */
import { isMoving, move } from './access';
import { blockOf } from './arguments';
import { DATATYPE_HANDLE, DESCRIBED, LAYOUTS, MOVE, WORD } from './constants';
import { layoutOf, openMove, publish } from './host';
import { Layout, Request } from './records';
import { FROM_FABRIC, FROM_STATE, isShort, moveShort, TO_FABRIC, WITHIN } from './short';

/** The layout of a committed datatype that is no named block, or 0. */
export function findLayout(type: i32): u32 {
  const index: u32 = type - DATATYPE_HANDLE;
  return index < <u32>DESCRIBED ? load<u32>(index << 2, LAYOUTS) : layoutOf(type);
}

/** Bytes of the data of an element; 0 also of what is no committed datatype. */
export function sizeOf(type: i32): i64 {
  const block = blockOf(type);
  if (block != 0) return block;
  const layout = findLayout(type);
  return layout ? changetype<Layout>(layout).size : 0;
}

/** The layout is in the heap, where moves and receivers read it; false when there is no room. */
export function isPublished(typed: u32): bool {
  return changetype<Layout>(typed).heap != 0 || publish(typed);
}

/** The data of one message are short, or their layout is in the heap. */
export function isMovable(typed: u32, bytes: u32): bool {
  return isShort(typed, bytes) || isPublished(typed);
}

/** Where it is, of data that may be one block. */
export function heapOf(typed: u32): u32 {
  return typed ? changetype<Layout>(typed).heap : 0;
}

/** Number of a move from or to a memory that is no heap. */
export function moveOf(memory: i32): i32 {
  return load<i32>(WORD.RANKS) + memory;
}

function carryOut(
  number: i32,
  to: u32,
  typed: u32,
  count: u32,
  from: u32,
  layout: u32,
  fromCount: u32,
  limit: u32,
): void {
  if (!isMoving(number)) openMove(number);
  move(number, to, heapOf(typed), count, from, layout, fromCount, limit);
}

/** Copies data within the heap, from layout to layout; of a block that is 0, and the count its bytes. */
export function moveData(to: u32, typed: u32, count: u32, from: u32, fromTyped: u32, fromCount: u32): void {
  if (fromTyped == 0 && isShort(typed, fromCount))
    moveShort(WITHIN, false, typed, to, from, least(typed, count, fromCount));
  else if (typed == 0 && isShort(fromTyped, count))
    moveShort(WITHIN, true, fromTyped, from, to, least(fromTyped, fromCount, count));
  else {
    const layout = heapOf(fromTyped);
    carryOut(load<i32>(WORD.WORLD_RANK), to, typed, count, from, layout, fromCount, u32.MAX_VALUE);
  }
}

/** Bytes of elements, or those of a block, if these are fewer. */
function least(typed: u32, count: u32, bytes: u32): u32 {
  return <u32>min<u64>(changetype<Layout>(typed).size * count, bytes);
}

/** Packs the data of a send into the fabric. */
export function packData(to: u32, request: Request): void {
  const typed = request.typed;
  const bytes = request.bytes;
  if (isShort(typed, bytes)) moveShort(TO_FABRIC, true, typed, request.buffer, to, bytes);
  else carryOut(moveOf(MOVE.TO_FABRIC), to, 0, bytes, request.buffer, heapOf(typed), request.count, bytes);
}

/** Moves what has come for a request to its buffer, by the number of a move, from a layout of the sender or a block. */
export function receiveData(request: Request, number: i32, from: u32, layout: u32, count: u32): void {
  const typed = request.typed;
  const way = number - load<i32>(WORD.RANKS);
  if (typed != 0 && way >= 0 && isShort(typed, request.gotBytes))
    moveShort(
      way == MOVE.FROM_FABRIC ? FROM_FABRIC : FROM_STATE,
      false,
      typed,
      request.buffer,
      from,
      request.gotBytes,
    );
  // Of a message that is longer than short data, and so has failed, nothing is moved where there is no room.
  else if (typed == 0 || isPublished(typed)) {
    const room: u32 = typed ? request.count : request.bytes;
    carryOut(number, request.buffer, typed, room, from, layout, count, request.gotBytes);
  }
}
