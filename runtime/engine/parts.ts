/**
 * Parts of buffers, one for each rank or neighbour: what is sent and what is received. They are listed in the state, because
 * what comes may replace the lists of the program. What is not right is left to TypeScript, which says what is wrong.
 */
import { heapLong, heapWord } from './access';
import { blockOf, outside } from './arguments';
import { DATA, MPI_DATATYPE_NULL, MPI_IN_PLACE, PART_BYTES, WORD } from './constants';
import * as host from './host';
import { findLayout, isMovable, isPublished } from './layouts';
import { newPages } from './pages';
import { Layout, Part } from './records';

const PAGE_BITS: u32 = 16;
const MOST: i64 = 0xffffffff;
/** Farther than any two bytes of a heap. */
const FAR: u64 = 0x200000000;

// ---- the tables

/** What is sent, and what is received. */
export const OUT: u32 = WORD.PARTS_OUT;
export const IN: u32 = WORD.PARTS_IN;

function partOf(table: u32, i: i32): Part {
  return changetype<Part>(load<u32>(table) + i * PART_BYTES);
}

export function outOf(i: i32): Part {
  return partOf(OUT, i);
}

export function inOf(i: i32): Part {
  return partOf(IN, i);
}

/** There is room for so many parts in each table; what they hold may be lost. */
export function hasRoom(parts: i32): bool {
  const had = load<i32>(WORD.PARTS);
  if (parts < had) return true;
  const bytes = 2 * <u64>PART_BYTES * <u64>max(parts + 1, 2 * had);
  const pages = <u32>((bytes >> PAGE_BITS) + 1);
  const at = newPages(pages);
  if (at == 0) return false;
  const each = (pages << PAGE_BITS) / (2 * PART_BYTES);
  store<i32>(WORD.PARTS, each);
  store<u32>(WORD.LISTED, 0);
  store<u32>(WORD.PARTS_OUT, at);
  store<u32>(WORD.PARTS_IN, at + each * PART_BYTES);
  return true;
}

// ---- where the data are

let low: i64 = 0;
let high: i64 = 0;
let outLow: i64 = 0;
let outHigh: i64 = 0;

function forget(): void {
  low = i64.MAX_VALUE;
  high = 0;
}

function note(from: i64, to: i64): void {
  low = min(low, from);
  high = max(high, to);
}

/** What is sent has been listed; what is received comes next. */
function keep(table: u32): void {
  if (table != OUT) return;
  outLow = low;
  outHigh = high;
}

/** What was listed last to be sent, and to be received, have no byte in common. */
export function areApart(sent: i32, received: i32): bool {
  return outHigh <= low || high <= outLow || host.areApart(sent, received);
}

// ---- parts

/** A count by value. */
export function countOf(count: i32): i64 {
  return load<i32>(WORD.WIDE) ? <i64>(<u32>count) : <i64>count;
}

function countAt(counts: u32, i: i32): i64 {
  return load<i32>(WORD.WIDE) ? heapLong(counts + (i << 3)) : <i64>heapWord(counts + (i << 2));
}

/** So many counts, or words, are in the heap. */
function isList(at: u32, entries: i32, bytes: u32): bool {
  return entries == 0 || (at != 0 && !outside(at, entries * bytes));
}

export function areCounts(counts: u32, entries: i32): bool {
  return isList(counts, entries, load<i32>(WORD.WIDE) ? 8 : 4);
}

/** Fills a part with elements of a buffer; false when they are not such, or not in the heap. */
function fill(part: Part, at: u32, count: i64, type: i32): bool {
  if (<u64>count > <u64>MOST) return false;
  const block = blockOf(type);
  if (block != 0) return (at != 0 || count == 0) && fillBlock(part, at, count, block);
  const found = findLayout(type);
  if (found == 0) return false;
  const size = <u64>changetype<Layout>(found).size;
  if (changetype<Layout>(found).runs != 0 && size != 0) return fillTyped(part, found, at, count);
  // Sizes have at most 33 bits.
  return (count < 2 || size <= FAR / 2 / <u64>count) && fillBlock(part, at, size * <u64>count, 1);
}

/** The same with elements that are one block, of few bytes each. */
function fillBlock(part: Part, at: u32, count: u64, each: u32): bool {
  const bytes = <u64>each * count;
  part.at = at;
  part.count = <i32>count;
  part.typed = 0;
  part.bytes = <u32>bytes;
  if (bytes == 0) return true;
  if (at == MPI_IN_PLACE || <u64>at + bytes > load<u64>(WORD.HEAP_BYTES)) return false;
  note(at, <i64>at + <i64>bytes);
  return bytes <= <u64>MOST;
}

function fillTyped(part: Part, typed: u32, at: u32, count: i64): bool {
  const layout = changetype<Layout>(typed);
  part.at = at;
  part.count = <i32>count;
  part.typed = 0;
  part.bytes = 0;
  if (count == 0) return true;
  if (at == MPI_IN_PLACE) return false;
  if (count > 1 && (<u64>layout.size > FAR / <u64>count || <u64>abs(layout.extent) > FAR / <u64>count))
    return false;
  const bytes = layout.size * count;
  const last = layout.extent * (count - 1);
  let first = <i64>at + layout.lowest + min<i64>(0, last);
  // Absolute addresses above 2 GiB are negative displacements.
  if (first < 0 && at == 0) first += MOST + 1;
  const end = first + abs(last) + layout.reach;
  if (bytes > MOST || first < 0 || end > load<i64>(WORD.HEAP_BYTES)) return false;
  part.typed = typed;
  part.bytes = <u32>bytes;
  note(first, end);
  return true;
}

