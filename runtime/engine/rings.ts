/**
 * Messages through the rings: cells and data, acknowledgements of long messages, wake-ups. Peers are ranks of the world,
 * `p` is 4 times one. What is told to others is stored last; see ../fabric/fabric.ts for the order.
 */
import {
  copyFromFabric,
  copyToFabric,
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
  ACK_DONE,
  ACK_TAKEN,
  ACK_WAITING,
  ASLEEP,
  ASLEEP_FOR,
  AWAKE,
  CELL_ACK,
  CELL_BYTES,
  CELL_CONTEXT,
  CELL_KIND,
  CELL_KIND_EAGER,
  CELL_KIND_INLINE,
  CELL_KIND_MASK,
  CELL_KIND_PULL,
  CELL_KIND_PULL_TYPED,
  CELL_PAYLOAD,
  CELL_SIZE,
  CELL_TAG,
  FREE_ACKS,
  INLINE_BYTES,
  PEER_ASLEEP,
  PEER_DATA_IN,
  PEER_DATA_LIMIT,
  PEER_DATA_OUT,
  PEER_DATA_SENT,
  PEER_DATA_TAKEN,
  PEER_DATA_TOLD,
  PEER_IN,
  PEER_OUT,
  PEER_SEND_LIMIT,
  PEER_SENT,
  PEER_TAKEN,
  RING_CELLS,
  RING_DATA_TAKEN,
  RING_TAKEN,
  RING_USED,
  WORD_CELL_MASK,
  WORD_CROWDED,
  WORD_DATA_MASK,
  WORD_EAGER_BYTES,
  WORD_FENCED,
  WORD_FREE_ACKS,
  WORD_QUEUED,
  WORD_TELL_CELLS,
  WORD_TELL_DATA,
  WORD_WORLD_RANK,
} from './constants';
import { open, turn, wake } from './host';

/** What the sender of the last message called, of a collective. */
export let gotCalled: i32 = 0;

/** Ranks share cores. */
export function crowded(): bool {
  return load<i32>(WORD_CROWDED) != 0;
}

/** After a look in vain: how many more there may be. */
export function pause(looks: i32): i32 {
  return crowded() && turn() != 0 ? 0 : looks - 1;
}

/** More bytes than fit the rings, or less than 0. */
export function isLong(bytes: i32): bool {
  return <u32>bytes > load<u32>(WORD_EAGER_BYTES);
}

/** Stores a word that another rank waits for, after all else, and wakes it; `urgent`: whatever it sleeps for. */
function announce(address: u32, value: i32, peer: i32, urgent: bool): void {
  if (load<i32>(WORD_FENCED)) tell(address, value);
  else setFabricWord(address, value);
  const flag = look(load<u32>(peer << 2, PEER_ASLEEP) << 2);
  if (flag != AWAKE && (urgent || flag == ASLEEP || flag == ASLEEP_FOR + load<i32>(WORD_WORLD_RANK)))
    wake(peer);
}

// ---- sending

/** The cell for the next message to a peer, or 0 when there is none, or others wait for one. */
function claim(p: u32): u32 {
  if (load<i32>(WORD_QUEUED)) return 0;
  const ring = load<u32>(p, PEER_OUT) << 2;
  const n = load<i32>(p, PEER_SENT);
  const mask = load<i32>(WORD_CELL_MASK);
  if (n == load<i32>(p, PEER_SEND_LIMIT)) {
    const limit = look(ring + RING_TAKEN) + mask + 1;
    if (limit == n) return 0;
    store<i32>(p, limit, PEER_SEND_LIMIT);
  }
  return ring + RING_CELLS + (n & mask) * CELL_SIZE;
}

/** Publishes a cell that was claimed and that has its payload and kind. */
function publish(peer: i32, cell: u32, context: i32, tag: i32, bytes: i32, ack: i32): void {
  const p: u32 = peer << 2;
  setFabricWord(cell + CELL_CONTEXT, context);
  setFabricWord(cell + CELL_TAG, tag);
  setFabricWord(cell + CELL_BYTES, bytes);
  setFabricWord(cell + CELL_ACK, ack);
  const n = load<i32>(p, PEER_SENT) + 1;
  store<i32>(p, n, PEER_SENT);
  if (n == 1) setFabricWord((load<u32>(p, PEER_OUT) << 2) + RING_USED, 1);
  announce(cell, n, peer, ack != 0);
}

function overflows(p: u32, end: i32): bool {
  return load<i32>(p, PEER_DATA_LIMIT) - end < 0;
}

