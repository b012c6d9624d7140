/**
 * The kernel memory: one shared WebAssembly.Memory through which ranks and the FWK talk. Page 0 belongs to the FWK; page 1 + slot is the
 * channel of the rank in that slot. All offsets are bytes. Words that different threads write are 128 bytes apart, because processors
 * fetch cache lines in pairs.
 *
 *     page 0:       0  bell (anyone adds 1)     128  FWK asleep (FWK writes)     256  FWK polls (main writes)     384  always 0
 *                 512  bell of the main thread (ranks add 1)                     640  main thread listens (main writes)
 *                 768  the FWK's thread serves (main writes)
 *     page 1+slot:  0  request: seq, number, 12 argument words                   (rank writes; one cache line)
 *                 128  answer:  seq, result, times                               (FWK writes)
 *                      signals that wait, what has ended the rank                (anyone adds bits, the rank takes them)
 *                 256  asleep, doing, what it does with signals                  (rank writes)
 *                 384  scratch: 64-bit result of a local call                    (rank writes)
 *                 400  quotas: limits and counts                               (whoever serves the rank's call)
 *                 512  post ring head (rank writes)      640  post ring tail (FWK writes)
 *                 640  ... behind it who has sent each signal: see SENDERS       (who sends it)
 *                 768  how the rank was ended: see END; its thread               (rank writes)
 *                 784  machine checks: see MACHINE_CHECKS                        (main and rank)
 *                 856  the rank's heap: see HEAP_USED                             (rank writes)
 *                 896  bytes read, bytes written                                 (whoever serves the rank's call)
 *                1024  descriptor table: MAX_FDS entries                         (whoever serves the rank's call)
 *               21504  map table: MAX_MAPS host descriptors                     (whoever serves the rank's call)
 *               23552  hand: HAND_WORDS host descriptors                        (a rank that carries out calls itself)
 *               25728  records of its last calls, and behind them how many     (rank writes)
 *               31904  trip: what the rank of a session is to call, and what came of it   (main and rank in turn)
 *               32768  data of the post ring
 */
import { HAND_WORDS, MAX_FDS, MAX_MAPS, MAX_RANKS, POST_RING_BYTES, WASM_PAGE } from './limits.ts';

export const BELL = 0;
export const FWK_ASLEEP = 128;
export const FWK_POLLS = 256;
export const MAIN_BELL = 512;
export const MAIN_LISTENS = 640;
export const FWK_SERVES = 768;

/** Most pages of the kernel memory: it has as many slots as its kernel may have ranks at a time. */
export const KERNEL_PAGES = 1 + MAX_RANKS;

/** The size of a kernel memory. */
export const kernelBytes = (slots: number): number => (1 + slots) * WASM_PAGE;

/** Where the channel of a slot begins. */
export function channelAt(slot: number): number {
  return (1 + slot) * WASM_PAGE;
}

/** Added to the number of a request that is the main thread's: the rank rings its bell, and the FWK thread leaves it alone. */
export const FORWARD = 1 << 30;

/** What a service returns instead of an errno when the answer needs the event loop: the main thread answers this request. */
export const EVENT_LOOP = -1;

/** What a service returns instead of an errno when there is more to do: it is called again, after others have been served. */
export const GO_ON = -2;

/** Offsets in a channel. */
export const REQUEST_SEQ = 0;
export const REQUEST_NUMBER = 4;
export const REQUEST_ARGS = 8;
export const ARG_WORDS = 12;
export const ANSWER_SEQ = 128;
export const ANSWER_RESULT = 132;
/**
 * The signals that wait for the rank: bit n - 1 for signal n, and negative when the rank is to end by the signal at ENDED_BY. The bit
 * of SIGSTOP says that it is frozen: see channel/frozen.ts. One word, so that looking for all of that is one load, and a sleep on it
 * misses nothing.
 */
export const SIGNALS = 136;
export const ENDED_BY = 140;
export const TO_END = -(2 ** 31);
export const FROZEN = 1 << 18;
/** Doubles, for tools that ask for them: when the last request was taken and when it was answered, on the process's clock. */
export const PICKED_AT = 144;
export const ANSWERED_AT = 152;
export const RANK_ASLEEP = 256;
/** What the rank does by itself, for reports: 0, SLEEPS, RESTS, or 1 + the number of the call that it carries out. */
export const RANK_DOING = 260;
export const SLEEPS = -1;
/** Bits of the signals that the rank handles, ignores, and has blocked; and whether a handler runs within a call of MPI. */
export const SIGNALS_HANDLED = 264;
export const SIGNALS_IGNORED = 268;
export const SIGNALS_BLOCKED = 272;
export const WITHIN_MPI = 276;
export const RESTS = -2;
export const SCRATCH = 384;
/** Quotas of the rank, doubles: see services/posix/quota.ts. */
export const QUOTA = 400;
export const QUOTA_WORDS = 5;
export const POST_HEAD = 512;
export const POST_TAIL = 640;
/** A status from 0 to 255, minus the number of a signal, or NOT_ENDED. */
export const END = 768;
/** The system's number of the rank's thread, or 0; and, a double, the processor time that it had when the rank began, microseconds. */
export const RANK_TID = 772;
export const PROCESSOR_BEGAN = 776;
/** Doubles: what the rank has moved by calls that read and write, but for what it has posted. */
export const BYTES_READ = 896;
export const BYTES_WRITTEN = 904;
/** A bit for each function of MPI that TypeScript has carried out for the rank, in the order of their numbers; never taken back. */
export const CARRIED_OUT = 912;
export const NOT_ENDED = 0x7fffffff;
/** How many machine checks the kernel has put here, how many the rank has taken, and the last of them: address, bytes, kind, seed. */
export const MACHINE_CHECKS = 784;
export const MACHINE_CHECK = { PUT: 0, TAKEN: 4, FIRST: 8, BYTES: 16, COUNT: 4 } as const;
/** A word for each signal, from 1 on, behind the tail of the post ring: the rank that has sent it, or one of SENDER. */
export const SENDERS = POST_TAIL;
/** Pages up to the break, and pages of maps, when the rank last asked a file system that may tell: two words. */
export const HEAP_USED = 856;
export const FD_TABLE = 1024;
/** Files behind maps: host descriptor plus 1, or 0. A guest has no number for them, so nothing that it closes takes them from its maps. */
export const MAP_TABLE = 21504;
/** Host descriptors plus 1, or 0; see services/machine/hand.ts. */
export const HAND = 23552;
export const TRIP = 31904;
export const TRIP_BYTES = 864;
export const POST_DATA = 32768;

