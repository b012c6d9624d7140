/**
 * The instrument: what is done before and behind each call of a rank where counters, a timeline, strace or noise were asked for. Gates
 * call it with what they know of the call (../../instruments/around.ts). It looks at the clock, adds to a row of the table of
 * counters, and writes an event into the ring; what is there is laid out in ../../instruments/layout.ts.
 *
 * The clock takes longer than all the rest. So of calls that never wait, and are short, one in a few is timed, at random, and counts
 * for the others: sums are right on average, and counts and bytes are exact.
 */

import {
  ANSWERED_AT,
  BLOCKS,
  COUNTERS,
  DIRECT,
  EVENT,
  FIRST_MPI,
  FROZEN,
  HANDLES,
  MATRIX,
  MAX_EVENTS,
  MAX_ROWS,
  PICKED_AT,
  PROBES,
  RECORD,
  RECORD_STEP,
  REQUEST_SEQ,
  ROW,
  SAMPLED,
  SHORT_NS,
  SIGNALS,
  STATUS,
  TIMED,
  TO_END,
  WANTED,
  WAY,
  WORD,
} from '../constants';
import { Comm } from '../records';
import {
  heapPages,
  heapWord,
  kernelDouble,
  kernelWord,
  setKernelDouble,
  setKernelWord,
  site,
  stateWord,
} from './access';
import { before, behind, clock, look, rest, typeBytes, worldRank } from './host';

const SHORT: f64 = <f64>SHORT_NS / 1e6;
/** Calls between two looks at the heap. */
const SELDOM: i32 = 256;

/** What `enter` says of a call, beside the address of its row: it is timed, and the time counts for SAMPLED calls. */
const IS_TIMED: u32 = 1;
const IS_SAMPLED: u32 = 2;
const FLAGS: u32 = 127;

let channel: u32 = 0;
let rows: u32 = 0;
let events: u32 = 0;
let wanted: i32 = 0;
let calls: i32 = 0;
let chance: u32 = 1;

/** @param at of the channel; where rows and events begin; see WANTED */
export function start(at: u32, rowsAt: u32, eventsAt: u32, what: i32): void {
  channel = at;
  rows = rowsAt;
  events = eventsAt;
  wanted = what;
}

/** Before the guest has been instantiated nobody knows where it calls. */
export function nowhere(): i32 {
  return 0;
}

function now(): f64 {
  clock();
  return load<f64>(COUNTERS.NOW);
}

/** The row of a call that goes one way, from one place; 0 when there is no room for it. */
function rowOf(call: i32, way: i32, place: i32): u32 {
  const key = ((<i64>place) << 32) | <i64>((call << 2) | way) | ((<i64>1) << 31);
  let index = (<u32>(place * 31 + (call << 2) + way) * 0x9e3779b1) >>> 20;
  for (let probe = 0; probe < PROBES; probe++) {
    const row = rows + <u32>(index & (MAX_ROWS - 1)) * ROW.DOUBLES;
    const found = load<i64>(row, ROW.KEY);
    if (found == key) return row;
    if (found == 0) return newRow(row, key, call, way, place);
    index++;
  }
  store<f64>(COUNTERS.DROPPED, load<f64>(COUNTERS.DROPPED) + 1);
  return 0;
}

function newRow(row: u32, key: i64, call: i32, way: i32, place: i32): u32 {
  store<f64>(row, call, ROW.CALL);
  store<f64>(row, way, ROW.WAY);
  store<f64>(row, place, ROW.SITE);
  store<f64>(row, Infinity, ROW.LEAST);
  store<f64>(row, Infinity, ROW.FEWEST);
  store<i64>(row, key, ROW.KEY);
  return row;
}

/** Before each call, behind what is computing: a frozen rank rests. */
function heed(): void {
  if ((kernelWord(channel + SIGNALS) & (FROZEN | TO_END)) == FROZEN) rest();
}

/** The time goes into the record of the call, where the gate finds it. */
function stamp(at: u32): void {
  setKernelDouble(at + RECORD.TIME, now());
  const head = at + RECORD.HEAD;
  setKernelWord(at + RECORD.TIMED, (kernelWord(head + 4) << 16) | (kernelWord(head) >>> 16));
}

/** Whether a call that never waits is to be timed, of these. */
function isShort(row: u32): bool {
  const count = load<f64>(row, ROW.COUNT);
  return count >= TIMED && load<f64>(row, ROW.TIME) < SHORT * count;
}

