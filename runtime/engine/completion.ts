/**
 * Completion of requests (MPI-5.0 §3.7.3 to §3.7.5, §3.8.4). All are waited for here; one that has failed, or is of a kind that
 * TypeScript knows, is completed by that: true when the call is done, false when no request has been completed.
 */
import { heapWord, setHeapWord } from './access';
import { isInt, isPlace, isWords, outside } from './arguments';
import {
  MPI_ANY_TAG,
  MPI_PROC_NULL,
  MPI_REQUEST_NULL,
  MPI_SUCCESS,
  MPI_UNDEFINED,
  REQUEST_KIND,
  REQUEST_STATE,
  STATUS,
  STATUS_SIZE,
  WORD,
} from './constants';
import { awaitEvent, wait } from './host';
import { withdrawReceive } from './matching';
import { Request } from './records';
import { findRequest, isActive, releaseRequest } from './requests';
import { withdrawSend } from './sending';
import { setEmptyStatus, setStatus } from './status';
import { awaitDone, looksFor, pause, poll, progress } from './waiting';

/** Of more handles their statuses have no addresses. */
const MOST: u32 = 0x3ffffff;

/** What a handle stands for, until another one is looked at: a request that has begun, or nothing. */
let found: Request | null = null;

/**
 * Looks at a handle: false when it is none. Nothing is found of what is complete at once, as a send that was done when
 * it began.
 */
function look(handle: i32): bool {
  found = null;
  if (handle == MPI_REQUEST_NULL || handle == load<i32>(WORD.SENT)) return true;
  const request = findRequest(handle);
  if (request === null || request.orphan != 0) return false;
  if (request.state != REQUEST_STATE.INACTIVE) found = request;
  return true;
}

/** Looks at a handle whose request is to be completed; false when that is left to TypeScript. */
function lookDone(handle: i32): bool {
  if (!look(handle)) return false;
  const request = found;
  return request === null || (request.state == REQUEST_STATE.DONE && (request.special | request.error) == 0);
}

/** Completes the request that was found done. */
function retire(at: u32, handle: i32, status: u32): void {
  const request = found;
  if (request === null) {
    setEmptyStatus(status);
    // An inactive persistent request keeps its handle.
    if (handle == load<i32>(WORD.SENT)) setHeapWord(at, MPI_REQUEST_NULL);
    return;
  }
  if (request.kind == REQUEST_KIND.SEND && request.cancelled == 0) setEmptyStatus(status);
  else {
    setStatus(status, request.source, request.gotTag, request.gotBytes);
    if (status) setHeapWord(status + STATUS.CANCELLED, request.cancelled);
  }
  if (request.persistent) request.state = REQUEST_STATE.INACTIVE;
  else {
    releaseRequest(request);
    setHeapWord(at, MPI_REQUEST_NULL);
  }
}

/** Handles and statuses are in the heap, MPI has begun, and the handles are those of requests. */
function areRequests(count: i32, handles: u32, statuses: u32): bool {
  if (<u32>count > MOST || load<i32>(WORD.SIZE) == 0) return false;
  if (!isPlace(handles, count << 2) || !isWords(statuses, count * STATUS_SIZE)) return false;
  for (let i = 0; i < count; i++) if (!look(heapWord(handles + (i << 2)))) return false;
  return true;
}

/** All can be completed here. */
function areDone(count: i32, handles: u32): bool {
  for (let i = 0; i < count; i++) if (!lookDone(heapWord(handles + (i << 2)))) return false;
  return true;
}

function retireAll(count: i32, handles: u32, statuses: u32): bool {
  for (let i = 0; i < count; i++) {
    const at = handles + (i << 2);
    const handle = heapWord(at);
    // The same handle twice.
    if (!look(handle)) return false;
    retire(at, handle, statuses ? statuses + i * STATUS_SIZE : 0);
  }
  return true;
}

/** Notes what the rank waits for, for reports. */
function noteAmong(count: i32, handles: u32): void {
  store<u32>(WORD.AMONG, handles);
  store<i32>(WORD.AMONG_COUNT, count);
}

export function Waitall(count: i32, handles: u32, statuses: u32): bool {
  if (!areRequests(count, handles, statuses)) return false;
  for (let i = 0; i < count; i++) {
    if (!look(heapWord(handles + (i << 2)))) return false;
    const request = found;
    if (request === null || !isActive(request)) continue;
    if (request.special == 0 && awaitDone(request)) continue;
    noteAmong(count, handles);
    wait(request);
  }
  if (!areDone(count, handles)) return false;
  return retireAll(count, handles, statuses);
}

export function Wait(handle: u32, status: u32): bool {
  return Waitall(1, handle, status);
}

/** Some have begun and are not done. */
function areActive(count: i32, handles: u32): bool {
  for (let i = 0; i < count; i++) {
    if (!look(heapWord(handles + (i << 2)))) return true;
    const request = found;
    if (request !== null && isActive(request)) return true;
  }
  return false;
}

export function Testall(count: i32, handles: u32, flag: u32, statuses: u32): bool {
  if (!isPlace(flag, 4) || !areRequests(count, handles, statuses)) return false;
  if (areActive(count, handles)) {
    poll();
    if (areActive(count, handles)) {
      setHeapWord(flag, 0);
      return true;
    }
  }
  if (!areDone(count, handles)) return false;
  setHeapWord(flag, 1);
  return retireAll(count, handles, statuses);
}

export function Test(handle: u32, flag: u32, status: u32): bool {
  return Testall(1, handle, flag, status);
}

