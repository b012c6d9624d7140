/**
 * Looking and waiting. The engine looks a while; when nothing comes TypeScript goes on, which lets the rank sleep,
 * sees whether it was ended, and tells what it waits for (../mpi/engine/waiter.ts).
 */
import { later } from './access';
import { progressSchedules } from './advance';
import { FEW_POSTED, LATER, LIST, MAX_WATCHED, REQUEST_KIND, REST, WORD } from './constants';
import { awaitEvent, pollAll, turn, wait, yieldCore } from './host';
import { first, next } from './lists';
import { progressReceives, takeFrom } from './matching';
import { progressPairs } from './pairs';
import { Request } from './records';
import { isActive } from './requests';
import { arrived, isAcknowledged } from './rings';
import { progressSends } from './sending';
import { clock } from './time';

/** Of so many looks at the ring of one peer, one looks at everything. */
const ALL: i32 = 64;

/** A moment that takes so long has been interrupted, seconds. */
const LONG: f64 = 0.0005;

/** Ranks share cores. */
export function crowded(): bool {
  return load<i32>(WORD.CROWDED) != 0;
}

/** Requests of TypeScript, as nonblocking collectives, go on in its passes only. */
export function isWatched(): bool {
  return load<i32>(WORD.WATCHED) != 0;
}

/** Collectives, or messages of partitions, go on beside what the rank does. */
export function isScheduled(): bool {
  return load<i32>(WORD.SCHEDULES) != 0;
}

/** After a look in vain: how many more there may be. */
export function pause(looks: i32): i32 {
  return crowded() && turn() != 0 ? 0 : looks - 1;
}

/**
 * How many looks there are before TypeScript goes on: more where a neighbour does not have the core between any two
 * of them, because longer copies take longer.
 */
export function looksFor(bytes: u32): i32 {
  return isWatched() ? 1 : load<i32>(WORD.LOOKS) + (crowded() ? 0 : bytes >> 4);
}

/** Looks at everything once. */
export function progress(): void {
  progressReceives();
  progressSends();
  if (!isScheduled()) return;
  progressSchedules();
  if (first(LIST.PAIRS)) progressPairs();
  if (first(LIST.PARTITIONED)) later(LATER.PASS, 0);
}

/**
 * The same for a call that does not wait. Programs call such calls in loops: where cores are shared, neighbours get
 * their turn.
 */
export function poll(): void {
  if (isWatched()) {
    pollAll();
    return;
  }
  const events = load<i32>(WORD.EVENTS);
  progress();
  if (crowded() && load<i32>(WORD.EVENTS) == events) yieldCore();
}

/** Looks until a request is done; false when that takes longer. */
export function awaitDone(request: Request): bool {
  const peer = request.peer;
  // What waits for room, or for anybody, needs all.
  const every =
    crowded() || isScheduled() || peer < 0 || (request.kind == REQUEST_KIND.SEND && request.ack < 0);
  for (let looks = looksFor(request.bytes); isActive(request); ) {
    if (looks <= 0) return false;
    if (every || looks % ALL == 0) progress();
    else if (takeFrom(peer)) looks--;
    else {
      if (request.ack >= 0 && isAcknowledged(request.ack)) progressSends();
      else {
        if (load<i32>(WORD.POSTED) > FEW_POSTED) rest();
        looks = pause(looks);
      }
      continue;
    }
    if (isActive(request)) looks = pause(looks);
  }
  return true;
}

/** Waits until a message has come that fits what was sought. */
export function waitForSought(): void {
  for (let looks = looksFor(0); load<i32>(WORD.CAME) == 0; )
    if (looks > 0) {
      progress();
      looks = pause(looks);
    } else awaitEvent();
}

/** Waits until a request is done. */
export function waitFor(request: Request): void {
  if (!awaitDone(request)) wait(request);
}

/**
 * Looks for something to do, so many moments of so many looks; no longer when one of them took much longer than it
 * should. TypeScript waits in here: the same loop in JavaScript makes V8 optimize it while the program computes.
 * How long the last moment took, seconds; 0 when there is something to do.
 */
export function watch(looks: i32, moments: i32): f64 {
  const events = load<i32>(WORD.EVENTS);
  let took: f64;
  let began = clock();
  do {
    if (!watchOnce(looks, events)) return 0;
    const now = clock();
    took = now - began;
    began = now;
  } while (--moments > 0 && took <= LONG);
  return took;
}

/**
 * A moment: false when a message has arrived from anybody, or an acknowledgement of one of the first sends that wait
 * for it. Now and then all sends are looked at, and each time where one waits for room.
 */
function watchOnce(looks: i32, events: i32): bool {
  const end = load<u32>(WORD.RANKS) << 2;
  while (looks > 0) {
    for (let p: u32 = 0; p < end; p += 4) if (arrived(p)) return false;
    let left = MAX_WATCHED;
    for (let at = first(LIST.UNACKNOWLEDGED); at != 0 && left > 0; at = next(at), left--)
      if (isAcknowledged(changetype<Request>(at).ack)) return false;
    if (load<i32>(WORD.QUEUED) || looks % ALL == 0) {
      progressSends();
      if (load<i32>(WORD.EVENTS) != events) return false;
    }
    if (load<i32>(WORD.POSTED) > FEW_POSTED) rest();
    looks = pause(looks);
  }
  return true;
}

/**
 * Where many messages are to come, a look at the cell that is being filled takes its cache line from the sender, for
 * each message anew.
 */
function rest(): void {
  for (let i = REST; i != 0; i--);
}
