/*
 * Strings and memory by blocks of 16 bytes: musl's functions, which are in the sysroot, take them word by word or byte by byte. A block at a multiple of
 * 16 never crosses the end of memory, so the whole of one may be read of which some belongs to the string; as may any 16 bytes that lie in one page of WebAssembly. Nothing is
 * written but what is asked for.
 *
 * memcpy, memmove and memset are not among them: the compiler makes instructions of them, which V8 carries out as fast as a function of ours, of few bytes too.
 */
#include <stddef.h>
#include <stdint.h>
#include <wasm_simd128.h>

#define INLINE static inline __attribute__((always_inline))
/* A program may have its own of each. The body of one is not to be taken for a call of it. The names that begin with __ are those by which the C library calls them. */
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

WEAK size_t strlen(const char *string) {
  return (size_t)(first((Bytes)string, SIZE_MAX, only(0)) - (Bytes)string);
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

WEAK int strcmp(const char *a, const char *b) { return compare_strings((Bytes)a, (Bytes)b, SIZE_MAX); }

WEAK int strncmp(const char *a, const char *b, size_t n) { return compare_strings((Bytes)a, (Bytes)b, n); }

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

WEAK char *__stpcpy(char *restrict to, const char *restrict from) { return copy_string(to, (Bytes)from); }

WEAK char *stpcpy(char *restrict to, const char *restrict from) { return __stpcpy(to, from); }

WEAK char *strcpy(char *restrict to, const char *restrict from) {
  copy_string(to, (Bytes)from);
  return to;
}

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
  return span((Bytes)string, set_of((Bytes)bytes, 0), 0);
}

WEAK size_t strcspn(const char *string, const char *bytes) {
  return span((Bytes)string, set_of((Bytes)bytes, 1), 0xffff);
}
