/**
 * The instruments of a rank: what is done before and behind each of its calls where strace, counters, a timeline, noise, delays or
 * a reproducible run were asked for.
 * Loaded for such jobs alone.
 */
import { performance } from 'node:perf_hooks';
import { FIRST_MPI } from '../abi/calls.ts';
import { ANSWER_SIGNAL, ANSWERED_AT, channelAt, FROZEN, PICKED_AT, REQUEST_SEQ } from '../abi/layout.ts';
import { SYSCALLS } from '../abi/syscalls.ts';
import { rest } from '../channel/frozen.ts';
import { callAt, stampAt } from '../channel/records.ts';
import type { Ship } from '../channel/request.ts';
import type { LocalCalls, Rank } from '../rank.ts';
import type { Told } from '../recording.ts';
import type { RankTask } from '../task.ts';
import { countedCalls } from './counted.ts';
import { Counters, type Looks } from './counters.ts';
import { Events } from './events.ts';
import type { Finished, Instrument } from './instrument.ts';
import { Jitter } from './jitter.ts';
import { type ToolsTask, WAY } from './layout.ts';
import { Messages, type MpiLookup } from './messages.ts';
import { Replay } from './replay.ts';
import { Strace } from './strace.ts';
import { Turns } from './turns.ts';

/** Calls that are under way at a time: functions of the program that MPI calls back call again. */
const DEPTH = 256;

export class Instruments {
  readonly #k: Int32Array;
  readonly #f64: Float64Array;
  readonly #seqAt: number;
  readonly #signalAt: number;
  readonly #pickedAt: number;
  readonly #direct: ReadonlySet<number>;
  readonly #all: readonly Instrument[];
  readonly #began = new Float64Array(DEPTH);
  readonly #seq = new Int32Array(DEPTH);
  readonly #sites = new Int32Array(DEPTH);
  readonly #site: () => number;
  readonly #replay: Replay | undefined;
  readonly #jitter: Jitter | undefined;
  /** Of a reproducible run. */
  readonly turns: Turns | undefined;
  /** Calls that are served otherwise than without instruments. */
  readonly calls: LocalCalls;
  #depth = 0;
  #sent = 0;
  #seen = 0;
  readonly #stamps: boolean;
  readonly #finished: Finished = {
    at: 0,
    call: 0,
    began: 0,
    ended: 0,
    way: 0,
    sent: 0,
    picked: 0,
    answered: 0,
    seen: 0,
    site: 0,
  };

  /**
   * @param mpi what is known of communicators and datatypes, once the rank has joined
   * @param looks into the guest
   */
  constructor(
    tools: ToolsTask,
    rank: Rank,
    { direct, alone }: Pick<RankTask, 'direct' | 'alone'>,
    mpi: () => MpiLookup | undefined,
    looks: Looks,
  ) {
    const channel = channelAt(rank.slot);
    this.#k = rank.k;
    this.#f64 = rank.f64;
    this.#seqAt = (channel + REQUEST_SEQ) >> 2;
    this.#signalAt = (channel + ANSWER_SIGNAL) >> 2;
    this.#pickedAt = (channel + PICKED_AT) >> 3;
    this.#direct = new Set(direct);
    this.#site = tools.counters ? () => looks.site() : () => 0;
    this.#stamps = tools.events !== undefined;
    this.#replay = tools.replay && new Replay(tools.replay);
    this.#jitter = tools.jitter === undefined ? undefined : new Jitter(tools.jitter, rank.rank);
    this.turns = tools.turns && new Turns(tools.turns, rank, alone);
    this.calls = this.turns === undefined ? {} : countedCalls(rank, this.turns, tools.turns!.seed);
    const messages = new Messages(rank, mpi);
    this.#all = [
      ...(tools.counters ? [new Counters(tools.counters, rank, messages, mpi, looks)] : []),
      ...(tools.events ? [new Events(tools.events, messages)] : []),
      ...(tools.strace ? [new Strace(tools.strace, rank)] : []),
    ];
  }

  readonly enter = (at: number): void => {
    this.turns?.tick();
    this.#jitter?.delay();
    // First: what it takes is computing.
    if (this.#depth === 0) this.#replay?.before();
    const depth = Math.min(this.#depth++, DEPTH - 1);
    this.#seq[depth] = this.#k[this.#seqAt]!;
    // Functions of the program that MPI calls back may call it from elsewhere before this call returns.
    this.#sites[depth] = this.#site();
    if (this.#k[this.#signalAt] === FROZEN) rest(this.#k, this.#signalAt);
    const now = performance.now();
    this.#began[depth] = now;
    stampAt(this.#k, this.#f64, at, now);
  };

  readonly leave = (at: number): void => {
    const finished = this.#finished;
    finished.ended = performance.now();
    const depth = Math.min(--this.#depth, DEPTH - 1);
    finished.at = at;
    finished.call = callAt(this.#k, at);
    finished.began = this.#began[depth]!;
    finished.way = this.#way(finished.call, this.#seq[depth]!);
    finished.site = finished.way === WAY.MPI ? this.#sites[depth]! : 0;
    const shipped = finished.way === WAY.SHIPPED;
    finished.picked = shipped ? this.#f64[this.#pickedAt]! : 0;
    // What the main thread answers has no time of its own.
    const answered = this.#f64[this.#pickedAt + (ANSWERED_AT - PICKED_AT) / 8]!;
    finished.answered = shipped ? (answered < finished.picked ? finished.ended : answered) : 0;
    // What the rank ships on behalf of a call that it carries out itself is not stamped.
    finished.sent = shipped ? Math.max(this.#sent, finished.began) : 0;
    finished.seen = shipped ? (this.#seen < finished.sent ? finished.ended : this.#seen) : 0;
    for (let i = 0; i < this.#all.length; i++) this.#all[i]!.leave(finished);
    if (this.#depth === 0) this.#replay?.behind();
    this.#jitter?.delay();
  };

  /** The same, with the times at which a request is sent off and its answer is seen, where a timeline is wanted. */
  stamped(ship: Ship): Ship {
    if (!this.#stamps) return ship;
    return (number) => {
      this.#sent = performance.now();
      const result = ship(number);
      this.#seen = performance.now();
      return result;
    };
  }

  #way(call: number, seq: number): number {
    if (call >= FIRST_MPI) return WAY.MPI;
    if (this.#k[this.#seqAt] !== seq && SYSCALLS[call]!.where === 'shipped') return WAY.SHIPPED;
    return this.#direct.has(call) ? WAY.DIRECT : WAY.LOCAL;
  }

  /** What gates import. */
  get told(): Told {
    return { enter: this.enter, leave: this.leave };
  }

  /** @param status how the rank ended, in the words of strace */
  end(status: string): void {
    for (const instrument of this.#all) instrument.end(status);
  }
}
