/* Processor time: that of the rank since it started, from the kernel. The C library counts the time that passes, sleep too. */
#define _GNU_SOURCE
#include <errno.h>
#include <sys/resource.h>
#include <sys/times.h>
#include <time.h>
#include <unistd.h>
#include <wasi/api.h>

#define WEAK __attribute__((weak))

struct __clockid {
  __wasi_clockid_t id;
};
WEAK const struct __clockid _CLOCK_PROCESS_CPUTIME_ID = {__WASI_CLOCKID_PROCESS_CPUTIME_ID};
WEAK const struct __clockid _CLOCK_THREAD_CPUTIME_ID = {__WASI_CLOCKID_THREAD_CPUTIME_ID};

/* There is no clock of another process. */
WEAK int clock_getcpuclockid(pid_t pid, clockid_t *clock) {
  if (pid != 0 && pid != getpid()) return ESRCH;
  *clock = CLOCK_PROCESS_CPUTIME_ID;
  return 0;
}

static long long nanoseconds(const struct __clockid *clock) {
  struct timespec time;
  if (clock_gettime(clock, &time) != 0) return -1;
  return time.tv_sec * 1000000000LL + time.tv_nsec;
}

WEAK clock_t clock(void) { return nanoseconds(CLOCK_PROCESS_CPUTIME_ID); }

WEAK clock_t times(struct tms *times) {
  const long long tick = 1000000000LL / sysconf(_SC_CLK_TCK);
  *times = (struct tms){.tms_utime = nanoseconds(CLOCK_PROCESS_CPUTIME_ID) / tick};
  return nanoseconds(CLOCK_MONOTONIC) / tick;
}

/* With all members of Linux. A rank has one static memory: what it has taken of it is resident, and it has no page faults. */
WEAK int getrusage(int who, struct rusage *usage) {
  if (who != RUSAGE_SELF && who != RUSAGE_CHILDREN) return errno = EINVAL, -1;
  *usage = (struct rusage){0};
  if (who == RUSAGE_CHILDREN) return 0;
  const long long used = nanoseconds(CLOCK_PROCESS_CPUTIME_ID);
  usage->ru_utime.tv_sec = used / 1000000000;
  usage->ru_utime.tv_usec = (suseconds_t)(used % 1000000000 / 1000);
  usage->ru_maxrss = (long)__builtin_wasm_memory_size(0) * 64;
  return 0;
}
