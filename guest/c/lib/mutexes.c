/* Locks of mutexes and streams, in a program of one thread: what is locked it has locked itself. */
#define _GNU_SOURCE
#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>

#define WEAK __attribute__((weak))

WEAK void flockfile(FILE *stream) { (void)stream; }
WEAK int ftrylockfile(FILE *stream) { return (void)stream, 0; }
WEAK void funlockfile(FILE *stream) { (void)stream; }

/*
 * The C library takes recursive mutexes for others and others for recursive ones (a precedence of operators): of its fields these are
 * the type and how often the mutex is locked. Only the thread itself can have locked it.
 */
#define TYPE(mutex) ((mutex)->__u.__i[0] & 3)
#define COUNT(mutex) ((mutex)->__u.__i[5])

WEAK int pthread_mutex_trylock(pthread_mutex_t *mutex) {
  if (COUNT(mutex) != 0 && TYPE(mutex) != PTHREAD_MUTEX_RECURSIVE) return EBUSY;
  if (COUNT(mutex) == INT_MAX) return EAGAIN;
  COUNT(mutex)++;
  return 0;
}

WEAK int pthread_mutex_lock(pthread_mutex_t *mutex) {
  const int failure = pthread_mutex_trylock(mutex);
  return failure == EBUSY ? EDEADLK : failure;
}

WEAK int pthread_mutex_unlock(pthread_mutex_t *mutex) {
  if (COUNT(mutex) == 0) return TYPE(mutex) == PTHREAD_MUTEX_NORMAL ? 0 : EPERM;
  COUNT(mutex)--;
  return 0;
}
