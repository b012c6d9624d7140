/** The records of a rank's last calls (see ../recording.ts): what the rank does for them, and reading them. */
import { performance } from 'node:perf_hooks';
import {
  channelAt,
  MORE_ARGS,
  MORE_WORDS,
  RECORD,
  RECORD_COUNT,
  RECORD_STEP,
  RECORD_WORDS,
  RECORDED,
  RECORDS,
  SIGNALS,
  UNTIMED,
} from '../abi/layout.ts';
import { WASM_PAGE } from '../abi/limits.ts';
import { isFrozen, rest } from './frozen.ts';

/**
 * Times closer than this tell nothing new, milliseconds; and so many times the ring is filled at most without any. V8 optimizes
 * what is called some hundred times, a millisecond beside ranks that communicate.
 */
const CLOSE_MS = 0.2;
const MOST_SKIPPED = 1023;

/** The number of the call of a record, its low 32 bits. */
const numberAt = (k: Int32Array, at: number): number =>
  (k[(at + RECORD.HEAD + 4) >> 2]! << 16) | (k[(at + RECORD.HEAD) >> 2]! >>> 16);

/** Which call it is of. */
export const callAt = (k: Int32Array, at: number): number =>
  (k[(at + RECORD.HEAD) >> 2]! & (RECORD_STEP - 1)) >>> 1;

/** Stores a time into the record at an address. */
export function stampAt(k: Int32Array, f64: Float64Array, at: number, now: number): void {
  f64[(at + RECORD.TIME) >> 3] = now;
  k[(at + RECORD.TIMED) >> 2] = numberAt(k, at);
}

/**
 * Of the gate: stores the time into a record, and says when the next one is due: where calls follow each other fast that would be most
 * of their work.
 */
export function stampOf({ buffer }: WebAssembly.Memory): (at: number) => void {
  const k = new Int32Array(buffer);
  const f64 = new Float64Array(buffer);
  let last = 0;
  let skips = 0;
  return function stamp(at) {
    const signal = (at - (at % WASM_PAGE) + SIGNALS) >> 2;
    if (isFrozen(k[signal]!)) rest(k, signal);
    const now = performance.now();
    skips = now - last < CLOSE_MS * (skips + 1) ? Math.min(2 * skips + 1, MOST_SKIPPED) : skips >> 1;
    last = now;
    // Who freezes the rank meanwhile wants to be seen when the ring is full next.
    k[(at - (at % WASM_PAGE) + UNTIMED) >> 2] = skips;
    if (isFrozen(k[signal]!)) k[(at - (at % WASM_PAGE) + UNTIMED) >> 2] = 0;
    stampAt(k, f64, at, now);
  };
}

/** Of a rank that begins to wait in a call: the time goes into the record of that call, if it has none. */
export function waitStampOf(k: Int32Array, slot: number): () => void {
  const channel = channelAt(slot);
  const f64 = new Float64Array(k.buffer);
  return () => {
    const last = ((k[(channel + RECORDED) >> 2]! >>> 16) - 1) & (RECORD_COUNT - 1);
    const at = channel + RECORDS + last * RECORD.BYTES;
    if (k[(at + RECORD.TIMED) >> 2] !== numberAt(k, at) || f64[(at + RECORD.TIME) >> 3] === 0)
      stampAt(k, f64, at, performance.now());
  };
}

/** Index of a word of the arguments of the record at an address. Channels begin with a page. */
export function argumentIndex(at: number, word: number): number {
  if (word < RECORD_WORDS) return ((at + RECORD.ARGS) >> 2) + word;
  const place = (at % WASM_PAGE) - RECORDS;
  return ((at - (at % WASM_PAGE) + MORE_ARGS + (place >> 1)) >> 2) + word - RECORD_WORDS;
}

/** The arguments of the record at an address, copied. */
export function argumentsAt(k: Int32Array, at: number): Int32Array {
  return Int32Array.from({ length: RECORD_WORDS + MORE_WORDS }, (_, word) => k[argumentIndex(at, word)]!);
}

/** For a rank that is to begin. */
export function clearRecords(k: Int32Array, slot: number): void {
  const channel = channelAt(slot);
  k.fill(0, (channel + RECORDS) >> 2, (channel + UNTIMED + 4) >> 2);
}

/** How many calls a rank has made. */
export function callsMade(k: Int32Array, slot: number): number {
  const i64 = new BigInt64Array(k.buffer);
  return Number(Atomics.load(i64, (channelAt(slot) + RECORDED) >> 3) / BigInt(RECORD_STEP));
}

/** A record, as it was read. */
export interface CallRecord {
  /** Number in the life of the rank. */
  readonly seq: number;
  readonly call: number;
  /** It has returned. */
  readonly done: boolean;
  /** When it began, milliseconds of the process's clock; 0 where that was not noted. */
  readonly time: number;
  /** Words of the arguments, and of the result. */
  readonly args: Int32Array;
  readonly result: Int32Array;
}

/** The last calls of a rank, oldest first. One that the rank overwrites meanwhile is left out. */
export function readRecords(k: Int32Array, slot: number): CallRecord[] {
  const channel = channelAt(slot);
  const made = () => callsMade(k, slot);
  const count = made();
  const records: CallRecord[] = [];
  for (let seq = Math.max(0, count - RECORD_COUNT); seq < count; seq++) {
    const at = channel + RECORDS + (seq % RECORD_COUNT) * RECORD.BYTES;
    const words = k.slice(at >> 2, (at + RECORD.BYTES) >> 2);
    const args = argumentsAt(k, at);
    const number = numberAt(words, 0);
    if (number !== (seq | 0) || made() - seq > RECORD_COUNT) continue;
    const isTimed = words[RECORD.TIMED >> 2] === number;
    records.push({
      seq,
      call: callAt(words, 0),
      done: (words[RECORD.HEAD >> 2]! & 1) !== 0,
      time: isTimed ? new Float64Array(words.buffer, RECORD.TIME, 1)[0]! : 0,
      args,
      result: words.subarray(RECORD.RESULT >> 2, (RECORD.RESULT >> 2) + 2),
    });
  }
  return records;
}
