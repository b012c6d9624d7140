/** What the engine and TypeScript must agree on: written by ../generate.ts, do not edit. */

export namespace WORD {
  export const POSTED: i32 = 0;
  export const QUEUED: i32 = 4;
  export const COMM: i32 = 8;
  export const LOOKS: i32 = 40;
  export const FENCED: i32 = 44;
  export const WORLD_RANK: i32 = 48;
  export const RANKS: i32 = 52;
  export const CELL_MASK: i32 = 56;
  export const DATA_MASK: i32 = 60;
  export const EAGER_BYTES: i32 = 64;
  export const TELL_CELLS: i32 = 68;
  export const HEAP_BYTES: i32 = 72;
  export const TELL_DATA: i32 = 80;
  export const SCRATCH: i32 = 84;
  export const FREE_ACKS: i32 = 88;
  export const WITHDRAWN: i32 = 92;
  export const CROWDED: i32 = 96;
  export const CALLED: i32 = 100;
  export const EVENTS: i32 = 104;
  export const SENT: i32 = 108;
  export const REQUESTS: i32 = 112;
  export const FREE_REQUESTS: i32 = 116;
  export const SOUGHT_PEER: i32 = 120;
  export const SOUGHT_CONTEXT: i32 = 124;
  export const SOUGHT_TAG: i32 = 128;
  export const CAME: i32 = 132;
  export const ORDER: i32 = 136;
  export const ARRIVALS: i32 = 140;
  export const KEPT_ACKS: i32 = 144;
  export const TOP_PAGE: i32 = 148;
  export const BLOCK_PAGES: i32 = 152;
  export const EMPTY_PAGES: i32 = 156;
  export const WATCHED: i32 = 160;
  export const TAG: i32 = 164;
  export const SCHEDULES: i32 = 168;
  export const SPARE: i32 = 172;
  export const CALLING: i32 = 176;
  export const ARGUMENTS: i32 = 276;
  export const WIDE: i32 = 180;
  export const MISSING: i32 = 184;
  export const PARTS_OUT: i32 = 256;
  export const PARTS_IN: i32 = 260;
  export const PARTS: i32 = 264;
  export const DESTINATIONS: i32 = 268;
  export const SOURCES: i32 = 272;
  export const LISTED: i32 = 12;
  export const BUFFERED: i32 = 188;
  export const TIME: i32 = 280;
  export const AMONG: i32 = 288;
  export const AMONG_COUNT: i32 = 292;
  export const PART_TAG: i32 = 296;
  export const ATTRIBUTES: i32 = 316;
}

export namespace LIST {
  export const POSTED_ANY: i32 = 192;
  export const UNACKNOWLEDGED: i32 = 200;
  export const SCHEDULES: i32 = 208;
  export const PARTITIONED: i32 = 300;
  export const PAIRS: i32 = 308;
}

export namespace PEER {
  export const OUT: i32 = 5440;
  export const IN: i32 = 9504;
  export const DATA_OUT: i32 = 13568;
  export const DATA_IN: i32 = 17632;
  export const SENT: i32 = 21696;
  export const SEND_LIMIT: i32 = 25760;
  export const DATA_SENT: i32 = 29824;
  export const DATA_LIMIT: i32 = 33888;
  export const TAKEN: i32 = 37952;
  export const DATA_TAKEN: i32 = 42016;
  export const DATA_TOLD: i32 = 46080;
  export const ASLEEP: i32 = 50144;
  export const WOKEN_AT: i32 = 54208;
  export const SLOT: i32 = 58272;
}

export namespace PEER_LIST {
  export const POSTED: i32 = 62336;
  export const EARLY: i32 = 70464;
  export const QUEUED: i32 = 78592;
}

export namespace GROUP {
  export const INTRA: i32 = 0;
  export const INTER: i32 = 1;
}

export namespace KIND {
  export const NONE: i32 = 0;
  export const COMPILED: i32 = 1;
  export const PREDEFINED: i32 = 2;
  export const OWN: i32 = 3;
}

export namespace REQUEST_STATE {
  export const FREE: i32 = 0;
  export const INACTIVE: i32 = 1;
  export const ACTIVE: i32 = 2;
  export const DONE: i32 = 3;
}

export namespace REQUEST_KIND {
  export const SEND: i32 = 0;
  export const RECEIVE: i32 = 1;
  export const GENERALIZED: i32 = 2;
  export const SCHEDULE: i32 = 3;
  export const PARTITIONED: i32 = 4;
  export const MESSAGE: i32 = 5;
}

export namespace CELL {
  export const STAMP: i32 = 0;
  export const CONTEXT: i32 = 4;
  export const TAG: i32 = 8;
  export const BYTES: i32 = 12;
  export const KIND: i32 = 16;
  export const ACK: i32 = 20;
  export const PAYLOAD: i32 = 24;
}

export namespace CELL_KIND {
  export const INLINE: i32 = 0;
  export const EAGER: i32 = 1;
  export const PULL: i32 = 2;
  export const PULL_TYPED: i32 = 3;
}

