/**
 * Messages through the rings: cells and data, acknowledgements of long messages, wake-ups. Peers are ranks of the
 * world, `p` is 4 times one. What is told to others is stored last; see ../fabric/fabric.ts for the order.
 */
import {
  copyFromFabric,
  copyToFabric,
  exchange,
  fabricByte,
  fabricHalf,
  fabricLong,
  fabricWord,
  heapByte,
  heapHalf,
  heapLong,
  heapWord,
  isOpen,
  look,
  pull,
  ring,
  setFabricByte,
  setFabricHalf,
  setFabricLong,
  setFabricWord,
  setHeapByte,
  setHeapHalf,
  setHeapLong,
  setHeapWord,
  swapIf,
  tell,
} from './access';
import {
  ACK,
  ASLEEP,
  ASLEEP_FOR,
  AWAKE,
  CELL,
  CELL_KIND,
  CELL_KIND_MASK,
  CELL_SIZE,
  FREE_ACKS,
  INLINE_BYTES,
  PEER,
  RANK_ASLEEP,
  RANK_BELL,
  RING_CELLS,
  RING_DATA_TAKEN,
  RING_TAKEN,
  RING_USED,
  WITHDRAWN_ACKS,
  WORD,
} from './constants';
import { open } from './host';

/** More bytes than fit the rings. */
export function isLong(bytes: u32): bool {
  return bytes > load<u32>(WORD.EAGER_BYTES);
}

// ---- telling others

/** Wakes a rank that sleeps. */
function wake(peer: i32): void {
  const flag = load<u32>(peer << 2, PEER.ASLEEP) << 2;
  if (exchange(flag, AWAKE) != AWAKE) ring(flag - RANK_ASLEEP + RANK_BELL);
}

/** Stores a word that another rank waits for, after all else, and wakes it; `urgent`: whatever it sleeps for. */
function announce(address: u32, value: i32, peer: i32, urgent: bool): void {
  if (load<i32>(WORD.FENCED)) tell(address, value);
  else setFabricWord(address, value);
  const flag = look(load<u32>(peer << 2, PEER.ASLEEP) << 2);
  if (flag != AWAKE && (urgent || flag == ASLEEP || flag == ASLEEP_FOR + load<i32>(WORD.WORLD_RANK)))
    wake(peer);
}

/**
 * A receiver that sleeps for another peer has to look at a full ring, but once: what it leaves there it has no room
 * for. Ranks that wait for each other's room would else keep each other awake for ever.
 */
function wakeForRoom(peer: i32): void {
  const sent = load<i32>(peer << 2, PEER.SENT);
  if (load<i32>(peer << 2, PEER.WOKEN_AT) == sent) return;
  store<i32>(peer << 2, sent, PEER.WOKEN_AT);
  wake(peer);
}

// ---- sending

/** The cell for the next message to a peer, or 0 when the ring is full. */
export function claim(peer: i32): u32 {
  const p: u32 = peer << 2;
  const at = load<u32>(p, PEER.OUT) << 2;
  const n = load<i32>(p, PEER.SENT);
  const mask = load<i32>(WORD.CELL_MASK);
  if (n == load<i32>(p, PEER.SEND_LIMIT)) {
    const limit = look(at + RING_TAKEN) + mask + 1;
    if (limit == n) {
      wakeForRoom(peer);
      return 0;
    }
    store<i32>(p, limit, PEER.SEND_LIMIT);
  }
  return at + RING_CELLS + (n & mask) * CELL_SIZE;
}

/** Room for a payload in the data ring to a peer, noted in the cell: its address, or 0 when there is none. */
export function claimData(peer: i32, cell: u32, bytes: i32): u32 {
  const p: u32 = peer << 2;
  const mask = load<i32>(WORD.DATA_MASK);
  let at = load<i32>(p, PEER.DATA_SENT);
  // A payload is in one piece: what is left before the end of the ring is passed over.
  if (<u32>((at & mask) + bytes) > <u32>(mask + 1)) at = (at | mask) + 1;
  const end = at + ((bytes + 63) & -64);
  if (overflows(p, end)) {
    store<i32>(p, look((load<u32>(p, PEER.OUT) << 2) + RING_DATA_TAKEN) + mask + 1, PEER.DATA_LIMIT);
    if (overflows(p, end)) {
      wakeForRoom(peer);
      return 0;
    }
  }
  store<i32>(p, end, PEER.DATA_SENT);
  setFabricWord(cell + CELL.PAYLOAD, at);
  return load<u32>(p, PEER.DATA_OUT) + (at & mask);
}

function overflows(p: u32, end: i32): bool {
  return load<i32>(p, PEER.DATA_LIMIT) - end < 0;
}

/**
 * Publishes a cell that was claimed and that has its payload and kind. Who waits for an acknowledgement needs the
 * receiver, whatever that sleeps for.
 */
