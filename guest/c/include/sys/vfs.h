/* <sys/vfs.h>: what <sys/statvfs.h> says, by Linux's names. */
#ifndef LWK_SYS_VFS_H
#define LWK_SYS_VFS_H
#include <lwk/features.h>

typedef struct {
  int __val[2];
} fsid_t;
struct statfs {
  long f_type, f_bsize;
  unsigned long long f_blocks, f_bfree, f_bavail, f_files, f_ffree;
  fsid_t f_fsid;
  long f_namelen, f_frsize, f_flags;
};

LWK_BEGIN
int statfs(const char *path, struct statfs *status);
int fstatfs(int fd, struct statfs *status);
LWK_END
#endif
