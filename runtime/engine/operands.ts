/**
 * Operands of reductions: what they are, memory for those that come and for results, and how two become one. Large
 * ones of predefined operations are combined where they lie, in a ring or in the heap of a peer.
 */
import { strideOf } from './arguments';
import { KIND, MPI_IN_PLACE, SMALL_OPERAND, WORD } from './constants';
import { reductionOf, takeMemory, takeScratch } from './host';
import { findLayout } from './layouts';
import { areApart, IN, listOne, OUT } from './parts';
import { Layout, Schedule } from './records';
import { current, kindOf } from './reduce';
import { hasScratch, recorded } from './schedule';
import { copy, giveData, join, meet, move, settle, takeData } from './steps';

const MOST: i64 = 0xffffffff;

/** Describes operands of so many elements; false where they are none of the operation. */
export function describe(op: i32, type: i32, count: i64): bool {
  const r = current;
  r.memory = 0;
  r.typed = 0;
  r.shift = 0;
  r.elements = <i32>count;
  if (count < 0 || count > MOST) return false;
  let each: i64 = strideOf(type);
  const typed: u32 = each != 0 ? 0 : findLayout(type);
  if (each == 0 && typed == 0) return false;
  r.kind = kindOf(type, op);
  if (r.kind == KIND.NONE) return false;
  r.operation = op;
  r.datatype = type;
  if (typed) {
    const layout = changetype<Layout>(typed);
    // Predefined operations get blocks, gaps included.
    if (layout.runs == 0 || r.kind != KIND.OWN) each = layout.runs == 0 ? layout.size : layout.extent;
    else return describeTyped(typed, count);
  }
  // Of a named datatype, an element has few bytes.
  if (typed == 0 ? each * count > MOST : each < 0 || (each != 0 && count > MOST / each)) return false;
  r.stride = <i32>each;
  resize(<i32>count);
  return true;
}

/** Elements with gaps between, for functions of the program. */
function describeTyped(typed: u32, count: i64): bool {
  const r = current;
  const layout = changetype<Layout>(typed);
  const gap = abs(layout.extent);
  if (count > 1 && (layout.size > MOST / count || gap > MOST / count)) return false;
  const last = layout.extent * max<i64>(count - 1, 0);
  const span = abs(last) + layout.reach;
  if (span > MOST || layout.size * count > MOST) return false;
  r.stride = <i32>layout.extent;
  r.bytes = <u32>(layout.size * count);
  r.span = <u32>span;
  if (count != 0) {
    r.typed = typed;
    r.shift = <i32>(layout.lowest + min<i64>(0, last));
  }
  return true;
}

/** Large operands are combined where they lie; small ones come by way of memory of their own. */
function chooseWay(): void {
  const r = current;
  const isLarge = r.span > <u32>SMALL_OPERAND;
  r.reduction = -1;
  r.symmetric = 0;
  if (isLarge && r.kind != KIND.OWN) {
    const found = reductionOf(r.operation, r.datatype);
    r.reduction = found >> 1;
    r.symmetric = found & 1;
  }
  r.first = r.symmetric ? 0 : 1;
}

/** From now on operands have so many elements. */
export function setLength(elements: i32): void {
  current.elements = elements;
  current.bytes = current.typed
    ? <u32>changetype<Layout>(current.typed).size * elements
    : <u32>current.stride * elements;
}

/** The same, before there is memory for any. */
export function resize(elements: i32): void {
  setLength(elements);
  current.span = current.bytes;
}

/** So many elements of an operand are in the heap. */
export function isOperand(at: u32, count: i64): bool {
  const r = current;
  if (r.typed) return listOne(OUT, at, <i32>count, r.datatype);
  const bytes = count * <i64>(<u32>r.stride);
  if (bytes == 0) return true;
  return at > <u32>MPI_IN_PLACE && bytes <= MOST && <i64>at + bytes <= load<i64>(WORD.HEAP_BYTES);
}

/** Two operands have no byte in common. */
export function areOperandsApart(from: u32, count: i64, to: u32, toCount: i64): bool {
  const r = current;
  const a = <i64>from;
  const b = <i64>to;
  const each = <i64>(<u32>r.stride);
  if (r.typed == 0 && (a + count * each <= b || b + toCount * each <= a)) return true;
  return (
    listOne(OUT, from, <i32>count, r.datatype) && listOne(IN, to, <i32>toCount, r.datatype) && areApart(1, 1)
  );
}

/** There is memory for so many operands, and for one that comes; false when the heap has no room. */
export function reserve(places: i32): bool {
  const r = current;
  chooseWay();
  const all = <u64>(places + r.first);
  if (r.span <= <u32>SMALL_OPERAND) {
    r.span = SMALL_OPERAND;
    if (recorded === null && load<i32>(WORD.SCRATCH) == 0 && !takeScratch()) return false;
    if (recorded !== null && !hasScratch()) return false;
    r.base = scratchOf(recorded) - r.shift;
    return true;
  }
  r.span = (r.span + 15) & -16;
  const bytes = all * <u64>r.span;
  if (bytes == 0) return true;
  r.memory = bytes > <u64>MOST ? 0 : takeMemory(<u32>bytes);
  if (r.memory == 0) store<u32>(WORD.MISSING, <u32>min(bytes, <u64>MOST));
  r.base = r.memory - r.shift;
  return r.memory != 0;
}

/** Memory for small operands. */
function scratchOf(schedule: Schedule | null): u32 {
  return schedule === null ? load<u32>(WORD.SCRATCH) : schedule.scratch;
}

/** Memory for an operand, by number. */
export function place(i: i32): u32 {
  return current.base + (i + current.first) * current.span;
}

// ---- steps

export function copyOperand(to: u32, from: u32): void {
  const r = current;
  if (r.typed == 0) copy(to, from, r.bytes);
  else if (to != from) move(to, r.typed, r.elements, from, r.typed, r.elements);
}

export function giveOperand(rank: i32, from: u32): void {
  giveData(rank, from, current.bytes, current.typed, current.elements);
}

export function takeOperand(rank: i32, to: u32): void {
  takeData(rank, to, current.bytes, current.typed, current.elements);
}

/** Receives an operand and combines it with another one: the operand of lower ranks is the left one. */
export function meetWith(rank: i32, isLower: bool, to: u32, other: u32): void {
  const r = current;
  if (r.reduction >= 0 && (isLower || r.symmetric != 0)) {
    meet(rank, to, other);
    return;
  }
  takeOperand(rank, r.base);
  join(to, isLower ? r.base : other, isLower ? other : r.base);
}

/** The same of a small one, where the result may replace what has been sent: that must be out. */
export function joinWith(rank: i32, isLower: bool, to: u32, other: u32): void {
  const came = current.base;
  takeOperand(rank, came);
  settle();
  join(to, isLower ? came : other, isLower ? other : came);
}
