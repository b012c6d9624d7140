/**
 * Frozen ranks: a bit in the word of signals, so that whoever looks whether there is something behind a call looks for both. The
 * host sets and clears it; the rank rests, asleep on the word, until it is cleared or the rank is to end. It comes here behind
 * shipped calls, in waits and sleeps, and when calls of another kind have filled the ring of its records.
 */
import { ANSWER_SIGNAL, channelAt, FROZEN, RANK_DOING, RESTS, UNTIMED } from '../abi/layout.ts';

const DOING = (RANK_DOING - ANSWER_SIGNAL) >> 2;

const wordOf = (slot: number): number => (channelAt(slot) + ANSWER_SIGNAL) >> 2;

/** Whether the rank is to end, as its word of signals says. */
export const isEnding = (word: number): boolean => (word & ~FROZEN) !== 0;

/**
 * Rests as long as the rank is frozen.
 * @param at index of its word of signals
 */
export function rest(k: Int32Array, at: number): void {
  const doing = k[at + DOING]!;
  k[at + DOING] = RESTS;
  for (let seen = Atomics.load(k, at); seen === FROZEN; seen = Atomics.load(k, at)) Atomics.wait(k, at, seen);
  k[at + DOING] = doing;
}

/** Of the host: freezes a rank that is not to end, and wakes it where it sleeps. */
export function freeze(k: Int32Array, slot: number): void {
  const at = wordOf(slot);
  if (Atomics.compareExchange(k, at, 0, FROZEN) === 0) Atomics.notify(k, at);
  // The gate asks for the time when its ring is full next.
  k[(channelAt(slot) + UNTIMED) >> 2] = 0;
}

/** Of the host: lets it go on. */
export function thaw(k: Int32Array, slot: number): void {
  const at = wordOf(slot);
  Atomics.and(k, at, ~FROZEN);
  Atomics.notify(k, at);
}
