/*
 * An empty path names nothing. The C library takes it for the working directory. It looks paths up by a function that is only
 * there in programs which change their working directory, where it is there, and in the preopened directories otherwise; this
 * stands before both.
 */
#include <errno.h>
#include <stddef.h>
#include <wasi/libc-find-relpath.h>
#include <wasi/libc.h>

/* Weak: a program that opens nothing is not to get what looks at preopened directories. */
__typeof__(__wasilibc_find_abspath) __wasilibc_find_abspath __attribute__((weak));
__attribute__((weak)) int __real___wasilibc_find_relpath_alloc(const char *path, const char **prefix, char **relative,
                                                               size_t *bytes, int grows);

int __wrap___wasilibc_find_relpath_alloc(const char *path, const char **prefix, char **relative, size_t *bytes,
                                         int grows) {
  if (*path == '\0') {
    errno = ENOENT;
    return -1;
  }
  if (__real___wasilibc_find_relpath_alloc != NULL)
    return __real___wasilibc_find_relpath_alloc(path, prefix, relative, bytes, grows);
  return __wasilibc_find_abspath(path, prefix, (const char **)relative);
}
