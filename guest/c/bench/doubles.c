/*
 * doubles: qsort of numbers: the sort of the C library, with a function of the program for each comparison.
 *
 *     doubles [NUMBERS] [ROUNDS]       default 2000000 numbers, 3 rounds
 *
 * Checked: the numbers are in order and have the same sum.
 */
#include <math.h>

#include "single.h"

static int compare(const void *a, const void *b) {
  const double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(int argc, char **argv) {
  const long n = argument(argc, argv, 1, 2000000, 1, 20000000), rounds = argument(argc, argv, 2, 3, 1, 1000000);
  double *const numbers = allocate((size_t)n, sizeof *numbers);
  double took = 0, checksum = 0;
  int right = 1;
  for (long round = 0; round < rounds; round++) {
    double before = 0, after = 0;
    for (long i = 0; i < n; i++) before += numbers[i] = fraction_at((uint64_t)(round * n + i));
    const double start = seconds();
    qsort(numbers, (size_t)n, sizeof *numbers, compare);
    took += seconds() - start;
    for (long i = 0; i < n; i++) {
      after += numbers[i];
      right &= i == 0 || numbers[i - 1] <= numbers[i];
    }
    right &= fabs(after - before) < 1e-9 * before;
    checksum += numbers[n / 2] + numbers[n / 10];
  }
  return report("doubles", right, checksum, took);
}
