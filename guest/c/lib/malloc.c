/*
 * malloc and its family: a small block is the one of its size that was freed last, as long as some are kept; all else is
 * heap.c's. The malloc of the sysroot, dlmalloc, joins and cuts blocks at each call, and takes up to 3 times as long as GNU's.
 * More kept blocks gain little and keep larger ones apart.
 *
 * All in one file, and not weak: a program may have all of them itself, and is told by the linker when it has some of them only.
 */
#include "heap.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <wasm_simd128.h>

/* When none is kept, so many bytes are made blocks of the size, but no more blocks than may be kept. */
enum { RUN = 1024 };

INLINE Kept *kept_of(size_t size) { return &__lwk_heap_kept[size / UNIT]; }

INLINE void keep(Block *block, Kept *kept) {
  block->next = kept->first;
  kept->first = block;
  kept->count++;
}

static __attribute__((noinline)) void *take_small(size_t size) {
  const size_t most = size * MOST_KEPT;
  Block *const block = __lwk_heap_take(size, most <= RUN ? most : RUN - RUN % size);
  if (block == NULL) return NULL;
  const size_t whole = size_of(block);
  block->head -= whole - size;
  for (size_t at = whole; at > size;) {
    Block *const next = at_offset(block, at -= size);
    next->head = (uint32_t)size;
    keep(next, kept_of(size));
  }
  return memory_of(block);
}

static __attribute__((noinline)) void *take_large(size_t bytes) {
  if (bytes > PTRDIFF_MAX) {
    errno = ENOMEM;
    return NULL;
  }
  Block *const block = __lwk_heap_take(size_for(bytes), size_for(bytes));
  return block != NULL ? memory_of(block) : NULL;
}

void *malloc(size_t bytes) {
  if (bytes > SMALL - HEAD) return take_large(bytes);
  const size_t size = size_for(bytes);
  Kept *const kept = kept_of(size);
  Block *const block = kept->first;
  if (block == NULL) return take_small(size);
  kept->first = block->next;
  kept->count--;
  return memory_of(block);
}

void free(void *memory) {
  if (memory == NULL) return;
  Block *const block = block_of(memory);
  const size_t size = size_of(block);
  if (size - 1 >= SMALL) {
    __lwk_heap_release(block);
    return;
  }
  Kept *const kept = kept_of(size);
  /* What malloc never gave, or what is free already. */
  if ((uintptr_t)memory % UNIT | (block->head & FREE) | (kept->first == block)) __builtin_trap();
  keep(block, kept);
  if (kept->count > MOST_KEPT) __lwk_heap_drain(kept, MOST_KEPT / 2);
}

void *calloc(size_t count, size_t bytes) {
  size_t all;
  char *const memory = malloc(__builtin_mul_overflow(count, bytes, &all) ? SIZE_MAX : all);
  if (memory == NULL) return NULL;
  if (all > SMALL - HEAD) return memset(memory, 0, all);
  /* All of the block, which is some units without a head. */
  char *const last = memory + (size_for(all) - UNIT);
  for (char *at = memory; at < last; at += UNIT) wasm_v128_store(at, wasm_i64x2_const(0, 0));
  memset(last, 0, UNIT - HEAD);
  return memory;
}

void *realloc(void *memory, size_t bytes) {
  if (memory == NULL) return malloc(bytes);
  if (bytes > PTRDIFF_MAX) return take_large(bytes);
  Block *const block = block_of(memory);
  const size_t size = size_for(bytes), old = size_of(block);
  if (size <= old) {
    __lwk_heap_trim(block, size);
    return memory;
  }
  if (__lwk_heap_extend(block, size)) return memory;
  void *const other = malloc(bytes);
  if (other == NULL) return NULL;
  memcpy(other, memory, old - HEAD);
  free(memory);
  return other;
}

void *aligned_alloc(size_t alignment, size_t bytes) {
  if (alignment == 0 || (alignment & (alignment - 1)) != 0) {
    errno = EINVAL;
    return NULL;
  }
  if (alignment <= UNIT) return malloc(bytes);
  char *const memory = take_large(bytes > PTRDIFF_MAX - alignment ? SIZE_MAX : bytes + alignment);
  if (memory == NULL) return NULL;
  char *const aligned = memory + (-(uintptr_t)memory & (alignment - 1));
  Block *const block = block_of(aligned);
  if (aligned != memory) {
    Block *const lead = block_of(memory);
    block->head = (uint32_t)(size_of(lead) - (size_t)(aligned - memory));
    lead->head -= size_of(block);
    __lwk_heap_release(lead);
  }
  __lwk_heap_trim(block, size_for(bytes));
  return aligned;
}

int posix_memalign(void **memory, size_t alignment, size_t bytes) {
  if (alignment < sizeof(void *) || (alignment & (alignment - 1)) != 0) return EINVAL;
  void *const got = aligned_alloc(alignment, bytes);
  if (got == NULL) return ENOMEM;
  *memory = got;
  return 0;
}

size_t malloc_usable_size(void *memory) { return memory != NULL ? size_of(block_of(memory)) - HEAD : 0; }
