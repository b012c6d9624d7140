/* Functions of GNU's C library that programs for Linux take for granted. */
#define _GNU_SOURCE
#include <errno.h>
#include <limits.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <unistd.h>

#define WEAK __attribute__((weak))

static int refuse(int reason) {
  errno = reason;
  return -1;
}

WEAK void *rawmemchr(const void *bytes, int wanted) {
  const unsigned char *at = bytes;
  while (*at != (unsigned char)wanted) at++;
  return (void *)at;
}

WEAK char *canonicalize_file_name(const char *path) { return realpath(path, NULL); }
WEAK char *get_current_dir_name(void) { return getcwd(NULL, 0); }

WEAK ssize_t getrandom(void *buffer, size_t bytes, unsigned flags) {
  if ((flags & ~(unsigned)(GRND_NONBLOCK | GRND_RANDOM)) != 0) return refuse(EINVAL);
  if (bytes > SSIZE_MAX) bytes = SSIZE_MAX;
  for (size_t done = 0; done < bytes;) {
    const size_t part = bytes - done < 256 ? bytes - done : 256;
    if (getentropy((char *)buffer + done, part) != 0) return -1;
    done += part;
  }
  return (ssize_t)bytes;
}

/* Memory is never given back, and nothing of malloc can be set. */
WEAK int malloc_trim(size_t keep) { return (void)keep, 0; }
WEAK int mallopt(int parameter, int value) { return (void)parameter, (void)value, 0; }

/* What statvfs says, by other names. */
static int by_other_names(int failed, const struct statvfs *from, struct statfs *to) {
  if (failed != 0) return failed;
  *to = (struct statfs){.f_bsize = (long)from->f_bsize, .f_frsize = (long)from->f_frsize, .f_namelen = (long)from->f_namemax};
  to->f_blocks = from->f_blocks;
  to->f_bfree = from->f_bfree;
  to->f_bavail = from->f_bavail;
  to->f_files = from->f_files;
  to->f_ffree = from->f_ffree;
  to->f_flags = (long)from->f_flag;
  return 0;
}

WEAK int statfs(const char *path, struct statfs *status) {
  struct statvfs found;
  return by_other_names(statvfs(path, &found), &found, status);
}

WEAK int fstatfs(int fd, struct statfs *status) {
  struct statvfs found;
  return by_other_names(fstatvfs(fd, &found), &found, status);
}

/*
 * The numbers of drand48() and its relatives (POSIX: x' = (0x5deece66d x + 11) mod 2^48) with a state of the caller's.
 */
static unsigned long long next(unsigned short state[3], const struct drand48_data *data) {
  const unsigned long long a = data->__init ? data->__a : 0x5deece66dULL, c = data->__init ? data->__c : 11;
  const unsigned long long x = state[0] | (unsigned long long)state[1] << 16 | (unsigned long long)state[2] << 32;
  const unsigned long long after = (a * x + c) & 0xffffffffffffULL;
  for (int i = 0; i < 3; i++) state[i] = (unsigned short)(after >> 16 * i);
  return after;
}

static void start(struct drand48_data *data) {
  data->__a = 0x5deece66dULL;
  data->__c = 11;
  data->__init = 1;
}

WEAK int srand48_r(long seed, struct drand48_data *data) {
  start(data);
  data->__x[0] = 0x330e;
  data->__x[1] = (unsigned short)seed;
  data->__x[2] = (unsigned short)((unsigned long)seed >> 16);
  return 0;
}

WEAK int seed48_r(unsigned short seed[3], struct drand48_data *data) {
  start(data);
  memcpy(data->__old_x, data->__x, sizeof data->__x);
  memcpy(data->__x, seed, sizeof data->__x);
  return 0;
}

WEAK int lcong48_r(unsigned short parameters[7], struct drand48_data *data) {
  memcpy(data->__x, parameters, sizeof data->__x);
  data->__a = parameters[3] | (unsigned long long)parameters[4] << 16 | (unsigned long long)parameters[5] << 32;
  data->__c = parameters[6];
  data->__init = 1;
  return 0;
}

WEAK int erand48_r(unsigned short state[3], struct drand48_data *data, double *result) {
  *result = (double)next(state, data) * 0x1p-48;
  return 0;
}
WEAK int nrand48_r(unsigned short state[3], struct drand48_data *data, long *result) {
  *result = (long)(next(state, data) >> 17);
  return 0;
}
WEAK int jrand48_r(unsigned short state[3], struct drand48_data *data, long *result) {
  *result = (int)(unsigned)(next(state, data) >> 16);
  return 0;
}
WEAK int drand48_r(struct drand48_data *data, double *result) { return erand48_r(data->__x, data, result); }
WEAK int lrand48_r(struct drand48_data *data, long *result) { return nrand48_r(data->__x, data, result); }
WEAK int mrand48_r(struct drand48_data *data, long *result) { return jrand48_r(data->__x, data, result); }
