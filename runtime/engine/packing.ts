/** Packing data into a buffer of the program (MPI-5.0 §5.2), and buffered sends that leave at once (§3.6). */
import { copyInHeap, heapWord, setHeapWord } from './access';
import { blockOf, elsewhere, inUse, isInt, isPlace, outside, use, worldRank } from './arguments';
import { MPI_DATATYPE_NULL, WORD } from './constants';
import { findLayout, moveData } from './layouts';
import { bytesOfData, layoutOfData } from './parts';
import { isNobody } from './pt2pt';
import { Layout } from './records';
import { sendNow } from './sending';

// What `isPacking` was asked about: bytes of the data, and where they are packed.
let bytes: u32 = 0;
let place: u32 = 0;

/** The data, and room for them at the position. */
function isPacking(at: u32, count: i32, type: i32, packed: u32, size: i32, position: u32, comm: i32): bool {
  if (type == MPI_DATATYPE_NULL || !isInt(position) || !use(comm)) return false;
  const data = bytesOfData(at, count, type);
  const before = heapWord(position);
  if (data < 0 || before < 0 || before + data > size || packed == 0) return false;
  bytes = <u32>data;
  place = packed + before;
  return place >= packed && !outside(place, bytes);
}

export function Pack(from: u32, count: i32, type: i32, to: u32, size: i32, position: u32, comm: i32): bool {
  if (!isPacking(from, count, type, to, size, position, comm)) return false;
  if (layoutOfData) moveData(place, 0, bytes, from, layoutOfData, count);
  else if (bytes) copyInHeap(place, from, bytes);
  setHeapWord(position, <i32>(place - to + bytes));
  return true;
}

export function Unpack(from: u32, size: i32, position: u32, to: u32, count: i32, type: i32, comm: i32): bool {
  if (!isPacking(to, count, type, from, size, position, comm)) return false;
  if (layoutOfData) moveData(to, layoutOfData, count, place, 0, bytes);
  else if (bytes) copyInHeap(to, place, bytes);
  setHeapWord(position, <i32>(place - from + bytes));
  return true;
}

export function Pack_size(count: i32, type: i32, comm: i32, size: u32): bool {
  let each: i64 = blockOf(type);
  if (each == 0) {
    const layout = findLayout(type);
    if (layout == 0) return false;
    each = changetype<Layout>(layout).size;
  }
  const all = each > i32.MAX_VALUE ? -1 : each * count;
  if (count < 0 || all < 0 || all > i32.MAX_VALUE || !isInt(size) || !use(comm)) return false;
  setHeapWord(size, <i32>all);
  return true;
}

export function Bsend(at: u32, count: i32, type: i32, dest: i32, tag: i32, comm: i32): bool {
  const data = bytesOfData(at, count, type);
  if (data < 0 || data > load<u32>(WORD.BUFFERED) || layoutOfData || tag < 0) return false;
  if (isNobody(dest, comm)) return true;
  return !elsewhere(dest, comm) && sendNow(worldRank(dest), inUse().context, tag, at, <u32>data, 0);
}

export function Ibsend(at: u32, count: i32, type: i32, dest: i32, tag: i32, comm: i32, handle: u32): bool {
  if (!isPlace(handle, 4) || !Bsend(at, count, type, dest, tag, comm)) return false;
  setHeapWord(handle, load<i32>(WORD.SENT));
  return true;
}
