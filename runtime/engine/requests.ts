/** Requests: what a rank has begun and not completed. Records are made once and used again and again. */
import { later } from './access';
import {
  GENERATION,
  INDEX_MASK,
  LATER,
  MAX_REQUESTS,
  MPI_SUCCESS,
  NO_GENERATION,
  PAGE_REQUESTS,
  REQUEST_BYTES,
  REQUEST_HANDLE,
  REQUEST_PAGES,
  REQUEST_STATE,
  WORD,
} from './constants';
import { tooMany } from './host';
import { newPage } from './pages';
import { Request, Schedule } from './records';
import { drop } from './schedule';

/**
 * A free request, or null when there are too many. Its fields are as the last use left them, but for those that most
 * uses do not set.
 */
export function takeRequest(): Request | null {
  const free = changetype<Request | null>(load<u32>(WORD.FREE_REQUESTS));
  if (free === null) return make();
  store<u32>(WORD.FREE_REQUESTS, free.next);
  return free;
}

function make(): Request | null {
  const index = load<i32>(WORD.REQUESTS);
  if (index == MAX_REQUESTS) return null;
  const number = index / PAGE_REQUESTS;
  if (index % PAGE_REQUESTS == 0) {
    const page = newPage();
    if (page == 0) return null;
    store<u32>(number << 2, page, REQUEST_PAGES);
  }
  store<i32>(WORD.REQUESTS, index + 1);
  const request = at(index);
  request.handle = REQUEST_HANDLE | index;
  clear(request);
  return request;
}

function at(index: i32): Request {
  return changetype<Request>(
    load<u32>((index / PAGE_REQUESTS) << 2, REQUEST_PAGES) + (index % PAGE_REQUESTS) * REQUEST_BYTES,
  );
}

function clear(request: Request): void {
  request.state = REQUEST_STATE.FREE;
  request.typed = 0;
  request.special = 0;
  request.reduction = -1;
  request.called = 0;
  request.ack = -1;
  request.synchronous = 0;
  request.persistent = 0;
  request.orphan = 0;
  request.cancelled = 0;
  request.commHandle = 0;
  request.rankOf = 0;
  request.schedule = 0;
  request.partitions = 0;
}

/** Lets go of a request: its handle is to be another one the next time. */
export function releaseRequest(request: Request): void {
  const handle = request.handle;
  request.handle = (handle & NO_GENERATION) | ((handle + GENERATION) & ~NO_GENERATION);
  if (request.schedule) drop(changetype<Schedule>(request.schedule));
  if (request.partitions) later(LATER.DROP, request.partitions);
  clear(request);
  request.next = load<u32>(WORD.FREE_REQUESTS);
  store<u32>(WORD.FREE_REQUESTS, changetype<u32>(request));
}

/** A request for a message of a collective, which carries what the rank called. @throws MPI_ERR_NO_MEM */
export function takeMessage(
  context: i32,
  tag: i32,
  called: i32,
  peer: i32,
  buffer: u32,
  bytes: i32,
): Request {
  const request = takeRequest();
  if (request === null) {
    tooMany();
    return changetype<Request>(0);
  }
  request.context = context;
  request.tag = tag;
  request.called = called;
  request.peer = peer;
  request.buffer = buffer;
  request.bytes = bytes;
  request.error = MPI_SUCCESS;
  return request;
}

/** The request of a handle, or null. */
export function findRequest(handle: i32): Request | null {
  const index = handle & INDEX_MASK;
  if (<u32>index >= load<u32>(WORD.REQUESTS)) return null;
  const request = at(index);
  return request.handle == handle && request.state != REQUEST_STATE.FREE ? request : null;
}

/** Something has happened to a request: it is in this state now. */
export function conclude(request: Request, state: i32): void {
  request.state = state;
  store<i32>(WORD.EVENTS, load<i32>(WORD.EVENTS) + 1);
}

export function isActive(request: Request): bool {
  return request.state == REQUEST_STATE.ACTIVE;
}
