/*
 * <sys/stat.h>, with the mask of new files, and with another chmod than the C library's, which always fails and stands in one
 * object with open: so this one has a name of its own.
 */
#include_next <sys/stat.h>

#ifndef LWK_SYS_STAT_H
#define LWK_SYS_STAT_H
#include <lwk/features.h>

LWK_BEGIN
mode_t umask(mode_t mask);
int chmod(const char *path, mode_t mode) __asm__("__lwk_chmod");
int fchmod(int fd, mode_t mode) __asm__("__lwk_fchmod");
int fchmodat(int directory, const char *path, mode_t mode, int flags) __asm__("__lwk_fchmodat");
int mkfifo(const char *path, mode_t mode);
int mkfifoat(int directory, const char *path, mode_t mode);
int mknod(const char *path, mode_t mode, dev_t device);
int mknodat(int directory, const char *path, mode_t mode, dev_t device);
LWK_END
#endif
