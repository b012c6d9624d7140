/**
 * Statuses in the heap (MPI-5.0 §3.2.5); none is written at 0. The error field belongs to calls that complete several
 * requests.
 */
import { setHeapLong, setHeapWord } from './access';
import {
  MPI_ANY_SOURCE,
  MPI_ANY_TAG,
  STATUS_BYTES,
  STATUS_CANCELLED,
  STATUS_SOURCE,
  STATUS_TAG,
} from './constants';

export function setStatus(status: u32, source: i32, tag: i32, bytes: u32): void {
  if (status == 0) return;
  setHeapWord(status + STATUS_SOURCE, source);
  setHeapWord(status + STATUS_TAG, tag);
  setHeapWord(status + STATUS_CANCELLED, 0);
  setHeapLong(status + STATUS_BYTES, bytes);
}

/** Of what has no message. */
export function setEmptyStatus(status: u32): void {
  setStatus(status, MPI_ANY_SOURCE, MPI_ANY_TAG, 0);
}