/** Sends a block that fits the ring; false when there is no room for it. */
export function send(peer: i32, context: i32, tag: i32, from: u32, bytes: i32, called: i32): bool {
  const p: u32 = peer << 2;
  const cell = claim(p);
  if (cell == 0) return false;
  if (<u32>bytes <= <u32>INLINE_BYTES) {
    toCell(cell, from, bytes);
    setFabricWord(cell + CELL_KIND, called | CELL_KIND_INLINE);
  } else {
    const mask = load<i32>(WORD_DATA_MASK);
    let at = load<i32>(p, PEER_DATA_SENT);
    // A payload is in one piece: what is left before the end of the ring is passed over.
    if (<u32>((at & mask) + bytes) > <u32>(mask + 1)) at = (at | mask) + 1;
    const end = at + ((bytes + 63) & -64);
    if (overflows(p, end)) {
      store<i32>(p, look((load<u32>(p, PEER_OUT) << 2) + RING_DATA_TAKEN) + mask + 1, PEER_DATA_LIMIT);
      if (overflows(p, end)) return false;
    }
    store<i32>(p, end, PEER_DATA_SENT);
    copyToFabric(load<u32>(p, PEER_DATA_OUT) + (at & mask), from, bytes);
    setFabricWord(cell + CELL_PAYLOAD, at);
    setFabricWord(cell + CELL_KIND, called | CELL_KIND_EAGER);
  }
  publish(peer, cell, context, tag, bytes, 0);
  return true;
}

/**
 * Sends a block that the receiver pulls: its acknowledgement (word index), or 0 when there is no room for the message.
 */
export function sendLong(peer: i32, context: i32, tag: i32, from: u32, bytes: i32, called: i32): i32 {
  const free = load<i32>(WORD_FREE_ACKS) - 1;
  if (free < 0) return 0;
  const cell = claim(peer << 2);
  if (cell == 0) return 0;
  store<i32>(WORD_FREE_ACKS, free);
  const ack = load<i32>(free << 2, FREE_ACKS);
  setFabricWord(ack << 2, ACK_WAITING);
  setFabricWord(cell + CELL_PAYLOAD, from);
  setFabricWord(cell + CELL_KIND, called | CELL_KIND_PULL);
  publish(peer, cell, context, tag, bytes, ack + 1);
  return ack;
}

/** Whether the receiver has the message; then the acknowledgement is free again. */
export function acknowledged(ack: i32): bool {
  if (look(ack << 2) != ACK_DONE) return false;
  const free = load<i32>(WORD_FREE_ACKS);
  store<i32>(free << 2, ack, FREE_ACKS);
  store<i32>(WORD_FREE_ACKS, free + 1);
  return true;
}

// ---- receiving

/** The next cell from a peer; 0 when none has arrived. */
export function arrived(p: u32): u32 {
  const n = load<i32>(p, PEER_TAKEN);
  const cell = (load<u32>(p, PEER_IN) << 2) + RING_CELLS + (n & load<i32>(WORD_CELL_MASK)) * CELL_SIZE;
  return look(cell) == n + 1 ? cell : 0;
}

/** Whether a cell is of a context and a tag. */
export function isOf(cell: u32, context: i32, tag: i32): bool {
  return fabricWord(cell + CELL_CONTEXT) == context && fabricWord(cell + CELL_TAG) == tag;
}

/** Receives the message of a cell and takes the cell: its bytes, or less than 0 when TypeScript has to look at it. */
export function deliver(peer: i32, cell: u32, to: u32, room: u32): i32 {
  const p: u32 = peer << 2;
  const bytes = fabricWord(cell + CELL_BYTES);
  let kind = fabricWord(cell + CELL_KIND);
  gotCalled = kind & ~CELL_KIND_MASK;
  kind &= CELL_KIND_MASK;
  let ack = fabricWord(cell + CELL_ACK);
  if (kind == CELL_KIND_PULL_TYPED || <u32>bytes > room) return -1;
  if (ack) {
    ack = (ack - 1) << 2;
    // The sender may have withdrawn the message.
    if (swapIf(ack, ACK_WAITING, ACK_TAKEN) != ACK_WAITING) return -1;
  }
  if (kind == CELL_KIND_INLINE) fromCell(to, cell, bytes);
  else {
    const at = fabricWord(cell + CELL_PAYLOAD);
    if (kind == CELL_KIND_PULL) {
      if (!isOpen(peer)) open(peer);
      pull(peer, to, at, bytes);
    } else {
      copyFromFabric(to, load<u32>(p, PEER_DATA_IN) + (at & load<i32>(WORD_DATA_MASK)), bytes);
      store<i32>(p, at + ((bytes + 63) & -64), PEER_DATA_TAKEN);
    }
  }
  const n = load<i32>(p, PEER_TAKEN) + 1;
  store<i32>(p, n, PEER_TAKEN);
  if (
    (n & load<i32>(WORD_TELL_CELLS)) == 0 ||
    load<i32>(p, PEER_DATA_TAKEN) - load<i32>(p, PEER_DATA_TOLD) >= load<i32>(WORD_TELL_DATA)
  )
    tellTaken(peer);
  if (ack) announce(ack, ACK_DONE, peer, false);
  return bytes;
}

function tellTaken(peer: i32): void {
  const p: u32 = peer << 2;
  const ring = load<u32>(p, PEER_IN) << 2;
  const data = load<i32>(p, PEER_DATA_TAKEN);
  store<i32>(p, data, PEER_DATA_TOLD);
  setFabricWord(ring + RING_DATA_TAKEN, data);
  announce(ring + RING_TAKEN, load<i32>(p, PEER_TAKEN), peer, false);
}

// ---- payloads in cells

function toCell(cell: u32, from: u32, bytes: i32): void {
  let to = cell + CELL_PAYLOAD;
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

function fromCell(to: u32, cell: u32, bytes: i32): void {
  let from = cell + CELL_PAYLOAD;
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
