/*
 * What is looked for in strings and memory: one byte, or the end.
 */
#include "blocks.h"

/* What is looked for: a byte, or that and the end of the string. */
typedef struct {
  v128_t byte;
  int or_end;
} Wanted;

INLINE Wanted only(int byte) { return (Wanted){wasm_i8x16_splat((int8_t)byte), 0}; }
INLINE Wanted or_end(int byte) { return (Wanted){wasm_i8x16_splat((int8_t)byte), 1}; }

/* Bytes that are wanted become 0, others do not. */
INLINE v128_t marked(v128_t block, Wanted wanted) {
  const v128_t mark = wasm_v128_xor(block, wanted.byte);
  return wanted.or_end ? wasm_u8x16_min(mark, block) : mark;
}

/* Whether one is wanted in the four blocks. */
INLINE int in_run(Bytes at, Wanted wanted) {
  const v128_t a = marked(block(at), wanted), b = marked(block(at + BLOCK), wanted);
  const v128_t c = marked(block(at + 2 * BLOCK), wanted), d = marked(block(at + 3 * BLOCK), wanted);
  return !wasm_i8x16_all_true(wasm_u8x16_min(wasm_u8x16_min(a, b), wasm_u8x16_min(c, d)));
}

/* The first byte from `at` on that is wanted, if it lies in the `n` bytes from there; NULL if the blocks of these have none. */
INLINE Bytes first(Bytes at, size_t n, Wanted wanted) {
  Bytes from = block_with(at);
  uint32_t there = zeroes(marked(block(from), wanted)) >> (at - from);
  if (there != 0) return at + __builtin_ctz(there);
  /* To be looked at, from the block on. No string is longer than memory, so of SIZE_MAX enough remains. */
  size_t rest = n + (size_t)(at - from) < n ? SIZE_MAX : n + (size_t)(at - from);
  while (rest > BLOCK) {
    from += BLOCK, rest -= BLOCK;
    if ((uintptr_t)from % RUN == 0)
      for (; rest > RUN && !in_run(from, wanted); rest -= RUN) from += RUN;
    there = zeroes(marked(block(from), wanted));
    if (there != 0) return from + __builtin_ctz(there);
  }
  return NULL;
}

WEAK size_t strlen(const char *string) {
  return (size_t)(first((Bytes)string, SIZE_MAX, only(0)) - (Bytes)string);
}

WEAK size_t strnlen(const char *string, size_t n) {
  if (n == 0) return 0;
  const Bytes at = first((Bytes)string, n, only(0));
  return at != NULL && (size_t)(at - (Bytes)string) < n ? (size_t)(at - (Bytes)string) : n;
}

WEAK char *__strchrnul(const char *string, int byte) {
  return (char *)first((Bytes)string, SIZE_MAX, or_end(byte));
}

WEAK char *strchrnul(const char *string, int byte) { return __strchrnul(string, byte); }

WEAK char *strchr(const char *string, int byte) {
  const Bytes at = first((Bytes)string, SIZE_MAX, or_end(byte));
  return *at == (unsigned char)byte ? (char *)at : NULL;
}

WEAK void *memchr(const void *memory, int byte, size_t n) {
  const Bytes from = memory;
  if (n == 0) return NULL;
  const Bytes at = first(from, n, only(byte));
  return at != NULL && (size_t)(at - from) < n ? (void *)at : NULL;
}

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

WEAK char *strrchr(const char *string, int byte) {
  const v128_t wanted = wasm_i8x16_splat((int8_t)byte);
  Bytes from = block_with((Bytes)string), last = NULL;
  uint32_t of_last = 0, looked_at = ~0u << ((Bytes)string - from);
  for (;; from += BLOCK, looked_at = ~0u) {
    const v128_t part = block(from);
    if (wasm_i8x16_all_true(marked(part, or_end(byte)))) continue;
    uint32_t there = wasm_i8x16_bitmask(wasm_i8x16_eq(part, wanted)) & looked_at;
    const uint32_t end = zeroes(part) & looked_at;
    /* Up to the end, with it. */
    if (end != 0) there &= end ^ (end - 1);
    if (there != 0) last = from, of_last = there;
    if (end != 0) return last == NULL ? NULL : (char *)last + 31 - __builtin_clz(of_last);
  }
}