/** Layout of what `bytesOfData` was asked about; 0 of a block. */
export let layoutOfData: u32 = 0;

/** Bytes of the data of one message; less than 0 when something is wrong with them. */
export function bytesOfData(at: u32, count: i32, type: i32): i64 {
  layoutOfData = 0;
  const block = blockOf(type);
  if (block != 0) {
    const elements = countOf(count);
    const bytes = <i64>block * elements;
    if (elements < 0 || (bytes != 0 && at <= <u32>MPI_IN_PLACE)) return -1;
    return <i64>at + bytes > load<i64>(WORD.HEAP_BYTES) && bytes != 0 ? -1 : bytes;
  }
  const part = dataOf(at, countOf(count), type);
  if (part === null || (part.typed && !isMovable(part.typed, part.bytes))) return -1;
  layoutOfData = part.typed;
  return part.bytes;
}

/** The data of one message, until others are asked for; null when something is wrong with them. The heap need not have the layout. */
export function dataOf(at: u32, count: i64, type: i32): Part | null {
  const part = changetype<Part>(DATA);
  // Where there is no data there need not be a datatype, as with MPICH.
  if (count == 0 && type == MPI_DATATYPE_NULL) return fillBlock(part, at, 0, 1) ? part : null;
  if (!fill(part, at, count, type)) return null;
  return part.typed == 0 && part.bytes != 0 && at == 0 ? null : part;
}

/** Lists elements of a buffer as a part; false when they are not such, not in the heap, or their layout is not. */
function list(part: Part, at: u32, count: i64, type: i32): bool {
  return fill(part, at, count, type) && (part.typed == 0 || isPublished(part.typed));
}

/** No datatype has this extent. */
const NO_TYPE: i64 = i64.MIN_VALUE;

/** Bytes from one element to the next. */
function extentOf(type: i32): i64 {
  const block = blockOf(type);
  if (block != 0) return block;
  const found = findLayout(type);
  return found ? changetype<Layout>(found).extent : NO_TYPE;
}

/** Lists the one part of a buffer. */
export function listOne(table: u32, at: u32, count: i32, type: i32): bool {
  if (!hasRoom(0)) return false;
  forget();
  const isGood = list(partOf(table, 0), at, countOf(count), type);
  keep(table);
  return isGood;
}

/** Lists nothing. */
export function listNone(table: u32): void {
  forget();
  keep(table);
}

/** Lists equal parts that follow each other. */
export function listEqual(table: u32, at: u32, count: i32, type: i32, parts: i32): bool {
  if (!hasRoom(parts) || !listOne(table, at, count, type)) return false;
  const block = blockOf(type);
  const stride = block ? <u64>partOf(table, 0).bytes : <u64>(extentOf(type) * countOf(count));
  if (parts == 0) forget();
  if (block != 0 && stride != 0 && <u64>at + stride * <u64>parts > load<u64>(WORD.HEAP_BYTES)) return false;
  for (let i = 1; i < parts; i++) {
    const place = at + i * <u32>stride;
    if (block == 0) {
      if (!list(partOf(table, i), place, countOf(count), type)) return false;
      continue;
    }
    const part = partOf(table, i);
    part.at = place;
    part.bytes = <u32>stride;
    part.typed = 0;
  }
  if (block != 0 && stride != 0 && parts > 1) note(at, <i64>at + <i64>(stride * <u64>parts));
  keep(table);
  return true;
}

/** Lists parts of any length at any place, which is counted in elements: the v forms. */
export function listVaried(table: u32, at: u32, counts: u32, places: u32, type: i32, parts: i32): bool {
  if (!hasRoom(parts) || !areCounts(counts, parts) || !isList(places, parts, 4)) return false;
  const extent = extentOf(type);
  if (extent == NO_TYPE) return false;
  forget();
  for (let i = 0; i < parts; i++) {
    const place = at + <u32>heapWord(places + (i << 2)) * <u32>extent;
    if (!list(partOf(table, i), place, countAt(counts, i), type)) return false;
  }
  keep(table);
  return true;
}

/** The same with a datatype for each, and places in bytes: the w forms. */
export function listTyped(table: u32, at: u32, counts: u32, places: u32, types: u32, parts: i32): bool {
  if (!hasRoom(parts) || !areCounts(counts, parts)) return false;
  if (!isList(places, parts, 4) || !isList(types, parts, 4)) return false;
  forget();
  for (let i = 0; i < parts; i++) {
    const place = at + heapWord(places + (i << 2));
    if (!list(partOf(table, i), place, countAt(counts, i), heapWord(types + (i << 2)))) return false;
  }
  keep(table);
  return true;
}

/** Notes counts of elements that follow each other, as parts to be sent: how many they are together, or -1. */
export function listCounts(counts: u32, parts: i32): i64 {
  if (!hasRoom(parts) || !areCounts(counts, parts)) return -1;
  let total: i64 = 0;
  for (let i = 0; i < parts; i++) {
    const count = countAt(counts, i);
    if (count < 0 || count > MOST) return -1;
    outOf(i).count = <i32>count;
    total += count;
  }
  return total;
}
