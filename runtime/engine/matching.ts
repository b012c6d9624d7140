/**
 * What a rank receives, and the matching (MPI-5.0 §3.5). Of each source, cells are taken in order, and each goes to
 * the first receive that was posted and fits it, or to the messages that came too early: so messages do not overtake
 * each other. Ranks are those of the world, and contexts stand for communicators.
 */
import { copyFromState, copyToState, fabricWord } from './access';
import {
  ANY,
  ANY_TAG,
  CELL,
  CELL_KIND,
  CELL_KIND_MASK,
  LIST,
  MESSAGE_BYTES,
  MOVE,
  MPI_ERR_TRUNCATE,
  MPI_ERR_TYPE,
  MPI_SUCCESS,
  PEER,
  PEER_LIST,
  PULL,
  PULL_WORDS,
  REQUEST_KIND,
  REQUEST_STATE,
  SLOTS,
  WORD,
} from './constants';
import { combineAt, isWhole } from './host';
import { moveOf, receiveData } from './layouts';
import { first, insert, next, push, remove, withdraw } from './lists';
import { give, take } from './pages';
import { Message, Request } from './records';
import { conclude } from './requests';
import {
  acknowledge,
  arrived,
  beginPull,
  deliver,
  isWithdrawn,
  payloadOf,
  pullFrom,
  takeCell,
} from './rings';

/** Of so many early messages whose senders wait, one has the withdrawn ones swept out. */
const SWEEP: i32 = 64;

function postedOf(peer: i32): u32 {
  return peer == ANY ? LIST.POSTED_ANY : PEER_LIST.POSTED + (peer << 3);
}

export function earlyOf(peer: i32): u32 {
  return PEER_LIST.EARLY + (peer << 3);
}

function isWanted(tag: i32, wanted: i32): bool {
  return tag == wanted || (wanted == ANY_TAG && tag >= 0);
}

/**
 * A block from a peer may be received straight from its ring: nothing that was begun before, or came before, is in
 * the way.
 */
export function isFree(peer: i32): bool {
  return first(postedOf(peer)) == 0 && first(LIST.POSTED_ANY) == 0 && first(earlyOf(peer)) == 0;
}

// ---- receives

/** Begins a receive whose fields are filled: it gets the first early message that fits, or waits for one. */
export function receive(request: Request): void {
  const peer = request.peer;
  request.state = REQUEST_STATE.ACTIVE;
  request.kind = REQUEST_KIND.RECEIVE;
  const order = load<i32>(WORD.ORDER);
  store<i32>(WORD.ORDER, order + 1);
  request.order = order;
  while (peer == ANY || first(earlyOf(peer)) != 0) {
    const message = findEarly(peer, request.context, request.tag);
    if (message === null) break;
    takeOut(message);
    if (deliverEarly(request, message)) return;
  }
  push(postedOf(peer), changetype<u32>(request));
  store<i32>(WORD.POSTED, load<i32>(WORD.POSTED) + 1);
}

/** Takes a receive back that has not matched; false when it is too late. */
export function withdrawReceive(request: Request): bool {
  if (!withdraw(postedOf(request.peer), changetype<u32>(request))) return false;
  store<i32>(WORD.POSTED, load<i32>(WORD.POSTED) - 1);
  return true;
}

/** Notes how long the message is. */
function accept(request: Request, bytes: u32): void {
  request.error = bytes > request.bytes ? MPI_ERR_TRUNCATE : MPI_SUCCESS;
  request.sentBytes = bytes;
  request.gotBytes = min(bytes, request.bytes);
}

function complete(request: Request, from: i32, tag: i32): void {
  const rankOf = request.rankOf;
  request.source = rankOf ? load<i32>(rankOf + (from << 2)) : from;
  request.gotTag = tag;
  conclude(request, REQUEST_STATE.DONE);
}

/** The data are no block, or an operand. */
function isSpecial(request: Request): bool {
  return request.typed != 0 || request.reduction >= 0;
}

