/**
 * A RAM disk: a file system in one shared WebAssembly.Memory, made of blocks of 4 KiB. The first block is the header, then comes
 * the table of names, and then what is handed out: blocks of files, and blocks that are divided into cells, each a node (a file,
 * a directory, a link) or an entry (a name in a directory). Addresses are words of 4 bytes, so all of 4 GiB has one; the number of
 * a node is the word at which its cell begins, and 0 is none.
 *
 * Who has the lock writes. What is new is complete before a name leads to it, and a name goes before what it led to: a rank that
 * is killed in between leaves at worst room that nobody uses.
 */

export const BLOCK_BYTES = 4096;
export const BLOCK_WORDS = BLOCK_BYTES / 4;

/** Words of the header. The lock has two cache lines of its own. */
export const HEADER = {
  LOCK: 0,
  BLOCKS: 32,
  /** The first free block of those that have been used before; each begins with the number of the next one. */
  FREE: 33,
  /** The first block that has never been used: it and those behind it are zero. */
  FRESH: 34,
  /** Blocks that are in use. */
  USED: 35,
  /** The first block of cells that has free ones. */
  CELLS: 36,
  /** Places of the table of names: a power of two. */
  BUCKETS: 37,
  ROOT: 38,
  NODES: 39,
} as const;

/** The lock: 0, or 1 + the rank that has it, and whether others sleep until it is free. */
export const LOCK_CONTENDED = 1 << 30;

/** A block of cells: how many are used, the first free one, and its neighbours among those that have free ones. */
export const CELLS = { USED: 0, FREE: 1, NEXT: 2, PREV: 3, FIRST: 64, WORDS: 80, COUNT: 12 } as const;

/** First word of a cell. A free one has the next free one of its block behind it. */
export const TAG = { FREE: 0, NODE: 1, ENTRY: 2 } as const;

/** Words of a node. SIZE is a double; times are nanoseconds since 1970, in two words. */
export const NODE = {
  TAG: 0,
  TYPE: 1,
  LINKS: 2,
  /** Descriptors and maps that hold it. */
  HOLDS: 3,
  SIZE: 4,
  ATIM: 6,
  MTIM: 8,
  CTIM: 10,
  /** Of a directory: the one above, its first and last entry, the cookie of the next one. */
  PARENT: 12,
  FIRST: 13,
  LAST: 14,
  COOKIE: 15,
  /** Blocks of a file: their numbers, 0 where nothing was written. */
  DIRECT: 16,
  INDIRECT: 78,
  DOUBLE: 79,
} as const;
export const DIRECT_BLOCKS = NODE.INDIRECT - NODE.DIRECT;

/** The largest file: it fits every disk. */
export const MAX_FILE = 2 ** 32 - BLOCK_BYTES;

/** Words of an entry. NEXT and PREV are those of its directory, in the order in which they were made. */
export const ENTRY = {
  TAG: 0,
  NODE: 1,
  DIR: 2,
  HASH: 3,
  /** The next one of the same place in the table of names. */
  CHAIN: 4,
  NEXT: 5,
  PREV: 6,
  COOKIE: 7,
  LENGTH: 8,
  NAME: 9,
} as const;
export const MAX_NAME = 255;

/** Cookies of '.' and '..' are 0 and 1. */
export const FIRST_COOKIE = 2;

/** The smallest disk. */
export const MIN_DISK = 64 * 1024;
export const MAX_DISK = 2 ** 32;

function assert(holds: boolean, what: string): void {
  if (!holds) throw new Error(`disk: ${what}`);
}
assert(CELLS.FIRST + CELLS.COUNT * CELLS.WORDS <= BLOCK_WORDS, 'the cells of a block fit it');
assert(NODE.DOUBLE < CELLS.WORDS && NODE.SIZE % 2 === 0, 'a node fits a cell');
assert((CELLS.WORDS - ENTRY.NAME) * 4 >= MAX_NAME, 'a name fits a cell');
