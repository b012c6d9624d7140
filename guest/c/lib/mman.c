/*
 * <sys/mman.h> on the calls of the LWK. Anonymous maps and maps of files are real, page protection is not: WebAssembly has none.
 * All functions are weak, so that a program may bring its own.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <lwk.h>
#include <stdarg.h>
#include <sys/mman.h>

#define WEAK __attribute__((weak))

/* -errno to errno and MAP_FAILED; addresses may be above 2 GiB, so only the last 4095 values are errors. */
static void *address_or_errno(void *result) {
  if ((uintptr_t)result < (uintptr_t)-4095) return result;
  errno = -(int)(intptr_t)result;
  return MAP_FAILED;
}

static int zero_or_errno(int result) {
  if (result == 0) return 0;
  errno = -result;
  return -1;
}

WEAK void *mmap(void *address, size_t bytes, int prot, int flags, int fd, off_t offset) {
  return address_or_errno(lwk_mmap(address, bytes, prot, flags, fd, offset));
}

WEAK int munmap(void *address, size_t bytes) { return zero_or_errno(lwk_munmap(address, bytes)); }

WEAK void *mremap(void *address, size_t old_bytes, size_t new_bytes, int flags, ...) {
  return address_or_errno(lwk_mremap(address, old_bytes, new_bytes, flags));
}

WEAK int msync(void *address, size_t bytes, int flags) { return zero_or_errno(lwk_msync(address, bytes, flags)); }

/* All memory can be read and written; asking for that succeeds, asking for less cannot be granted. */
WEAK int mprotect(void *address, size_t bytes, int prot) {
  (void)address, (void)bytes;
  if ((prot & (PROT_READ | PROT_WRITE)) == (PROT_READ | PROT_WRITE)) return 0;
  errno = ENOTSUP;
  return -1;
}

/* Advice may be ignored. MADV_DONTNEED promises zeroes afterwards, which is more than advice. */
WEAK int madvise(void *address, size_t bytes, int advice) {
  (void)address, (void)bytes;
  if (advice != MADV_DONTNEED) return 0;
  errno = EINVAL;
  return -1;
}

WEAK int posix_madvise(void *address, size_t bytes, int advice) {
  (void)address, (void)bytes, (void)advice;
  return 0;
}

/* The heap never moves and is never paged out by the LWK. */
WEAK int mlock(const void *address, size_t bytes) {
  (void)address, (void)bytes;
  return 0;
}

WEAK int munlock(const void *address, size_t bytes) {
  (void)address, (void)bytes;
  return 0;
}

WEAK int mlockall(int flags) {
  (void)flags;
  return 0;
}

WEAK int munlockall(void) { return 0; }
