/* Sleeping, which a signal ends: the C library has no word for that, and none for what was left. */
#define _GNU_SOURCE
#include <errno.h>
#include <time.h>
#include <unistd.h>
#include <wasi/api.h>

#define WEAK __attribute__((weak))

struct __clockid {
  __wasi_clockid_t id;
};

static const long long SECOND = 1000000000;

/* An error number. */
WEAK int clock_nanosleep(clockid_t clock, int flags, const struct timespec *time, struct timespec *left) {
  if (time->tv_sec < 0 || time->tv_nsec < 0 || time->tv_nsec >= SECOND) return EINVAL;
  const int absolute = (flags & TIMER_ABSTIME) != 0;
  __wasi_subscription_t wanted = {.u.tag = __WASI_EVENTTYPE_CLOCK};
  wanted.u.u.clock.id = clock->id;
  wanted.u.u.clock.timeout = (__wasi_timestamp_t)time->tv_sec * SECOND + (__wasi_timestamp_t)time->tv_nsec;
  wanted.u.u.clock.flags = absolute ? __WASI_SUBCLOCKFLAGS_SUBSCRIPTION_CLOCK_ABSTIME : 0;
  struct timespec began, now;
  const int tells = left != NULL && !absolute;
  if (tells) clock_gettime(CLOCK_MONOTONIC, &began);
  __wasi_event_t event;
  __wasi_size_t events;
  int failure = __wasi_poll_oneoff(&wanted, &event, 1, &events);
  if (failure == 0) failure = event.error;
  if (failure == EINTR && tells) {
    clock_gettime(CLOCK_MONOTONIC, &now);
    const long long took = (now.tv_sec - began.tv_sec) * SECOND + now.tv_nsec - began.tv_nsec;
    const long long rest = (long long)wanted.u.u.clock.timeout - took;
    *left = (struct timespec){.tv_sec = rest > 0 ? rest / SECOND : 0, .tv_nsec = rest > 0 ? rest % SECOND : 0};
  }
  return failure;
}

WEAK int nanosleep(const struct timespec *time, struct timespec *left) {
  const int failure = clock_nanosleep(CLOCK_REALTIME, 0, time, left);
  return failure == 0 ? 0 : (errno = failure, -1);
}

/* What is left, in whole seconds. */
WEAK unsigned sleep(unsigned seconds) {
  struct timespec left = {0}, time = {.tv_sec = seconds};
  return nanosleep(&time, &left) == 0 ? 0 : (unsigned)left.tv_sec;
}

WEAK int usleep(useconds_t microseconds) {
  const struct timespec time = {.tv_sec = microseconds / 1000000, .tv_nsec = (long)(microseconds % 1000000) * 1000};
  return nanosleep(&time, NULL);
}
