/* What the status of a child says, for <stdlib.h> and <sys/wait.h>: there are none here, but programs ask. */
#ifndef LWK_STATUS_H
#define LWK_STATUS_H
#define WNOHANG 1
#define WUNTRACED 2
#define WTERMSIG(status) ((status) & 127)
#define WEXITSTATUS(status) (((status) >> 8) & 255)
#define WSTOPSIG(status) WEXITSTATUS(status)
#define WIFEXITED(status) (WTERMSIG(status) == 0)
#define WIFSTOPPED(status) (((status) & 255) == 127)
#define WIFSIGNALED(status) (WTERMSIG(status) != 0 && WTERMSIG(status) != 127)
#define WCOREDUMP(status) ((status) & 128)
#endif
