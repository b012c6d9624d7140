/* qsort_r, as GNU and POSIX have it, by a merge sort. */
#define _GNU_SOURCE
#include "sort.h"

struct order {
  int (*compare)(const void *, const void *, void *);
  void *argument;
};

INLINE int compare(const void *a, const void *b, const Order *order) {
  return order->compare(a, b, order->argument);
}

__attribute__((weak)) void qsort_r(void *array, size_t n, size_t size,
                                   int (*compare)(const void *, const void *, void *), void *argument) {
  const Order order = {compare, argument};
  sort(array, n, size, &order);
}
