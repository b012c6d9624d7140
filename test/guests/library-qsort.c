/*
 * qsort and qsort_r, of all sizes of elements and kinds of input, well-behaved and not: what they leave is sorted, stable, and
 * the same elements; what they compare are elements of the array; how often, has a bound. With the argument "poor" there is no
 * memory but the array's: all but stable then.
 */
#define _GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int poor;
void *__real_malloc(size_t);
void *__wrap_malloc(size_t bytes) { return poor ? NULL : __real_malloc(bytes); }

static uint32_t state = 12345;
static uint32_t next_random(void) {
  state ^= state << 13;
  state ^= state >> 17;
  return state ^= state << 5;
}

enum { MOST = 5000, LARGEST = 100, GUARD = 128 };
enum order { FAIR, BOOLEAN, NOT_TRANSITIVE, RANDOM, ALWAYS_AFTER, ALWAYS_BEFORE, ORDERS };

/* An element is a key, where it was, and a sum over both, as far as it has room. */
static size_t size;
static enum order order;
static long compared;
static _Alignas(16) unsigned char room[GUARD + MOST * LARGEST + GUARD], *const array = room + GUARD;
static int seen[MOST];

static uint32_t part(const void *element, size_t at, size_t bytes) {
  uint32_t value = 0;
  memcpy(&value, (const char *)element + at, bytes);
  return value;
}

static uint32_t key_of(const void *e) { return part(e, 0, size < 4 ? size : 2); }
static uint32_t place_of(const void *e) { return part(e, 2, 2); }

static void fail(const char *what) {
  printf("size %zu, order %d: %s\n", size, order, what);
  exit(1);
}

static unsigned char fill(uint32_t key, size_t at) { return (unsigned char)(key * 31 + at * 7 + 1); }

static void check_element(const unsigned char *e) {
  for (size_t i = 4; i < size; i++)
    if (e[i] != fill(key_of(e), i)) fail("no element");
}

static int compare(const void *a, const void *b) {
  compared++;
  check_element(a);
  check_element(b);
  const uint32_t x = key_of(a), y = key_of(b);
  switch (order) {
    case BOOLEAN: return x > y;
    case NOT_TRANSITIVE: return x % 7 == 0 || y % 7 == 0 ? 0 : (x > y) - (x < y);
    case RANDOM: return (int)(next_random() % 3) - 1;
    case ALWAYS_AFTER: return 1;
    case ALWAYS_BEFORE: return -1;
    default: return (x > y) - (x < y);
  }
}

static int compare_for(const void *a, const void *b, void *mark) {
  if (*(int *)mark != 4711) fail("another argument");
  return compare(a, b);
}

static uint32_t key_for(int input, int i, int n) {
  switch (input) {
    case 0: return next_random();
    case 1: return i;
    case 2: return n - i;
    case 3: return next_random() % 3;
    case 4: return i < n / 2 ? i : n - i;
    case 5: return i % 2 ? i : n - i;
    default: return i + next_random() % 8;
  }
}

static void try(int n, int input) {
  memset(room, 0xa5, GUARD + n * size + GUARD);
  long sum = 0, sum_after = 0;
  for (int i = 0; i < n; i++) {
    unsigned char *const e = array + i * size;
    uint32_t key = key_for(input, i, n);
    if (size == 1) key &= 0xff;
    key &= 0xffff;
    memcpy(e, &key, size < 2 ? size : 2);
    if (size >= 4) memcpy(e + 2, &i, 2);
    for (size_t j = 4; j < size; j++) e[j] = fill(key, j);
    if (size < 4) sum += key_of(e) * (key_of(e) + 3L);
  }
  compared = 0;
  if (input % 2) {
    int mark = 4711;
    qsort_r(array, n, size, compare_for, &mark);
  } else {
    qsort(array, n, size, compare);
  }
  memset(seen, 0, sizeof seen);
  for (int i = 0; i < n; i++) {
    const unsigned char *const e = array + i * size;
    check_element(e);
    if (size >= 4 && (place_of(e) >= (uint32_t)n || seen[place_of(e)]++)) fail("other elements");
    if (size < 4) sum_after += key_of(e) * (key_of(e) + 3L);
    if (i == 0 || order > BOOLEAN) continue;
    const unsigned char *const before = e - size;
    if (key_of(before) > key_of(e) && !(poor && order == BOOLEAN)) fail("not sorted");
    if (!poor && size >= 4 && key_of(before) == key_of(e) && place_of(before) > place_of(e)) fail("not stable");
  }
  if (sum != sum_after) fail("other elements");
  for (int i = 0; i < GUARD; i++)
    if (room[i] != 0xa5 || array[n * size + i] != 0xa5) fail("wrote outside");
  long most = n;
  for (int i = 1; i < n; i *= 2) most += n;
  if (compared > most * (poor || order > BOOLEAN ? 2 : 1)) fail("too many comparisons");
}

int main(int argc, char **argv) {
  poor = argc > 1 && strcmp(argv[1], "poor") == 0;
  static const size_t sizes[] = {1, 2, 3, 4, 5, 7, 8, 9, 12, 15, 16, 17, 20, 24, 31, 32, 33, 48, 65, 100};
  for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++) {
    size = sizes[s];
    for (order = 0; order < ORDERS; order++)
      for (int input = 0; input < (order <= BOOLEAN ? 7 : 2); input++) {
        for (int n = 0; n < 36; n++) try(n, input);
        try(257, input);
        if (order == FAIR) try(1000 + (int)(next_random() % (MOST - 1000)), input);
      }
  }
  qsort(NULL, 0, 8, compare);
  printf("sorted\n");
  return 0;
}
