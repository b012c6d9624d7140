/** Records in the state of a rank: their fields, for TypeScript and, through ../generate.ts, for the engine. */

/**
 * Requests: what a rank has begun and not completed. Words of a record; those after the first come from the guest,
 * unless said otherwise. A handle is the kind of the object, a generation that changes with every use, and the index,
 * so that the handle of a completed request is not taken for its successor.
 */
export const REQUEST_FIELDS = [
  /** In whatever list it stands: an address. */
  'next',
  'handle',
  /** See REQUEST_STATE. */
  'state',
  /** See REQUEST_KIND. */
  'kind',
  /** When it was posted, among the receives of the rank. */
  'order',
  /** Handle of the communicator, and 0 for messages of a collective. */
  'commHandle',
  /** Ranks of the communicator by world rank: the address of words, or 0. */
  'rankOf',
  'context',
  /** World rank, or ANY. */
  'peer',
  'tag',
  'buffer',
  /** Of the message that is sent; of the room for the message that is received. */
  'bytes',
  /** Of data that are not one block: address of the layout; elements. */
  'typed',
  'count',
  /** TypeScript knows what it does; its reduction. */
  'special',
  /** Of a receive that is an operand: buffer[i] = received[i] op operand[i]; the number of the reduction, or -1. */
  'reduction',
  'operand',
  /** Of a message of a collective: what the rank called, and what the sender did; 0 for others. */
  'called',
  'gotCalled',
  /** Acknowledgement that a send waits for, word index of the fabric, or -1. */
  'ack',
  /** The receiver tells when it has the message. */
  'synchronous',
  'persistent',
  /** The guest has freed the handle: it ends with its operation. */
  'orphan',
  'cancelled',
  /** What the status will say: source as a rank of the communicator. */
  'source',
  'gotTag',
  'gotBytes',
  /** Bytes of the message, which may be more than were received. */
  'sentBytes',
  'error',
  /** Of a collective that goes on by itself: the address of its schedule, or 0. */
  'schedule',
  /** Of a message of many partitions: the address of what is known of them, or 0. */
  'partitions',
] as const;
export const REQUEST_BYTES = 128;
export const REQUEST_STATE = { FREE: 0, INACTIVE: 1, ACTIVE: 2, DONE: 3 } as const;
export const REQUEST_KIND = {
  SEND: 0,
  RECEIVE: 1,
  GENERALIZED: 2,
  SCHEDULE: 3,
  PARTITIONED: 4,
  MESSAGE: 5,
} as const;

/**
 * Messages that came before their receive. Words of a record; the last ones are the words of the cell from
 * PULL.ADDRESS on, of one that is pulled.
 */
export const MESSAGE_FIELDS = [
  'next',
  /** When it came. */
  'order',
  /** World rank. */
  'from',
  'context',
  'tag',
  'bytes',
  /** See CELL_KIND: a payload in the state counts as EAGER. */
  'kind',
  /** What its sender called, of a message of a collective. */
  'called',
  /** Acknowledgement, word index of the fabric, or -1. */
  'ack',
  /** Its sender cannot withdraw it any more. */
  'claimed',
  /** In the state, or the heap of the sender. */
  'address',
  'layout',
  'count',
] as const;
export const MESSAGE_BYTES = 64;

/**
 * A nonblocking or persistent collective: steps that are carried out one after the other, whenever its rank looks at its
 * messages. Words of a record.
 */
export const SCHEDULE_FIELDS = [
  'next',
  /** Its request: an address. */
  'owner',
  'context',
  'tag',
  'called',
  /** Blocks of steps: the first and the last; the one that is under way, and the step in it. */
  'first',
  'last',
  'block',
  'place',
  /** Sends that are not done, and the receive that the next step needs: an address, or 0. */
  'open',
  'taking',
  /** Memory in the heap for small operands, or 0. */
  'scratch',
  /** The first message that was not what was expected: its sender, what that called, bytes, and how many were expected. */
  'unequal',
  'unequalRank',
  'unequalCalled',
  'unequalBytes',
  'expectedBytes',
] as const;
/** Behind them stands what is reduced. */
export const SCHEDULE_BYTES = 128;

