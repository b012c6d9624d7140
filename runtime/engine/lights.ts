/**
 * Light requests: receives of blocks, and sends of long ones, that have begun and not been completed, in the order in
 * which they were begun. TypeScript takes them over (`absorb`) before it does anything that has to know of them.
 */
import { look } from './access';
import { worldRank } from './arguments';
import {
  ACK_DONE,
  FEW_LIGHTS,
  FREE_LIGHTS,
  GENERATION,
  INDEX_MASK,
  LIGHT_ACK,
  LIGHT_BUFFER,
  LIGHT_BYTES,
  LIGHT_COMM,
  LIGHT_CONTEXT,
  LIGHT_ENTRIES,
  LIGHT_HANDLE,
  LIGHT_NEXT,
  LIGHT_PEER,
  LIGHT_SIZE,
  LIGHT_SOURCE,
  LIGHT_STATE,
  LIGHT_STATE_DONE,
  LIGHT_STATE_FREE,
  LIGHT_STATE_SENDING,
  LIGHT_STATE_WAITING,
  LIGHT_TAG,
  LIGHTS,
  NO_GENERATION,
  PEER_EARLY,
  REST,
  WATCHED_ACKS,
  WORD_CONTEXT,
  WORD_LIGHT,
  WORD_LIGHT_FIRST,
  WORD_LIGHT_FREE,
  WORD_LIGHT_LAST,
  WORD_LOOKS,
  WORD_POSTED,
  WORD_QUEUED,
  WORD_RANKS,
  WORD_WATCHED,
} from './constants';
import { absorb } from './host';
import { acknowledged, arrived, crowded, deliver, isOf, pause } from './rings';

/** Before TypeScript does anything. */
export function ready(): void {
  if (load<i32>(WORD_LIGHT)) absorb();
}

/** TypeScript has receives or sends that wait, or messages from a peer that came before their receive. */
export function busy(p: u32): bool {
  return (load<i32>(WORD_POSTED) | load<i32>(WORD_QUEUED) | load<i32>(p, PEER_EARLY)) != 0;
}

/**
 * Looks before TypeScript goes on, which sees whether the rank was ended: more where a neighbour does not have the core
 * between any two of them, because longer copies take longer.
 */
export function looksFor(bytes: u32): i32 {
  return load<i32>(WORD_LOOKS) + (crowded() ? 0 : bytes >> 4);
}

/** Receives a block that arrives within so many looks: its bytes, or less than 0. */
export function receive(peer: i32, context: i32, tag: i32, to: u32, room: u32): i32 {
  const p: u32 = peer << 2;
  if (busy(p)) return -1;
  let looks = load<i32>(WORD_LOOKS);
  for (;;) {
    const cell = arrived(p);
    if (cell == 0) {
      looks = pause(looks);
      if (looks <= 0) return -1;
      continue;
    }
    // Receives that have begun before come first.
    if (load<i32>(WORD_LIGHT)) {
      const light = toLight(peer, cell);
      if (light < 0) return -1;
      if (light) continue;
    }
    return isOf(cell, context, tag) ? deliver(peer, cell, to, room) : -1;
  }
}

/**
 * Looks so many times whether a message has arrived from anybody, or an acknowledgement that is watched. TypeScript
 * waits in here: the same loop in JavaScript makes V8 optimize it while the program computes.
 */
export function watch(looks: i32): void {
  const end = load<u32>(WORD_RANKS) << 2;
  while (looks > 0) {
    for (let p: u32 = 0; p < end; p += 4) if (arrived(p)) return;
    for (let i = load<i32>(WORD_WATCHED) << 2; i != 0; ) {
      i -= 4;
      if (look(load<u32>(i, WATCHED_ACKS) << 2) == ACK_DONE) return;
    }
    if (load<i32>(WORD_POSTED) > FEW_LIGHTS) rest();
    looks = pause(looks);
  }
}

/**
 * Where many messages are to come, a look at the cell that is being filled takes its cache line from the sender, for
 * each message anew.
 */
function rest(): void {
  for (let i = REST; i != 0; i--);
}

// ---- entries

function entry(index: i32): u32 {
  return LIGHT_ENTRIES + index * LIGHT_SIZE;
}

/**
 * Gives a cell to the first light receive that it fits: 1 when there was one, 0 when not, less than 0 when TypeScript
 * has to look.
 */
