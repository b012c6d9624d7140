/**
 * Completion of requests (MPI-5.0 §3.7.3 to §3.7.6, §3.8.4): true when the call is done, false when something is wrong with its
 * arguments.
 */
import { heapWord, setHeapWord } from './access';
import { inUse, isInt, isPlace, isWords, outside } from './arguments';
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
import { awaitEvent, cancelSpecial, concludeSpecial, raiseFailure, wait } from './host';
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

/** How requests are completed: one, or all of an array, or none: then their statuses are written, and they stay. */
const ONE: i32 = 0;
const MANY: i32 = 1;
const NONE: i32 = 2;

/** Place of the first request of a call that has failed, or -1. */
let failed: i32 = -1;

/**
 * Writes the status of the request that was found done, and completes it, unless that is not wanted. Those that have failed, and
 * those that TypeScript knows, it completes: it keeps the first error for `raiseFailure`.
 */
function retire(i: i32, at: u32, handle: i32, status: u32, how: i32): i32 {
  const request = found;
  if (request === null) {
    setEmptyStatus(status);
    // An inactive persistent request keeps its handle.
    if (how != NONE && handle == load<i32>(WORD.SENT)) setHeapWord(at, MPI_REQUEST_NULL);
    return MPI_SUCCESS;
  }
  const isPersistent = request.persistent != 0;
  let error = MPI_SUCCESS;
  if (request.special | (how == NONE ? 0 : request.error)) {
    // Functions of the program that this calls may complete others.
    const before = failed;
    error = concludeSpecial(request, status, how == NONE, before < 0);
    failed = error != MPI_SUCCESS && before < 0 ? i : before;
  } else {
    if (request.kind == REQUEST_KIND.SEND && request.cancelled == 0) setEmptyStatus(status);
    else {
      setStatus(status, request.source, request.gotTag, request.gotBytes);
      if (status) setHeapWord(status + STATUS.CANCELLED, request.cancelled);
    }
    if (how == NONE) return MPI_SUCCESS;
    if (isPersistent) request.state = REQUEST_STATE.INACTIVE;
    else releaseRequest(request);
  }
  if (how != NONE && !isPersistent) setHeapWord(at, MPI_REQUEST_NULL);
  return error;
}

/** Raises the error of the first request that has failed. */
function raiseFailed(how: i32): bool {
  if (failed >= 0 && how != NONE) raiseFailure(how == ONE ? -1 : failed);
  return true;
}

/** Handles and statuses are in the heap, MPI has begun, and the handles are those of requests. */
function areRequests(count: i32, handles: u32, statuses: u32): bool {
  if (<u32>count > MOST || inUse().ranks == 0) return false;
  if (count != 0 && !isPlace(handles, count << 2)) return false;
  if (!isWords(statuses, count * STATUS_SIZE)) return false;
  for (let i = 0; i < count; i++) if (!look(heapWord(handles + (i << 2)))) return false;
  return true;
}

function setError(statuses: u32, i: i32, error: i32): void {
  if (statuses) setHeapWord(statuses + i * STATUS_SIZE + STATUS.ERROR, error);
}

/** Completes all, which are done: where one has failed, statuses say which. */
function retireAll(count: i32, handles: u32, statuses: u32, how: i32): bool {
  failed = -1;
  for (let i = 0; i < count; i++) {
    const at = handles + (i << 2);
    const handle = heapWord(at);
    // The same handle twice.
    if (!look(handle)) return false;
    const error = retire(i, at, handle, statuses ? statuses + i * STATUS_SIZE : 0, how);
    if (failed < 0 || how != MANY) continue;
    if (failed == i) for (let j = 0; j < i; j++) setError(statuses, j, MPI_SUCCESS);
    setError(statuses, i, error);
  }
  return raiseFailed(how);
}

/** Notes what the rank waits for, for reports. */
function noteAmong(count: i32, handles: u32): void {
  store<u32>(WORD.AMONG, handles);
  store<i32>(WORD.AMONG_COUNT, count);
}

/** Waits until all are done. */
function waitFor(count: i32, handles: u32, statuses: u32, how: i32): bool {
  if (!areRequests(count, handles, statuses)) return false;
  for (let i = 0; i < count; i++) {
    if (!look(heapWord(handles + (i << 2)))) return false;
    const request = found;
    if (request === null || !isActive(request)) continue;
    if (request.special == 0 && awaitDone(request)) continue;
    noteAmong(count, handles);
    wait(request);
  }
  return retireAll(count, handles, statuses, how);
}

export function Waitall(count: i32, handles: u32, statuses: u32): bool {
  return waitFor(count, handles, statuses, MANY);
}

