/*
 * malloc and its family, with at most 64 MiB of memory: blocks are where they may be, apart from each other and keep what is in
 * them; what was freed can be had again, in whatever pieces; what cannot be had is refused. With "whole" it takes all that a
 * memory can have. With the argument "twice", "kept-twice", "large-twice" or "inside" it frees what it should not.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCKS = 2000, STEPS = 50000, MIB = 1 << 20 };

static uint32_t state = 4321;
static uint32_t next_random(void) {
  state ^= state << 13;
  state ^= state >> 17;
  return state ^= state << 5;
}

static void check(int right, const char *what) {
  if (right) return;
  printf("%s: wrong\n", what);
  exit(1);
}

/* Not to be left out by the compiler. */
static void *(*volatile f_malloc)(size_t) = malloc;
static void *(*volatile f_calloc)(size_t, size_t) = calloc;
static void *(*volatile f_realloc)(void *, size_t) = realloc;
static void *(*volatile f_aligned_alloc)(size_t, size_t) = aligned_alloc;

static struct {
  unsigned char *memory;
  size_t bytes;
} blocks[BLOCKS];

/* Mostly small, as programs have it. */
static size_t some_bytes(void) {
  const uint32_t kind = next_random() % 64;
  return next_random() % (kind < 50 ? 100 : kind < 60 ? 1000 : kind < 63 ? 10000 : 200000);
}

/* All of it is written, and its ends are looked at: no other block may have written there. */
static void fill(int i) {
  memset(blocks[i].memory, i & 0xff, blocks[i].bytes);
}
static void verify(int i, size_t bytes) {
  for (size_t at = 0; at < bytes; at += at < 64 || at + 64 > bytes ? 1 : 61)
    check(blocks[i].memory[at] == (unsigned char)i, "what a block had in it");
}

static void new_block(int i) {
  static const size_t alignments[] = {4, 16, 32, 64, 256, 1024, 4096};
  const size_t bytes = some_bytes(), alignment = alignments[next_random() % 7];
  void *memory = NULL;
  size_t aligned = 16;
  switch (next_random() % 8) {
    case 0:
      memory = calloc(bytes / 7 + 1, 7);
      for (size_t at = 0; at < bytes / 7 * 7 + 7; at++) check(((char *)memory)[at] == 0, "calloc");
      break;
    case 1: memory = aligned_alloc(aligned = alignment, bytes); break;
    case 2: check(posix_memalign(&memory, aligned = alignment, bytes) == 0, "posix_memalign"); break;
    case 3: memory = realloc(NULL, bytes); break;
    default: memory = malloc(bytes);
  }
  check(memory != NULL, "memory that is there");
  check((uintptr_t)memory % aligned == 0 && (uintptr_t)memory % (aligned < 16 ? aligned : 16) == 0, "alignment");
  const size_t usable = malloc_usable_size(memory);
  check(usable >= bytes && usable < bytes + 32, "malloc_usable_size");
  blocks[i].memory = memory;
  /* What is usable may be used. */
  blocks[i].bytes = next_random() % 2 ? usable : bytes;
  fill(i);
}

static size_t pages(void) { return __builtin_wasm_memory_size(0); }

static void random_steps(void) {
  size_t live = 0, most = 0;
  const size_t before = pages();
  for (int step = 0; step < STEPS; step++) {
    const int i = (int)(next_random() % BLOCKS);
    live -= blocks[i].bytes;
    verify(i, blocks[i].bytes);
    if (blocks[i].memory != NULL && next_random() % 4 == 0) {
      const size_t bytes = some_bytes();
      blocks[i].memory = realloc(blocks[i].memory, bytes);
      verify(i, bytes < blocks[i].bytes ? bytes : blocks[i].bytes);
      blocks[i].bytes = bytes;
      fill(i);
    } else {
      free(blocks[i].memory);
      new_block(i);
    }
    live += blocks[i].bytes;
    if (live > most) most = live;
  }
  check((pages() - before) * 65536 < most * 5 / 2 + MIB, "memory for what is in use");
  for (int i = 0; i < BLOCKS; i++) {
    verify(i, blocks[i].bytes);
    free(blocks[i].memory);
    blocks[i].memory = NULL;
    blocks[i].bytes = 0;
  }
}

