/** The words of a channel that are about signals, as a rank finds them. */
import {
  channelAt,
  MACHINE_CHECK,
  MACHINE_CHECKS,
  SIGNALS,
  SIGNALS_BLOCKED,
  SIGNALS_HANDLED,
  SIGNALS_IGNORED,
  WITHIN_MPI,
} from '../abi/layout.ts';

const WORDS = [
  SIGNALS,
  SIGNALS_HANDLED,
  SIGNALS_IGNORED,
  SIGNALS_BLOCKED,
  WITHIN_MPI,
  MACHINE_CHECKS + MACHINE_CHECK.PUT,
  MACHINE_CHECKS + MACHINE_CHECK.TAKEN,
] as const;

/** No signal waits, and each has its default. */
export function clearSignals(k: Int32Array, slot: number): void {
  for (const offset of WORDS) Atomics.store(k, (channelAt(slot) + offset) >> 2, 0);
}
