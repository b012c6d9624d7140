/* <string.h>, with the basename of glibc in C++, where the C library has none. */
#include_next <string.h>

#ifndef LWK_STRING_H
#define LWK_STRING_H
#if defined(__cplusplus) && defined(_GNU_SOURCE) && !defined(basename)
extern "C++" {
inline const char *basename(const char *path) {
  const char *last = __builtin_strrchr(path, '/');
  return last ? last + 1 : path;
}
inline char *basename(char *path) {
  return const_cast<char *>(basename(static_cast<const char *>(path)));
}
}
#endif
#endif
