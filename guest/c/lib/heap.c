/*
 * Memory by two-level segregated fit (M. Masmano, I. Ripoll, A. Crespo, J. Real, TLSF: a new dynamic memory allocator for
 * real-time systems, ECRTS 2004): free blocks are in lists by size, 32 of them for each power of two, and bits tell which lists
 * have any, so taking a block and giving it back are the same few steps whatever there is. Free neighbours become one block.
 *
 * Here the C library takes what it never gives back, also where the program has its own malloc.
 */
#include "heap.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

enum { ROWS = 24, COLUMNS = 32, COLUMN_BITS = 5, LINEAR_BITS = 9, PAGE = 65536 };

static Block *lists[ROWS][COLUMNS];
static uint32_t rows, columns[ROWS];
/* Of the memory that came last. A block of no bytes is there, which is never free. */
static char *end;
Kept __lwk_heap_kept[SMALL / UNIT + 1];

typedef struct {
  unsigned row, column;
} Place;

INLINE unsigned log2_of(size_t size) { return 31 - (unsigned)__builtin_clz(size); }

/* The first row is for sizes below 512, each of which has a list. */
INLINE Place place_of(size_t size) {
  if (size < 1 << LINEAR_BITS) return (Place){0, size / UNIT};
  const unsigned log = log2_of(size);
  return (Place){log - LINEAR_BITS + 1, size >> (log - COLUMN_BITS) & (COLUMNS - 1)};
}

INLINE void enlist(Block *block) {
  const Place place = place_of(size_of(block));
  Block **const list = &lists[place.row][place.column];
  block->previous = NULL;
  block->next = *list;
  if (*list != NULL) (*list)->previous = block;
  *list = block;
  rows |= 1u << place.row;
  columns[place.row] |= 1u << place.column;
}

INLINE void delist(Block *block) {
  if (block->next != NULL) block->next->previous = block->previous;
  if (block->previous != NULL) {
    block->previous->next = block->next;
    return;
  }
  const Place place = place_of(size_of(block));
  lists[place.row][place.column] = block->next;
  if (block->next != NULL) return;
  columns[place.row] &= ~(1u << place.column);
  if (columns[place.row] == 0) rows &= ~(1u << place.row);
}

INLINE Block *behind(Block *block) { return at_offset(block, size_of(block)); }
INLINE Block **last_word_before(Block *block) { return (Block **)block - 1; }

void __lwk_heap_release(Block *block) {
  size_t size = size_of(block);
  /* It never was one, or is free already. */
  if ((uintptr_t)memory_of(block) % UNIT != 0 || size == 0 || block->head & FREE) __builtin_trap();
  Block *next = behind(block);
  if (next->head & FREE) {
    delist(next);
    size += size_of(next);
    next = behind(next);
  }
  if (block->head & BEFORE_IS_FREE) {
    block = *last_word_before(block);
    delist(block);
    size += size_of(block);
  }
  block->head = (uint32_t)size | FREE;
  next->head |= BEFORE_IS_FREE;
  *last_word_before(next) = block;
  enlist(block);
}

void __lwk_heap_trim(Block *block, size_t size) {
  const size_t rest = size_of(block) - size;
  if (rest == 0) return;
  block->head -= rest;
  Block *const tail = at_offset(block, size);
  tail->head = rest;
  __lwk_heap_release(tail);
}

int __lwk_heap_extend(Block *block, size_t size) {
  Block *const next = behind(block);
  if (!(next->head & FREE) || size_of(block) + size_of(next) < size) return 0;
  delist(next);
  block->head += size_of(next);
  behind(block)->head &= ~BEFORE_IS_FREE;
  __lwk_heap_trim(block, size);
  return 1;
}

/* From the list for the size, if its first will do, or from one all of whose blocks are larger. */
INLINE Block *find(size_t size) {
  const Place place = place_of(size);
  Block *const first = lists[place.row][place.column];
  if (first != NULL && size_of(first) >= size) return first;
  unsigned row = place.row;
  uint32_t there = columns[row] & ~1u << place.column;
  if (there == 0) {
    const uint32_t above = rows & ~1u << row;
    if (above == 0) return NULL;
    row = (unsigned)__builtin_ctz(above);
    there = columns[row];
  }
  return lists[row][__builtin_ctz(there)];
}

