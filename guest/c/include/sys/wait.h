/* <sys/wait.h>, which the C library has not. There are no children: waiting for one is ECHILD. */
#ifndef LWK_SYS_WAIT_H
#define LWK_SYS_WAIT_H
#include <lwk/features.h>
#include <lwk/status.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/types.h>

typedef enum { P_ALL, P_PID, P_PGID, P_PIDFD } idtype_t;
#define WSTOPPED 2
#define WEXITED 4
#define WCONTINUED 8
#define WNOWAIT 0x1000000

LWK_BEGIN
pid_t wait(int *status);
pid_t wait3(int *status, int options, struct rusage *usage);
pid_t wait4(pid_t child, int *status, int options, struct rusage *usage);
#ifdef LWK_POSIX
int waitid(idtype_t of, id_t id, siginfo_t *information, int options);
#endif
pid_t waitpid(pid_t child, int *status, int options);
LWK_END
#endif
