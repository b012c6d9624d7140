/*
 * qsort and qsort_r: a merge sort, so stable, as the C library of GNU has it up to 2.36 and as programs came to rely on. Musl's,
 * which is in the sysroot, is a smoothsort and 4 to 8 times slower.
 *
 * Two runs are merged from both ends at once: neither end waits for the other, and where an element goes depends on no branch.
 * Both ends take as many steps as the shorter run has elements, so nothing outside of the runs is read whatever the comparison
 * says; where it contradicts itself, which shows when the ends do not meet, the runs are merged again from one end. So there are
 * always the same elements in the array afterwards.
 *
 * Elements of 4 and of 8 to 32 bytes are moved by one or two words, of others their addresses are sorted. It takes n (log2 n + 1)
 * comparisons at most, twice that where they contradict themselves, and memory for a copy of the array (for others two addresses
 * an element); where that cannot be had, it is a heapsort: in place, as good at worst, and not stable.
 */
#define _GNU_SOURCE
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define INLINE static inline __attribute__((always_inline))

typedef struct {
  int (*of_two)(const void *, const void *);
  int (*with_argument)(const void *, const void *, void *);
  void *argument;
} Order;

INLINE int compare(const void *a, const void *b, const Order *order) {
  return order->of_two != NULL ? order->of_two(a, b) : order->with_argument(a, b, order->argument);
}

/* How elements are compared and moved: what the compiler knows in each of the sorts below. */
typedef struct {
  size_t size;
  /* Of the words by which an element is moved: its first bytes and its last. */
  size_t word;
  /* They are addresses of what is compared. */
  int addresses;
} Kind;

/* Scratch memory that comes from the stack. */
enum { FEW_BYTES = 1024, LARGEST = 32 };

INLINE int after(const char *a, const char *b, Kind kind, const Order *order) {
  if (kind.addresses) a = *(const char *const *)a, b = *(const char *const *)b;
  return compare(a, b, order) > 0;
}

INLINE void move(char *to, const char *from, Kind kind) {
  char first[16], last[16];
  __builtin_memcpy(first, from, kind.word);
  if (kind.size != kind.word) __builtin_memcpy(last, from + kind.size - kind.word, kind.word);
  __builtin_memcpy(to, first, kind.word);
  if (kind.size != kind.word) __builtin_memcpy(to + kind.size - kind.word, last, kind.word);
}

/* The smaller of the first two of `from` and the other one, then the third in its place. */
INLINE void sort_few(char *to, const char *from, size_t n, Kind kind, const Order *order) {
  char few[3 * LARGEST];
  const size_t size = kind.size;
  const int swap = n > 1 && after(from, from + size, kind, order);
  move(few, from + (swap ? size : 0), kind);
  if (n > 1) move(few + size, from + (swap ? 0 : size), kind);
  if (n > 2) {
    const char *const third = from + 2 * size;
    const int last = !after(few + size, third, kind, order);
    const int first = !last && after(few, third, kind, order);
    move(few + 2 * size, last ? third : few + size, kind);
    if (!last) move(few + size, first ? few : third, kind);
    if (first) move(few, third, kind);
  }
  for (size_t i = 0; i < n; i++) move(to + i * size, few + i * size, kind);
}

/* False if the comparison contradicts itself. The second run is as long as the first, or longer by one. */
INLINE int merge_from_both_ends(char *to, const char *from, size_t n, Kind kind, const Order *order) {
  const size_t size = kind.size;
  const char *left = from, *right = from + n / 2 * size;
  const char *left_end = right - size, *right_end = from + (n - 1) * size;
  char *to_end = to + (n - 1) * size;
  for (size_t i = n / 2; i > 0; i--) {
    const int low = after(left, right, kind, order);
    move(to, low ? right : left, kind);
    to += size;
    left += low ? 0 : size;
    right += low ? size : 0;
    const int high = after(left_end, right_end, kind, order);
    move(to_end, high ? left_end : right_end, kind);
    to_end -= size;
    left_end -= high ? size : 0;
    right_end -= high ? 0 : size;
  }
  if (n % 2 != 0) {
    const int rest = left <= left_end;
    move(to, rest ? left : right, kind);
    left += rest ? size : 0;
    right += rest ? 0 : size;
  }
  return left == left_end + size && right == right_end + size;
}

INLINE void merge_from_one_end(char *to, const char *from, size_t n, Kind kind, const Order *order) {
  const char *left = from, *right = from + n / 2 * kind.size;
  const char *const left_end = right, *const right_end = from + n * kind.size;
  for (; left < left_end && right < right_end; to += kind.size) {
    const int low = after(left, right, kind, order);
    move(to, low ? right : left, kind);
    *(low ? &right : &left) += kind.size;
  }
  memcpy(to, left, (size_t)(left_end - left));
  memcpy(to + (left_end - left), right, (size_t)(right_end - right));
}