export function publish(peer: i32, cell: u32, context: i32, tag: i32, bytes: u32, ack: i32): void {
  const p: u32 = peer << 2;
  setFabricWord(cell + CELL.CONTEXT, context);
  setFabricWord(cell + CELL.TAG, tag);
  setFabricWord(cell + CELL.BYTES, bytes);
  setFabricWord(cell + CELL.ACK, ack + 1);
  const n = load<i32>(p, PEER.SENT) + 1;
  store<i32>(p, n, PEER.SENT);
  if (n == 1) setFabricWord((load<u32>(p, PEER.OUT) << 2) + RING_USED, 1);
  announce(cell, n, peer, ack >= 0);
}

/** Sends a block that fits the ring; false when there is no room for it. */
export function put(peer: i32, context: i32, tag: i32, from: u32, bytes: u32, called: i32, ack: i32): bool {
  const cell = claim(peer);
  if (cell == 0) return false;
  if (bytes <= <u32>INLINE_BYTES) {
    toFabric(cell + CELL.PAYLOAD, from, bytes);
    setFabricWord(cell + CELL.KIND, called | CELL_KIND.INLINE);
  } else {
    const to = claimData(peer, cell, bytes);
    if (to == 0) return false;
    copyToFabric(to, from, bytes);
    setFabricWord(cell + CELL.KIND, called | CELL_KIND.EAGER);
  }
  publish(peer, cell, context, tag, bytes, ack);
  return true;
}

/** Sends a block that the receiver pulls: its acknowledgement, or -1 when there is no room for the message. */
export function lend(peer: i32, context: i32, tag: i32, from: u32, bytes: u32, called: i32): i32 {
  const cell = claim(peer);
  if (cell == 0) return -1;
  const ack = claimAck();
  if (ack < 0) return -1;
  setFabricWord(cell + CELL.PAYLOAD, from);
  setFabricWord(cell + CELL.KIND, called | CELL_KIND.PULL);
  publish(peer, cell, context, tag, bytes, ack);
  return ack;
}

// ---- acknowledgements, by the word index of the fabric

/** One that is not in use, or -1. */
export function claimAck(): i32 {
  if (load<i32>(WORD.FREE_ACKS) == 0) reclaimAcks();
  const free = load<i32>(WORD.FREE_ACKS) - 1;
  if (free < 0) return -1;
  store<i32>(WORD.FREE_ACKS, free);
  const ack = load<i32>(free << 2, FREE_ACKS);
  setFabricWord(ack << 2, ACK.WAITING);
  return ack;
}

export function freeAck(ack: i32): void {
  const free = load<i32>(WORD.FREE_ACKS);
  store<i32>(free << 2, ack, FREE_ACKS);
  store<i32>(WORD.FREE_ACKS, free + 1);
}

/** Those of withdrawn messages come back when their receivers have seen them. */
function reclaimAcks(): void {
  const count = load<i32>(WORD.WITHDRAWN);
  let left = 0;
  for (let i = 0; i < count; i++) {
    const ack = load<i32>(i << 2, WITHDRAWN_ACKS);
    if (look(ack << 2) == ACK.DONE) freeAck(ack);
    else store<i32>(left++ << 2, ack, WITHDRAWN_ACKS);
  }
  store<i32>(WORD.WITHDRAWN, left);
}

/** Whether the receiver has the message. */
export function isAcknowledged(ack: i32): bool {
  return look(ack << 2) == ACK.DONE;
}

/**
 * Before the receiver touches what a sender keeps for it: false when the sender has withdrawn the message, which is
 * seen once.
 */
export function beginPull(ack: i32): bool {
  if (swapIf(ack << 2, ACK.WAITING, ACK.TAKEN) == ACK.WAITING) return true;
  tell(ack << 2, ACK.DONE);
  return false;
}

/** Tells the sender that the receiver has the message. */
export function acknowledge(from: i32, ack: i32): void {
  announce(ack << 2, ACK.DONE, from, false);
}

/** Takes a message back that nobody has begun to receive; false when it is too late. */
export function withdrawAck(ack: i32): bool {
  if (swapIf(ack << 2, ACK.WAITING, ACK.WITHDRAWN) != ACK.WAITING) return false;
  const count = load<i32>(WORD.WITHDRAWN);
  store<i32>(count << 2, ack, WITHDRAWN_ACKS);
  store<i32>(WORD.WITHDRAWN, count + 1);
  return true;
}

export function isWithdrawn(ack: i32): bool {
  return look(ack << 2) == ACK.WITHDRAWN;
}

// ---- receiving

/** The next cell from a peer; 0 when none has arrived. */
export function arrived(p: u32): u32 {
  const n = load<i32>(p, PEER.TAKEN);
  const cell = (load<u32>(p, PEER.IN) << 2) + RING_CELLS + (n & load<i32>(WORD.CELL_MASK)) * CELL_SIZE;
  return look(cell) == n + 1 ? cell : 0;
}

