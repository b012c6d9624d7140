/* <sys/wait.h>, which the C library has not. There are no children: waiting for one is ECHILD. */
#ifndef LWK_SYS_WAIT_H
#define LWK_SYS_WAIT_H
#include <lwk/features.h>
#include <lwk/status.h>
#include <sys/types.h>

LWK_BEGIN
pid_t wait(int *status);
pid_t waitpid(pid_t child, int *status, int options);
LWK_END
#endif