/**
 * Moves such data, or those that a sender has a layout of: by the number of a move, from an address, a layout there, or 0, and
 * elements. A message that ends within an element was sent with another datatype.
 */
function deliverSpecial(request: Request, number: i32, address: u32, layout: u32, count: u32): void {
  if (layout == 0 && request.reduction >= 0) combineAt(request, number, address);
  else {
    if (request.typed != 0 && request.sentBytes < request.bytes && !isWhole(request))
      request.error = MPI_ERR_TYPE;
    if (request.gotBytes) receiveData(request, number, address, layout, layout ? count : request.gotBytes);
  }
}

/** Receives an early message that was taken out; false when it was withdrawn in this moment. */
function deliverEarly(request: Request, message: Message): bool {
  const from = message.from;
  const ack = message.ack;
  if (ack >= 0 && message.claimed == 0 && !beginPull(ack)) {
    discard(message);
    return false;
  }
  accept(request, message.bytes);
  request.gotCalled = message.called;
  const kind = message.kind;
  if (isSpecial(request) || kind > CELL_KIND.PULL) {
    const number = kind < CELL_KIND.PULL ? moveOf(MOVE.FROM_STATE) : from;
    const layout = kind == CELL_KIND.PULL_TYPED ? message.layout : 0;
    deliverSpecial(request, number, message.address, layout, message.count);
  } else if (request.gotBytes != 0) {
    // A copy of nothing to behind the end of the heap would trap.
    if (kind == CELL_KIND.PULL) pullFrom(from, request.buffer, message.address, request.gotBytes);
    else copyFromState(request.buffer, message.address, request.gotBytes);
  }
  if (ack >= 0) acknowledge(from, ack);
  complete(request, from, message.tag);
  discard(message);
  return true;
}

/** Receives a message that was claimed. */
export function deliverClaimed(request: Request, message: Message): void {
  request.kind = REQUEST_KIND.RECEIVE;
  request.state = REQUEST_STATE.ACTIVE;
  deliverEarly(request, message);
}

// ---- cells

/**
 * Takes what has arrived out of the rings: of each no more than it holds, because a sender may go on filling it all
 * the while.
 */
export function progressReceives(): void {
  const ranks = load<i32>(WORD.RANKS);
  for (let from = 0; from < ranks; from++) if (arrived(from << 2)) takeFrom(from);
}

/** The same of one peer; false when there is nothing, or what is there has to stay. */
export function takeFrom(from: i32): bool {
  const p: u32 = from << 2;
  let some = false;
  for (let left = load<i32>(WORD.CELL_MASK) + 1; left > 0; left--) {
    const cell = arrived(p);
    if (cell == 0 || !acceptCell(from, cell)) break;
    some = true;
  }
  return some;
}

/** Deals with a cell; false when it has to stay in its ring. */
function acceptCell(from: i32, cell: u32): bool {
  const tag = fabricWord(cell + CELL.TAG);
  const request = load<i32>(WORD.POSTED) ? takePosted(from, fabricWord(cell + CELL.CONTEXT), tag) : null;
  if (request === null) return keep(from, cell);
  const bytes: u32 = fabricWord(cell + CELL.BYTES);
  const kind = fabricWord(cell + CELL.KIND);
  const ack = fabricWord(cell + CELL.ACK) - 1;
  if (ack >= 0 && !beginPull(ack)) {
    unpost(request);
    takeCell(from, cell, kind, bytes);
    return true;
  }
  accept(request, bytes);
  request.gotCalled = kind & ~CELL_KIND_MASK;
  if (isSpecial(request) || (kind & CELL_KIND_MASK) > CELL_KIND.PULL) deliverCell(request, from, cell, kind);
  else deliver(from, cell, kind & CELL_KIND_MASK, request.buffer, request.gotBytes);
  takeCell(from, cell, kind, bytes);
  if (ack >= 0) acknowledge(from, ack);
  complete(request, from, tag);
  return true;
}

