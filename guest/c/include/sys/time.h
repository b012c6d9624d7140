/* <sys/time.h>, with interval timers, of which ITIMER_REAL rings. */
#include_next <sys/time.h>

#ifndef LWK_SYS_TIME_H
#define LWK_SYS_TIME_H
#include <lwk/features.h>

#define ITIMER_REAL 0
#define ITIMER_VIRTUAL 1
#define ITIMER_PROF 2
struct itimerval {
  struct timeval it_interval;
  struct timeval it_value;
};

LWK_BEGIN
int getitimer(int which, struct itimerval *value);
int setitimer(int which, const struct itimerval *value, struct itimerval *old);
LWK_END
#endif
