/* <malloc.h>, with what GNU's has besides. */
#include_next <malloc.h>

#ifndef LWK_MALLOC_H
#define LWK_MALLOC_H
#include <lwk/features.h>

#define M_TRIM_THRESHOLD (-1)
#define M_TOP_PAD (-2)
#define M_MMAP_THRESHOLD (-3)
#define M_MMAP_MAX (-4)
LWK_BEGIN
void *memalign(size_t alignment, size_t bytes);
void *valloc(size_t bytes);
int malloc_trim(size_t keep);
int mallopt(int parameter, int value);
LWK_END
#endif
