/** Counters of calls: how many, how long, how many bytes, by function and by the way that they went. */
import { calledAs, FIRST_MPI } from '../abi/calls.ts';
import { RECORD } from '../abi/layout.ts';
import { SYSCALLS } from '../abi/syscalls.ts';
import type { Rank } from '../rank.ts';
import type { Finished, Instrument } from './instrument.ts';
import { COUNTERS, MAX_ROWS, ROW, WAY } from './layout.ts';
import type { Messages, MpiLookup } from './messages.ts';

/** More than there are of calls and ways. */
const KINDS = 2 ** 14;

/** Calls between two looks at the heap. */
const SELDOM = 256;

/** What the result of a call says of errors: nothing, one that is not 0 is one, or one that is negative. */
const RESULT = { NONE: 0, ERROR: 1, NEGATIVE: 2 } as const;
/** Calls of `lwk` return what they are asked for, or a negative errno above this. */
const LEAST_ERRNO = -100;

function resultOf(call: number): number {
  const { signature } = calledAs(call)!;
  if (!signature.endsWith('i')) return RESULT.NONE;
  return call < FIRST_MPI && SYSCALLS[call]!.module === 'lwk' ? RESULT.NEGATIVE : RESULT.ERROR;
}

/** What counters ask of the guest. */
export interface Looks {
  /** How much of the heap is in use, bytes. */
  heapBytes(): number;
  /** Where in the image the function of MPI was called that has just returned; 0 where that is not known. */
  site(): number;
}

export class Counters implements Instrument {
  readonly #memory: Float64Array;
  readonly #rows: number;
  readonly #k: Int32Array;
  readonly #messages: Messages;
  readonly #mpi: () => MpiLookup | undefined;
  readonly #heapBytes: () => number;
  /** Where the row of a call and a way begins. */
  readonly #index = new Map<number, number>();
  /** Of each function the key that it had last, and its row: most come from one place, again and again. */
  readonly #lastKey = new Float64Array(KINDS / 4);
  readonly #lastRow = new Int32Array(KINDS / 4);
  readonly #results: number[] = [];
  #calls = 0;

  constructor(
    memory: SharedArrayBuffer,
    { k, size }: Rank,
    messages: Messages,
    mpi: () => MpiLookup | undefined,
    looks: Looks,
  ) {
    this.#memory = new Float64Array(memory);
    this.#rows = COUNTERS.HEAD + 2 * size;
    this.#k = k;
    this.#messages = messages;
    this.#mpi = mpi;
    this.#heapBytes = () => looks.heapBytes();
    this.#memory[COUNTERS.BEGUN] = performance.now();
  }

  leave({ at, call, began, ended, way, site, picked, answered }: Finished): void {
    const m = this.#memory;
    m[COUNTERS.LAST] = ended;
    const row = this.#row(call, way, site);
    if (row < 0) return;
    const time = ended - began;
    m[row + ROW.COUNT]!++;
    m[row + ROW.TIME]! += time;
    if (time < m[row + ROW.LEAST]!) m[row + ROW.LEAST] = time;
    if (time > m[row + ROW.MOST]!) m[row + ROW.MOST] = time;
    if (this.#failed(call, at)) m[row + ROW.ERRORS]!++;
    if (way === WAY.MPI) this.#message(row, call, at);
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
    const { bytes, to } = this.#messages.of(call, at);
    m[row + ROW.BYTES]! += bytes;
    if (bytes < m[row + ROW.FEWEST]!) m[row + ROW.FEWEST] = bytes;
    if (bytes > m[row + ROW.LARGEST]!) m[row + ROW.LARGEST] = bytes;
    if (to < 0) return;
    m[COUNTERS.HEAD + 2 * to]!++;
    m[COUNTERS.HEAD + 2 * to + 1]! += bytes;
  }

  #failed(call: number, at: number): boolean {
    const kind = (this.#results[call] ??= resultOf(call));
    if (kind === RESULT.NONE) return false;
    const result = this.#k[(at + RECORD.RESULT) >> 2]!;
    return kind === RESULT.ERROR ? result !== 0 : result < 0 && result > LEAST_ERRNO;
  }

  #row(call: number, way: number, site: number): number {
    const key = site * KINDS + call * 4 + way;
    const last = this.#lastRow[call]!;
    if (last > 0 && this.#lastKey[call] === key) return last;
    const row = this.#rowOf(key, call, way, site);
    this.#lastKey[call] = key;
    this.#lastRow[call] = row;
    return row;
  }

  #rowOf(key: number, call: number, way: number, site: number): number {
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
    m[row + ROW.SITE] = site;
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
