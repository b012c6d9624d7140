/*
 * Strings and memory by blocks of 16 bytes, for strings.c, comparisons.c, copies.c, sets.c and search.c: musl's functions, which
 * are in the sysroot, take them word by word or byte by byte. A block at a multiple of 16 never crosses the end of memory, so the
 * whole of one may be read of which some belongs to the string; as may any 16 bytes that lie in one page of WebAssembly. Nothing
 * is written but what is asked for.
 */
#include <stddef.h>
#include <stdint.h>
#include <wasm_simd128.h>

#define INLINE static inline __attribute__((always_inline))
/* A program may have its own of each. The body of one is not to be taken for a call of it. The names that begin with __ are those
 * by which the C library calls them. */
#define WEAK __attribute__((weak, no_builtin))

enum { BLOCK = 16, RUN = 4 * BLOCK, PAGE = 65536 };

typedef const unsigned char *Bytes;

INLINE v128_t block(Bytes at) { return wasm_v128_load(at); }
INLINE Bytes block_with(Bytes at) { return (Bytes)((uintptr_t)at & -BLOCK); }
/* Blocks that can be read from `at` on in its page. */
INLINE size_t blocks_in_page(Bytes at) { return (PAGE - (uintptr_t)at % PAGE) / BLOCK; }

/* A bit for each byte that is 0. */
INLINE uint32_t zeroes(v128_t block) { return wasm_i8x16_bitmask(wasm_i8x16_eq(block, wasm_i8x16_splat(0))); }

/* The first and the last word of n bytes, which may overlap. */
#define MOVE(WORD)                                                  \
  do {                                                              \
    WORD head, tail;                                                \
    __builtin_memcpy(&head, from, sizeof head);                     \
    __builtin_memcpy(&tail, from + n - sizeof tail, sizeof tail);   \
    __builtin_memcpy(to, &head, sizeof head);                       \
    __builtin_memcpy(to + n - sizeof tail, &tail, sizeof tail);     \
  } while (0)

/* Letters of ASCII become small ones. */
INLINE v128_t in_small(v128_t block) {
  const v128_t from_a = wasm_i8x16_sub(block, wasm_i8x16_splat((int8_t)('A' + 128)));
  const v128_t capital = wasm_i8x16_lt(from_a, wasm_i8x16_splat(26 - 128));
  return wasm_v128_or(block, wasm_v128_and(capital, wasm_i8x16_splat(32)));
}

INLINE int small(int byte) { return (unsigned)byte - 'A' < 26 ? byte | 32 : byte; }