/**
 * Before a call that is not shipped.
 * @param at of its record
 * @param quiet it never waits
 * @returns its row, or 0, and flags
 */
export function enter(at: u32, call: i32, quiet: i32): u32 {
  if (wanted & WANTED.HOOKS) before();
  heed();
  let row: u32 = 0;
  if (wanted & WANTED.COUNTERS)
    row = call >= FIRST_MPI ? rowOf(call, WAY.MPI, site()) : rowOf(call, WAY.LOCAL, 0);
  const isAll = (wanted & (WANTED.EVENTS | WANTED.HOOKS)) != 0;
  let token = row | IS_TIMED;
  if (!isAll && quiet && row != 0 && isShort(row)) {
    chance = chance * 1664525 + 1013904223;
    // Its low bits are not random.
    if ((chance >>> 16) & (SAMPLED - 1)) return row;
    token |= IS_SAMPLED;
  }
  stamp(at);
  return token;
}

/** Behind it: what `enter` said, when it began, its record, and whether it failed. */
export function leave(token: u32, began: f64, at: u32, failed: i32): void {
  const ended = token & IS_TIMED ? now() : 0;
  const row = token & ~FLAGS;
  if (row != 0) count(row, token, ended - began, ended, failed);
  if (!(wanted & (WANTED.EVENTS | WANTED.HOOKS))) return;
  const call = callAt(at);
  const way = call >= FIRST_MPI ? WAY.MPI : WAY.LOCAL;
  if (wanted & WANTED.EVENTS) {
    const event = newEvent(call, way, began, ended);
    if (way == WAY.MPI) moved(event, 0, -1, 0, -1, 0, 0);
  }
  if (wanted & WANTED.HOOKS) behind(at, call, began, ended);
}

/** The same of a function of MPI that moves something: what its arguments say of it; -1 is no rank, and 0 no status. */
export function leaveMessage(
  token: u32,
  began: f64,
  at: u32,
  failed: i32,
  elements: f64,
  type: i32,
  dest: i32,
  toTag: i32,
  source: i32,
  fromTag: i32,
  comm: i32,
  status: u32,
): void {
  const ended = token & IS_TIMED ? now() : 0;
  const row = token & ~FLAGS;
  const bytes = elements > 0 ? elements * bytesOf(type) : 0;
  const to = dest < 0 ? -1 : worldOf(comm, dest);
  if (row != 0) {
    count(row, token, ended - began, ended, failed);
    countMessage(row, bytes, to);
  }
  if (!(wanted & (WANTED.EVENTS | WANTED.HOOKS))) return;
  const call = callAt(at);
  if (wanted & WANTED.EVENTS) {
    // Whom a wildcard has met.
    if (status != 0 && <u64>status + 8 <= (<u64>heapPages()) << 16) {
      source = heapWord(status + STATUS.SOURCE);
      fromTag = heapWord(status + STATUS.TAG);
    }
    const from = source < 0 ? -1 : worldOf(comm, source);
    moved(newEvent(call, WAY.MPI, began, ended), bytes, to, toTag, from, fromTag, comm);
  }
  if (wanted & WANTED.HOOKS) behind(at, call, began, ended);
}

/** Before a call that may be shipped: how many requests there were. */
export function enterShipped(at: u32): i32 {
  if (wanted & WANTED.HOOKS) before();
  heed();
  stamp(at);
  return kernelWord(channel + REQUEST_SEQ);
}

export function leaveShipped(requests: i32, began: f64, at: u32, failed: i32): void {
  const ended = now();
  const call = callAt(at);
  const isShipped = kernelWord(channel + REQUEST_SEQ) != requests;
  const way = isShipped ? WAY.SHIPPED : load<u8>(call, DIRECT) ? WAY.DIRECT : WAY.LOCAL;
  const picked = isShipped ? kernelDouble(channel + PICKED_AT) : 0;
  // What the main thread answers has no time of its own.
  const told = kernelDouble(channel + ANSWERED_AT);
  const answered = told < picked ? ended : told;
  if (wanted & WANTED.COUNTERS) {
    const row = rowOf(call, way, 0);
    if (row != 0) {
      count(row, IS_TIMED, ended - began, ended, failed);
      if (picked > 0) countParts(row, began, picked, max(picked, min(ended, answered)), ended);
    }
  }
  if (wanted & WANTED.EVENTS) {
    const event = newEvent(call, way, began, ended);
    if (isShipped) {
      // What the rank ships on behalf of a call that it carries out itself is not stamped.
      const sent = max(load<f64>(COUNTERS.SENT), began);
      const seen = load<f64>(COUNTERS.SEEN);
      store<f64>(event, sent, EVENT.SENT);
      store<f64>(event, picked, EVENT.PICKED);
      store<f64>(event, answered, EVENT.ANSWERED);
      store<f64>(event, seen < sent ? ended : seen, EVENT.SEEN);
    } else store<f64>(event, 0, EVENT.PICKED);
  }
  if (wanted & WANTED.HOOKS) behind(at, call, began, ended);
}

