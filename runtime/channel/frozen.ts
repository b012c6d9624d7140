/**
 * Frozen ranks: a bit in the word of signals, so that whoever looks whether there is something behind a call looks for both. The
 * host sets and clears it; the rank rests, asleep on the word, until it is cleared or the rank is to end. It comes here behind
 * shipped calls, in waits and sleeps, and when calls of another kind have filled the ring of its records.
 */

import { channelAt, FROZEN, RANK_DOING, RESTS, SIGNALS, TO_END, UNTIMED } from '../abi/layout.ts';
import { requested } from './answer.ts';

const DOING = (RANK_DOING - SIGNALS) >> 2;

const wordOf = (slot: number): number => (channelAt(slot) + SIGNALS) >> 2;

/** Whether the rank is to end, as its word of signals says. */
export const isEnding = (word: number): boolean => word < 0;

/** Whether it is to rest: it is frozen, and not to end. */
export const isFrozen = (word: number): boolean => (word & (FROZEN | TO_END)) === FROZEN;

/**
 * Rests as long as the rank is frozen.
 * @param at index of its word of signals
 */
export function rest(k: Int32Array, at: number): void {
  const doing = k[at + DOING]!;
  k[at + DOING] = RESTS;
  for (let seen = Atomics.load(k, at); isFrozen(seen); seen = Atomics.load(k, at)) Atomics.wait(k, at, seen);
  k[at + DOING] = doing;
}

/** Of the host: freezes a rank, and wakes it where it sleeps. */
export function freeze(k: Int32Array, slot: number): void {
  const at = wordOf(slot);
  Atomics.or(k, at, FROZEN);
  Atomics.notify(k, at);
  // The gate asks for the time when its ring is full next.
  k[(channelAt(slot) + UNTIMED) >> 2] = 0;
}

/** Of the host: whether a rank that is frozen goes nowhere: it rests, or waits for an answer, behind which it rests. */
export function isStill(k: Int32Array, slot: number): boolean {
  return k[wordOf(slot) + DOING] === RESTS || requested(k, slot) !== undefined;
}

/** Of the host: lets it go on. */
export function thaw(k: Int32Array, slot: number): void {
  const at = wordOf(slot);
  Atomics.and(k, at, ~FROZEN);
  Atomics.notify(k, at);
}
