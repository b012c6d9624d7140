/* strchr, by blocks. */
#include "blocks.h"

WEAK char *strchr(const char *string, int byte) {
  const Bytes at = first((Bytes)string, SIZE_MAX, or_end(byte));
  return *at == (unsigned char)byte ? (char *)at : NULL;
}
