/* <grp.h>, which the C library has not: there is one group, of the user's name. */
#ifndef LWK_GRP_H
#define LWK_GRP_H
#include <lwk/features.h>
#include <stddef.h>
#include <sys/types.h>

struct group {
  char *gr_name, *gr_passwd;
  gid_t gr_gid;
  char **gr_mem;
};

LWK_BEGIN
struct group *getgrgid(gid_t id);
struct group *getgrnam(const char *name);
void setgrent(void);
struct group *getgrent(void);
void endgrent(void);
#ifdef LWK_GNU
int getgrouplist(const char *user, gid_t group, gid_t *groups, int *count);
int initgroups(const char *user, gid_t group);
int setgroups(size_t count, const gid_t groups[]);
#endif
int getgrgid_r(gid_t id, struct group *entry, char *memory, size_t bytes, struct group **result);
int getgrnam_r(const char *name, struct group *entry, char *memory, size_t bytes, struct group **result);
LWK_END
#endif