/**
 * A communicator. Words of a record, behind which stand the world ranks of the ranks that messages go to and come from, and the
 * reverse.
 */
export const COMM_FIELDS = [
  'handle',
  /** Of messages between two ranks; collectives use the next number. */
  'context',
  /** Ranks that messages go to and come from: of the other group, where there is one. None of the record of no communicator. */
  'ranks',
  /** The own rank, and ranks of the own group. */
  'rank',
  'ownRanks',
  /** See GROUP. */
  'group',
  /** Collectives so far: the tag of the next one. */
  'collectives',
  /** World ranks, and ranks by world rank, -1 for others: addresses of words. */
  'peers',
  'rankOf',
] as const;
export const COMM_BYTES = 4 * COMM_FIELDS.length;

/** What a collective reduces, and how. Words of a record. */
export const REDUCTION_FIELDS = [
  /** See KIND; the number of the reduction where TypeScript is to combine what comes where it lies, or -1. */
  'kind',
  'reduction',
  /** Both orders of two operands give the same bits. */
  'symmetric',
  'operation',
  'datatype',
  /** Bytes from one element to the next, of those that lie side by side. */
  'stride',
  /** Of an operand: elements, bytes of the message, and its layout where it is no block. */
  'elements',
  'bytes',
  'typed',
  /** Memory for operands: the address that the first one would have, bytes from one to the next, and where they begin. */
  'base',
  'span',
  'shift',
  /** The first place is for what comes. */
  'first',
  /** Memory of the heap to be given back at the end, or 0. */
  'memory',
] as const;
export const REDUCTION_BYTES = 64;

/** Data of a rank or a neighbour in a buffer. Words of a record. */
export const PART_FIELDS = [
  'at',
  'bytes',
  /** Of data that are not one block: its layout; elements. */
  'typed',
  'count',
  /** The neighbour, or -1. */
  'rank',
] as const;
export const PART_BYTES = 4 * PART_FIELDS.length;

/** A step; those of a block stand behind the words for the next block and for how many they are. */
export const STEP_FIELDS = [
  ...(['what', 'peer', 'to', 'left', 'right', 'bytes'] as const),
  /** Of data that are not one block: layouts and elements; of a copy those of its source too. */
  ...(['typed', 'count', 'fromTyped', 'fromCount'] as const),
  'message',
] as const;
export const STEP_BYTES = 48;
export const STEP = {
  GIVE: 0,
  TAKE: 1,
  SETTLE: 2,
  COPY: 3,
  COMBINE: 4,
  MEET: 5,
  MOVE: 6,
  DIFFER: 7,
} as const;
export const STEPS_BYTES = 1024;

/** A message whose partitions are ready, or arrive, one by one. Words of a record. */
export const PARTITIONED_FIELDS = [
  'next',
  /** Its request: an address. */
  'owner',
  'receives',
  /** Partitions, and bytes of each. */
  'count',
  'each',
  /** Messages of the parts that are not done, linked by their operands. */
  'open',
  /** The message that tells a receiver of the parts, until it is done, and its words in the heap; or 0. */
  'announcement',
  'words',
  /** As the sender counts them: the tag of the first part, parts, bytes of each. */
  'firstTag',
  'parts',
  'partBytes',
  /** Partitions that are ready; the parts of this round have been asked for. */
  'ready',
  'posted',
  /** Flags of the parts, that are ready or have arrived, and of the partitions that are unpacked: tables of bytes. */
  'flags',
  'unpacked',
  /** Where data that are not one block are received, in the heap, or 0. */
  'packed',
] as const;
export const PARTITIONED_BYTES = 4 * PARTITIONED_FIELDS.length;
/** What tells a receiver of the parts: words. */
export const ANNOUNCEMENT_BYTES = 12;
/** Functions of the engine that only programs with such messages reach, by their numbers in a table of their own. */
export const LATER = { PASS: 0, DROP: 1, START: 2 } as const;
/** A table of flags: blocks of so many bytes at most, each behind the address of the next one. */
export const FLAGS_BYTES = 4096;
