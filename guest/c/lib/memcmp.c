/* memcmp, by blocks. */
#include "blocks.h"

/* A bit for each byte of a block. */
INLINE uint32_t differing(Bytes a, Bytes b) {
  return wasm_i8x16_bitmask(wasm_i8x16_ne(block(a), block(b)));
}

INLINE int difference(Bytes a, Bytes b, uint32_t differ) {
  const int at = __builtin_ctz(differ);
  return a[at] - b[at];
}

WEAK int memcmp(const void *one, const void *other, size_t n) {
  Bytes a = one, b = other;
  uint32_t differ;
  if (n < BLOCK) {
    if (blocks_in_page(a) > 0 && blocks_in_page(b) > 0) {
      differ = differing(a, b) & ((1u << n) - 1);
      return differ != 0 ? difference(a, b, differ) : 0;
    }
    for (; n > 0; a++, b++, n--)
      if (*a != *b) return *a - *b;
    return 0;
  }
  const Bytes last = a + n - BLOCK;
  for (; a + BLOCK < last; a += 2 * BLOCK, b += 2 * BLOCK) {
    differ = differing(a, b) | differing(a + BLOCK, b + BLOCK) << BLOCK;
    if (differ != 0) return difference(a, b, differ);
  }
  if (a < last && (differ = differing(a, b)) != 0) return difference(a, b, differ);
  /* The last block, of which some has been compared already. */
  b += last - a;
  differ = differing(last, b);
  return differ != 0 ? difference(last, b, differ) : 0;
}