function deliverCell(request: Request, from: i32, cell: u32, word: i32): void {
  const kind = word & CELL_KIND_MASK;
  if (kind < CELL_KIND.PULL)
    deliverSpecial(request, moveOf(MOVE.FROM_FABRIC), payloadOf(from, cell, kind), 0, 0);
  else {
    const layout = kind == CELL_KIND.PULL_TYPED ? fabricWord(cell + PULL.LAYOUT) : 0;
    deliverSpecial(request, from, fabricWord(cell + PULL.ADDRESS), layout, fabricWord(cell + PULL.COUNT));
  }
}

/** The receive that was posted first of those that fit. */
function takePosted(from: i32, context: i32, tag: i32): Request | null {
  const list = postedOf(from);
  let before: u32 = 0;
  let found = first(list);
  for (; found != 0 && !fits(changetype<Request>(found), context, tag); found = next(found)) before = found;
  let beforeAny: u32 = 0;
  let any = first(LIST.POSTED_ANY);
  for (; any != 0 && !fits(changetype<Request>(any), context, tag); any = next(any)) beforeAny = any;
  if (found == 0 && any == 0) return null;
  store<i32>(WORD.POSTED, load<i32>(WORD.POSTED) - 1);
  if (found == 0 || (any != 0 && changetype<Request>(any).order - changetype<Request>(found).order < 0)) {
    remove(LIST.POSTED_ANY, any, beforeAny);
    return changetype<Request>(any);
  }
  remove(list, found, before);
  return changetype<Request>(found);
}

function fits(request: Request, context: i32, tag: i32): bool {
  return request.context == context && isWanted(tag, request.tag);
}

/** Puts a receive back in its place. */
function unpost(request: Request): void {
  const list = postedOf(request.peer);
  let before: u32 = 0;
  for (let at = first(list); at != 0 && changetype<Request>(at).order - request.order < 0; at = next(at))
    before = at;
  insert(list, changetype<u32>(request), before);
  store<i32>(WORD.POSTED, load<i32>(WORD.POSTED) + 1);
}

// ---- early messages

function slotOf(peer: i32): u32 {
  return SLOTS + peer * (MESSAGE_BYTES + load<i32>(WORD.EAGER_BYTES));
}

/**
 * Keeps a message for later; false when there is no room for it. The first early message of a source finds room
 * whatever others have sent, so that a flood of one hides nobody else's messages from probes.
 */
function keep(from: i32, cell: u32): bool {
  // All that the cell says is read before the cell is taken: then its sender may fill it again.
  const bytes: u32 = fabricWord(cell + CELL.BYTES);
  const word = fabricWord(cell + CELL.KIND);
  const kind = word & CELL_KIND_MASK;
  const pulled = kind >= CELL_KIND.PULL;
  const list = earlyOf(from);
  let at = take(MESSAGE_BYTES);
  let payload: u32 = at == 0 || pulled ? 0 : take(bytes);
  if (at == 0 || (payload == 0 && !pulled)) {
    if (at) give(at);
    if (first(list) != 0 || load<i32>(from << 2, PEER.SLOT) != 0) return false;
    store<i32>(from << 2, 1, PEER.SLOT);
    at = slotOf(from);
    payload = at + MESSAGE_BYTES;
  }
  const message = changetype<Message>(at);
  const arrivals = load<i32>(WORD.ARRIVALS);
  store<i32>(WORD.ARRIVALS, arrivals + 1);
  message.order = arrivals;
  message.from = from;
  message.context = fabricWord(cell + CELL.CONTEXT);
  message.tag = fabricWord(cell + CELL.TAG);
  message.bytes = bytes;
  message.called = word & ~CELL_KIND_MASK;
  message.ack = fabricWord(cell + CELL.ACK) - 1;
  message.claimed = 0;
  message.kind = pulled ? kind : CELL_KIND.EAGER;
  if (pulled)
    for (let i = 0; i < PULL_WORDS; i++)
      store<i32>(at + (i << 2), fabricWord(cell + CELL.PAYLOAD + (i << 2)), offsetof<Message>('address'));
  else {
    message.address = payload;
    copyToState(payload, payloadOf(from, cell, kind), bytes);
  }
  takeCell(from, cell, word, bytes);
  push(list, at);
  store<i32>(WORD.EVENTS, load<i32>(WORD.EVENTS) + 1);
  if (isSought(message)) store<i32>(WORD.CAME, 1);
  if (message.ack >= 0) {
    const kept = load<i32>(WORD.KEPT_ACKS) + 1;
    store<i32>(WORD.KEPT_ACKS, kept);
    if (kept % SWEEP == 0) forgetWithdrawn();
  }
  return true;
}

