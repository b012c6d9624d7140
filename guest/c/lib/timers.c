/* The timer of a rank, which sends it SIGALRM: alarm and setitimer(ITIMER_REAL). Processor time rings no timers. */
#define _GNU_SOURCE
#include <errno.h>
#include <lwk.h>
#include <sys/time.h>
#include <unistd.h>

#define WEAK __attribute__((weak))

static const long long SECOND = 1000000;

/* As the kernel has it: microseconds. */
typedef struct {
  long long left, interval;
} Timer;

static long long microseconds(struct timeval time) { return (long long)time.tv_sec * SECOND + time.tv_usec; }

static struct timeval timeval(long long time) {
  return (struct timeval){.tv_sec = time / SECOND, .tv_usec = (suseconds_t)(time % SECOND)};
}

static int failed(int reason) {
  errno = reason;
  return -1;
}

WEAK unsigned alarm(unsigned seconds) {
  Timer old = {0};
  lwk_setitimer(seconds * SECOND, 0, &old);
  return (unsigned)((old.left + SECOND - 1) / SECOND);
}

WEAK int setitimer(int which, const struct itimerval *value, struct itimerval *old) {
  if (which < ITIMER_REAL || which > ITIMER_PROF) return failed(EINVAL);
  const struct timeval first = value->it_value, every = value->it_interval;
  const int sane = first.tv_sec >= 0 && first.tv_usec >= 0 && first.tv_usec < SECOND && every.tv_sec >= 0 && every.tv_usec >= 0 &&
                   every.tv_usec < SECOND;
  if (!sane) return failed(EINVAL);
  Timer before = {0};
  if (which == ITIMER_REAL) lwk_setitimer(microseconds(first), microseconds(every), &before);
  else if (microseconds(first) != 0) return failed(ENOSYS);
  if (old != NULL) *old = (struct itimerval){.it_interval = timeval(before.interval), .it_value = timeval(before.left)};
  return 0;
}

WEAK int getitimer(int which, struct itimerval *value) {
  if (which < ITIMER_REAL || which > ITIMER_PROF) return failed(EINVAL);
  Timer now = {0};
  if (which == ITIMER_REAL) lwk_setitimer(-1, 0, &now);
  *value = (struct itimerval){.it_interval = timeval(now.interval), .it_value = timeval(now.left)};
  return 0;
}

WEAK unsigned ualarm(unsigned first, unsigned every) {
  Timer old = {0};
  lwk_setitimer(first, every, &old);
  return (unsigned)old.left;
}
