/*
 * sample-sort: every rank has random keys; in the end they are in order, over all ranks.
 *
 *     sample-sort [-t] [-n KEYS]       default 20000 keys a rank
 *
 * Each rank sorts its own keys and offers a regular sample. Splitters from all samples part the keys, which Alltoallv brings to
 * where they belong. With s samples a rank, nobody gets more than the keys' fair share and a part in s more.
 *
 * Checked: rank 0 sorts all keys alone; the ranks' keys one after another must be the same.
 */
#include "kernel.h"

#define SAMPLES 32
#define DIGIT 11 /* bits: three passes for a key */

/* Sorts by the digits of the keys, the lowest first. `spare` has room for as many. */
static void sort(uint32_t *keys, uint32_t *spare, size_t count) {
  uint32_t *from = keys, *to = spare;
  for (int shift = 0; shift < 32; shift += DIGIT) {
    size_t place[1 << DIGIT] = {0}, before = 0;
    for (size_t i = 0; i < count; i++) place[from[i] >> shift & ((1 << DIGIT) - 1)]++;
    for (size_t d = 0; d < 1 << DIGIT; d++) {
      const size_t here = place[d];
      place[d] = before;
      before += here;
    }
    for (size_t i = 0; i < count; i++) to[place[from[i] >> shift & ((1 << DIGIT) - 1)]++] = from[i];
    uint32_t *const swap = from;
    from = to;
    to = swap;
  }
  if (from != keys) memcpy(keys, from, count * sizeof *keys);
}

static void make_keys(uint32_t *keys, long count, int rank) {
  for (long i = 0; i < count; i++) keys[i] = (uint32_t)random_at((uint64_t)rank << 32 | (uint64_t)i);
}

/* How many sorted keys are below a limit. */
static long below(const uint32_t *keys, long count, uint32_t limit) {
  long low = 0, high = count;
  while (low < high) {
    const long middle = low + (high - low) / 2;
    if (keys[middle] < limit) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/* Parts sorted keys among the ranks: how many go to each. */
static void part(int *counts, const uint32_t *keys, long count) {
  const int samples = SAMPLES * kernel_size;
  uint32_t own[SAMPLES], *const all = allocate((size_t)samples, sizeof *all), *const spare = allocate((size_t)samples, sizeof *spare);
  for (int s = 0; s < SAMPLES; s++) own[s] = keys[first_of(count, s, SAMPLES)];
  MPI_Allgather(own, SAMPLES, MPI_UINT32_T, all, SAMPLES, MPI_UINT32_T, MPI_COMM_WORLD);
  sort(all, spare, (size_t)samples);
  long taken = 0;
  for (int r = 0; r < kernel_size; r++) {
    const long end = r == kernel_size - 1 ? count : below(keys, count, all[(r + 1) * SAMPLES]);
    counts[r] = (int)(end - taken);
    taken = end;
  }
  free(all);
  free(spare);
}

/* Brings the parts to their ranks. Returns the new keys, not yet in order. */
static uint32_t *exchange(const uint32_t *keys, const int *counts, long *arrived) {
  int *const at = allocate((size_t)kernel_size + 1, sizeof *at), *const into = allocate((size_t)kernel_size + 1, sizeof *into);
  int *const coming = allocate((size_t)kernel_size, sizeof *coming);
  MPI_Alltoall(counts, 1, MPI_INT, coming, 1, MPI_INT, MPI_COMM_WORLD);
  for (int r = 0; r < kernel_size; r++) at[r + 1] = at[r] + counts[r], into[r + 1] = into[r] + coming[r];
  *arrived = into[kernel_size];
  uint32_t *const result = allocate((size_t)*arrived, sizeof *result);
  MPI_Alltoallv(keys, counts, at, MPI_UINT32_T, result, coming, into, MPI_UINT32_T, MPI_COMM_WORLD);
  free(at);
  free(into);
  free(coming);
  return result;
}

/* Collects all keys on rank 0 and compares them there with keys sorted alone. */
static int is_right(const uint32_t *keys, long count, long each) {
  const int mine = (int)count, p = kernel_size;
  const size_t total = kernel_rank == 0 ? (size_t)each * (size_t)p : 0;
  int *const counts = allocate((size_t)p, sizeof *counts), *const at = allocate((size_t)p + 1, sizeof *at);
  uint32_t *const all = allocate(total, sizeof *all), *const alone = allocate(total, sizeof *alone),
      *const spare = allocate(total, sizeof *spare);
  MPI_Gather(&mine, 1, MPI_INT, counts, 1, MPI_INT, 0, MPI_COMM_WORLD);
  for (int r = 0; kernel_rank == 0 && r < p; r++) at[r + 1] = at[r] + counts[r];
  /* Nothing may be written before it is known to fit. */
  int right = kernel_rank != 0 || (size_t)at[p] == total;
  MPI_Bcast(&right, 1, MPI_INT, 0, MPI_COMM_WORLD);
  if (right) MPI_Gatherv(keys, mine, MPI_UINT32_T, all, counts, at, MPI_UINT32_T, 0, MPI_COMM_WORLD);
  if (right && kernel_rank == 0) {
    for (int r = 0; r < p; r++) make_keys(alone + (long)r * each, each, r);
    sort(alone, spare, total);
    uint64_t sum = 0;
    for (size_t i = 0; i < total; i++) {
      right &= all[i] == alone[i] && (i == 0 || all[i - 1] <= all[i]);
      sum += all[i] * (uint64_t)(i + 1);
    }
    printf("sample-sort: %d ranks, %zu keys from %lu to %lu, weighted sum %llu\n", p, total, (unsigned long)all[0],
        (unsigned long)all[total - 1],
           (unsigned long long)sum);
  }
  free(counts);
  free(at);
  free(all);
  free(alone);
  free(spare);
  return right;
}

int main(int argc, char **argv) {
  long each = 20000;
  const struct option options[] = {{"-n", &each, SAMPLES, 1 << 26}};
  start("sample-sort", &argc, &argv, options, 1);
  uint32_t *const keys = allocate((size_t)each, sizeof *keys), *const spare = allocate((size_t)each, sizeof *spare);
  int *const counts = allocate((size_t)kernel_size, sizeof *counts);
  make_keys(keys, each, kernel_rank);

  const double began = together();
  sort(keys, spare, (size_t)each);
  free(spare);
  part(counts, keys, each);
  long count;
  uint32_t *const sorted = exchange(keys, counts, &count), *const room = allocate((size_t)count, sizeof *room);
  sort(sorted, room, (size_t)count);
  const double took = MPI_Wtime() - began;

  free(room);
  const int right = is_right(sorted, count, each);
  free(keys);
  free(sorted);
  free(counts);
  return finish(right, took);
}
