/*
 * Blocks of memory, as heap.c gives them to malloc.c. A block is a multiple of 16 bytes, its address is 12 more than one, and
 * what is for the program begins behind its head: that word has its size and, in the bits which are free in it, whether this
 * block and the one before are free. A free block has its neighbours in a list, and in its last word its address, for the block
 * behind it.
 */
#include <stddef.h>
#include <stdint.h>

#define INLINE static inline __attribute__((always_inline))

typedef struct block {
  uint32_t head;
  struct block *next, *previous;
} Block;

enum { FREE = 1, BEFORE_IS_FREE = 2, FLAGS = 15, UNIT = 16, HEAD = sizeof(uint32_t) };

INLINE size_t size_of(const Block *block) { return block->head & ~(uint32_t)FLAGS; }
INLINE Block *block_of(void *memory) { return (Block *)((char *)memory - HEAD); }
INLINE void *memory_of(Block *block) { return (char *)block + HEAD; }
INLINE Block *at_offset(Block *block, size_t bytes) { return (Block *)((char *)block + bytes); }

/* Of the block for so many bytes, which are PTRDIFF_MAX at most. */
INLINE size_t size_for(size_t bytes) { return (bytes + HEAD + UNIT - 1) & -(size_t)UNIT; }

/* A block in use of this size, or of a multiple of it up to `most`, whatever fits best; NULL and ENOMEM if there is none. */
Block *__lwk_heap_take(size_t size, size_t most);
/* Makes a block in use shorter. */
void __lwk_heap_trim(Block *block, size_t size);
/* Makes a block in use as long as that, if what is behind it is free: whether it could. */
int __lwk_heap_extend(Block *block, size_t size);
/* Takes back a block in use, which becomes one with what is around it and free. */
void __lwk_heap_release(Block *block);

/* Small blocks are kept for the next that asks for their size: so many of each, which is 264 KiB in all. They count as in use meanwhile. */
enum { SMALL = 512, MOST_KEPT = 32 };
typedef struct {
  Block *first;
  uint32_t count;
} Kept;
extern Kept __lwk_heap_kept[SMALL / UNIT + 1];
/* Takes back blocks of a list until no more than so many are left. */
void __lwk_heap_drain(Kept *kept, uint32_t count);
