/*
 * Strings, copied. memcpy, memmove and memset are not here: the compiler makes instructions of them, which V8 carries out as fast
 * as a function of ours, of few bytes too.
 */
#include <string.h>

#include "blocks.h"

/* From here on the instruction is faster. */
enum { LONG = 512 };

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

WEAK char *__stpcpy(char *restrict to, const char *restrict from) { return copy_string(to, (Bytes)from); }

WEAK char *stpcpy(char *restrict to, const char *restrict from) { return __stpcpy(to, from); }

WEAK char *strcpy(char *restrict to, const char *restrict from) {
  copy_string(to, (Bytes)from);
  return to;
}

/* n bytes that do not overlap the others. */
INLINE void move(char *restrict to, Bytes from, size_t n) {
  if (n >= LONG) __builtin_memcpy(to, from, n);
  else if (n >= BLOCK) {
    for (size_t at = 0; at < n - BLOCK; at += BLOCK) wasm_v128_store(to + at, block(from + at));
    wasm_v128_store(to + n - BLOCK, block(from + n - BLOCK));
  } else if (n >= 8) MOVE(uint64_t);
  else if (n >= 4) MOVE(uint32_t);
  else if (n > 0) {
    const unsigned char middle = from[n / 2], last = from[n - 1];
    to[0] = (char)from[0];
    to[n / 2] = (char)middle;
    to[n - 1] = (char)last;
  }
}

/* n bytes become 0. */
INLINE void clear(char *to, size_t n) {
  if (n >= LONG) __builtin_memset(to, 0, n);
  else if (n >= BLOCK) {
    for (size_t at = 0; at < n - BLOCK; at += BLOCK) wasm_v128_store(to + at, wasm_i8x16_splat(0));
    wasm_v128_store(to + n - BLOCK, wasm_i8x16_splat(0));
  } else
    for (size_t at = 0; at < n; at++) ((volatile char *)to)[at] = 0;
}

WEAK char *__stpncpy(char *restrict to, const char *restrict from, size_t n) {
  const size_t length = strnlen(from, n);
  move(to, (Bytes)from, length);
  clear(to + length, n - length);
  return to + length;
}

WEAK char *stpncpy(char *restrict to, const char *restrict from, size_t n) { return __stpncpy(to, from, n); }

WEAK char *strncpy(char *restrict to, const char *restrict from, size_t n) {
  __stpncpy(to, from, n);
  return to;
}

WEAK char *strncat(char *restrict to, const char *restrict from, size_t n) {
  char *const end = to + strlen(to);
  const size_t length = strnlen(from, n);
  move(end, (Bytes)from, length);
  end[length] = 0;
  return to;
}

WEAK void *memccpy(void *restrict to, const void *restrict from, int byte, size_t n) {
  const Bytes at = memchr(from, byte, n);
  const size_t length = at != NULL ? (size_t)(at - (Bytes)from) + 1 : n;
  move(to, from, length);
  return at != NULL ? (char *)to + length : NULL;
}
