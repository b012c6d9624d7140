/* <sys/random.h>, with Linux's function. */
#include_next <sys/random.h>

#ifndef LWK_SYS_RANDOM_H
#define LWK_SYS_RANDOM_H
#include <lwk/features.h>
#include <sys/types.h>

#ifndef GRND_NONBLOCK
#define GRND_NONBLOCK 1
#define GRND_RANDOM 2
#define GRND_INSECURE 4
#endif
LWK_BEGIN
ssize_t getrandom(void *buffer, size_t bytes, unsigned flags);
LWK_END
#endif
