/*
 * Tells the runtime of memory that malloc and its relatives refuse, for the advice at the end of the job. The C library asks memory.grow for one request at a time,
 * and for 2 GiB and more (PTRDIFF_MAX) not at all; here what a program asked for in vain is asked for again, all together, which is refused and noted.
 * Linked with --wrap for each function (services/toolchain/arguments.ts). All are weak, so that a program may wrap them itself.
 */
#include <errno.h>
#include <stddef.h>
#include <stdint.h>

#define WEAK __attribute__((weak))
#define PAGE 65536u
/* More than there can be. */
#define ALL_PAGES 65536u

void *__real_malloc(size_t);
void *__real_calloc(size_t, size_t);
void *__real_realloc(void *, size_t);
void *__real_aligned_alloc(size_t, size_t);
int __real_posix_memalign(void **, size_t, size_t);

static uint64_t refused_bytes;

/* Always NULL. Two pages more, so that this is refused too: the C library takes up to so much beside what it gives. */
static void *refused(size_t bytes) {
  refused_bytes += bytes;
  const uint64_t pages = refused_bytes / PAGE + 2;
  if (bytes > 0) __builtin_wasm_memory_grow(0, bytes > PTRDIFF_MAX || pages > ALL_PAGES ? ALL_PAGES : (uint32_t)pages);
  return NULL;
}

WEAK void *__wrap_malloc(size_t bytes) {
  void *const got = __real_malloc(bytes);
  return got != NULL ? got : refused(bytes);
}

WEAK void *__wrap_calloc(size_t count, size_t size) {
  void *const got = __real_calloc(count, size);
  size_t bytes;
  if (got != NULL) return got;
  return refused(__builtin_mul_overflow(count, size, &bytes) ? SIZE_MAX : bytes);
}

WEAK void *__wrap_realloc(void *old, size_t bytes) {
  void *const got = __real_realloc(old, bytes);
  return got != NULL ? got : refused(bytes);
}

WEAK void *__wrap_aligned_alloc(size_t alignment, size_t bytes) {
  void *const got = __real_aligned_alloc(alignment, bytes);
  return got != NULL ? got : refused(bytes);
}

WEAK int __wrap_posix_memalign(void **got, size_t alignment, size_t bytes) {
  const int error = __real_posix_memalign(got, alignment, bytes);
  if (error == ENOMEM) refused(bytes);
  return error;
}
