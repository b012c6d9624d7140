/** A channel as a rank finds it: what was for the one before is gone. */
import {
  ANSWER_SEQ,
  channelAt,
  MACHINE_CHECK,
  MACHINE_CHECKS,
  RANK_DOING,
  REQUEST_SEQ,
  SIGNALS,
  SIGNALS_BLOCKED,
  SIGNALS_HANDLED,
  SIGNALS_IGNORED,
  WITHIN_MPI,
} from '../abi/layout.ts';

const WORDS = [
  RANK_DOING,
  SIGNALS,
  SIGNALS_HANDLED,
  SIGNALS_IGNORED,
  SIGNALS_BLOCKED,
  WITHIN_MPI,
  MACHINE_CHECKS + MACHINE_CHECK.PUT,
  MACHINE_CHECKS + MACHINE_CHECK.TAKEN,
] as const;

/** No signal waits, each has its default, nothing is done, and no request waits for an answer. */
export function clearState(k: Int32Array, slot: number): void {
  const at = channelAt(slot);
  for (const offset of WORDS) Atomics.store(k, (at + offset) >> 2, 0);
  Atomics.store(k, (at + ANSWER_SEQ) >> 2, Atomics.load(k, (at + REQUEST_SEQ) >> 2));
}
