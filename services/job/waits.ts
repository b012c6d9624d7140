/** Watches the ranks of a job that wait for each other: finds deadlocks, and tells what each rank waits for. */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  ANSWER_SEQ,
  channelAt,
  FORWARD,
  RANK_DOING,
  REQUEST_NUMBER,
  REQUEST_SEQ,
  RESTS,
  SLEEPS,
} from '../../runtime/abi/layout.ts';
import { SYSCALLS } from '../../runtime/abi/syscalls.ts';
import { FabricView } from '../../runtime/fabric/bells.ts';
import type { Wait } from '../../runtime/mpi/requests/wait.ts';
import type { RankState } from '../types.ts';

/** What the watch tells of a rank. */
export type WaitState = Omit<RankState, 'calls'>;

/**
 * Looks in one deadlock time-out. A rank that sleeps is woken by whoever has something for it: when all of them sleep through
 * some looks, nothing can come. They are asked then what they wait for, which each answers after one more look in vain: when all
 * have, and no peer has woken any since, it is a deadlock.
 */
const LOOKS = 8;
const STILL = 3;
/** The same while one of them does not wait: half a time-out until they are seen, half until it is certain. */
const SELDOM = 2;
/** How long ranks that wait may take to answer, milliseconds; those that compute cannot. */
const ANSWER_MS = 300;

/** What the watch has to know of a rank. */
export interface Observed {
  readonly task: { readonly rank: number };
  readonly slot: number;
  readonly result: { readonly status: number } | undefined;
}

/** A rank as the watch sees it. */
export class WatchedRank {
  readonly #rank: Observed;
  readonly #k: Int32Array;

  constructor(rank: Observed, k: Int32Array) {
    this.#rank = rank;
    this.#k = k;
  }

  get rank(): number {
    return this.#rank.task.rank;
  }

  get ended(): boolean {
    return this.#rank.result !== undefined;
  }

  /** It is frozen, and answers nothing. */
  get rests(): boolean {
    return this.#k[(channelAt(this.#rank.slot) + RANK_DOING) >> 2] === RESTS;
  }

  /** What it does when it does not wait for a peer. */
  state(): string {
    if (this.#rank.result !== undefined) return `ended with status ${this.#rank.result.status}`;
    const at = channelAt(this.#rank.slot) >> 2;
    const idle = this.#k[at + (REQUEST_SEQ >> 2)] === this.#k[at + (ANSWER_SEQ >> 2)];
    const number = this.#k[at + (REQUEST_NUMBER >> 2)]! & ~FORWARD;
    if (!idle) return `in call ${SYSCALLS[number]?.name ?? number}`;
    const doing = this.#k[at + (RANK_DOING >> 2)]!;
    if (doing === 0) return 'computes';
    if (this.rests) return 'is frozen';
    return doing === SLEEPS ? 'sleeps' : `in call ${SYSCALLS[doing - 1]?.name ?? doing - 1}`;
  }
}

export class WaitWatch {
  readonly #view: FabricView;
  readonly #ranks: readonly WatchedRank[];
  readonly #timeoutMs: number;
  readonly #found: () => void;
  #timer: NodeJS.Timeout | undefined;
  #bells: number[] = [];
  #looks = 0;
  #asked = false;

  /**
   * @param timeoutMs after which a deadlock is told of; 0 for never
   * @param found called once
   */
  constructor(
    fabric: WebAssembly.Memory,
    ranks: readonly WatchedRank[],
    timeoutMs: number,
    found: () => void,
  ) {
    this.#view = new FabricView(fabric, ranks.length);
    this.#ranks = ranks;
    this.#timeoutMs = timeoutMs;
    this.#found = found;
    this.goOn();
  }

  /** Looks no more: the ranks do not wait, they are frozen. */
  pause(): void {
    this.close();
  }

  /** Looks anew. */
  goOn(): void {
    this.#bells = [];
    this.#asked = false;
    if (this.#timeoutMs > 0) this.#lookIn(this.#timeoutMs, this.#found);
  }

  /** Each look takes a core from what runs there, for 50 us, and that may be a rank. */
  #lookIn(timeoutMs: number, found: () => void): void {
    const computing = this.#bells.length === 0 || this.#bells.includes(-1);
    const look = () => (this.#stuck() ? found() : this.#lookIn(timeoutMs, found));
    this.#timer = setTimeout(
      look,
      computing && !this.#asked ? timeoutMs / SELDOM : timeoutMs / LOOKS,
    ).unref();
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  /** Every rank that has not ended waits, has looked in vain since it was asked, and was not woken by a peer. */
  #stuck(): boolean {
    const alive = this.#ranks.filter(({ ended }) => !ended);
    if (!this.#view.ready || alive.length === 0) return false;
    const bells = alive.map(({ rank }) => this.#view.waits(rank));
    // Those that were asked are awake for a moment.
    const same = bells.every((bell, i) => bell === this.#bells[i] || (this.#asked && bell === -1));
    if (!same || bells.length !== this.#bells.length || (bells.includes(-1) && !this.#asked)) {
      this.#bells = bells;
      this.#looks = 0;
      this.#asked = false;
      return false;
    }
    if (this.#asked) return !bells.includes(-1) && this.#answered();
    this.#looks++;
    this.#asked = this.#looks === STILL;
    if (this.#asked) this.#view.ask();
    return false;
  }

  #answered(): boolean {
    return this.#ranks.every(({ ended, rank }) => ended || this.#view.answer(rank) !== undefined);
  }

  /** What each rank does. */
  async states(): Promise<WaitState[]> {
    // When all have ended, the fabric may be another job's.
    const alive = this.#ranks.some(({ ended }) => !ended);
    if (alive && (!this.#asked || !this.#answered())) this.#view.ask();
    const until = performance.now() + ANSWER_MS;
    const silent = ({ ended, rests, rank }: WatchedRank) =>
      !ended && !rests && this.#view.answer(rank) === undefined;
    while (this.#ranks.some(silent) && performance.now() < until) await sleep(5);
    return this.#ranks.map((watched) => {
      const answer = watched.ended || watched.rests ? undefined : this.#view.answer(watched.rank);
      if (answer === undefined) return { rank: watched.rank, state: watched.state() };
      return { rank: watched.rank, state: 'waits', wait: JSON.parse(answer) as Wait };
    });
  }
}

/** The states as a table, for people. */
export function stateTable(states: readonly WaitState[]): string {
  const head = ['rank', 'function', 'peer', 'tag', 'communicator', 'bytes', 'called by'];
  const rows = states.map(({ rank, state, wait }) =>
    wait === undefined
      ? [String(rank), state]
      : [String(rank), wait.function, wait.peer, wait.tag, wait.communicator, wait.bytes, wait.source],
  );
  const all = [head, ...rows];
  const widths = head.map((_, i) =>
    Math.max(...all.filter((row) => row.length > 2).map((row) => row[i]!.length)),
  );
  return all
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `    ${line}`)
    .join('\n');
}
