/**
 * What a rank sends. A message goes through the ring of its pair: a payload of up to INLINE_BYTES in the cell, up to
 * `EAGER_BYTES` in the data ring, and a longer one stays where it is, for the receiver to copy from heap to heap and
 * to acknowledge. Sends that find no room wait in the order in which they were begun.
 */
import { setFabricWord } from './access';
import { CELL, CELL_KIND, LIST, PEER_LIST, PULL, REQUEST_KIND, REQUEST_STATE, WORD } from './constants';
import { heapOf, packData } from './layouts';
import { first, next, push, remove, withdraw } from './lists';
import { Request } from './records';
import { conclude } from './requests';
import {
  claim,
  claimAck,
  claimData,
  freeAck,
  isAcknowledged,
  isLong,
  lend,
  publish,
  put,
  withdrawAck,
} from './rings';

function queueOf(peer: i32): u32 {
  return PEER_LIST.QUEUED + (peer << 3);
}

/** Nothing to a peer waits for room. */
export function isOut(peer: i32): bool {
  return first(queueOf(peer)) == 0;
}

/**
 * Tries to send a block of bytes at once, without a request: false when it is too long for that, or there is no room,
 * or earlier messages still wait.
 */
export function sendNow(peer: i32, context: i32, tag: i32, from: u32, bytes: u32, called: i32): bool {
  return !isLong(bytes) && isOut(peer) && put(peer, context, tag, from, bytes, called, -1);
}

/** Begins a send whose fields are filled. */
export function send(request: Request): void {
  request.state = REQUEST_STATE.ACTIVE;
  request.kind = REQUEST_KIND.SEND;
  request.ack = -1;
  if (isOut(request.peer) && dispatch(request)) {
    if (request.ack >= 0) adopt(request);
    return;
  }
  push(queueOf(request.peer), changetype<u32>(request));
  store<i32>(WORD.QUEUED, load<i32>(WORD.QUEUED) + 1);
}

/** A send is in its ring and waits for its acknowledgement. */
export function adopt(request: Request): void {
  push(LIST.UNACKNOWLEDGED, changetype<u32>(request));
}

/** Puts a send into its ring; false when there is no room. */
function dispatch(request: Request): bool {
  const peer = request.peer;
  const bytes = request.bytes;
  if (isLong(bytes)) {
    if (request.typed) return dispatchTyped(request);
    request.ack = lend(peer, request.context, request.tag, request.buffer, bytes, request.called);
    return request.ack >= 0;
  }
  // A synchronous message ends with an acknowledgement.
  let ack = -1;
  if (request.synchronous) {
    ack = claimAck();
    if (ack < 0) return false;
  }
  const sent = request.typed
    ? putTyped(request, ack)
    : put(peer, request.context, request.tag, request.buffer, bytes, request.called, ack);
  if (!sent) {
    if (ack >= 0) freeAck(ack);
    return false;
  }
  request.ack = ack;
  if (ack < 0) request.state = REQUEST_STATE.DONE;
  return true;
}

/** Data of a datatype that fit the ring are packed there. */
function putTyped(request: Request, ack: i32): bool {
  const peer = request.peer;
  const bytes = request.bytes;
  const cell = claim(peer);
  if (cell == 0) return false;
  if (bytes) {
    const to = claimData(peer, cell, bytes);
    if (to == 0) return false;
    packData(to, request);
  }
  setFabricWord(cell + CELL.KIND, request.called | (bytes ? CELL_KIND.EAGER : CELL_KIND.INLINE));
  publish(peer, cell, request.context, request.tag, bytes, ack);
  return true;
}

/** Longer ones are pulled by their layout. */
function dispatchTyped(request: Request): bool {
  const cell = claim(request.peer);
  if (cell == 0) return false;
  const ack = claimAck();
  if (ack < 0) return false;
  setFabricWord(cell + PULL.ADDRESS, request.buffer);
  setFabricWord(cell + PULL.LAYOUT, heapOf(request.typed));
  setFabricWord(cell + PULL.COUNT, request.count);
  setFabricWord(cell + CELL.KIND, request.called | CELL_KIND.PULL_TYPED);
  request.ack = ack;
  publish(request.peer, cell, request.context, request.tag, request.bytes, ack);
  return true;
}

/** Sends what had to wait, and looks for acknowledgements. */
export function progressSends(): void {
  if (load<i32>(WORD.QUEUED)) sendQueued();
  let before: u32 = 0;
  for (let at = first(LIST.UNACKNOWLEDGED); at != 0; ) {
    const after = next(at);
    if (isAcknowledged(changetype<Request>(at).ack)) finish(changetype<Request>(at), before);
    else before = at;
    at = after;
  }
}

function sendQueued(): void {
  const ranks = load<i32>(WORD.RANKS);
  for (let peer = 0; peer < ranks; peer++) {
    const queue = queueOf(peer);
    for (let at = first(queue); at != 0 && dispatch(changetype<Request>(at)); at = first(queue)) {
      remove(queue, at, 0);
      store<i32>(WORD.QUEUED, load<i32>(WORD.QUEUED) - 1);
      const request = changetype<Request>(at);
      if (request.ack >= 0) adopt(request);
      conclude(request, request.state);
    }
  }
}

/** Its receiver has the message. */
function finish(request: Request, before: u32): void {
  remove(LIST.UNACKNOWLEDGED, changetype<u32>(request), before);
  freeAck(request.ack);
  request.ack = -1;
  conclude(request, REQUEST_STATE.DONE);
}

/** Takes a send back that nobody has begun to receive; false when it is too late. */
export function withdrawSend(request: Request): bool {
  if (withdraw(queueOf(request.peer), changetype<u32>(request))) {
    store<i32>(WORD.QUEUED, load<i32>(WORD.QUEUED) - 1);
    return true;
  }
  return (
    request.ack >= 0 && withdrawAck(request.ack) && withdraw(LIST.UNACKNOWLEDGED, changetype<u32>(request))
  );
}
