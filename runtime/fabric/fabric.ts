/**
 * One rank's end of the fabric: it sends through the rings to its peers, takes from the rings to itself, sleeps and wakes.
 *
 * Order: a sender fills a cell with plain stores and publishes it by storing the stamp last; a receiver looks at the stamp first.
 * Cells are taken strictly in order, and how many were taken is published now and then, which gives the sender their room back.
 *
 * A sleeper raises its flag before it looks for the last time, and a sender looks at the flag after it has published, so that one
 * of the two sees the other. Between the sender's store and its look there has to be a fence, which waits until the cache line
 * has come over: some 60 ns for each message, half of what it costs. Where ranks have cores of their own they do without: a store
 * leaves the processor's store buffer within a microsecond, whatever happens to the thread, and a rank that is about to sleep
 * goes on looking for much longer than that after it has raised its flag (see Waiter). Where cores are shared ranks sleep at
 * once, and there is the fence.
 */
import {
  ACK,
  ACKS,
  ANSWER_BYTES,
  ASLEEP,
  ASLEEP_FOR,
  AWAKE,
  CELL,
  CELL_BYTES,
  type Geometry,
  LEFT,
  RANK_ACKS,
  RANK_ANSWER,
  RANK_ANSWERED,
  RANK_ASKED,
  RANK_ASLEEP,
  RANK_BELL,
  RANK_WAITS,
  READY,
  RING_CELLS,
  RING_DATA_TAKEN,
  RING_TAKEN,
  RING_USED,
  rankAt,
  ringAt,
} from './layout.ts';
import { look, ORDERED } from './look.ts';
import { FREE_ACKS, PEER, STATE_PAGES, WORD } from './state.ts';

const CELL_WORDS = CELL_BYTES >> 2;

const FREE = WORD.FREE_ACKS >> 2;

/** What `claimData` returns when the ring is full: no position, because those are multiples of 64. */
export const NO_ROOM = 1;

/** A memory for the state of a rank. */
export function stateMemory(): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: STATE_PAGES, maximum: STATE_PAGES });
}

export class Fabric {
  readonly geometry: Geometry;
  readonly rank: number;
  readonly memory: WebAssembly.Memory;
  readonly i32: Int32Array;
  readonly u8: Uint8Array;
  readonly state: WebAssembly.Memory;
  /** Where the data of the ring to and from each peer begins, bytes. */
  readonly dataOut: Int32Array;
  readonly dataIn: Int32Array;
  readonly dataMask: number;
  // Word indices of the rings, by peer.
  readonly #out: Int32Array;
  readonly #in: Int32Array;
  readonly #cellMask: number;
  // Sender: cells published, cells that may be published before the receiver's count must be read again, and the same of data bytes.
  readonly #sent: Int32Array;
  readonly #sendLimit: Int32Array;
  readonly #dataSent: Int32Array;
  readonly #dataLimit: Int32Array;
  /** How many cells had been sent when the peer was last woken because its ring was full. */
  readonly #wokenAt: Int32Array;
  // Receiver: cells taken, data taken, and the data taken that the sender has been told of.
  readonly #taken: Int32Array;
  readonly #dataTaken: Int32Array;
  readonly #dataTold: Int32Array;
  readonly #tellCells: number;
  readonly #tellData: number;
  // Word indices, by rank.
  readonly #asleep: Int32Array;
  readonly #bell: number;
  readonly #fenced: boolean;
  readonly #freeAcks: Int32Array;
  /** Counts them. */
  readonly #words: Int32Array;
  readonly #withdrawn: number[] = [];