/** Remembers what a probe has looked for in vain: looking again makes sense when `WORD.CAME` says so. */
export function seek(peer: i32, context: i32, tag: i32): void {
  store<i32>(WORD.SOUGHT_PEER, peer);
  store<i32>(WORD.SOUGHT_CONTEXT, context);
  store<i32>(WORD.SOUGHT_TAG, tag);
  store<i32>(WORD.CAME, 0);
}

function isSought(message: Message): bool {
  const peer = load<i32>(WORD.SOUGHT_PEER);
  return (
    message.context == load<i32>(WORD.SOUGHT_CONTEXT) &&
    (peer == ANY || peer == message.from) &&
    isWanted(message.tag, load<i32>(WORD.SOUGHT_TAG))
  );
}

/** The first early message that fits, left in its list: a probe. */
export function findEarly(peer: i32, context: i32, tag: i32): Message | null {
  if (peer != ANY) return firstEarly(peer, context, tag);
  let found: Message | null = null;
  const ranks = load<i32>(WORD.RANKS);
  for (let from = 0; from < ranks; from++) {
    if (first(earlyOf(from)) == 0) continue;
    const message = firstEarly(from, context, tag);
    if (message !== null && (found === null || message.order - found.order < 0)) found = message;
  }
  return found;
}

function firstEarly(from: i32, context: i32, tag: i32): Message | null {
  const list = earlyOf(from);
  let before: u32 = 0;
  for (let at = first(list); at != 0; ) {
    const message = changetype<Message>(at);
    const after = next(at);
    if (message.context == context && isWanted(message.tag, tag)) {
      if (message.ack < 0 || !isWithdrawn(message.ack)) return message;
      drop(message, before);
    } else before = at;
    at = after;
  }
  return null;
}

/** Drops an early message that its sender has taken back, which gets the acknowledgement back by that. */
function drop(message: Message, before: u32): void {
  beginPull(message.ack);
  remove(earlyOf(message.from), changetype<u32>(message), before);
  discard(message);
}

/** Drops all that their senders have taken back. */
export function forgetWithdrawn(): void {
  const ranks = load<i32>(WORD.RANKS);
  for (let from = 0; from < ranks; from++) {
    let before: u32 = 0;
    for (let at = first(earlyOf(from)); at != 0; ) {
      const message = changetype<Message>(at);
      const after = next(at);
      if (message.ack >= 0 && isWithdrawn(message.ack)) drop(message, before);
      else before = at;
      at = after;
    }
  }
}

/** Takes an early message out of its list: it is received by whoever holds it, and nobody else. */
function takeOut(message: Message): void {
  withdraw(earlyOf(message.from), changetype<u32>(message));
}

/** Takes a message out so that its sender cannot withdraw it any more; false when it has. */
export function claimMessage(message: Message): bool {
  takeOut(message);
  if (message.ack >= 0 && !beginPull(message.ack)) {
    discard(message);
    return false;
  }
  message.claimed = 1;
  return true;
}

function discard(message: Message): void {
  const at = changetype<u32>(message);
  if (at == slotOf(message.from)) {
    store<i32>(message.from << 2, 0, PEER.SLOT);
    return;
  }
  if (message.kind == CELL_KIND.EAGER) give(message.address);
  give(at);
}
