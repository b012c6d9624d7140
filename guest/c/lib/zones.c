/* The time zone, of which there is one: UTC. */
#define _GNU_SOURCE
#include <time.h>

#define WEAK __attribute__((weak))

static char utc[] = "UTC";
WEAK char *tzname[2] = {utc, utc};
WEAK long timezone;
WEAK int daylight;
WEAK void tzset(void) {}
