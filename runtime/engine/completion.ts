/**
 * Completion of requests (MPI-5.0 §3.7.3 to §3.7.5). All are waited for here; one that has failed, was cancelled, or
 * is of a kind that TypeScript knows is completed by that: true when the call is done, false when no request has been
 * completed.
 */
import { heapWord, setHeapWord } from './access';
import { isPlace, isWords } from './arguments';
import {
  MPI_REQUEST_NULL,
  MPI_UNDEFINED,
  REQUEST_KIND_RECEIVE,
  REQUEST_STATE_DONE,
  REQUEST_STATE_INACTIVE,
  STATUS_SIZE,
  WORD_AMONG,
  WORD_AMONG_COUNT,
  WORD_SENT,
  WORD_SIZE,
} from './constants';
import { awaitEvent, wait } from './host';
import { Request } from './records';
import { findRequest, isActive, releaseRequest } from './requests';
import { setEmptyStatus, setStatus } from './status';
import { awaitDone, looksFor, pause, poll, progress } from './waiting';

const MOST: u32 = 0xffff;

/** What a handle stands for, until another one is looked at: a request that has begun, or nothing. */
let found: Request | null = null;

/**
 * Looks at a handle: false when it is none. Nothing is found of what is complete at once, as a send that was done when
 * it began.
 */
function look(handle: i32): bool {
  found = null;
  if (handle == MPI_REQUEST_NULL || handle == load<i32>(WORD_SENT)) return true;
  const request = findRequest(handle);
  if (request === null || request.orphan != 0) return false;
  if (request.state != REQUEST_STATE_INACTIVE) found = request;
  return true;
}

/** Looks at a handle whose request is to be completed; false when that is left to TypeScript. */
function lookDone(handle: i32): bool {
  if (!look(handle)) return false;
  const request = found;
  return (
    request === null ||
    (request.state == REQUEST_STATE_DONE && (request.special | request.cancelled | request.error) == 0)
  );
}

/** Completes the request that was found done. */
function retire(at: u32, handle: i32, status: u32): void {
  const request = found;
  if (request === null) {
    setEmptyStatus(status);
    // An inactive persistent request keeps its handle.
    if (handle == load<i32>(WORD_SENT)) setHeapWord(at, MPI_REQUEST_NULL);
    return;
  }
  if (request.kind == REQUEST_KIND_RECEIVE)
    setStatus(status, request.source, request.gotTag, request.gotBytes);
  else setEmptyStatus(status);
  if (request.persistent) request.state = REQUEST_STATE_INACTIVE;
  else {
    releaseRequest(request);
    setHeapWord(at, MPI_REQUEST_NULL);
  }
}

/** Handles and statuses are in the heap, MPI has begun, and the handles are those of requests. */
function areRequests(count: i32, handles: u32, statuses: u32): bool {
  if (<u32>count > MOST || load<i32>(WORD_SIZE) == 0) return false;
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
  store<u32>(WORD_AMONG, handles);
  store<i32>(WORD_AMONG_COUNT, count);
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
    if (handle == load<i32>(WORD_SENT)) return i;
    if (!look(handle)) return i;
    const request = found;
    if (request === null) continue;
    if (request.state == REQUEST_STATE_DONE) return i;
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

export function Waitany(count: i32, handles: u32, index: u32, status: u32): bool {
  if (!isPlace(index, 4) || !areRequests(count, handles, 0) || !isWords(status, STATUS_SIZE)) return false;
  let i = anyDone(count, handles);
  for (let looks = looksFor(0); i == -1; i = anyDone(count, handles))
    if (looks > 0) {
      progress();
      looks = pause(looks);
    } else {
      noteAmong(count, handles);
      awaitEvent();
    }
  return retireAny(i, handles, index, status);
}

export function Testany(count: i32, handles: u32, index: u32, flag: u32, status: u32): bool {
  if (
    !isPlace(index, 4) ||
    !isPlace(flag, 4) ||
    !areRequests(count, handles, 0) ||
    !isWords(status, STATUS_SIZE)
  )
    return false;
  let i = anyDone(count, handles);
  if (i == -1) {
    poll();
    i = anyDone(count, handles);
  }
  if (i == -1) {
    setHeapWord(flag, 0);
    setHeapWord(index, MPI_UNDEFINED);
    return true;
  }
  if (!retireAny(i, handles, index, status)) return false;
  setHeapWord(flag, 1);
  return true;
}
