/* <unistd.h>, with second descriptors, identities, and what a rank cannot do: processes and pipes fail with ENOSYS. */
#include_next <unistd.h>

#ifndef LWK_UNISTD_H
#define LWK_UNISTD_H
#include <lwk/features.h>
#include <sys/types.h>

LWK_BEGIN
int dup(int fd);
int dup2(int fd, int to);
int pipe(int fds[2]);
unsigned alarm(unsigned seconds);
int pause(void);

pid_t getppid(void);
pid_t getpgrp(void);
pid_t getpgid(pid_t pid);
int setpgid(pid_t pid, pid_t group);
pid_t setsid(void);
uid_t getuid(void);
uid_t geteuid(void);
gid_t getgid(void);
gid_t getegid(void);
int setuid(uid_t user);
int setgid(gid_t group);
int getgroups(int count, gid_t groups[]);
char *getlogin(void);
int getlogin_r(char *name, size_t bytes);
int chown(const char *path, uid_t user, gid_t group);
int fchown(int fd, uid_t user, gid_t group);
int lchown(const char *path, uid_t user, gid_t group);

pid_t fork(void);
pid_t vfork(void);
int execv(const char *path, char *const argv[]);
int execve(const char *path, char *const argv[], char *const environment[]);
int execvp(const char *file, char *const argv[]);
int execl(const char *path, const char *argument, ...);
int execlp(const char *file, const char *argument, ...);
int nice(int increment);
void sync(void);
char *ttyname(int fd);
#ifdef LWK_GNU
int getdtablesize(void);
int getdomainname(char *name, size_t bytes);
#endif
LWK_END
#endif