/** Where the payload of a cell is, in the fabric. */
export function payloadOf(from: i32, cell: u32, kind: i32): u32 {
  if (kind == CELL_KIND.INLINE) return cell + CELL.PAYLOAD;
  return load<u32>(from << 2, PEER.DATA_IN) + (fabricWord(cell + CELL.PAYLOAD) & load<i32>(WORD.DATA_MASK));
}

/** Copies a block from the heap of a rank. */
export function pullFrom(from: i32, to: u32, address: u32, bytes: u32): void {
  if (!isOpen(from)) open(from);
  pull(from, to, address, bytes);
}

/**
 * Copies the payload of a cell to the heap: so many bytes of it. Where that is none, the address may be any, and a
 * copy of nothing behind the end of the heap would trap.
 */
export function deliver(from: i32, cell: u32, kind: i32, to: u32, bytes: u32): void {
  if (bytes == 0) return;
  if (kind == CELL_KIND.INLINE) fromFabric(to, cell + CELL.PAYLOAD, bytes);
  else if (kind == CELL_KIND.EAGER) copyFromFabric(to, payloadOf(from, cell, kind), bytes);
  else pullFrom(from, to, fabricWord(cell + CELL.PAYLOAD), bytes);
}

/** A cell has been dealt with: its sender may have it again. `kind` and `bytes` are what it says. */
export function takeCell(from: i32, cell: u32, kind: i32, bytes: u32): void {
  const p: u32 = from << 2;
  if ((kind & CELL_KIND_MASK) == CELL_KIND.EAGER)
    store<i32>(p, fabricWord(cell + CELL.PAYLOAD) + ((bytes + 63) & -64), PEER.DATA_TAKEN);
  const n = load<i32>(p, PEER.TAKEN) + 1;
  store<i32>(p, n, PEER.TAKEN);
  const told = load<i32>(p, PEER.DATA_TAKEN) - load<i32>(p, PEER.DATA_TOLD) < load<i32>(WORD.TELL_DATA);
  if (told && (n & load<i32>(WORD.TELL_CELLS)) != 0) return;
  const at = load<u32>(p, PEER.IN) << 2;
  const data = load<i32>(p, PEER.DATA_TAKEN);
  store<i32>(p, data, PEER.DATA_TOLD);
  setFabricWord(at + RING_DATA_TAKEN, data);
  announce(at + RING_TAKEN, n, from, false);
}

/** What the sender of the last message called, of a collective. */
export let gotCalled: i32 = 0;

/**
 * Receives a block that has arrived, straight from its ring: its bytes, or -1 when it is another message, a longer
 * one, one of many parts, or withdrawn.
 */
export function receiveCell(from: i32, cell: u32, context: i32, tag: i32, to: u32, room: u32): i32 {
  if (fabricWord(cell + CELL.CONTEXT) != context || fabricWord(cell + CELL.TAG) != tag) return -1;
  const bytes = fabricWord(cell + CELL.BYTES);
  const word = fabricWord(cell + CELL.KIND);
  const kind = word & CELL_KIND_MASK;
  const ack = fabricWord(cell + CELL.ACK) - 1;
  if (kind > CELL_KIND.PULL || <u32>bytes > room || bytes < 0) return -1;
  if (ack >= 0 && swapIf(ack << 2, ACK.WAITING, ACK.TAKEN) != ACK.WAITING) return -1;
  gotCalled = word & ~CELL_KIND_MASK;
  deliver(from, cell, kind, to, bytes);
  takeCell(from, cell, word, bytes);
  if (ack >= 0) acknowledge(from, ack);
  return bytes;
}

// ---- short blocks, for which an instruction that copies costs more

function toFabric(to: u32, from: u32, bytes: u32): void {
  for (const end = from + (bytes & -8); from != end; from += 8, to += 8) setFabricLong(to, heapLong(from));
  if (bytes & 4) {
    setFabricWord(to, heapWord(from));
    from += 4;
    to += 4;
  }
  if (bytes & 2) {
    setFabricHalf(to, heapHalf(from));
    from += 2;
    to += 2;
  }
  if (bytes & 1) setFabricByte(to, heapByte(from));
}

function fromFabric(to: u32, from: u32, bytes: u32): void {
  for (const end = to + (bytes & -8); to != end; from += 8, to += 8) setHeapLong(to, fabricLong(from));
  if (bytes & 4) {
    setHeapWord(to, fabricWord(from));
    from += 4;
    to += 4;
  }
  if (bytes & 2) {
    setHeapHalf(to, fabricHalf(from));
    from += 2;
    to += 2;
  }
  if (bytes & 1) setHeapByte(to, fabricByte(from));
}
