/**
 * Noise of another machine, put into a rank: while the rank computes, time passes in a trace of detours, and before each call the
 * rank spins for as long as those last that began meanwhile. So a program loses what it would have lost there, at its next call:
 * to other ranks it makes no difference where between two calls that was. Time in calls passes in the trace too, but a detour that
 * falls into one costs nothing, as a thread that waits loses nothing; what of it is left when the call returns does.
 *
 * Functions of the program that MPI calls back are part of the call. The rank writes REPLAYED, the host reads it.
 */
import { REPLAYED, type ReplayTask, TRACE } from './layout.ts';

export class Replay {
  readonly #trace: Float64Array;
  readonly #told: Float64Array;
  readonly #length: number;
  readonly #count: number;
  /** Where the rank is in the trace, which is run again and again: milliseconds since it began the first time. */
  #at: number;
  /** The first detour that is not over by then, and when its turn of the trace began. */
  #next = 0;
  #turn = 0;
  /** When that was. */
  #time = performance.now();

  constructor({ trace, offset, told }: ReplayTask) {
    this.#trace = new Float64Array(trace);
    this.#told = new Float64Array(told);
    this.#length = this.#trace[TRACE.LENGTH]!;
    this.#count = (this.#trace.length - TRACE.HEAD) / 2;
    this.#at = offset;
    this.#skip();
  }

  get #begins(): number {
    return this.#turn + this.#trace[TRACE.HEAD + 2 * this.#next]!;
  }

  get #ends(): number {
    return this.#begins + this.#trace[TRACE.HEAD + 2 * this.#next + 1]!;
  }

  #advance(): void {
    if (++this.#next < this.#count) return;
    this.#next = 0;
    this.#turn += this.#length;
  }

  /** Detours that are over cost nothing any more. */
  #skip(): void {
    const turns = Math.floor((this.#at - this.#turn) / this.#length);
    let skipped = turns > 0 ? turns * this.#count - this.#next : 0;
    if (turns > 0) {
      this.#turn += turns * this.#length;
      this.#next = 0;
    }
    for (; this.#ends <= this.#at; skipped++) this.#advance();
    this.#told[REPLAYED.ABSORBED]! += skipped;
  }

  /** Before a call: what the rank has computed takes as much longer as detours came. */
  before(): void {
    const now = performance.now();
    const told = this.#told;
    // Each detour has those come that began in the time that it took: a trace is mostly not detours, so this ends.
    let until = this.#at + now - this.#time;
    let spin = 0;
    for (; this.#begins < until; this.#advance()) {
      const length = this.#ends - Math.max(this.#begins, this.#at);
      until += length;
      spin += length;
      told[REPLAYED.DETOURS]!++;
    }
    this.#at = until;
    this.#time = now + spin;
    if (spin === 0) return;
    told[REPLAYED.MS]! += spin;
    while (performance.now() < this.#time);
  }

  /** Behind a call. */
  behind(): void {
    const now = performance.now();
    this.#at += now - this.#time;
    this.#time = now;
    this.#skip();
  }
}
