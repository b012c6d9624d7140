/** A limit on everything: the sizes that are fixed when the kernel is built. */

/** A WebAssembly page, bytes. */
export const WASM_PAGE = 65536;

/** The most pages that a 32-bit memory can have: 4 GiB. */
export const MAX_HEAP_PAGES = 65536;

/** Ranks that one kernel can have at a time, over all its jobs. */
export const MAX_RANKS = 1024;

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

/** Directories that the resolution of one path goes down, each of which is held open meanwhile. */
export const MAX_DEPTH = 256;

/** Files that one rank may have mapped shared and writable at a time. */
export const MAX_MAPS = 512;

/** Host descriptors that a thread may have open for a call, besides those in tables: those of two walks, and some more. */
export const HAND_WORDS = 2 * MAX_DEPTH + 8;

/** Subscriptions of one poll_oneoff. */
export const MAX_POLL = 1024;
