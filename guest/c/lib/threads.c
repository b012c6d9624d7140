/* Of <pthread.h> what a program's one thread can be asked for, and C's <threads.h>. */
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <threads.h>

#define WEAK __attribute__((weak))

/* POSIX: the process ends with status 0 behind its last thread. */
WEAK _Noreturn void pthread_exit(void *result) { (void)result, exit(0); }

/* Nothing ever forks. */
WEAK int pthread_atfork(void (*prepare)(void), void (*parent)(void), void (*child)(void)) {
  return (void)prepare, (void)parent, (void)child, 0;
}

enum { NAME = 16 };
static char name_of_thread[NAME];

WEAK int pthread_setname_np(pthread_t thread, const char *name) {
  (void)thread;
  if (strlen(name) >= NAME) return ERANGE;
  strcpy(name_of_thread, name);
  return 0;
}

WEAK int pthread_getname_np(pthread_t thread, char *name, size_t bytes) {
  (void)thread;
  if (bytes < NAME) return ERANGE;
  strcpy(name, name_of_thread);
  return 0;
}

static int level;
WEAK int pthread_getconcurrency(void) { return level; }
WEAK int pthread_setconcurrency(int wanted) { return wanted < 0 ? EINVAL : (level = wanted, 0); }
WEAK int pthread_yield(void) { return sched_yield(); }

static int outcome(int failure) {
  switch (failure) {
    case 0: return thrd_success;
    case EBUSY: return thrd_busy;
    case ETIMEDOUT: return thrd_timedout;
    case ENOMEM: return thrd_nomem;
    default: return thrd_error;
  }
}

#define MUTEX(mutex) ((pthread_mutex_t *)(mutex))

WEAK int mtx_init(mtx_t *mutex, int type) {
  pthread_mutexattr_t attributes;
  pthread_mutexattr_init(&attributes);
  if ((type & mtx_recursive) != 0) pthread_mutexattr_settype(&attributes, PTHREAD_MUTEX_RECURSIVE);
  return outcome(pthread_mutex_init(MUTEX(mutex), &attributes));
}
WEAK void mtx_destroy(mtx_t *mutex) { pthread_mutex_destroy(MUTEX(mutex)); }
WEAK int mtx_lock(mtx_t *mutex) { return outcome(pthread_mutex_lock(MUTEX(mutex))); }
WEAK int mtx_trylock(mtx_t *mutex) { return outcome(pthread_mutex_trylock(MUTEX(mutex))); }
WEAK int mtx_unlock(mtx_t *mutex) { return outcome(pthread_mutex_unlock(MUTEX(mutex))); }
WEAK int mtx_timedlock(mtx_t *restrict mutex, const struct timespec *restrict until) {
  return outcome(pthread_mutex_timedlock(MUTEX(mutex), until));
}

#define CONDITION(condition) ((pthread_cond_t *)(condition))

WEAK int cnd_init(cnd_t *condition) { return outcome(pthread_cond_init(CONDITION(condition), NULL)); }
WEAK void cnd_destroy(cnd_t *condition) { pthread_cond_destroy(CONDITION(condition)); }
WEAK int cnd_signal(cnd_t *condition) { return outcome(pthread_cond_signal(CONDITION(condition))); }
WEAK int cnd_broadcast(cnd_t *condition) { return outcome(pthread_cond_broadcast(CONDITION(condition))); }
WEAK int cnd_wait(cnd_t *condition, mtx_t *mutex) { return outcome(pthread_cond_wait(CONDITION(condition), MUTEX(mutex))); }
WEAK int cnd_timedwait(cnd_t *restrict condition, mtx_t *restrict mutex, const struct timespec *restrict until) {
  return outcome(pthread_cond_timedwait(CONDITION(condition), MUTEX(mutex), until));
}

WEAK void call_once(once_flag *flag, void (*function)(void)) {
  if (*flag != 0) return;
  *flag = 1;
  function();
}

WEAK int tss_create(tss_t *key, tss_dtor_t destructor) { return outcome(pthread_key_create(key, destructor)); }
WEAK void tss_delete(tss_t key) { pthread_key_delete(key); }
WEAK int tss_set(tss_t key, void *value) { return outcome(pthread_setspecific(key, value)); }

WEAK int thrd_create(thrd_t *thread, thrd_start_t function, void *argument) {
  return (void)thread, (void)function, (void)argument, thrd_error;
}
WEAK int thrd_join(thrd_t thread, int *result) { return (void)thread, (void)result, thrd_error; }
WEAK _Noreturn void thrd_exit(int result) { (void)result, pthread_exit(NULL); }
WEAK void thrd_yield(void) { sched_yield(); }
