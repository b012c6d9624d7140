/**
 * The state of a rank's messages: the memory of the engine (see ../engine), which TypeScript reads and writes too.
 * Offsets are bytes. Behind what is laid out here come pages of 64 KiB: for requests, and for blocks of powers of two
 * (messages that came early, tables of communicators).
 */
import { MAX_RANKS, WASM_PAGE } from '../abi/limits.ts';
import { MPI_COMPLEX32, MPI_DATATYPE_NULL, MPI_MAXLOC, MPI_OP_NULL } from '../abi/mpi.ts';
import { ACKS } from './layout.ts';
import { MESSAGE_BYTES, MESSAGE_FIELDS, REDUCTION_BYTES, REQUEST_BYTES, REQUEST_FIELDS } from './records.ts';

/** Words. */
export const WORD = {
  /** Receives that wait, and sends that wait for room. */
  POSTED: 0,
  QUEUED: 4,
  /** The communicator that was used last: the address of its record, or NO_COMM. */
  COMM: 8,
  /** Looks before TypeScript goes on. */
  LOOKS: 40,
  /** What others wait for is stored with a fence. */
  FENCED: 44,
  WORLD_RANK: 48,
  RANKS: 52,
  CELL_MASK: 56,
  DATA_MASK: 60,
  EAGER_BYTES: 64,
  TELL_CELLS: 68,
  /** Bytes of the heap, 64 bits. */
  HEAP_BYTES: 72,
  TELL_DATA: 80,
  /** Memory in the heap for operands of reductions, each of SMALL_OPERAND bytes, or 0: see `scratchBytes`. */
  SCRATCH: 84,
  /** Acknowledgements that are not in use, and those of messages that were withdrawn. */
  FREE_ACKS: 88,
  WITHDRAWN: 92,
  /** Ranks share cores. */
  CROWDED: 96,
  /** What the rank has called, while the engine carries out a collective: see mpi/collectives/called.ts. */
  CALLED: 100,
  /** Counts what happens, so that a wait sees whether anything did. */
  EVENTS: 104,
  /** Handle of a send that was done when it began. */
  SENT: 108,
  /** Requests that have been made, and those of them that are free: a list. */
  REQUESTS: 112,
  FREE_REQUESTS: 116,
  /** What a probe has looked for in vain, and whether a message has come since that fits. */
  SOUGHT_PEER: 120,
  SOUGHT_CONTEXT: 124,
  SOUGHT_TAG: 128,
  CAME: 132,
  /** When a receive was posted, and when a message came. */
  ORDER: 136,
  ARRIVALS: 140,
  /** Early messages whose senders wait. */
  KEPT_ACKS: 144,
  /** Pages: the next one, how many of them may hold blocks, and those that hold nothing any more: a list. */
  TOP_PAGE: 148,
  BLOCK_PAGES: 152,
  EMPTY_PAGES: 156,
  /** Requests that go on in the passes of TypeScript. */
  WATCHED: 160,
  /** The tag of the collective that is being carried out. */
  TAG: 164,
  /** Schedules, and messages of partitions, that are under way. */
  SCHEDULES: 168,
  /** Memory in the heap for the operands of a schedule, kept for the next one, or 0. */
  SPARE: 172,
  /** A function of the program works for a reduction: nothing else goes on meanwhile. */
  CALLING: 176,
  /** Memory in the heap for the numbers whose addresses such a function is given, or 0. */
  ARGUMENTS: 276,
  /** Counts in memory have 64 bits, and those by value no sign: a function whose name ends in `_c`. */
  WIDE: 180,
  /** Bytes of the heap that a collective could not get. */
  MISSING: 184,
  /** Parts of what a collective sends and receives: where the tables are, and how many parts each has room for. */
  PARTS_OUT: 256,
  PARTS_IN: 260,
  PARTS: 264,
  /** Neighbours that a rank sends to and receives from, while a collective goes along a topology. */
  DESTINATIONS: 268,
  SOURCES: 272,
  /** The communicator whose neighbours are listed among the parts: the address of its record, or 0. */
  LISTED: 12,
  /** Bytes of the longest message that the buffer takes for buffered sends, where all communicators have the same; else 0. */
  BUFFERED: 188,
  /** Where TypeScript leaves the time, seconds: a double. */
  TIME: 280,
  /** The handles among which a call of many requests waits, and how many they are. */
  AMONG: 288,
  AMONG_COUNT: 292,
  /** The tag of the next message of partitions. */
  PART_TAG: 296,
  /** Where the heap has the values that communicators have from the beginning, words in the order of their keys; 0 before. */
  ATTRIBUTES: 316,
} as const;

