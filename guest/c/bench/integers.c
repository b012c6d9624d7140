/*
 * integers: a sort of integer keys by counting, as the IS benchmark of NPB has it: random keys get their ranks, again and again,
 * with a few keys changed.
 *
 *     integers [LOG2_KEYS] [ROUNDS]       default 2^22 keys below 2^19, 10 rounds
 *
 * Keys are sums of four random numbers. They are put into buckets first, so that the counters that are used together lie together.
 *
 * Checked: put in the place of their ranks, the keys are in order.
 */
#include "single.h"

enum { LOG2_BUCKETS = 10, BUCKETS = 1 << LOG2_BUCKETS };

/* ranks[k]: how many keys are k or smaller. `sorted` gets the keys by buckets. */
static void rank(int *restrict ranks, int *restrict sorted, const int *restrict keys, long n, int log2_range) {
  static int places[BUCKETS + 1];
  const int shift = log2_range - LOG2_BUCKETS, range = 1 << log2_range;
  for (int b = 0; b <= BUCKETS; b++) places[b] = 0;
  for (long i = 0; i < n; i++) places[(keys[i] >> shift) + 1]++;
  for (int b = 0; b < BUCKETS; b++) places[b + 1] += places[b];
  for (long i = 0; i < n; i++) sorted[places[keys[i] >> shift]++] = keys[i];
  for (int k = 0; k < range; k++) ranks[k] = 0;
  for (long i = 0; i < n; i++) ranks[sorted[i]]++;
  for (int k = 1; k < range; k++) ranks[k] += ranks[k - 1];
}

int main(int argc, char **argv) {
  const int log2_keys = (int)argument(argc, argv, 1, 22, 13, 25), log2_range = log2_keys - 3;
  const long n = 1L << log2_keys, rounds = argument(argc, argv, 2, 10, 1, 1000000);
  const int range = 1 << log2_range;
  int *const keys = allocate((size_t)n, sizeof *keys), *const sorted = allocate((size_t)n, sizeof *sorted),
      *const ranks = allocate((size_t)range, sizeof *ranks);
  for (long i = 0; i < n; i++) {
    const uint64_t r = random_at((uint64_t)i), quarter = UINT64_C(0xffff);
    const uint64_t sum = (r & quarter) + (r >> 16 & quarter) + (r >> 32 & quarter) + (r >> 48);
    keys[i] = (int)(sum * (uint64_t)range >> 18);
  }

  double sum = 0;
  const double start = seconds();
  for (long round = 0; round < rounds; round++) {
    keys[round % n] = (int)round % range;
    keys[n - 1 - round % n] = range - 1 - (int)round % range;
    rank(ranks, sorted, keys, n, log2_range);
    sum += ranks[range / 2] + ranks[round % range];
  }
  const double took = seconds() - start;
  for (long i = 0; i < n; i++) sorted[--ranks[keys[i]]] = keys[i];
  int right = 1;
  for (long i = 1; i < n; i++) right &= sorted[i - 1] <= sorted[i];
  return report("integers", right, sum, took);
}
