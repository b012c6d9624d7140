/** The serving end of a channel: the FWK thread and the main thread publish answers with this. */
import { ANSWER_RESULT, ANSWER_SEQ, channelAt, RANK_ASLEEP, REQUEST_SEQ } from '../abi/layout.ts';

/** Answers the request that stands in a channel. The rank is woken only when its sleeping flag is up. */
export function answer(k: Int32Array, slot: number, result: number): void {
  const at = channelAt(slot) >> 2;
  k[at + (ANSWER_RESULT >> 2)] = result;
  Atomics.store(k, at + (ANSWER_SEQ >> 2), Atomics.load(k, at + (REQUEST_SEQ >> 2)));
  if (Atomics.load(k, at + (RANK_ASLEEP >> 2)) !== 0) Atomics.notify(k, at + (ANSWER_SEQ >> 2));
}

/** The request of a rank that has not been answered, by its number; undefined when it waits for none. */
export function requested(k: Int32Array, slot: number): number | undefined {
  const at = channelAt(slot) >> 2;
  const seq = Atomics.load(k, at + (REQUEST_SEQ >> 2));
  return seq === Atomics.load(k, at + (ANSWER_SEQ >> 2)) ? undefined : seq;
}