export function Wait(handle: u32, status: u32): bool {
  return waitFor(1, handle, status, ONE);
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

function test(count: i32, handles: u32, flag: u32, statuses: u32, how: i32): bool {
  if (!isInt(flag) || !areRequests(count, handles, statuses)) return false;
  if (areActive(count, handles)) {
    poll();
    if (areActive(count, handles)) {
      setHeapWord(flag, 0);
      return true;
    }
  }
  setHeapWord(flag, 1);
  return retireAll(count, handles, statuses, how);
}

export function Testall(count: i32, handles: u32, flag: u32, statuses: u32): bool {
  return test(count, handles, flag, statuses, MANY);
}

export function Test(handle: u32, flag: u32, status: u32): bool {
  return test(1, handle, flag, status, ONE);
}

export function Request_get_status_all(count: i32, handles: u32, flag: u32, statuses: u32): bool {
  return test(count, handles, flag, statuses, NONE);
}

/** The only one whose handle is not in the heap. */
export function Request_get_status(handle: i32, flag: u32, status: u32): bool {
  if (!isInt(flag) || !isWords(status, STATUS_SIZE) || !look(handle)) return false;
  let request = found;
  if (request !== null && isActive(request)) {
    poll();
    if (!look(handle)) return false;
    request = found;
  }
  const isDone = request === null || !isActive(request);
  setHeapWord(flag, isDone ? 1 : 0);
  if (isDone) retire(0, 0, handle, status, NONE);
  return true;
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

/** Completes the one of that place. */
function retireAny(i: i32, handles: u32, index: u32, status: u32, how: i32): bool {
  const at = handles + (i << 2);
  const handle = i < 0 ? MPI_REQUEST_NULL : heapWord(at);
  if (!look(handle)) return false;
  setHeapWord(index, i);
  failed = -1;
  retire(i, at, handle, status, how);
  return raiseFailed(how);
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
  if (!isInt(index) || !areRequests(count, handles, 0) || !isWords(status, STATUS_SIZE)) return false;
  return retireAny(awaitAny(count, handles), handles, index, status, ONE);
}

function testAny(count: i32, handles: u32, index: u32, flag: u32, status: u32, how: i32): bool {
  if (!isInt(index) || !isInt(flag) || !isWords(status, STATUS_SIZE)) return false;
  if (!areRequests(count, handles, 0)) return false;
  const i = lookForAny(count, handles);
  setHeapWord(flag, i == -1 ? 0 : 1);
  if (i != -1) return retireAny(i, handles, index, status, how);
  setHeapWord(index, MPI_UNDEFINED);
  return true;
}

export function Testany(count: i32, handles: u32, index: u32, flag: u32, status: u32): bool {
  return testAny(count, handles, index, flag, status, ONE);
}

export function Request_get_status_any(count: i32, handles: u32, index: u32, flag: u32, status: u32): bool {
  return testAny(count, handles, index, flag, status, NONE);
}

// ---- all that are done

/** Handles, statuses, and what is told of them, are in the heap. */
function areSome(count: i32, handles: u32, outcount: u32, indices: u32, statuses: u32): bool {
  if (!isInt(outcount) || !areRequests(count, handles, statuses)) return false;
  return count == 0 || (indices != 0 && !outside(indices, count << 2));
}

/** The request that was found has ended, or was over when it began. */
function isOver(handle: i32): bool {
  const request = found;
  return request === null ? handle == load<i32>(WORD.SENT) : request.state == REQUEST_STATE.DONE;
}

/** Completes all that are done, when one is or none has begun: see `anyDone`. */
function retireSome(
  first: i32,
  count: i32,
  handles: u32,
  outcount: u32,
  indices: u32,
  statuses: u32,
  how: i32,
): bool {
  if (first == MPI_UNDEFINED) {
    setHeapWord(outcount, MPI_UNDEFINED);
    return true;
  }
  let done = 0;
  failed = -1;
  for (let i = 0; i < count; i++) {
    const at = handles + (i << 2);
    const handle = heapWord(at);
    // The same handle twice.
    if (!look(handle)) return false;
    if (!isOver(handle)) continue;
    const error = retire(i, at, handle, statuses ? statuses + done * STATUS_SIZE : 0, how);
    if (how != NONE) setError(statuses, done, error);
    setHeapWord(indices + (done << 2), i);
    done++;
  }
  setHeapWord(outcount, done);
  return raiseFailed(how);
}

export function Waitsome(count: i32, handles: u32, outcount: u32, indices: u32, statuses: u32): bool {
  if (!areSome(count, handles, outcount, indices, statuses)) return false;
  return retireSome(awaitAny(count, handles), count, handles, outcount, indices, statuses, MANY);
}

export function Testsome(count: i32, handles: u32, outcount: u32, indices: u32, statuses: u32): bool {
  if (!areSome(count, handles, outcount, indices, statuses)) return false;
  return retireSome(lookForAny(count, handles), count, handles, outcount, indices, statuses, MANY);
}

export function Request_get_status_some(
  count: i32,
  handles: u32,
  outcount: u32,
  indices: u32,
  statuses: u32,
): bool {
  if (!areSome(count, handles, outcount, indices, statuses)) return false;
  return retireSome(lookForAny(count, handles), count, handles, outcount, indices, statuses, NONE);
}

// ---- cancelling

/** A send or a receive that nobody has matched ends; anything else goes on. */
export function Cancel(handle: u32): bool {
  if (!isPlace(handle, 4) || inUse().ranks == 0 || !look(heapWord(handle))) return false;
  const request = found;
  // Too late for what was sent when it began.
  if (request === null) return heapWord(handle) == load<i32>(WORD.SENT);
  if (request.special) {
    cancelSpecial(request);
    return true;
  }
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
