/*
 * The comparison of strings for strcmp.c and strncmp.c: by blocks from wherever they begin, and byte by byte where one of them comes to the end of a page.
 */
#include "blocks.h"

/* Bytes at which the comparison ends become 0, others do not. */
INLINE v128_t ends(Bytes a, Bytes b) {
  const v128_t of_a = block(a);
  return wasm_u8x16_min(of_a, wasm_i8x16_eq(of_a, block(b)));
}

INLINE int compare_strings(Bytes a, Bytes b, size_t n) {
  while (n > 0) {
    size_t blocks = blocks_in_page(a);
    if (blocks > blocks_in_page(b)) blocks = blocks_in_page(b);
    while (blocks > 0) {
      for (; blocks > 2 && n > 2 * BLOCK; blocks -= 2, n -= 2 * BLOCK) {
        if (!wasm_i8x16_all_true(wasm_u8x16_min(ends(a, b), ends(a + BLOCK, b + BLOCK)))) break;
        a += 2 * BLOCK, b += 2 * BLOCK;
      }
      const uint32_t there = zeroes(ends(a, b));
      if (there != 0) {
        const size_t at = (size_t)__builtin_ctz(there);
        return at < n ? a[at] - b[at] : 0;
      }
      if (n <= BLOCK) return 0;
      a += BLOCK, b += BLOCK, n -= BLOCK, blocks--;
    }
    for (int i = BLOCK; i > 0 && n > 0; a++, b++, i--, n--)
      if (*a != *b || *a == 0) return *a - *b;
  }
  return 0;
}
