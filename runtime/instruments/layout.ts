/**
 * What instruments leave in shared memory, so that it is there however the rank ends. One memory for each rank and instrument; the
 * rank writes, the host reads, also while the rank runs.
 */

/**
 * Lines of text: a ring. Words: bytes written, bytes taken (the host), lines that were dropped because nobody took them, and 1
 * when the rank has told its end.
 */
export const LINES = { HEAD: 0, TAIL: 1, DROPPED: 2, ENDED: 3, BYTES: 64 } as const;
export const LINE_RING_BYTES = 2 ** 18;

/** Counters: doubles. The matrix, two for each rank (messages and bytes sent to it), stands behind the head, the rows behind it. */
export const COUNTERS = {
  BEGUN: 0,
  LAST: 1,
  ROWS: 2,
  DROPPED: 3,
  EARLY: 4,
  HEAP_HIGH: 5,
  HEAD: 8,
} as const;
/** A row: the calls of one function that went one way. Times are milliseconds. */
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
  DOUBLES: 16,
} as const;
export const MAX_ROWS = 4096;

/** How a call was carried out. */
export const WAY = { LOCAL: 0, SHIPPED: 1, DIRECT: 2, MPI: 3 } as const;

/** Events of a timeline: a ring of records of doubles; the first words of the memory are those of EVENTS, as doubles. */
export const EVENTS = { COUNT: 0, HEAD: 8 } as const;
export const EVENT = {
  CALL: 0,
  BEGAN: 1,
  ENDED: 2,
  WAY: 3,
  /** Of shipped calls: when the rank sent it off, the FWK took it and had the result, and the rank saw the answer. */
  SENT: 12,
  PICKED: 4,
  ANSWERED: 5,
  SEEN: 13,
  /** Of messages: the rank of the world that it sends to or has as its root, and that it receives from, or -1; their tags. */
  TO: 6,
  TO_TAG: 7,
  FROM: 8,
  FROM_TAG: 9,
  BYTES: 10,
  COMM: 11,
  DOUBLES: 14,
} as const;
/** Events that are kept of a rank: the last ones. */
export const MAX_EVENTS = 2 ** 17;

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
  readonly counters?: SharedArrayBuffer | undefined;
  readonly events?: SharedArrayBuffer | undefined;
  readonly replay?: ReplayTask | undefined;
  readonly turns?: TurnsTask | undefined;
  /** The seed of its delays. */
  readonly jitter?: number | undefined;
}

export function countersBytes(ranks: number): number {
  return 8 * (COUNTERS.HEAD + 2 * ranks + MAX_ROWS * ROW.DOUBLES);
}

export const eventsBytes = 8 * (EVENTS.HEAD + MAX_EVENTS * EVENT.DOUBLES);