  /**
   * @param alone no other rank uses its core
   * @param state a memory that is zero
   */
  constructor(
    memory: WebAssembly.Memory,
    geometry: Geometry,
    rank: number,
    alone: boolean,
    state = stateMemory(),
  ) {
    const { ranks, cells, dataBytes } = geometry;
    this.state = state;
    const table = (at: number, of: (peer: number) => number) => {
      const made = new Int32Array(state.buffer, at, ranks);
      for (let peer = 0; peer < ranks; peer++) made[peer] = of(peer);
      return made;
    };
    this.geometry = geometry;
    this.rank = rank;
    this.memory = memory;
    this.i32 = new Int32Array(memory.buffer);
    this.u8 = new Uint8Array(memory.buffer);
    const data = RING_CELLS + cells * CELL_BYTES;
    this.#out = table(PEER.OUT, (peer) => ringAt(geometry, rank, peer) >> 2);
    this.#in = table(PEER.IN, (peer) => ringAt(geometry, peer, rank) >> 2);
    this.dataOut = table(PEER.DATA_OUT, (peer) => ringAt(geometry, rank, peer) + data);
    this.dataIn = table(PEER.DATA_IN, (peer) => ringAt(geometry, peer, rank) + data);
    this.dataMask = dataBytes - 1;
    this.#cellMask = cells - 1;
    this.#sent = table(PEER.SENT, () => 0);
    this.#sendLimit = table(PEER.SEND_LIMIT, () => cells);
    this.#dataSent = table(PEER.DATA_SENT, () => 0);
    this.#dataLimit = table(PEER.DATA_LIMIT, () => dataBytes);
    this.#wokenAt = new Int32Array(ranks).fill(-1);
    this.#taken = table(PEER.TAKEN, () => 0);
    this.#dataTaken = table(PEER.DATA_TAKEN, () => 0);
    this.#dataTold = table(PEER.DATA_TOLD, () => 0);
    this.#tellCells = cells / 4 - 1;
    this.#tellData = dataBytes / 4;
    this.#asleep = table(PEER.ASLEEP, (peer) => (rankAt(geometry, peer) + RANK_ASLEEP) >> 2);
    this.#bell = (rankAt(geometry, rank) + RANK_BELL) >> 2;
    this.#fenced = !alone || !ORDERED;
    this.#words = new Int32Array(this.state.buffer);
    this.#freeAcks = new Int32Array(this.state.buffer, FREE_ACKS, ACKS);
    this.#describe();
    this.#clear();
    Atomics.add(this.i32, READY >> 2, 1);
  }

