/*
 * <pwd.h> and <grp.h>: the one user and group that there are, by the name that getlogin() says and the home directory that the
 * environment names, if it was given.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <grp.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define WEAK __attribute__((weak))

static struct passwd *user(void) {
  static char none[] = "", secret[] = "x", shell[] = "/bin/sh", root[] = "/";
  static struct passwd one;
  char *const home = getenv("HOME");
  one = (struct passwd){.pw_name = getlogin(), .pw_passwd = secret, .pw_uid = getuid(), .pw_gid = getgid(), .pw_gecos = none};
  one.pw_dir = home != NULL && *home != '\0' ? home : root;
  one.pw_shell = shell;
  return &one;
}

static struct group *group(void) {
  static char secret[] = "x";
  static char *members[1];
  static struct group one;
  one = (struct group){.gr_name = getlogin(), .gr_passwd = secret, .gr_gid = getgid(), .gr_mem = members};
  return &one;
}

WEAK struct passwd *getpwuid(uid_t id) { return id == getuid() ? user() : NULL; }
WEAK struct passwd *getpwnam(const char *name) { return strcmp(name, getlogin()) == 0 ? user() : NULL; }
WEAK struct group *getgrgid(gid_t id) { return id == getgid() ? group() : NULL; }
WEAK struct group *getgrnam(const char *name) { return strcmp(name, getlogin()) == 0 ? group() : NULL; }

/* The list of all: one. */
static int users_told, groups_told;
WEAK void setpwent(void) { users_told = 0; }
WEAK void endpwent(void) { users_told = 0; }
WEAK struct passwd *getpwent(void) { return users_told++ == 0 ? user() : (users_told = 1, NULL); }
WEAK void setgrent(void) { groups_told = 0; }
WEAK void endgrent(void) { groups_told = 0; }
WEAK struct group *getgrent(void) { return groups_told++ == 0 ? group() : (groups_told = 1, NULL); }

WEAK int getgrouplist(const char *name, gid_t base, gid_t *groups, int *count) {
  const int own = base != getgid() && strcmp(name, getlogin()) == 0, needed = 1 + own, room = *count;
  if (room > 0) groups[0] = base;
  if (own && room > 1) groups[1] = getgid();
  *count = needed;
  return room < needed ? -1 : needed;
}

WEAK int initgroups(const char *name, gid_t base) { return (void)name, (void)base, errno = EPERM, -1; }

/* What these return stays as it is, so that there is nothing to copy into the caller's memory. */
static int user_of(struct passwd *found, struct passwd *entry, struct passwd **result) {
  *result = found == NULL ? NULL : entry;
  if (found != NULL) *entry = *found;
  return 0;
}

static int group_of(struct group *found, struct group *entry, struct group **result) {
  *result = found == NULL ? NULL : entry;
  if (found != NULL) *entry = *found;
  return 0;
}

#pragma clang diagnostic ignored "-Wunused-parameter"
WEAK int getpwuid_r(uid_t id, struct passwd *entry, char *memory, size_t bytes, struct passwd **result) {
  return user_of(getpwuid(id), entry, result);
}
WEAK int getpwnam_r(const char *name, struct passwd *entry, char *memory, size_t bytes, struct passwd **result) {
  return user_of(getpwnam(name), entry, result);
}
WEAK int getgrgid_r(gid_t id, struct group *entry, char *memory, size_t bytes, struct group **result) {
  return group_of(getgrgid(id), entry, result);
}
WEAK int getgrnam_r(const char *name, struct group *entry, char *memory, size_t bytes, struct group **result) {
  return group_of(getgrnam(name), entry, result);
}
