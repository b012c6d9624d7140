/** The records of a rank's last calls (see ../recording.ts): what the rank does for them, and reading them. */
import { performance } from 'node:perf_hooks';
import { channelAt, RECORD, RECORD_COUNT, RECORD_WORDS, RECORDED, RECORDS } from '../abi/layout.ts';

/** Stores the time into the record at an address. */
export function stampOf({ buffer }: WebAssembly.Memory): (at: number) => void {
  const f64 = new Float64Array(buffer);
  return function stamp(at) {
    f64[(at + RECORD.TIME) >> 3] = performance.now();
  };
}

/** Of a rank that begins to wait in a call: the time goes into the record of that call, if it has none. */
export function waitStampOf(k: Int32Array, slot: number): () => void {
  const channel = channelAt(slot);
  const f64 = new Float64Array(k.buffer);
  return () => {
    const last = (k[(channel + RECORDED) >> 2]! - 1) & (RECORD_COUNT - 1);
    const at = (channel + RECORDS + last * RECORD.BYTES + RECORD.TIME) >> 3;
    if (f64[at] === 0) f64[at] = performance.now();
  };
}

/** For a rank that is to begin. */
export function clearRecords(k: Int32Array, slot: number): void {
  const channel = channelAt(slot);
  k.fill(0, (channel + RECORDS) >> 2, (channel + RECORDED + 4) >> 2);
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
  const count = Atomics.load(k, (channel + RECORDED) >> 2) >>> 0;
  const records: CallRecord[] = [];
  for (let seq = Math.max(0, count - RECORD_COUNT); seq < count; seq++) {
    const at = channel + RECORDS + (seq % RECORD_COUNT) * RECORD.BYTES;
    const words = k.slice(at >> 2, (at + RECORD.BYTES) >> 2);
    const again = Atomics.load(k, (channel + RECORDED) >> 2) >>> 0;
    const state = words[RECORD.STATE >> 2]!;
    if (state >>> 1 !== (seq & 0x7fffffff) || again - seq > RECORD_COUNT) continue;
    const args = words.subarray(RECORD.ARGS >> 2, (RECORD.ARGS >> 2) + RECORD_WORDS);
    records.push({
      seq,
      call: words[RECORD.CALL >> 2]!,
      done: (state & 1) !== 0,
      time: new Float64Array(words.buffer, RECORD.TIME, 1)[0]!,
      args,
      result: words.subarray(RECORD.RESULT >> 2, (RECORD.RESULT >> 2) + 2),
    });
  }
  return records;
}
