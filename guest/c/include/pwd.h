/* <pwd.h>, which the C library has not: there is one user. */
#ifndef LWK_PWD_H
#define LWK_PWD_H
#include <lwk/features.h>
#include <stddef.h>
#include <sys/types.h>

struct passwd {
  char *pw_name, *pw_passwd;
  uid_t pw_uid;
  gid_t pw_gid;
  char *pw_gecos, *pw_dir, *pw_shell;
};

LWK_BEGIN
struct passwd *getpwuid(uid_t id);
struct passwd *getpwnam(const char *name);
void setpwent(void);
struct passwd *getpwent(void);
void endpwent(void);
int getpwuid_r(uid_t id, struct passwd *entry, char *memory, size_t bytes, struct passwd **result);
int getpwnam_r(const char *name, struct passwd *entry, char *memory, size_t bytes, struct passwd **result);
LWK_END
#endif
