/* strchrnul, by blocks. The C library calls it by its inner name. */
#include "blocks.h"

WEAK char *__strchrnul(const char *string, int byte) {
  return (char *)first((Bytes)string, SIZE_MAX, or_end(byte));
}

WEAK char *strchrnul(const char *string, int byte) { return __strchrnul(string, byte); }
