/** What the kernel's own file systems tell of a job, and know of nothing else: numbers are those of the partition, not of the host. */
import {
  channelAt,
  HEAP_USED,
  POST_HEAD,
  RANK_ASLEEP,
  RANK_DOING,
  RECORD_STEP,
  RECORDED,
  REQUEST_SEQ,
} from '../../runtime/abi/layout.ts';
import { WASM_PAGE } from '../../runtime/abi/limits.ts';
import type { RunningRank } from '../job/running-rank.ts';

/** What is known before the ranks are there. */
export interface JobFacts {
  readonly ranks: number;
  readonly heapBytes: number;
  readonly diskBytes: number;
  readonly fabricBytes: number;
  name(rank: number): string;
  args(rank: number): readonly Uint8Array[];
  env(rank: number): readonly Uint8Array[];
}

/** Ticks of a second, as Linux tells times to programs. */
const TICKS = 100;

export class JobView {
  readonly facts: JobFacts;
  readonly #k: Int32Array;
  readonly #begun = performance.now();
  readonly #ended = new Map<number, number>();
  #ranks: readonly RunningRank[] = [];

  constructor(kernel: WebAssembly.Memory, facts: JobFacts) {
    this.#k = new Int32Array(kernel.buffer);
    this.facts = facts;
  }

  /** The ranks are there. */
  begin(ranks: readonly RunningRank[]): void {
    this.#ranks = ranks;
  }

  ended(rank: number): void {
    this.#ended.set(rank, performance.now());
  }

  renewed(rank: number): void {
    this.#ended.delete(rank);
  }

  get ranks(): number[] {
    return Array.from({ length: this.facts.ranks }, (_, rank) => rank);
  }

  get seconds(): number {
    return (performance.now() - this.#begun) / 1000;
  }

  /** Ticks of a rank from its start to its end: it has its core all the time. */
  ticks(rank: number): number {
    return Math.floor((((this.#ended.get(rank) ?? performance.now()) - this.#begun) / 1000) * TICKS);
  }

  runs(rank: number): boolean {
    return !this.#ended.has(rank);
  }

  #word(rank: number, offset: number): number {
    const slot = this.#ranks[rank]?.slot;
    return slot === undefined || !this.runs(rank) ? 0 : this.#k[(channelAt(slot) + offset) >> 2]!;
  }

  /** R: it computes, or is in the call that asks; S: it sleeps or waits; Z: it has ended. */
  state(rank: number, asks: number): 'R' | 'S' | 'Z' {
    if (!this.runs(rank)) return 'Z';
    if (rank === asks) return 'R';
    return this.#word(rank, RANK_ASLEEP) !== 0 || this.#word(rank, RANK_DOING) < 0 ? 'S' : 'R';
  }

  /** Bytes up to the break, and of maps, as far as the rank has told. */
  heap(rank: number): { readonly brk: number; readonly maps: number } {
    return {
      brk: this.#word(rank, HEAP_USED) * WASM_PAGE,
      maps: this.#word(rank, HEAP_USED + 4) * WASM_PAGE,
    };
  }

  /** Calls of a rank, requests that it has sent, bytes that it has posted. */
  counts(rank: number): { readonly calls: number; readonly requests: number; readonly posted: number } {
    const slot = this.#ranks[rank]?.slot;
    if (slot === undefined || !this.runs(rank)) return { calls: 0, requests: 0, posted: 0 };
    const i64 = new BigInt64Array(this.#k.buffer);
    const calls = Number(i64[(channelAt(slot) + RECORDED) >> 3]! / BigInt(RECORD_STEP));
    return {
      calls,
      requests: this.#word(rank, REQUEST_SEQ) >>> 0,
      posted: this.#word(rank, POST_HEAD) >>> 0,
    };
  }

  /** Descriptors that a rank has open, with the table in which they stand. */
  descriptors(rank: number): readonly number[] {
    return this.runs(rank) ? [...(this.#ranks[rank]?.caller.fds.list() ?? [])] : [];
  }

  kind(rank: number, fd: number): number {
    return this.#ranks[rank]?.caller.fds.kind(fd) ?? 0;
  }
}
