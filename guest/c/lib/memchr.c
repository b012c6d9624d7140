/* memchr, by blocks; n may be more than there is, as for strings that are looked at as memory. */
#include "blocks.h"

WEAK void *memchr(const void *memory, int byte, size_t n) {
  const Bytes from = memory;
  if (n == 0) return NULL;
  const Bytes at = first(from, n, only(byte));
  return at != NULL && (size_t)(at - from) < n ? (void *)at : NULL;
}
