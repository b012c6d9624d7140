/**
 * One rank's end of the fabric: where its rings are, and how it sleeps and wakes. The engine (../engine/rings.ts)
 * sends and receives.
 *
 * Order: a sender fills a cell with plain stores and publishes it by storing the stamp last; a receiver looks at the
 * stamp first. Cells are taken strictly in order, and how many were taken is published now and then, which gives the
 * sender their room back.
 *
 * A sleeper raises its flag before it looks for the last time, and a sender looks at the flag after it has published,
 * so that one of the two sees the other. Between the sender's store and its look there has to be a fence, which waits
 * until the cache line has come over: some 60 ns for each message, half of what it costs. Where ranks have cores of
 * their own they do without: a store leaves the processor's store buffer within a microsecond, whatever happens to
 * the thread, and a rank that is about to sleep goes on looking for much longer than that after it has raised its
 * flag (see Waiter). Where cores are shared ranks sleep at once, and there is the fence.
 */
import { touch } from '../memory/touch.ts';
import {
  ACKS,
  ANSWER_BYTES,
  ASLEEP,
  AWAKE,
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
import { FREE_ACKS, MAX_STATE_PAGES, PEER, STATE_PAGES, WORD } from './state.ts';

const CELL_WORDS = CELL_BYTES >> 2;
/** Of more ranks the rings are not made resident before they are used: they have some 137 KiB for each pair. */
const FEW_RANKS = 4;

/** A memory for the state of a rank. */
export function stateMemory(): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: STATE_PAGES, maximum: MAX_STATE_PAGES, shared: true });
}

export class Fabric {
  readonly geometry: Geometry;
  readonly rank: number;
  readonly memory: WebAssembly.Memory;
  readonly i32: Int32Array;
  readonly u8: Uint8Array;
  readonly state: WebAssembly.Memory;
  /** Where the data of the ring from each peer begins, bytes. */
  readonly dataIn: Int32Array;
  readonly dataMask: number;
  /** Word indices of the rings to this rank, by peer. */
  readonly #in: Int32Array;
  // Word indices, by rank.
  readonly #asleep: Int32Array;
  readonly #bell: number;

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
    table(PEER.OUT, (peer) => ringAt(geometry, rank, peer) >> 2);
    this.#in = table(PEER.IN, (peer) => ringAt(geometry, peer, rank) >> 2);
    table(PEER.DATA_OUT, (peer) => ringAt(geometry, rank, peer) + data);
    this.dataIn = table(PEER.DATA_IN, (peer) => ringAt(geometry, peer, rank) + data);
    this.dataMask = dataBytes - 1;
    table(PEER.SEND_LIMIT, () => cells);
    table(PEER.DATA_LIMIT, () => dataBytes);
    table(PEER.WOKEN_AT, () => -1);
    this.#asleep = table(PEER.ASLEEP, (peer) => (rankAt(geometry, peer) + RANK_ASLEEP) >> 2);
    this.#bell = (rankAt(geometry, rank) + RANK_BELL) >> 2;
    this.#describe(!alone || !ORDERED);
    this.#clear();
    this.#touch();
    Atomics.add(this.i32, READY >> 2, 1);
  }

  /** What the engine has to know. */
  #describe(fenced: boolean): void {
    const { ranks, cells, dataBytes, eagerBytes } = this.geometry;
    const words = new Int32Array(this.state.buffer);
    const acks = (rankAt(this.geometry, this.rank) + RANK_ACKS) >> 2;
    for (let i = 0; i < ACKS; i++) words[(FREE_ACKS >> 2) + i] = acks + ACKS - 1 - i;
    words[WORD.FREE_ACKS >> 2] = ACKS;
    words[WORD.FENCED >> 2] = fenced ? 1 : 0;
    words[WORD.WORLD_RANK >> 2] = this.rank;
    words[WORD.RANKS >> 2] = ranks;
    words[WORD.CELL_MASK >> 2] = cells - 1;
    words[WORD.DATA_MASK >> 2] = dataBytes - 1;
    words[WORD.EAGER_BYTES >> 2] = eagerBytes;
    words[WORD.TELL_CELLS >> 2] = cells / 4 - 1;
    words[WORD.TELL_DATA >> 2] = dataBytes / 4;
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
      for (let i = 0; i < this.geometry.cells; i++) i32[cells + i * CELL_WORDS] = 0;
    }
    i32[this.#asleep[this.rank]!] = AWAKE;
    for (const line of [RANK_WAITS, RANK_ASKED, RANK_ANSWERED]) i32[this.#line(line)] = 0;
  }

  /**
   * Makes the rings from this rank resident, where ranks are few: else the first messages take some microseconds more, for each
   * page that they come to.
   */
  #touch(): void {
    const { rank, geometry } = this;
    const { ranks, ringBytes } = geometry;
    if (ranks > FEW_RANKS) return;
    for (let peer = 0; peer < ranks; peer++) {
      if (peer === rank) continue;
      const ring = ringAt(geometry, rank, peer);
      touch(this.memory, ring, ring + ringBytes);
    }
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

  wake(rank: number): void {
    const { i32 } = this;
    const asleep = this.#asleep[rank]!;
    if (Atomics.exchange(i32, asleep, AWAKE) === AWAKE) return;
    const lines = rankAt(this.geometry, rank);
    Atomics.add(i32, (lines + RANK_BELL) >> 2, 1);
    Atomics.notify(i32, (lines + RANK_BELL) >> 2, 1);
  }

  /**
   * Raises the flag: from here on, who has something for this rank wakes it, or only a peer, and who needs it.
   * Returns the bell.
   */
  lieDown(flag: number = ASLEEP): number {
    const { i32 } = this;
    const bell = Atomics.load(i32, this.#bell);
    Atomics.store(i32, this.#asleep[this.rank]!, flag);
    return bell;
  }

  /**
   * Sleeps until the bell has been rung, or some milliseconds: then it is false. To be called after `lieDown` and a
   * last look.
   */
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
