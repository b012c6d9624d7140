/* <time.h>, with the clocks of processor time. */
#include_next <time.h>

#ifndef LWK_TIME_H
#define LWK_TIME_H
#include <lwk/features.h>

LWK_BEGIN
extern const struct __clockid _CLOCK_PROCESS_CPUTIME_ID;
extern const struct __clockid _CLOCK_THREAD_CPUTIME_ID;
#ifdef LWK_POSIX
#include <sys/types.h>
int clock_getcpuclockid(pid_t pid, clockid_t *clock);
void tzset(void);
extern char *tzname[2];
extern long timezone;
extern int daylight;
#endif
LWK_END
#define CLOCK_PROCESS_CPUTIME_ID (&_CLOCK_PROCESS_CPUTIME_ID)
#define CLOCK_THREAD_CPUTIME_ID (&_CLOCK_THREAD_CPUTIME_ID)
#define CLOCK_MONOTONIC_RAW CLOCK_MONOTONIC
#define CLOCK_MONOTONIC_COARSE CLOCK_MONOTONIC
#define CLOCK_REALTIME_COARSE CLOCK_REALTIME
#define CLOCK_BOOTTIME CLOCK_MONOTONIC
#endif
