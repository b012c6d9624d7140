/* <stdlib.h>, with temporary files, the status of children, and qsort_r. */
#include_next <stdlib.h>

#ifndef LWK_STDLIB_H
#define LWK_STDLIB_H
#include <lwk/features.h>

#ifdef LWK_POSIX
#include <lwk/status.h>
LWK_BEGIN
int mkstemp(char *pattern);
int mkostemp(char *pattern, int flags);
char *mkdtemp(char *pattern);
LWK_END
#endif
#ifdef LWK_GNU
LWK_BEGIN
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
