/*
 * A string in a string: where its first and its last byte stand at the right distance, the others are compared. When that has
 * been in vain too often, the C library's memmem goes on, whose time does not depend on what is in the strings, but is longer
 * mostly.
 */
#define _GNU_SOURCE
#include <string.h>
#include <strings.h>

#include "blocks.h"

/* Bytes that are looked at for the end of the string, before what is looked for. */
enum { AHEAD = 512 };

/* The end of the string, or as far as it is known to go on. */
INLINE Bytes known(Bytes from, size_t n) { return from + strnlen((const char *)from, n); }

static __attribute__((noinline)) char *search(Bytes string, Bytes wanted, size_t n) {
  const v128_t head = wasm_v128_load8_splat(wanted), tail = wasm_v128_load8_splat(wanted + n - 1);
  Bytes at = string, end = known(string, n + AHEAD);
  /* Bytes that may be compared in vain. */
  size_t left = 1024;
  for (;;) {
    if (end - at < (ptrdiff_t)n + BLOCK) {
      if (*end != 0) end = known(end, n + AHEAD);
      if (end - at < (ptrdiff_t)n) return NULL;
    }
    const Bytes last = at + n - 1;
    if (last + BLOCK > end && (blocks_in_page(at) == 0 || blocks_in_page(last) == 0)) break;
    const v128_t both = wasm_v128_and(wasm_i8x16_eq(block(at), head), wasm_i8x16_eq(block(last), tail));
    uint32_t there = wasm_i8x16_bitmask(both);
    for (; there != 0; there &= there - 1) {
      const Bytes from = at + __builtin_ctz(there);
      if (from + n > end) return NULL;
      if (n <= 2 || memcmp(from + 1, wanted + 1, n - 2) == 0) return (char *)from;
      if (left < n) return memmem(from, strlen((const char *)from), wanted, n);
      left -= n;
    }
    at += BLOCK, left += BLOCK;
  }
  return memmem(at, (size_t)(end - at), wanted, n);
}

WEAK char *strstr(const char *string, const char *wanted) {
  if (wanted[0] == 0) return (char *)string;
  /* Few strings have its first byte. */
  const char *const from = strchr(string, wanted[0]);
  return from == NULL || wanted[1] == 0 ? (char *)from : search((Bytes)from, (Bytes)wanted, strlen(wanted));
}

WEAK char *strcasestr(const char *string, const char *wanted) {
  const size_t n = strlen(wanted);
  if (n == 0) return (char *)string;
  const v128_t head = in_small(wasm_v128_load8_splat(wanted));
  Bytes from = block_with((Bytes)string);
  uint32_t looked_at = ~0u << ((Bytes)string - from);
  for (;; from += BLOCK, looked_at = ~0u) {
    const v128_t part = block(from);
    const uint32_t end = zeroes(part) & looked_at;
    uint32_t there = wasm_i8x16_bitmask(wasm_i8x16_eq(in_small(part), head)) & looked_at;
    if (end != 0) there &= end - 1;
    for (; there != 0; there &= there - 1) {
      const char *const at = (const char *)from + __builtin_ctz(there);
      if (strncasecmp(at, wanted, n) == 0) return (char *)at;
    }
    if (end != 0) return NULL;
  }
}
