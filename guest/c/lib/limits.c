/* The limits of a rank: what the LWK gives it. */
#define _GNU_SOURCE
#include <errno.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

#define WEAK __attribute__((weak))

/* As many as the descriptor table of a rank has. */
enum { DESCRIPTORS = 512 };

/* The stack lies before the data. */
extern char __data_end, __global_base;

static rlim_t limit_of(int resource) {
  switch (resource) {
    case RLIMIT_STACK:
      return (rlim_t)(size_t)&__global_base;
    case RLIMIT_NOFILE:
      return DESCRIPTORS;
    case RLIMIT_CORE:
      return 0;
    case RLIMIT_NPROC:
      return 1;
    default:
      return RLIM_INFINITY;
  }
}

WEAK int getrlimit(int resource, struct rlimit *limit) {
  if (resource < 0 || resource >= RLIM_NLIMITS) return errno = EINVAL, -1;
  limit->rlim_cur = limit->rlim_max = limit_of(resource);
  return 0;
}

/* A lower limit is kept by asking for no more; a higher one cannot be had. */
WEAK int setrlimit(int resource, const struct rlimit *limit) {
  if (resource < 0 || resource >= RLIM_NLIMITS || limit->rlim_cur > limit->rlim_max) return errno = EINVAL, -1;
  if (limit->rlim_max > limit_of(resource)) return errno = EPERM, -1;
  return 0;
}

WEAK int getdtablesize(void) { return DESCRIPTORS; }
WEAK int getloadavg(double *loads, int count) { return (void)loads, (void)count, -1; }
WEAK void *memalign(size_t alignment, size_t bytes) { return aligned_alloc(alignment, bytes); }
WEAK void *valloc(size_t bytes) { return aligned_alloc(65536, bytes); }