export namespace PULL {
  export const ADDRESS: i32 = 24;
  export const LAYOUT: i32 = 28;
  export const COUNT: i32 = 32;
}

export namespace MOVE {
  export const TO_FABRIC: i32 = 0;
  export const FROM_FABRIC: i32 = 1;
  export const FROM_STATE: i32 = 2;
}

export namespace ACK {
  export const WAITING: i32 = 0;
  export const TAKEN: i32 = 1;
  export const DONE: i32 = 2;
  export const WITHDRAWN: i32 = 3;
}

export namespace STATUS {
  export const SOURCE: i32 = 0;
  export const TAG: i32 = 4;
  export const ERROR: i32 = 8;
  export const CANCELLED: i32 = 12;
  export const BYTES: i32 = 16;
}

export namespace CALLED {
  export const COLLECTIVE: i32 = 8;
  export const OPERATION: i32 = 14;
  export const ROOT: i32 = 20;
}

export namespace COLLECTIVE {
  export const Barrier: i32 = 1;
  export const Bcast: i32 = 2;
  export const Gather: i32 = 3;
  export const Gatherv: i32 = 4;
  export const Scatter: i32 = 5;
  export const Scatterv: i32 = 6;
  export const Allgather: i32 = 7;
  export const Allgatherv: i32 = 8;
  export const Alltoall: i32 = 9;
  export const Alltoallv: i32 = 10;
  export const Alltoallw: i32 = 11;
  export const Reduce: i32 = 12;
  export const Allreduce: i32 = 13;
  export const Scan: i32 = 14;
  export const Exscan: i32 = 15;
  export const Reduce_scatter_block: i32 = 16;
  export const Reduce_scatter: i32 = 17;
  export const Neighbor_allgather: i32 = 18;
  export const Neighbor_allgatherv: i32 = 19;
  export const Neighbor_alltoall: i32 = 20;
  export const Neighbor_alltoallv: i32 = 21;
  export const Neighbor_alltoallw: i32 = 22;
}

export namespace STEP {
  export const GIVE: i32 = 0;
  export const TAKE: i32 = 1;
  export const SETTLE: i32 = 2;
  export const COPY: i32 = 3;
  export const COMBINE: i32 = 4;
  export const MEET: i32 = 5;
  export const MOVE: i32 = 6;
  export const DIFFER: i32 = 7;
}

export namespace RECORD {
  export const HEAD: i32 = 0;
  export const RESULT: i32 = 8;
  export const TIME: i32 = 16;
  export const TIMED: i32 = 24;
  export const ARGS: i32 = 32;
  export const BYTES: i32 = 64;
}

export namespace COUNTERS {
  export const BEGUN: i32 = 0;
  export const LAST: i32 = 8;
  export const DROPPED: i32 = 16;
  export const EARLY: i32 = 24;
  export const HEAP_HIGH: i32 = 32;
  export const EVENTS: i32 = 40;
  export const NOW: i32 = 48;
  export const SENT: i32 = 56;
  export const SEEN: i32 = 64;
}

export namespace ROW {
  export const CALL: i32 = 0;
  export const WAY: i32 = 8;
  export const COUNT: i32 = 16;
  export const ERRORS: i32 = 24;
  export const TIME: i32 = 32;
  export const LEAST: i32 = 40;
  export const MOST: i32 = 48;
  export const BYTES: i32 = 56;
  export const FEWEST: i32 = 64;
  export const LARGEST: i32 = 72;
  export const PICK_UP: i32 = 80;
  export const WORK: i32 = 88;
  export const BACK: i32 = 96;
  export const SITE: i32 = 104;
  export const KEY: i32 = 112;
  export const DOUBLES: i32 = 128;
}

export namespace EVENT {
  export const BEGAN: i32 = 0;
  export const ENDED: i32 = 8;
  export const CALL: i32 = 16;
  export const WAY: i32 = 20;
  export const SENT: i32 = 24;
  export const PICKED: i32 = 32;
  export const ANSWERED: i32 = 40;
  export const SEEN: i32 = 48;
  export const MOVED: i32 = 24;
  export const TO: i32 = 32;
  export const TO_TAG: i32 = 36;
  export const FROM: i32 = 40;
  export const FROM_TAG: i32 = 44;
  export const COMM: i32 = 48;
  export const BYTES: i32 = 64;
}

export namespace WAY {
  export const LOCAL: i32 = 0;
  export const SHIPPED: i32 = 1;
  export const DIRECT: i32 = 2;
  export const MPI: i32 = 3;
}

export namespace WANTED {
  export const COUNTERS: i32 = 1;
  export const EVENTS: i32 = 2;
  export const HOOKS: i32 = 4;
}

export namespace LATER {
  export const PASS: i32 = 0;
  export const DROP: i32 = 1;
  export const START: i32 = 2;
}

