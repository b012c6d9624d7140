/* What the one thread of a program waits for: the post of a handler, and times. Nobody unlocks a mutex meanwhile. */
#define _GNU_SOURCE
#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <semaphore.h>
#include <time.h>
#include <unistd.h>

#define WEAK __attribute__((weak))

static int refuse(int reason) {
  errno = reason;
  return -1;
}

static volatile int *count_of(sem_t *semaphore) { return &semaphore->__val[0]; }

WEAK int sem_init(sem_t *semaphore, int shared, unsigned value) {
  if (value > INT_MAX) return refuse(EINVAL);
  if (shared) return refuse(ENOSYS);
  *count_of(semaphore) = (int)value;
  return 0;
}

WEAK int sem_destroy(sem_t *semaphore) { return (void)semaphore, 0; }

WEAK int sem_getvalue(sem_t *restrict semaphore, int *restrict value) {
  *value = *count_of(semaphore);
  return 0;
}

WEAK int sem_post(sem_t *semaphore) {
  if (*count_of(semaphore) == INT_MAX) return refuse(EOVERFLOW);
  ++*count_of(semaphore);
  return 0;
}

WEAK int sem_trywait(sem_t *semaphore) {
  if (*count_of(semaphore) == 0) return refuse(EAGAIN);
  --*count_of(semaphore);
  return 0;
}

/* Signals come behind calls: what a handler posts is seen after pause(). */
WEAK int sem_wait(sem_t *semaphore) {
  if (sem_trywait(semaphore) == 0) return 0;
  pause();
  return sem_trywait(semaphore) == 0 ? 0 : refuse(EINTR);
}

WEAK int sem_timedwait(sem_t *restrict semaphore, const struct timespec *restrict until) {
  if (sem_trywait(semaphore) == 0) return 0;
  if (until->tv_nsec < 0 || until->tv_nsec >= 1000000000) return refuse(EINVAL);
  const int reason = clock_nanosleep(CLOCK_REALTIME, TIMER_ABSTIME, until, NULL);
  return sem_trywait(semaphore) == 0 ? 0 : refuse(reason == 0 ? ETIMEDOUT : reason);
}

/* Ranks have no names for semaphores in common. */
WEAK sem_t *sem_open(const char *name, int flags, ...) { return (void)name, (void)flags, refuse(ENOSYS), SEM_FAILED; }
WEAK int sem_close(sem_t *semaphore) { return (void)semaphore, refuse(EINVAL); }
WEAK int sem_unlink(const char *name) { return (void)name, refuse(ENOSYS); }

WEAK int pthread_mutex_timedlock(pthread_mutex_t *restrict mutex, const struct timespec *restrict until) {
  const int failure = pthread_mutex_trylock(mutex);
  if (failure != EBUSY) return failure;
  if (until->tv_nsec < 0 || until->tv_nsec >= 1000000000) return EINVAL;
  while (clock_nanosleep(CLOCK_REALTIME, TIMER_ABSTIME, until, NULL) == EINTR) {}
  return ETIMEDOUT;
}
