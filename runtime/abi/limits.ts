/** A limit on everything: the sizes that are fixed when the kernel is built. */

/** A WebAssembly page, bytes. */
export const WASM_PAGE = 65536;

/** The most pages that a 32-bit memory can have: 4 GiB. */
export const MAX_HEAP_PAGES = 65536;

/** Ranks that one kernel can have at a time, over all its jobs. */
export const MAX_RANKS = 1000;

/** Descriptors of one rank. */
export const MAX_FDS = 512;

/** Bytes of the ring that holds a rank's posted writes; a power of two. */
export const POST_RING_BYTES = 32768;

/** A posted write larger than this is shipped instead, bytes. */
export const POST_MAX_BYTES = 4096;

/** Buffers of one scatter/gather call (IOV_MAX of Linux). */
export const MAX_IOVS = 1024;

/** Bytes of a path, the final NUL not counted (PATH_MAX of Linux less one). */
export const MAX_PATH = 4095;

/** Symbolic links followed in the resolution of one path (MAXSYMLINKS of Linux). */
export const MAX_SYMLINKS = 40;

/** Components that the resolution of one path takes, those of links among them: ELOOP beyond. */
export const MAX_COMPONENTS = 4096;

/** Directories that the resolution of one path goes down, each of which is held open meanwhile. */
export const MAX_DEPTH = 256;

/** Bytes that a call moves, and names that it looks at, before the calls of others, the end of the job and timers have their turn. */
export const STEP_BYTES = 16 * 2 ** 20;
export const STEP_NAMES = 256;

/** Names of directories that are kept for a rank; a larger directory cannot be read (EOVERFLOW). */
export const MAX_NAMES = 2 ** 20;

/** Bytes that a call takes out of a heap for a stream at a time, and that are taken from a stream before somebody asks for them. */
export const STREAM_BYTES = 65536;

/** Bytes of one text for the operator (`lwk.log`): a longer one is cut. */
export const MAX_LOG = 4096;

/** Bytes of the name of a host function, and of what is given to one. */
export const MAX_FUNCTION_NAME = 255;
export const MAX_REQUEST = 64 * 2 ** 20;

/** Bytes of a message between a rank and the embedding program, and messages that wait to be read. */
export const MAX_MESSAGE = 65536;
export const MAX_MESSAGES = 1024;

/** Objects of MPI of one kind that a rank has at a time, and the bytes that they take beside the heap, by what they are made of. */
export const MAX_OBJECTS = 2 ** 20;
export const MAX_OBJECT_BYTES = 256 * 2 ** 20;

/** Keys of an info object, and error classes and codes that a program adds. */
export const MAX_INFO_KEYS = 1024;
export const MAX_ERROR_CODES = 65536;

/** Files that one rank may have mapped shared and writable at a time. */
export const MAX_MAPS = 512;

/** Host descriptors that a thread may have open for a call, besides those in tables: those of two walks, and some more. */
export const HAND_WORDS = 2 * MAX_DEPTH + 8;

/** Subscriptions of one poll_oneoff. */
export const MAX_POLL = 1024;