export const BLOCKS: i32 = 320;
export const BLOCK_CLASSES: i32 = 9;
export const FEW_POSTED: i32 = 4;
export const FREE_ACKS: i32 = 86720;
export const HANDLES: i32 = 1024;
export const MAX_WATCHED: i32 = 16;
export const REST: i32 = 400;
export const OPEN_PAGES: i32 = 216;
export const PAIRS: i32 = 4416;
export const SLOTS: i32 = 136304;
export const SMALLEST_BLOCK: i32 = 64;
export const SMALL_OPERAND: i32 = 1024;
export const WITHDRAWN_ACKS: i32 = 90816;
export const REQUEST_PAGES: i32 = 94912;
export const PAGE_REQUESTS: i32 = 512;
export const MAX_REQUESTS: i32 = 1048576;
export const NUMBERS: i32 = 123776;
export const OPS: i32 = 26;
export const TYPES: i32 = 236;
export const OWN_OPERATIONS: i32 = 136048;
export const MAX_OWN_OPERATIONS: i32 = 256;
export const COMMS: i32 = 119488;
export const KNOWN_COMMS: i32 = 1024;
export const DESCRIBED: i32 = 4096;
export const LAYOUTS: i32 = 103104;
export const FEW_RUNS: i32 = 13;
export const LAYOUT_BYTES: i32 = 40;
export const RUN_BYTES: i32 = 16;
export const SHORT_BYTES: i32 = 256;
export const DATA: i32 = 123712;
export const REDUCTION: i32 = 123648;
export const INDEX_MASK: i32 = 1048575;
export const GENERATION: i32 = 1048576;
export const NO_GENERATION: i32 = -15728641;
export const ANY: i32 = -1;
export const ANY_TAG: i32 = -2;

export const REQUEST_BYTES: i32 = 128;
export const MESSAGE_BYTES: i32 = 64;
export const SCHEDULE_BYTES: i32 = 128;
export const REDUCTION_BYTES: i32 = 64;
export const PART_BYTES: i32 = 20;
export const STEP_BYTES: i32 = 48;
export const STEPS_BYTES: i32 = 1024;
export const PARTITIONED_BYTES: i32 = 64;
export const ANNOUNCEMENT_BYTES: i32 = 12;
export const FLAGS_BYTES: i32 = 4096;

export const ASLEEP: i32 = 1;
export const ASLEEP_FOR: i32 = 2;
export const AWAKE: i32 = 0;
export const CELL_KIND_MASK: i32 = 255;
export const INLINE_BYTES: i32 = 40;
export const RANK_ASLEEP: i32 = 128;
export const RANK_BELL: i32 = 0;
export const RING_CELLS: i32 = 256;
export const RING_DATA_TAKEN: i32 = 4;
export const RING_TAKEN: i32 = 0;
export const RING_USED: i32 = 128;

export const ANSWERED_AT: i32 = 152;
export const FROZEN: i32 = 262144;
export const PICKED_AT: i32 = 144;
export const RECORD_STEP: i32 = 65536;
export const REQUEST_SEQ: i32 = 0;
export const SIGNALS: i32 = 136;
export const TO_END: i32 = -2147483648;

export const DIRECT: i32 = 128;
export const MATRIX: i32 = 1152;
export const MAX_EVENTS: i32 = 131072;
export const MAX_ROWS: i32 = 4096;
export const PROBES: i32 = 64;
export const SAMPLED: i32 = 16;
export const SHORT_NS: i32 = 1000;
export const TIMED: i32 = 64;

export const MPI_ANY_SOURCE: i32 = -1;
export const MPI_ANY_TAG: i32 = -2;
export const MPI_IN_PLACE: i32 = 1;
export const MPI_MESSAGE_NO_PROC: i32 = 297;
export const MPI_MESSAGE_NULL: i32 = 296;
export const MPI_OP_NULL: i32 = 32;
export const MPI_REQUEST_NULL: i32 = 384;
export const MPI_DATATYPE_NULL: i32 = 512;
export const MPI_PROC_NULL: i32 = -3;
export const MPI_ROOT: i32 = -4;
export const MPI_SUM: i32 = 33;
export const MPI_TAG_UB: i32 = 501;
export const MPI_LASTUSEDCODE: i32 = 506;
export const MPI_UNIVERSE_SIZE: i32 = 507;
export const MPI_SUCCESS: i32 = 0;
export const MPI_UNDEFINED: i32 = -32766;
export const MPI_ERR_COUNT: i32 = 2;
export const MPI_ERR_NOT_SAME: i32 = 40;
export const MPI_ERR_TRUNCATE: i32 = 15;
export const MPI_ERR_TYPE: i32 = 3;
export const MPI_ERR_NO_MEM: i32 = 39;

export const CELL_SIZE: i32 = 64;
export const STATUS_SIZE: i32 = 32;
export const PULL_WORDS: i32 = 3;
export const DATATYPE_HANDLE: i32 = 50331648;
export const REQUEST_HANDLE: i32 = 117440512;
export const MESSAGE_HANDLE: i32 = 134217728;
export const OP_HANDLE: i32 = 67108864;
export const OWN_OPERATION: i32 = 63;
export const FIRST_MPI: i32 = 1024;
