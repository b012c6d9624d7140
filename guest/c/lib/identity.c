/*
 * Who a rank is to a program that asks as of a process: its number tells ranks apart, which names of files are made from; its
 * user and group are an ordinary one's, and it can become nobody else. Files have no owners and no bits of permission: what a
 * program may do is settled by what it was given.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <lwk.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <unistd.h>

#define WEAK __attribute__((weak))

enum { LAUNCHER = 1, FIRST_RANK = 100, USER = 1000, GROUP = 1000 };

static int allowed(int holds) {
  if (holds) return 0;
  errno = EPERM;
  return -1;
}

WEAK pid_t getpid(void) { return FIRST_RANK + lwk_getrank(); }
WEAK pid_t getppid(void) { return LAUNCHER; }
WEAK pid_t getpgrp(void) { return FIRST_RANK; }
WEAK pid_t getpgid(pid_t pid) { return (void)pid, FIRST_RANK; }
WEAK int setpgid(pid_t pid, pid_t group) { return (void)pid, allowed(group == FIRST_RANK); }
WEAK int setpgrp(void) { return 0; }
WEAK pid_t getsid(pid_t pid) { return (void)pid, LAUNCHER; }
WEAK pid_t gettid(void) { return getpid(); }
WEAK pid_t setsid(void) { return allowed(0); }
WEAK uid_t getuid(void) { return USER; }
WEAK uid_t geteuid(void) { return USER; }
WEAK gid_t getgid(void) { return GROUP; }
WEAK gid_t getegid(void) { return GROUP; }
WEAK int setuid(uid_t user) { return allowed(user == USER); }
WEAK int setgid(gid_t group) { return allowed(group == GROUP); }
static int own(unsigned real, unsigned effective, unsigned saved, unsigned only) {
  return allowed((real == only || real == -1U) && (effective == only || effective == -1U) && (saved == only || saved == -1U));
}
WEAK int seteuid(uid_t user) { return allowed(user == USER); }
WEAK int setegid(gid_t group) { return allowed(group == GROUP); }
WEAK int setreuid(uid_t real, uid_t effective) { return own(real, effective, USER, USER); }
WEAK int setregid(gid_t real, gid_t effective) { return own(real, effective, GROUP, GROUP); }
WEAK int setresuid(uid_t real, uid_t effective, uid_t saved) { return own(real, effective, saved, USER); }
WEAK int setresgid(gid_t real, gid_t effective, gid_t saved) { return own(real, effective, saved, GROUP); }
WEAK int getresuid(uid_t *real, uid_t *effective, uid_t *saved) { return *real = *effective = *saved = USER, 0; }
WEAK int getresgid(gid_t *real, gid_t *effective, gid_t *saved) { return *real = *effective = *saved = GROUP, 0; }
WEAK int setgroups(size_t count, const gid_t groups[]) { return (void)count, (void)groups, allowed(0); }
WEAK int euidaccess(const char *path, int mode) { return access(path, mode); }
WEAK int eaccess(const char *path, int mode) { return access(path, mode); }
WEAK char *secure_getenv(const char *name) { return getenv(name); }
WEAK int getgroups(int count, gid_t groups[]) {
  if (count > 0) groups[0] = GROUP;
  return 1;
}

/* Who has logged in is said by the environment, if it was given; else it is this kernel. */
WEAK char *getlogin(void) {
  static const char *const names[] = {"LOGNAME", "USER"};
  for (int i = 0; i < 2; i++) {
    char *const name = getenv(names[i]);
    if (name != NULL && *name != '\0') return name;
  }
  static char kernel[] = "lwk";
  return kernel;
}

WEAK int getlogin_r(char *name, size_t bytes) {
  const char *const login = getlogin();
  if (strlen(login) >= bytes) return ERANGE;
  strcpy(name, login);
  return 0;
}

/* Remembered, as POSIX has it, and without effect. */
WEAK mode_t umask(mode_t mask) {
  static mode_t current = 022;
  const mode_t before = current;
  current = mask & 0777;
  return before;
}

/* The owner can read and write; taking that away cannot be granted. stat() knows no bits: those of another file are none. */
static int change_mode(int found, const struct stat *status, mode_t mode) {
  if (found != 0) return found;
  if ((mode & (S_IRUSR | S_IWUSR)) == (S_IRUSR | S_IWUSR) || (mode & 07777) == (status->st_mode & 07777)) return 0;
  errno = ENOTSUP;
  return -1;
}

int chmod(const char *path, mode_t mode) {
  struct stat status;
  return change_mode(stat(path, &status), &status, mode);
}

int fchmod(int fd, mode_t mode) {
  struct stat status;
  return change_mode(fstat(fd, &status), &status, mode);
}

int fchmodat(int directory, const char *path, mode_t mode, int flags) {
  struct stat status;
  return change_mode(fstatat(directory, path, &status, flags), &status, mode);
}

static int change_owner(int found, uid_t user, gid_t group) {
  if (found != 0) return found;
  return allowed((user == USER || user == (uid_t)-1) && (group == GROUP || group == (gid_t)-1));
}

WEAK int chown(const char *path, uid_t user, gid_t group) {
  struct stat status;
  return change_owner(stat(path, &status), user, group);
}

WEAK int lchown(const char *path, uid_t user, gid_t group) {
  struct stat status;
  return change_owner(lstat(path, &status), user, group);
}

WEAK int fchown(int fd, uid_t user, gid_t group) {
  struct stat status;
  return change_owner(fstat(fd, &status), user, group);
}

/* Also what gethostname asks. */
WEAK int uname(struct utsname *system) {
  memset(system, 0, sizeof *system);
  strcpy(system->sysname, "wasm-lwk");
  lwk_gethostname(system->nodename, sizeof system->nodename);
  strcpy(system->release, "0.1.0");
  strcpy(system->version, "wasi preview 1");
  strcpy(system->machine, "wasm32");
  strcpy(system->domainname, "(none)");
  return 0;
}

WEAK int sethostname(const char *name, size_t bytes) { return (void)name, (void)bytes, allowed(0); }
WEAK int setdomainname(const char *name, size_t bytes) { return (void)name, (void)bytes, allowed(0); }
WEAK int chroot(const char *path) { return (void)path, allowed(0); }

WEAK int getpriority(int which, id_t who) { return (void)which, (void)who, 0; }
WEAK int setpriority(int which, id_t who, int priority) { return (void)which, (void)who, allowed(priority >= 0); }
WEAK int nice(int increment) { return allowed(increment >= 0); }