function toLight(peer: i32, cell: u32): i32 {
  let before = -1;
  let index = load<i32>(WORD_LIGHT_FIRST);
  for (; index >= 0; before = index, index = load<i32>(entry(index), LIGHT_NEXT)) {
    const light = entry(index);
    if (
      load<i32>(light, LIGHT_PEER) == peer &&
      isOf(cell, load<i32>(light, LIGHT_CONTEXT), load<i32>(light, LIGHT_TAG))
    )
      break;
  }
  if (index < 0) return 0;
  const light = entry(index);
  const bytes = deliver(peer, cell, load<u32>(light, LIGHT_BUFFER), load<u32>(light, LIGHT_BYTES));
  if (bytes < 0) return -1;
  store<i32>(light, bytes, LIGHT_BYTES);
  store<i32>(light, LIGHT_STATE_DONE, LIGHT_STATE);
  const next = load<i32>(light, LIGHT_NEXT);
  if (before < 0) store<i32>(WORD_LIGHT_FIRST, next);
  else store<i32>(entry(before), next, LIGHT_NEXT);
  if (next < 0) store<i32>(WORD_LIGHT_LAST, before);
  return 1;
}

/** Entry of the light request that has a handle; 0 when there is none. */
export function lightOf(handle: i32): u32 {
  const index = handle & INDEX_MASK;
  if (<u32>index >= <u32>LIGHTS) return 0;
  const light = entry(index);
  return load<i32>(light, LIGHT_HANDLE) == handle && load<i32>(light, LIGHT_STATE) != LIGHT_STATE_FREE
    ? light
    : 0;
}

/** A light request that begins; there is a free one. Its state remains to be set. */
function newLight(buffer: u32, bytes: i32, rank: i32, tag: i32, comm: i32): u32 {
  const free = load<i32>(WORD_LIGHT_FREE) - 1;
  store<i32>(WORD_LIGHT_FREE, free);
  store<i32>(WORD_LIGHT, load<i32>(WORD_LIGHT) + 1);
  const light = entry(load<i32>(free << 2, FREE_LIGHTS));
  store<i32>(light, -1, LIGHT_NEXT);
  store<i32>(light, worldRank(rank), LIGHT_PEER);
  store<i32>(light, load<i32>(WORD_CONTEXT), LIGHT_CONTEXT);
  store<i32>(light, tag, LIGHT_TAG);
  store<u32>(light, buffer, LIGHT_BUFFER);
  store<i32>(light, bytes, LIGHT_BYTES);
  store<i32>(light, rank, LIGHT_SOURCE);
  store<i32>(light, comm, LIGHT_COMM);
  store<i32>(light, 0, LIGHT_ACK);
  return light;
}

/** A receive that waits; its handle. */
export function lightReceive(buffer: u32, room: i32, source: i32, tag: i32, comm: i32): i32 {
  const light = newLight(buffer, room, source, tag, comm);
  const handle = load<i32>(light, LIGHT_HANDLE);
  const index = handle & INDEX_MASK;
  store<i32>(light, LIGHT_STATE_WAITING, LIGHT_STATE);
  const last = load<i32>(WORD_LIGHT_LAST);
  if (last < 0) store<i32>(WORD_LIGHT_FIRST, index);
  else store<i32>(entry(last), index, LIGHT_NEXT);
  store<i32>(WORD_LIGHT_LAST, index);
  return handle;
}

/** A send whose receiver has not got the message; its handle. */
export function lightSend(buffer: u32, bytes: i32, dest: i32, tag: i32, comm: i32, ack: i32): i32 {
  const light = newLight(buffer, bytes, dest, tag, comm);
  store<i32>(light, LIGHT_STATE_SENDING, LIGHT_STATE);
  store<i32>(light, ack, LIGHT_ACK);
  return load<i32>(light, LIGHT_HANDLE);
}

/** Waits for some looks until it is done: false when it is not. */
export function awaitLight(light: u32): bool {
  const peer = load<i32>(light, LIGHT_PEER);
  let looks = looksFor(load<u32>(light, LIGHT_BYTES));
  while (looks > 0) {
    const state = load<i32>(light, LIGHT_STATE);
    if (state == LIGHT_STATE_DONE) return true;
    if (state == LIGHT_STATE_SENDING && acknowledged(load<i32>(light, LIGHT_ACK))) {
      store<i32>(light, LIGHT_STATE_DONE, LIGHT_STATE);
      return true;
    }
    // The peer of a send may wait for what is to be received here.
    const cell = arrived(peer << 2);
    if (cell) {
      if (toLight(peer, cell) == 1) continue;
      return false;
    }
    if (load<i32>(WORD_LIGHT) > FEW_LIGHTS) rest();
    looks = pause(looks);
  }
  return false;
}

/** Its handle is to be another one the next time. */
export function freeLight(light: u32): void {
  const handle = load<i32>(light, LIGHT_HANDLE);
  const free = load<i32>(WORD_LIGHT_FREE);
  store<i32>(free << 2, handle & INDEX_MASK, FREE_LIGHTS);
  store<i32>(WORD_LIGHT_FREE, free + 1);
  store<i32>(WORD_LIGHT, load<i32>(WORD_LIGHT) - 1);
  store<i32>(light, LIGHT_STATE_FREE, LIGHT_STATE);
  store<i32>(light, (handle & NO_GENERATION) | ((handle + GENERATION) & ~NO_GENERATION), LIGHT_HANDLE);
}