/** What a communicator is to collectives: ranks that work together; those of this rank with those of another group. */
export const GROUP = { INTRA: 0, INTER: 1 } as const;

/** Lists, of two words each: the first and the last. */
export const LIST = {
  /** Receives from anybody that wait. */
  POSTED_ANY: 192,
  /** Sends that wait for their acknowledgement. */
  UNACKNOWLEDGED: 200,
  SCHEDULES: 208,
  /** Messages of partitions that go on. */
  PARTITIONED: 300,
  /** Requests for a send and a receive together. */
  PAIRS: 308,
} as const;
/** By class of blocks: pages that have a free one, the first of each. */
export const OPEN_PAGES = 216;

/** Handles of predefined objects are below this. */
export const HANDLES = 1024;
/** Bytes of an element that is one block, by datatype: words. */
export const BLOCKS = 320;
/** Bytes from one element to the next of pairs with gaps, by datatype; 0 of others. Bytes. */
export const PAIRS = BLOCKS + 4 * HANDLES;
/** Who carries out an operation: nobody, one of ../engine/operations, TypeScript, a function of the program. */
export const KIND = { NONE: 0, COMPILED: 1, PREDEFINED: 2, OWN: 3 } as const;

/** Received operands up to this size come by way of a buffer of this size: no request is needed then. */
export const SMALL_OPERAND = 1024;

/**
 * One for what comes, one for the own result, and one more for each time that the ranks can be halved, for results of
 * runs of ranks that wait.
 */
export function scratchBytes(ranks: number): number {
  return (2 + Math.ceil(Math.log2(ranks))) * SMALL_OPERAND;
}

// Words by peer, each field in an array of its own; not at multiples of 4 KiB, which the first-level cache would keep
// in one set.
const FIELD = 4 * MAX_RANKS + 64;
const FIELDS = PAIRS + HANDLES;
const field = (number: number) => FIELDS + number * FIELD;

export const PEER = {
  /** The rings to and from it, word indices of the fabric, and where their data begins, bytes. */
  OUT: field(0),
  IN: field(1),
  DATA_OUT: field(2),
  DATA_IN: field(3),
  /**
   * Sender: cells published, cells that may be published before the receiver's count must be read again, and the same
   * of data bytes.
   */
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
  /** Cells published when it was last woken because its ring was full. */
  WOKEN_AT: field(12),
  /** Its slot for an early message is in use. */
  SLOT: field(13),
} as const;

/** Lists by peer: receives that wait, messages that came early, sends that wait for room. */
export const PEER_LIST = {
  POSTED: field(14),
  EARLY: field(16),
  QUEUED: field(18),
} as const;

/** Acknowledgements: word indices of the fabric. */
export const FREE_ACKS = field(20);
export const WITHDRAWN_ACKS = FREE_ACKS + 4 * ACKS;

/** Where so many receives wait, a look in vain is followed by a rest: turns of an empty loop, some 150 ns. */
export const FEW_POSTED = 4;
export const REST = 400;
/** Acknowledgements that a wait looks at, at most. */
export const MAX_WATCHED = 16;

/** Stands for any world rank, and for any tag of the program. */
export const ANY = -1;
export const ANY_TAG = -2;

const INDEX_BITS = 20;
export const INDEX_MASK = (1 << INDEX_BITS) - 1;
export const MAX_REQUESTS = 1 << INDEX_BITS;
/** What the next generation adds to a handle, and the other bits. */
export const GENERATION = 1 << INDEX_BITS;
export const NO_GENERATION = ~(15 << INDEX_BITS);

/** Requests of a page; where the pages are, words by number. */
export const PAGE_REQUESTS = WASM_PAGE / REQUEST_BYTES;
export const REQUEST_PAGES = WITHDRAWN_ACKS + 4 * ACKS;
const MAX_REQUEST_PAGES = MAX_REQUESTS / PAGE_REQUESTS;

