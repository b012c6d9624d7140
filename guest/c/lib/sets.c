/*
 * How far a string has bytes of a set, or none of it.
 */
#include "blocks.h"

/* A set of bytes by their lower halves: a bit for each upper half, of those below 8 and of the others. */
typedef struct {
  v128_t below, above;
} Set;

INLINE Set set_of(Bytes bytes, int and_end) {
  unsigned char rows[2][16] = {{(unsigned char)and_end}};
  for (; *bytes != 0; bytes++) rows[*bytes >> 7][*bytes & 15] |= (unsigned char)(1 << (*bytes >> 4 & 7));
  return (Set){wasm_v128_load(rows[0]), wasm_v128_load(rows[1])};
}

/* Bytes that are not in the set become 0, others do not. */
INLINE v128_t members(v128_t block, Set set) {
  const v128_t lower = wasm_v128_and(block, wasm_i8x16_splat(15)), upper = wasm_u8x16_shr(block, 4);
  const v128_t rows = wasm_v128_bitselect(wasm_i8x16_swizzle(set.above, lower),
                                          wasm_i8x16_swizzle(set.below, lower), wasm_i8x16_shr(block, 7));
  const v128_t bits = wasm_u8x16_const(1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128);
  return wasm_v128_and(rows, wasm_i8x16_swizzle(bits, upper));
}

/* Sets of few bytes: one for each place, the last for those that are left over. */
enum { FEW = 4 };
typedef struct {
  v128_t bytes[FEW];
} Few;

INLINE Few few_of(Bytes bytes, size_t n) {
  Few few;
  for (size_t i = 0; i < FEW; i++) few.bytes[i] = wasm_v128_load8_splat(bytes + (i < n ? i : 0));
  return few;
}

/* A bit for each byte that ends the span: those of the set and the end of the string, or those that are not of the set. */
INLINE uint32_t ends(v128_t block, Few few, int of_set) {
  v128_t found = wasm_i8x16_eq(block, few.bytes[0]);
  for (int i = 1; i < FEW; i++) found = wasm_v128_or(found, wasm_i8x16_eq(block, few.bytes[i]));
  if (!of_set) return wasm_i8x16_bitmask(found) ^ 0xffff;
  return wasm_i8x16_bitmask(wasm_v128_or(found, wasm_i8x16_eq(block, wasm_i8x16_splat(0))));
}

INLINE size_t span_of_few(Bytes string, Few few, int of_set) {
  Bytes from = block_with(string);
  uint32_t there = ends(block(from), few, of_set) >> (string - from);
  if (there != 0) return (size_t)__builtin_ctz(there);
  do from += BLOCK;
  while ((there = ends(block(from), few, of_set)) == 0);
  return (size_t)(from - string) + (size_t)__builtin_ctz(there);
}

/* Up to FEW, or more. */
INLINE size_t count(Bytes bytes) {
  size_t n = 0;
  while (n <= FEW && bytes[n] != 0) n++;
  return n;
}

/* Bytes up to the first that is in the set, or is not: bits are inverted by `inverse`. */
INLINE size_t span(Bytes string, Set set, uint32_t inverse) {
  Bytes from = block_with(string);
  uint32_t there = (zeroes(members(block(from), set)) ^ inverse) >> (string - from);
  if (there != 0) return (size_t)__builtin_ctz(there);
  do from += BLOCK;
  while ((there = zeroes(members(block(from), set)) ^ inverse) == 0);
  return (size_t)(from - string) + (size_t)__builtin_ctz(there);
}

WEAK size_t strspn(const char *string, const char *bytes) {
  const size_t n = count((Bytes)bytes);
  if (n == 0) return 0;
  if (n <= FEW) return span_of_few((Bytes)string, few_of((Bytes)bytes, n), 0);
  return span((Bytes)string, set_of((Bytes)bytes, 0), 0);
}

WEAK size_t strcspn(const char *string, const char *bytes) {
  const size_t n = count((Bytes)bytes);
  /* The end alone. */
  if (n <= FEW) return span_of_few((Bytes)string, few_of((Bytes)bytes, n), 1);
  return span((Bytes)string, set_of((Bytes)bytes, 1), 0xffff);
}
