/*
 * steady: how long each of a million calls takes, an allreduce of 8 bytes: the median, what one in a thousand takes longer than,
 * and how many medians that is (`tail`). Half of the calls are made before. Usage: steady [CALLS]. Output: lines
 * `NAME 8 MICROSECONDS` of the slower rank; of `tail` it is no time.
 */
#include "bench.h"

static int by_time(const void *a, const void *b) {
  const float x = *(const float *)a, y = *(const float *)b;
  return (x > y) - (x < y);
}

int main(int argc, char **argv) {
  double in = 1, out = 0, figures[3], slower[3];
  MPI_Init(&argc, &argv);
  MPI_Comm_rank(MPI_COMM_WORLD, &bench_rank);
  const int calls = argc > 1 ? atoi(argv[1]) : 1000000;
  float *took = calls < 1000 ? NULL : (float *)(void *)bench_buffer(sizeof(float) * (size_t)calls);
  if (took == NULL) {
    fprintf(stderr, "steady: at least 1,000 calls\n");
    MPI_Abort(MPI_COMM_WORLD, 2);
  }
  for (int i = 0; i < calls / 2; i++) MPI_Allreduce(&in, &out, 1, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
  for (int i = 0; i < calls; i++) {
    const double began = MPI_Wtime();
    MPI_Allreduce(&in, &out, 1, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
    took[i] = (float)(1e6 * (MPI_Wtime() - began));
  }
  qsort(took, (size_t)calls, sizeof(float), by_time);
  figures[0] = took[calls / 2];
  figures[1] = took[calls - calls / 1000];
  figures[2] = figures[1] / figures[0];
  MPI_Reduce(figures, slower, 3, MPI_DOUBLE, MPI_MAX, 0, MPI_COMM_WORLD);
  if (bench_rank == 0)
    printf("p50 8 %.4f\np999 8 %.4f\ntail 8 %.4f\n", slower[0], slower[1], slower[2]);
  free(took);
  return bench_end();
}
