/** Counters of calls: how many, how long, how many bytes, by function and by the way that they went. */
import { calledAs, FIRST_MPI } from '../abi/calls.ts';
import { RECORD } from '../abi/layout.ts';
import type { Rank } from '../rank.ts';
import type { Finished, Instrument } from './instrument.ts';
import { COUNTERS, MAX_ROWS, ROW, WAY } from './layout.ts';
import type { Messages, MpiLookup } from './messages.ts';

/** Calls between two looks at the heap. */
const SELDOM = 256;

export class Counters implements Instrument {
  readonly #memory: Float64Array;
  readonly #rows: number;
  readonly #k: Int32Array;
  readonly #messages: Messages;
  readonly #mpi: () => MpiLookup | undefined;
  readonly #heapBytes: () => number;
  /** Where the row of a call and a way begins. */
  readonly #index = new Map<number, number>();
  #calls = 0;

  constructor(
    memory: SharedArrayBuffer,
    { k, size }: Rank,
    messages: Messages,
    mpi: () => MpiLookup | undefined,
    heapBytes: () => number,
  ) {
    this.#memory = new Float64Array(memory);
    this.#rows = COUNTERS.HEAD + 2 * size;
    this.#k = k;
    this.#messages = messages;
    this.#mpi = mpi;
    this.#heapBytes = heapBytes;
    this.#memory[COUNTERS.BEGUN] = performance.now();
  }

  leave({ at, call, began, ended, way, picked, answered }: Finished): void {
    const m = this.#memory;
    m[COUNTERS.LAST] = ended;
    const row = this.#row(call, way);
    if (row < 0) return;
    const time = ended - began;
    m[row + ROW.COUNT]!++;
    m[row + ROW.TIME]! += time;
    if (time < m[row + ROW.LEAST]!) m[row + ROW.LEAST] = time;
    if (time > m[row + ROW.MOST]!) m[row + ROW.MOST] = time;
    m[COUNTERS.INSIDE]! += time;
    if (way === WAY.MPI) this.#message(row, call, at);
    else if (this.#failed(call, at)) m[row + ROW.ERRORS]!++;
    if (picked > 0) {
      const worked = Math.max(picked, Math.min(ended, answered || ended));
      m[row + ROW.PICK_UP]! += Math.max(0, picked - began);
      m[row + ROW.WORK]! += worked - picked;
      m[row + ROW.BACK]! += ended - worked;
    }
    if (this.#calls++ % SELDOM === 0) this.#look();
  }

  #message(row: number, call: number, at: number): void {
    const m = this.#memory;
    if (this.#k[(at + RECORD.RESULT) >> 2] !== 0 && calledAs(call)!.signature.endsWith('i'))
      m[row + ROW.ERRORS]!++;
    const { bytes, to } = this.#messages.of(call, at);
    m[row + ROW.BYTES]! += bytes;
    if (bytes < m[row + ROW.FEWEST]!) m[row + ROW.FEWEST] = bytes;
    if (bytes > m[row + ROW.LARGEST]!) m[row + ROW.LARGEST] = bytes;
    if (to < 0) return;
    m[COUNTERS.HEAD + 2 * to]!++;
    m[COUNTERS.HEAD + 2 * to + 1]! += bytes;
  }

  #failed(call: number, at: number): boolean {
    const { signature, name } = calledAs(call)!;
    const result = this.#k[(at + RECORD.RESULT) >> 2]!;
    if (!signature.endsWith('i')) return false;
    // Calls of `lwk` return what they are asked for, or a negative errno.
    return /^(?:fd|path|sock|clock|proc|poll|args|environ|random|sched)_/.test(name)
      ? result !== 0
      : result < 0 && result > -100;
  }

  #row(call: number, way: number): number {
    const key = call * 4 + way;
    const found = this.#index.get(key);
    if (found !== undefined) return found;
    const m = this.#memory;
    const rows = m[COUNTERS.ROWS]!;
    if (rows === MAX_ROWS) {
      m[COUNTERS.DROPPED]!++;
      return -1;
    }
    const row = this.#rows + rows * ROW.DOUBLES;
    m[row + ROW.CALL] = call;
    m[row + ROW.WAY] = way;
    m[row + ROW.LEAST] = Number.POSITIVE_INFINITY;
    m[row + ROW.FEWEST] = call >= FIRST_MPI ? Number.POSITIVE_INFINITY : 0;
    m[COUNTERS.ROWS] = rows + 1;
    this.#index.set(key, row);
    return row;
  }

  #look(): void {
    const m = this.#memory;
    m[COUNTERS.HEAP_HIGH] = Math.max(m[COUNTERS.HEAP_HIGH]!, this.#heapBytes());
    m[COUNTERS.EARLY] = this.#mpi()?.early() ?? 0;
  }

  end(): void {
    this.#look();
    this.#memory[COUNTERS.LAST] = performance.now();
  }
}
