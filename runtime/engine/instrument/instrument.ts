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
  COUNTERS_DROPPED,
  COUNTERS_EVENTS,
  COUNTERS_LAST,
  COUNTERS_NOW,
  COUNTERS_SEEN,
  COUNTERS_SENT,
  DIRECT,
  EVENT_ANSWERED,
  EVENT_BEGAN,
  EVENT_BYTES,
  EVENT_CALL,
  EVENT_COMM,
  EVENT_ENDED,
  EVENT_FROM,
  EVENT_FROM_TAG,
  EVENT_MOVED,
  EVENT_PICKED,
  EVENT_SEEN,
  EVENT_SENT,
  EVENT_TO,
  EVENT_TO_TAG,
  EVENT_WAY,
  FIRST_MPI,
  FROZEN,
  HANDLES,
  MATRIX,
  MAX_EVENTS,
  MAX_ROWS,
  PICKED_AT,
  PROBES,
  RECORD_HEAD,
  RECORD_STEP,
  RECORD_TIME,
  RECORD_TIMED,
  REQUEST_SEQ,
  ROW_BACK,
  ROW_BYTES,
  ROW_CALL,
  ROW_COUNT,
  ROW_DOUBLES,
  ROW_ERRORS,
  ROW_FEWEST,
  ROW_KEY,
  ROW_LARGEST,
  ROW_LEAST,
  ROW_MOST,
  ROW_PICK_UP,
  ROW_SITE,
  ROW_TIME,
  ROW_WAY,
  ROW_WORK,
  SAMPLED,
  SHORT_NS,
  SIGNALS,
  STATUS_SOURCE,
  STATUS_TAG,
  TIMED,
  TO_END,
  WANTED_COUNTERS,
  WANTED_EVENTS,
  WANTED_HOOKS,
  WAY_DIRECT,
  WAY_LOCAL,
  WAY_MPI,
  WAY_SHIPPED,
  WORD_COMM,
  WORD_PEERS,
  WORD_SIZE,
} from '../constants';
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
  return load<f64>(COUNTERS_NOW);
}

/** The row of a call that goes one way, from one place; 0 when there is no room for it. */
function rowOf(call: i32, way: i32, place: i32): u32 {
  const key = ((<i64>place) << 32) | <i64>((call << 2) | way) | ((<i64>1) << 31);
  let index = (<u32>(place * 31 + (call << 2) + way) * 0x9e3779b1) >>> 20;
  for (let probe = 0; probe < PROBES; probe++) {
    const row = rows + <u32>(index & (MAX_ROWS - 1)) * ROW_DOUBLES;
    const found = load<i64>(row, ROW_KEY);
    if (found == key) return row;
    if (found == 0) return newRow(row, key, call, way, place);
    index++;
  }
  store<f64>(COUNTERS_DROPPED, load<f64>(COUNTERS_DROPPED) + 1);
  return 0;
}

function newRow(row: u32, key: i64, call: i32, way: i32, place: i32): u32 {
  store<f64>(row, call, ROW_CALL);
  store<f64>(row, way, ROW_WAY);
  store<f64>(row, place, ROW_SITE);
  store<f64>(row, Infinity, ROW_LEAST);
  store<f64>(row, Infinity, ROW_FEWEST);
  store<i64>(row, key, ROW_KEY);
  return row;
}

/** Before each call, behind what is computing: a frozen rank rests. */
function heed(): void {
  if ((kernelWord(channel + SIGNALS) & (FROZEN | TO_END)) == FROZEN) rest();
}

/** The time goes into the record of the call, where the gate finds it. */
function stamp(at: u32): void {
  setKernelDouble(at + RECORD_TIME, now());
  const head = at + RECORD_HEAD;
  setKernelWord(at + RECORD_TIMED, (kernelWord(head + 4) << 16) | (kernelWord(head) >>> 16));
}

/** Whether a call that never waits is to be timed, of these. */
function isShort(row: u32): bool {
  const count = load<f64>(row, ROW_COUNT);
  return count >= TIMED && load<f64>(row, ROW_TIME) < SHORT * count;
}

/**
 * Before a call that is not shipped.
 * @param at of its record
 * @param quiet it never waits
 * @returns its row, or 0, and flags
 */
export function enter(at: u32, call: i32, quiet: i32): u32 {
  if (wanted & WANTED_HOOKS) before();
  heed();
  let row: u32 = 0;
  if (wanted & WANTED_COUNTERS)
    row = call >= FIRST_MPI ? rowOf(call, WAY_MPI, site()) : rowOf(call, WAY_LOCAL, 0);
  const isAll = (wanted & (WANTED_EVENTS | WANTED_HOOKS)) != 0;
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
  if (!(wanted & (WANTED_EVENTS | WANTED_HOOKS))) return;
  const call = callAt(at);
  const way = call >= FIRST_MPI ? WAY_MPI : WAY_LOCAL;
  if (wanted & WANTED_EVENTS) {
    const event = newEvent(call, way, began, ended);
    if (way == WAY_MPI) moved(event, 0, -1, 0, -1, 0, 0);
  }
  if (wanted & WANTED_HOOKS) behind(at, call, began, ended);
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
  if (!(wanted & (WANTED_EVENTS | WANTED_HOOKS))) return;
  const call = callAt(at);
  if (wanted & WANTED_EVENTS) {
    // Whom a wildcard has met.
    if (status != 0 && <u64>status + 8 <= (<u64>heapPages()) << 16) {
      source = heapWord(status + STATUS_SOURCE);
      fromTag = heapWord(status + STATUS_TAG);
    }
    const from = source < 0 ? -1 : worldOf(comm, source);
    moved(newEvent(call, WAY_MPI, began, ended), bytes, to, toTag, from, fromTag, comm);
  }
  if (wanted & WANTED_HOOKS) behind(at, call, began, ended);
}