/** Which call the record is of. */
function callAt(at: u32): i32 {
  return (kernelWord(at + RECORD.HEAD) & (RECORD_STEP - 1)) >>> 1;
}

function add(row: u32, value: f64, field: u32): void {
  store<f64>(row + field, load<f64>(row + field) + value);
}

function count(row: u32, token: u32, took: f64, ended: f64, failed: i32): void {
  add(row, 1, ROW.COUNT);
  if (failed) add(row, 1, ROW.ERRORS);
  if (token & IS_TIMED) {
    add(row, token & IS_SAMPLED ? took * SAMPLED : took, ROW.TIME);
    if (took < load<f64>(row, ROW.LEAST)) store<f64>(row, took, ROW.LEAST);
    if (took > load<f64>(row, ROW.MOST)) store<f64>(row, took, ROW.MOST);
    store<f64>(COUNTERS.LAST, ended);
  }
  if ((calls++ & (SELDOM - 1)) == 0) look();
}

function countMessage(row: u32, bytes: f64, to: i32): void {
  add(row, bytes, ROW.BYTES);
  if (bytes < load<f64>(row, ROW.FEWEST)) store<f64>(row, bytes, ROW.FEWEST);
  if (bytes > load<f64>(row, ROW.LARGEST)) store<f64>(row, bytes, ROW.LARGEST);
  if (to < 0) return;
  add(MATRIX + ((<u32>to) << 4), 1, 0);
  add(MATRIX + ((<u32>to) << 4), bytes, 8);
}

/** How long a shipped call was on its way, was carried out, and came back. */
function countParts(row: u32, began: f64, picked: f64, worked: f64, ended: f64): void {
  add(row, max(0, picked - began), ROW.PICK_UP);
  add(row, worked - picked, ROW.WORK);
  add(row, ended - worked, ROW.BACK);
}

function newEvent(call: i32, way: i32, began: f64, ended: f64): u32 {
  const made = load<f64>(COUNTERS.EVENTS);
  const event = events + (<u32>(<i64>made) & (MAX_EVENTS - 1)) * EVENT.BYTES;
  store<f64>(event, began, EVENT.BEGAN);
  store<f64>(event, ended, EVENT.ENDED);
  store<i32>(event, call, EVENT.CALL);
  store<i32>(event, way, EVENT.WAY);
  // Whoever reads it while the rank runs reads the one before.
  store<f64>(COUNTERS.EVENTS, made + 1);
  return event;
}

function moved(event: u32, bytes: f64, to: i32, toTag: i32, from: i32, fromTag: i32, comm: i32): void {
  store<f64>(event, bytes, EVENT.MOVED);
  store<i32>(event, to, EVENT.TO);
  store<i32>(event, toTag, EVENT.TO_TAG);
  store<i32>(event, from, EVENT.FROM);
  store<i32>(event, fromTag, EVENT.FROM_TAG);
  store<i32>(event, comm, EVENT.COMM);
}

/** World rank of a rank of a communicator, or -1: by the state, where the communicator is the one that was used last. */
function worldOf(comm: i32, rank: i32): i32 {
  const last = stateWord(WORD.COMM);
  const isLast =
    comm == stateWord(last + offsetof<Comm>('handle')) &&
    <u32>rank < <u32>stateWord(last + offsetof<Comm>('ranks'));
  return isLast ? stateWord(stateWord(last + offsetof<Comm>('peers')) + (rank << 2)) : worldRank(comm, rank);
}

/** Bytes of an element: by the state, where it is one block. */
function bytesOf(type: i32): f64 {
  const block = <u32>type < <u32>HANDLES ? stateWord(BLOCKS + (type << 2)) : 0;
  return block != 0 ? block : typeBytes(type);
}