INLINE void merge(char *to, const char *from, size_t n, Kind kind, const Order *order) {
  const size_t left = n / 2 * kind.size, right = n * kind.size - left;
  const char *const middle = from + left;
  if (!after(middle - kind.size, middle, kind, order)) {
    memcpy(to, from, left + right);
  } else if (after(from, middle + right - kind.size, kind, order)) {
    memcpy(to, middle, right);
    memcpy(to + right, from, left);
  } else if (!merge_from_both_ends(to, from, n, kind, order)) {
    merge_from_one_end(to, from, n, kind, order);
  }
}

/* Sorts `array` in place or into `other`, and uses both. */
#define MERGE_SORT(NAME, ...)                                                                               \
  static void NAME(char *array, char *other, size_t n, size_t size, int into_other, const Order *order) {    \
    const Kind kind = __VA_ARGS__;                                                                          \
    char *const to = into_other ? other : array;                                                            \
    if (n < 4) {                                                                                            \
      sort_few(to, array, n, kind, order);                                                                  \
      return;                                                                                               \
    }                                                                                                       \
    const size_t left = n / 2 * kind.size;                                                                  \
    NAME(array, other, n / 2, size, !into_other, order);                                                    \
    NAME(array + left, other + left, n - n / 2, size, !into_other, order);                                  \
    merge(to, into_other ? array : other, n, kind, order);                                                  \
  }
MERGE_SORT(sort_addresses, {sizeof(char *), sizeof(char *), 1})
MERGE_SORT(sort_of_4, {4, 4, 0})
MERGE_SORT(sort_of_8, {8, 8, 0})
MERGE_SORT(sort_from_9, {size, 8, 0})
MERGE_SORT(sort_of_16, {16, 16, 0})
MERGE_SORT(sort_from_17, {size, 16, 0})

/* Puts the elements where their addresses are: round each circle, with one of it set aside in `spare`. */
INLINE void arrange(char *array, size_t n, size_t size, char **addresses, char *spare) {
  for (size_t start = 0; start < n; start++) {
    char *hole = array + start * size;
    if (addresses[start] == hole) continue;
    memcpy(spare, hole, size);
    size_t at = start;
    for (;;) {
      char *const from = addresses[at];
      addresses[at] = hole;
      at = (size_t)(from - array) / size;
      if (at == start) break;
      memcpy(hole, from, size);
      hole = from;
    }
    memcpy(hole, spare, size);
  }
}

INLINE void swap_elements(char *a, char *b, size_t size) {
  for (char few[64]; size > 0;) {
    const size_t part = size < sizeof few ? size : sizeof few;
    memcpy(few, a, part);
    memcpy(a, b, part);
    memcpy(b, few, part);
    a += part, b += part, size -= part;
  }
}

static void heap_sort(char *array, size_t n, size_t size, const Order *order) {
  for (size_t start = n / 2, end = n; end > 1;) {
    if (start > 0) start--;
    else swap_elements(array, array + --end * size, size);
    for (size_t at = start, child; (child = 2 * at + 1) < end; at = child) {
      char *const children = array + child * size;
      if (child + 1 < end && compare(children + size, children, order) > 0) child++;
      if (compare(array + child * size, array + at * size, order) <= 0) break;
      swap_elements(array + at * size, array + child * size, size);
    }
  }
}

static void sort(void *array, size_t n, size_t size, const Order *order) {
  if (n < 2 || size == 0) return;
  const int addresses = size > LARGEST || (size < 8 && size != 4);
  const size_t each = addresses ? 2 * sizeof(char *) : size, more = addresses ? size : 0;
  _Alignas(16) char few[FEW_BYTES];
  char *scratch = few;
  if (n > (FEW_BYTES - 64) / each || more > 64) scratch = n < (PTRDIFF_MAX - more) / each ? malloc(n * each + more) : NULL;
  if (scratch == NULL) {
    heap_sort(array, n, size, order);
    return;
  }
  if (addresses) {
    char **const list = (char **)scratch;
    for (size_t i = 0; i < n; i++) list[i] = (char *)array + i * size;
    sort_addresses(scratch, (char *)(list + n), n, size, 0, order);
    arrange(array, n, size, list, (char *)(list + 2 * n));
  } else {
    (size == 4    ? sort_of_4
     : size == 8  ? sort_of_8
     : size < 16  ? sort_from_9
     : size == 16 ? sort_of_16
                  : sort_from_17)(array, scratch, n, size, 0, order);
  }
  if (scratch != few) free(scratch);
}

__attribute__((weak)) void qsort(void *array, size_t n, size_t size, int (*compare)(const void *, const void *)) {
  const Order order = {compare, NULL, NULL};
  sort(array, n, size, &order);
}

__attribute__((weak)) void qsort_r(void *array, size_t n, size_t size,
                                   int (*compare)(const void *, const void *, void *), void *argument) {
  const Order order = {NULL, compare, argument};
  sort(array, n, size, &order);
}
