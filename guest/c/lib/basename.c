/* The basename of glibc's <string.h>: what follows the last slash, be it nothing. */
#define _GNU_SOURCE
#include <string.h>

__attribute__((weak)) char *basename(const char *path) {
  const char *last = strrchr(path, '/');
  return (char *)(last == NULL ? path : last + 1);
}
