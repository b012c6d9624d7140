/*
 * Strings and memory by blocks of 16 bytes, for the files beside this one that have functions of <string.h>: musl's take them word by word or byte by byte. A block at a multiple of
 * 16 never crosses the end of memory, so the whole of one may be read of which some belongs to the string; as may any 16 bytes that lie in one page of WebAssembly. Nothing is
 * written but what is asked for.
 *
 * memcpy, memmove and memset are not among them: the compiler makes instructions of them, which V8 carries out as fast as a function of ours, of few bytes too.
 */
#include <stddef.h>
#include <stdint.h>
#include <wasm_simd128.h>

#define INLINE static inline __attribute__((always_inline))
/* A program may have its own of each. The body of one is not to be taken for a call of it. */
#define WEAK __attribute__((weak, no_builtin))

enum { BLOCK = 16, RUN = 4 * BLOCK, PAGE = 65536 };

typedef const unsigned char *Bytes;

INLINE v128_t block(Bytes at) { return wasm_v128_load(at); }
INLINE Bytes block_with(Bytes at) { return (Bytes)((uintptr_t)at & -BLOCK); }
/* Blocks that can be read from `at` on in its page. */
INLINE size_t blocks_in_page(Bytes at) { return (PAGE - (uintptr_t)at % PAGE) / BLOCK; }

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

/* A bit for each byte that is 0. */
INLINE uint32_t zeroes(v128_t block) { return wasm_i8x16_bitmask(wasm_i8x16_eq(block, wasm_i8x16_splat(0))); }

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
