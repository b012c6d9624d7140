/* An empty path names nothing. The C library takes it for the working directory. */
#include <errno.h>
#include <stddef.h>
#include <wasi/libc-find-relpath.h>

int __real___wasilibc_find_relpath(const char *path, const char **prefix, char **relative, size_t bytes);

int __wrap___wasilibc_find_relpath(const char *path, const char **prefix, char **relative, size_t bytes) {
  if (*path != '\0') return __real___wasilibc_find_relpath(path, prefix, relative, bytes);
  errno = ENOENT;
  return -1;
}
