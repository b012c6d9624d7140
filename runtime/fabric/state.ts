/**
 * The state of a rank's messages that the engine, in TypeScript, and its shortcuts, in WebAssembly (see
 * runtime/mpi/shortcuts.ts), have in common: a memory of the rank's own. Offsets are bytes.
 */
import { MAX_RANKS, WASM_PAGE } from '../abi/limits.ts';
import { ACKS } from './layout.ts';

export const STATE_PAGES = 2;

/** Words. */
export const WORD = {
  /** Receives that wait, and sends that wait for room. */
  POSTED: 0,
  QUEUED: 4,
  /** The communicator that was used last; a size of 0 where there is none. */
  COMM: 8,
  CONTEXT: 12,
  SIZE: 16,
  /** The rank in it. */
  RANK: 20,
  /** Collectives so far: the tag of the next one. */
  COLLECTIVES: 24,
  /** 1 where collectives may take shortcuts. */
  GROUP: 28,
  /** Handle of a send that is done. */
  SENT: 32,
  /** Looks before anything else is done. */
  LOOKS: 36,
  /** What others wait for is stored with a fence. */
  FENCED: 40,
  /** World rank. */
  WORLD_RANK: 44,
  CELL_MASK: 48,
  DATA_MASK: 52,
  EAGER_BYTES: 56,
  TELL_CELLS: 60,
  TELL_DATA: 64,
  /** Memory in the heap for operands of reductions, each of SMALL_OPERAND bytes, or 0: see `scratchBytes`. */
  SCRATCH: 68,
  /** Bytes of the heap, 64 bits. */
  HEAP_BYTES: 72,
  /** Acknowledgements that are not in use. */
  FREE_ACKS: 80,
  /** Light requests that have begun and not been completed; the first and the last receive that waits, or -1; and those that are free. */
  LIGHT: 84,
  LIGHT_FIRST: 88,
  LIGHT_LAST: 92,
  LIGHT_FREE: 96,
  /** Ranks share cores. */
  CROWDED: 100,
  /** How many ranks there are, and how many acknowledgements are in the list of those that are watched. */
  RANKS: 104,
  WATCHED: 108,
  /** What the rank has called, while a shortcut carries out a collective: see mpi/coll/called.ts. */
  CALLED: 112,
} as const;

/** Handles of predefined objects are below this. */
export const HANDLES = 1024;
/** Bytes of an element that is one block, by datatype: words. */
export const BLOCKS = 256;
/** What an element is to a reduction, by datatype: bytes. */
export const KINDS = BLOCKS + 4 * HANDLES;
export const KIND = { NONE: 0, I32: 1, F32: 2, F64: 3, I64: 4 } as const;
/** World ranks of the communicator: words. */
export const GROUP_RANKS = KINDS + HANDLES;

/** Received operands up to this size come by way of a buffer of this size: no request is needed then. */
export const SMALL_OPERAND = 1024;

/**
 * One for what comes, one for the own result, and one more for each time that the ranks can be halved, for results of runs of
 * ranks that wait.
 */
export function scratchBytes(ranks: number): number {
  return (2 + Math.ceil(Math.log2(ranks))) * SMALL_OPERAND;
}

// Words by peer, each field in an array of its own; not at multiples of 4 KiB, which the first-level cache would keep in one set.
const FIELD = 4 * MAX_RANKS + 64;
const FIELDS = GROUP_RANKS + FIELD;
const field = (number: number) => FIELDS + number * FIELD;

export const PEER = {
  /** The rings to and from it, word indices of the fabric, and where their data begins, bytes. */
  OUT: field(0),
  IN: field(1),
  DATA_OUT: field(2),
  DATA_IN: field(3),
  /** Sender: cells published, cells that may be published before the receiver's count must be read again, and the same of data bytes. */
  SENT: field(4),
  SEND_LIMIT: field(5),
  DATA_SENT: field(6),
  DATA_LIMIT: field(7),
  /** Receiver: cells taken, data taken, and the data taken that the sender has been told of. */
  TAKEN: field(8),
  DATA_TAKEN: field(9),
  DATA_TOLD: field(10),
  /** Its flag, word index of the fabric. */
  ASLEEP: field(11),
  /** Messages from it that came before their receive. */
  EARLY: field(12),
  /** 1 + the acknowledgement of a long message of the collective that is being carried out, a word index of the fabric, or 0. */
  LENT: field(13),
} as const;

/** Which they are: word indices of the fabric. */
export const FREE_ACKS = field(14);

/**
 * Light requests: receives, and sends of long messages, with the lowest indices, which the shortcuts handle while no other
 * receive waits; the engine takes them over when it has to know of them. Entries of LIGHT_BYTES, by index.
 */
export const LIGHTS = 128;
export const LIGHT_BYTES = 64;
export const LIGHT_ENTRIES = FREE_ACKS + 4 * ACKS;
/** Indices of those that are free: words. */
export const FREE_LIGHTS = LIGHT_ENTRIES + LIGHTS * LIGHT_BYTES;
export const LIGHT = {
  HANDLE: 0,
  STATE: 4,
  /** The one that was begun next among those that wait, or -1. */
  NEXT: 8,
  PEER: 12,
  CONTEXT: 16,
  TAG: 20,
  BUFFER: 24,
  /** Of the room; of the message, when it is there. */
  BYTES: 28,
  SOURCE: 32,
  COMM: 36,
  /** Of a send: its acknowledgement, a word index of the fabric. */
  ACK: 40,
} as const;
/** Where more than these have begun, a look in vain is followed by a rest: turns of an empty loop, some 150 ns. */
export const FEW_LIGHTS = 4;
export const REST = 400;
export const LIGHT_STATE = { FREE: 0, WAITING: 1, DONE: 2, SENDING: 3 } as const;

/** Acknowledgements that are watched, word indices of the fabric. */
export const WATCHED_ACKS = FREE_LIGHTS + 4 * LIGHTS;
export const MAX_WATCHED = 16;

if (WATCHED_ACKS + 4 * MAX_WATCHED > STATE_PAGES * WASM_PAGE)
  throw new Error('the state of a rank is too large');
