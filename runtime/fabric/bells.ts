/**
 * What the host does with a fabric while its ranks use it: it wakes those that sleep, sees which wait, and asks them
 * what for.
 */
import {
  AWAKE,
  geometry,
  RANK_ANSWER,
  RANK_ANSWERED,
  RANK_ASKED,
  RANK_ASLEEP,
  RANK_BELL,
  RANK_WAITS,
  READY,
  rankAt,
} from './layout.ts';

/** Rings the bell of one rank. */
export function ring(fabric: WebAssembly.Memory, ranks: number, rank: number): void {
  const i32 = new Int32Array(fabric.buffer);
  const bell = (rankAt(geometry(ranks), rank) + RANK_BELL) >> 2;
  Atomics.add(i32, bell, 1);
  Atomics.notify(i32, bell);
}

/** Rings the bells of all ranks. */
export function ringAll(fabric: WebAssembly.Memory, ranks: number): void {
  for (let rank = 0; rank < ranks; rank++) ring(fabric, ranks, rank);
}

/** A fabric as the host sees it. */
export class FabricView {
  readonly #memory: WebAssembly.Memory;
  readonly #i32: Int32Array;
  readonly #ranks: number;
  /** How often it has rung the bells itself. */
  #rings = 0;

  constructor(memory: WebAssembly.Memory, ranks: number) {
    this.#memory = memory;
    this.#i32 = new Int32Array(memory.buffer);
    this.#ranks = ranks;
  }

  #line(rank: number, offset: number): number {
    return (rankAt(geometry(this.#ranks), rank) + offset) >> 2;
  }

  /** All ranks have joined: before that, their lines may be those of an earlier job. */
  get ready(): boolean {
    return Atomics.load(this.#i32, READY >> 2) >= this.#ranks;
  }

  /**
   * The rank sleeps, and nobody but a peer will wake it; how often peers have rung its bell, or -1 when it does not.
   */
  waits(rank: number): number {
    const i32 = this.#i32;
    const sleeps = Atomics.load(i32, this.#line(rank, RANK_ASLEEP)) !== AWAKE;
    if (!sleeps || Atomics.load(i32, this.#line(rank, RANK_WAITS)) === 0) return -1;
    return (Atomics.load(i32, this.#line(rank, RANK_BELL)) - this.#rings) & 0x7fffffff;
  }

  /** Asks all ranks what they wait for: those that wait look once more, and answer when there was nothing. */
  ask(): void {
    for (let rank = 0; rank < this.#ranks; rank++) Atomics.add(this.#i32, this.#line(rank, RANK_ASKED), 1);
    this.#rings++;
    ringAll(this.#memory, this.#ranks);
  }

  /** The answer of a rank: JSON, or undefined when it has not given one. */
  answer(rank: number): string | undefined {
    const i32 = this.#i32;
    const asked = i32[this.#line(rank, RANK_ASKED)]!;
    if (Atomics.load(i32, this.#line(rank, RANK_ANSWERED)) !== asked) return undefined;
    const at = this.#line(rank, RANK_ANSWER);
    // A rank that joins the fabric just now forgets what it was asked.
    if (asked === 0 || i32[at] === 0) return undefined;
    return Buffer.from(new Uint8Array(this.#memory.buffer, 4 * at + 4, i32[at]!)).toString('utf8');
  }
}