/* From the list for the size, wherever in it. */
static Block *search(size_t size) {
  const Place place = place_of(size);
  Block *block = lists[place.row][place.column];
  while (block != NULL && size_of(block) < size) block = block->next;
  return block;
}

/* More memory, which continues what there is or begins anew. */
static void add(char *from, char *to) {
  char *const head = from == end ? from - HEAD : from + (-HEAD - (uintptr_t)from) % UNIT;
  char *const stop = (char *)((uintptr_t)to & -(uintptr_t)UNIT);
  if (stop < head + 2 * UNIT) return;
  Block *const block = (Block *)head;
  const uint32_t flags = from == end ? block->head & BEFORE_IS_FREE : 0;
  end = stop;
  block->head = (uint32_t)(end - HEAD - head) | flags;
  behind(block)->head = 0;
  __lwk_heap_release(block);
}

/* By as little as the size takes: a free block at the end becomes part of it. */
static Block *grow(size_t size) {
  Block *last = (Block *)(end - HEAD);
  const int continues = end != NULL && sbrk(0) == end;
  size_t more = continues ? size : size + 2 * UNIT;
  if (continues && last->head & BEFORE_IS_FREE) more -= size_of(*last_word_before(last));
  if (more > PTRDIFF_MAX - PAGE) return NULL;
  const size_t bytes = (more + PAGE - 1) & -(size_t)PAGE;
  char *const memory = sbrk((intptr_t)bytes);
  if (memory == (void *)-1) return NULL;
  /* The end of 4 GiB has no address: something is left of them. */
  const uintptr_t stop = (uintptr_t)memory + bytes;
  add(memory, (char *)(stop != 0 ? stop : -(uintptr_t)UNIT));
  last = (Block *)(end - HEAD);
  Block *const block = last->head & BEFORE_IS_FREE ? *last_word_before(last) : NULL;
  return block != NULL && size_of(block) >= size ? block : NULL;
}

void __lwk_heap_drain(Kept *kept, uint32_t count) {
  for (; kept->count > count; kept->count--) {
    Block *const block = kept->first;
    kept->first = block->next;
    __lwk_heap_release(block);
  }
}

/* Before there is more memory, the blocks that are kept are taken back: they keep those beside them apart. */
static __attribute__((noinline)) Block *find_or_grow(size_t size) {
  Block *block = search(size);
  if (block != NULL) return block;
  for (size_t i = 0; i <= SMALL / UNIT; i++) __lwk_heap_drain(&__lwk_heap_kept[i], 0);
  block = find(size);
  if (block == NULL) block = search(size);
  return block != NULL ? block : grow(size);
}

Block *__lwk_heap_take(size_t size, size_t most) {
  extern char __heap_base, __heap_end;
  if (end == NULL) add(&__heap_base, &__heap_end);
  Block *block = find(size);
  if (block == NULL) block = find_or_grow(size);
  if (block == NULL) {
    errno = ENOMEM;
    return NULL;
  }
  delist(block);
  block->head &= ~FREE;
  behind(block)->head &= ~BEFORE_IS_FREE;
  const size_t whole = size_of(block);
  __lwk_heap_trim(block, whole >= most ? most : whole - whole % size);
  return block;
}

void *__libc_malloc(size_t bytes) {
  if (bytes > PTRDIFF_MAX) {
    errno = ENOMEM;
    return NULL;
  }
  const size_t size = size_for(bytes);
  Block *const block = __lwk_heap_take(size, size);
  return block != NULL ? memory_of(block) : NULL;
}

void *__libc_calloc(size_t count, size_t bytes) {
  size_t all;
  void *const memory = __libc_malloc(__builtin_mul_overflow(count, bytes, &all) ? SIZE_MAX : all);
  return memory != NULL ? memset(memory, 0, all) : NULL;
}

void __libc_free(void *memory) {
  if (memory != NULL) __lwk_heap_release(block_of(memory));
}
