/**
 * What instruments leave in shared memory, so that it is there however the rank ends. One memory for each rank and instrument; the
 * rank writes, the host reads, also while the rank runs.
 */
import { FIRST_MPI } from '../abi/calls.ts';
import { WASM_PAGE } from '../abi/limits.ts';

/**
 * Lines of text: a ring. Words: bytes written, bytes taken (the host), lines that were dropped because nobody took them, and 1
 * when the rank has told its end.
 */
export const LINES = { HEAD: 0, TAIL: 1, DROPPED: 2, ENDED: 3, BYTES: 64 } as const;
export const LINE_RING_BYTES = 2 ** 18;

/**
 * What counters and a timeline leave: one memory, of ../engine/instrument. Doubles at its beginning; then a byte for each call of the
 * table, not 0 where the rank carries it out itself; the matrix, two doubles for each rank, messages and bytes sent to it; rows; events.
 * Times are milliseconds of the process's clock.
 */
export const COUNTERS = {
  BEGUN: 0,
  LAST: 1,
  /** Calls that had no room for a row. */
  DROPPED: 2,
  EARLY: 3,
  HEAP_HIGH: 4,
  /** How many events there have been. */
  EVENTS: 5,
  /** Where JavaScript leaves the time. */
  NOW: 6,
  /** When the last request was sent off, and when the rank saw its answer. */
  SENT: 7,
  SEEN: 8,
} as const;
/** Where the bytes of calls begin, and the matrix. */
export const DIRECT = 128;
export const MATRIX = DIRECT + FIRST_MPI;

/**
 * A row, of doubles: the calls of one function that went one way, from one place. Rows are a table of which the place of one follows
 * from its KEY, an i64; a key of 0 is no row.
 */
export const ROW = {
  CALL: 0,
  WAY: 1,
  COUNT: 2,
  ERRORS: 3,
  TIME: 4,
  LEAST: 5,
  MOST: 6,
  BYTES: 7,
  FEWEST: 8,
  LARGEST: 9,
  PICK_UP: 10,
  WORK: 11,
  BACK: 12,
  /** Where in the image it was called; 0 where that is not known. */
  SITE: 13,
  KEY: 14,
  DOUBLES: 16,
} as const;
export const MAX_ROWS = 4096;
/** Places that are looked at for a row before a call has none. */
export const PROBES = 64;

/** How a call was carried out. */
export const WAY = { LOCAL: 0, SHIPPED: 1, DIRECT: 2, MPI: 3 } as const;

/**
 * Calls that never wait: so many of a row are timed; then, where they take less than this on average, one in SAMPLED at random,
 * which counts for as many.
 */
export const TIMED = 64;
export const SHORT_NS = 1000;
export const SAMPLED = 16;

/** An event of a timeline, of a cache line; the last ones are kept, in a ring. Bytes; times are doubles, the others words. */
export const EVENT = {
  BEGAN: 0,
  ENDED: 8,
  CALL: 16,
  WAY: 20,
  /** Of shipped calls: when the rank sent it off, the FWK took it and had the result, and the rank saw the answer. */
  SENT: 24,
  PICKED: 32,
  ANSWERED: 40,
  SEEN: 48,
  /** Of MPI: bytes, a double; the rank of the world that it sends to, and that it receives from, or -1; their tags. */
  MOVED: 24,
  TO: 32,
  TO_TAG: 36,
  FROM: 40,
  FROM_TAG: 44,
  COMM: 48,
  BYTES: 64,
} as const;
/** Events that are kept of a rank: the last ones. */
export const MAX_EVENTS = 2 ** 17;

/** What the instrument is to do. */
export const WANTED = { COUNTERS: 1, EVENTS: 2, HOOKS: 4 } as const;

/** Where the rows of a job of so many ranks begin, and the events. Bytes. */
export const rowsAt = (ranks: number): number => Math.ceil((MATRIX + 16 * ranks) / 128) * 128;
export const eventsAt = (ranks: number): number => rowsAt(ranks) + MAX_ROWS * ROW.DOUBLES * 8;

/** The memory of a rank. */
export function instrumentMemory(ranks: number, events: boolean): WebAssembly.Memory {
  const bytes = eventsAt(ranks) + (events ? MAX_EVENTS * EVENT.BYTES : 0);
  const pages = Math.ceil(bytes / WASM_PAGE);
  return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
}

/** A trace of noise: doubles, milliseconds. Its length, and behind the head for each detour when it begins and how long it takes. */
export const TRACE = { LENGTH: 0, HEAD: 1 } as const;
/** What came of it in a rank, doubles: detours put in, how long they took, and those that fell into calls, which cost nothing. */
export const REPLAYED = { DETOURS: 0, MS: 1, ABSORBED: 2, DOUBLES: 3 } as const;

export interface ReplayTask {
  readonly trace: SharedArrayBuffer;
  /** Where in the trace the rank begins. */
  readonly offset: number;
  readonly told: SharedArrayBuffer;
}

/**
 * Turns of a reproducible job, one memory for all ranks. Words: the state of the order, how many ranks are ready, 1 when every rank
 * waits; the clock is a double, nanoseconds. Behind the head for each rank: 1 when it has the turn, its state, and as a double
 * until when it sleeps.
 */
export const TURNS = { SEED: 0, ARRIVED: 1, STUCK: 2, CLOCK: 2, HEAD: 8 } as const;
export const TURN = { HAS: 0, STATE: 1, WAKE: 2, WORDS: 4 } as const;

export function turnsBytes(ranks: number): number {
  return 4 * (TURNS.HEAD + TURN.WORDS * ranks);
}

export interface TurnsTask {
  readonly memory: SharedArrayBuffer;
  readonly seed: number;
}

/** What a rank is to record, and what is done to it. */
export interface ToolsTask {
  readonly strace?:
    | {
        readonly memory: SharedArrayBuffer;
        /** Numbers of the calls to show. */
        readonly calls: ReadonlySet<number>;
        /** Time in the call behind each line; time since the last call before it, else since the start of the job. */
        readonly times: boolean;
        readonly relative: boolean;
      }
    | undefined;
  /** What it counts and records is left here. */
  readonly memory: WebAssembly.Memory;
  readonly counters: boolean;
  readonly events: boolean;
  readonly replay?: ReplayTask | undefined;
  readonly turns?: TurnsTask | undefined;
  /** The seed of its delays. */
  readonly jitter?: number | undefined;
}
