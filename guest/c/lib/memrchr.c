/* memrchr, by blocks. The C library calls it by its inner name, for strrchr. */
#include "blocks.h"

WEAK void *__memrchr(const void *memory, int byte, size_t n) {
  if (n == 0) return NULL;
  const Bytes start = memory, last = start + n - 1;
  Bytes from = block_with(last);
  uint32_t there = zeroes(marked(block(from), only(byte))) & (0xffffu >> (BLOCK - 1 - (last - from)));
  while (there == 0) {
    if (from <= start) return NULL;
    from -= BLOCK;
    there = zeroes(marked(block(from), only(byte)));
  }
  const Bytes at = from + 31 - __builtin_clz(there);
  return at >= start ? (void *)at : NULL;
}

WEAK void *memrchr(const void *memory, int byte, size_t n) { return __memrchr(memory, byte, n); }
