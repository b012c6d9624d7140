/**
 * The hand of a thread: the host descriptors that it has open and that stand in no table: those of a walk, one that was just
 * opened, one that is being closed. A rank that carries out its calls itself may be ended in the middle of one. So the hand of
 * such a rank is in its channel, and the FWK closes what is left in it.
 *
 * Opening a descriptor and taking it in the hand are one step, and so are closing it and taking it out: V8 ends a thread only
 * where a function begins or a loop repeats, and between the host's call and the store that follows it there is neither.
 */
import { closeSync, openSync } from 'node:fs';
import { constants } from 'node:os';
import { getSystemErrorName } from 'node:util';
import { HAND_WORDS } from '../../runtime/abi/limits.ts';
import { type Openat, openat } from './openat.ts';

const { EINTR } = constants.errno;

/** Descriptors plus 1; 0 where there is none. Those taken first go last. */
let hand: Int32Array = new Int32Array(HAND_WORDS);
/** All words from here on are 0. */
let used = 0;

/** From now on this thread's hand is in these words. */
export function useHand(words: Int32Array): void {
  hand = words;
  used = 0;
}

function checkRoom(places: number): void {
  if (used + places > hand.length)
    throw Object.assign(new Error('A call holds too many descriptors.'), { code: 'ENFILE' });
}

/** Opens a file and takes it in the hand, where a place is left for one that is being closed. */
export function openInHand(path: string, flags: number, mode = 0o666): number {
  checkRoom(2);
  hand[used] = openSync(path, flags, mode) + 1;
  return hand[used++]! - 1;
}

/** The same for a name in a directory, by the C library, which does not follow it; the negative errno when it cannot be opened. */
export function openAtInHand(library: Openat, dir: number, name: string, flags: number): number {
  checkRoom(2);
  let errno = 0;
  do {
    hand[used] = library.open(dir, name, flags) + 1;
    if (hand[used] !== 0) return hand[used++]! - 1;
    errno = library.errno();
  } while (errno === EINTR);
  return -errno;
}

/** The place of a descriptor; -1 where it has none. */
function find(fd: number): number {
  let at = used - 1;
  while (at >= 0 && hand[at] !== fd + 1) at--;
  return at;
}

/** A descriptor stands in a table now. */
export function putDown(fd: number): void {
  const at = find(fd);
  if (at >= 0) clear(at);
}

/** Takes a descriptor that stands in a table in the hand, before its entry is freed. Returns its place. */
export function takeBack(fd: number): number {
  const at = find(fd);
  if (at >= 0) return at;
  checkRoom(1);
  hand[used] = fd + 1;
  return used++;
}

/** Closes a descriptor. It is closed also when the host reports an error, which is thrown. */
export function closeFromHand(fd: number): void {
  const at = takeBack(fd);
  const library = openat();
  if (library !== undefined) {
    const result = library.close(fd);
    hand[at] = 0;
    clear(at);
    if (result !== 0) refuse(library.errno());
    return;
  }
  try {
    closeSync(fd);
    hand[at] = 0;
  } catch (error) {
    // Without a code it is no error of the host: the call was never made.
    if ((error as NodeJS.ErrnoException).code !== undefined) hand[at] = 0;
    throw error;
  }
  clear(at);
}

/** Closed it is, also when a signal came. */
function refuse(errno: number): void {
  if (errno === EINTR) return;
  throw Object.assign(new Error('close'), { code: getSystemErrorName(-errno) });
}

function clear(at: number): void {
  hand[at] = 0;
  while (used > 0 && hand[used - 1] === 0) used--;
}
