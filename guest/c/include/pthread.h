/* <pthread.h>, with the processors of the rank's one thread. */
#include_next <pthread.h>

#ifndef LWK_PTHREAD_H
#define LWK_PTHREAD_H
#include <lwk/features.h>
#include <sched.h>

#ifdef LWK_GNU
LWK_BEGIN
int pthread_getaffinity_np(pthread_t thread, size_t bytes, cpu_set_t *set);
int pthread_setaffinity_np(pthread_t thread, size_t bytes, const cpu_set_t *set);
LWK_END
#endif
#endif
