/* qsort by a merge sort. In a file of its own, as qsort_r is: a program may have either itself. */
#include "sort.h"

struct order {
  int (*compare)(const void *, const void *);
};

INLINE int compare(const void *a, const void *b, const Order *order) { return order->compare(a, b); }

__attribute__((weak)) void qsort(void *array, size_t n, size_t size, int (*compare)(const void *, const void *)) {
  const Order order = {compare};
  sort(array, n, size, &order);
}
