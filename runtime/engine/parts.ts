/**
 * Parts of buffers, one for each rank: where they are is copied to the state, because what comes may replace the
 * lists.
 */
import { heapWord } from './access';
import { bytesOf, bytesOfElements, isPlace } from './arguments';
import { BLOCKS, HANDLES, PEER_IN_AT, PEER_IN_BYTES, PEER_OUT_AT, PEER_OUT_BYTES } from './constants';
import { size } from './steps';

/** Of the parts that were listed last: where the first byte is, and behind the last one. */
export let partsLow: u32 = 0;
export let partsHigh: u32 = 0;

export function outAt(rank: i32): u32 {
  return load<u32>(rank << 2, PEER_OUT_AT);
}

export function outBytes(rank: i32): i32 {
  return load<i32>(rank << 2, PEER_OUT_BYTES);
}

export function inAt(rank: i32): u32 {
  return load<u32>(rank << 2, PEER_IN_AT);
}

export function inBytes(rank: i32): i32 {
  return load<i32>(rank << 2, PEER_IN_BYTES);
}

/** Lists what is sent to each rank; false when it is not blocks in the heap, or the lists are not there. */
export function listOut(at: u32, counts: u32, places: u32, type: i32): bool {
  return listParts(at, counts, places, type, PEER_OUT_AT, PEER_OUT_BYTES);
}

/** The same of what is received. */
export function listIn(at: u32, counts: u32, places: u32, type: i32): bool {
  return listParts(at, counts, places, type, PEER_IN_AT, PEER_IN_BYTES);
}

function listParts(at: u32, counts: u32, places: u32, type: i32, toAt: u32, toBytes: u32): bool {
  const ranks = size();
  if (<u32>type >= <u32>HANDLES || !isPlace(counts, ranks << 2) || !isPlace(places, ranks << 2)) return false;
  const block = load<u32>(type << 2, BLOCKS);
  partsLow = 0xffffffff;
  partsHigh = 0;
  for (let rank: u32 = 0; rank < <u32>ranks; rank++) {
    const place = at + heapWord(places + (rank << 2)) * block;
    const bytes = bytesOf(place, heapWord(counts + (rank << 2)), type);
    if (bytes < 0) return false;
    store<u32>(toAt + (rank << 2), place);
    store<i32>(toBytes + (rank << 2), bytes);
    if (bytes == 0) continue;
    partsLow = min(partsLow, place);
    partsHigh = max(partsHigh, place + bytes);
  }
  return true;
}

/** Lists parts of elements of so many bytes that follow each other, to be sent. */
export function listRow(at: u32, counts: u32, each: u32): bool {
  const ranks = size();
  if (!isPlace(counts, ranks << 2)) return false;
  let place: u64 = at;
  for (let rank: u32 = 0; rank < <u32>ranks; rank++) {
    const bytes = bytesOfElements(<u32>place, heapWord(counts + (rank << 2)), each);
    if (bytes < 0) return false;
    store<u32>(rank << 2, <u32>place, PEER_OUT_AT);
    store<i32>(rank << 2, bytes, PEER_OUT_BYTES);
    place += bytes;
    if (place >> 32) return false;
  }
  partsLow = at;
  partsHigh = <u32>place;
  return true;
}

/** A block has no byte between the first and the last one of the parts that were listed last. */
export function isApart(at: u32, bytes: u32): bool {
  return bytes == 0 || at >= partsHigh || at + bytes <= partsLow;
}
