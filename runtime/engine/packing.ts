/** Packing data into a buffer of the program (MPI-5.0 §5.2). */
import { copyInHeap, heapWord, setHeapWord } from './access';
import { isInt, outside, use } from './arguments';
import { MPI_DATATYPE_NULL } from './constants';
import { moveData, sizeOf } from './layouts';
import { bytesOfData, layoutOfData } from './parts';

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
  const each = sizeOf(type);
  if (each <= 0 || each > i32.MAX_VALUE || count < 0 || !isInt(size) || !use(comm)) return false;
  const all = each * count;
  if (all > i32.MAX_VALUE) return false;
  setHeapWord(size, <i32>all);
  return true;
}