/** Blocks are 64 bytes to 16 KiB. A page of them begins with words about itself. */
export const BLOCK_CLASSES = 9;
export const SMALLEST_BLOCK = 64;
export const PAGE_FIELDS = ['next', 'before', 'free', 'rest', 'used', 'size'] as const;
/** Pages of blocks of a rank, and of all ranks of a job together. */
const MAX_BLOCK_PAGES = 4096;
const ALL_BLOCK_PAGES = 65536;

/** Layouts of derived datatypes, by the index of the handle: addresses; of so many datatypes. */
export const LAYOUTS = REQUEST_PAGES + 4 * MAX_REQUEST_PAGES;
export const DESCRIBED = 4096;
/**
 * A layout, of one element: its bytes, from one to the next, where the data begin and how far they reach, each of 64 bits; how many
 * runs it has, none of a block; and where its copy in the heap is, or 0, behind which the runs stand.
 */
export const LAYOUT_FIELDS = ['size', 'extent', 'lowest', 'reach', 'runs', 'heap'] as const;
export const LAYOUT_BYTES = 40;
/** Behind that of no more runs than this they stand in the state too: data of up to so many bytes are moved by them. */
export const FEW_RUNS = 13;
export const SHORT_BYTES = 256;
/** Data are moved between the heap and the heaps of ranks, and beside that from and to these memories. */
export const MOVE = { TO_FABRIC: 0, FROM_FABRIC: 1, FROM_STATE: 2 } as const;
/** Words of a run: see mpi/types/runs.ts. */
export const RUN_FIELDS = ['offset', 'bytes', 'stride', 'blocks'] as const;
export const RUN_BYTES = 4 * RUN_FIELDS.length;

/**
 * Communicators that have been used and may be: addresses of their records, by the last bits of the handle. Of two with the same
 * bits it is the one that was used last.
 */
export const COMMS = LAYOUTS + 4 * DESCRIBED;
export const KNOWN_COMMS = 1024;
/** The record of no communicator, which has no ranks. */
export const NO_COMM = COMMS + 4 * KNOWN_COMMS;

/** What the collective reduces that is being carried out. */
export const REDUCTION = NO_COMM + 64;
/** The part that one message moves. */
export const DATA = REDUCTION + REDUCTION_BYTES;

/**
 * Number of the reduction by predefined operation and datatype, -1 where there is none: half words, a row for each of the
 * operations. See mpi/reduce/ops.ts.
 */
export const OPS = MPI_MAXLOC + 1 - MPI_OP_NULL;
export const TYPES = MPI_COMPLEX32 + 1 - MPI_DATATYPE_NULL;
export const NUMBERS = DATA + 64;
/** Operations of the program that the engine may call, by the index of the handle: 1 where there is one. Bytes. */
export const OWN_OPERATIONS = NUMBERS + 2 * OPS * TYPES;
export const MAX_OWN_OPERATIONS = 256;

/**
 * Behind all that: a slot for each source, which holds a message and its payload when there is no other room; and the
 * pages.
 */
export const SLOTS = OWN_OPERATIONS + MAX_OWN_OPERATIONS;
export const firstPage = (ranks: number, eagerBytes: number) =>
  Math.ceil((SLOTS + ranks * (MESSAGE_BYTES + eagerBytes)) / WASM_PAGE);
export const blockPages = (ranks: number) => Math.min(MAX_BLOCK_PAGES, Math.floor(ALL_BLOCK_PAGES / ranks));
/**
 * So many pages at least are there before they are needed: to make the memory longer while ranks run stops all of them, some
 * milliseconds. What is not used takes no memory.
 */
export const FREE_PAGES = 64;
/** Of the memory, at first and at most. */
export const STATE_PAGES = Math.ceil(SLOTS / WASM_PAGE) + 2 * FREE_PAGES;
export const MAX_STATE_PAGES = 8192;

if (4 * REQUEST_FIELDS.length > REQUEST_BYTES || 4 * MESSAGE_FIELDS.length > MESSAGE_BYTES)
  throw new Error('a record of the state is too long');
if (OPEN_PAGES + 4 * BLOCK_CLASSES > BLOCKS) throw new Error('words of the state overlap');