/* Everything that there is in blocks of one size, back, and then in one of all that size: nothing is lost. */
static void all_of_it(size_t bytes) {
  void **list = NULL;
  size_t count = 0;
  for (void **block; (block = f_malloc(bytes)) != NULL; list = block, count++) *block = list;
  check(errno == ENOMEM, "errno");
  check(count * (bytes + 16) > 55u * MIB, "all of the memory");
  while (list != NULL) {
    void **const next = *list;
    free(list);
    list = next;
  }
  void *const whole = f_malloc(50u * MIB);
  check(whole != NULL, "one block of what was many");
  free(whole);
}

static void refusals(void) {
  check(f_malloc(SIZE_MAX) == NULL && f_malloc(PTRDIFF_MAX) == NULL && f_malloc((size_t)PTRDIFF_MAX + 1) == NULL,
      "malloc of more than there can be");
  check(f_calloc(SIZE_MAX / 2, 3) == NULL && f_calloc(65536, 65537) == NULL, "calloc of more than there can be");
  char *const block = f_malloc(20);
  strcpy(block, "as it was");
  check(f_realloc(block, SIZE_MAX) == NULL && f_realloc(block, PTRDIFF_MAX) == NULL && strcmp(block, "as it was") == 0,
      "realloc of more than there can be");
  free(block);
  check(f_aligned_alloc(48, 100) == NULL && errno == EINVAL, "aligned_alloc to what is no power of two");
  check(f_aligned_alloc(4096, SIZE_MAX - 100) == NULL && errno == ENOMEM, "aligned_alloc of more than there can be");
  void *got = &got;
  check(posix_memalign(&got, 2, 100) == EINVAL && posix_memalign(&got, 24, 100) == EINVAL && got == &got,
      "posix_memalign to what it does not take");
  check(posix_memalign(&got, 64, SIZE_MAX) == ENOMEM, "posix_memalign of more than there can be");
  void *const none = f_malloc(0), *const other = f_malloc(0);
  check(none != NULL && other != NULL && none != other, "blocks of no bytes");
  free(none);
  free(other);
  free(NULL);
  check(malloc_usable_size(NULL) == 0, "malloc_usable_size of nothing");
}

/* A block that grows at the end of what is in use stays where it is. */
static void grows(void) {
  char *block = malloc(1000);
  for (size_t bytes = 2000; bytes < 30u * MIB; bytes *= 2) {
    memset(block, 'g', bytes / 2);
    block = realloc(block, bytes);
    check(block != NULL && block[0] == 'g' && block[bytes / 2 - 1] == 'g', "a block that grows");
  }
  free(block);
}

/* A large block is taken from where one of its size was freed. */
static void comes_back(void) {
  void *large = f_malloc(1234567), *const behind = f_malloc(3000);
  const size_t before = pages();
  for (int i = 0; i < 100; i++) {
    free(large);
    large = f_malloc(1234567);
    check(large != NULL && pages() == before, "a block that comes back");
  }
  free(large);
  free(behind);
}

/* 4 GiB, up to the end. */
static void all_addresses(void) {
  void *list = NULL;
  uint64_t had = 0;
  for (size_t bytes = 100u * MIB; bytes > 10000; bytes /= 7)
    for (void **block; (block = f_malloc(bytes)) != NULL; list = block, had += bytes) *block = list;
  check(had > 4080ull * MIB, "4 GiB");
  while (list != NULL) {
    void *const next = *(void **)list;
    free(list);
    list = next;
  }
  check((list = f_malloc(2000u * MIB)) != NULL, "2 GiB of 4");
  printf("as expected\n");
  exit(0);
}

int main(int argc, char **argv) {
  const char *const how = argc > 1 ? argv[1] : "";
  if (strcmp(how, "whole") == 0) all_addresses();
  char *volatile block = malloc(strcmp(how, "large-twice") == 0 ? 5000 : 50);
  char *volatile other = malloc(50);
  if (strcmp(how, "inside") == 0) free(block + 8);
  free(block);
  if (strstr(how, "kept-twice") != NULL) free(other);
  if (strstr(how, "twice") != NULL && strstr(how, "kept") == NULL) free(block);
  if (strstr(how, "kept-twice") != NULL) free(other);
  refusals();
  comes_back();
  random_steps();
  grows();
  all_of_it(12);
  all_of_it(500);
  all_of_it(3000);
  all_of_it(100000);
  random_steps();
  printf("as expected\n");
  return 0;
}