/** Index of the first request that is done; MPI_UNDEFINED when none has begun; -1 when none is done. */
function anyDone(count: i32, handles: u32): i32 {
  let none = true;
  for (let i = 0; i < count; i++) {
    const handle = heapWord(handles + (i << 2));
    if (handle == load<i32>(WORD.SENT)) return i;
    if (!look(handle)) return i;
    const request = found;
    if (request === null) continue;
    if (request.state == REQUEST_STATE.DONE) return i;
    none = false;
  }
  return none ? MPI_UNDEFINED : -1;
}

/** Completes the one that was found. */
function retireAny(i: i32, handles: u32, index: u32, status: u32): bool {
  const at = handles + (i << 2);
  const handle = i < 0 ? MPI_REQUEST_NULL : heapWord(at);
  if (i != MPI_UNDEFINED && !lookDone(handle)) return false;
  setHeapWord(index, i);
  if (i == MPI_UNDEFINED) setEmptyStatus(status);
  else retire(at, handle, status);
  return true;
}

/** Waits until one is done: as `anyDone`. */
function awaitAny(count: i32, handles: u32): i32 {
  let i = anyDone(count, handles);
  for (let looks = looksFor(0); i == -1; i = anyDone(count, handles))
    if (looks > 0) {
      progress();
      looks = pause(looks);
    } else {
      noteAmong(count, handles);
      awaitEvent();
    }
  return i;
}

/** Looks for one that is done, and once more behind a look at everything. */
function lookForAny(count: i32, handles: u32): i32 {
  const i = anyDone(count, handles);
  if (i != -1) return i;
  poll();
  return anyDone(count, handles);
}

export function Waitany(count: i32, handles: u32, index: u32, status: u32): bool {
  if (!isPlace(index, 4) || !areRequests(count, handles, 0) || !isWords(status, STATUS_SIZE)) return false;
  return retireAny(awaitAny(count, handles), handles, index, status);
}

export function Testany(count: i32, handles: u32, index: u32, flag: u32, status: u32): bool {
  if (
    !isPlace(index, 4) ||
    !isPlace(flag, 4) ||
    !areRequests(count, handles, 0) ||
    !isWords(status, STATUS_SIZE)
  )
    return false;
  const i = lookForAny(count, handles);
  if (i == -1) {
    setHeapWord(flag, 0);
    setHeapWord(index, MPI_UNDEFINED);
    return true;
  }
  if (!retireAny(i, handles, index, status)) return false;
  setHeapWord(flag, 1);
  return true;
}

// ---- all that are done

/** Handles, statuses, and what is told of them, are in the heap. */
function areSome(count: i32, handles: u32, outcount: u32, indices: u32, statuses: u32): bool {
  if (!isPlace(outcount, 4) || !areRequests(count, handles, statuses)) return false;
  return count == 0 || isPlace(indices, count << 2);
}

/** The request that was found has ended, or was over when it began. */
function isOver(handle: i32): bool {
  const request = found;
  return request === null ? handle == load<i32>(WORD.SENT) : request.state == REQUEST_STATE.DONE;
}

/** Completes all that are done, when one is or none has begun: see `anyDone`. */
function retireSome(first: i32, count: i32, handles: u32, outcount: u32, indices: u32, statuses: u32): bool {
  if (first == MPI_UNDEFINED) {
    setHeapWord(outcount, MPI_UNDEFINED);
    return true;
  }
  for (let i = 0; i < count; i++) {
    const handle = heapWord(handles + (i << 2));
    if (!look(handle) || (isOver(handle) && !lookDone(handle))) return false;
  }
  let done = 0;
  for (let i = 0; i < count; i++) {
    const at = handles + (i << 2);
    const handle = heapWord(at);
    // The same handle twice.
    if (!look(handle)) return false;
    if (!isOver(handle)) continue;
    const status = statuses ? statuses + done * STATUS_SIZE : 0;
    retire(at, handle, status);
    if (status) setHeapWord(status + STATUS.ERROR, MPI_SUCCESS);
    setHeapWord(indices + (done << 2), i);
    done++;
  }
  setHeapWord(outcount, done);
  return true;
}

export function Waitsome(count: i32, handles: u32, outcount: u32, indices: u32, statuses: u32): bool {
  if (!areSome(count, handles, outcount, indices, statuses)) return false;
  return retireSome(awaitAny(count, handles), count, handles, outcount, indices, statuses);
}

export function Testsome(count: i32, handles: u32, outcount: u32, indices: u32, statuses: u32): bool {
  if (!areSome(count, handles, outcount, indices, statuses)) return false;
  return retireSome(lookForAny(count, handles), count, handles, outcount, indices, statuses);
}

// ---- cancelling

/** A send or a receive that nobody has matched ends; anything else goes on. */
export function Cancel(handle: u32): bool {
  if (!isPlace(handle, 4) || load<i32>(WORD.SIZE) == 0 || !look(heapWord(handle))) return false;
  const request = found;
  if (request === null || request.special != 0) return false;
  if (!isActive(request)) return true;
  const kind = request.kind;
  const isTaken =
    kind == REQUEST_KIND.SEND
      ? withdrawSend(request)
      : kind == REQUEST_KIND.RECEIVE && withdrawReceive(request);
  if (!isTaken) return true;
  request.cancelled = 1;
  request.source = MPI_PROC_NULL;
  request.gotTag = MPI_ANY_TAG;
  request.gotBytes = 0;
  request.error = MPI_SUCCESS;
  request.state = REQUEST_STATE.DONE;
  return true;
}

export function Test_cancelled(status: u32, flag: u32): bool {
  if (status == 0 || outside(status, STATUS_SIZE) || !isInt(flag)) return false;
  setHeapWord(flag, heapWord(status + STATUS.CANCELLED) == 0 ? 0 : 1);
  return true;
}
