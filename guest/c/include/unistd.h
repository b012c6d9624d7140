/* <unistd.h>, with second descriptors, identities, and what a rank cannot do: processes and pipes fail with ENOSYS. */
#include_next <unistd.h>

#ifndef LWK_UNISTD_H
#define LWK_UNISTD_H
#define F_ULOCK 0
#define F_LOCK 1
#define F_TLOCK 2
#define F_TEST 3
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
int setpgrp(void);
pid_t getsid(pid_t pid);
int seteuid(uid_t user);
int setegid(gid_t group);
int setreuid(uid_t real, uid_t effective);
int setregid(gid_t real, gid_t effective);
pid_t tcgetpgrp(int fd);
int tcsetpgrp(int fd, pid_t group);
int ttyname_r(int fd, char *name, size_t bytes);
int lockf(int fd, int command, off_t bytes);
int fchdir(int fd);
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
int execle(const char *path, const char *argument, ...);
int fexecve(int fd, char *const argv[], char *const environment[]);
int nice(int increment);
void sync(void);
char *ttyname(int fd);
#ifdef LWK_GNU
int getdtablesize(void);
int getdomainname(char *name, size_t bytes);
int setdomainname(const char *name, size_t bytes);
int sethostname(const char *name, size_t bytes);
int chroot(const char *path);
int daemon(int stay, int keep);
int setgroups(size_t count, const gid_t groups[]);
int getresuid(uid_t *real, uid_t *effective, uid_t *saved);
int getresgid(gid_t *real, gid_t *effective, gid_t *saved);
int setresuid(uid_t real, uid_t effective, uid_t saved);
int setresgid(gid_t real, gid_t effective, gid_t saved);
pid_t gettid(void);
int euidaccess(const char *path, int mode);
int eaccess(const char *path, int mode);
int execvpe(const char *file, char *const argv[], char *const environment[]);
int pipe2(int fds[2], int flags);
int dup3(int fd, int to, int flags);
char *getpass(const char *prompt);
char *get_current_dir_name(void);
#endif
LWK_END
#endif
