/*
 * Strings and memory, compared.
 */
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

/* Bytes at which the comparison ends become 0, others do not. */
INLINE v128_t ends(Bytes a, Bytes b, int any_case) {
  const v128_t of_a = any_case ? in_small(block(a)) : block(a);
  return wasm_u8x16_min(of_a, wasm_i8x16_eq(of_a, any_case ? in_small(block(b)) : block(b)));
}

INLINE int order(int a, int b, int any_case) { return any_case ? small(a) - small(b) : a - b; }

INLINE int compare_strings(Bytes a, Bytes b, size_t n, int any_case) {
  while (n > 0) {
    size_t blocks = blocks_in_page(a);
    if (blocks > blocks_in_page(b)) blocks = blocks_in_page(b);
    while (blocks > 0) {
      for (; blocks > 2 && n > 2 * BLOCK; blocks -= 2, n -= 2 * BLOCK) {
        if (!wasm_i8x16_all_true(wasm_u8x16_min(ends(a, b, any_case), ends(a + BLOCK, b + BLOCK, any_case)))) break;
        a += 2 * BLOCK, b += 2 * BLOCK;
      }
      const uint32_t there = zeroes(ends(a, b, any_case));
      if (there != 0) {
        const size_t at = (size_t)__builtin_ctz(there);
        return at < n ? order(a[at], b[at], any_case) : 0;
      }
      if (n <= BLOCK) return 0;
      a += BLOCK, b += BLOCK, n -= BLOCK, blocks--;
    }
    for (int i = BLOCK; i > 0 && n > 0; a++, b++, i--, n--)
      if (order(*a, *b, any_case) != 0 || *a == 0) return order(*a, *b, any_case);
  }
  return 0;
}

WEAK int strcmp(const char *a, const char *b) { return compare_strings((Bytes)a, (Bytes)b, SIZE_MAX, 0); }

WEAK int strncmp(const char *a, const char *b, size_t n) { return compare_strings((Bytes)a, (Bytes)b, n, 0); }

WEAK int strcasecmp(const char *a, const char *b) { return compare_strings((Bytes)a, (Bytes)b, SIZE_MAX, 1); }

WEAK int strncasecmp(const char *a, const char *b, size_t n) { return compare_strings((Bytes)a, (Bytes)b, n, 1); }
