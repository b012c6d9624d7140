/*
 * lwk.h: the calls of the lightweight kernel, for C and C++.
 *
 * These are imports of the module "lwk" and exist only in programs that wasm-lwk runs (#ifdef __wasm__ where a program is also compiled for
 * other systems). All but lwk_dup, lwk_log, lwk_nop and those of host functions are served on the rank's own core, in nanoseconds.
 * Everything else that a program needs from a system comes with the C library.
 *
 * Memory: programs normally use malloc and mmap; both end in the calls below. Addresses are bytes in the rank's heap, which is
 * one memory of fixed size. The granule of mmap is 65536 bytes.
 */
#ifndef LWK_H
#define LWK_H

#include <stddef.h>
#include <stdint.h>

#ifndef __wasm__
#error "lwk.h is for WebAssembly: compile with `lwk cc`, or leave it out with #ifdef __wasm__"
#endif

#ifdef __cplusplus
extern "C" {
#endif

#define LWK_CALL(name) __attribute__((import_module("lwk"), import_name(#name)))

/* Rank of the caller in its job, from 0. */
LWK_CALL(getrank) int32_t lwk_getrank(void);

/* Number of ranks of the job. */
LWK_CALL(getsize) int32_t lwk_getsize(void);

/* The host's number of the core that the rank is bound to, or -1 if it is bound to none. */
LWK_CALL(getcore) int32_t lwk_getcore(void);

/* The host's name, cut to the bytes of the buffer, with a final NUL. Returns the length of the whole name. */
LWK_CALL(gethostname) int32_t lwk_gethostname(char *name, size_t bytes);

/* Lets another thread run where ranks share cores; returns at once where the rank has its core alone. */
LWK_CALL(yield) void lwk_yield(void);

/* Monotonic time, nanoseconds. The cheapest clock; clock_gettime(CLOCK_MONOTONIC) shows the same time. */
LWK_CALL(tsc) int64_t lwk_tsc(void);

/*
 * Moves the break, the end of the memory that malloc uses, to an address; NULL only asks. Returns the break, which stays where it
 * was when the heap ends before the address.
 */
LWK_CALL(brk) void *lwk_brk(void *address);

/*
 * mmap and its relatives with their arguments as in <sys/mman.h>, which is what programs use. Results are addresses, or -errno as
 * an integer: those from (uintptr_t)-4095 on. Maps are made from the top of the heap down. MAP_FIXED is not supported.
 */
LWK_CALL(mmap) void *lwk_mmap(void *address, size_t bytes, int32_t prot, int32_t flags, int32_t fd, int64_t offset);
LWK_CALL(munmap) int32_t lwk_munmap(void *address, size_t bytes);
LWK_CALL(mremap) void *lwk_mremap(void *address, size_t old_bytes, size_t new_bytes, int32_t flags);
LWK_CALL(msync) int32_t lwk_msync(void *address, size_t bytes, int32_t flags);

/* A line for the operator on the host's standard error, marked with the rank. Levels: 0 debug, 1 information, 2 warning, 3 error. */
LWK_CALL(log) void lwk_log(int32_t level, const char *text, size_t bytes);

/*
 * A second descriptor for what a descriptor refers to, with the same position and flags: `to`, which is closed first, or the
 * lowest free one for -1. Returns the descriptor or -errno.
 */
LWK_CALL(dup) int32_t lwk_dup(int32_t fd, int32_t to);

/*
 * Calls a function of the Node program that embeds the runtime, by the name that it has there, with a request, and waits until
 * the function has settled. The result goes to `out`; *length is how many bytes all of it has. Returns 0, or -ERANGE when `out`
 * holds the first out_bytes of a longer result, or -errno. Of a result that comes as a stream, and does not fit, *length is
 * SIZE_MAX. What the function throws comes as the errno of its `code` (EIO without one), with its message in lwk_error.
 *
 *     char value[64];
 *     size_t length;
 *     int32_t result = lwk_call("db.lookup", "key", 3, value, sizeof value, &length);
 */
LWK_CALL(call) int32_t lwk_call(const char *function, const void *request, size_t bytes, void *out, size_t out_bytes, size_t *length);

/* Reads on in the result of the last lwk_call. *length is how many bytes that were: 0 at its end. Returns 0 or -errno. */
LWK_CALL(more) int32_t lwk_more(void *out, size_t out_bytes, size_t *length);

/* The message of the last call of a host function that failed, cut to the buffer, with a final NUL. Returns its whole length. */
LWK_CALL(error) int32_t lwk_error(char *text, size_t bytes);

/*
 * A message of at most 65536 bytes for the Node program that embeds the runtime (`job.messages`), with a number that says what it
 * is. Returns 0, -EAGAIN while 1024 messages wait to be read there, or another -errno.
 */
LWK_CALL(post) int32_t lwk_post(int32_t kind, const void *message, size_t bytes);

/*
 * The next message from that program (`job.send`). Waits for one, or returns -EAGAIN when `wait` is 0. Where it does not fit,
 * *length says how long it is, and it stays: -ERANGE.
 */
LWK_CALL(receive) int32_t lwk_receive(int32_t *kind, void *out, size_t out_bytes, size_t *length, int32_t wait);

/* Tells how far the rank is, `done` of `total`. Returns 0 or -EINVAL. */
LWK_CALL(progress) int32_t lwk_progress(int64_t done, int64_t total);

/*
 * Memory of another rank of the job: copies `bytes` bytes from `address` in its heap, or to there, while it does whatever it does.
 * Tell it by a message or a barrier when something is there. 0, -ESRCH for a rank that there is not, or -EFAULT.
 */
LWK_CALL(peer_read) int32_t lwk_peer_read(int32_t rank, const void *address, void *to, size_t bytes);
LWK_CALL(peer_write) int32_t lwk_peer_write(int32_t rank, void *address, const void *from, size_t bytes);

/*
 * Named segments: memory of the kernel that outlives the job, for those that come after it, or run beside it. It is reached by
 * copies, because a program sees one memory, its heap. A new segment is zero. What a job may make, read and write is said by who
 * starts it: -EACCES, -EDQUOT. A handle holds until it is closed, or the rank ends, also when the segment has been deleted.
 */
#define LWK_SEGMENT_READ 1
#define LWK_SEGMENT_WRITE 2
LWK_CALL(segment_create) int32_t lwk_segment_create(const char *name, int64_t bytes);
LWK_CALL(segment_open) int32_t lwk_segment_open(const char *name, int32_t rights);
LWK_CALL(segment_delete) int32_t lwk_segment_delete(const char *name);
LWK_CALL(segment_close) int32_t lwk_segment_close(int32_t segment);
LWK_CALL(segment_size) int32_t lwk_segment_size(int32_t segment, int64_t *bytes);
LWK_CALL(segment_read) int32_t lwk_segment_read(int32_t segment, int64_t offset, void *to, size_t bytes);
LWK_CALL(segment_write) int32_t lwk_segment_write(int32_t segment, int64_t offset, const void *from, size_t bytes);

/* Adds to a 32-bit word of a segment, atomically: all that was written before is there for who sees the sum. Wakes who waits for it. */
LWK_CALL(segment_add) int32_t lwk_segment_add(int32_t segment, int64_t offset, int32_t value, int32_t *before);

/* Waits while a 32-bit word of a segment has a value; with a negative time for ever, else so many milliseconds: -ETIMEDOUT. */
LWK_CALL(segment_wait) int32_t lwk_segment_wait(int32_t segment, int64_t offset, int32_t value, int32_t timeout_ms);

/* Nothing; measures the way of a shipped call. Returns 0. */
LWK_CALL(nop) int32_t lwk_nop(void);

#undef LWK_CALL

#ifdef __cplusplus
}
#endif
#endif
