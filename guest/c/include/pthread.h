/* <pthread.h>, with the processors of the rank's one thread. */
#include_next <pthread.h>

#ifndef LWK_PTHREAD_H
#define LWK_PTHREAD_H
#include <lwk/features.h>
#include <sched.h>

LWK_BEGIN
__attribute__((__noreturn__)) void pthread_exit(void *result);
int pthread_getschedparam(pthread_t thread, int *__restrict policy, struct sched_param *__restrict parameters);
int pthread_setschedparam(pthread_t thread, int policy, const struct sched_param *parameters);
LWK_END
#ifdef LWK_GNU
LWK_BEGIN
int pthread_setname_np(pthread_t thread, const char *name);
int pthread_getname_np(pthread_t thread, char *name, size_t bytes);
int pthread_yield(void);
int pthread_getaffinity_np(pthread_t thread, size_t bytes, cpu_set_t *set);
int pthread_setaffinity_np(pthread_t thread, size_t bytes, const cpu_set_t *set);
LWK_END
#endif
#endif
