/* The copy of a string for strcpy.c and stpcpy.c, by blocks. */
#include "blocks.h"

/* Its first and its last word, which may overlap. */
#define MOVE(WORD)                                                  \
  do {                                                              \
    WORD head, tail;                                                \
    __builtin_memcpy(&head, from, sizeof head);                     \
    __builtin_memcpy(&tail, from + n - sizeof tail, sizeof tail);   \
    __builtin_memcpy(to, &head, sizeof head);                       \
    __builtin_memcpy(to + n - sizeof tail, &tail, sizeof tail);     \
  } while (0)

/* Where the end of the copy is. */
INLINE char *copy_string(char *restrict to, Bytes from) {
  if (blocks_in_page(from) == 0) {
    /* Up to the next block, and the rest from there. */
    for (const Bytes next = block_with(from) + BLOCK; from < next; from++, to++)
      if ((*to = (char)*from) == 0) return to;
  }
  v128_t part = block(from);
  uint32_t there = zeroes(part);
  if (there != 0) {
    const size_t n = (size_t)__builtin_ctz(there) + 1;
    if (n >= 8) MOVE(uint64_t);
    else if (n >= 4) MOVE(uint32_t);
    else {
      to[n / 2] = (char)from[n / 2];
      to[0] = (char)from[0];
      to[n - 1] = 0;
    }
    return to + n - 1;
  }
  wasm_v128_store(to, part);
  for (Bytes at = block_with(from) + BLOCK;; at += BLOCK) {
    part = block(at);
    there = zeroes(part);
    if (there != 0) {
      /* The last block of the copy, of which some has been copied already. */
      const Bytes end = at + __builtin_ctz(there);
      wasm_v128_store(to + (end - from) - (BLOCK - 1), block(end - (BLOCK - 1)));
      return to + (end - from);
    }
    wasm_v128_store(to + (at - from), part);
  }
}
