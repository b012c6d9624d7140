/**
 * The fabric: one shared WebAssembly.Memory for each job, through which its ranks talk to each other. All offsets are
 * bytes.
 *
 *     page 0        0  ranks that are ready (anyone adds 1)        128  ranks that send nothing more (anyone adds 1)
 *     lines       for each rank RANK_BYTES:   0  bell (anyone adds 1)       128  asleep (the rank sets, who wakes it clears)
 *                                           256  waits (the rank)           384  asked (the host)      512  answered (the rank)
 *                                           640  acknowledgements: one word for each message that a peer pulls (the peer)
 *     rings       for each ordered pair a ring from its sender to its receiver:
 *                   0  cells taken out, data taken out (receiver)          128  in use (sender)
 *                 256  cells, one cache line each (sender)                 then the data ring (sender)
 *
 * Pages are touched when a pair first talks: a ring that is not used costs address space only. What N ranks may use
 * at most is `geometry(N).bytes`.
 */
import { WASM_PAGE } from '../abi/limits.ts';

export const READY = 0;
export const LEFT = 128;

/** Page 0 is made zero for each job. */
export const LINES_END = WASM_PAGE;

/**
 * What the flag of a sleeping rank says: it is awake; anybody is to wake it; only the rank of this number, added to
 * it, and who needs its help.
 */
export const AWAKE = 0;
export const ASLEEP = 1;
export const ASLEEP_FOR = 2;

export const RANK_BELL = 0;
export const RANK_ASLEEP = 128;
/** 1 while the rank sleeps for something that only a peer can send. */
export const RANK_WAITS = 256;
/**
 * The host asks what the rank waits for by adding 1; the rank writes the answer, JSON behind its length, and stores
 * what was asked.
 */
export const RANK_ASKED = 384;
export const RANK_ANSWERED = 512;
export const RANK_ACKS = 640;
/** Messages of one rank that wait to be pulled at a time; more of them wait their turn. */
export const ACKS = 1024;
export const RANK_ANSWER = RANK_ACKS + 4 * ACKS;
export const ANSWER_BYTES = 1024;
export const RANK_BYTES = RANK_ANSWER + ANSWER_BYTES;

export const RING_TAKEN = 0;
export const RING_DATA_TAKEN = 4;
export const RING_USED = 128;
export const RING_CELLS = 256;

/** Words of a cell. `STAMP` is 1 + the number of the cell, stored last. */
export const CELL = {
  STAMP: 0,
  CONTEXT: 1,
  TAG: 2,
  BYTES: 3,
  /**
   * What carries the payload; above it, in a message of a collective, what its sender called (see
   * mpi/collectives/called.ts).
   */
  KIND: 4,
  /** Whether somebody wants to know that it was taken: 1 + index of the acknowledgement, or 0. */
  ACK: 5,
  /** The payload, or where it is. */
  PAYLOAD: 6,
} as const;
export const CELL_BYTES = 64;
export const INLINE_BYTES = CELL_BYTES - 4 * CELL.PAYLOAD;

/**
 * Kinds of cells: the payload is in the cell, in the data ring (word: its position), or in the sender's heap (words:
 * see PULL).
 */
export const CELL_KIND = { INLINE: 0, EAGER: 1, PULL: 2, PULL_TYPED: 3 } as const;
export const CELL_KIND_BITS = 8;
export const CELL_KIND_MASK = 0xff;
/** Words of a cell behind PAYLOAD: address; and of data that are not one block the address of their layout, and elements. */
export const PULL = { ADDRESS: 6, LAYOUT: 7, COUNT: 8 } as const;

/**
 * What the word of an acknowledgement says: nobody looks at it, the receiver has the message, the sender has
 * withdrawn it.
 */
export const ACK = { WAITING: 0, TAKEN: 1, DONE: 2, WITHDRAWN: 3 } as const;

const LARGEST_DATA = 128 * 1024;
const LARGEST_EAGER = 4 * 1024;
const LARGEST_CELLS = 128;
/** No fabric takes more address space, bytes. */
const BUDGET = 2 ** 31;

export interface Geometry {
  readonly ranks: number;
  /** Cells of a ring and bytes of its data: powers of two. */
  readonly cells: number;
  readonly dataBytes: number;
  /** Longest payload that goes through the data ring. */
  readonly eagerBytes: number;
  readonly ringBytes: number;
  /** Where the lines of the ranks and the rings begin. */
  readonly lines: number;
  readonly rings: number;
  /** Size of the whole memory. */
  readonly bytes: number;
}

/**
 * The layout for so many ranks. Up to 64 ranks get full rings (137 KiB a pair that talks); more ranks get smaller
 * ones.
 */
export function geometry(ranks: number): Geometry {
  let cells = LARGEST_CELLS;
  let dataBytes = LARGEST_DATA;
  const ringBytes = () => RING_CELLS + cells * CELL_BYTES + dataBytes;
  while (ranks * ranks * ringBytes() > BUDGET) {
    if (dataBytes > 16 * cells * INLINE_BYTES || cells === 8) dataBytes /= 2;
    else cells /= 2;
  }
  const lines = LINES_END;
  const rings = lines + ranks * RANK_BYTES;
  return {
    ranks,
    cells,
    dataBytes,
    eagerBytes: Math.min(LARGEST_EAGER, dataBytes / 4),
    ringBytes: ringBytes(),
    lines,
    rings,
    bytes: Math.ceil((rings + ranks * ranks * ringBytes()) / WASM_PAGE) * WASM_PAGE,
  };
}

export function rankAt({ lines }: Geometry, rank: number): number {
  return lines + rank * RANK_BYTES;
}

/** Rings of one receiver lie side by side: it looks at all of them. */
export function ringAt({ rings, ranks, ringBytes }: Geometry, from: number, to: number): number {
  return rings + (to * ranks + from) * ringBytes;
}