/** Before a call that may be shipped: how many requests there were. */
export function enterShipped(at: u32): i32 {
  if (wanted & WANTED_HOOKS) before();
  heed();
  stamp(at);
  return kernelWord(channel + REQUEST_SEQ);
}

export function leaveShipped(requests: i32, began: f64, at: u32, failed: i32): void {
  const ended = now();
  const call = callAt(at);
  const isShipped = kernelWord(channel + REQUEST_SEQ) != requests;
  const way = isShipped ? WAY_SHIPPED : load<u8>(call, DIRECT) ? WAY_DIRECT : WAY_LOCAL;
  const picked = isShipped ? kernelDouble(channel + PICKED_AT) : 0;
  // What the main thread answers has no time of its own.
  const told = kernelDouble(channel + ANSWERED_AT);
  const answered = told < picked ? ended : told;
  if (wanted & WANTED_COUNTERS) {
    const row = rowOf(call, way, 0);
    if (row != 0) {
      count(row, IS_TIMED, ended - began, ended, failed);
      if (picked > 0) countParts(row, began, picked, max(picked, min(ended, answered)), ended);
    }
  }
  if (wanted & WANTED_EVENTS) {
    const event = newEvent(call, way, began, ended);
    if (isShipped) {
      // What the rank ships on behalf of a call that it carries out itself is not stamped.
      const sent = max(load<f64>(COUNTERS_SENT), began);
      const seen = load<f64>(COUNTERS_SEEN);
      store<f64>(event, sent, EVENT_SENT);
      store<f64>(event, picked, EVENT_PICKED);
      store<f64>(event, answered, EVENT_ANSWERED);
      store<f64>(event, seen < sent ? ended : seen, EVENT_SEEN);
    } else store<f64>(event, 0, EVENT_PICKED);
  }
  if (wanted & WANTED_HOOKS) behind(at, call, began, ended);
}

/** Which call the record is of. */
function callAt(at: u32): i32 {
  return (kernelWord(at + RECORD_HEAD) & (RECORD_STEP - 1)) >>> 1;
}

function add(row: u32, value: f64, field: u32): void {
  store<f64>(row + field, load<f64>(row + field) + value);
}

function count(row: u32, token: u32, took: f64, ended: f64, failed: i32): void {
  add(row, 1, ROW_COUNT);
  if (failed) add(row, 1, ROW_ERRORS);
  if (token & IS_TIMED) {
    add(row, token & IS_SAMPLED ? took * SAMPLED : took, ROW_TIME);
    if (took < load<f64>(row, ROW_LEAST)) store<f64>(row, took, ROW_LEAST);
    if (took > load<f64>(row, ROW_MOST)) store<f64>(row, took, ROW_MOST);
    store<f64>(COUNTERS_LAST, ended);
  }
  if ((calls++ & (SELDOM - 1)) == 0) look();
}

function countMessage(row: u32, bytes: f64, to: i32): void {
  add(row, bytes, ROW_BYTES);
  if (bytes < load<f64>(row, ROW_FEWEST)) store<f64>(row, bytes, ROW_FEWEST);
  if (bytes > load<f64>(row, ROW_LARGEST)) store<f64>(row, bytes, ROW_LARGEST);
  if (to < 0) return;
  add(MATRIX + ((<u32>to) << 4), 1, 0);
  add(MATRIX + ((<u32>to) << 4), bytes, 8);
}

/** How long a shipped call was on its way, was carried out, and came back. */
function countParts(row: u32, began: f64, picked: f64, worked: f64, ended: f64): void {
  add(row, max(0, picked - began), ROW_PICK_UP);
  add(row, worked - picked, ROW_WORK);
  add(row, ended - worked, ROW_BACK);
}

function newEvent(call: i32, way: i32, began: f64, ended: f64): u32 {
  const made = load<f64>(COUNTERS_EVENTS);
  const event = events + (<u32>(<i64>made) & (MAX_EVENTS - 1)) * EVENT_BYTES;
  store<f64>(event, began, EVENT_BEGAN);
  store<f64>(event, ended, EVENT_ENDED);
  store<i32>(event, call, EVENT_CALL);
  store<i32>(event, way, EVENT_WAY);
  // Whoever reads it while the rank runs reads the one before.
  store<f64>(COUNTERS_EVENTS, made + 1);
  return event;
}

function moved(event: u32, bytes: f64, to: i32, toTag: i32, from: i32, fromTag: i32, comm: i32): void {
  store<f64>(event, bytes, EVENT_MOVED);
  store<i32>(event, to, EVENT_TO);
  store<i32>(event, toTag, EVENT_TO_TAG);
  store<i32>(event, from, EVENT_FROM);
  store<i32>(event, fromTag, EVENT_FROM_TAG);
  store<i32>(event, comm, EVENT_COMM);
}

/** World rank of a rank of a communicator, or -1: by the state, where the communicator is the one that was used last. */
function worldOf(comm: i32, rank: i32): i32 {
  const isLast = comm == stateWord(WORD_COMM) && <u32>rank < <u32>stateWord(WORD_SIZE);
  return isLast ? stateWord(stateWord(WORD_PEERS) + (rank << 2)) : worldRank(comm, rank);
}

/** Bytes of an element: by the state, where it is one block. */
function bytesOf(type: i32): f64 {
  const block = <u32>type < <u32>HANDLES ? stateWord(BLOCKS + (type << 2)) : 0;
  return block != 0 ? block : typeBytes(type);
}
