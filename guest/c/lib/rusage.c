/* getrusage with all members of Linux. A rank has one static memory: what it has taken of it is resident, and it has no page faults. */
#include <errno.h>
#include <sys/resource.h>
#include <time.h>

__attribute__((weak)) int getrusage(int who, struct rusage *usage) {
  if (who != RUSAGE_SELF && who != RUSAGE_CHILDREN) {
    errno = EINVAL;
    return -1;
  }
  *usage = (struct rusage){0};
  if (who == RUSAGE_CHILDREN) return 0;
  const clock_t used = clock();
  usage->ru_utime.tv_sec = used / CLOCKS_PER_SEC;
  usage->ru_utime.tv_usec = (suseconds_t)(used % CLOCKS_PER_SEC * 1000000 / CLOCKS_PER_SEC);
  usage->ru_maxrss = (long)__builtin_wasm_memory_size(0) * 64;
  return 0;
}