/** The flight recorder: the last calls of the rank, each in the place of the one RECORD_COUNT calls before. */
export const RECORDS = 25728;
export const RECORD_COUNT = 64;
/**
 * A record, of a cache line. `HEAD`, an i64, is the number of the call in the life of the rank, times RECORD_STEP, plus twice which
 * it is (see calls.ts), plus 1 when it has returned. `TIME` is when the call of number `TIMED` (its low 32 bits) began or began to
 * wait, milliseconds of the process's clock: another call has none, because the clock takes longer than the rest. An i64 argument
 * has two words.
 */
export const RECORD = { HEAD: 0, RESULT: 8, TIME: 16, TIMED: 24, ARGS: 32, BYTES: 64 } as const;
export const RECORD_STEP = 65536;
/** Words of arguments in a record, and of those that have no room there; these stand in a table of their own. */
export const RECORD_WORDS = 8;
export const MORE_WORDS = 8;
export const MORE_ARGS = RECORDS + RECORD_COUNT * RECORD.BYTES;
/** How many calls there have been, times RECORD_STEP: an i64. */
export const RECORDED = MORE_ARGS + RECORD_COUNT * MORE_WORDS * 4;
/** How many more times the ring is filled before the time is noted again. */
export const UNTIMED = RECORDED + 8;

/**
 * A record of the post ring: fd, length, then the bytes, padded to 4. Head and tail count bytes and are never wrapped;
 * the position in the ring is the count modulo its size. Records do wrap.
 */
export const POST_HEADER = 8;

/**
 * An entry of the descriptor table. `HOST` is the host's descriptor for FILE and DIR, and the number of the main thread's stream for
 * STREAM. `PREOPEN` is 0, or 1 + the index of the preopen whose name fd_prestat_dir_name reports. `POSITION` is the offset of a file, as a
 * double: descriptors of ranks are never shared, so it is kept here and files are read and written at offsets. Entries that dup
 * has made of one have the same HOST, and the same position and flags.
 */
export const FD = {
  KIND: 0,
  HOST: 4,
  FILETYPE: 8,
  FLAGS: 12,
  RIGHTS: 16,
  INHERITING: 20,
  PREOPEN: 24,
  MARKS: 28,
  POSITION: 32,
  BYTES: 40,
} as const;

/**
 * Who carries out calls on a descriptor: the host's kernel (FILE, DIR), an object of the main thread (STREAM, LISTENER), the rank
 * on a RAM disk of its own (DISK), or a file system of the embedding program (MOUNT). HOST is a number of whoever it is.
 */
export const KIND = { NONE: 0, FILE: 1, DIR: 2, STREAM: 3, LISTENER: 4, DISK: 5, MOUNT: 6 } as const;

/**
 * `MARKS`: POSTED, small writes may be posted; READ_ONLY, nothing below this directory may be changed; BORROWED, the object of
 * the host belongs to somebody else, who closes it and may share its offset; SHARED, other entries may have the same object.
 */
export const MARK = { POSTED: 1, READ_ONLY: 2, BORROWED: 4, SHARED: 8 } as const;

function assert(holds: boolean, what: string): void {
  if (!holds) throw new Error(`layout: ${what}`);
}
assert(REQUEST_ARGS + 4 * ARG_WORDS <= 64, 'a request fits one cache line');
assert(
  MACHINE_CHECKS + MACHINE_CHECK.FIRST + MACHINE_CHECK.COUNT * MACHINE_CHECK.BYTES <= BYTES_READ,
  'checks end before the bytes',
);
assert(SENDERS + 4 * 32 <= END, 'the senders end before the end');
assert(FD_TABLE + MAX_FDS * FD.BYTES <= MAP_TABLE, 'the descriptor table ends before the map table');
assert(MAP_TABLE + MAX_MAPS * 4 <= HAND, 'the map table ends before the hand');
assert(HAND + HAND_WORDS * 4 <= RECORDS, 'the hand ends before the records');
assert(UNTIMED + 4 <= TRIP, 'the records end before the trip');
assert(TRIP % 8 === 0 && TRIP + TRIP_BYTES <= POST_DATA, 'the trip ends before the post ring');
assert(
  RECORDS % RECORD.BYTES === 0 && RECORDED % 8 === 0,
  'a record has a cache line, and the count is aligned',
);
assert(RECORD.ARGS + 4 * RECORD_WORDS === RECORD.BYTES, 'the arguments fill a record');
assert(
  MORE_WORDS * 4 * 2 === RECORD.BYTES,
  'the other arguments of a call stand at half the place of its record',
);
assert((FD_TABLE | FD.BYTES | FD.POSITION) % 8 === 0, 'positions are aligned');
assert(POST_DATA + POST_RING_BYTES <= WASM_PAGE, 'a channel fits one page');
assert((POST_RING_BYTES & (POST_RING_BYTES - 1)) === 0, 'the post ring is a power of two');