  /** What the shortcuts have to know. */
  #describe(): void {
    const words = this.#words;
    const acks = (rankAt(this.geometry, this.rank) + RANK_ACKS) >> 2;
    for (let i = 0; i < ACKS; i++) this.#freeAcks[i] = acks + ACKS - 1 - i;
    words[FREE] = ACKS;
    words[WORD.FENCED >> 2] = this.#fenced ? 1 : 0;
    words[WORD.WORLD_RANK >> 2] = this.rank;
    words[WORD.RANKS >> 2] = this.geometry.ranks;
    words[WORD.CELL_MASK >> 2] = this.#cellMask;
    words[WORD.DATA_MASK >> 2] = this.dataMask;
    words[WORD.EAGER_BYTES >> 2] = this.geometry.eagerBytes;
    words[WORD.TELL_CELLS >> 2] = this.#tellCells;
    words[WORD.TELL_DATA >> 2] = this.#tellData;
  }

  /** An earlier job may have left cells in the rings to this rank. Nobody sends before all ranks are ready. */
  #clear(): void {
    const { i32 } = this;
    for (const ring of this.#in) {
      if (i32[ring + (RING_USED >> 2)] === 0) continue;
      i32[ring + (RING_TAKEN >> 2)] = 0;
      i32[ring + (RING_DATA_TAKEN >> 2)] = 0;
      i32[ring + (RING_USED >> 2)] = 0;
      const cells = ring + (RING_CELLS >> 2);
      for (let i = 0; i <= this.#cellMask; i++) i32[cells + i * CELL_WORDS] = 0;
    }
    i32[this.#asleep[this.rank]!] = AWAKE;
    for (const line of [RANK_WAITS, RANK_ASKED, RANK_ANSWERED]) i32[this.#line(line)] = 0;
  }

  /** All ranks have made their end: messages may go. */
  get ready(): boolean {
    return Atomics.load(this.i32, READY >> 2) >= this.geometry.ranks;
  }

  /** This rank sends nothing more. The last one wakes those that wait to know that nothing can come. */
  leave(): void {
    const { ranks } = this.geometry;
    if (Atomics.add(this.i32, LEFT >> 2, 1) + 1 < ranks) return;
    for (let rank = 0; rank < ranks; rank++) this.wake(rank);
  }

  /** No rank sends anything more: what has not arrived will not come. */
  get quiet(): boolean {
    return Atomics.load(this.i32, LEFT >> 2) >= this.geometry.ranks;
  }

  /** The cell for the next message to a peer (word index), or -1 when the ring is full. */
  claim(to: number): number {
    const number = this.#sent[to]!;
    if (number === this.#sendLimit[to] && !this.#moreCells(to)) return -1;
    return this.#out[to]! + (RING_CELLS >> 2) + (number & this.#cellMask) * CELL_WORDS;
  }

  #moreCells(to: number): boolean {
    const taken = Atomics.load(this.i32, this.#out[to]! + (RING_TAKEN >> 2));
    this.#sendLimit[to] = taken + this.#cellMask + 1;
    if (this.#sendLimit[to] !== this.#sent[to]) return true;
    this.#wakeForRoom(to);
    return false;
  }

  /** Room for a payload in the data ring to a peer: its position, or NO_ROOM. The room is taken when the cell is published. */
  claimData(to: number, bytes: number): number {
    let at = this.#dataSent[to]!;
    // A payload is in one piece: what is left before the end of the ring is passed over.
    if ((at & this.dataMask) + bytes > this.dataMask + 1) at = (at | this.dataMask) + 1;
    const end = (at + ((bytes + 63) & ~63)) | 0;
    if (((this.#dataLimit[to]! - end) | 0) < 0 && !this.#moreData(to, end)) return NO_ROOM;
    this.#dataSent[to] = end;
    return at | 0;
  }

  #moreData(to: number, end: number): boolean {
    const taken = Atomics.load(this.i32, this.#out[to]! + (RING_DATA_TAKEN >> 2));
    this.#dataLimit[to] = taken + this.dataMask + 1;
    if (((this.#dataLimit[to]! - end) | 0) >= 0) return true;
    this.#wakeForRoom(to);
    return false;
  }

  /**
   * A receiver that sleeps for another peer has to look at a full ring, but once: what it leaves there it has no room for. Ranks
   * that wait for each other's room would else keep each other awake for ever.
   */
  #wakeForRoom(to: number): void {
    if (this.#wokenAt[to] === this.#sent[to]) return;
    this.#wokenAt[to] = this.#sent[to]!;
    this.wake(to);
  }

  /** Publishes the cell that was claimed and filled. */
  publish(to: number, cell: number): void {
    const stamp = (this.#sent[to]! + 1) | 0;
    this.#sent[to] = stamp;
    if (stamp === 1) this.i32[this.#out[to]! + (RING_USED >> 2)] = 1;
    // Who waits for its acknowledgement needs the receiver, whatever that sleeps for.
    this.#tell(cell, stamp, to, this.i32[cell + CELL.ACK] !== 0);
  }

  /** Stores a word that another rank waits for, after everything that was stored before, and wakes it. */
  #tell(index: number, value: number, rank: number, urgent: boolean): void {
    const { i32 } = this;
    if (this.#fenced) Atomics.store(i32, index, value);
    else i32[index] = value;
    const flag = look(i32, this.#asleep[rank]!);
    if (flag !== AWAKE && (flag === ASLEEP || flag === ASLEEP_FOR + this.rank || urgent)) this.wake(rank);
  }

  /** The next cell from a peer (word index), or -1 when none has arrived. */
  arrived(from: number): number {
    const number = this.#taken[from]!;
    const cell = this.#in[from]! + (RING_CELLS >> 2) + (number & this.#cellMask) * CELL_WORDS;
    return look(this.i32, cell + CELL.STAMP) === ((number + 1) | 0) ? cell : -1;
  }

  /** The cell that `arrived` returned has been dealt with. */
  take(from: number): void {
    const taken = (this.#taken[from]! + 1) | 0;
    this.#taken[from] = taken;
    if ((taken & this.#tellCells) === 0) this.#tellTaken(from);
  }

  /** The same of a cell with a payload in the data ring. */
  takeData(from: number, position: number, bytes: number): void {
    const end = (position + ((bytes + 63) & ~63)) | 0;
    this.#dataTaken[from] = end;
    this.take(from);
    if (((end - this.#dataTold[from]!) | 0) >= this.#tellData) this.#tellTaken(from);
  }

  /** Tells a sender what has been taken. */
  #tellTaken(from: number): void {
    const ring = this.#in[from]!;
    this.#dataTold[from] = this.#dataTaken[from]!;
    this.i32[ring + (RING_DATA_TAKEN >> 2)] = this.#dataTaken[from]!;
    this.#tell(ring + (RING_TAKEN >> 2), this.#taken[from]!, from, false);
  }

  /** An acknowledgement of this rank (word index), or -1 when all are in use. */
  claimAck(): number {
    if (this.#words[FREE] === 0) this.#reclaimAcks();
    if (this.#words[FREE] === 0) return -1;
    const ack = this.#freeAcks[--this.#words[FREE]!]!;
    this.i32[ack] = ACK.WAITING;
    return ack;
  }

  freeAck(ack: number): void {
    this.#freeAcks[this.#words[FREE]!++] = ack;
  }

  /** Those of withdrawn messages come back when their receivers have seen them. */
  #reclaimAcks(): void {
    const seen = this.#withdrawn.filter((ack) => Atomics.load(this.i32, ack) === ACK.DONE);
    for (const ack of seen) {
      this.#withdrawn.splice(this.#withdrawn.indexOf(ack), 1);
      this.freeAck(ack);
    }
  }

  /** Before the receiver touches what a sender keeps for it: false when the sender has withdrawn the message, which is seen once. */
  beginPull(ack: number): boolean {
    if (Atomics.compareExchange(this.i32, ack, ACK.WAITING, ACK.TAKEN) === ACK.WAITING) return true;
    Atomics.store(this.i32, ack, ACK.DONE);
    return false;
  }

  /** Tells the sender that the receiver has the message. */
  acknowledge(from: number, ack: number): void {
    this.#tell(ack, ACK.DONE, from, false);
  }

  acknowledged(ack: number): boolean {
    return look(this.i32, ack) === ACK.DONE;
  }

  /** Takes a message back that nobody has begun to receive. */
  withdraw(ack: number): boolean {
    if (Atomics.compareExchange(this.i32, ack, ACK.WAITING, ACK.WITHDRAWN) !== ACK.WAITING) return false;
    this.#withdrawn.push(ack);
    return true;
  }

  isWithdrawn(ack: number): boolean {
    return look(this.i32, ack) === ACK.WITHDRAWN;
  }

  wake(rank: number): void {
    const { i32 } = this;
    const asleep = this.#asleep[rank]!;
    if (Atomics.exchange(i32, asleep, AWAKE) === AWAKE) return;
    const lines = rankAt(this.geometry, rank);
    Atomics.add(i32, (lines + RANK_BELL) >> 2, 1);
    Atomics.notify(i32, (lines + RANK_BELL) >> 2, 1);
  }

  /** Raises the flag: from here on, who has something for this rank wakes it, or only a peer, and who needs it. Returns the bell. */
  lieDown(flag: number = ASLEEP): number {
    const { i32 } = this;
    const bell = Atomics.load(i32, this.#bell);
    Atomics.store(i32, this.#asleep[this.rank]!, flag);
    return bell;
  }

  /** Sleeps until the bell has been rung, or some milliseconds: then it is false. To be called after `lieDown` and a last look. */
  sleep(bell: number, timeoutMs: number): boolean {
    const rung = Atomics.wait(this.i32, this.#bell, bell, timeoutMs) !== 'timed-out';
    this.getUp();
    return rung;
  }

  /** Takes the flag down. */
  getUp(): void {
    Atomics.store(this.i32, this.#asleep[this.rank]!, AWAKE);
  }

  /** Notes whether this rank sleeps for something that only a peer can send. */
  setWaits(waits: boolean): void {
    this.i32[this.#line(RANK_WAITS)] = waits ? 1 : 0;
  }

  /** The host wants to know what this rank waits for. */
  get asked(): boolean {
    return look(this.i32, this.#line(RANK_ASKED)) !== this.i32[this.#line(RANK_ANSWERED)];
  }

  /** Tells it. */
  answer(text: string): void {
    const bytes = new TextEncoder().encode(text).subarray(0, ANSWER_BYTES - 4);
    const at = this.#line(RANK_ANSWER);
    this.u8.set(bytes, 4 * at + 4);
    this.i32[at] = bytes.length;
    Atomics.store(this.i32, this.#line(RANK_ANSWERED), this.i32[this.#line(RANK_ASKED)]!);
  }

  #line(offset: number): number {
    return (rankAt(this.geometry, this.rank) + offset) >> 2;
  }
}
