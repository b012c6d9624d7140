/* <string.h>, with rawmemchr, and the basename of glibc, which leaves its argument alone; that of <libgen.h>, which comes before it
 * then, is another one. */
#include_next <string.h>

#ifndef LWK_STRING_H
#define LWK_STRING_H
#include <lwk/features.h>

#ifdef LWK_GNU
LWK_BEGIN
void *rawmemchr(const void *bytes, int wanted);
LWK_END
#endif
#if defined(_GNU_SOURCE) && !defined(basename)
#ifdef __cplusplus
extern "C++" {
inline const char *basename(const char *path) {
  const char *last = __builtin_strrchr(path, '/');
  return last ? last + 1 : path;
}
inline char *basename(char *path) {
  return const_cast<char *>(basename(static_cast<const char *>(path)));
}
}
#else
/* Under a name of its own: the C library has the other one under this. */
char *basename(const char *path) __asm__("__lwk_basename");
#endif
#endif
#endif
