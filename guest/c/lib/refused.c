/*
 * What a rank cannot do, for programs that can do without: they link, and the call fails with ENOSYS. A rank is one thread of one
 * program, which starts no others and makes no connections.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fenv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define WEAK __attribute__((weak))

static int refuse(int reason) {
  errno = reason;
  return -1;
}

#pragma clang diagnostic ignored "-Wunused-parameter"

/* There is no command interpreter, which is what system(NULL) asks. */
WEAK int system(const char *command) { return command == NULL ? 0 : refuse(ENOSYS); }
WEAK FILE *popen(const char *command, const char *mode) { return refuse(ENOSYS), NULL; }
WEAK int pclose(FILE *stream) { return refuse(ECHILD); }
WEAK pid_t fork(void) { return refuse(ENOSYS); }
WEAK pid_t vfork(void) { return refuse(ENOSYS); }
WEAK int execv(const char *path, char *const argv[]) { return refuse(ENOSYS); }
WEAK int execve(const char *path, char *const argv[], char *const environment[]) { return refuse(ENOSYS); }
WEAK int execvp(const char *file, char *const argv[]) { return refuse(ENOSYS); }
WEAK int execl(const char *path, const char *argument, ...) { return refuse(ENOSYS); }
WEAK int execlp(const char *file, const char *argument, ...) { return refuse(ENOSYS); }
WEAK int execle(const char *path, const char *argument, ...) { return refuse(ENOSYS); }
WEAK int execvpe(const char *file, char *const argv[], char *const environment[]) { return refuse(ENOSYS); }
WEAK int fexecve(int fd, char *const argv[], char *const environment[]) { return refuse(ENOSYS); }
WEAK int daemon(int stay, int keep) { return refuse(ENOSYS); }
WEAK pid_t wait3(int *status, int options, struct rusage *usage) { return refuse(ECHILD); }
WEAK pid_t wait4(pid_t child, int *status, int options, struct rusage *usage) { return refuse(ECHILD); }
WEAK int waitid(idtype_t of, id_t id, siginfo_t *information, int options) { return refuse(ECHILD); }
WEAK pid_t wait(int *status) { return refuse(ECHILD); }
WEAK pid_t waitpid(pid_t child, int *status, int options) { return refuse(ECHILD); }
WEAK int pipe(int fds[2]) { return refuse(ENOSYS); }
WEAK int pipe2(int fds[2], int flags) { return refuse(ENOSYS); }
WEAK int mkfifoat(int directory, const char *path, mode_t mode) { return refuse(ENOSYS); }
WEAK int mknod(const char *path, mode_t mode, dev_t device) { return refuse(ENOSYS); }
WEAK int mknodat(int directory, const char *path, mode_t mode, dev_t device) { return refuse(ENOSYS); }
WEAK int fchdir(int fd) { return refuse(ENOSYS); }
WEAK int mkfifo(const char *path, mode_t mode) { return refuse(ENOSYS); }
WEAK int ttyname_r(int fd, char *name, size_t bytes) { return ENOTTY; }
WEAK char *ctermid(char *name) { return name == NULL ? "/dev/tty" : strcpy(name, "/dev/tty"); }
WEAK pid_t tcgetpgrp(int fd) { return refuse(ENOTTY); }
WEAK int tcsetpgrp(int fd, pid_t group) { return refuse(ENOTTY); }
WEAK char *getpass(const char *prompt) { return refuse(ENXIO), NULL; }

/* Nobody would see a lock of a file. */
WEAK int flock(int fd, int operation) { return refuse(ENOLCK); }
WEAK int lockf(int fd, int command, off_t bytes) { return refuse(ENOLCK); }
WEAK char *ttyname(int fd) { return refuse(ENOTTY), NULL; }

/* Each shipped write has reached the host when it returns. */
WEAK void sync(void) {}

WEAK int socket(int family, int type, int protocol) { return refuse(ENOSYS); }
WEAK int socketpair(int family, int type, int protocol, int fds[2]) { return refuse(ENOSYS); }
WEAK int bind(int fd, const struct sockaddr *address, socklen_t bytes) { return refuse(ENOSYS); }
WEAK int listen(int fd, int backlog) { return refuse(ENOSYS); }
WEAK int connect(int fd, const struct sockaddr *address, socklen_t bytes) { return refuse(ENOSYS); }
WEAK int getsockname(int fd, struct sockaddr *restrict address, socklen_t *restrict bytes) { return refuse(ENOSYS); }
WEAK int getpeername(int fd, struct sockaddr *restrict address, socklen_t *restrict bytes) { return refuse(ENOSYS); }
WEAK int setsockopt(int fd, int level, int name, const void *value, socklen_t bytes) { return refuse(ENOSYS); }

/* Ranks share no memory in the ways of System V. */
WEAK key_t ftok(const char *path, int id) { return refuse(ENOSYS); }
WEAK int shmget(key_t key, size_t bytes, int flags) { return refuse(ENOSYS); }
WEAK void *shmat(int id, const void *address, int flags) { return refuse(ENOSYS), (void *)-1; }
WEAK int shmdt(const void *address) { return refuse(ENOSYS); }
WEAK int shmctl(int id, int command, struct shmid_ds *status) { return refuse(ENOSYS); }

/* Floating point never traps. */
WEAK int feenableexcept(int exceptions) { return exceptions == 0 ? 0 : refuse(ENOSYS); }
WEAK int fedisableexcept(int exceptions) { return 0; }
WEAK int fegetexcept(void) { return 0; }
