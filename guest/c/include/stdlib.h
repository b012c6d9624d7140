/* <stdlib.h>, with temporary files, the status of children, qsort_r, and a search that inlines its comparison. */
#include_next <stdlib.h>

#ifndef LWK_STDLIB_H
#define LWK_STDLIB_H
#include <lwk/features.h>
#include <lwk/inline.h>

#ifdef LWK_INLINE
LWK_BEGIN
LWK_INLINE void *bsearch(const void *__key, const void *__array, size_t __count, size_t __bytes,
                         int (*__compare)(const void *, const void *)) {
  const char *__from = (const char *)__array;
  while (__count > 0) {
    const char *const __middle = __from + __bytes * (__count / 2);
    const int __order = __compare(__key, __middle);
    if (__order == 0) return (void *)__middle;
    if (__order > 0) __from = __middle + __bytes;
    __count = __order < 0 ? __count / 2 : __count - __count / 2 - 1;
  }
  return 0;
}
LWK_END
#endif

#ifdef LWK_POSIX
#include <lwk/status.h>
LWK_BEGIN
int mkstemp(char *pattern);
int mkostemp(char *pattern, int flags);
char *mkdtemp(char *pattern);
LWK_END
#endif
#ifdef LWK_GNU
struct drand48_data {
  unsigned short __x[3], __old_x[3], __c, __init;
  unsigned long long __a;
};
LWK_BEGIN
int drand48_r(struct drand48_data *data, double *result);
int erand48_r(unsigned short state[3], struct drand48_data *data, double *result);
int lrand48_r(struct drand48_data *data, long *result);
int nrand48_r(unsigned short state[3], struct drand48_data *data, long *result);
int mrand48_r(struct drand48_data *data, long *result);
int jrand48_r(unsigned short state[3], struct drand48_data *data, long *result);
int srand48_r(long seed, struct drand48_data *data);
int seed48_r(unsigned short seed[3], struct drand48_data *data);
int lcong48_r(unsigned short parameters[7], struct drand48_data *data);
char *canonicalize_file_name(const char *path);
char *mktemp(char *pattern);
int mkstemps(char *pattern, int suffix);
void *memalign(size_t alignment, size_t bytes);
void *valloc(size_t bytes);
int getloadavg(double *loads, int count);
void *reallocarray(void *block, size_t count, size_t bytes);
void qsort_r(void *array, size_t count, size_t bytes, int (*compare)(const void *, const void *, void *), void *argument);
LWK_END
#endif
#endif
