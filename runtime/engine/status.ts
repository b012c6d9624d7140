/**
 * Statuses in the heap (MPI-5.0 §3.2.5); none is written at 0. The error field belongs to calls that complete several
 * requests.
 */
import { heapLong, setHeapLong, setHeapWord } from './access';
import { outside } from './arguments';
import { MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_UNDEFINED, STATUS, STATUS_SIZE } from './constants';
import { sizeOf } from './layouts';

export function setStatus(status: u32, source: i32, tag: i32, bytes: u32): void {
  if (status == 0) return;
  setHeapWord(status + STATUS.SOURCE, source);
  setHeapWord(status + STATUS.TAG, tag);
  setHeapWord(status + STATUS.CANCELLED, 0);
  setHeapLong(status + STATUS.BYTES, bytes);
}

/** Of what has no message. */
export function setEmptyStatus(status: u32): void {
  setStatus(status, MPI_ANY_SOURCE, MPI_ANY_TAG, 0);
}

/** Whole elements in what was received; MPI_UNDEFINED when there is no number, or none that fits. */
export function Get_count(status: u32, type: i32, count: u32): bool {
  const size = <u64>sizeOf(type);
  if (size == 0 || status == 0 || outside(status, STATUS_SIZE) || count == 0 || outside(count, 4))
    return false;
  const bytes = <u64>heapLong(status + STATUS.BYTES);
  const whole = bytes / size;
  setHeapWord(count, bytes % size != 0 || whole > 0x7fffffff ? MPI_UNDEFINED : <i32>whole);
  return true;
}
