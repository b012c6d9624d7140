/**
 * A send and a receive as one request (MPI-5.0 §3.10): it ends when both have, and says what the receive says. Until then
 * `buffer` is the one and `operand` the other, and `count` is memory of the heap that goes with them, or 0.
 */
import { LIST, REQUEST_KIND, REQUEST_STATE, WORD } from './constants';
import { giveMemory } from './host';
import { first, next, push, remove } from './lists';
import { Request } from './records';
import { conclude, isActive, releaseRequest } from './requests';

/** Begins a pair of requests that have begun. */
export function pair(request: Request, sending: Request, receiving: Request, memory: u32): void {
  request.kind = REQUEST_KIND.SCHEDULE;
  request.buffer = changetype<u32>(sending);
  request.operand = changetype<u32>(receiving);
  request.count = memory;
  request.state = REQUEST_STATE.ACTIVE;
  if (end(request)) return;
  push(LIST.PAIRS, changetype<u32>(request));
  store<i32>(WORD.SCHEDULES, load<i32>(WORD.SCHEDULES) + 1);
}

export function progressPairs(): void {
  let before: u32 = 0;
  for (let at = first(LIST.PAIRS); at != 0; ) {
    const after = next(at);
    if (end(changetype<Request>(at))) {
      remove(LIST.PAIRS, at, before);
      store<i32>(WORD.SCHEDULES, load<i32>(WORD.SCHEDULES) - 1);
    } else before = at;
    at = after;
  }
}

/** Ends a pair both of which are done; false when one is not. */
function end(request: Request): bool {
  const sending = changetype<Request>(request.buffer);
  const receiving = changetype<Request>(request.operand);
  if (isActive(sending) || isActive(receiving)) return false;
  request.source = receiving.source;
  request.gotTag = receiving.gotTag;
  request.gotBytes = receiving.gotBytes;
  request.sentBytes = receiving.sentBytes;
  request.bytes = receiving.bytes;
  request.error = receiving.error;
  releaseRequest(sending);
  releaseRequest(receiving);
  if (request.count) giveMemory(request.count);
  conclude(request, REQUEST_STATE.DONE);
  return true;
}
