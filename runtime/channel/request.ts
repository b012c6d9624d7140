/**
 * The rank's end of its channel. Of the words here a rank writes the request line, its sleeping flag and the bell; the FWK thread
 * or the main thread writes the answer line. A rank has one request at a time.
 *
 * Order: the arguments and the number are plain stores on one cache line; the sequence number, stored last and sequentially
 * consistent, publishes them. The answer comes the same way. Then each side looks whether the other one sleeps; a sleeper raises
 * its flag before it looks at the words for the last time, so that one of the two always sees the other.
 */
import { performance } from 'node:perf_hooks';
import {
  ANSWER_RESULT,
  ANSWER_SEQ,
  ANSWER_SIGNAL,
  BELL,
  channelAt,
  FORWARD,
  FROZEN,
  FWK_ASLEEP,
  MAIN_BELL,
  MAIN_LISTENS,
  RANK_ASLEEP,
  REQUEST_NUMBER,
  REQUEST_SEQ,
} from '../abi/layout.ts';
import { OWN_CALLS } from '../abi/syscalls.ts';
import { rest } from './frozen.ts';
import { waitStampOf } from './records.ts';

/**
 * Polls of the answer before the first `Atomics.pause`: an answer from a polling FWK arrives within these, and a pause would add
 * half its length.
 */
const EAGER_POLLS = 400;
/**
 * How long a rank looks for an answer before it sleeps, longer than most calls take, milliseconds; and passes between two looks
 * at the clock. By the clock, because the first calls of a thread are interpreted.
 */
const POLL_MS = 0.05;
const PASSES = 64;

/**
 * Tag of what ends a rank. The gate catches it and traps, because a trap is the one thing that no guest can catch. Where Node has
 * no WebAssembly this module still loads, so that `boot` can say so.
 */
export const ENDED = globalThis.WebAssembly && new WebAssembly.Tag({ parameters: ['i32'] });

/** What proc_exit throws, and calls after a signal. `how` is a status from 0 to 255, or minus the number of a signal. */
export function ended(how: number): WebAssembly.Exception {
  return new WebAssembly.Exception(ENDED, [how]);
}

/**
 * Rests while the rank is frozen, and ends it after a signal, when its guest calls. The runtime's own calls go on, so that maps of
 * files are written back.
 * @param at index of its word of signals
 */
export function heed(k: Int32Array, at: number, number: number): void {
  if (k[at] === FROZEN) rest(k, at);
  if (k[at] !== 0 && (number & ~FORWARD) < OWN_CALLS) throw ended(-k[at]!);
}

/** Sends the request whose arguments stand in the channel, waits, and returns the result. Throws `ended` after a signal. */
export type Ship = (number: number) => number;

/** Wakes the FWK thread when it sleeps. */
export function ringBell(k: Int32Array): void {
  if (Atomics.load(k, FWK_ASLEEP >> 2) === 0) return;
  Atomics.add(k, BELL >> 2, 1);
  Atomics.notify(k, BELL >> 2);
}

/** Wakes the main thread when it listens. */
function ringMain(k: Int32Array): void {
  if (Atomics.load(k, MAIN_LISTENS >> 2) === 0) return;
  Atomics.add(k, MAIN_BELL >> 2, 1);
  Atomics.notify(k, MAIN_BELL >> 2);
}

/**
 * @param k the kernel memory in words
 * @param slot the rank's slot
 * @param polls whether to look for the answer for a while before sleeping, which a rank does not that has to leave its core to the FWK
 */
export function createShip(k: Int32Array, slot: number, polls: boolean): Ship {
  const at = channelAt(slot) >> 2;
  const requestSeq = at + (REQUEST_SEQ >> 2);
  const requestNumber = at + (REQUEST_NUMBER >> 2);
  const answerSeq = at + (ANSWER_SEQ >> 2);
  const answerResult = at + (ANSWER_RESULT >> 2);
  const answerSignal = at + (ANSWER_SIGNAL >> 2);
  const asleep = at + (RANK_ASLEEP >> 2);
  const stampWait = waitStampOf(k, slot);
  const eager = polls ? EAGER_POLLS : 0;
  // The sequence goes on from the last rank that had this slot: a reset would look like a request.
  let seq = Atomics.load(k, requestSeq);

  function sleep(): void {
    for (const until = performance.now() + POLL_MS; polls && performance.now() < until; ) {
      for (let i = 0; i < PASSES; i++) {
        if (Atomics.load(k, answerSeq) === seq) return;
        Atomics.pause();
      }
    }
    stampWait();
    Atomics.store(k, asleep, 1);
    for (let seen = Atomics.load(k, answerSeq); seen !== seq; seen = Atomics.load(k, answerSeq)) {
      Atomics.wait(k, answerSeq, seen);
    }
    Atomics.store(k, asleep, 0);
  }

  return (number) => {
    seq = (seq + 1) | 0;
    k[requestNumber] = number;
    Atomics.store(k, requestSeq, seq);
    if (number < FORWARD) ringBell(k);
    else ringMain(k);
    let left = eager;
    while (Atomics.load(k, answerSeq) !== seq) {
      if (left-- > 0) continue;
      sleep();
      break;
    }
    if (k[answerSignal] !== 0) heed(k, answerSignal, number);
    return k[answerResult]!;
  };
}
