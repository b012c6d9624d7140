/* Second descriptors for an open file, and whether one is a terminal. */
#include <errno.h>
#include <fcntl.h>
#include <lwk.h>
#include <unistd.h>
#include <wasi/api.h>

#define WEAK __attribute__((weak))

static int fd_or_errno(int result) {
  if (result >= 0) return result;
  errno = -result;
  return -1;
}

WEAK int dup(int fd) { return fd_or_errno(lwk_dup(fd, -1)); }

WEAK int dup2(int fd, int to) {
  if (to < 0) return errno = EBADF, -1;
  return fd_or_errno(lwk_dup(fd, to));
}

/* Nothing is executed that could inherit a descriptor. */
WEAK int dup3(int fd, int to, int flags) {
  if (fd == to || (flags & ~O_CLOEXEC) != 0) return errno = EINVAL, -1;
  return dup2(fd, to);
}

/* A terminal is a character device on which there are no positions. */
static int is_terminal(int fd) {
  const __wasi_rights_t seek = __WASI_RIGHTS_FD_SEEK | __WASI_RIGHTS_FD_TELL;
  __wasi_fdstat_t status;
  const int failure = __wasi_fd_fdstat_get(fd, &status);
  if (failure != 0) return failure;
  return status.fs_filetype == __WASI_FILETYPE_CHARACTER_DEVICE && (status.fs_rights_base & seek) == 0 ? 0 : ENOTTY;
}

/* What the streams of the C library ask about each file that they open: no is no error then. */
WEAK int __isatty(int fd) { return is_terminal(fd) == 0; }

WEAK int isatty(int fd) {
  const int failure = is_terminal(fd);
  if (failure != 0) errno = failure;
  return failure == 0;
}
